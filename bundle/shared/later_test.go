package shared_test

import (
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/shared/press"
)

func TestUpdatesAreNoContradictions(t *testing.T) {
	const (
		early = "The fire in the rope works of Velden has killed 14 people, the mayor of the harbour town said on the quay."
		late  = "The fire in the rope works of Velden has killed 19 people, the mayor of the harbour town said on the quay."
		other = "The rope works of Velden were built in 1911 by a firm of 14 partners from the harbour town across the bay."
		built = "The rope works of Velden were built in 1913 by a firm of 14 partners from the harbour town across the bay."
	)
	for _, x := range []struct {
		name, a, b, first, second string
		want                      shared.Later
		plain                     bool
	}{
		{"a day later", early, late, "2031-03-04", "2031-03-05", shared.LaterB, false},
		{"turned", early, late, "2031-03-04T18:00", "2031-03-04T09:30", shared.LaterA, false},
		{"one day", early, late, "2031-03-04", "2031-03-04", shared.Neither, true},
		{"a day and a time of it", early, late, "2031-03-04", "2031-03-04T09:30", shared.Neither, true},
		{"no date", early, late, "", "2031-03-05", shared.Neither, true},
		{"what does not grow", other, built, "2031-03-04", "2031-03-05", shared.Neither, true},
	} {
		b := &bundle.Bundle{Articles: []*bundle.Article{press.Article("a", x.a), press.Article("b", x.b)}}
		b.Articles[0].Published, b.Articles[1].Published = x.first, x.second
		n := 0
		for _, g := range find(t, b) {
			for _, l := range g.Links {
				for _, c := range l.Contrasts {
					n++
					if c.Later != x.want || c.Plain != x.plain {
						t.Errorf("%s: later %v, plain %v, want %v and %v", x.name, c.Later, c.Plain, x.want, x.plain)
					}
				}
			}
		}
		if n != 1 {
			t.Errorf("%s: %d contrasts, want one", x.name, n)
		}
	}
}
