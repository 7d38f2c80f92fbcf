package report

import (
	"fmt"
	"sort"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/visible"
)

// A brief is what an analysis says, ready to be written as text or Markdown.
// Everything in it is safe to print.
type brief struct {
	title    string
	summary  string
	sections []section
}

type section struct {
	title   string
	entries []entry
}

type entry struct {
	head  string
	lines []line
}

type line struct {
	who  string      // the article, or what the line is about
	text string      // words of an article; "" when there are none to show
	note string      // what is to be said about them
	at   *bundle.Ref // the sentence it is about; nil for none
}

func newBrief(a *analysis.Analysis) brief {
	b := brief{title: visible.String(a.Bundle.Name), summary: a.Summary()}
	for _, s := range []section{
		articleSection(a), warningSection(a), passageSection(a), factSection(a), sharedSection(a, true), ledgerSection(a), quoteSection(a),
		runSection("Drift", a, a.Drift), runSection("Background", a, a.Background), sharedSection(a, false), furnitureSection(a), leftOutSection(a),
	} {
		if len(s.entries) > 0 {
			b.sections = append(b.sections, s)
		}
	}
	return b
}

func articleSection(a *analysis.Analysis) section {
	s := section{title: "Articles"}
	for i, art := range a.Bundle.Articles {
		e := entry{head: fmt.Sprintf("%d. %s", i+1, titleOf(art))}
		var facts []string
		for _, f := range []string{art.Outlet, art.Author, art.Published, art.URL} {
			if f != "" {
				facts = append(facts, one(f))
			}
		}
		facts = append(facts, one(art.Source), some(art.Words, "word"))
		if len(a.Bundle.Articles) > 1 {
			facts = append(facts, a.SharedShare(i).String())
		}
		e.lines = append(e.lines, line{note: strings.Join(facts, " · "), at: &bundle.Ref{Article: i}})
		s.entries = append(s.entries, e)
	}
	return s
}

// titleOf returns an article's title, or says why it has none.
func titleOf(art *bundle.Article) string {
	if art.Title == "" {
		return analysis.NoWords
	}
	return one(art.Title)
}

func warningSection(a *analysis.Analysis) section {
	s := section{title: "Warnings"}
	for _, w := range a.Warnings() {
		s.entries = append(s.entries, entry{head: analysis.WarningText(w)})
	}
	return s
}

// passageSection lists what was copied in one piece: the first printing, and
// where the others stand.
func passageSection(a *analysis.Analysis) section {
	s := section{title: "Copied passages"}
	for i, p := range a.Passages() {
		first := p.Members[0]
		art := a.Bundle.Articles[first.Article]
		head := fmt.Sprintf("P%d · %s · in %d of %d articles · %.0f %% of one", i+1, some(p.Words, "word"), len(p.Members), len(a.Bundle.Articles), 100*p.Share)
		var others []string
		for _, m := range p.Members[1:] {
			others = append(others, extentPlace(a, m))
		}
		text := bundle.Span{Start: art.Sentences[first.First].Start, End: art.Sentences[first.Last].End}.Of(art.Text)
		s.entries = append(s.entries, entry{head: head, lines: []line{{who: extentPlace(a, first), text: one(text), note: "too in " + strings.Join(others, ", "), at: &bundle.Ref{Article: first.Article, Sentence: first.First}}}})
	}
	return s
}

// extentPlace names a run of sentences as people count.
func extentPlace(a *analysis.Analysis, x analysis.Extent) string {
	return fmt.Sprintf("%s #%d–%d", a.Label(x.Article), x.First+1, x.Last+1)
}

// sharedSection lists the groups of sentences that are shared, or those of
// which that is not certain: these say no more than that.
func sharedSection(a *analysis.Analysis, certain bool) section {
	s := section{title: "Shared sentences"}
	if !certain {
		s.title = "Sentences that are perhaps the same"
	}
	for i := range a.Shared {
		g := &a.Shared[i]
		kind, sure := certainKind(g)
		if (len(sure) > 0) != certain {
			continue
		}
		in := map[int]bool{}
		for _, m := range g.Members {
			in[m.Article] = true
		}
		head := fmt.Sprintf("S%d · %s · in %d of %d articles", i+1, kind, len(sure), len(a.Bundle.Articles))
		switch more := len(in) - len(sure); {
		case !certain:
			head = fmt.Sprintf("S%d · perhaps the same · in %d of %d articles", i+1, len(in), len(a.Bundle.Articles))
		case more > 0:
			head += fmt.Sprintf(", perhaps in %d more", more)
		}
		if g.Earliest >= 0 {
			head += " · earliest: " + a.Label(g.Earliest)
		} else {
			head += " · order unknown"
		}
		s.entries = append(s.entries, entry{head: head, lines: memberLines(a, g)})
	}
	return s
}

// certainKind is the least close of a group's certain links, and the articles
// that they tie.
func certainKind(g *shared.Group) (kind shared.Kind, articles map[int]bool) {
	articles = map[int]bool{}
	for i := range g.Links {
		if l := &g.Links[i]; l.Certain {
			kind = max(kind, l.Kind)
			articles[l.A.Article], articles[l.B.Article] = true, true
		}
	}
	return kind, articles
}

// memberLines gives the first printing of a group and how each other one
// stands to it; copies of a printing are named beside it, not printed again.
func memberLines(a *analysis.Analysis, g *shared.Group) []line {
	copies := map[bundle.Ref][]string{}
	isCopy := map[bundle.Ref]bool{}
	for _, l := range g.Links {
		if l.Kind == shared.Verbatim && !isCopy[l.A] && !isCopy[l.B] {
			copies[l.A] = append(copies[l.A], place(a, l.B))
			isCopy[l.B] = true
		}
	}
	notes := map[bundle.Ref][]string{}
	for _, l := range g.Links {
		if l.Kind != shared.Verbatim {
			notes[l.B] = append(notes[l.B], linkNote(a, &l))
		}
	}
	var out []line
	for _, m := range g.Members {
		if isCopy[m] {
			continue
		}
		art, sent := a.Bundle.Sentence(m)
		n := notes[m]
		if c := copies[m]; len(c) > 0 {
			n = append([]string{"word for word in " + strings.Join(c, ", ")}, n...)
		}
		out = append(out, line{who: place(a, m), text: one(sent.Of(art.Text)), note: strings.Join(n, "; "), at: &m})
	}
	return out
}

// linkNote says how a link's second sentence stands to its first.
func linkNote(a *analysis.Analysis, l *shared.Link) string {
	return a.KinshipWords(l.A, l.B) + ", beside " + place(a, l.A)
}

func words(a *analysis.Analysis, article int, s bundle.Span) string {
	if s.Empty() {
		return "(nothing)"
	}
	return one(s.Of(a.Bundle.Articles[article].Text))
}

// place names a sentence as people count: article's label, # and sentence.
func place(a *analysis.Analysis, r bundle.Ref) string {
	return fmt.Sprintf("%s #%d", a.Label(r.Article), r.Sentence+1)
}

func ledgerSection(a *analysis.Analysis) section {
	s := section{title: "Quotes in several articles"}
	for i, g := range a.QuoteGroups {
		prints, retells := a.PrintedBy(&g)
		head := fmt.Sprintf("G%d · %s · printed by %d", i+1, speaker(g.Speaker), prints)
		if retells > 0 {
			head += fmt.Sprintf(", retold by %d", retells)
		}
		if g.Independent > 1 {
			head += fmt.Sprintf(", in the same words by %d that are no copies", g.Independent)
		}
		e := entry{head: head}
		for k, m := range g.Members {
			q := a.Quotes[m.Quote]
			e.lines = append(e.lines, line{who: a.Label(q.Article), text: quoted(a, &q), note: memberNote(a, analysis.MemberAt{Group: i, Member: k}), at: refOf(a, m.Quote)})
		}
		s.entries = append(s.entries, e)
	}
	return s
}

// memberNote says how a printing stands to the reference.
func memberNote(a *analysis.Analysis, at analysis.MemberAt) string {
	if s := a.MemberWords(at); s != "" {
		return s
	}
	return a.StatusWords(at)
}

// refOf is the sentence in which a quote begins.
func refOf(a *analysis.Analysis, q int) *bundle.Ref {
	r := a.RefOf(q)
	return &r
}

func speaker(s string) string {
	if s == "" {
		return "speaker not named"
	}
	return one(s)
}

// quoted returns a quote's words, in marks where the article has them.
func quoted(a *analysis.Analysis, q *quote.Quote) string {
	s := one(q.Inner.Of(a.Bundle.Articles[q.Article].Text))
	if q.Marked {
		return "“" + s + "”"
	}
	return s
}

func quoteSection(a *analysis.Analysis) section {
	s := section{title: "All quotes, by speaker"}
	by := map[string][]line{}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		if q.Kind == quote.Term {
			continue
		}
		note := ""
		if q.Kind >= quote.Unmarked {
			note = q.Kind.String()
		}
		by[q.Speaker] = append(by[q.Speaker], line{who: a.Label(q.Article), text: quoted(a, q), note: note, at: refOf(a, i)})
	}
	names := make([]string, 0, len(by))
	for n := range by {
		names = append(names, n)
	}
	sort.Slice(names, func(i, j int) bool {
		if (names[i] == "") != (names[j] == "") {
			return names[j] == ""
		}
		return names[i] < names[j]
	})
	for _, n := range names {
		s.entries = append(s.entries, entry{head: speaker(n), lines: by[n]})
	}
	return s
}

func runSection(title string, a *analysis.Analysis, runs []drift.Run) section {
	s := section{title: title}
	for _, d := range runs {
		art := a.Bundle.Articles[d.Article]
		s.entries = append(s.entries, entry{
			head: fmt.Sprintf("%s #%d–%d · %s · %.0f %% of the article · %s", a.Label(d.Article), d.First+1, d.Last+1, one(strings.Join(d.Terms, " · ")), 100*d.Share, grade(d.Confident)),
			lines: []line{
				{who: "from", text: one(art.SentenceText(d.First)), at: &bundle.Ref{Article: d.Article, Sentence: d.First}},
				{who: "to", text: one(art.SentenceText(d.Last)), at: &bundle.Ref{Article: d.Article, Sentence: d.Last}},
				{note: one(d.Reason)},
			},
		})
	}
	return s
}

func furnitureSection(a *analysis.Analysis) section {
	s := section{title: "Furniture"}
	for i, art := range a.Bundle.Articles {
		e := entry{head: a.Label(i)}
		for k := range art.Sentences {
			if a.Roles[i][k] == bundle.Furniture {
				e.lines = append(e.lines, line{who: fmt.Sprintf("#%d", k+1), text: one(art.SentenceText(k)), at: &bundle.Ref{Article: i, Sentence: k}})
				continue
			}
			for _, l := range art.LeftIn(art.Sentences[k].Span) {
				e.lines = append(e.lines, line{who: fmt.Sprintf("in #%d", k+1), text: one(l.Of(art.Text)), at: &bundle.Ref{Article: i, Sentence: k}})
			}
		}
		if len(e.lines) > 0 {
			s.entries = append(s.entries, e)
		}
	}
	return s
}

func leftOutSection(a *analysis.Analysis) section {
	s := section{title: "Not judged"}
	for _, l := range a.LeftOut {
		s.entries = append(s.entries, entry{head: fmt.Sprintf("%s: %s (%s)", a.Label(l.Article), one(l.Reason), l.Finding)})
	}
	if len(a.Clusters) > 1 {
		for i, c := range a.Clusters {
			var names []string
			for _, k := range c {
				names = append(names, a.Label(k))
			}
			s.entries = append(s.entries, entry{head: fmt.Sprintf("story %d: %s", i+1, strings.Join(names, ", "))})
		}
	}
	return s
}

// one puts words of an article on one line, safe to print.
func one(s string) string { return visible.String(strings.Join(strings.Fields(s), " ")) }
