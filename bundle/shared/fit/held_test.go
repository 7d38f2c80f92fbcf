package main

import (
	"slices"
	"testing"
)

// Pairs are held out together where a sentence ties them.
func TestPairsOfOneSentenceGoTogether(t *testing.T) {
	of := origins([]sample{{sides: [2]string{"a", "b"}}, {sides: [2]string{"c", "d"}}, {sides: [2]string{"e", "b"}}, {sides: [2]string{"e", "f"}}, {sides: [2]string{"g", "h"}}})
	if want := []int{0, 1, 0, 0, 2}; !slices.Equal(of, want) {
		t.Errorf("%v, want %v", of, want)
	}
}
