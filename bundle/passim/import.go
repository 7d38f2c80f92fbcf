package passim

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"

	"broadsheet/bundle/spill"
)

// Options say what to import.
type Options struct {
	Found    []string              // passim's output: its folder, a folder in it such as align.json, or a file
	Articles []string              // what passim read; without them an article is only its passages
	Cluster  string                // the only cluster to import; "" for all
	To       string                // the folder to make; it must not be there
	Warn     func(message string)  // told of whatever is left out, with file and line
	Tell     func(c Cluster) error // told of every bundle in the end, that with the most articles first
}

// A Cluster is a bundle that was made.
type Cluster struct {
	Folder   string // below Options.To
	Articles int
	Passages int
	Outlets  int    // different ones, as far as they are known
	From, To string // the first and the last day, "" when none is known
	Begins   string // its first passage's first words
	Place    string // of that passage in the bundle, NAME#SENTENCE; "" where it is not known
}

// memory is how many bytes of records are sorted at a time.
const memory = 32 << 20

// Import makes a folder of bundles, one folder for each cluster or pair that
// passim found. Articles keep their ids, titles, outlets, dates and addresses; their
// texts stand as in what passim read, where that is given, and the passages' places
// in them, in bytes, in a file [PassagesFile] beside them. Nothing is overwritten:
// the folder must not be there, and is there whole or not at all.
func Import(ctx context.Context, o Options) error {
	if _, err := os.Lstat(o.To); err == nil {
		return fmt.Errorf("%s: there already; name another folder", o.To)
	}
	parent := filepath.Dir(filepath.Clean(o.To))
	tmp, err := newFolder(parent)
	if err != nil {
		return plain(parent, err)
	}
	defer os.RemoveAll(tmp)
	im := importing{Options: o, ctx: ctx, tmp: tmp, byArticle: spill.New(parent, memory), byGroup: spill.New(parent, memory), listed: spill.New(parent, memory/8)}
	defer im.byArticle.Close()
	defer im.byGroup.Close()
	defer im.listed.Close()
	if err := im.run(); err != nil {
		return err
	}
	if err := os.Rename(tmp, o.To); err != nil {
		return plain(o.To, err)
	}
	return im.tell()
}

// newFolder makes a folder in dir in which what is not finished stands.
func newFolder(dir string) (string, error) {
	for {
		name := filepath.Join(dir, ".broadsheet-"+strconv.FormatUint(rand.Uint64(), 36))
		if err := os.Mkdir(name, 0o777); !errors.Is(err, os.ErrExist) {
			return name, err
		}
	}
}

// importing is an import under way. Passages are brought together by article and
// joined with the texts, and then by cluster.
type importing struct {
	Options
	ctx  context.Context
	tmp  string
	need filter // the ids of articles with a passage

	byArticle *spill.Sorter // id, then article or passage
	byGroup   *spill.Sorter // group, id, then article or passage
	listed    *spill.Sorter // bundles by size

	passages, warned int
}

func (im *importing) run() error {
	for _, path := range im.Found {
		if err := im.eachLine(path, im.found); err != nil {
			return err
		}
	}
	if im.passages == 0 {
		return im.nothing()
	}
	for _, path := range im.Articles {
		if err := im.eachLine(path, im.article); err != nil {
			return err
		}
	}
	if err := im.join(); err != nil {
		return err
	}
	if err := im.write(); err != nil {
		return err
	}
	if n := im.warned - mostWarnings; n > 0 {
		im.Warn(fmt.Sprintf("and %d more like these", n))
	}
	return nil
}

// nothing says that there is nothing to make bundles of.
func (im *importing) nothing() error {
	name := im.Found[0]
	switch {
	case im.Cluster != "":
		return fmt.Errorf("%s: has no cluster %s", name, im.Cluster)
	case im.warned > 0:
		return fmt.Errorf("%s: no line here is what passim writes", name)
	}
	return fmt.Errorf("%s: passim found nothing", name)
}

// mostWarnings is how many are told one by one.
const mostWarnings = 20

func (im *importing) warn(at, message string) {
	if im.warned++; im.warned <= mostWarnings {
		im.Warn(at + ": " + message)
	}
}

// eachLine calls do with the lines of all files that path stands for. A line that do
// fails on is left out with a warning.
func (im *importing) eachLine(path string, do func(at string, line []byte) error) error {
	files, done, err := parts(path)
	if err != nil {
		return err
	}
	if !done {
		im.Warn(path + ": Spark has not said that it wrote all of it (no _SUCCESS)")
	}
	for _, name := range files {
		at := func(no int) string { return fmt.Sprintf("%s:%d", name, no) }
		long := func(no int) { im.warn(at(no), fmt.Sprintf("longer than %d MiB; left out", mostLine>>20)) }
		err := eachLine(im.ctx, name, long, func(no int, line []byte) error {
			err := do(at(no), line)
			var other errOtherOutput
			var fault storeError
			switch {
			case err == nil:
			case errors.As(err, &fault):
				return fault.error
			case errors.As(err, &other):
				return fmt.Errorf("%s: %w", at(no), err)
			default:
				im.warn(at(no), err.Error()+"; left out")
			}
			return nil
		})
		var other errOtherOutput
		switch {
		case err == nil:
		case im.ctx.Err() != nil:
			return im.ctx.Err()
		case errors.As(err, &other):
			return err
		default:
			return plain(name, err)
		}
	}
	return nil
}

// A storeError is one of the disk, not of the line that was read.
type storeError struct{ error }

func stored(err error) error {
	if err != nil {
		return storeError{err}
	}
	return nil
}

// found keeps the passages of a line.
func (im *importing) found(at string, line []byte) error {
	list, err := readFound(line)
	if err != nil {
		return err
	}
	for _, p := range list {
		if im.Cluster != "" && im.Cluster != p.Group {
			continue
		}
		p.At = at
		im.passages++
		if len(im.Articles) == 0 {
			if err := im.group(p.Group, p.Of.ID, &placed{passage: p}); err != nil {
				return err
			}
			continue
		}
		im.need.add(p.Of.ID)
		value, err := json.Marshal(&p)
		if err != nil {
			return err
		}
		if err := im.byArticle.Add(key(p.Of.ID, passageTag, groupKey(p.Group), offsetKey(p.Begin)), value); err != nil {
			return stored(err)
		}
	}
	return nil
}

// article keeps a line that passim read, if it has a passage.
func (im *importing) article(at string, line []byte) error {
	a, err := readArticle(line)
	if err != nil {
		return err
	}
	if !im.need.has(a.ID) {
		return nil
	}
	value, err := json.Marshal(&a)
	if err != nil {
		return err
	}
	return stored(im.byArticle.Add(key(a.ID, articleTag), value))
}

// The tags tell the records of an article; its text comes first.
const (
	articleTag = "a"
	passageTag = "p"
)

// key joins parts so that keys are ordered part by part, whatever they hold.
func key(parts ...string) []byte {
	var out []byte
	for _, p := range parts {
		out = append(append(out, bytes.ReplaceAll([]byte(p), []byte{0}, []byte{0, 0xff})...), 0, 1)
	}
	return out
}

// groupKey orders clusters by number.
func groupKey(group string) string {
	for i := range len(group) {
		if group[i] < '0' || group[i] > '9' {
			return "s" + group
		}
	}
	return fmt.Sprintf("n%03d%s", min(len(group), 999), group)
}

func offsetKey(n int) string { return fmt.Sprintf("%010d", n) }

// within reports whether a key begins with the same first parts as another, of
// which head holds those.
func within(key, head []byte) bool { return len(head) > 0 && bytes.HasPrefix(key, head) }

// headOf returns the first n parts of a key.
func headOf(key []byte, n int) []byte {
	at := 0
	for range n {
		at += bytes.Index(key[at:], []byte{0, 1}) + 2
	}
	return key[:at]
}
