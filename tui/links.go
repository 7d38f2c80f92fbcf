package tui

import (
	"cmp"
	"slices"
	"sort"

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
	weak     bool // linked by a reworded or doubtful link or a quote only
	contrast bool // a fact in which it differs from the focus
}

// focused is the sentence the reader stands on; false when there is none.
func (m *Model) focused() (bundle.Ref, bool) {
	if len(m.columns) == 0 || m.columns[m.focus].sentence < 0 {
		return bundle.Ref{}, false
	}
	return bundle.Ref{Article: m.focus, Sentence: m.columns[m.focus].sentence}, true
}

// light computes what is lit, if the focus has moved.
func (m *Model) light() {
	ref, ok := m.focused()
	if !ok || m.found == nil {
		m.lit = lit{}
		return
	}
	if !m.lit.stale && m.lit.ref == ref && len(m.lit.spans) == len(m.shown) {
		return
	}
	m.lit = lit{ref: ref, groups: m.found.groupsAt(ref), quotes: m.found.quoteGroupsAt(ref), spans: make([][]litSpan, len(m.shown))}
	for i, a := range m.shown {
		if a == m.focus {
			m.lit.spans[i] = m.ownContrasts(ref)
		} else {
			m.lit.spans[i] = m.linkedIn(a)
		}
	}
}

// compareRefs orders sentences as they are read.
func compareRefs(a, b bundle.Ref) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Sentence, b.Sentence))
}

// groupsAt returns the shared groups that a sentence is a member of.
func (f *findings) groupsAt(r bundle.Ref) []int {
	var gs []int
	for _, l := range f.At(r).Links {
		if !slices.Contains(gs, l.Group) {
			gs = append(gs, l.Group)
		}
	}
	return gs
}

// quoteGroupsAt returns the quote groups that the quotes of a sentence stand
// in.
func (f *findings) quoteGroupsAt(r bundle.Ref) []int {
	var gs []int
	for _, q := range f.At(r).Quotes {
		for _, g := range f.GroupsOf(q) {
			if !slices.Contains(gs, g.Group) {
				gs = append(gs, g.Group)
			}
		}
	}
	return gs
}

// membersIn returns the members of a shared group in one article.
func (f *findings) membersIn(group, article int) []bundle.Ref {
	all := f.Shared[group].Members
	from := sort.Search(len(all), func(i int) bool { return all[i].Article >= article })
	to := from
	for to < len(all) && all[to].Article == article {
		to++
	}
	return all[from:to]
}

// linkedIn returns what is linked to the focus in one article.
func (m *Model) linkedIn(article int) []litSpan {
	f := m.found
	var out []litSpan
	for _, g := range m.lit.groups {
		for _, r := range f.membersIn(g, article) {
			link, ok := f.link(m.lit.ref, r)
			weak := ok && (link.Kind == shared.Reworded || !link.Certain)
			out = append(out, litSpan{Span: m.span(article, r.Sentence), sentence: r.Sentence, weak: weak})
			if ok {
				for _, c := range link.Contrasts {
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
				s := max(m.bundle.Articles[article].SentenceAt(q.Span.Start), 0)
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
func (m *Model) ownContrasts(r bundle.Ref) []litSpan {
	var out []litSpan
	links := m.found.At(r).Links
	for _, l := range links[:min(len(links), mostContrasts)] {
		link := m.found.Shared[l.Group].Links[l.Link]
		for _, c := range link.Contrasts {
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

// link returns the link that ties two sentences directly. Verbatim printings
// are linked to the first of them only, so two copies may have none.
func (f *findings) link(a, b bundle.Ref) (shared.Link, bool) {
	if len(f.At(b).Links) > len(f.At(a).Links) {
		a, b = b, a
	}
	for _, l := range f.At(b).Links {
		if link := f.Shared[l.Group].Links[l.Link]; link.A == a || link.B == a {
			return link, true
		}
	}
	return shared.Link{}, false
}

// mostTied is how many links of a sentence are looked at for those that tie it
// to several sentences of one article: a sentence that thousands print is not
// split or merged, and the status line is written for every frame.
const mostTied = 50

// tiedIn returns the sentences of an article that a link ties to r, in reading
// order.
func (f *findings) tiedIn(r bundle.Ref, article int) []bundle.Ref {
	var out []bundle.Ref
	links := f.At(r).Links
	for _, l := range links[:min(len(links), mostTied)] {
		link := f.Shared[l.Group].Links[l.Link]
		for _, x := range [...]bundle.Ref{link.A, link.B} {
			if x.Article == article && x != r && !slices.Contains(out, x) {
				out = append(out, x)
			}
		}
	}
	slices.SortFunc(out, compareRefs)
	return out
}

// firstPrinting returns the printing that a sentence repeats word for word.
func (f *findings) firstPrinting(r bundle.Ref) (bundle.Ref, bool) {
	for _, l := range f.At(r).Links {
		if link := f.Shared[l.Group].Links[l.Link]; link.Kind == shared.Verbatim && link.B == r {
			return link.A, true
		}
	}
	return bundle.Ref{}, false
}

// kinship says how alike two members of one group are: by their own link,
// through a sentence that both are linked to, or by the longer ways that
// [analysis.Analysis.Partners] follows. The score is 0 for two that no way
// ties.
func (f *findings) kinship(a, b bundle.Ref) (k shared.Kind, score float64, certain bool) {
	if l, ok := f.link(a, b); ok {
		return l.Kind, l.Score, l.Certain
	}
	k = shared.Reworded
	for _, l := range f.At(b).Links {
		link := f.Shared[l.Group].Links[l.Link]
		via := link.A
		if via == b {
			via = link.B
		}
		if other, ok := f.link(a, via); ok {
			if both := max(link.Kind, other.Kind); both <= k {
				if s := min(link.Score, other.Score); both < k || s > score {
					score = s
				}
				k, certain = both, certain || link.Certain && other.Certain
			}
		}
	}
	if score == 0 {
		for _, p := range f.Partners(a) {
			if p.Ref == b {
				return p.Kind, p.Score, p.Certain
			}
		}
	}
	return k, score, certain
}
