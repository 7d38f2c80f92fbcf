package analysis_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/shared/press"
	"broadsheet/samples"
)

// said returns a bundle of articles whose sentences are given, all body.
func said(articles ...[]string) *bundle.Bundle {
	b := &bundle.Bundle{}
	for _, sentences := range articles {
		a := &bundle.Article{}
		for _, s := range sentences {
			a.Sentences = append(a.Sentences, bundle.Sentence{Span: bundle.Span{Start: len(a.Text), End: len(a.Text) + len(s)}})
			a.Text += s + " "
		}
		b.Articles = append(b.Articles, a)
	}
	return b
}

// roles are body throughout, but for those given.
func roles(b *bundle.Bundle, but map[bundle.Ref]bundle.Role) [][]bundle.Role {
	out := make([][]bundle.Role, len(b.Articles))
	for i, a := range b.Articles {
		out[i] = make([]bundle.Role, len(a.Sentences))
		for s := range out[i] {
			out[i][s] = but[at(i, s)]
		}
	}
	return out
}

func at(article, sentence int) bundle.Ref { return bundle.Ref{Article: article, Sentence: sentence} }

// table writes sections: a row is the cells (S word for word, s nearly, r in
// other words, . perhaps, ! a fact differs) and the clearest printing.
func table(c *analysis.Coverage, sections []analysis.Section) string {
	var b strings.Builder
	for _, s := range sections {
		fmt.Fprintf(&b, "%s\n", [...]string{"fact differs", fmt.Sprint("in ", s.Count), fmt.Sprint("only in ", s.Article+1), "titles", fmt.Sprint("in order of ", s.Article+1), fmt.Sprint("not in ", s.Article+1), "reworded", "copied", fmt.Sprint("everyone but ", s.Article+1)}[s.Kind])
		for _, i := range s.Rows {
			x := &c.Statements[i]
			b.WriteString("  ")
			for _, article := range c.Articles {
				switch cell, ok := x.In(article); {
				case !ok:
					b.WriteByte('_')
				case cell.Differs:
					b.WriteByte('!')
				default:
					b.WriteByte("Ssr."[cell.As])
				}
			}
			fmt.Fprintf(&b, " %d#%d\n", x.Article+1, x.Sentence+1)
		}
	}
	return b.String()
}

// fleet is a bundle in which three articles share, copy, differ and digress.
func fleet() *analysis.Analysis {
	b := said(
		[]string{"Boats sink", "Of 20 boats six sank.", "Nobody drowned.", "The harbor stayed shut.", "“We wait,” said Ana Roos.", "Gulls like chips."},
		[]string{"Boats sink", "Of 20 boats six sank.", "No one drowned.", "They count 40 nets."},
		[]string{"Six of the 23 boats went down.", "Some nets are gone.", "Share this"},
	)
	link := func(a, b bundle.Ref, k shared.Kind, score float64, certain bool) shared.Link {
		return shared.Link{A: a, B: b, Kind: k, Score: score, Certain: certain, Same: true}
	}
	number := link(at(0, 1), at(2, 0), shared.Reworded, .7, true)
	number.Contrasts = []shared.Contrast{{Class: shared.Number, Plain: true, Pair: shared.Pair{A: bundle.Span{Start: 14, End: 16}, B: bundle.Span{Start: 11, End: 13}}}}
	group := func(ls ...shared.Link) shared.Group {
		g := shared.Group{Links: ls, Earliest: -1}
		for _, l := range ls {
			g.Members = append(g.Members, l.A, l.B)
		}
		slices.SortFunc(g.Members, bundle.Ref.Compare)
		g.Members = slices.Compact(g.Members)
		return g
	}
	return analysis.New(analysis.Analysis{
		Bundle: b,
		Roles:  roles(b, map[bundle.Ref]bundle.Role{at(0, 0): bundle.Title, at(1, 0): bundle.Title, at(2, 2): bundle.Furniture}),
		Shared: []shared.Group{
			group(link(at(0, 0), at(1, 0), shared.Verbatim, 1, true)),
			group(link(at(0, 1), at(1, 1), shared.Verbatim, 1, true), number),
			group(link(at(0, 2), at(1, 2), shared.Near, .9, true)),
			group(link(at(1, 3), at(2, 1), shared.Reworded, .5, false)),
		},
		Drift: []drift.Run{{First: 5, Last: 5}},
	})
}

func TestCoverage(t *testing.T) {
	a := fleet()
	for _, tt := range []struct {
		name     string
		articles []int
		doubt    bool
		sort     func(*analysis.Coverage) []analysis.Section
		want     string
	}{
		{"by count", nil, false, (*analysis.Coverage).ByCount, `fact differs
  SS! 1#2
everyone but 3
  Ss_ 1#3
only in 1
  S__ 1#4
  S__ 1#5
  S__ 1#6
only in 2
  _S. 2#4
only in 3
  _.S 3#2
titles
  SS_ 1#1
`},
		{"with doubt", nil, true, (*analysis.Coverage).ByCount, `fact differs
  SS! 1#2
everyone but 1
  _S. 2#4
everyone but 3
  Ss_ 1#3
only in 1
  S__ 1#4
  S__ 1#5
  S__ 1#6
only in 2
only in 3
titles
  SS_ 1#1
`},
		{"two of them", []int{0, 1}, false, (*analysis.Coverage).ByCount, `in 2
  SS 1#2
  Ss 1#3
only in 1
  S_ 1#4
  S_ 1#5
  S_ 1#6
only in 2
  _S 2#4
titles
  SS 1#1
`},
		{"as the second tells it", nil, false, func(c *analysis.Coverage) []analysis.Section { return c.InOrderOf(1) }, `in order of 2
  SS! 1#2
  Ss_ 1#3
  _S. 2#4
`},
		{"as the third tells it", nil, false, func(c *analysis.Coverage) []analysis.Section { return c.InOrderOf(2) }, `in order of 3
  SS! 1#2
  _.S 3#2
not in 3
  Ss_ 1#3
`},
		{"where they disagree", nil, false, (*analysis.Coverage).ByDispute, `fact differs
  SS! 1#2
reworded
  Ss_ 1#3
`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := a.Coverage(tt.articles, tt.doubt)
			if got := table(c, tt.sort(c)); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

func TestCoverageTalliesWhatOnlyOneHas(t *testing.T) {
	a := fleet()
	c := a.Coverage(nil, false)
	for _, s := range c.ByCount() {
		if s.Kind == analysis.OnlyIn && s.Article == 0 {
			if got, want := c.Tally(&s), (analysis.Tally{Off: 1}); got != want {
				t.Errorf("tally %+v, want %+v", got, want)
			}
		}
		if s.Kind == analysis.OnlyIn && s.Article == 1 {
			if got, want := c.Tally(&s), (analysis.Tally{Perhaps: 1}); got != want {
				t.Errorf("tally %+v, want %+v", got, want)
			}
		}
	}
}

// A number or a catchphrase that another article has too makes no sentence one
// that has what no other has.
func TestWhatOtherArticlesHoldIsNotOnlyHere(t *testing.T) {
	b := said(
		[]string{"In 2031 the mill closed.", "It had 40 looms.", "Forty looms stood there.", "He called it “a Sunday mill”.", "She called it “a barn with a bell”."},
		[]string{"The council met in 2031.", "Some spoke of “a sunday  mill” again.", "1,250 people came."},
	)
	var quotes []quote.Quote
	for i, art := range b.Articles {
		for from := 0; ; {
			open := strings.Index(art.Text[from:], "“")
			if open < 0 {
				break
			}
			open += from
			shut := open + strings.Index(art.Text[open:], "”")
			quotes = append(quotes, quote.Quote{Article: i, Kind: quote.Phrase, Marked: true, Span: bundle.Span{Start: open, End: shut + len("”")}, Inner: bundle.Span{Start: open + len("“"), End: shut}})
			from = shut
		}
	}
	c := analysis.New(analysis.Analysis{Bundle: b, Roles: roles(b, nil), Quotes: quotes}).Coverage(nil, false)
	var got []string
	for _, s := range c.Statements {
		if s.Quote || s.Number {
			got = append(got, b.Articles[s.Article].SentenceText(s.Sentence))
		}
	}
	want := []string{"It had 40 looms.", "Forty looms stood there.", "She called it “a barn with a bell”.", "1,250 people came."}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What only one article of the sample has was written down by reading, before
// anything was counted. It stands first in its section.
func TestCoverageOfTheSample(t *testing.T) {
	b, err := samples.Open(t.Context(), "harbor-hack")
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.Run(t.Context(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	only := [][]string{
		{"This group is patient", "We print what we can verify", "A stolen letter", "running the thief’s last errand", "could not establish independently"},
		{"the news met with something", "shouted across the fish market", "He said it in this newspaper", "I would just like it to go", "No port felt that more"},
		{"Whether anyone else was hit"},
		{"A tip is a thank-you", "14 million crowns", "the subject of empty holiday homes", "to become a postcard", "thirty cottages"},
		{},
	}
	facts := []string{"a 214-page vetting file", "a former policy aide in July"}
	c := a.Coverage(nil, false)
	for _, s := range c.ByCount() {
		want := facts
		switch s.Kind {
		case analysis.OnlyIn:
			want = only[s.Article]
		case analysis.FactDiffers:
			if len(s.Rows) != len(facts) {
				t.Errorf("%d facts differ, want %d", len(s.Rows), len(facts))
			}
		default:
			continue
		}
		for _, words := range want {
			if !slices.ContainsFunc(s.Rows, func(i int) bool {
				x := &c.Statements[i]
				return strings.Contains(b.Articles[x.Article].SentenceText(x.Sentence), words) && (s.Kind == analysis.FactDiffers || x.Alone())
			}) {
				t.Errorf("%q does not stand in section %d of %d", words, s.Kind, s.Article+1)
			}
		}
	}
	everyStatementOnce(t, a, c)
}

// Every body sentence is a clearest printing, or certainly one of a statement's
// printings, and no statement stands in two sections.
func everyStatementOnce(t *testing.T, a *analysis.Analysis, c *analysis.Coverage) {
	t.Helper()
	seen := map[int]bool{}
	for _, s := range c.ByCount() {
		for _, i := range s.Rows {
			if seen[i] {
				t.Errorf("statement %d stands in two sections", i)
			}
			seen[i] = true
		}
	}
	if len(seen) != len(c.Statements) {
		t.Errorf("%d of %d statements stand in a section", len(seen), len(c.Statements))
	}
	own := map[bundle.Ref]bool{}
	for i := range c.Statements {
		own[c.Statements[i].Ref] = true
	}
	for i, art := range a.Bundle.Articles {
		for s := range art.Sentences {
			if _, certain, ok := a.SharedAs(at(i, s)); !own[at(i, s)] && a.Roles.Of(at(i, s)) == bundle.Body && !(ok && certain) {
				t.Errorf("%d#%d is lost", i+1, s+1)
			}
		}
	}
}

func TestCoverageOfNothing(t *testing.T) {
	for name, b := range map[string]*bundle.Bundle{"no article": {}, "one": said([]string{"A boat sank."}), "no words": said(nil, nil)} {
		a, err := analysis.Run(t.Context(), b, nil)
		if err != nil {
			t.Fatal(err)
		}
		c := a.Coverage(nil, false)
		everyStatementOnce(t, a, c)
		if len(c.ByCount()) != len(b.Articles) {
			t.Errorf("%s: %d sections, want one for each article", name, len(c.ByCount()))
		}
		a.Utterances(nil)
	}
}

// BenchmarkCoverage times what the views of statements and of quotes are made
// of.
func BenchmarkCoverage(b *testing.B) {
	for _, n := range []int{100, 1000} {
		a, err := analysis.Run(b.Context(), press.New(1).News(n), nil)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint("coverage/", n), func(b *testing.B) {
			for b.Loop() {
				c := a.Coverage(nil, false)
				c.ByCount()
				c.ByDispute()
				b.ReportMetric(float64(len(c.Statements)), "rows")
			}
		})
		b.Run(fmt.Sprint("utterances/", n), func(b *testing.B) {
			for b.Loop() {
				a.Utterances(nil)
			}
		})
	}
}

// What a doubtful link ties is told apart from what is shared.
func TestPairCountsWhatIsPerhapsShared(t *testing.T) {
	a := fleet()
	o := a.Overview()
	if p := o.Pair(a, 1, 2); p.SharedA != 1 || p.Perhaps != 1 {
		t.Errorf("shared %d, perhaps %d", p.SharedA, p.Perhaps)
	}
	if p := o.Pair(a, 0, 2); p.SharedA != 1 || p.Perhaps != 0 {
		t.Errorf("the first and the third: shared %d, perhaps %d", p.SharedA, p.Perhaps)
	}
}
