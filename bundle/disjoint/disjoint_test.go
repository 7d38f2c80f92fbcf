package disjoint_test

import (
	"math/rand/v2"
	"testing"

	"broadsheet/bundle/disjoint"
)

// What is joined, by whatever chain, has one least number, and nothing else
// does, whatever the order of the joins.
func TestSetsAreWhatIsJoined(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		n := 1 + r.IntN(12)
		joined := make([][]bool, n) // the closure, by trying every way
		for i := range joined {
			joined[i] = make([]bool, n)
			joined[i][i] = true
		}
		s := disjoint.New(n)
		for range r.IntN(n + 1) {
			a, b := r.IntN(n), r.IntN(n)
			s.Join(int32(a), int32(b))
			joined[a][b], joined[b][a] = true, true
		}
		for k := range n {
			for i := range n {
				for j := range n {
					joined[i][j] = joined[i][j] || joined[i][k] && joined[k][j]
				}
			}
		}
		for i := range n {
			least := 0
			for !joined[i][least] {
				least++
			}
			if got := s.Least(int32(i)); got != int32(least) {
				t.Fatalf("the least of the set of %d of %d is %d, not %d", i, n, got, least)
			}
		}
	}
}
