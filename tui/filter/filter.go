package filter

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/review"
)

// Found is what a query looks through.
type Found struct {
	*analysis.Analysis
	Checks  []analysis.Check
	Grave   int // how many of the checks are graver than what only one article has
	Said    *Said
	Sharing *analysis.Sharing

	Marked *review.Placed // what readers have marked; nil: nothing
}

// Said is what each quote is, and who says it.
type Said struct {
	Speakers []string // by name, those that the ledger begins with first
	is       []Kinds
	by       [][]string // in small letters
}

// Quotes gathers what each quote is. The work grows with the quotes.
func Quotes(a *analysis.Analysis) *Said {
	s := &Said{is: make([]Kinds, len(a.Quotes)), by: make([][]string, len(a.Quotes))}
	for _, sp := range a.Utterances(nil) {
		if sp.Name != "" {
			s.Speakers = append(s.Speakers, sp.Name)
		}
		name := strings.ToLower(sp.Name)
		for i := range sp.Utterances {
			for _, p := range sp.Utterances[i].Printings {
				s.is[p.Quote] |= OfPrinting(a, p)
				s.by[p.Quote] = append(s.by[p.Quote], name)
				if p.By != "" {
					s.by[p.Quote] = append(s.by[p.Quote], strings.ToLower(p.By))
				}
			}
		}
	}
	return s
}

// A Filter is what all views are narrowed to. It is never changed once made;
// nil narrows nothing.
type Filter struct {
	Line      string // as typed
	Query     Query
	Articles  []int // that have something that passes, in reading order
	Sentences int   // how many sentences pass
	Columns   []int // those of the stories asked for, in reading order; nil: all
	Grave     int   // how many of the graver checks pass
	Facts     []int // that differ and pass, in order
	Lead      analysis.Lead

	in      []bool   // by article: it is one of Articles
	without []bool   // by article
	rest    [][]bool // by article and sentence: it passes, whatever it is
	pass    [][]bool // by article and sentence
	quote   []bool
	check   []bool
	is      [][]Kinds // by article and sentence: what the quotes in it are that pass
}

// Has reports whether an article has something that passes.
func (f *Filter) Has(article int) bool { return f == nil || article < len(f.in) && f.in[article] }

// Only are the articles that have something that passes; nil where nothing is
// narrowed.
func (f *Filter) Only() []int {
	if f == nil {
		return nil
	}
	return f.Articles
}

// Story are the articles of the stories asked for; nil for all.
func (f *Filter) Story() []int {
	if f == nil {
		return nil
	}
	return f.Columns
}

// Without reports whether a row that an article has is not to be shown.
func (f *Filter) Without(article int) bool {
	return f != nil && article < len(f.without) && f.without[article]
}

// Sentence reports whether a sentence passes.
func (f *Filter) Sentence(r bundle.Ref) bool {
	return f == nil || r.Sentence >= 0 && f.pass[r.Article][r.Sentence] || r.Sentence < 0 && f.in[r.Article]
}

// Quote reports whether a quote passes.
func (f *Filter) Quote(q int) bool { return f == nil || f.quote[q] }

// Check reports whether a check passes, by its index.
func (f *Filter) Check(i int) bool { return f == nil || f.check[i] }

// As reports whether a sentence passes if it is of some kinds, beside what the
// quotes in it are.
func (f *Filter) As(r bundle.Ref, is Kinds) bool {
	if f == nil {
		return true
	}
	want := f.Query.Is
	return f.rest[r.Article][r.Sentence] && (want == 0 || want&(is|f.is[r.Article][r.Sentence]) != 0)
}

// Wants reports whether some of the kinds are asked for.
func (f *Filter) Wants(is Kinds) bool { return f != nil && f.Query.Is&is != 0 }

// Select looks for what passes. text finds the text of the query; nil when it
// has none. The work grows with the bundle; it returns nil when ctx ends.
func Select(ctx context.Context, line string, q *Query, text *regexp.Regexp, found Found) *Filter {
	n := len(found.Bundle.Articles)
	s := &selection{Found: found, text: text, f: &Filter{
		Line: line, Query: *q,
		in: make([]bool, n), without: make([]bool, n), rest: make([][]bool, n), pass: make([][]bool, n), is: make([][]Kinds, n),
		quote: make([]bool, len(found.Quotes)), check: make([]bool, len(found.Checks)),
	}}
	f := s.f
	for _, i := range q.Without {
		f.without[i] = true
	}
	for _, n := range q.Stories {
		f.Columns = append(f.Columns, found.Clusters[n-1]...)
	}
	slices.Sort(f.Columns)
	f.Columns = slices.Compact(f.Columns)
	s.byArticle()
	s.byMarks()
	for i := range found.Bundle.Articles {
		if ctx.Err() != nil {
			return nil
		}
		if s.article(i); f.in[i] {
			f.Articles = append(f.Articles, i)
		}
	}
	for i := range found.Checks {
		if f.check[i] = s.passes(i); f.check[i] && i < found.Grave {
			f.Grave++
		}
	}
	s.lead()
	return f
}

// A selection finds what passes.
type selection struct {
	Found
	f      *Filter
	text   *regexp.Regexp
	quotes [][]int // by article

	marks map[bundle.Ref]Kinds // what is open and marked at a sentence
	open  []bool               // by check
}

func (s *selection) byArticle() {
	s.quotes = make([][]int, len(s.Bundle.Articles))
	for q := range s.Quotes {
		a := s.Quotes[q].Article
		s.quotes[a] = append(s.quotes[a], q)
	}
}

// article looks through an article.
func (s *selection) article(i int) {
	f, q, art := s.f, &s.f.Query, s.Bundle.Articles[i]
	n := len(art.Sentences)
	f.rest[i], f.pass[i], f.is[i] = make([]bool, n), make([]bool, n), make([]Kinds, n)
	if f.without[i] || len(q.In) > 0 && !slices.Contains(q.In, i) || len(q.Stories) > 0 && !slices.Contains(f.Columns, i) {
		return
	}
	if len(q.Speakers) == 0 && q.Is == 0 && q.Text == "" {
		f.in[i] = true // an empty article too
	}
	has, hits := s.texts(i)
	said := make([]bool, n) // somebody asked for says something there
	for _, k := range s.quotes[i] {
		x := &s.Quotes[k]
		from := max(art.SentenceAt(x.Span.Start), 0)
		if from >= n || !s.says(k) {
			continue
		}
		said[from] = true
		f.is[i][from] |= s.Said.is[k]
		inText := s.text == nil || has[from] || overlaps(hits, x.Span)
		f.quote[k] = inText && (q.Is == 0 || q.Is&(s.Said.is[k]|s.sentence(bundle.Ref{Article: i, Sentence: from})) != 0)
	}
	for k := range n {
		r := bundle.Ref{Article: i, Sentence: k}
		f.is[i][k] |= s.marks[r]
		f.rest[i][k] = (s.text == nil || has[k]) && (len(q.Speakers) == 0 || said[k])
		f.pass[i][k] = f.rest[i][k] && (q.Is == 0 || q.Is&(f.is[i][k]|s.sentence(r)) != 0)
		if f.pass[i][k] {
			f.in[i] = true
			f.Sentences++
		}
	}
}

// texts finds the text of the query in an article: the sentences that hold it,
// and where it stands.
func (s *selection) texts(i int) (has []bool, hits [][]int) {
	if s.text == nil {
		return nil, nil
	}
	art := s.Bundle.Articles[i]
	has = make([]bool, len(art.Sentences))
	hits = s.text.FindAllStringIndex(art.Text, -1)
	for _, at := range hits {
		for k := max(art.SentenceAt(at[0]), 0); k < len(has) && art.Sentences[k].Start < at[1]; k++ {
			has[k] = has[k] || art.Sentences[k].End > at[0]
		}
	}
	return has, hits
}

func overlaps(hits [][]int, s bundle.Span) bool {
	return slices.ContainsFunc(hits, func(at []int) bool { return at[0] < s.End && at[1] > s.Start })
}

// says reports whether a quote is of a speaker asked for; without one all are.
func (s *selection) says(quote int) bool {
	if len(s.f.Query.Speakers) == 0 {
		return true
	}
	return slices.ContainsFunc(s.Said.by[quote], func(name string) bool {
		return slices.ContainsFunc(s.f.Query.Speakers, func(part string) bool {
			return part == name || part != "" && strings.Contains(name, part)
		})
	})
}

// sentence is what a sentence is, beside its quotes.
func (s *selection) sentence(r bundle.Ref) (k Kinds) {
	at := s.At(r)
	k = s.marks[r]
	if len(s.FactsAt(r)) > 0 {
		k |= Fact
	}
	if at.Drift >= 0 {
		k |= Drift
	}
	if kind, certain, ok := s.SharedAs(r); ok {
		return k | OfCloseness(analysis.CloseAs(kind, certain))
	}
	if s.Roles.Of(r) == bundle.Body && at.Drift < 0 {
		k |= Only
	}
	return k
}

// passes reports whether a check passes: by what it is, and not by what else
// stands in its sentence.
func (s *selection) passes(i int) bool {
	c, f := &s.Checks[i], s.f
	if is := f.Query.Is; is != 0 && is&s.ofCheck(i) == 0 {
		return false
	}
	if c.Kind == analysis.CheckFact { // it differs between all that print it
		return s.fact(c.Fact)
	}
	if !f.rest[c.At.Article][c.At.Sentence] {
		return false
	}
	switch c.Kind {
	case analysis.CheckAltered, analysis.CheckGiven, analysis.CheckDoubted:
		return s.says(s.QuoteGroups[c.Quote.Group].Members[c.Quote.Member].Quote)
	}
	return true
}
