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
		A, S   int
		Class  string
		Pieces []htmlPiece
		Checks []int // what is to be checked in it
	}
	htmlSaid struct { // of a sentence
		Who  htmlPiece
		Note []htmlPiece
	}
)

// checksBySentence are the numbers of what is to be checked, by its place.
func (b *brief) checksBySentence() map[bundle.Ref][]int {
	out := map[bundle.Ref][]int{}
	for _, all := range [][]section{b.page, b.appendix} {
		for _, s := range all {
			for _, e := range s.entries {
				for i := range e.lines {
					if l := &e.lines[i]; l.check > 0 {
						out[*l.at] = append(out[*l.at], l.check)
					}
				}
			}
		}
	}
	return out
}

// articleOf is an article with its marks, what is said of its sentences, and
// what is to be checked in them.
func articleOf(c *composer, i int, marks *analysis.Marks, checks map[bundle.Ref][]int) *htmlArticle {
	art := c.a.Bundle.Articles[i]
	h := &htmlArticle{N: i + 1, Title: numberAndLabel(c.a, i) + ": " + titleOf(art), Lang: language(art.Language), Facts: htmlNote(c.facts(i))}
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
		*last = append(*last, htmlSentence{A: i + 1, S: k + 1, Class: sentenceClasses(c.a.Roles.Of(r), marks, s.Span), Pieces: marked(art, s.Span, marks), Checks: checks[r]})
		if n := sentenceNote(c.a, r, &kinSigns); len(n) > 0 && c.choice != Marked && (len(n) > 1 || n[0].text != leftByPage) { // that is plain to see
			h.Notes = append(h.Notes, htmlSaid{htmlPiece{Text: "#" + strconv.Itoa(k+1), A: i + 1, S: k + 1}, htmlNote(n)})
		}
	}
	return h
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
		p := htmlPiece{Text: keepEdges(piece.Of(art.Text), one(piece.Of(art.Text))), Class: strings.Join(classes, " ")}
		if n := len(out); n > 0 && out[n-1].Class == p.Class {
			out[n-1].Text += p.Text
		} else {
			out = append(out, p)
		}
	}
	return out
}

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
