package furniture

import (
	"math"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// judge sets how likely each paragraph is furniture, in two rounds: by itself
// and then with what the first round says of its neighbours, since furniture
// comes in groups. A line that only says that an advertisement stands here is
// nobody's neighbour.
func (m *Model) judge(ps []paragraph) {
	for k := range ps {
		ps[k].p = m.logistic(&ps[k], 0)
		ps[k].alone = ps[k].p
	}
	before, before2 := float32(edge), float32(edge)
	for k := range ps {
		ps[k].x[fBefore], ps[k].x[fBefore2] = before, before2
		if !ps[k].parting {
			before, before2 = ps[k].alone, before
		}
	}
	behind, behind2 := float32(edge), float32(edge)
	for k := len(ps) - 1; k >= 0; k-- {
		ps[k].x[fBehind], ps[k].x[fBehind2] = behind, behind2
		if !ps[k].parting {
			behind, behind2 = ps[k].alone, behind
		}
	}
	for k := range ps {
		x := &ps[k].x
		near := 1 - ps[k].sparse
		for _, i := range [...]int{fBefore, fBefore2, fBehind, fBehind2} {
			x[i] *= near
		}
		x[fOpenBefore], x[fOpenBehind] = x[fOpen]*x[fBefore], x[fOpen]*x[fBehind]
	}
	around(ps)
	for k := range ps {
		ps[k].p = m.logistic(&ps[k], 1)
	}
}

// around fills the feature that says how much like furniture the lines look
// among which a sentence stands.
func around(ps []paragraph) {
	const wide = 12 // lines on either side
	sums := make([]float32, len(ps)+1)
	for k := range ps {
		sums[k+1] = sums[k] + ps[k].alone
	}
	for k := range ps {
		x := &ps[k].x
		if x[fOpen] == 1 {
			continue
		}
		from, to := max(0, k-wide), min(len(ps), k+wide+1)
		ends := float32(2*wide + 1 - (to - from))
		x[fSentenceAround] = (sums[to] - sums[from] - ps[k].alone + ends*edge) / (2 * wide) * (1 - ps[k].sparse)
	}
}

// A Model says what each feature adds to the score, by round: of the lines of a
// text that somebody took from its page, and of those of a page that was saved
// whole.
type Model struct{ Text, Page Weights }

// Weights say what each feature adds to the score, by round.
type Weights [features][2]float32

// threshold is the probability from which a line is called furniture; a
// sentence of the body hidden as furniture is the worse error, so long and
// finished sentences need more.
const threshold = 0.5

// edge is how much like furniture the ends of an article are.
const edge = 0.5

// logistic returns the score of the paragraph in the given round, as a
// probability.
func (m *Model) logistic(p *paragraph, round int) float32 {
	w := &m.Text
	if p.page {
		w = &m.Page
	}
	var sum float32
	for i := range p.x {
		sum += p.x[i] * w[i][round]
	}
	return float32(1 / (1 + math.Exp(-float64(sum))))
}

// furniture decides about paragraph k.
func (f *finder) furniture(ps []paragraph, k, title int) bool {
	p := &ps[k]
	if title >= 0 && k > title && p.key == ps[title].key {
		return true // the title once more
	}
	if p.words == 0 {
		return true
	}
	if title >= 0 && k > title && f.secondHeadline(ps, k) {
		return true
	}
	if title >= 0 && (k == title+1 && p.deck() || points(ps, title, k)) {
		return false
	}
	if x := &p.x; p.authored && x[fPure]+x[fSure]+x[fLinkLabel]+x[fAsksMore]+x[fDateLine]+x[fCredit] == 0 {
		return false
	}
	need := float32(threshold)
	switch {
	case p.x[fAbove]+p.x[fBelow] > 0, p.x[fSure] == 1 && p.words <= longestPrompt || p.x[fCreditEnd] == 1 || p.x[fAuthor] == 1:
		return p.p >= need // where it stands or what it says decides, not how long it is
	case p.words > 25:
		need += 0.25
	case (!p.open || p.goesOn) && p.page:
		need += 0.3 // between what a page tells: a sentence, or the items of a list
	case !p.open && p.words > 7:
		need += 0.15
	}
	if p.x[fInner] == 1 && p.alone < 0.25 {
		need += 0.2
	}
	if !p.open && (p.words >= 5 && p.alone < 0.2 || p.words > 25 && p.alone < 0.4) {
		return false // nothing but its neighbours speaks against the sentence
	}
	return p.p >= need
}

// deck reports whether a line right under the title sums the story up: a
// sentence that lacks its stop, about what the story is about.
func (p *paragraph) deck() bool {
	x := &p.x
	return p.words >= 9 && x[fFunction] >= 0.2 && x[fKin] >= 0.4 && x[fTitleCase] == 0 && x[fAllCaps] == 0 && x[fCredit] == 0 && x[fLabel] == 0 &&
		x[fFullDate] == 0 && x[fAsksMore] == 0 && x[fAddress] == 0 && x[fBars] == 0 && x[fRights] == 0 && x[fMarkup] == 0 && x[fDateLine] == 0 && x[fWroteThis] == 0 &&
		x[fSure] == 0 && x[fEndsTitle] == 0 && x[fLinkLabel] == 0
}

// points reports whether paragraph k is one of the points, two and more, that
// sum the story up under its title: long lines without a stop, not written as
// headlines, of whose words the story tells.
func points(ps []paragraph, title, k int) bool {
	least := float32(0.5)
	if title+1 < len(ps) && ps[title+1].x[fSummary] == 1 {
		least = 0.3
	}
	point := func(i int) bool {
		if i >= len(ps) {
			return false
		}
		x := &ps[i].x
		return ps[i].open && ps[i].words >= 8 && ps[i].words <= 30 && x[fKin] >= least && x[fTitleCase]+x[fAllCaps]+x[fCredit]+x[fLabel]+x[fFullDate]+x[fAsksMore]+
			x[fBars]+x[fRights]+x[fMarkup]+x[fDateLine]+x[fWroteThis]+x[fSure]+x[fLinkLabel]+x[fPure] == 0
	}
	if k <= title || k > title+6 || !point(k) || !point(k-1) && !point(k+1) {
		return false
	}
	for i := title + 1; i < k; i++ {
		if !point(i) {
			return false
		}
	}
	return true
}

// secondHeadline reports whether paragraph k, between the title and the
// running text, is the headline of another story: written as one, and about
// other things. A deck or a subhead speaks of the story's.
func (f *finder) secondHeadline(ps []paragraph, k int) bool {
	x := &ps[k].x
	if x[fQuote] == 1 {
		return false
	}
	return x[fHead] == 1 && x[fOpen] == 1 && x[fTitleCase] == 1 && ps[k].words >= 5 && x[fKin] > 0 && x[fKin] < 0.5 || x[fHead] == 1 && x[fStranger] == 1 && ps[k].words >= 5
}

// doubtful is how much like furniture by itself a line may look that is taken
// for the title because the article's title, which may have been guessed from
// the text, says so.
const doubtful = 0.9

// entries reports whether the article is a live report whose entries stand
// under the time of day: those are headings.
func entries(ps []paragraph) bool {
	const enough = 3
	n := 0
	for k := range ps {
		if ps[k].clock && k+1 < len(ps) && ps[k+1].words > 5 {
			n++
		}
	}
	return n >= enough
}

// deepestTitle is how many lines are looked through for the title that the
// article was given or that was found below the menus of its page.
const deepestTitle = 800

// printedTitle returns the index of the paragraph that prints the article's
// title first, or -1 when the text does not print it. A line that looks like
// the page's is the title where the text tells of what it tells of.
func printedTitle(a *bundle.Article, ps []paragraph) int {
	key := text.Key(a.Title)
	for k := 0; k < len(ps) && k < deepestTitle; k++ {
		if ps[k].words >= 2 && ps[k].words <= 40 && !ps[k].told(a) && (titleLike(&ps[k]) || ps[k].alone < doubtful || ps[k].x[fKin] >= 0.4 && ps[k].words >= 4) && text.Key(a.Text[a.Sentences[ps[k].first].Start:a.Sentences[ps[k].last].End]) == key {
			return k
		}
	}
	for k := 0; k < len(ps) && k < 12; k++ {
		p := &ps[k]
		if aside(a, p.first, p.last) {
			continue
		}
		if p.prose {
			return -1
		}
		if titleLike(p) && !p.told(a) && (p.open || a.Paragraphs[a.Sentences[p.first].Paragraph].Kind == bundle.Headline) {
			return k
		}
	}
	return -1
}

// otherTitle reports whether the first line of a page whose headline stands
// below its menus is that headline in other words, as the title of its window
// may be.
func (p *paragraph) otherTitle() bool {
	return p.words >= 5 && titleLike(p) && p.x[fKin] >= 0.5
}

// told reports whether the paragraph tells: it has several sentences up to its
// last stop, more than the two short ones of some headlines, or ends with the
// full stop of a script whose headlines have none.
func (p *paragraph) told(a *bundle.Article) bool {
	const most = 20 // words
	s := strings.TrimRight(a.Text[p.start:a.Sentences[p.last].End], "\"”’」』)） ")
	return p.last > p.first+1 || p.last > p.first && !p.open && p.words > most || strings.HasSuffix(s, "。") || strings.HasSuffix(s, "।")
}

// titleLike reports whether a line at the head may be the title and not a
// date, a byline or a prompt.
func titleLike(p *paragraph) bool {
	x := &p.x
	return p.words >= 3 && p.words <= 28 && x[fDateLine] == 0 && x[fByName] == 0 && x[fNameOnly] == 0 && x[fCounted] == 0 && x[fLabel] == 0 &&
		x[fMarkup] == 0 && x[fAddress] == 0 && x[fSharing] < 0.3 && x[fLinking] < 0.5 && x[fBrackets] == 0 && x[fSlashName] == 0 &&
		x[fAsksMore] == 0 && x[fPure] == 0 && x[fSure] == 0 && x[fCredit] == 0 && x[fStranger] == 0
}
