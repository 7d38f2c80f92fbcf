package load

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// Limits of what is looked at of a page that was saved whole: conventions of
// layout.
const (
	fewestAbove = 3   // lines above the running text, from which a page is looked at as one
	fewestMenu  = 3   // short ones above the headline, without which the top line is the title if it can be
	menuWords   = 4   // of a line of a menu, at most
	deepestHead = 800 // lines that are looked through
	tellsLeast  = 14  // words of a paragraph of running text
	bodyWithin  = 60  // lines from the headline to the running text
	bodyShown   = 16  // paragraphs of it that a headline is compared with
	longestHead = 30  // words of a headline
)

// headline returns the paragraph that is most likely the headline of a page
// that was saved whole, with its menus, or -1 where the text is no such page
// or has no line that what follows bears out. A headline says what the running
// text below it says, again and again; a byline or a date stands close under
// it; and it comes before the deck and the captions, which repeat its words.
func headline(a *bundle.Article) int {
	if a.Format == bundle.Markdown {
		return -1 // it says what its headings are
	}
	p := newPage(a)
	if p == nil {
		return -1
	}
	best, above, menu, told := -1, 0, 0, false
	for k := range p.lines {
		l := &p.lines[k]
		if l.tells {
			above++
		}
		if above*2 > p.all {
			break // most of the text is told
		}
		if k > 0 && p.lines[k-1].words <= menuWords {
			menu++
		}
		if k > 0 {
			told = told || p.lines[k-1].borne > 1 && p.shape(k-1) < stopAgainst
		}
		if menu < fewestMenu && k > 0 && (told || p.sign(k) < 1) {
			p.score(k)
			continue
		}
		if l.score = p.score(k); l.score >= headlike && (best < 0 || l.score > p.lines[best].score) {
			best = k
		}
	}
	for k := 0; k < best; k++ {
		if p.lines[k].score >= headlike && p.precedes(k, best) {
			best, k = k, -1
		}
	}
	if best >= 0 && p.topic(best) {
		best++
	}
	return best
}

// A savedPage is the part of an article in which its headline may stand, with
// the running text under it.
type savedPage struct {
	lines []pageLine
	below []int          // the next paragraph of running text, by line
	times map[string]int // how often each line stands there
	stems map[string]int // numbers the words that are compared
	said  []int          // in how many paragraphs of the running text each stands
	of    int            // the paragraph of running text that said is counted from
	all   int            // paragraphs of running text
	tells int            // paragraphs of running text counted
}

type pageLine struct {
	s      string
	words  int
	tells  bool    // running text
	signed int8    // a byline or a date: 1 yes, -1 no, 0 not yet known
	stems  []int   // its content words
	borne  float64 // how many of them the running text below repeats
	score  float64
}

// newPage looks at the lines of an article. It returns nil where too few stand
// above the running text for a page with menus.
func newPage(a *bundle.Article) *savedPage {
	if !furnished(a) {
		return nil
	}
	n := min(len(a.Paragraphs), deepestHead+bodyWithin)
	p := &savedPage{lines: make([]pageLine, n), below: make([]int, n), times: map[string]int{}, stems: map[string]int{}, of: -1}
	next, all := n, 0
	for k := n - 1; k >= 0; k-- {
		l := &p.lines[k]
		p.below[k] = next
		l.s = a.Paragraphs[k].Of(a.Text)
		l.words = countWords(l.s, longestHead+1)
		if l.tells = tells(a, k); l.tells {
			next = k
			all++
		} else {
			p.times[l.s]++
		}
	}
	p.all = all
	return p
}

// furnished reports whether the text begins as a page does: with lines that
// are no running text, most of them as short as those of menus where a message
// to its readers stands among them.
func furnished(a *bundle.Article) bool {
	const glance, messages, fewest = 20, 2, 2
	told, short := 0, 0
	for k := range a.Paragraphs[:min(len(a.Paragraphs), glance)] {
		switch {
		case tells(a, k) && told == 0 && k >= fewestAbove:
			return short >= fewest
		case tells(a, k):
			told++
		case countWords(a.Paragraphs[k].Of(a.Text), menuWords+1) <= menuWords:
			short++
		}
	}
	return told <= messages && short*2 >= glance
}

// tells reports whether paragraph k of an article is running text.
func tells(a *bundle.Article, k int) bool {
	s := a.Paragraphs[k].Of(a.Text)
	return len(s) > 2*tellsLeast && a.Paragraphs[k].Kind != bundle.Headline && stopped(s) && countWords(s, tellsLeast) >= tellsLeast
}

// stopped reports whether s ends as a sentence does.
func stopped(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’»)] "))
	return strings.ContainsRune(".!?。！？।", r)
}

// dated reports whether a short line says when something was published, in
// whatever form: a good part of it are numbers, one of them a year.
func dated(s string) bool {
	numbers, words, year := 0, 0, false
	for w := range strings.FieldsSeq(s) {
		words++
		if w = strings.Trim(w, ",.;()|"); w != "" && strings.Trim(w, "0123456789:./-") == "" {
			numbers++
			year = year || len(w) == 4 && (w[:2] == "19" || w[:2] == "20") || len(w) == len("2031-03-04")
		}
	}
	return year && numbers*4 >= words || numbers > 0 && strings.HasSuffix(s, " ago")
}

// What tells a headline, and how much. The weights were set by hand on saved
// pages of the article extraction benchmark of scrapinghub: the title was right
// on 84 of 95 that were in view, and on 69 of 86 of other outlets. A word that
// only one paragraph repeats counts less than one that runs through the text.
const (
	headlike    = 1.5
	forShare    = 3.0  // times the share of its content words that the text repeats
	forBorne    = 0.4  // a word that it repeats, up to five
	once        = 0.6  // of a word that stands in one paragraph only
	forSign     = 1.0  // a byline or date within three lines, half as much within six
	forText     = 0.25 // a paragraph of running text below, up to six
	forAgain    = 0.7  // that a line near by says it again
	perLine     = 0.05 // against it, a line between it and the running text
	insideText  = 1.5  // against it, a paragraph of running text right above, up to two
	stopAgainst = 1.0  // against it, that it ends as a sentence; three times that if it is long, as captions are
	shortTitle  = 1.6  // against a line of fewer than four words, as menus have
	shouted     = 0.7  // against a short one in capitals, as labels have
	deckLead    = 1.5  // by how much a deck may beat the headline above it
	tie         = 0.3  // by how much a line close below it may
	farLead     = 1.0  // by how much any line may beat one far above
)

// score says how much line k is like the headline; below headlike it is no headline.
func (p *savedPage) score(k int) float64 {
	const most = 3 // times that a headline stands on its page
	l := &p.lines[k]
	first := p.below[k] - k
	if k >= deepestHead || len(l.s) > 40*longestHead || l.tells || l.words < 2 || l.words > longestHead || first > bodyWithin || p.below[k] == len(p.lines) || strings.HasSuffix(l.s, ":") || p.times[l.s] > most || p.path(k) || p.signed(k) {
		return 0
	}
	p.count(p.below[k])
	l.stems = p.content(l.s)
	borne := 0.0
	for _, s := range l.stems {
		switch {
		case s < len(p.said) && p.said[s] > 1:
			borne++
		case s < len(p.said) && p.said[s] == 1:
			borne += once
		}
	}
	l.borne = borne
	sign := p.sign(k)
	if len(l.stems) == 0 || borne == 0 && sign == 0 {
		return 0
	}
	score := forShare*borne/float64(len(l.stems)) + forBorne*min(borne, 5) + forSign*sign + forText*float64(min(p.tells, 6)) - perLine*float64(first) - insideText*float64(p.inside(k))
	if score -= p.shape(k); score >= headlike && l.words >= 4 && p.again(k) {
		score += forAgain
	}
	return score
}

// shape says how little like a headline a line is written.
func (p *savedPage) shape(k int) float64 {
	l := &p.lines[k]
	against := 0.1 * float64(max(0, l.words-16))
	switch long := l.words >= 12; {
	case sentenceEnd().MatchString(l.s) && !abbreviationEnd().MatchString(l.s) && long:
		against += 3 * stopAgainst
	case sentenceEnd().MatchString(l.s) && !abbreviationEnd().MatchString(l.s):
		against += stopAgainst
	case strings.HasSuffix(l.s, ")") && long:
		against += 2 * stopAgainst
	}
	switch {
	case l.words < 4:
		against += shortTitle
	case l.words < 5:
		against += shortTitle / 3
	}
	if l.words <= 4 && strings.ToUpper(l.s) == l.s {
		against += shouted
	}
	if r, _ := utf8.DecodeRuneInString(l.s); unicode.IsLower(r) {
		against += shortTitle / 3
	}
	return against
}

// sign says whether a byline or a date stands under line k: 1 close to it, a
// half farther away, 0 nowhere near.
func (p *savedPage) sign(k int) float64 {
	for b := k + 1; b < len(p.lines) && b <= k+6; b++ {
		switch {
		case p.signed(b) && b <= k+3:
			return 1
		case p.signed(b):
			return 0.5
		}
	}
	return 0
}

// signed reports whether line k is a byline or a date.
func (p *savedPage) signed(k int) bool {
	l := &p.lines[k]
	if l.signed == 0 {
		l.signed = -1
		if !l.tells && l.words <= 14 && (isByline(l.s) || dated(l.s) || isDateLine(l.s)) {
			l.signed = 1
		}
	}
	return l.signed > 0
}

// inside returns how many paragraphs of running text stand right above line k,
// up to two; one that other lines part from it may be a message of the page.
func (p *savedPage) inside(k int) int {
	n := 0
	for b := max(0, k-6); b < k; b++ {
		if p.lines[b].tells {
			n++
		}
	}
	if k > 0 && !p.lines[k-1].tells {
		n--
	}
	return max(0, min(n, 2))
}

// precedes reports whether line k is the headline rather than a later line that
// says more of what the text says: a deck that follows it, or a caption far
// below.
func (p *savedPage) precedes(k, best int) bool {
	l, b := &p.lines[k], &p.lines[best]
	switch {
	case best-k > 5:
		return l.words >= 4 && l.score >= b.score-farLead
	case p.shape(k) >= stopAgainst:
		return l.score >= b.score
	case l.score >= b.score-tie:
		return true
	}
	return l.words >= 4 && b.words*2 >= l.words*3 && strings.ToUpper(l.s) != l.s && l.score >= b.score-deckLead
}

// again reports whether a line near line k says it once more, alone or behind
// other words: "Share Council meets", "10 thoughts on Council meets".
func (p *savedPage) again(k int) bool {
	const near = 40 // lines
	s := p.lines[k].s
	for i := max(0, k-3); i < len(p.lines) && i <= k+near; i++ {
		if o := p.lines[i].s; i != k && len(o) >= len(s) && len(o) < len(s)+60 && strings.Contains(o, s) {
			return true
		}
	}
	return false
}

// path reports whether line k is the way to the page, which ends in its
// headline: "Home News Harbor Council meets".
func (p *savedPage) path(k int) bool {
	l := &p.lines[k]
	for i := k + 1; i < len(p.lines) && i <= k+4; i++ {
		if n := &p.lines[i]; n.words >= 4 && n.words < l.words && strings.HasSuffix(l.s, n.s) {
			return true
		}
	}
	return false
}

// topic reports whether line k is what the page files the story under, printed
// over its headline: a few words that stand again in a list of topics, with a
// longer line right below that may be the headline.
func (p *savedPage) topic(k int) bool {
	if k+1 >= len(p.lines) || p.lines[k].words > menuWords || p.lines[k+1].words <= menuWords || p.lines[k+1].score < headlike || p.shape(k+1) >= stopAgainst {
		return false
	}
	s := p.lines[k].s
	for i := range p.lines {
		if o := p.lines[i].s; !p.lines[i].tells && (strings.Contains(o, ", "+s) || strings.HasPrefix(o, s+", ")) {
			return true
		}
	}
	return false
}

// count notes which words the running text from line first on says.
func (p *savedPage) count(first int) {
	if p.of == first {
		return
	}
	p.of, p.tells = first, 0
	clear(p.said)
	seen := make([]int, len(p.said))
	for b := first; b < len(p.lines) && b < first+bodyWithin && p.tells < bodyShown; b++ {
		l := &p.lines[b]
		if !l.tells {
			continue
		}
		if p.tells++; l.stems == nil {
			l.stems = p.content(l.s)
		}
		for _, s := range l.stems {
			for s >= len(p.said) {
				p.said, seen = append(p.said, 0), append(seen, 0)
			}
			if seen[s] != b {
				seen[s] = b
				p.said[s]++
			}
		}
	}
}

// content returns the numbers of the content words of s.
func (p *savedPage) content(s string) []int {

	stems := []int{}
	text.Words(clip(s), func(start, end int, shape text.Shape) {
		w := text.Fold(s[start:end])
		if w == "" || lexicon.Stop(w) || w[0] < utf8.RuneSelf && len(w) < 3 && shape&text.Digits == 0 {
			return
		}
		w = lexicon.Stem(w)
		n, ok := p.stems[w]
		if !ok {
			n = len(p.stems)
			p.stems[w] = n
		}
		stems = append(stems, n)
	})
	return stems
}
