package shared

import (
	"context"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// Who posted something and when is no statement.
func TestSignature(t *testing.T) {
	for said, want := range map[string]bool{
		"— Ada J. Marsh (@realAdaMarsh) August 1, 2031":    true,
		"Ada J. Marsh asked for a boat (@realAdaMarsh)":    false,
		"Ada Marsh of Torvik":                              false,
		"The mayor, Ada J. Marsh, posted it (twice) today": false,
	} {
		a := &bundle.Article{Text: said}
		text.Segment(a)
		c, err := text.NewCorpus(context.Background(), &bundle.Bundle{Articles: []*bundle.Article{a}})
		if err != nil {
			t.Fatal(err)
		}
		if got := signature(&unit{toks: c.Docs[0].Sentence(0)}, said); got != want {
			t.Errorf("%s: %t", said, got)
		}
	}
}
