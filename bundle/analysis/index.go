package analysis

import (
	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

// An At holds what was found at one sentence, as indices into the Analysis.
type At struct {
	Links  []LinkAt // links the sentence takes part in, in the order of Shared
	Quotes []int    // quotes that overlap the sentence, in reading order
	Drift  int      // index in Drift; -1 when the sentence is in no run
	Back   int      // index in Background; -1 when the sentence is in no run

	as   shared.Kind // see SharedAs
	sure bool
}

// A LinkAt names a link of a group.
type LinkAt struct{ Group, Link int }

// At returns what was found at sentence r. The caller must not change it.
func (a *Analysis) At(r bundle.Ref) *At { return &a.at[r.Article][r.Sentence] }

// GroupsOf returns the quote groups that quote q is a printing in, as indices
// into QuoteGroups with the index of the member.
func (a *Analysis) GroupsOf(q int) []MemberAt { return a.groupsOf[q] }

// A MemberAt names a member of a quote group.
type MemberAt struct{ Group, Member int }

// New returns an analysis that holds the findings of a, whose unexported
// fields may be empty. It is for findings that were not made by [Run], such as
// those of a test.
func New(a Analysis) *Analysis {
	a.index()
	return &a
}

// index notes for every sentence what was found there.
func (a *Analysis) index() {
	a.labels = Names(a.Bundle)
	a.at = make([][]At, len(a.Bundle.Articles))
	for i, art := range a.Bundle.Articles {
		a.at[i] = make([]At, len(art.Sentences))
		for k := range a.at[i] {
			a.at[i][k].Drift, a.at[i][k].Back = -1, -1
		}
	}
	for g, group := range a.Shared {
		for l, link := range group.Links {
			for _, r := range [...]bundle.Ref{link.A, link.B} {
				at := a.At(r)
				at.Links = append(at.Links, LinkAt{g, l})
				if link.Certain && !at.sure || link.Certain == at.sure && (len(at.Links) == 1 || link.Kind < at.as) {
					at.as, at.sure = link.Kind, link.Certain
				}
			}
		}
	}
	for q, quote := range a.Quotes {
		art := a.Bundle.Articles[quote.Article]
		for s := max(art.SentenceAt(quote.Span.Start), 0); s < len(art.Sentences) && art.Sentences[s].Start < quote.Span.End; s++ {
			if art.Sentences[s].Overlaps(quote.Span) {
				at := a.At(bundle.Ref{Article: quote.Article, Sentence: s})
				at.Quotes = append(at.Quotes, q)
			}
		}
	}
	a.groupsOf, a.spreads = make([][]MemberAt, len(a.Quotes)), make([]string, len(a.QuoteGroups))
	for g, group := range a.QuoteGroups {
		a.spreads[g] = a.spread(&group)
		for m, member := range group.Members {
			a.groupsOf[member.Quote] = append(a.groupsOf[member.Quote], MemberAt{g, m})
		}
	}
	a.indexReview()
	for d, run := range a.Drift {
		if a.RunSilenced(d) {
			continue
		}
		for s := run.First; s <= run.Last; s++ {
			if a.Roles[run.Article][s] != bundle.Furniture {
				a.at[run.Article][s].Drift = d
			}
		}
	}
	for d, run := range a.Background {
		for s := run.First; s <= run.Last; s++ {
			if a.Roles[run.Article][s] != bundle.Furniture {
				a.at[run.Article][s].Back = d
			}
		}
	}
	a.indexFacts()
	a.indexFurther()
}
