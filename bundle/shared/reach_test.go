package shared

import (
	"slices"
	"testing"

	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// A reach ties a stem to those items left over that the lexicon relates it to,
// and to no others, whichever unit it led to before.
func TestReachTiesWhatTheLexiconRelates(t *testing.T) {
	stems := []string{"say", "kill", "increase", "democrat", "republican", "money", "big", "begin", "start", "attack", "zyx", "war", "decrease"}
	l := &lexis{stem: stems}
	for _, s := range stems {
		l.id = append(l.id, lexicon.Lookup(s))
		l.trait = append(l.trait, newTrait(s))
	}
	l.findKin()
	var r reach
	ties := 0
	for from := range stems {
		u := &unit{}
		var left []int
		for k := range 6 {
			u.items = append(u.items, item{stem: text.StemID((from + k) % len(stems))})
			if k != 2 {
				left = append(left, k)
			}
		}
		r.set(u, l)
		r.leave(left)
		for s := range stems {
			got := map[int]float32{}
			r.tied(text.StemID(s), func(i int, like float32) { got[i] = like })
			for i := range u.items {
				want, related := lexicon.Relation(l.id[u.items[i].stem], l.id[s])
				related = related && slices.Contains(left, i)
				like, ok := got[i]
				if ok != related || ok && like != want {
					t.Errorf("%s, item %s: %v %v, want %v %v", stems[s], stems[u.items[i].stem], ok, like, related, want)
				}
				if ok {
					ties++
				}
			}
		}
	}
	if ties == 0 {
		t.Error("no two of the words are related: choose others")
	}
}
