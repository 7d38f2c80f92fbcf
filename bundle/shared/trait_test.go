package shared

import (
	"math/rand/v2"
	"testing"

	"broadsheet/bundle/lexicon"
)

// What a glance at two words rules out, the tables rule out too.
func TestTraitsRuleOutNothingThatIsTied(t *testing.T) {
	for _, w := range []string{"say", "kill", "increase", "democrat", "money", "big", "begin", "vote", "attack", "war"} {
		id := lexicon.Lookup(w)
		one, ties := newTrait(w, id), 0
		lexicon.Related(w, func(other string, _ float64) {
			ties++
			if two := newTrait(other, lexicon.Lookup(other)); !one.mayBeTied(&two) || !two.mayBeTied(&one) {
				t.Errorf("%s and %s are ruled out", w, other)
			}
		})
		if ties == 0 {
			t.Errorf("%s is related to nothing: choose another word", w)
		}
	}
}

func TestTraitsRuleOutMostOfWhatIsNot(t *testing.T) {
	words := []string{"say", "kill", "increase", "democrat", "money", "big", "begin", "vote", "attack", "war", "boat", "paper", "green", "judge", "rain"}
	met, tried := 0, 0
	for _, v := range words {
		for _, w := range words {
			a, b := lexicon.Lookup(v), lexicon.Lookup(w)
			if _, related := lexicon.Relation(a, b); related || v == w {
				continue
			}
			tried++
			x, y := newTrait(v, a), newTrait(w, b)
			if x.mayBeTied(&y) {
				met++
			}
		}
	}
	if met*10 > tried {
		t.Errorf("%d of %d pairs of words that are not related are looked up", met, tried)
	}
}

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
		x, y := newTrait(string(a), lexicon.Unknown), newTrait(string(b), lexicon.Unknown)
		if oneName(string(a), string(b)) && !x.mayBeOneName(&y) {
			t.Fatalf("%s and %s are ruled out", a, b)
		}
	}
	for pair := range countries {
		x, y := newTrait(pair[0], lexicon.Unknown), newTrait(pair[1], lexicon.Unknown)
		if !oneName(pair[0], pair[1]) || !x.mayBeOneName(&y) {
			t.Errorf("%s and %s are ruled out", pair[0], pair[1])
		}
	}
}
