package sieve

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A spool keeps the articles that may be kept, outside memory: one after the other
// in two files, one of what they are and one of the hashes of their words. What
// is kept in memory is a [place] of each article and the length of each sentence.
type spool struct {
	articles, words, index, length *growing
	places                         []place
	lengths                        []uint8 // in words, by sentence
}

// A place is where the spool has an article: 24 bytes for each.
type place struct {
	article, words int64
	sentence       uint32 // number of its first sentence among those of all
	outlet         uint32 // hash of its name; 0 unknown
}

const placeBytes = 24

// A growing is a file that is appended to, and read anywhere.
type growing struct {
	f *os.File
	w *bufio.Writer
	n int64
}

// openGrowing opens a file, which is cut to n bytes: what was written behind them
// was not finished.
func openGrowing(path string, n int64) (*growing, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err == nil && info.Size() < n {
		err = fmt.Errorf("%s: %w", path, errRun)
	}
	if err == nil {
		err = f.Truncate(n)
	}
	if err == nil {
		_, err = f.Seek(n, io.SeekStart)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return &growing{f: f, w: bufio.NewWriterSize(f, 1<<18), n: n}, nil
}

func (g *growing) Write(p []byte) (int, error) {
	n, err := g.w.Write(p)
	g.n += int64(n)
	return n, err
}

func (g *growing) flush() error { return g.w.Flush() }

func (g *growing) close() error { return errors.Join(g.w.Flush(), g.f.Close()) }

// openSpool opens the spool of a folder as it was at a checkpoint.
func openSpool(dir string, at spoolSize) (*spool, error) {
	s := &spool{}
	for _, x := range [...]struct {
		to   **growing
		name string
		n    int64
	}{{&s.articles, "articles", at.Articles}, {&s.words, "words", at.Words}, {&s.index, "index", int64(at.Count) * placeBytes}, {&s.length, "lengths", int64(at.Sentences)}} {
		g, err := openGrowing(filepath.Join(dir, x.name), x.n)
		if err != nil {
			return nil, errors.Join(err, s.close())
		}
		*x.to = g
	}
	var err error
	if s.lengths, err = s.length.at(0, int64(at.Sentences)); err == nil {
		err = s.readIndex(at.Count)
	}
	if err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

// A spoolSize is how far a spool had grown.
type spoolSize struct {
	Count     int    `json:"count"`
	Articles  int64  `json:"articles"`
	Words     int64  `json:"words"`
	Sentences uint32 `json:"sentences"`
}

func (s *spool) size() spoolSize {
	return spoolSize{len(s.places), s.articles.n, s.words.n, uint32(len(s.lengths))}
}

func (s *spool) flush() error {
	return errors.Join(s.articles.flush(), s.words.flush(), s.index.flush(), s.length.flush())
}

func (s *spool) close() error {
	var errs []error
	for _, g := range [...]*growing{s.articles, s.words, s.index, s.length} {
		if g != nil {
			errs = append(errs, g.close())
		}
	}
	return errors.Join(errs...)
}

func (s *spool) readIndex(n int) error {
	r := bufio.NewReaderSize(io.NewSectionReader(s.index.f, 0, int64(n)*placeBytes), 1<<16)
	s.places = make([]place, 0, n)
	var b [placeBytes]byte
	for range n {
		if _, err := io.ReadFull(r, b[:]); err != nil {
			return fmt.Errorf("the index of the articles is %w", errRun)
		}
		s.places = append(s.places, place{int64(binary.LittleEndian.Uint64(b[:])), int64(binary.LittleEndian.Uint64(b[8:])),
			binary.LittleEndian.Uint32(b[16:]), binary.LittleEndian.Uint32(b[20:])})
	}
	return nil
}

// errTooMany is returned for an archive of more sentences than can be numbered.
var errTooMany = errors.New("more than four thousand million sentences; sieve a part of the archive, with --since and --until")

// A packed is an article as the spool writes it.
type packed struct {
	article, words []byte
	lengths        []uint8 // of its sentences
	outlet         uint32
}

// pack makes of an article and the words of its sentences what the spool writes.
func pack(a *bundle.Article, words [][]uint32) packed {
	p := packed{outlet: outletHash(a.Outlet)}
	for _, f := range [...]string{a.Source, a.Title, a.Outlet, a.Author, a.URL, a.Published, a.Language, string('0' + rune(a.Format)), a.Text} {
		p.article = binary.AppendUvarint(p.article, uint64(len(f)))
		p.article = append(p.article, f...)
	}
	for _, ws := range words {
		p.lengths = append(p.lengths, uint8(len(ws)))
		for _, w := range ws {
			p.words = binary.LittleEndian.AppendUint16(p.words, shortHash(w))
		}
	}
	return p
}

// unpack is the article of a packed one; its sentences are found again.
func unpack(b []byte) (*bundle.Article, error) {
	a := &bundle.Article{}
	var format string
	for _, to := range [...]*string{&a.Source, &a.Title, &a.Outlet, &a.Author, &a.URL, &a.Published, &a.Language, &format, &a.Text} {
		n, k := binary.Uvarint(b)
		if k <= 0 || n > uint64(len(b)-k) {
			return nil, errRun
		}
		*to, b = string(b[k:k+int(n)]), b[k+int(n):]
	}
	if len(b) > 0 || len(format) != 1 || format[0] < '0' || format[0] > '0'+byte(bundle.Markdown) {
		return nil, errRun
	}
	a.Format = bundle.Format(format[0] - '0')
	text.Segment(a)
	return a, nil
}

func outletHash(name string) uint32 {
	if name == "" {
		return 0
	}
	h := uint64(fnvBasis)
	for _, c := range []byte(strings.ToLower(name)) {
		h = (h ^ uint64(c)) * fnvPrime
	}
	return max(uint32(h^h>>32), 1)
}

// add appends an article.
func (s *spool) add(p packed) error {
	if uint64(len(s.lengths))+uint64(len(p.lengths)) > 1<<32-1 {
		return errTooMany
	}
	at := place{s.articles.n, s.words.n, uint32(len(s.lengths)), p.outlet}
	var b [placeBytes]byte
	binary.LittleEndian.PutUint64(b[:], uint64(at.article))
	binary.LittleEndian.PutUint64(b[8:], uint64(at.words))
	binary.LittleEndian.PutUint32(b[16:], at.sentence)
	binary.LittleEndian.PutUint32(b[20:], at.outlet)
	_, e1 := s.articles.Write(p.article)
	_, e2 := s.words.Write(p.words)
	_, e3 := s.index.Write(b[:])
	_, e4 := s.length.Write(p.lengths)
	s.places = append(s.places, at)
	s.lengths = append(s.lengths, p.lengths...)
	return errors.Join(e1, e2, e3, e4)
}

// articleOf returns the article that sentence n of all is of.
func (s *spool) articleOf(n uint32) int {
	return sort.Search(len(s.places), func(i int) bool { return s.places[i].sentence > n }) - 1
}

// article reads article i.
func (s *spool) article(i int) (*bundle.Article, error) {
	end := s.articles.n
	if i+1 < len(s.places) {
		end = s.places[i+1].article
	}
	b, err := s.articles.at(s.places[i].article, end)
	if err != nil {
		return nil, err
	}
	return unpack(b)
}

// sentences returns the numbers of the first sentence of article i and of the one
// behind its last.
func (s *spool) sentences(i int) (from, to uint32) {
	if i+1 < len(s.places) {
		return s.places[i].sentence, s.places[i+1].sentence
	}
	return s.places[i].sentence, uint32(len(s.lengths))
}

// shortHash is what the spool keeps of a word's hash: enough to tell the words of two
// sentences apart that are compared for whether they are worth more.
func shortHash(w uint32) uint16 { return uint16(w >> 16) }

// sentence reads the words of sentence n of all, of article i.
func (s *spool) sentence(i int, n uint32) ([]uint16, error) {
	from, to := s.sentences(i)
	if n < from || n >= to {
		return nil, errRun
	}
	at := s.places[i].words
	for _, l := range s.lengths[from:n] {
		at += 2 * int64(l)
	}
	b, err := s.words.at(at, at+2*int64(s.lengths[n]))
	if err != nil {
		return nil, err
	}
	out := make([]uint16, s.lengths[n])
	for k := range out {
		out[k] = binary.LittleEndian.Uint16(b[2*k:])
	}
	return out, nil
}

func (g *growing) at(from, to int64) ([]byte, error) {
	if from < 0 || to < from || to > g.n {
		return nil, errRun
	}
	b := make([]byte, to-from)
	_, err := g.f.ReadAt(b, from)
	return b, err
}
