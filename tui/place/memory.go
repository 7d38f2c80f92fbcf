package place

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sort"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A Memory remembers between runs where a reader was in each bundle. A
// bundle's file is named by a hash of its paths and holds two numbers and a
// hash: whoever reads the folder learns no name and no word of a source.
type Memory struct{ Dir string }

// mostRemembered bounds the files kept; the oldest are forgotten first.
const mostRemembered = 200

type remembered struct {
	Article int    `json:"article"`
	Offset  int    `json:"offset"`
	Key     string `json:"key"`    // of the sentence, so that a changed article is noticed
	Bundle  string `json:"bundle"` // a hash of all texts
}

// Changed reports whether a bundle is another than it was when the reader left
// it: an article was added, taken away or edited. One that is not remembered
// has not changed.
func (m Memory) Changed(paths []string, b *bundle.Bundle) bool {
	r, ok := m.read(paths)
	return ok && r.Bundle != hashOf(b)
}

// hashOf names the texts of a bundle.
func hashOf(b *bundle.Bundle) string {
	h := sha256.New()
	for _, a := range b.Articles {
		fmt.Fprintf(h, "%d:", len(a.Text))
		io.WriteString(h, a.Text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

func (m Memory) read(paths []string) (r remembered, ok bool) {
	data, err := os.ReadFile(m.file(paths))
	return r, err == nil && json.Unmarshal(data, &r) == nil
}

// Recall returns where the reader was in the bundle read from paths; ok is
// false when nothing is remembered or the bundle has changed there.
func (m Memory) Recall(paths []string, b *bundle.Bundle) (p Place, ok bool) {
	r, ok := m.read(paths)
	if !ok || r.Article < 0 || r.Article >= len(b.Articles) {
		return Place{}, false
	}
	a := b.Articles[r.Article]
	s := a.SentenceAt(r.Offset)
	if s >= 0 && text.Key(a.SentenceText(s)) == r.Key {
		return Place{Article: r.Article, Sentence: s}, true
	}
	for i := range a.Sentences {
		if text.Key(a.SentenceText(i)) == r.Key {
			return Place{Article: r.Article, Sentence: i}, true
		}
	}
	return Place{}, false
}

// Remember notes where the reader is. The file is replaced as a whole, so that
// it is never half written.
func (m Memory) Remember(paths []string, b *bundle.Bundle, p Place) error {
	if p.Article >= len(b.Articles) || p.Sentence >= len(b.Articles[p.Article].Sentences) {
		return nil
	}
	a := b.Articles[p.Article]
	data, err := json.Marshal(remembered{Article: p.Article, Offset: a.Sentences[p.Sentence].Start, Key: text.Key(a.SentenceText(p.Sentence)), Bundle: hashOf(b)})
	if err != nil {
		return err
	}
	if err := os.MkdirAll(m.Dir, 0o700); err != nil {
		return fmt.Errorf("the place is not remembered: %w", err)
	}
	tmp, err := os.CreateTemp(m.Dir, ".new-*")
	if err != nil {
		return fmt.Errorf("the place is not remembered: %w", err)
	}
	_, err = tmp.Write(data)
	if err = errors.Join(err, tmp.Close()); err == nil {
		err = os.Rename(tmp.Name(), m.file(paths))
	}
	if err != nil {
		os.Remove(tmp.Name())
		return fmt.Errorf("the place is not remembered: %w", err)
	}
	m.forget()
	return nil
}

// file names a bundle by its absolute paths.
func (m Memory) file(paths []string) string {
	h := sha256.New()
	for _, p := range paths {
		if abs, err := filepath.Abs(p); err == nil {
			p = abs
		}
		fmt.Fprintf(h, "%d:%s", len(p), p)
	}
	return filepath.Join(m.Dir, hex.EncodeToString(h.Sum(nil)))
}

// forget removes the oldest files beyond the bound.
func (m Memory) forget() {
	entries, err := os.ReadDir(m.Dir)
	if err != nil || len(entries) <= mostRemembered {
		return
	}
	var infos []fs.FileInfo
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() {
			infos = append(infos, info)
		}
	}
	sort.Slice(infos, func(i, j int) bool { return infos[i].ModTime().After(infos[j].ModTime()) })
	for _, info := range infos[min(mostRemembered, len(infos)):] {
		os.Remove(filepath.Join(m.Dir, info.Name()))
	}
}
