package ledger

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// A verdict is what a printing did to the reference's words.
type verdict struct {
	altered bool // a word inside the marks is not the reference's
	dropped bool // words at an end are missing, or in the middle with a sign
	added   bool // words at an end that continue the reference's sentence
	marked  bool // every cut shows
	edits   []pieceEdit
	equal   int // words that are the reference's
}

// A pieceEdit is an edit of one pair of marks.
type pieceEdit struct {
	quote int // the printing's
	edit  Edit
}

// printing judges utterance u by the cluster's reference and returns a member
// for each of its pieces.
func (l *ledger) printing(c *cluster, g *Group, u int) []Member {
	ut := &l.uts[u]
	_, loose := c.loose[ut.form]
	v := verdict{}
	if ut.form != l.uts[c.reference].form {
		v = l.verdict(c.refWords, ut.words, loose)
	}
	m := Member{Certain: g.Independent >= 2 && !loose}
	var holds []Status
	if v.altered || v.added && v.dropped {
		holds = append(holds, Altered)
		// Little in common, or only an end that differs: two cuts of something
		// longer, perhaps. Who prints the reference too knows of both.
		m.Certain = m.Certain && v.altered && !rounded(c.refWords) && !rounded(ut.words) && v.equal >= 5 && 10*v.equal >= 7*min(len(c.refWords), len(ut.words)) && l.agree(c.reference, u) != different &&
			!l.printedIn(l.uts[c.reference].form, ut.article)
	}
	if l.agree(c.reference, u) == different && len(c.refWords) >= 5 && 3*len(ut.words) <= 4*len(c.refWords) {
		if len(holds) == 0 {
			m.Certain = m.Certain && l.direct(c.reference) && l.direct(u)
		}
		holds = append(holds, Reattributed)
	}
	if v.dropped {
		holds = append(holds, Truncated)
		m.Cut = v.marked
	}
	if len(holds) == 0 {
		holds = append(holds, Verbatim)
		m.Certain = true
	}
	if holds[0] == Reattributed && len(holds) == 1 {
		holds = append(holds, Verbatim)
	}
	m.Status, m.Also = holds[0], holds[1:]
	out := make([]Member, len(ut.quotes))
	for i, q := range ut.quotes {
		out[i] = m
		out[i].Quote = q
		for _, e := range v.edits {
			if e.quote == q {
				out[i].Edits = append(out[i].Edits, e.edit)
			}
		}
	}
	return out
}

// rounded reports whether words stand in round brackets, which wires use for
// what the speaker did not say.
func rounded(ws []spoken) bool {
	return slices.ContainsFunc(ws, func(w spoken) bool { return w.round })
}

// direct reports whether an attribution of its own names the speaker of u.
func (l *ledger) direct(u int) bool {
	q := &l.quotes[l.uts[u].quotes[0]]
	return q.Cue != "" && english.Of(strings.ToLower(q.SpeakerAsWritten))&(english.Personal|english.Possessive) == 0
}

// verdict compares a printing to the reference word by word.
func (l *ledger) verdict(ref, this []spoken, loose bool) verdict {
	v := verdict{altered: loose, marked: true}
	i, j := 0, 0
	for _, p := range append(l.bySentence(ref, this, l.align(ref, this, true)), pairing{int32(len(ref)), int32(len(this))}) {
		x, y := int(p.a), int(p.b)
		l.gap(&v, ref, this, i, x, j, y)
		if x < len(ref) && y < len(this) && ref[x].word == this[y].word {
			v.equal++
		} else if x < len(ref) && y < len(this) {
			l.note(&v, ref, this, x, x+1, y, y+1)
			v.altered = v.altered || !this[y].bracket && !l.houseStyle(ref[x].word, this[y].word)
		}
		i, j = x+1, y+1
	}
	if len(ref) > maxAligned && excerpt*len(this) <= len(ref) && v.equal > 0 {
		v.dropped = true
	}
	return v
}

// excerpt is how many times as long as a printing a speech is, a reference
// longer than anybody prints whole, when even whole sentences of it are no
// full printing any more.
const excerpt = 10

// gap judges the words between two matches: ref[i:x] stands where this[j:y]
// does.
func (l *ledger) gap(v *verdict, ref, this []spoken, i, x, j, y int) {
	if i >= x && j >= y {
		return
	}
	l.note(v, ref, this, i, x, j, y)
	own := 0 // words that the printing has and that are not in its brackets
	for _, w := range this[j:y] {
		if !w.bracket {
			own++
		}
	}
	lead, tail := i == 0 && j == 0, x >= len(ref) && y >= len(this)
	lost, gone := false, 0
	for _, w := range ref[i:x] {
		if !w.bracket {
			lost, gone = true, gone+1
		}
	}
	switch {
	case !lost && own == 0:
	case !(lead && tail) && wholeSentences(ref, i, x) && wholeSentences(this, j, y):
		// Another sentence, or one fewer: only out of the middle it is a cut.
		if lost && own == 0 && !lead && !tail {
			v.dropped = true
			v.marked = v.marked && (this[y].cut || this[y].newPiece)
		}
	case lead && tail:
		v.altered = true
	case lead:
		if cutOff(gone, own) {
			v.dropped = true
			v.marked = v.marked && (this[0].cut || this[0].bracket || l.lower(this[0]))
		}
		if own > 0 && lost && !this[y-1].tailed {
			v.altered = true
		}
		v.added = v.added || own > 0 && !this[y-1].tailed
	case tail:
		if cutOff(gone, own) {
			v.dropped = true
			v.marked = v.marked && this[len(this)-1].tailCut
		}
		if own > 0 && lost && !(this[j-1].tailed && fresh(&this[j])) {
			v.altered = true
		}
		v.added = v.added || own > 0 && !fresh(&this[j])
	default:
		signed := this[y].cut || this[y].newPiece || y > j && own < y-j
		if lost && own == 0 && signed {
			v.dropped = true
			return
		}
		if !lost && (ref[x].cut || ref[x].newPiece || own == 0) {
			return
		}
		v.altered = true
	}
}

// cutOff reports whether words at an end of the reference are gone and not
// said in other words: a spun printing needs fewer words than the reference or
// more, but not less than half of them.
func cutOff(gone, own int) bool { return gone > own && (own == 0 || gone > 2*own+1) }

// lower reports whether the word is printed in lower case.
func (l *ledger) lower(w spoken) bool {
	q := &l.quotes[w.quote]
	r, _ := utf8.DecodeRuneInString(l.c.Bundle.Articles[q.Article].Text[q.Inner.Start+int(w.start):])
	return unicode.IsLower(r)
}

// note records ref[i:x] against this[j:y] as edits, one for each pair of
// pieces.
func (l *ledger) note(v *verdict, ref, this []spoken, i, x, j, y int) {
	for i < x || j < y {
		// As far as both stay in one pair of marks.
		ie, je := i, j
		for ie < x && ref[ie].quote == ref[i].quote {
			ie++
		}
		for je < y && this[je].quote == this[j].quote {
			je++
		}
		of, r := place(ref, i, ie)
		q, t := place(this, j, je)
		v.edits = append(v.edits, pieceEdit{quote: q, edit: Edit{Reference: r, This: t, Of: of}})
		i, j = ie, je
	}
}

// place returns the quote and the bytes of ws[i:e], or where they would stand
// when there are none.
func place(ws []spoken, i, e int) (quote int, s bundle.Span) {
	switch {
	case e > i:
		return int(ws[i].quote), bundle.Span{Start: int(ws[i].start), End: int(ws[e-1].end)}
	case i < len(ws) && (i == 0 || ws[i-1].quote == ws[i].quote):
		return int(ws[i].quote), bundle.Span{Start: int(ws[i].start), End: int(ws[i].start)}
	case len(ws) == 0:
		return -1, bundle.Span{}
	}
	return int(ws[i-1].quote), bundle.Span{Start: int(ws[i-1].end), End: int(ws[i-1].end)}
}
