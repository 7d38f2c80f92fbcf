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
	from := len(dst)
	var orders [16]int
	found := m.collect(dst, orders[:0], s, 0, len(m.byStart))
	dst = found.marks
	// Few marks touch one line: an insertion sort by order is enough, and
	// keeps two slices in step without allocating.
	for i := 1; i < len(found.orders); i++ {
		for j := i; j > 0 && found.orders[j-1] > found.orders[j]; j-- {
			found.orders[j-1], found.orders[j] = found.orders[j], found.orders[j-1]
			dst[from+j-1], dst[from+j] = dst[from+j], dst[from+j-1]
		}
	}
	return dst
}

type collected struct {
	marks  []Mark
	orders []int
}

func (m *Marks) collect(dst []Mark, orders []int, s bundle.Span, lo, hi int) collected {
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		e := &m.byStart[mid]
		if e.furthest <= s.Start {
			break
		}
		c := m.collect(dst, orders, s, lo, mid)
		dst, orders = c.marks, c.orders
		if e.Start >= s.End {
			break
		}
		if e.End > s.Start {
			dst, orders = append(dst, e.Mark), append(orders, e.order)
		}
		lo = mid + 1
	}
	return collected{dst, orders}
}
