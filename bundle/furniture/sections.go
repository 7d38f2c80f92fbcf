package furniture

// sections marks the short lines in capitals that stand over the pieces of a
// roundup, three and more, each between running text, a post or the end: they
// vouch for each other, whatever their words are used for elsewhere. So do
// longer ones that tell of what the article tells of.
func sections(ps []paragraph) {
	const fewest, longest, longer, post = 3, 4, 10, 8
	section := func(k int) bool {
		before := k - 1
		if before > 0 && ps[before].words == 0 {
			before-- // a line of signs parts the pieces
		}
		if k == 0 || k+1 < len(ps) && !ps[k+1].running && !ps[k+1].scored && !ps[k+1].fixture && (ps[k+1].open || ps[k+1].words < post) || before > 0 && !ps[before].running && !ps[before].scored && ps[before].words < post && ps[before].x[fLinkLabel] == 0 {
			return false
		}
		p := &ps[k]
		x := &p.x
		return p.open && p.words >= 1 && (p.words <= longest || p.words <= longer && x[fKin] >= 0.5) && x[fAllCaps] == 1 && x[fRepeated]+x[fLinking]+x[fSharing]+x[fSelling]+x[fCrediting]+
			x[fByline]+x[fDating]+x[fLegal]+x[fDigits]+x[fSure]+x[fColon]+x[fPlace] == 0
	}
	n := 0
	for k := range ps {
		if section(k) {
			n++
		}
	}
	for k := range ps {
		if x := &ps[k].x; n >= fewest && section(k) {
			x[fForm], x[fLabel], x[fLinkLabel], x[fPure] = 1, 0, 0, 0
		}
	}
}
