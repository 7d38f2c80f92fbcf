package place

import (
	"encoding/hex"
	"encoding/json"
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
// bundle's file is named by its paths, hashed with a random key of this user,
// and holds two numbers and two hashes made with the same key: whoever reads a
// copy of the files without the key learns no name and no word of a source,
// and cannot try out a guess.
type Memory struct {
	// Dir is where the files are, as [Folder] returns it. With "" nothing is
	// remembered.
	Dir string
}

// mostRemembered bounds the files kept; the oldest are forgotten first.
const mostRemembered = 200

type remembered struct {
	Article int    `json:"article"`
	Offset  int    `json:"offset"`
	Key     string `json:"key"`    // a hash of the sentence, so that a changed article is noticed
	Bundle  string `json:"bundle"` // a hash of all texts

	Screen json.RawMessage `json:"screen,omitempty"` // how the screen stood, without a word of a text
}

// Changed reports whether a bundle is another than it was when the reader left
// it: an article was added, taken away or edited. One that is not remembered
// has not changed.
func (m Memory) Changed(paths []string, b *bundle.Bundle) bool {
	k, ok := m.key()
	if !ok {
		return false
	}
	r, ok := m.read(k, paths)
	return ok && r.Bundle != k.texts(b)
}

// texts names the texts of a bundle.
func (k secret) texts(b *bundle.Bundle) string {
	h := k.hash()
	for _, a := range b.Articles {
		fmt.Fprintf(h, "%d:", len(a.Text))
		io.WriteString(h, a.Text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// sentence names the words of sentence s.
func (k secret) sentence(a *bundle.Article, s int) string { return k.name(text.Key(a.SentenceText(s))) }

func (m Memory) read(k secret, paths []string) (r remembered, ok bool) {
	data, err := readSmall(filepath.Join(m.Dir, k.file(paths)))
	return r, err == nil && json.Unmarshal(data, &r) == nil
}

// Recall returns where the reader was in the bundle read from paths; ok is
// false when nothing is remembered or the bundle has changed there.
func (m Memory) Recall(paths []string, b *bundle.Bundle) (p Place, ok bool) {
	k, ok := m.key()
	if !ok {
		return Place{}, false
	}
	r, ok := m.read(k, paths)
	if !ok || r.Article < 0 || r.Article >= len(b.Articles) {
		return Place{}, false
	}
	a := b.Articles[r.Article]
	s := a.SentenceAt(r.Offset)
	if s >= 0 && k.sentence(a, s) == r.Key {
		return Place{Article: r.Article, Sentence: s}, true
	}
	for i := range a.Sentences {
		if k.sentence(a, i) == r.Key {
			return Place{Article: r.Article, Sentence: i}, true
		}
	}
	return Place{}, false
}

// Beyond reports whether the reader was after the first n articles, so that
// the place cannot be shown before more of them are read.
func (m Memory) Beyond(paths []string, n int) bool {
	k, ok := m.key()
	if !ok {
		return false
	}
	r, ok := m.read(k, paths)
	return ok && r.Article >= n
}

// Screen returns how the screen stood when the reader left the bundle read from
// paths, as it was given to [Memory.Remember]; nil when that is not known.
func (m Memory) Screen(paths []string) []byte {
	k, ok := m.key()
	if !ok {
		return nil
	}
	if r, ok := m.read(k, paths); ok {
		return r.Screen
	}
	return nil
}

// Remember notes where the reader is, and how the screen stands: JSON that
// holds no word of a text, or nil. The file is replaced as a whole, so that it
// is never half written.
func (m Memory) Remember(paths []string, b *bundle.Bundle, p Place, screen []byte) error {
	if p.Article >= len(b.Articles) || p.Sentence >= len(b.Articles[p.Article].Sentences) {
		return nil
	}
	if err := m.remember(paths, b, p, screen); err != nil {
		return fmt.Errorf("the place is not remembered: %w", err)
	}
	return nil
}

func (m Memory) remember(paths []string, b *bundle.Bundle, p Place, screen []byte) error {
	if m.Dir == "" {
		return errNoHome
	}
	if err := os.MkdirAll(m.Dir, folderPerms); err != nil {
		return err
	}
	m.sweep()
	k, err := m.makeKey()
	if err != nil {
		return err
	}
	a := b.Articles[p.Article]
	data, err := json.Marshal(remembered{Article: p.Article, Offset: a.Sentences[p.Sentence].Start, Key: k.sentence(a, p.Sentence), Bundle: k.texts(b), Screen: screen})
	if err != nil {
		return err
	}
	if err := m.replace(k.file(paths), data); err != nil {
		return err
	}
	m.forget()
	return nil
}

// file names a bundle by its absolute paths.
func (k secret) file(paths []string) string {
	whole := make([]string, len(paths))
	for i, p := range paths {
		whole[i] = p
		if abs, err := filepath.Abs(p); err == nil {
			whole[i] = abs
		}
	}
	return k.name(whole...)
}

// forget removes the oldest files beyond the bound.
func (m Memory) forget() {
	entries, err := os.ReadDir(m.Dir)
	if err != nil || len(entries) <= mostRemembered {
		return
	}
	var infos []fs.FileInfo
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && hashed.MatchString(e.Name()) {
			infos = append(infos, info)
		}
	}
	sort.Slice(infos, func(i, j int) bool { return infos[i].ModTime().After(infos[j].ModTime()) })
	for _, info := range infos[min(mostRemembered, len(infos)):] {
		os.Remove(filepath.Join(m.Dir, info.Name()))
	}
}
