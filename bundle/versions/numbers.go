package versions

import (
	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// A line is the words among the tokens of an operation's sentences, as package
// english reads them.
type line struct {
	s     *side
	words []token
}

func newLine(s *side, ts []token) line {
	l := line{s: s}
	for _, t := range ts {
		if t.word {
			l.words = append(l.words, t)
		}
	}
	return l
}

func (l line) Words() int         { return len(l.words) }
func (l line) Word(i int) string  { return text.Fold(l.words[i].Of(l.s.article.Text)) }
func (l line) Capital(i int) bool { return l.words[i].shape&text.Capital != 0 }

// asideBytes is how much of the text beside its words a line shows: enough for
// a currency's sign.
const asideBytes = 4

func (l line) Before(i int) string {
	from, to := 0, len(l.s.article.Text)
	if i > 0 {
		from = l.words[i-1].End
	} else if len(l.words) > 0 {
		from = max(0, l.words[0].Start-asideBytes)
	}
	if i < len(l.words) {
		to = l.words[i].Start
	} else {
		to = min(to, from+asideBytes)
	}
	return l.s.article.Text[from:to]
}

// A figure is a number in the text, in words or in figures.
type figure struct {
	bundle.Span
	english.Quantity
}

// figures reads the numbers of an operation's sentences.
func figures(s *side, ts []token) []figure {
	l := newLine(s, ts)
	out := []figure{}
	for _, q := range english.Quantities(l) {
		out = append(out, figure{bundle.Span{Start: l.words[q.From].Start, End: l.words[q.To-1].End}, q})
	}
	return out
}

// touched returns the numbers of which an edit's tokens hold a word.
func touched(all []figure, ts []token) []figure {
	if len(ts) == 0 {
		return nil
	}
	edit := bundle.Span{Start: ts[0].Start, End: ts[len(ts)-1].End}
	var out []figure
	for _, f := range all {
		if f.Overlaps(edit) {
			out = append(out, f)
		}
	}
	return out
}

// rewritten returns the numbers that an edit writes in another way without
// changing them, on the side of a: "21" for "twenty-one".
func rewritten(a, b []figure) []figure {
	var out []figure
	used := make([]bool, len(b))
	for _, x := range a {
		for k, y := range b {
			if !used[k] && x.Equal(y.Quantity) {
				used[k] = true
				out = append(out, x)
				break
			}
		}
	}
	return out
}

// in reports whether a token lies in any of some numbers.
func in(t token, all []figure) bool {
	for _, f := range all {
		if f.Overlaps(t.Span) {
			return true
		}
	}
	return false
}
