package passim

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"broadsheet/bundle"
)

// A passage is a stretch of an article that passim found elsewhere, too.
type passage struct {
	Group      string // the cluster, or the pair of articles
	Begin, End int    // in code points of the article
	Text       string // of the passage
	Aligned    bool   // Text comes from an alignment: its hyphens are a guess
	Of         article
	At         string // file and line, for what is said of it
}

// An article is what is known of one.
type article struct {
	ID, Title, Outlet, Author, Date, URL string
	Markdown                             bool
	Text                                 string // all of it; "" where only passages are known
}

// errOtherOutput is returned for a line that shows that the file is not what is
// imported: it costs the whole file.
type errOtherOutput string

func (e errOtherOutput) Error() string { return string(e) }

// readFound reads a line that passim wrote: a passage of a cluster, or with two
// passages a pair of them.
func readFound(line []byte) ([]passage, error) {
	f, err := readFields(line)
	if err != nil {
		return nil, err
	}
	switch {
	case f.has("cluster"):
		p, err := f.passage("")
		if err != nil {
			return nil, err
		}
		if p.Group, err = f.name("cluster"); err != nil {
			return nil, err
		}
		if p.Text, err = f.text("text"); err != nil {
			return nil, err
		}
		if n := utf8.RuneCountInString(p.Text); n != p.End-p.Begin {
			return nil, fmt.Errorf("begin and end are %d characters apart, and the text has %d", p.End-p.Begin, n)
		}
		return []passage{p}, nil
	case f.has("lines"), f.has("wid"):
		return nil, errOtherOutput("this is what passim writes with --docwise or --linewise; clusters are imported, and pairs: run it with neither, or with --pairwise")
	case f.has("begin2"):
		return f.pair()
	case f.has("text") && !f.has("begin"):
		return nil, errOtherOutput("this is what passim reads, not what it found; name its output folder here, and this with --texts")
	}
	return nil, errors.New("neither a passage of a cluster nor a pair: it has no cluster and no begin2")
}

// pair reads both passages of a pair.
func (f fields) pair() ([]passage, error) {
	a, err := f.passage("")
	if err != nil {
		return nil, err
	}
	b, err := f.passage("2")
	if err != nil {
		return nil, err
	}
	for i, p := range []*passage{&a, &b} {
		s, err := f.text([]string{"s1", "s2"}[i])
		if err != nil {
			return nil, err
		}
		p.Group, p.Text, p.Aligned = a.Of.ID+"\x00"+b.Of.ID, unaligned(s), true
	}
	return []passage{a, b}, nil
}

// unaligned is the text behind an alignment, in which - is a gap and U+2010 was a
// hyphen.
func unaligned(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "-", ""), "\u2010", "-")
}

// fields are those of an object of JSON.
type fields map[string]json.RawMessage

func readFields(line []byte) (fields, error) {
	if !utf8.Valid(line) {
		return nil, errors.New("not UTF-8")
	}
	var f fields
	if err := json.Unmarshal(line, &f); err != nil || f == nil {
		return nil, errors.New("not one JSON object")
	}
	return f, nil
}

func (f fields) has(key string) bool {
	v, ok := f[key]
	return ok && string(v) != "null"
}

// text returns a field that is a string.
func (f fields) text(key string) (s string, err error) {
	if !f.has(key) {
		return "", fmt.Errorf("has no %s", key)
	}
	if json.Unmarshal(f[key], &s) != nil {
		return "", fmt.Errorf("its %s is no string", key)
	}
	return s, nil
}

// name returns a field that is a string, or a number as it is written.
func (f fields) name(key string) (string, error) {
	if v := f[key]; f.has(key) && len(v) < 32 && strings.IndexByte("-0123456789", v[0]) >= 0 {
		return string(v), nil
	}
	s, err := f.text(key)
	if err == nil && s == "" {
		err = fmt.Errorf("its %s is empty", key)
	}
	return s, err
}

// known returns a field that may be missing, or of any kind: then it is empty.
func (f fields) known(key string) string {
	s, _ := f.name(key)
	return s
}

// number returns a field that is a whole number.
func (f fields) number(key string) (int, error) {
	if !f.has(key) {
		return 0, fmt.Errorf("has no %s", key)
	}
	n, err := strconv.Atoi(string(f[key]))
	if err != nil || int(int32(n)) != n { // Spark has 32 bits for it
		return 0, fmt.Errorf("its %s is no whole number", key)
	}
	return n, nil
}

// passage reads where a passage stands and what is known of its article; suffix
// tells the second article of a pair.
func (f fields) passage(suffix string) (p passage, err error) {
	if p.Begin, err = f.number("begin" + suffix); err != nil {
		return p, err
	}
	if p.End, err = f.number("end" + suffix); err != nil {
		return p, err
	}
	if p.Begin < 0 || p.End <= p.Begin {
		return p, fmt.Errorf("begins at %d and ends at %d", p.Begin, p.End)
	}
	p.Of, err = f.article(suffix)
	return p, err
}

// article reads what is known of an article.
func (f fields) article(suffix string) (a article, err error) {
	if a.ID, err = f.name("id" + suffix); err != nil {
		return a, err
	}
	a.Title, a.Author, a.URL = f.known("title"+suffix), f.known("author"+suffix), f.known("url"+suffix)
	if a.Outlet = f.known("outlet" + suffix); a.Outlet == "" {
		if s := f.known("series" + suffix); s != a.ID {
			a.Outlet = s
		}
	}
	if a.Date = f.known("published" + suffix); a.Date == "" {
		a.Date = f.known("date" + suffix)
	}
	a.Markdown = f.known("format"+suffix) == markdown
	return a, nil
}

// readArticle reads a line that passim reads.
func readArticle(line []byte) (a article, err error) {
	f, err := readFields(line)
	if err != nil {
		return a, err
	}
	if f.has("cluster") || f.has("begin") {
		return a, errOtherOutput("this is what passim found, not the articles that it read")
	}
	if a, err = f.article(""); err == nil {
		a.Text, err = f.text("text")
	}
	return a, err
}

// bundled is the article as a bundle has it, with a text.
func (a *article) bundled(text string) *bundle.Article {
	out := &bundle.Article{Source: a.ID, Title: a.Title, Outlet: a.Outlet, Author: a.Author, URL: a.URL, Published: a.Date, Text: text}
	if a.Markdown {
		out.Format = bundle.Markdown
	}
	return out
}
