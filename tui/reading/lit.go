package reading

import (
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

// lit is what lights up in the other columns: everything linked to the
// focused sentence.
type lit struct {
	stale  bool // to be computed again
	ref    bundle.Ref
	groups []int       // shared groups of the focused sentence
	quotes []int       // quote groups of its quotes
	spans  [][]litSpan // by column on screen, in reading order
}

// A litSpan is a stretch that is linked to the focus.
type litSpan struct {
	bundle.Span
	sentence int
	weak     bool // linked by a reworded link or a quote only
	doubt    bool // it does not certainly belong to the focus
	contrast bool // a fact in which it differs from the focus
}

// focused is the sentence the reader stands on; false when there is none.
func (m *Mode) focused() (bundle.Ref, bool) {
	if len(m.columns) == 0 || m.columns[m.focus].sentence < 0 {
		return bundle.Ref{}, false
	}
	return bundle.Ref{Article: m.focus, Sentence: m.columns[m.focus].sentence}, true
}

// light computes what is lit, if the focus has moved.
func (m *Mode) light() {
	ref, ok := m.focused()
	if !ok || m.Found == nil {
		m.lit = lit{}
		return
	}
	if !m.lit.stale && m.lit.ref == ref && len(m.lit.spans) == len(m.shown) {
		return
	}
	m.lit = lit{ref: ref, groups: m.Found.GroupsAt(ref), quotes: m.Found.QuoteGroupsAt(ref), spans: make([][]litSpan, len(m.shown))}
	for i, a := range m.shown {
		if a == m.focus {
			m.lit.spans[i] = m.ownContrasts(ref)
		} else {
			m.lit.spans[i] = m.linkedIn(a)
		}
	}
}

// linkedIn returns what is linked to the focus in one article.
func (m *Mode) linkedIn(article int) []litSpan {
	f, kinship := m.Found, m.Found.KinOf(m.lit.ref).To
	var out []litSpan
	for _, g := range m.lit.groups {
		for _, r := range f.MembersIn(g, article) {
			kind, _, certain := kinship(r)
			out = append(out, litSpan{Span: m.Span(article, r.Sentence), sentence: r.Sentence, weak: kind == shared.Reworded, doubt: !certain})
			if link, ok := f.Link(m.lit.ref, r); ok {
				for _, c := range link.Plain() {
					side := c.A
					if link.B == r {
						side = c.B
					}
					out = append(out, litSpan{Span: side, sentence: r.Sentence, contrast: true})
				}
			}
		}
	}
	for _, g := range m.lit.quotes {
		for _, member := range f.QuoteGroups[g].Members {
			if q := &f.Quotes[member.Quote]; q.Article == article {
				s := max(m.Bundle.Articles[article].SentenceAt(q.Span.Start), 0)
				out = append(out, litSpan{Span: q.Span, sentence: s, weak: true})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b litSpan) int { return a.Start - b.Start })
	return out
}

// mostContrasts is how many links of the focus are looked at for contrasts.
const mostContrasts = 50

// ownContrasts returns the facts of a sentence in which its copies differ.
func (m *Mode) ownContrasts(r bundle.Ref) []litSpan {
	var out []litSpan
	links := m.Found.At(r).Links
	for _, l := range links[:min(len(links), mostContrasts)] {
		link := m.Found.Shared[l.Group].Links[l.Link]
		for _, c := range link.Plain() {
			side := c.A
			if link.B == r {
				side = c.B
			}
			if !side.Empty() {
				out = append(out, litSpan{Span: side, sentence: r.Sentence, contrast: true})
			}
		}
	}
	return out
}
