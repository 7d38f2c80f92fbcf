// Package report writes an analysis for people and for programs. Every form
// shows the same facts.
package report

import (
	"fmt"
	"io"
	"math"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sign"
	"broadsheet/bundle/text"
)

// JSON writes the analysis as a broadsheet.report/1 document: the same bytes
// for the same analysis, every invisible character as an escape.
func JSON(w io.Writer, a *analysis.Analysis, generator string, choice ...Choice) error {
	s := newStream(w)
	s.member("schema", "broadsheet.report/1")
	s.member("generator", generator)
	s.member("bundle", bundleJSON(a))
	list(s, "articles", len(a.Bundle.Articles), func(i int) jsonArticle { return articleJSON(a, i) })
	list(s, "shared", len(a.Shared), func(i int) jsonGroup { return groupJSON(a, i) })
	passages := a.Passages()
	list(s, "passages", len(passages), func(i int) jsonPassage { return passageJSON(i, passages[i]) })
	list(s, "quotes", len(a.Quotes), func(i int) jsonQuote { return quoteJSON(a, i) })
	list(s, "quote_groups", len(a.QuoteGroups), func(i int) jsonQuoteGroup { return quoteGroupJSON(a, i) })
	list(s, "drift", len(a.Drift), func(i int) jsonRun {
		j := runJSON(a.Drift[i])
		j.Review = saidJSON(a.Review.Of(a.RunSubject(i)))
		return j
	})
	list(s, "background", len(a.Background), func(i int) jsonRun { return runJSON(a.Background[i]) })
	if len(a.Further) > 0 {
		list(s, "marks", len(a.Further), func(i int) jsonMark { return markJSON(a.Further[i]) })
	}
	if c := chosen(choice); a.Review != nil || c != All {
		checks := checksJSON(a, c)
		list(s, "checks", len(checks), func(i int) jsonCheck { return checks[i] })
		s.member("review", reviewJSON(a))
	}
	if err := s.end(); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

// An escaper passes a JSON document on with its invisible characters escaped.
// Each Write is given whole characters.
type escaper struct{ w io.Writer }

func (e escaper) Write(b []byte) (int, error) {
	const piece = 1 << 16
	for done := 0; done < len(b); {
		end := min(done+piece, len(b))
		for end < len(b) && (b[end] >= utf8.RuneSelf || b[end-1] == '\\') { // a mark needs its base beside it
			end++
		}
		if _, err := e.w.Write(escapeInvisible(b[done:end])); err != nil {
			return done, err
		}
		done = end
	}
	return len(b), nil
}

type jsonBundle struct {
	Name     string        `json:"name"`
	Format   string        `json:"format"`
	Splits   []jsonSplit   `json:"splits"`
	Warnings []jsonWarning `json:"warnings"`
	Clusters [][]int       `json:"clusters"`
	LeftOut  []jsonLeftOut `json:"left_out"`
}

type jsonSplit struct {
	Source    string `json:"source"`
	Delimiter string `json:"delimiter"`
	Markers   int    `json:"markers"`
	Announced int    `json:"announced,omitempty"`
	First     int    `json:"first"`
	Articles  int    `json:"articles"`
	Bytes     int    `json:"bytes"`
	Encoding  string `json:"encoding"`
}

type jsonWarning struct {
	Article *int   `json:"article"`
	Source  string `json:"source"`
	Line    int    `json:"line,omitempty"`
	Message string `json:"message"`
}

type jsonLeftOut struct {
	Article int    `json:"article"`
	Finding string `json:"finding"`
	Reason  string `json:"reason"`
}

type jsonArticle struct {
	Index      int            `json:"index"`
	Source     string         `json:"source"`
	Title      string         `json:"title"`
	Outlet     string         `json:"outlet"`
	Author     string         `json:"author"`
	URL        string         `json:"url"`
	Published  string         `json:"published"`
	Language   string         `json:"language"`
	Words      int            `json:"words"`
	Text       string         `json:"text"`
	Paragraphs []jsonSpan     `json:"paragraphs"`
	Sentences  []jsonSentence `json:"sentences"`
}

type jsonSpan struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type jsonSentence struct {
	Start     int    `json:"start"`
	End       int    `json:"end"`
	Paragraph int    `json:"paragraph"`
	Role      string `json:"role"`
	Key       string `json:"key"`

	// What the web page left inside a sentence of another role; its words for
	// every finding are those outside.
	Furniture [][2]int `json:"furniture,omitempty"`
}

type jsonRef struct {
	Article  int `json:"article"`
	Sentence int `json:"sentence"`
}

type jsonGroup struct {
	ID      string     `json:"id"`
	Key     string     `json:"key"`
	Kind    string     `json:"kind"`
	Members []jsonRef  `json:"members"`
	Source  *int       `json:"source"`
	Links   []jsonLink `json:"links"`
}

type jsonLink struct {
	A         jsonRef        `json:"a"`
	B         jsonRef        `json:"b"`
	Kind      string         `json:"kind"`
	Score     float64        `json:"score"`
	Grade     string         `json:"grade"`
	Holds     string         `json:"holds,omitempty"`
	Same      bool           `json:"same"`
	Spans     []jsonPair     `json:"spans"`
	Pairs     []jsonPair     `json:"pairs"`
	Contrasts []jsonContrast `json:"contrasts"`
}

type jsonPassage struct {
	ID      string       `json:"id"`
	Members []jsonExtent `json:"members"`
	Words   int          `json:"words"`
	Share   float64      `json:"share"`
}

type jsonExtent struct {
	Article int `json:"article"`
	First   int `json:"first_sentence"`
	Last    int `json:"last_sentence"`
}

type jsonPair struct {
	A [2]int `json:"a"`
	B [2]int `json:"b"`
}

type jsonContrast struct {
	Class string `json:"class"`
	A     [2]int `json:"a"`
	B     [2]int `json:"b"`
	Plain bool   `json:"plain"`
	Later string `json:"later,omitempty"`

	Review []jsonSaid `json:"review,omitempty"`
}

type jsonQuote struct {
	ID               string `json:"id"`
	Article          int    `json:"article"`
	Start            int    `json:"start"`
	End              int    `json:"end"`
	Text             string `json:"text"`
	Marked           bool   `json:"marked"`
	Kind             string `json:"kind"`
	Continues        string `json:"continues"`
	Speaker          string `json:"speaker"`
	Known            string `json:"known,omitempty"`
	SpeakerAsWritten string `json:"speaker_as_written"`
	Cue              string `json:"cue"`
}

type jsonQuoteGroup struct {
	ID          string       `json:"id"`
	Key         string       `json:"key"`
	Speaker     string       `json:"speaker"`
	Independent int          `json:"independent"`
	Members     []jsonMember `json:"members"`
}

type jsonMember struct {
	Quote  string     `json:"quote"`
	Status string     `json:"status"`
	Also   []string   `json:"also,omitempty"`
	Grade  string     `json:"grade,omitempty"`
	Edits  []jsonEdit `json:"edits,omitempty"`
	Review []jsonSaid `json:"review,omitempty"`
}

type jsonEdit struct {
	Reference [2]int `json:"reference"`
	This      [2]int `json:"this"`
	Of        string `json:"of,omitempty"`
	Style     bool   `json:"style,omitempty"`
	Against   int    `json:"against,omitempty"`
}

type jsonRun struct {
	Article    int      `json:"article"`
	First      int      `json:"first_sentence"`
	Last       int      `json:"last_sentence"`
	Score      float64  `json:"score"`
	Confidence string   `json:"confidence"`
	Terms      []string `json:"terms"`
	Share      float64  `json:"share"`
	Reason     string   `json:"reason"`

	Review []jsonSaid `json:"review,omitempty"`
}

type jsonMark struct {
	Article int    `json:"article"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Kind    string `json:"kind"`
	Grade   string `json:"grade"`
	Says    string `json:"says"`
}

// warningsJSON returns warnings, with the articles named by index.
func warningsJSON(ws []bundle.Warning, index func(article int) int) []jsonWarning {
	out := []jsonWarning{}
	for _, w := range ws {
		j := jsonWarning{Source: inJSON(w.Source), Line: w.Line, Message: inJSON(w.Message)}
		if w.Article >= 0 {
			i := index(w.Article)
			j.Article = &i
		}
		out = append(out, j)
	}
	return out
}

func bundleJSON(a *analysis.Analysis) jsonBundle {
	b := a.Bundle
	out := jsonBundle{Name: inJSON(b.Name), Format: b.Format, Splits: []jsonSplit{}, Warnings: warningsJSON(a.Warnings(), func(i int) int { return i }), Clusters: a.Clusters, LeftOut: []jsonLeftOut{}}
	if out.Clusters == nil {
		out.Clusters = [][]int{}
	}
	for _, s := range b.Splits {
		s.Source, s.Delimiter = inJSON(s.Source), inJSON(s.Delimiter)
		out.Splits = append(out.Splits, jsonSplit(s))
	}
	for _, l := range a.LeftOut {
		out.LeftOut = append(out.LeftOut, jsonLeftOut(l))
	}
	return out
}

func articleJSON(a *analysis.Analysis, i int) jsonArticle {
	art := a.Bundle.Articles[i]
	j := jsonArticle{
		Index: i, Source: inJSON(art.Source), Title: art.Title, Outlet: art.Outlet, Author: art.Author, URL: art.URL,
		Published: art.Published, Language: art.Language, Words: art.Words, Text: art.Text,
		Paragraphs: make([]jsonSpan, len(art.Paragraphs)), Sentences: make([]jsonSentence, len(art.Sentences)),
	}
	for k, p := range art.Paragraphs {
		j.Paragraphs[k] = jsonSpan(p.Span)
	}
	for k, s := range art.Sentences {
		j.Sentences[k] = jsonSentence{s.Start, s.End, s.Paragraph, a.Roles[i][k].String(), text.Key(s.Of(art.Text)), leftIn(art, s, a.Roles[i][k])}
	}
	return j
}

// leftIn returns what the page left inside a sentence whose role is another.
func leftIn(a *bundle.Article, s bundle.Sentence, role bundle.Role) (out [][2]int) {
	if role == bundle.Furniture {
		return nil
	}
	for _, l := range a.LeftIn(s.Span) {
		out = append(out, [2]int{l.Start, l.End})
	}
	return out
}

func groupJSON(a *analysis.Analysis, i int) jsonGroup {
	g := &a.Shared[i]
	j := jsonGroup{ID: fmt.Sprintf("S%d", i+1), Key: g.Key, Kind: g.Kind.String(), Members: []jsonRef{}, Links: []jsonLink{}}
	for _, m := range g.Members {
		j.Members = append(j.Members, jsonRef(m))
	}
	if g.Earliest >= 0 {
		j.Source = &g.Earliest
	}
	for _, l := range g.Links {
		j.Links = append(j.Links, linkJSON(a, l))
	}
	return j
}

func linkJSON(a *analysis.Analysis, l shared.Link) jsonLink {
	j := jsonLink{
		A: jsonRef(l.A), B: jsonRef(l.B), Kind: l.Kind.String(), Score: rounded(l.Score), Grade: grade(l.Certain), Holds: l.Holds.String(), Same: l.Same,
		Spans: pairsJSON(l.Spans), Pairs: pairsJSON(l.Pairs), Contrasts: []jsonContrast{},
	}
	for _, c := range l.Contrasts {
		jc := jsonContrast{Class: c.Class.String(), A: offsets(c.A), B: offsets(c.B), Plain: c.Plain, Later: c.Later.String()}
		if c.Plain {
			jc.Review = saidJSON(contrastSaid(a, l.A, c.A))
		}
		j.Contrasts = append(j.Contrasts, jc)
	}
	return j
}

func passageJSON(i int, p analysis.Reprint) jsonPassage {
	j := jsonPassage{ID: fmt.Sprintf("P%d", i+1), Words: p.Words, Share: rounded(p.Share)}
	for _, m := range p.Members {
		j.Members = append(j.Members, jsonExtent(m))
	}
	return j
}

func pairsJSON(ps []shared.Pair) []jsonPair {
	out := make([]jsonPair, len(ps))
	for i, p := range ps {
		out[i] = jsonPair{offsets(p.A), offsets(p.B)}
	}
	return out
}

func quoteJSON(a *analysis.Analysis, i int) jsonQuote {
	q := &a.Quotes[i]
	j := jsonQuote{
		ID: quoteID(i), Article: q.Article, Start: q.Span.Start, End: q.Span.End, Text: q.Inner.Of(a.Bundle.Articles[q.Article].Text),
		Marked: q.Marked, Kind: q.Kind.String(), Speaker: q.Speaker, Known: q.Known.String(), SpeakerAsWritten: q.SpeakerAsWritten, Cue: q.Cue,
	}
	if q.Continues >= 0 {
		j.Continues = quoteID(q.Continues)
	}
	return j
}

func quoteGroupJSON(a *analysis.Analysis, i int) jsonQuoteGroup {
	g := &a.QuoteGroups[i]
	j := jsonQuoteGroup{ID: fmt.Sprintf("G%d", i+1), Key: g.Key, Speaker: g.Speaker, Independent: g.Independent, Members: []jsonMember{}}
	for _, m := range g.Members {
		jm := jsonMember{Quote: quoteID(m.Quote), Status: m.Status.String(), Review: saidJSON(quoteSaid(a, m.Quote))}
		for _, s := range m.Also {
			jm.Also = append(jm.Also, s.String())
		}
		for _, e := range m.Edits {
			je := jsonEdit{Reference: offsets(e.Reference), This: offsets(e.This), Style: e.Style, Against: e.Against}
			if e.Of != g.Members[0].Quote {
				je.Of = quoteID(e.Of)
			}
			jm.Edits = append(jm.Edits, je)
		}
		if m.Status != quote.Reference {
			jm.Grade = grade(m.Certain)
		}
		j.Members = append(j.Members, jm)
	}
	return j
}

func runJSON(r drift.Run) jsonRun {
	j := jsonRun{
		Article: r.Article, First: r.First, Last: r.Last, Score: rounded(r.Score), Confidence: "low",
		Terms: append([]string{}, r.Terms...), Share: rounded(r.Share), Reason: r.Reason,
	}
	if r.Confident {
		j.Confidence = "high"
	}
	return j
}

func markJSON(m sign.Mark) jsonMark {
	return jsonMark{Article: m.Article, Start: m.Span.Start, End: m.Span.End, Kind: m.Kind.Name, Grade: grade(!m.Possible), Says: m.Says}
}

func quoteID(i int) string { return fmt.Sprintf("Q%d", i+1) }

func grade(certain bool) string {
	if certain {
		return "certain"
	}
	return "possible"
}

func offsets(s bundle.Span) [2]int { return [2]int{s.Start, s.End} }

// rounded keeps three decimals, so that the last bits of a sum are not part of
// the contract.
func rounded(f float64) float64 { return math.Round(f*1000) / 1000 }
