package analysis

import (
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
)

// The finders grade a link, a printing and a run. What follows from these grades
// for a group, for two of its members, for an article or a cell is decided here
// and in [Analysis.SharedAs], so that the screen and the reports only show it.

// SureIn says whether a sentence certainly belongs to a group: whether any of
// its links there is certain.
func (a *Analysis) SureIn(r bundle.Ref, group int) bool {
	return slices.ContainsFunc(a.At(r).Links, func(l LinkAt) bool {
		return l.Group == group && a.Shared[group].Links[l.Link].Certain
	})
}

// SureTogether says whether two members of a group certainly belong together: as
// their own link says or, for two without one, if both are sure in the group.
func (a *Analysis) SureTogether(r, o bundle.Ref, group int) bool {
	if l, ok := a.Link(r, o); ok {
		return l.Certain
	}
	return a.SureIn(r, group) && a.SureIn(o, group)
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
	rank := map[bundle.Ref]int{}
	for _, o := range others {
		kind, _, certain := a.Kinship(r, o)
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
// speaker, than its reference, and whether that is certain; it does not ask
// what a reader has judged, as [Analysis.Alarm] does.
func (a *Analysis) Accuses(at MemberAt) (accuses, certain bool) {
	m := a.member(at)
	return m.Status == quote.Altered || m.Status == quote.Reattributed, m.Certain
}

// SurelyLeaves says that a run certainly leaves the story and that no reader has
// judged that wrong; run is an index in Drift.
func (a *Analysis) SurelyLeaves(run int) bool {
	return a.Drift[run].Confident && !a.RunSilenced(run)
}
