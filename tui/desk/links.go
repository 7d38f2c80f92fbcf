package desk

import (
	"broadsheet/bundle"
	"broadsheet/bundle/shared"
	"cmp"
	"slices"
	"sort"
)

// compareRefs orders sentences as they are read.
func CompareRefs(a, b bundle.Ref) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.Sentence, b.Sentence))
}

// groupsAt returns the shared groups that a sentence is a member of.
func (f *Findings) GroupsAt(r bundle.Ref) []int {
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
func (f *Findings) QuoteGroupsAt(r bundle.Ref) []int {
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
func (f *Findings) MembersIn(group, article int) []bundle.Ref {
	all := f.Shared[group].Members
	from := sort.Search(len(all), func(i int) bool { return all[i].Article >= article })
	to := from
	for to < len(all) && all[to].Article == article {
		to++
	}
	return all[from:to]
}

// link returns the link that ties two sentences directly. Verbatim printings
// are linked to the first of them only, so two copies may have none.
func (f *Findings) Link(a, b bundle.Ref) (shared.Link, bool) {
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
func (f *Findings) TiedIn(r bundle.Ref, article int) []bundle.Ref {
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
	slices.SortFunc(out, CompareRefs)
	return out
}

// firstPrinting returns the printing that a sentence repeats word for word.
func (f *Findings) FirstPrinting(r bundle.Ref) (bundle.Ref, bool) {
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
func (f *Findings) Kinship(a, b bundle.Ref) (k shared.Kind, score float64, certain bool) {
	if l, ok := f.Link(a, b); ok {
		return l.Kind, l.Score, l.Certain
	}
	k = shared.Reworded
	for _, l := range f.At(b).Links {
		link := f.Shared[l.Group].Links[l.Link]
		via := link.A
		if via == b {
			via = link.B
		}
		if other, ok := f.Link(a, via); ok {
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
