package english

import (
	"sort"
	"strings"
	"testing"
)

func TestListsOfNamesAreInOrder(t *testing.T) {
	for _, list := range []string{menNames, womenNames} {
		words := strings.Fields(list)
		if !sort.StringsAreSorted(words) {
			t.Error("a list of given names is not in the order of its bytes")
		}
		for _, w := range words {
			if !listed(list, w) {
				t.Fatalf("%q stands in its list and is not found", w)
			}
		}
	}
	for _, w := range strings.Fields(menNames) {
		if listed(womenNames, w) {
			t.Errorf("%q stands in both lists", w)
		}
	}
}

func TestGiven(t *testing.T) {
	for name, want := range map[string]Class{"dirk": Male, "eero": Male, "sunniva": Female, "jutta": Female, "taylor": 0, "harbour": 0, "": 0, "zzz": 0, "a": 0} {
		if got := Given(name); got != want {
			t.Errorf("Given(%q) = %v, want %v", name, got, want)
		}
	}
}
