package analysis

import (
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
)

// The finders grade a link, a printing and a run. What follows from these grades
// for a group, for an article or a cell is decided here, for a sentence in
// [Analysis.SharedAs] and for two of them in [Analysis.Kinship], so that the
// screen and the reports only show it.

// SureIn says whether a sentence certainly belongs to a group: whether any of
// its links there is certain.
func (a *Analysis) SureIn(r bundle.Ref, group int) bool {
	return slices.ContainsFunc(a.At(r).Links, func(l LinkAt) bool {
		return l.Group == group && a.Shared[group].Links[l.Link].Certain
	})
}

// SureGroups counts the shared groups that a certain link holds together.
func (a *Analysis) SureGroups() (n int) {
	for _, g := range a.Shared {
		if slices.ContainsFunc(g.Links, func(l shared.Link) bool { return l.Certain }) {
			n++
		}
	}
	return n
}

// CloseAs says how close a kind of link brings two sentences: what is not
// certain is further off than all that is.
func CloseAs(k shared.Kind, certain bool) Closeness {
	if !certain {
		return Perhaps
	}
	return Closeness(k)
}

// ClosestFirst sorts printings of sentence r: those with a fact that differs,
// then the closest, then those that only may be the same; equals keep their
// order.
func (a *Analysis) ClosestFirst(r bundle.Ref, others []bundle.Ref) {
	const facts, doubt = -1, 10 // before every kind, behind every kind
	rank, kinship := map[bundle.Ref]int{}, a.KinOf(r).To
	for _, o := range others {
		kind, _, certain := kinship(o)
		rank[o] = int(kind)
		if link, ok := a.Link(r, o); ok && len(link.Plain()) > 0 {
			rank[o] = facts
		} else if !certain {
			rank[o] += doubt
		}
	}
	slices.SortStableFunc(others, func(x, y bundle.Ref) int { return rank[x] - rank[y] })
}

// Accuses says that a printing gives an utterance in other words, or to another
// speaker, than its reference, and whether that is certain. What a reader has
// judged wrong accuses nobody.
func (a *Analysis) Accuses(at MemberAt) (accused, certain bool) {
	m := a.member(at)
	accused = accuses(m) && !a.QuoteSilenced(m.Quote)
	return accused, accused && m.Certain
}

// accuses says that a printing has another wording or another speaker.
func accuses(m *quote.Member) bool {
	return m.Status == quote.Altered || m.Status == quote.Reattributed
}

// SurelyLeaves says that a run certainly leaves the story and that no reader has
// judged that wrong; run is an index in Drift.
func (a *Analysis) SurelyLeaves(run int) bool {
	return a.Drift[run].Confident && !a.RunSilenced(run)
}
