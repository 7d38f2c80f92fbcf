package analysis

import (
	"slices"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// What the page left inside a sentence is marked as furniture, the rest of the
// sentence is not, and the words of the sentence say so.
func TestLeftInside(t *testing.T) {
	const hover = "Ada Jane QuillFerry bill fails again MORE"
	a := &bundle.Article{Title: "The Elm Ferry Stops", Text: "The Elm Ferry Stops\n\nSen. Ada Quill " + hover + " said on Monday that the ferry would sail no more on Sundays, whatever the council wants."}
	text.Segment(a)
	got, err := Run(t.Context(), &bundle.Bundle{Articles: []*bundle.Article{a}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var marked []string
	for _, m := range got.Marks()[0].All {
		if m.Kind == KindOf(furniture.MarkFurniture) {
			marked = append(marked, m.Of(a.Text))
		}
	}
	if !slices.Equal(marked, []string{hover}) {
		t.Errorf("marked %q", marked)
	}
	if d := got.Describe(bundle.Ref{Sentence: 1}); !slices.Contains(d, "a part of it was left by the web page") {
		t.Errorf("described as %q", d)
	}
}
