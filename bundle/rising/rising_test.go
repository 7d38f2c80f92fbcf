package rising_test

import (
	"math/rand/v2"
	"testing"

	"broadsheet/bundle/rising"
)

// What is found rises, and nothing longer does.
func TestLongestIsRisingAndLongest(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		vs := make([]int, r.IntN(11))
		for i := range vs {
			vs[i] = r.IntN(8)
		}
		got := rising.Longest(len(vs), func(i int) int { return vs[i] })
		for k := 1; k < len(got); k++ {
			if got[k-1] >= got[k] || vs[got[k-1]] >= vs[got[k]] {
				t.Fatalf("%v of %v does not rise", got, vs)
			}
		}
		if most := longest(vs); len(got) != most {
			t.Fatalf("%v of %v is not as long as %d", got, vs, most)
		}
	}
}

// longest tries every subset.
func longest(vs []int) int {
	most := 0
	for set := range 1 << len(vs) {
		n, last := 0, -1
		for i, v := range vs {
			if set>>i&1 == 0 {
				continue
			}
			if v <= last {
				n = -1
				break
			}
			n, last = n+1, v
		}
		most = max(most, n)
	}
	return most
}
