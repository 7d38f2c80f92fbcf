// Package passim exchanges articles with passim, which finds reused text in
// collections of any size on Apache Spark (https://github.com/dasmiq/passim,
// version 2): it writes what passim reads and makes bundles of what passim found.
//
// passim counts in code points, we in bytes; both count from 0 and leave the end
// out. Everything here runs in memory that does not grow with the number of
// articles, beside what one article, or the passages that one article has in one
// cluster, come to.
package passim

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strings"

	"broadsheet/bundle"
)

// A document is a line of what passim reads. Its fields come back in what passim
// writes, but for the text, of which only the passage does. None may be called
// uid, gid, cluster, size, begin, end, src, boiler or pboiler, nor end in 2: those
// are passim's own.
type document struct {
	ID        string `json:"id"`
	Series    string `json:"series"` // passim compares no two documents of a series
	Date      string `json:"date,omitempty"`
	Published string `json:"published,omitempty"` // where more than the day is known
	Title     string `json:"title,omitempty"`
	Outlet    string `json:"outlet,omitempty"`
	Author    string `json:"author,omitempty"`
	URL       string `json:"url,omitempty"`
	Format    string `json:"format,omitempty"`
	Text      string `json:"text"`
	Locs      []loc  `json:"locs,omitempty"`
}

// A loc is a citable part of a text, for us a sentence. The offsets count code
// points.
type loc struct {
	Loc    string `json:"loc"`
	Start  int    `json:"start"`
	Length int    `json:"length"`
}

// markdown is the format of a document whose text is Markdown.
const markdown = "markdown"

// A Writer writes articles as passim reads them.
type Writer struct {
	out     *json.Encoder
	ids     filter
	written int
}

// NewWriter returns a writer of JSON Lines.
func NewWriter(w io.Writer) *Writer {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return &Writer{out: out}
}

// Write writes one article, cut into sentences, as one line. Its id is its
// source, with its number behind it where another article has that already; its
// series is its outlet, so that one outlet is not compared with itself, or the id
// where the outlet is not known. The locs are its sentences, s1, s2 and so on.
func (w *Writer) Write(a *bundle.Article) error {
	w.written++
	d := document{
		ID: w.id(a.Source), Date: day.FindString(a.Published), Title: a.Title, Outlet: a.Outlet, Author: a.Author, URL: a.URL,
		Text: a.Text, Locs: locs(a),
	}
	d.Series = cmp.Or(strings.TrimSpace(a.Outlet), d.ID)
	if a.Published != d.Date {
		d.Published = a.Published
	}
	if a.Format == bundle.Markdown {
		d.Format = markdown
	}
	return w.out.Encode(&d)
}

// Written returns how many articles were written.
func (w *Writer) Written() int { return w.written }

// day is what passim's users give to Spark's function date.
var day = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}`)

// id returns the name that an article has in the collection, for each another.
func (w *Writer) id(source string) string {
	id := source
	for n := w.written; id == "" || w.ids.add(id); n++ {
		id = fmt.Sprintf("%s~%d", source, n)
	}
	return id
}

// locs returns the sentences of an article.
func locs(a *bundle.Article) []loc {
	out := make([]loc, len(a.Sentences))
	c := counter{text: a.Text}
	for i, s := range a.Sentences {
		start := c.at(s.Start)
		out[i] = loc{fmt.Sprintf("s%d", i+1), start, c.at(s.End) - start}
	}
	return out
}
