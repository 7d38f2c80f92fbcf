package ledger

import (
	"slices"
	"strings"

	"broadsheet/bundle/english"
)

// A verdict is what a printing did to the reference's words.
type verdict struct {
	altered  bool // a word inside the marks is not the reference's
	dropped  bool // words at an end are missing, or in the middle with a sign
	marked   bool // every cut shows
	changes  []difference
	moved    []difference // those of the changes that only stand in another place
	edits    []pieceEdit
	equal    int     // words that are the reference's
	answered int     // words that another word answers
	alike    float64 // weight of the words that are the reference's or answer one of it

	prints  []bool // by word of the reference: the printing has it, be it in another style
	answers []bool // by word of the printing: the reference has it
	joins   []bool // by word of the reference: the printing has nothing between it and the word before it that the reference has not
}

// verdict compares a printing to the reference word by word. What differs lies
// between words that are equal on both sides; a difference that the styles of two
// houses explain is none.
func (l *ledger) verdict(ref, this []spoken, loose bool) verdict {
	v := verdict{altered: loose, marked: true, prints: make([]bool, len(ref)), joins: make([]bool, len(ref)), answers: make([]bool, len(this))}
	pairs := l.bySentence(ref, this, l.align(ref, this, true))
	from, d := 0, difference{}
	for k := 0; k <= len(pairs); k++ {
		end := pairing{int32(len(ref)), int32(len(this))}
		if k < len(pairs) {
			end = pairs[k]
			if ref[end.a].word != this[end.b].word {
				v.alike += float64(l.likeness(&ref[end.a], &this[end.b], true))
				v.answered++
				continue
			}
		}
		d.x, d.y = int(end.a), int(end.b)
		l.differs(&v, ref, this, d, pairs[from:k])
		if k < len(pairs) {
			v.printed(d.x, d.x+1)
			v.answers[d.y] = true
		}
		from, d = k+1, difference{i: d.x + 1, j: d.y + 1}
	}
	l.shifted(&v, ref, this)
	gone := false
	for k, w := range ref {
		if v.prints[k] || v.movedAt(k) {
			v.equal++
			v.alike += float64(w.weight)
		} else {
			gone = true
		}
	}
	v.dropped = v.dropped && gone
	if len(ref) > maxAligned && excerpt*len(this) <= len(ref) && v.equal > 0 {
		v.dropped = true
	}
	return v
}

// excerpt is how many times as long as a printing a speech is, a reference
// longer than anybody prints whole, when even whole sentences of it are no
// full printing any more.
const excerpt = 10

// differs judges the words between two that are equal; alike are the words
// there that answer each other.
func (l *ledger) differs(v *verdict, ref, this []spoken, d difference, alike []pairing) {
	switch {
	case d.i == d.x && d.j == d.y:
		v.join(d.i, d.x)
		return
	case l.sameStyle(ref, this, d) || l.bracketed(ref, this, d):
		v.styled(ref, this, d)
		v.join(d.i, d.x)
		return
	}
	n, before, behind := l.narrow(ref, this, d, d.i > 0 && d.j > 0, d.x < len(ref) && d.y < len(this))
	for _, s := range before {
		v.styled(ref, this, s)
		v.join(s.i, s.x-1)
	}
	if n.i == n.x && n.j == n.y {
		v.join(n.i, n.x)
	} else {
		l.changed(v, ref, this, n, alike)
	}
	for _, s := range behind {
		v.styled(ref, this, s)
		v.join(s.i+1, s.x)
	}
}

// changed judges a difference word by word.
func (l *ledger) changed(v *verdict, ref, this []spoken, n difference, alike []pairing) {
	if asides(this[n.j:n.y]) {
		alike = nil // the article's own words answer none of the reference's
	}
	i, j := n.i, n.j
	for _, p := range append(alike[:len(alike):len(alike)], pairing{int32(n.x), int32(n.y)}) {
		x, y := int(p.a), int(p.b)
		if x < i || y < j || x > n.x || y > n.y {
			continue
		}
		l.gap(v, ref, this, difference{i, x, j, y})
		if x < n.x && y < n.y {
			l.swapped(v, ref, this, difference{x, x + 1, y, y + 1})
		}
		i, j = x+1, y+1
	}
}

// swapped judges one word for another.
func (l *ledger) swapped(v *verdict, ref, this []spoken, d difference) {
	if l.sameStyle(ref, this, d) {
		v.styled(ref, this, d)
		return
	}
	v.note(ref, this, d, false)
	if w := &this[d.j]; !w.aside() && !w.mended {
		v.alter(d)
	}
}

// styled notes that the printing has words of the reference in another style.
func (v *verdict) styled(ref, this []spoken, d difference) {
	v.printed(d.i, d.x)
	v.note(ref, this, d, true)
}

func (v *verdict) alter(d difference) {
	v.altered = true
	v.changes = append(v.changes, d)
}

// printed notes that the printing has words from..to of the reference.
func (v *verdict) printed(from, to int) {
	for k := from; k < to; k++ {
		v.prints[k] = true
	}
}

// join notes that the printing has words from..to of the reference, and nothing
// between them and the word before.
func (v *verdict) join(from, to int) {
	for k := max(from, 1); k <= min(to, len(v.joins)-1); k++ {
		v.joins[k] = true
	}
}

// aside reports whether a word is the article's own inside the quotation, in
// brackets of either kind: "[the mayor]", "(sic)".
func (w *spoken) aside() bool { return w.bracket || w.round }

// asides reports whether words are all the article's own.
func asides(ws []spoken) bool {
	for k := range ws {
		if !ws[k].aside() {
			return false
		}
	}
	return true
}

// A hole is a difference between two matches as gap sees it.
type hole struct {
	difference
	own  int  // words that only the printing has there, without those in brackets
	gone int  // and words that only the reference has
	lead bool // it is at the beginning of both
	tail bool // it is at the end of both
}

// gap judges the words between two matches: ref[i:x] stands where this[j:y]
// does.
func (l *ledger) gap(v *verdict, ref, this []spoken, d difference) {
	i, x, j, y := d.i, d.x, d.j, d.y
	if i >= x && j >= y {
		return
	}
	v.note(ref, this, d, false)
	h := hole{d, ownWords(this[j:y]), ownWords(ref[i:x]), i == 0 && j == 0, x >= len(ref) && y >= len(this)}
	lost, only := h.gone > 0, h.own == 0
	switch {
	case l.leadsOn(ref, i, x, this, j, y):
	case !lost && only || repeated(ref, i, x) && only || repeated(this, j, y) && !lost:
	case !(h.lead && h.tail) && wholeSentences(ref, i, x) && wholeSentences(this, j, y):
		// Another sentence, or one fewer: only out of the middle it is a cut.
		if lost && only && !h.lead && !h.tail {
			v.dropped = true
			v.marked = v.marked && (this[y].cut || this[y].newPiece)
		}
	case !lost && x > i: // the reference's article says it in brackets
	case h.lead && h.tail:
		v.alter(d)
	case lost && only && (y > j || x-i <= longestStood && stoodFor(this, j)): // brackets say it in the article's words
		if !h.lead && !h.tail && l.turns(ref, i, x) && !l.turns(this, j, y) {
			v.alter(d)
		}
		v.dropped = v.dropped || y > j && cutOff(h.gone, y-j)
	case h.lead:
		l.leading(v, ref, this, &h)
	case h.tail:
		l.trailing(v, this, &h)
	case lost && only && (this[y].cut || this[y].newPiece):
		if l.turns(ref, i, x) {
			v.alter(d)
		} else {
			v.dropped = true
		}
	case !lost && (ref[x].cut || ref[x].newPiece):
	default:
		v.alter(d)
	}
}

// leading judges what stands before the first word that both have.
func (l *ledger) leading(v *verdict, ref, this []spoken, h *hole) {
	x, y := h.x, h.y
	if cutOff(h.gone, h.own) {
		v.dropped = true
		v.marked = v.marked && (this[0].cut || this[0].bracket || this[0].mended || l.lower(this[0]))
	}
	if h.own > 0 && h.gone > 0 && !(y == 1 && l.halved(ref[x-1], this[0])) && !this[y-1].tailed && !this[y].cut || h.own == 0 && l.beheads(ref, x, this) {
		v.alter(h.difference)
	}
}

// trailing judges what stands behind the last word that both have.
func (l *ledger) trailing(v *verdict, this []spoken, h *hole) {
	j, y := h.j, h.y
	if cutOff(h.gone, h.own) {
		v.dropped = true
		v.marked = v.marked && (this[len(this)-1].tailCut || j < y && this[j].cut)
	}
	if h.own > 0 && h.gone > 0 && !(this[j-1].tailed && fresh(&this[j])) && !this[j].cut {
		v.alter(h.difference)
	}
}

// ownWords counts the words that are not the article's in brackets.
func ownWords(ws []spoken) (n int) {
	for k := range ws {
		if !ws[k].aside() {
			n++
		}
	}
	return n
}

// longestStood is how many words the brackets beside them stand for at most
// besides those they repeat: a name's, a title's.
const longestStood = 3

// leadsOn reports whether only one side has words at the beginning of a
// sentence, and they do no more than lead on to it: "happen and we" where the
// other prints "happen. We".
func (l *ledger) leadsOn(ref []spoken, i, x int, this []spoken, j, y int) bool {
	begins := i < x && ref[i].begins || j < y && this[j].begins || i == x && i < len(ref) && ref[i].begins || j == y && j < len(this) && this[j].begins
	if !begins || i < x && j < y || x == len(ref) || y == len(this) {
		return false
	}
	for _, ws := range [][]spoken{ref[i:x], this[j:y]} {
		for k := range ws {
			if !l.c.Words[ws[k].word].Class.Has(english.Opener) {
				return false
			}
		}
	}
	return true
}

// repeated reports whether ws[i:x] is said again right behind: who writes down
// what somebody said leaves out what he began twice.
func repeated(ws []spoken, i, x int) bool {
	n := x - i
	return n > 0 && x+n <= len(ws) && sameWords(ws[i:x], ws[x:x+n]) || n > 0 && i >= n && sameWords(ws[i:x], ws[i-n:i])
}

// longestTurn is how many words a cut has at most that turns a sentence: what
// is longer is a clause of its own with the word that denies.
const longestTurn = 12

// turns reports whether ws[i:x], left out of a sentence, turns its sense: it
// begins or ends with a word that denies or limits what stands beside it. A
// whole sentence or clause takes what it denies along.
func (l *ledger) turns(ws []spoken, i, x int) bool {
	if x-i > longestTurn {
		return false
	}
	for k := i; k < x; k++ {
		if k > i && ws[k].opens {
			return false
		}
	}
	denies := func(k int) bool { return english.Turns(l.c.Words[ws[k].word].Text) }
	return denies(i) || denies(x-1)
}

// beheads reports whether a printing that begins a sentence of its article with
// word x of the reference leaves out what its own sentence begins with there, and
// that turns it: "If need be, we will go". Inside a sentence the article may say
// so itself, outside the marks.
func (l *ledger) beheads(ref []spoken, x int, this []spoken) bool {
	from := x
	for from > 0 && !ref[from].begins {
		from--
	}
	if from == x || !l.turns(ref, from, x) {
		return false
	}
	q := &l.quotes[this[0].quote]
	a := l.c.Bundle.Articles[q.Article]
	s := a.SentenceAt(q.Span.Start)
	return s >= 0 && strings.TrimSpace(a.Text[a.Sentences[s].Start:max(q.Span.Start, a.Sentences[s].Start)]) == "" && !this[0].cut && !this[0].bracket && !this[0].mended
}

// cutOff reports whether words at an end of the reference are gone and not
// said in other words: a spun printing needs fewer words than the reference or
// more, but not less than half of them.
func cutOff(gone, own int) bool { return gone > own && (own == 0 || gone > 2*own+1) }

// movedAt reports whether word k of the reference stands in another place.
func (v *verdict) movedAt(k int) bool {
	return slices.ContainsFunc(v.moved, func(d difference) bool { return d.i <= k && k < d.x })
}

// leastShift is how many words in a row must stand elsewhere for the order to be
// changed: "said he" is "he said".
const leastShift = 3

// shifted finds words that the printing has in another place than the reference
// does, inside one pair of marks: clauses or sentences in another order.
func (l *ledger) shifted(v *verdict, ref, this []spoken) {
	if len(ref)*len(this) > maxCells {
		return
	}
	for j := 0; j+leastShift <= len(this); j++ {
		for i := 0; i+leastShift <= len(ref); i++ {
			n := 0
			for i+n < len(ref) && j+n < len(this) && !v.prints[i+n] && !v.answers[j+n] && ref[i+n].word == this[j+n].word && this[j+n].quote == this[j].quote && !this[j+n].aside() {
				n++
			}
			if n < leastShift {
				continue
			}
			d := difference{i, i + n, j, j + n}
			v.alter(d)
			v.moved = append(v.moved, d)
			j += n
			break
		}
	}
}
