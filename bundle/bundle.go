// Package bundle holds the types every other package shares: a [Bundle] of
// rival or successive articles, each an [Article] whose text is cut into
// paragraphs and sentences by byte offsets.
//
// The package knows no file format, no finding and no terminal. A Bundle is
// never changed once it is made, so it may be read from any goroutine.
package bundle

import (
	"cmp"
	"sort"
)

// A Span is the half-open byte range [Start, End) of an article's text.
// Spans begin and end on rune boundaries.
type Span struct{ Start, End int }

// Len returns the span's length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the part of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Contains reports whether offset lies in s.
func (s Span) Contains(offset int) bool { return s.Start <= offset && offset < s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// A Bundle is an ordered list of articles that are to be read side by side.
type Bundle struct {
	Name     string     // shown in the title bar: the last element of the path, or the sample's name
	Format   string     // the reader that recognised the input: dir, files, txtar, delimited, single, stdin, ...
	Articles []*Article // in reading order
	Splits   []Split    // one for each file that was read, in reading order
	Warnings []Warning  // whatever was read with a loss or a guess
}

// A Split says how one input file became articles.
type Split struct {
	Source    string // path as given, or relative to the folder given
	Delimiter string // the delimiter as a reader would write it, e.g. "-- name --"; "" when the file is one article
	Markers   int    // delimiter lines found
	Announced int    // articles that the file says it holds; 0 when it does not say
	First     int    // index of the file's first article in Bundle.Articles
	Articles  int    // number of articles the file gave
	Bytes     int    // size of the file as read
	Encoding  string // e.g. "utf-8", "windows-1252"
}

// A Warning is a guess or a loss that the reader must be able to see.
type Warning struct {
	Article int    // index in Bundle.Articles, or -1 when it concerns the whole input
	Source  string // the file it concerns
	Line    int    // line in that file, counted from 1; 0 when it concerns no line
	Message string // what was guessed, in words
}

// A Format says how an article's text is laid out.
type Format uint8

// The formats of an article's text.
const (
	Plain    Format = iota // plain text; headings and lists are recognised by shape
	Markdown               // CommonMark source
)

// An Article is one text with the metadata its input carried.
type Article struct {
	Source    string // path below the folder given, or the delimiter's label, as given
	Title     string // the best title known, never empty for an article that has a word
	Outlet    string
	Author    string
	URL       string
	Published string // RFC 3339 date or date-time; "" when unknown
	Committed bool   // Published is the date of the commit that holds the text: nothing says when it was published
	Language  string // ISO 639-1 code, e.g. "en"; "" when unknown
	Format    Format
	Encoding  string // what the bytes were decoded from, e.g. "windows-1252"
	Bytes     int    // size in bytes before decoding
	Words     int    // number of words in Text

	Revision *Revision // what made this version, where git says; nil else

	// Text is the decoded article minus the metadata block parsed from it.
	// Nothing else is dropped or changed: line ends stand as they were (\n,
	// \r\n, \r, U+2028 ...), and it may hold control, zero-width and bidi
	// characters. It is valid UTF-8.
	Text       string
	Paragraphs []Paragraph // in reading order, not overlapping
	Sentences  []Sentence  // in reading order, not overlapping; every word lies in exactly one

	// Left holds what the web page left inside sentences, in reading order and
	// not overlapping: hover text, a credit in brackets. Each lies within one
	// sentence and leaves words of it over; those are the sentence's words.
	Left []Span
}

// SentenceText returns the text of sentence i.
func (a *Article) SentenceText(i int) string { return a.Sentences[i].Of(a.Text) }

// LeftIn returns the spans of Left that lie in s.
func (a *Article) LeftIn(s Span) []Span {
	if len(a.Left) == 0 {
		return nil
	}
	from := sort.Search(len(a.Left), func(i int) bool { return a.Left[i].End > s.Start })
	to := from
	for to < len(a.Left) && a.Left[to].Start < s.End {
		to++
	}
	return a.Left[from:to]
}

// SentenceAt returns the index of the last sentence that starts at or before
// offset, or 0 when none does; -1 for an article without sentences.
func (a *Article) SentenceAt(offset int) int {
	if len(a.Sentences) == 0 {
		return -1
	}
	lo, hi := 0, len(a.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if a.Sentences[mid].Start <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return max(lo-1, 0)
}

// A BlockKind says what a paragraph is by its shape or its Markdown.
type BlockKind uint8

// The kinds of a paragraph.
const (
	Prose      BlockKind = iota // running text
	Headline                    // a heading or subhead
	ListItem                    // an item of a bullet or numbered list
	BlockQuote                  // quoted material set off from the text
	Code                        // preformatted text, laid out as it stands
	Rule                        // a line of punctuation between sections; holds no word
)

// A Paragraph is a block of an article's text.
type Paragraph struct {
	Span
	Kind  BlockKind
	Level int // heading level 1..6, or nesting depth of a list item from 1
}

// A Role is what a sentence is in its article.
type Role uint8

// The roles of a sentence.
const (
	Body      Role = iota // the story
	Title                 // the article's title, its first printing
	Heading               // a subhead
	Furniture             // what the web page left in the text
)

// String returns the role as the report writes it.
func (r Role) String() string {
	return [...]string{"body", "title", "heading", "furniture"}[r]
}

// A Sentence is a sentence of an article's text, without the white space
// around it.
type Sentence struct {
	Span
	Paragraph int // index in Article.Paragraphs
}

// A Ref names one sentence of a bundle.
type Ref struct {
	Article  int // index in Bundle.Articles
	Sentence int // index in Article.Sentences
}

// Before reports whether r stands before s, by article and then by sentence.
func (r Ref) Before(s Ref) bool { return r.Compare(s) < 0 }

// Compare returns -1, 0 or 1 as r stands before s, is s, or stands behind it.
func (r Ref) Compare(s Ref) int {
	return cmp.Or(cmp.Compare(r.Article, s.Article), cmp.Compare(r.Sentence, s.Sentence))
}

// Sentence returns the article and the sentence that r names.
func (b *Bundle) Sentence(r Ref) (*Article, Sentence) {
	a := b.Articles[r.Article]
	return a, a.Sentences[r.Sentence]
}
