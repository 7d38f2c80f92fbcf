package shared

import "broadsheet/bundle/sign"

// Marks are the marks on what an article shares with others.
var Marks = sign.Finding{Name: "shared", One: "shared", Kinds: []*sign.Kind{MarkVerbatim, MarkNear, MarkReworded, MarkPerhaps, MarkContrast}}

// The kinds of marks: of sentences by their closest certain link, or as perhaps
// shared when no link is certain, and of the words of a fact that another
// article prints otherwise.
var (
	MarkVerbatim = &sign.Kind{Name: "verbatim", Sign: "S", Over: 5, Gravity: 50, Label: "word for word", Help: "shared word for word with another article"}
	MarkNear     = &sign.Kind{Name: "near", Sign: "s", Over: 4, Gravity: 45, Label: "small edits", Help: "shared with small edits"}
	MarkReworded = &sign.Kind{Name: "reworded", Sign: "r", Over: 3, Gravity: 40, Label: "in other words", Help: "shared in other words"}
	MarkPerhaps  = &sign.Kind{Name: "perhaps", Sign: "·", Over: 0, Gravity: 5, Label: "perhaps the same", Help: "perhaps the same as a sentence of another article"}
	MarkContrast = &sign.Kind{Name: "contrast", Sign: "!", Over: 20, Gravity: 90, Label: "a fact that differs", Help: "a number, a name or another fact that differs between articles"}
)

// MarkOf is the mark of a sentence with a certain link of a kind.
func MarkOf(k Kind) *sign.Kind {
	switch k {
	case Verbatim:
		return MarkVerbatim
	case Near:
		return MarkNear
	}
	return MarkReworded
}
