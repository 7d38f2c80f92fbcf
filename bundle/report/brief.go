package report

import (
	"fmt"
	"math"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/visible"
)

// A brief is what an analysis says, ready to be written in any form: a first
// page that can be read in two minutes, and everything else behind it. Its
// order is decided here for every form. Everything in it is safe to print.
type brief struct {
	title    string
	summary  string
	page     []section // the first page: what to check, who is quoted, what is copied, the articles
	appendix []section // behind it, and behind that article by article
	*composer
}

type section struct {
	title   string
	entries []entry
}

type entry struct {
	head  string // "" for none
	aside string // what is to be known of them, behind the head and the count
	lines []line
}

// title is the head with how many lines stand under it and in the other part of
// the brief.
func (e *entry) title(n int) string {
	if e.head == "" {
		return ""
	}
	s := fmt.Sprintf("%s (%d)", e.head, n)
	if e.aside != "" {
		s += ": " + e.aside
	}
	return s
}

// A line is an item of a list.
type line struct {
	who   string      // the article, or what the line is about
	at    *bundle.Ref // the sentence it is about; nil for none
	text  string      // words of an article; "" when there are none to show
	note  note        // what is to be said about them
	more  string      // the section of the appendix that goes on from here; "" for none
	check int         // the number of what is to be checked, from 1; 0 for anything else
}

// A note is what is said about words, in pieces.
type note []piece

// A piece of a note is words, or the name of a place.
type piece struct {
	text    string
	at      *bundle.Ref // the place; nil for words
	address string      // of a page on the web, http or https; "" for words
}

// clause adds a clause behind those that stand there.
func (n *note) clause(ps ...piece) {
	if len(ps) == 0 {
		return
	}
	if len(*n) > 0 {
		*n = append(*n, piece{text: "; "})
	}
	*n = append(*n, ps...)
}

// say adds a clause of words, unless there are none.
func (n *note) say(words string) {
	if words != "" {
		n.clause(piece{text: words})
	}
}

// String is the note without its places.
func (n note) String() string {
	var b strings.Builder
	for _, p := range n {
		b.WriteString(p.text)
	}
	return b.String()
}

// said is a note of words.
func said(words string) (n note) {
	n.say(words)
	return n
}

// The most words of the first page, of its sections up to and including each:
// what one of them does not need the next may have. With the headings it stays
// under 600 words, which an editor reads in two or three minutes.
const (
	wordsToCheck = 260
	wordsQuoted  = 335
	wordsCopied  = 405
	wordsOfAll   = 540
	noBound      = math.MaxInt
)

func newBrief(a *analysis.Analysis, choices []Choice) brief {
	c := &composer{a: a, sharing: a.Sharing(), choice: chosen(choices)}
	b := brief{title: visible.String(a.Bundle.Name), summary: a.Summary(), composer: c}
	if c.choice == Marked {
		c.toCheck(noBound)
		b.page = nonEmpty(append(c.sections, c.marked(), beforehand(a)))
		b.appendix = nonEmpty([]section{reading(a)})
		return b
	}
	more := []section{c.toCheck(wordsToCheck), c.quoted(wordsQuoted), c.copied(wordsCopied), c.articles(wordsOfAll)}
	b.page = nonEmpty(append(c.sections, beforehand(a)))
	more = append([]section{c.marked()}, more...)
	b.appendix = nonEmpty(append(more, printings(a), stories(a), reading(a)))
	return b
}

// rest is the appendix with all its articles, unless only what was marked is
// asked for.
func (b *brief) rest() []section {
	if b.choice == Marked {
		return b.appendix
	}
	return append(b.appendix, b.byArticle())
}

// named are the articles that the first page names a place of.
func (b *brief) named() map[int]bool {
	out := map[int]bool{}
	for _, s := range b.page {
		for _, e := range s.entries {
			for _, l := range e.lines {
				if l.at != nil {
					out[l.at.Article] = true
				}
				for _, p := range l.note {
					if p.at != nil {
						out[p.at.Article] = true
					}
				}
			}
		}
	}
	return out
}

// A composer fills the first page, and hands back what has no room on it.
type composer struct {
	a        *analysis.Analysis
	sharing  *analysis.Sharing
	choice   Choice
	sections []section // of the first page
	used     int       // words on it
}

// put sets the first lines of a section on the page, as many as have room, and
// returns the others. The first line of each entry always has, and the first
// entry takes what it needs before the next one does.
func (c *composer) put(title, rest string, entries []entry, room int) section {
	shown := make([]int, len(entries))
	for i, e := range entries {
		shown[i] = min(1, len(e.lines))
		c.used += len(strings.Fields(e.head))
		for _, l := range e.lines[:shown[i]] {
			c.used += l.words()
		}
	}
	for i, e := range entries {
		for shown[i] < len(e.lines) && c.used+e.lines[shown[i]].words() <= room {
			c.used += e.lines[shown[i]].words()
			shown[i]++
		}
	}
	page, more := section{title: title}, section{title: rest}
	for i, e := range entries {
		front := entry{head: e.title(len(e.lines)), lines: e.lines[:shown[i]:shown[i]]}
		if left := len(e.lines) - shown[i]; left > 0 {
			front.lines = append(front.lines, line{note: said(fmt.Sprintf("%d more in the appendix", left)), more: rest})
			more.entries = append(more.entries, entry{head: e.title(left), lines: e.lines[shown[i]:]})
		}
		page.entries = append(page.entries, front)
	}
	c.sections = append(c.sections, page)
	return more
}

// words counts the words of a line as it is written in Markdown.
func (l *line) words() int { return 1 + len(strings.Fields(l.markdown())) }

func nonEmpty(all []section) (out []section) {
	for _, s := range all {
		if len(s.entries) > 0 {
			out = append(out, s)
		}
	}
	return out
}

// see is the name of a sentence as a place of a note.
func see(a *analysis.Analysis, r bundle.Ref) piece { return piece{text: place(a, r), at: &r} }

// numbered is the name of a sentence by numbers alone, as the lists of the screen
// have it: 2#4.
func numbered(r bundle.Ref) piece {
	return piece{text: fmt.Sprintf("%d#%d", r.Article+1, r.Sentence+1), at: &r}
}

// place names a sentence as people count: article's label, # and sentence.
func place(a *analysis.Analysis, r bundle.Ref) string {
	return fmt.Sprintf("%s #%d", a.Label(r.Article), r.Sentence+1)
}

// sentence returns the words of a sentence, of a long one those around what it
// is about.
func sentence(a *analysis.Analysis, r bundle.Ref, about bundle.Span) string {
	const most = 26 // words
	art, s := a.Bundle.Sentence(r)
	words := strings.Fields(s.Of(art.Text))
	if len(words) <= most {
		return one(s.Of(art.Text))
	}
	from := 0
	if about.Start > s.Start && about.Start <= s.End {
		before := len(strings.Fields(art.Text[s.Start:about.Start]))
		from = min(max(before-most/2, 0), len(words)-most)
	}
	out := strings.Join(words[from:from+most], " ")
	if from > 0 {
		out = "… " + out
	}
	if from+most < len(words) {
		out += " …"
	}
	return one(out)
}

// opening returns the first words of s.
func opening(s string, most int) string {
	words := strings.Fields(s)
	if len(words) <= most+1 { // one more is no longer than the dots
		return one(s)
	}
	return one(strings.Join(words[:most], " ")) + " …"
}

// one puts words of an article on one line, safe to print.
func one(s string) string { return visible.String(strings.Join(strings.Fields(s), " ")) }
