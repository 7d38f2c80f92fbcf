package ledger

import (
	"slices"

	"broadsheet/bundle/text"
)

// A desk is what one goroutine compares utterances on. The marks by stem and by
// spelling are good while they equal the turn, so nothing is wiped between two
// comparisons.
type desk struct {
	turn  int32
	stem  []int32 // by StemID
	spell []int32 // by spelling
	rows  []int32 // words of one utterance with a match in the other
	cols  []int32
	heads []head // by column
	table []float32
}

// A head is what a word must have in common with another to be like it.
type head struct {
	stem  text.StemID
	spell int32
}

func newDesk(stems, words int) *desk {
	return &desk{stem: make([]int32, stems), spell: make([]int32, words)}
}

// lay marks the words of ws.
func (l *ledger) lay(d *desk, ws []spoken) {
	d.turn++
	for i := range ws {
		d.stem[ws[i].stem], d.spell[l.spell[ws[i].word]] = d.turn, d.turn
	}
}

// met appends which words of ws are like one that is marked: the same word, or
// another form or spelling of it.
func (l *ledger) met(d *desk, out []int32, ws []spoken) []int32 {
	for i := range ws {
		if d.stem[ws[i].stem] == d.turn || d.spell[l.spell[ws[i].word]] == d.turn {
			out = append(out, int32(i))
		}
	}
	return out
}

// meet notes the words of a and b that have a match on the other side.
func (l *ledger) meet(d *desk, a, b []spoken) {
	l.lay(d, b)
	d.rows, d.cols = l.met(d, d.rows[:0], a), d.cols[:0]
	if len(d.rows) > 0 {
		l.lay(d, a)
		d.cols = l.met(d, d.cols, b)
	}
}

// all notes all of n and m words.
func (d *desk) all(n, m int) {
	d.rows, d.cols = d.rows[:0], d.cols[:0]
	for i := range n {
		d.rows = append(d.rows, int32(i))
	}
	for j := range m {
		d.cols = append(d.cols, int32(j))
	}
}

// head notes the heads of the columns, words of b.
func (l *ledger) head(d *desk, b []spoken) {
	d.heads = d.heads[:0]
	for _, j := range d.cols {
		d.heads = append(d.heads, head{b[j].stem, l.spell[b[j].word]})
	}
}

// room returns a table for the words noted, its last row zero.
func (d *desk) room() []float32 {
	w := len(d.cols) + 1
	n := (len(d.rows) + 1) * w
	d.table = slices.Grow(d.table[:0], n)
	t := d.table[:n]
	clear(t[n-w:])
	return t
}

// hopeless reports whether two utterances have too little in common to be
// printings of one, whatever their order: see [ledger.compare], whose least
// bounds these are.
func (l *ledger) hopeless(a, b *form) bool {
	d := l.desks.Get().(*desk)
	defer l.desks.Put(d)
	least, words := (leastCover-1e-3)*min(a.weight, b.weight), min(len(a.words), len(b.words))
	hopeless := func(ws []spoken, at []int32) bool {
		run := longest(at)
		return weightOf(ws, at) < least && run < 8 && 2*run < words
	}
	l.lay(d, a.words)
	if d.cols = l.met(d, d.cols[:0], b.words); hopeless(b.words, d.cols) {
		return true
	}
	l.lay(d, b.words)
	d.rows = l.met(d, d.rows[:0], a.words)
	weight := min(weightOf(a.words, d.rows), weightOf(b.words, d.cols))
	run := min(longest(d.rows), longest(d.cols))
	return weight < least && run < 8 && 2*run < words
}

// leastCover is the least share of the lighter utterance that two printings of
// one have in common, long runs of words apart.
const leastCover = .36

func weightOf(ws []spoken, at []int32) float64 {
	sum := 0.0
	for _, i := range at {
		sum += float64(ws[i].weight)
	}
	return sum
}

// longest returns how many of at follow one another at most.
func longest(at []int32) int {
	most, run := 0, 0
	for k, i := range at {
		if k > 0 && at[k-1]+1 == i {
			run++
		} else {
			run = 1
		}
		most = max(most, run)
	}
	return most
}

// A hearing holds what an utterance is made of, to ask how far the words of
// others are answered in it. It serves one utterance after the other, in one
// goroutine at a time.
type hearing struct {
	turn     int32
	stem     []int32 // by StemID: the turn in which the utterance had it
	question int32
	asked    []int32 // by StemID: the question in which it was asked for
	concepts conceptSet
	words    []spoken
}

func newHearing(stems int) *hearing {
	return &hearing{stem: make([]int32, stems), asked: make([]int32, stems)}
}

// hear takes in the content words of ws, unless it has heard just them.
func (l *ledger) hear(h *hearing, ws []spoken) {
	if len(ws) > 0 && len(ws) == len(h.words) && &ws[0] == &h.words[0] {
		return
	}
	h.turn++
	h.words, h.concepts = ws, conceptSet{}
	for i := range ws {
		if l.c.Words[ws[i].word].Stop {
			continue
		}
		s := ws[i].stem
		h.stem[s] = h.turn
		h.concepts[0] |= l.concepts[s][0]
		h.concepts[1] |= l.concepts[s][1]
	}
}

// has reports whether the utterance has a content word of stem s.
func (h *hearing) has(s text.StemID) bool { return h.stem[s] == h.turn }

// ask reports whether s was not asked for before in this question.
func (h *hearing) ask(s text.StemID) bool {
	if h.asked[s] == h.question {
		return false
	}
	h.asked[s] = h.question
	return true
}
