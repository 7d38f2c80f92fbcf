package paint

import (
	"slices"

	"broadsheet/bundle"
)

// Marks is an index of marks by place: it finds the few that touch a line
// without looking at the others. It is never changed once made, and one of
// each kind of finding lets kinds be switched on and off by leaving one out.
//
// It is an interval tree laid out in a sorted slice: the root of a range is
// its middle element, and each element knows the furthest end below it
// (Cormen et al., Introduction to Algorithms, 14.3).
type Marks struct {
	byStart []indexed
}

type indexed struct {
	Mark
	order    int // place in the slice given
	furthest int // the greatest End in the subtree of which this is the root
}

// NewMarks returns an index of marks, which may overlap and come in any order.
func NewMarks(marks []Mark) *Marks {
	m := &Marks{byStart: make([]indexed, 0, len(marks))}
	for i, mk := range marks {
		if !mk.Empty() {
			m.byStart = append(m.byStart, indexed{Mark: mk, order: i})
		}
	}
	slices.SortStableFunc(m.byStart, func(a, b indexed) int { return a.Start - b.Start })
	m.climb(0, len(m.byStart))
	return m
}

// climb sets furthest in the range [lo, hi) and returns that of its root.
func (m *Marks) climb(lo, hi int) int {
	if lo >= hi {
		return -1
	}
	mid := int(uint(lo+hi) >> 1)
	e := &m.byStart[mid]
	e.furthest = max(e.End, m.climb(lo, mid), m.climb(mid+1, hi))
	return e.furthest
}

// Touching appends to dst the marks that share a byte with s, in the order in
// which they were given to NewMarks, and returns it. Its cost is O(k log n)
// for k marks found among n. A nil Marks holds nothing.
func (m *Marks) Touching(dst []Mark, s bundle.Span) []Mark {
	if m == nil || s.Empty() {
		return dst
	}
	var foundArray, todoArray [64]int // on the stack: a line is touched by few
	found, todo := foundArray[:0], todoArray[:0]
	todo = append(todo, 0, len(m.byStart))
	for len(todo) > 0 {
		lo, hi := todo[len(todo)-2], todo[len(todo)-1]
		todo = todo[:len(todo)-2]
		if lo >= hi {
			continue
		}
		mid := int(uint(lo+hi) >> 1)
		e := &m.byStart[mid]
		if e.furthest <= s.Start {
			continue
		}
		todo = append(todo, lo, mid)
		if e.Start < s.End {
			todo = append(todo, mid+1, hi)
			if e.End > s.Start {
				found = append(found, mid)
			}
		}
	}
	slices.SortFunc(found, func(a, b int) int { return m.byStart[a].order - m.byStart[b].order })
	for _, i := range found {
		dst = append(dst, m.byStart[i].Mark)
	}
	return dst
}
