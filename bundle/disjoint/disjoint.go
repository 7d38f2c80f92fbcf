// Package disjoint parts numbers into sets: disjoint-set forests, as Galler and
// Fischer (1964) describe them, with paths halved.
package disjoint

// Sets parts the numbers from 0 to len-1 into sets: each holds one of its own
// set that is not greater.
type Sets []int32

// New returns n sets of one number each.
func New(n int) Sets {
	s := make(Sets, n)
	for i := range s {
		s[i] = int32(i)
	}
	return s
}

// Least returns the least number of the set that i is in, by which the set is
// known. It shortens the way for those who ask again, so it is a write.
func (s Sets) Least(i int32) int32 {
	for s[i] != i {
		s[i] = s[s[i]]
		i = s[i]
	}
	return i
}

// Join makes one set of those that a and b are in. What comes of many joins
// does not depend on their order.
func (s Sets) Join(a, b int32) {
	a, b = s.Least(a), s.Least(b)
	s[max(a, b)] = min(a, b)
}
