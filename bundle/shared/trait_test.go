package shared

import (
	"math/rand/v2"
	"testing"
)

func TestTraitsRuleOutNoSpellingOfOneName(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 5000 {
		a := make([]byte, 5+r.IntN(8))
		for i := range a {
			a[i] = 'a' + byte(r.IntN(26))
		}
		b := append([]byte(nil), a...)
		for range 1 + r.IntN(2) {
			switch i := r.IntN(len(b)); r.IntN(3) {
			case 0:
				b[i] = 'a' + byte(r.IntN(26))
			case 1:
				b = append(b[:i], b[i+1:]...)
			case 2:
				b = append(b[:i+1], b[i:]...)
				b[i] = 'a' + byte(r.IntN(26))
			}
		}
		x, y := newTrait(string(a)), newTrait(string(b))
		if oneName(string(a), string(b)) && !x.mayBeOneName(&y) {
			t.Fatalf("%s and %s are ruled out", a, b)
		}
	}
	for pair := range countries {
		x, y := newTrait(pair[0]), newTrait(pair[1])
		if !oneName(pair[0], pair[1]) || !x.mayBeOneName(&y) {
			t.Errorf("%s and %s are ruled out", pair[0], pair[1])
		}
	}
}
