package ledger

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle/english"
)

// A heard is the words of an utterance as package english reads them.
type heard struct {
	l  *ledger
	ws []spoken
}

func (h heard) Words() int         { return len(h.ws) }
func (h heard) Word(i int) string  { return h.l.c.Words[h.ws[i].word].Text }
func (h heard) Capital(i int) bool { return unicode.IsUpper(h.l.initial(h.ws[i])) }

// asideBytes is how much of the text beside its words a line shows: enough for
// a currency's sign.
const asideBytes = 4

func (h heard) Before(i int) string {
	if len(h.ws) == 0 {
		return ""
	}
	if i == 0 {
		in := h.l.inner(h.ws[0])
		at := int(h.ws[0].start)
		return in[max(0, at-asideBytes):at]
	}
	in := h.l.inner(h.ws[i-1])
	at := int(h.ws[i-1].end)
	if i == len(h.ws) {
		return in[at:min(len(in), at+asideBytes)]
	}
	if h.ws[i].quote != h.ws[i-1].quote {
		return "\n" // the attribution stands between them
	}
	return in[at:max(at, int(h.ws[i].start))]
}

// inner returns the inner text of the quote that a word stands in.
func (l *ledger) inner(w spoken) string {
	q := &l.quotes[w.quote]
	return q.Inner.Of(l.c.Bundle.Articles[q.Article].Text)
}

// initial returns the first character of a word as it is printed.
func (l *ledger) initial(w spoken) rune {
	r, _ := utf8.DecodeRuneInString(l.inner(w)[w.start:])
	return r
}

// lower reports whether the word is printed in lower case.
func (l *ledger) lower(w spoken) bool { return unicode.IsLower(l.initial(w)) }

// styleWords is how many words beside a difference are read with it: as many as
// a number has.
const styleWords = 5

// Longer differences are of words. A sign stands for "per cent" at most.
const (
	longestStyled = 16
	longestSign   = 2
)

// sameStyle reports whether the two sides of a difference are the same words in
// the styles of two houses; see [english.SameStyle].
func (l *ledger) sameStyle(ref, this []spoken, d difference) bool {
	if n, m := d.x-d.i, d.y-d.j; max(n, m) > longestStyled || min(n, m) == 0 && max(n, m) > longestSign {
		return false
	}
	return english.SameStyle(l.stretch(ref, d.i, d.x), l.stretch(this, d.j, d.y))
}

func (l *ledger) stretch(ws []spoken, from, to int) english.Stretch {
	first, last := max(0, from-styleWords), min(len(ws), to+styleWords)
	return english.Stretch{Line: heard{l, ws[first:last]}, From: from - first, To: to - first}
}

// A difference stands between a reference and a printing: ref[i:x] on one side,
// this[j:y] on the other.
type difference struct{ i, x, j, y int }

// mostStyled is how many words of one side are tried for one word or two of
// the other's style.
const mostStyled = 3

// narrow takes off a difference what is only another style at its ends, in
// order: at the front unless the reference or the printing begins with it, and at
// the back unless one ends with it, where what is in both may have been cut.
func (l *ledger) narrow(ref, this []spoken, d difference, front, back bool) (rest difference, before, behind []difference) {
	for front {
		n, m := l.styled(func(n, m int) bool { return l.sameStyle(ref, this, difference{d.i, d.i + n, d.j, d.j + m}) }, d)
		if n == 0 {
			break
		}
		before = append(before, difference{d.i, d.i + n, d.j, d.j + m})
		d.i, d.j = d.i+n, d.j+m
	}
	for back {
		n, m := l.styled(func(n, m int) bool { return l.sameStyle(ref, this, difference{d.x - n, d.x, d.y - m, d.y}) }, d)
		if n == 0 {
			break
		}
		behind = append(behind, difference{d.x - n, d.x, d.y - m, d.y})
		d.x, d.y = d.x-n, d.y-m
	}
	slices.Reverse(behind)
	return d, before, behind
}

// styled returns how many words of the two sides of a difference same says are
// one style of the other, the fewest; 0 for none.
func (l *ledger) styled(same func(n, m int) bool, d difference) (n, m int) {
	for n := 1; n <= min(mostStyled, d.x-d.i); n++ {
		for m := 1; m <= min(mostStyled, d.y-d.j); m++ {
			if same(n, m) {
				return n, m
			}
		}
	}
	return 0, 0
}
