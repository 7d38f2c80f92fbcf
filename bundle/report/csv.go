package report

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/review"
	"broadsheet/bundle/visible"
)

// CSV writes a line for each printing of a shared sentence, each printing of a
// fact that differs, each quote, each run of drift or background and each
// sentence of furniture, for a spreadsheet: what was found, where (articles and sentences counted from 1, offsets in bytes),
// how sure, and the words. A cell that a spreadsheet would take for a formula
// begins with an apostrophe.
func CSV(w io.Writer, a *analysis.Analysis, choice ...Choice) error {
	out := csv.NewWriter(w)
	t := &table{a: a, out: out, choice: chosen(choice)}
	t.row("finding", "group", "article", "source", "sentence", "start", "end", "kind", "grade", "speaker", "text", "note", "verdict", "reader_note", "reader", "read_on")
	for i, g := range a.Shared {
		for _, m := range g.Members {
			art, s := a.Bundle.Sentence(m)
			t.finding(a.SentenceSubject(m), "shared", "S"+strconv.Itoa(i+1), m.Article, m.Sentence, s.Span, g.Kind.String(), t.sureOf(m, i), "", s.Of(art.Text), strings.Join(a.Describe(m), "; "))
		}
	}
	for _, d := range slices.Concat(a.Differences(), a.Silenced()) {
		for _, p := range d.Prints {
			art, s := a.Bundle.Sentence(p.Ref)
			t.finding(a.FactSubject(&d), "fact", "S"+strconv.Itoa(d.Group+1), p.Article, p.Sentence, p.Span, d.Class.String(), "", "", p.Span.Of(art.Text), s.Of(art.Text))
		}
	}
	for q := range a.Quotes {
		t.quote(q)
	}
	t.runs("drift", a.Drift)
	t.runs("background", a.Background)
	for i, art := range a.Bundle.Articles {
		for k, s := range art.Sentences {
			if r := (bundle.Ref{Article: i, Sentence: k}); a.Roles.Of(r) == bundle.Furniture {
				t.finding(a.SentenceSubject(r), "furniture", "", i, k, s.Span, "", "", "", s.Of(art.Text), "")
				continue
			}
			for _, l := range art.LeftIn(s.Span) {
				t.finding(a.SentenceSubject(bundle.Ref{Article: i, Sentence: k}), "furniture", "", i, k, l, "", "", "", l.Of(art.Text), "")
			}
		}
	}
	t.said()
	out.Flush()
	return out.Error()
}

// said writes a line for each note and each correction, and for each verdict on
// a sentence, whatever was found there.
func (t *table) said() {
	if t.choice == Unreviewed {
		return
	}
	for i := range t.a.Review.All() {
		p := &t.a.Review.All()[i]
		what := "note"
		switch {
		case p.Do.IsCorrection():
			what = "correction"
		case p.Do.IsVerdict() && p.On == review.Sentence:
			what = "verdict"
		case p.Do != review.Note:
			continue
		}
		sentence := ""
		if !p.Span.Empty() {
			sentence = strconv.Itoa(p.Ref(t.a.Bundle).Sentence + 1)
		}
		art := t.a.Bundle.Articles[p.Article]
		c := saidCells(&review.Standing{Verdicts: []*review.Placing{p}})
		if c[0] = string(p.Do); p.Do == review.Note {
			c[0] = ""
		}
		t.row(what, "", strconv.Itoa(p.Article+1), art.Source, sentence, strconv.Itoa(p.Span.Start), strconv.Itoa(p.Span.End), "", "", "",
			p.Span.Of(art.Text), p.Words(), c[0], p.Says, c[2], c[3])
	}
}

// formula lists what a cell begins with that a spreadsheet calculates; some
// take the wide forms of East Asia for the same.
const formula = "=+-@＝＋－＠"

type table struct {
	a      *analysis.Analysis
	out    *csv.Writer
	choice Choice
}

func (t *table) row(cells ...string) {
	for i, c := range cells {
		c = visible.String(strings.Join(strings.Fields(c), " "))
		if first, _ := utf8.DecodeRuneInString(c); c != "" && strings.ContainsRune(formula, first) {
			c = "'" + c
		}
		cells[i] = c
	}
	t.out.Write(cells) // Error tells at the end
}

func (t *table) finding(about review.Subject, what, group string, article, sentence int, s bundle.Span, kind, grade, speaker, words, note string) {
	standing := t.a.Review.Of(about)
	if !t.choice.takes(&standing) {
		return
	}
	c := saidCells(&standing)
	t.row(what, group, strconv.Itoa(article+1), t.a.Bundle.Articles[article].Source, strconv.Itoa(sentence+1),
		strconv.Itoa(s.Start), strconv.Itoa(s.End), kind, grade, speaker, words, note, c[0], c[1], c[2], c[3])
}

// sureOf says how sure it is that a member belongs to its group: as sure as the
// surest of its links there.
func (t *table) sureOf(m bundle.Ref, group int) string {
	return grade(t.a.SureIn(m, group))
}

func (t *table) quote(q int) {
	x := &t.a.Quotes[q]
	art := t.a.Bundle.Articles[x.Article]
	group, sure := "", ""
	if m, ok := t.a.Gravest(q); ok {
		group, sure = "G"+strconv.Itoa(m.Group+1), grade(t.a.QuoteGroups[m.Group].Members[m.Member].Certain)
	}
	about, ok := t.a.QuoteSubject(q)
	if !ok {
		about = t.a.SentenceSubject(t.a.RefOf(q))
	}
	t.finding(about, "quote", group, x.Article, max(art.SentenceAt(x.Span.Start), 0), x.Span, x.Kind.String(), sure, x.Speaker, x.Span.Of(art.Text), t.a.DescribeQuote(q, false))
}

func (t *table) runs(what string, rs []drift.Run) {
	for i, r := range rs {
		about := t.a.SentenceSubject(bundle.Ref{Article: r.Article, Sentence: r.First})
		if what == "drift" {
			about = t.a.RunSubject(i)
		}
		art := t.a.Bundle.Articles[r.Article]
		span := bundle.Span{Start: art.Sentences[r.First].Start, End: art.Sentences[r.Last].End}
		t.finding(about, what, "", r.Article, r.First, span, "", grade(r.Confident), "", span.Of(art.Text), analysis.DescribeRun(what, r))
	}
}
