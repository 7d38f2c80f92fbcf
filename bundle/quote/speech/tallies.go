package speech

import (
	"cmp"
	"slices"
)

// tallies count persons, sorted by their number: an article names few of those
// whom the bundle does.
type tallies []tally

type tally struct{ person, n int32 }

func (t tallies) find(person int) (at int, ok bool) {
	return slices.BinarySearchFunc(t, int32(person), func(a tally, id int32) int { return cmp.Compare(a.person, id) })
}

// of returns how often a person was counted.
func (t tallies) of(person int) int {
	if at, ok := t.find(person); ok {
		return int(t[at].n)
	}
	return 0
}

// add counts a person n times more, and reports whether it was not counted
// before.
func (t *tallies) add(person, n int) bool {
	at, ok := t.find(person)
	if !ok {
		*t = slices.Insert(*t, at, tally{person: int32(person)})
	}
	(*t)[at].n += int32(n)
	return !ok
}

// take returns how often a person was counted, and forgets it.
func (t *tallies) take(person int) int {
	at, ok := t.find(person)
	if !ok {
		return 0
	}
	n := int((*t)[at].n)
	*t = slices.Delete(*t, at, at+1)
	return n
}
