package furniture

import (
	"slices"
	"strings"

	"broadsheet/bundle"
)

// A layout is the lines of an article as they stand around its running text.
type layout struct {
	ps          []paragraph
	first, last int     // the first and the last paragraph of running text, -1 when there is none
	sparse      float32 // how much of the article is no running text, see [sparseness]
	ending      int     // the line under which nothing but a list stands, see [lastList]
	under       int     // lines since a marker, 0 when none is above
}

// position fills the features that say where each paragraph stands: before,
// between or behind the paragraphs of running text.
func position(ps []paragraph) {
	l := layout{ps: ps, first: -1, last: -1, sparse: sparseness(ps)}
	for k := range ps {
		if ps[k].prose {
			if l.first < 0 {
				l.first = k
			}
			l.last = k
		}
	}
	innerRuns(ps, l.first, l.last)
	listings(ps)
	forms(ps)
	sections(ps)
	l.ending = lastList(ps, l.last)
	for k := range ps {
		l.openness(k)
		l.nearEnd(k)
		l.outside(k)
		l.beside(k)
		l.overCredit(k)
		l.beneath(k)
	}
}

// openness fills the features of a line without a final stop, which says the
// less the more of the article stands in such lines. What stands above or below
// a page's own article is none of its lines.
func (l *layout) openness(k int) {
	p := &l.ps[k]
	x := &p.x
	p.sparse = l.sparse
	x[fSparse] = x[fOpen] * l.sparse * (1 - max(x[fPure], yes(p.dated)))
	x[fShout] *= 1 - l.sparse
	if letter(l.ps, k) && (letter(l.ps, k-1) || letter(l.ps, k+1)) {
		x[fNumber] = 1 // buttons for the size of the letters
	}
	if x[fAbove]+x[fBelow] > 0 {
		p.sparse, x[fSparse] = 0, 0
	}
}

// nearEnd fills the features of what stands among the last lines.
func (l *layout) nearEnd(k int) {
	x := &l.ps[k].x
	if k > 2 && (k >= len(l.ps)-4 || k >= l.last) {
		x[fBioEnd] = x[fBio]
	}
	if end := len(l.ps) - 1 - k; end < 4 && k > 2 {
		x[fNoKinEnd] = x[fNoKin]
		x[fAsksEnd] = x[fAsks] * (1 - x[fOpen])
		x[fLast] = yes(end == 0)
	}
	if l.ending >= 0 && k > l.ending {
		x[fUnderEnd] = 1 - l.sparse
	}
}

// outside fills the features of what stands before or behind all running text.
func (l *layout) outside(k int) {
	p := &l.ps[k]
	x := &p.x
	open := x[fOpen] * (1 - p.sparse)
	if l.first >= 0 && k < l.first {
		if p.sourced {
			x[fCredit], x[fCreditEnd] = 1, 1 // a caption; below, it is where the story has it from
		}
		x[fHead] = 1
		x[fOpenHead] = open
	}
	if l.first >= 0 && k > l.last {
		x[fTail] = 1
		x[fOpenTail] = open
	}
}

// shortLine is how many words a line must have fewer than to be short: a heading,
// an entry of a list or of a menu.
const shortLine = 20

// beside fills the features of a short open line that depend on whether its
// neighbours are such lines too.
func (l *layout) beside(k int) {
	ps, p := l.ps, &l.ps[k]
	if !p.open || p.words >= shortLine {
		return
	}
	x := &p.x
	inside := l.first >= 0 && k > l.first // behind the first running text
	before := k > 0 && ps[k-1].open && ps[k-1].words < shortLine
	behind := k+1 < len(ps) && ps[k+1].open && ps[k+1].words < shortLine
	x[fRun] = yes(before || behind) * x[fOpen] * (1 - p.sparse)
	x[fShoutAlone] = yes(x[fAllCaps] == 1 && x[fForm] == 0 && x[fFunction] < 0.45 && p.words >= 6 && inside && k < l.last && ps[0].x[fAllCaps] == 0)
	x[fAlone] = yes(k > l.first && k < l.last && !before && !behind)
	x[fTitleRun] = (1 - l.sparse) * yes(headlined(ps, k) && (headlined(ps, k-1) || headlined(ps, k+1)) && inside)
	x[fRow] = yes(p.counted && (k > 0 && ps[k-1].counted || k+1 < len(ps) && ps[k+1].counted))
}

// overCredit marks the caption right above the credit of a picture.
func (l *layout) overCredit(k int) {
	if k+1 == len(l.ps) {
		return
	}
	p, next := &l.ps[k], &l.ps[k+1]
	if p.words > 3 && p.words <= 40 && next.open && next.words <= 10 && (!next.pictured || p.x[fRepeated] == 1 && !p.prose) && next.x[fCredit]+next.x[fSlashName] > 0 {
		p.x[fOverCredit] = 1
	}
}

// beneath marks the lines under a marker, up to the next running text.
func (l *layout) beneath(k int) {
	const most = 12 // lines
	p := &l.ps[k]
	x := &p.x
	switch {
	case p.marker:
		l.under = 1
		x[fInner], x[fLongRun] = 0, 0
	case l.under > 0 && l.under < most && p.words < shortLine && !p.prose:
		x[fUnder] = max(x[fOpen], yes(p.words <= 14 && l.first >= 0 && k > l.last))
		x[fInner], x[fLongRun] = 0, 0
		l.under++
	default:
		l.under = 0
	}
}

// lastList returns the line behind the last running text under which nothing
// but short lines stand up to the end, and which points elsewhere, or -1.
func lastList(ps []paragraph, last int) int {
	const longest = 20 // words
	list := -1
	for k := len(ps) - 1; k > last && last >= 0 && ps[k].words <= longest; k-- {
		if ps[k].marker && ps[k].x[fPure] == 1 && ps[k].words >= 2 && ps[k].x[fColon]+ps[k].x[fOpen] > 0 {
			list = k
		}
	}
	return list
}

// forms marks the lines that are of one form with others and vouch for each
// other: those of one to four words that begin with the same word and a colon
// as two others do ("Trending: up" under each name of a list), those that begin
// with a dash as two others do, those that end
// with a colon as three others do, and those that come again and again in turn,
// as the courses of a meal plan do. Labels that point to other pages stand over
// a headline, and what a page asks for is made of its own words.
func forms(ps []paragraph) {
	const enough, most = 3, 4
	labels, again, colons, dashes := map[uint64]int{}, map[uint64]int{}, 0, 0
	for k := range ps {
		switch p := &ps[k]; {
		case p.form != 0 && p.words <= most:
			labels[p.form]++
		case p.x[fDash] == 1 && p.x[fSignature] == 0:
			dashes++
		case p.colonLine():
			colons++
		case p.repeatable():
			again[p.key]++
		}
	}
	turns := 0
	for _, n := range again {
		if n >= enough {
			turns++
		}
	}
	for k := range ps {
		p := &ps[k]
		if p.form != 0 && p.words <= most && labels[p.form] >= enough || p.colonLine() && colons >= enough || p.x[fDash] == 1 && p.x[fSignature] == 0 && dashes >= enough || turns >= enough && p.repeatable() && again[p.key] >= enough {
			p.x[fForm], p.x[fLabel], p.x[fLinkLabel], p.x[fPure] = 1, 0, 0, 0
			p.marker = false
		}
	}
}

// letter reports whether paragraph k is a single letter that stands in the
// article more than once.
func letter(ps []paragraph, k int) bool {
	return k >= 0 && k < len(ps) && ps[k].words == 1 && ps[k].letter && ps[k].x[fRepeated] == 1
}

// headlined reports whether paragraph k is written as a headline of five words
// and more, four with a number, as lists of things are announced.
func headlined(ps []paragraph, k int) bool {
	return k >= 0 && k < len(ps) && ps[k].open && (ps[k].words >= 5 || ps[k].words == 4 && ps[k].x[fDigits] > 0) && ps[k].words <= 18 && !ps[k].scored && ps[k].x[fTitleCase] == 1 && ps[k].x[fColon] == 0
}

// colonLine reports whether the line introduces something, and nothing that a
// page asks for.
func (p *paragraph) colonLine() bool {
	return p.x[fColon] == 1 && p.form == 0 && p.words >= 2 && p.words <= 10 && p.x[fAnySigning] == 0 && p.x[fAnySharing] == 0 && p.x[fAllCaps] == 0
}

// repeatable reports whether the line is a short one that holds no word of
// furniture.
func (p *paragraph) repeatable() bool {
	x := &p.x
	return p.open && p.words >= 2 && p.words <= 6 && x[fSharing]+x[fSigning]+x[fLinking]+x[fCrediting]+x[fSelling]+x[fByline]+x[fDating] == 0 && x[fCredit] == 0
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
		for i := k; end-k >= 3 && i < end; i++ {
			ps[i].x[fInner] = 1
			ps[i].x[fLongRun] = yes(end-k >= 5 && ps[i].words <= 4)
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
		if k == 0 || ps[k].x[fAgain]+ps[k].x[fAbove]+ps[k].x[fBelow] > 0 {
			continue // the title, or no line of the story's
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
	type around struct{ before, behind uint64 } // the running text around a line
	where := map[uint64][]around{}
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
			at := around{before, behind[k]}
			known := where[ps[k].key]
			same := func(o around) bool {
				return o.before == at.before && at.before != 0 || o.behind == at.behind && at.behind != 0
			}
			if len(known) < enough && at != (around{}) && !slices.ContainsFunc(known, same) {
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

// endsInTitle marks the lines near the head that end with the title, a caption
// to which it was glued.
func endsInTitle(a *bundle.Article, ps []paragraph) {
	if len(ps) == 0 || !ps[0].open || ps[0].words < 4 {
		return
	}
	title := a.Text[ps[0].start:a.Sentences[ps[0].last].End]
	for k := 1; k < len(ps) && k < 5; k++ {
		s := a.Text[ps[k].start:a.Sentences[ps[k].last].End]
		ps[k].x[fEndsTitle] = yes(len(s) > len(title) && strings.HasSuffix(s, title))
	}
}
