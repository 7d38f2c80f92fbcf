package passim

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"broadsheet/bundle/store"
	"broadsheet/bundle/text"
)

// A group is a bundle that is being made.
type group struct {
	Cluster
	key     []byte
	dir     string // above its folder
	last    *numbering
	folder  *store.Folder
	places  *os.File
	out     *json.Encoder
	outlets map[string]bool
}

// A numbering is the name that a folder was made under last, and its number. Pairs
// of one article come one behind the other.
type numbering struct {
	name   string
	number int
}

// open makes the folder of a group, with a number where there is one of that name.
func (g *group) open(name string) error {
	if g.last.name != name {
		*g.last = numbering{name: name}
	}
	err := os.ErrExist
	for errors.Is(err, os.ErrExist) {
		g.last.number++
		n := g.last.number
		if g.Folder = name; n > 1 {
			g.Folder = fmt.Sprintf("%s-%d", name, n)
		}
		g.folder, err = store.New(filepath.Join(g.dir, g.Folder))
	}
	if err != nil {
		return err
	}
	if g.places, err = os.OpenFile(filepath.Join(g.dir, g.Folder, PassagesFile), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666); err != nil {
		return err
	}
	g.out = json.NewEncoder(g.places)
	g.out.SetEscapeHTML(false)
	return nil
}

// folderName names the folder of a cluster by passim's number, that of a pair by
// what its first article is called.
func folderName(group string) string {
	if first, _, pair := strings.Cut(group, "\x00"); pair {
		return "pair-" + store.FileName(first)
	}
	return "cluster-" + store.FileName(group)
}

// add writes an article of the group, and where its passages stand.
func (g *group) add(one *gathered) error {
	if len(one.passages) == 0 {
		return nil
	}
	a := one.text()
	if g.folder == nil {
		if err := g.open(folderName(one.passages[0].Group)); err != nil {
			return err
		}
	}
	name, err := g.folder.Add(a)
	if err != nil {
		return err
	}
	text.Segment(a)
	for i := range one.passages {
		p := &one.passages[i]
		line := Passage{File: name, ID: a.Source, Begin: p.Start, End: p.Stop, CodeBegin: p.Begin, CodeEnd: p.End, Placed: p.Known}
		if p.Known {
			line.First, line.Last = sentences(len(a.Sentences), p.Start, p.Stop, func(i int) (int, int) { return a.Sentences[i].Start, a.Sentences[i].End })
		}
		if g.Begins == "" {
			g.Begins = firstWords(p.Text)
		}
		if g.Place == "" && line.First > 0 {
			g.Place = fmt.Sprintf("%s#%d", name, line.First)
		}
		if err := g.out.Encode(&line); err != nil {
			return err
		}
	}
	g.Articles++
	g.Passages += len(one.passages)
	if a.Outlet != "" {
		g.outlets[a.Outlet] = true
	}
	if d := day.FindString(a.Published); d != "" {
		if g.From == "" || d < g.From {
			g.From = d
		}
		g.To = max(g.To, d)
	}
	return nil
}

// mostWords is how many bytes of a passage are shown of it in a list.
const mostWords = 60

// firstWords returns the beginning of a passage on one line.
func firstWords(s string) string {
	line := strings.Join(strings.Fields(s[:min(len(s), 4*mostWords)]), " ")
	if len(line) <= mostWords {
		return strings.ToValidUTF8(line, "")
	}
	at := mostWords
	for at > 0 && !utf8.RuneStart(line[at]) {
		at--
	}
	if space := strings.LastIndexByte(line[:at+1], ' '); space > 0 {
		at = space
	}
	return line[:at] + "…"
}

// list ends a group and keeps what is told of it.
func (im *importing) list(g *group) error {
	if g.folder == nil {
		return nil
	}
	if err := g.places.Close(); err != nil {
		return err
	}
	g.Outlets = len(g.outlets)
	value, err := json.Marshal(&g.Cluster)
	if err != nil {
		return err
	}
	size := binary.BigEndian.AppendUint64(nil, math.MaxUint64-uint64(g.Articles))
	return im.listed.Add(append(size, g.key...), value)
}

// tell tells of all bundles.
func (im *importing) tell() error {
	return im.listed.Each(func(_, v []byte) error {
		var c Cluster
		if err := json.Unmarshal(v, &c); err != nil {
			return err
		}
		return im.Tell(c)
	})
}
