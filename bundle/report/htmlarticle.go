package report

import (
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sign"
)

type (
	htmlArticle struct {
		N           int
		Title, Lang string
		Facts       []htmlPiece
		Paragraphs  [][]htmlSentence
		Notes       []htmlSaid
	}
	htmlSentence struct {
		ID     string     // "" where nothing leads to it, nor from it
		Next   *htmlPiece // where the next article has it; nil for nowhere
		Class  string
		Pieces []htmlPiece
		Checks []int // what is to be checked in it
	}
	htmlSaid struct { // of a sentence
		Who  htmlPiece
		Note []htmlPiece
	}
)

// checksBySentence are the numbers of what is to be checked, by its place and by
// what it is compared with.
func (b *brief) checksBySentence() map[bundle.Ref][]int {
	out := map[bundle.Ref][]int{}
	for _, all := range [][]section{b.page, b.appendix} {
		for _, s := range all {
			for _, e := range s.entries {
				for i := range e.lines {
					l := &e.lines[i]
					if l.check == 0 {
						continue
					}
					out[*l.at] = append(out[*l.at], l.check)
					for _, p := range l.note {
						if p.at != nil && !slices.Contains(out[*p.at], l.check) {
							out[*p.at] = append(out[*p.at], l.check)
						}
					}
				}
			}
		}
	}
	return out
}

// articleOf is an article with its marks, what is said of its sentences, and
// what is to be checked in them.
func articleOf(c *composer, i int, marks *analysis.Marks, checks map[bundle.Ref][]int, led *leads) *htmlArticle {
	art := c.a.Bundle.Articles[i]
	h := &htmlArticle{N: i + 1, Title: numberAndLabel(c.a, i), Lang: language(art.Language), Facts: htmlNote(c.facts(i))}
	if len(art.Sentences) == 0 || c.a.Roles.Of(bundle.Ref{Article: i}) != bundle.Title { // else it follows
		h.Title += ": " + titleOf(art)
	}
	if len(h.Facts) > 1 && strings.HasSuffix(numberAndLabel(c.a, i), h.Facts[0].Text) { // the outlet, which the head names
		h.Facts = h.Facts[2:]
	}
	for _, reason := range c.untold(i) {
		h.Facts = append(h.Facts, htmlPiece{Text: "; not judged: " + reason})
	}
	paragraph := -1
	for k, s := range art.Sentences {
		r := bundle.Ref{Article: i, Sentence: k}
		if s.Paragraph != paragraph || paragraph < 0 {
			paragraph = s.Paragraph
			h.Paragraphs = append(h.Paragraphs, nil)
		}
		last := &h.Paragraphs[len(h.Paragraphs)-1]
		*last = append(*last, htmlSentence{ID: led.id(r), Next: led.next[r], Class: sentenceClasses(c.a.Roles.Of(r), marks, s.Span), Pieces: marked(art, s.Span, marks), Checks: checks[r]})
		if n := unseen(c.a, r); len(n) > 0 && c.choice != Marked {
			h.Notes = append(h.Notes, htmlSaid{htmlPiece{Text: "#" + strconv.Itoa(k+1), A: i + 1, S: k + 1}, htmlNote(n)})
		}
	}
	return h
}

// nextPrinting is where the next article has a sentence, and after the last one
// the first: so one comes round to all.
func nextPrinting(a *analysis.Analysis, r bundle.Ref) *htmlPiece {
	all, _ := a.Printings(r)
	if len(all) == 0 {
		return nil
	}
	slices.SortFunc(all, bundle.Ref.Compare)
	next := all[0]
	if i := slices.IndexFunc(all, func(o bundle.Ref) bool { return o.Article > r.Article }); i >= 0 {
		next = all[i]
	}
	return &htmlPiece{A: next.Article + 1, S: next.Sentence + 1}
}

// leads are the ways through a page.
type leads struct {
	to   map[bundle.Ref]bool       // what something leads to
	next map[bundle.Ref]*htmlPiece // from a sentence to the next article that has it
}

// leadsOf gathers the ways: those of the brief and the tables, and those from
// sentence to sentence.
func leadsOf(b *brief, p *htmlPage) *leads {
	l := &leads{to: map[bundle.Ref]bool{}, next: map[bundle.Ref]*htmlPiece{}}
	to := func(at *bundle.Ref) {
		if at != nil {
			l.to[*at] = true
		}
	}
	for _, all := range [][]section{b.page, b.appendix} {
		for _, s := range all {
			for _, e := range s.entries {
				for i := range e.lines {
					to(e.lines[i].at)
					for _, p := range e.lines[i].note {
						to(p.at)
					}
				}
			}
		}
	}
	for _, s := range p.Stories {
		if s.Says == nil {
			continue
		}
		for _, row := range s.Says.Rows {
			l.to[bundle.Ref{Article: row.Head.A - 1, Sentence: row.Head.S - 1}] = true
			for _, c := range row.Cells {
				if c.A > 0 {
					l.to[bundle.Ref{Article: c.A - 1, Sentence: c.S - 1}] = true
				}
			}
		}
	}
	for i, art := range b.a.Bundle.Articles {
		for k := range art.Sentences {
			r := bundle.Ref{Article: i, Sentence: k}
			if len(unseen(b.a, r)) > 0 {
				l.to[r] = true
			}
			if n := nextPrinting(b.a, r); n != nil {
				l.next[r], l.to[bundle.Ref{Article: n.A - 1, Sentence: n.S - 1}] = n, true
			}
		}
	}
	return l
}

// id is what leads to a sentence; "" where nothing does, nor from it.
func (l *leads) id(r bundle.Ref) string {
	if l.to[r] || l.next[r] != nil {
		return strconv.Itoa(r.Article+1) + "." + strconv.Itoa(r.Sentence+1)
	}
	return ""
}

// unseen is what is to be said of a sentence that the marks in it, the tables
// and what is to be checked do not show.
func unseen(a *analysis.Analysis, r bundle.Ref) (n note) {
	if a.Roles.Of(r) != bundle.Furniture {
		n = runsAt(a, r)
		for _, q := range a.At(r).Quotes {
			n.say(a.SpeakerKnown(q))
		}
	}
	for _, words := range a.SaidAt(r) {
		n.say(words)
	}
	return n
}

// language is a language's tag, "" for one that is none or the page's own.
func language(tag string) string {
	for _, c := range tag {
		if c != '-' && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') {
			return ""
		}
	}
	if tag == "en" || len(tag) > 35 { // the longest that every reader must take, RFC 5646
		return ""
	}
	return tag
}

// sentenceClasses names what a sentence is: its role, unless it is of the body,
// and the kinds of its marks, "D-" where it may be something else.
func sentenceClasses(role bundle.Role, marks *analysis.Marks, s bundle.Span) string {
	var out []string
	if role != bundle.Body && role != bundle.Furniture { // that is a mark
		out = append(out, role.String())
	}
	marks.Over(s, func(m analysis.Mark) {
		k := analysis.Kinds[m.Kind]
		class := htmlClass(k)
		if m.Possible {
			class += "-"
		}
		if k.Over >= sign.Stretch || m.Start != s.Start || k == shared.MarkPerhaps || slices.Contains(out, class) { // doubt keeps quiet
			return
		}
		out = append(out, class)
	})
	return strings.Join(out, " ")
}

// marked is the text of a sentence, cut wherever a mark in it begins or ends.
func marked(art *bundle.Article, s bundle.Span, all *analysis.Marks) []htmlPiece {
	var marks []analysis.Mark
	cuts := []int{s.Start, s.End}
	all.Over(s, func(m analysis.Mark) {
		if analysis.Kinds[m.Kind].Over < sign.Stretch {
			return
		}
		marks = append(marks, m)
		for _, c := range [...]int{m.Start, m.End} {
			if s.Start < c && c < s.End {
				cuts = append(cuts, c)
			}
		}
	})
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []htmlPiece
	for i := 1; i < len(cuts); i++ {
		piece := bundle.Span{Start: cuts[i-1], End: cuts[i]}
		var classes []string
		for _, m := range marks {
			if name := htmlClass(analysis.Kinds[m.Kind]); m.Start <= piece.Start && piece.End <= m.End && name != "reported" && !slices.Contains(classes, name) {
				classes = append(classes, name)
			}
		}
		if n := len(classes); n > 1 && slices.Contains(loudest, classes[n-1]) {
			classes = classes[n-1:] // it looks like a quote by itself
		}
		p := htmlPiece{Text: keepEdges(piece.Of(art.Text), one(piece.Of(art.Text))), Class: strings.Join(classes, " ")}
		if n := len(out); n > 0 && out[n-1].Class == p.Class {
			out[n-1].Text += p.Text
		} else {
			out = append(out, p)
		}
	}
	return out
}

// loudest are the marks of words in a quote that differ.
var loudest = []string{"edited", "doubted", "contrast"}

// keepEdges puts back the white space at the ends of raw that folding took off.
func keepEdges(raw, folded string) string {
	if folded == "" {
		return " "
	}
	if strings.TrimLeft(raw, " \t\r\n") != raw {
		folded = " " + folded
	}
	if strings.TrimRight(raw, " \t\r\n") != raw {
		folded += " "
	}
	return folded
}
