package main

import (
	"maps"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/shared"
)

func TestSideCountsTheWordsInCommon(t *testing.T) {
	p := &page{article: 0, sentence: []int{0, 0, 0, 0, 1, 1}}
	q := &page{article: 1, sentence: []int{0, 0, 0, 1, 1, 1}}
	got := side(p, q, "The ferry \x01ran aground.\x02 \x03lay\x04 On \x03the\x04\nsand.\n")
	want := common{
		{{Article: 0, Sentence: 0}, {Article: 1, Sentence: 0}}: 2,
		{{Article: 0, Sentence: 1}, {Article: 1, Sentence: 1}}: 2,
	}
	if !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestCopiesShareTheirLinks(t *testing.T) {
	ref := func(a int) bundle.Ref { return bundle.Ref{Article: a} }
	got := ours([]shared.Group{{Links: []shared.Link{
		{A: ref(0), B: ref(1), Kind: shared.Verbatim},
		{A: ref(0), B: ref(2), Kind: shared.Verbatim},
		{A: ref(1), B: ref(3), Kind: shared.Near},
	}}})
	for _, p := range []pair{{ref(0), ref(1)}, {ref(1), ref(2)}, {ref(0), ref(3)}, {ref(2), ref(3)}} {
		if !got[p] {
			t.Errorf("%v is not found", p)
		}
	}
	if len(got) != 6 {
		t.Errorf("%d pairs of four sentences, want 6", len(got))
	}
}
