package drift

import "broadsheet/bundle/sign"

// Marks are the marks on what leaves the bundle's story.
var Marks = sign.Finding{Name: "drift", One: "drift", Kinds: []*sign.Kind{MarkDrift, MarkBackground}}

// The kinds of marks, both of sentences.
var (
	MarkDrift      = &sign.Kind{Name: "drift", Sign: "D", Over: 2, Gravity: 70, Label: "drift", Help: "drift: leaves the story that the other articles tell"}
	MarkBackground = &sign.Kind{Name: "background", Sign: "b", Over: 1, Gravity: 30, Label: "background", Help: "background: history the story needs"}
)
