package shared

import (
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// attributionOnly reports whether a unit says no more than that somebody says
// something: a verb of speech, names and offices, and where or when it was
// said. What is said stands elsewhere.
func attributionOnly(u *unit, l *lexis) bool {
	if len(u.toks) > 20 {
		return false
	}
	spoken, rest := false, 0
	for _, t := range u.toks {
		switch c := l.class[t.Word]; {
		case c == speech:
			spoken = true
		case l.stem[t.Stem] == "that" || c == number:
			return false // what was said
		case c != content || l.name[t.Word] && t.Shape&text.Capital != 0 || circumstance(l.stem[t.Stem]):
		default:
			rest++
		}
	}
	return spoken && rest == 0
}

// circumstance reports whether a base form is an office, a place or an occasion
// of speaking.
func circumstance(stem string) bool { return english.Of(stem).Has(english.Circumstance) }
