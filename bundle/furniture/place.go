package furniture

import "slices"

// place fills the features that say where each paragraph stands: before,
// between or behind the paragraphs of running text.
func place(ps []paragraph) {
	first, last := -1, -1
	for k := range ps {
		if ps[k].prose {
			if first < 0 {
				first = k
			}
			last = k
		}
	}
	sparse := sparseness(ps)
	innerRuns(ps, first, last)
	listings(ps)
	under := 0 // lines since a marker, 0 when none is above
	for k := range ps {
		p := &ps[k]
		x := &p.x
		p.sparse = sparse
		x[fSparse] = x[fOpen] * sparse
		if k > 2 && k >= len(ps)-4 {
			x[fBioEnd] = x[fBio]
		}
		open := x[fOpen] * (1 - sparse)
		if first >= 0 && k < first {
			x[fHead] = 1
			x[fOpenHead] = open
		}
		if first >= 0 && k > last {
			x[fTail] = 1
			x[fOpenTail] = open
		}
		before := k > 0 && ps[k-1].open && ps[k-1].words < 20
		behind := k+1 < len(ps) && ps[k+1].open && ps[k+1].words < 20
		if p.open && p.words < 20 {
			x[fRun] = yes(before || behind) * open
			x[fAlone] = yes(k > first && k < last && !before && !behind)
			x[fRow] = yes(p.counted && (k > 0 && ps[k-1].counted || k+1 < len(ps) && ps[k+1].counted))
		}
		if k+1 < len(ps) && p.words > 3 && p.words <= 40 && ps[k+1].open && ps[k+1].words <= 10 && !ps[k+1].pictured && ps[k+1].x[fCredit]+ps[k+1].x[fSlashName] > 0 {
			x[fOverCredit] = 1
		}
		switch {
		case p.marker:
			under = 1
		case under > 0 && under < 12 && p.words < 20 && !p.prose:
			x[fUnder] = x[fOpen]
			x[fInner] = 0
			under++
		default:
			under = 0
		}
	}
}

// innerRuns marks the runs of three open lines and more between two
// paragraphs of running text: lists that belong to the story, unless a marker
// stands above them.
func innerRuns(ps []paragraph, first, last int) {
	for k := first + 1; k > 0 && k < last; {
		end := k
		for end < last && ps[end].open {
			end++
		}
		if end-k >= 3 {
			for i := k; i < end; i++ {
				ps[i].x[fInner] = 1
			}
		}
		k = end + 1
	}
}

// sparseness says how much of the article stands in lines without a final
// stop, from 0, where it is a fifth of the words or less as in a news story,
// to 1, where it is three fifths or more as in a recipe or a table of results.
func sparseness(ps []paragraph) float32 {
	open, n := 0, 0
	for k := range ps {
		if k == 0 || ps[k].x[fAgain] == 1 {
			continue // the title
		}
		n += ps[k].words
		if ps[k].open {
			open += ps[k].words
		}
	}
	if n == 0 {
		return 0
	}
	share := float32(open) / float32(n)
	return max(0, min(1, (share-0.2)/0.4))
}

// repeats fills the features that say whether a paragraph stands in its
// article more than once.
func repeats(ps []paragraph) {
	seen := make(map[uint64]int, len(ps))
	for k := range ps {
		if ps[k].words == 0 {
			continue
		}
		if before, ok := seen[ps[k].key]; ok {
			ps[k].x[fRepeated], ps[k].x[fAgain] = 1, 1
			ps[before].x[fRepeated] = 1
			continue
		}
		seen[ps[k].key] = k
	}
}

// elsewhere marks short lines that stand in several articles between other
// running text each time, as the menus of one site do, if an article has two
// of them: one alone may be a subhead that everybody writes. A line that comes
// with its surroundings, as in copies of one wire story, is no sign of
// furniture, nor is a sentence with a full stop.
func elsewhere(pages [][]paragraph) {
	const enough, together = 3, 2
	if len(pages) < enough {
		return
	}
	type place struct{ before, behind uint64 } // the running text around a line
	where := map[uint64][]place{}
	for _, ps := range pages {
		behind := make([]uint64, len(ps)+1)
		for k := len(ps) - 1; k >= 0; k-- {
			behind[k] = behind[k+1]
			if ps[k].prose {
				behind[k] = ps[k].key
			}
		}
		var before uint64
		for k := range ps {
			if ps[k].prose {
				before = ps[k].key
			}
			if !ps[k].short() {
				continue
			}
			at := place{before, behind[k]}
			known := where[ps[k].key]
			same := func(o place) bool {
				return o.before == at.before && at.before != 0 || o.behind == at.behind && at.behind != 0
			}
			if len(known) < enough && at != (place{}) && !slices.ContainsFunc(known, same) {
				where[ps[k].key] = append(known, at)
			}
		}
	}
	for _, ps := range pages {
		var found []*paragraph
		for k := range ps {
			if ps[k].short() && len(where[ps[k].key]) >= enough {
				found = append(found, &ps[k])
			}
		}
		for _, p := range found {
			p.x[fElsewhere] = yes(len(found) >= together)
		}
	}
}

// short reports whether the paragraph can be a line of a menu.
func (p *paragraph) short() bool {
	return p.open && p.words > 0 && p.words <= 14 && p.x[fAgain] == 0
}

// listings marks the entries of a list in which a short line, a date with its
// year and a text follow each other three times and more, as under comments
// or in an index of articles.
func listings(ps []paragraph) {
	head := func(k int) bool {
		return k+1 < len(ps) && ps[k].words > 0 && ps[k].words <= 6 && ps[k].x[fDateLine] == 0 && ps[k+1].dated
	}
	const entries, paragraphs = 3, 4
	for k := 0; k < len(ps); k++ {
		if !head(k) {
			continue
		}
		n, last := 1, k
		for i := k + 2; i < len(ps) && i <= last+1+paragraphs; i++ {
			if head(i) {
				n++
				last = i
				i++
			}
		}
		if n < entries {
			continue
		}
		for i := k; i <= min(last+2, len(ps)-1); i++ {
			ps[i].x[fListing] = 1
		}
		k = last + 2
	}
}
