package main

import (
	"math/rand/v2"
	"slices"
	"testing"
)

func TestEdits(t *testing.T) {
	s := "The council of Torvik rejected the 340 pages on Tuesday, and the ferries will not sail before May 4, 2031."
	o := "On Tuesday the Torvik council rejected 340 pages; ferries do not sail before May 4, 2031."
	p := &pools{places: []string{"Lindholm", "Torvik"}, ways: []string{"accepted", "rejected"}}
	var kinds []string
	for _, e := range p.edits(rand.New(rand.NewPCG(1, 2)), s, o) {
		kinds = append(kinds, e.kind)
		if e.at.Of(s) == e.by {
			t.Errorf("%s: %q is put for itself", e.kind, e.by)
		}
		if e.kind != "negation" && e.at.Of(s) != e.on.Of(o) {
			t.Errorf("%s: %q is no rival of %q", e.kind, e.at.Of(s), e.on.Of(o))
		}
	}
	slices.Sort(kinds)
	if want := []string{"antonym", "date", "negation", "number", "weekday", "year"}; !slices.Equal(kinds, want) {
		t.Errorf("%v, want %v", kinds, want)
	}
}

func TestWhole(t *testing.T) {
	for _, s := range []string{"$1,340", "3402", "x340", "340,500", "1.340"} {
		if _, ok := find(s, "340"); ok {
			t.Errorf("340 is found in %s", s)
		}
	}
	if at, ok := find("1,340 and 340.", "340"); !ok || at.Start != 10 {
		t.Errorf("340 is found at %v", at)
	}
}
