package furniture

// What a line adds to a stretch of the story, in words: a finished sentence its
// words up to mostTold, less what a sentence costs, another line less than
// nothing. A teaser of another article, a headline, a date and a sentence,
// costs more than it tells; a long list between two parts of the story costs no
// more than widestGap lines of it. What stands under a line that announces
// comments is nobody's story once leastStory words and a third of all that the
// page tells were told.
const (
	sentenceCosts = 6
	lineCosts     = 10
	mostTold      = 60
	widestGap     = 7
	leastTold     = 60 // words of running text, below which there is no story to find
	leastStory    = 120
)

// stretch returns the first and the last paragraph between which the story is
// told, the stretch whose running text outweighs most what stands between it
// (the maximum segment of Pasternack and Roth, "Extracting Article Text from the
// Web with Maximum Subsequence Segmentation", 2009), or -1 where a text has no
// running text to speak of.
func stretch(ps []paragraph) (first, last int) {
	first, last = -1, -1
	told := 0
	for k := range ps {
		if ps[k].prose {
			told += ps[k].words
		}
	}
	if told < leastTold {
		return -1, -1
	}
	comments := -1 // the last line that announces comments
	for k := range ps {
		if ps[k].comments {
			comments = k
		}
	}
	best, sum, from, between, words := 0, 0, 0, 0, 0
	for k := range ps {
		p := &ps[k]
		if sum <= 0 {
			sum, from, words = 0, k, 0
		}
		tells := p.tells()
		if between++; tells > 0 {
			between = 0
		}
		if between <= widestGap {
			sum += tells
		}
		if p.prose {
			words += p.words
		}
		if sum >= best && sum > 0 && !p.goesOn {
			best, first, last = sum, from, k
		}
		if k == comments && words >= leastStory && words*3 >= told {
			break
		}
	}
	return first, last
}

// tells returns what the paragraph adds to a stretch of the story.
func (p *paragraph) tells() int {
	const fewest = 8 // words of a sentence that tells something by itself
	x := &p.x
	switch {
	case p.parting, p.open && p.words <= 4 && x[fRepeated] == 1:
		return 0 // between two paragraphs, again and again
	case p.goesOn && p.words >= 3 && x[fSure]+x[fMarkup]+x[fRights]+x[fReserved]+x[fPure]+x[fLinkLabel] == 0:
		return 0
	case p.open && x[fList] == 0, x[fSure]+x[fMarkup]+x[fRights]+x[fReserved] > 0, p.words < 3:
		return -lineCosts
	case p.prose, !p.open && p.words >= fewest:
		return min(p.words, mostTold) - sentenceCosts
	}
	return 0 // an item, a short sentence of a dialogue
}

// outside fills the features that say whether a line stands above or below the
// story of a page that was saved whole, and takes what stands there for no
// running text of the story.
func outside(ps []paragraph) {
	first, last := stretch(ps)
	if first < 0 {
		return
	}
	above, below := ps[:first], ps[last+1:]
	whole := savedWhole(above, below)
	for k := range ps {
		ps[k].page = whole
	}
	if whole || menus(above) {
		for k := range above {
			above[k].x[fAbove], above[k].prose, above[k].page = 1, false, true
		}
	}
	if whole || menus(below) {
		for k := range below {
			below[k].x[fBelow], below[k].prose, below[k].page = 1, false, true
		}
	}
}

// savedWhole reports whether the lines above and below the story are those of a
// page that was saved whole: enough of them on both sides, many as short as
// those of menus, and some that only pages have. A list or a recipe around a
// few paragraphs has none of these.
func savedWhole(above, below []paragraph) bool {
	const side, pages, many = 8, 3, 60 // lines
	if len(above) < side || len(below) < side {
		return false
	}
	all := len(above) + len(below)
	short, told := menuLines(above)
	short2, told2 := menuLines(below)
	short, told = short+short2, told+told2
	return short*5 >= all*2 && told >= pages || all >= many && short*5 >= all*3 && told > 0
}

// menus reports whether the lines on one side of the story alone are those of a
// page: there must be more of all that.
func menus(ps []paragraph) bool {
	const side, pages, share = 20, 5, 15
	short, told := menuLines(ps)
	return len(ps) >= side && short*2 >= len(ps) && told >= pages && told*share >= len(ps)
}

// menuLines returns how many of the lines are as short as those of menus, and
// how many are such as only pages have.
func menuLines(ps []paragraph) (short, told int) {
	const words = 4
	for k := range ps {
		if ps[k].words <= words {
			short++
		}
		if x := &ps[k].x; x[fPure]+x[fSure]+x[fReserved]+x[fLinks]+x[fAsksMore]+x[fDateLine]+x[fCounted]+x[fLinkLabel]+x[fRights] > 0 {
			told++
		}
	}
	return short, told
}
