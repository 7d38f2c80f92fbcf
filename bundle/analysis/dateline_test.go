package analysis

import (
	"testing"

	"broadsheet/bundle"
)

func TestLine(t *testing.T) {
	for text, want := range map[string]string{
		"OSTBY (Coast Wire) — The boat\nleft.":   "The boat left.",
		"OSTBY, March 4 (Coast Wire) - It left.": "It left.",
		"PORT MARA – It left.":                   "It left.",
		"NATO — a pact of 1949 — \x1b[31mwaits.": "a pact of 1949 — ␛[31mwaits.",
		"The boat — a ferry — left.":             "The boat — a ferry — left.",
		"A well-known boat left.":                "A well-known boat left.",
		"“OSTBY – it left,” she said.":           "“OSTBY – it left,” she said.",
		"U.S.-led boats left.":                   "U.S.-led boats left.",
	} {
		a := &Analysis{Bundle: &bundle.Bundle{Articles: []*bundle.Article{printing(text)}}}
		if got := a.Line(bundle.Ref{}); got != want {
			t.Errorf("%q reads %q, want %q", text, got, want)
		}
	}
}
