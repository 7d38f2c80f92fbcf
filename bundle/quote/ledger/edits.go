package ledger

import "broadsheet/bundle"

// A pieceEdit is an edit of one pair of marks.
type pieceEdit struct {
	quote int // the printing's
	edit  Edit
	at    difference
}

// note records a difference as edits, one for each pair of pieces; style says
// that it is none of the words.
func (v *verdict) note(ref, this []spoken, d difference, style bool) {
	i, x, j, y := d.i, d.x, d.j, d.y
	for i < x || j < y {
		// As far as both stay in one pair of marks.
		ie, je := i, j
		for ie < x && ref[ie].quote == ref[i].quote {
			ie++
		}
		for je < y && this[je].quote == this[j].quote {
			je++
		}
		of, r := rangeOf(ref, i, ie)
		q, t := rangeOf(this, j, je)
		v.edits = append(v.edits, pieceEdit{quote: q, edit: Edit{Reference: r, This: t, Of: of, Style: style}, at: d})
		i, j = ie, je
	}
}

// rangeOf returns the quote and the bytes of ws[i:e], or where they would stand
// when there are none.
func rangeOf(ws []spoken, i, e int) (quote int, s bundle.Span) {
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
