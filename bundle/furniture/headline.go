package furniture

import (
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// Limits of what makes a line of a page that was saved whole its headline.
// They are conventions of layout, not fitted.
const (
	menuLines   = 6   // short lines above, from which a menu is taken to stand there
	menuWords   = 4   // of a line of a menu, at most
	headWords   = 5   // of a headline below a menu, at least
	headToBody  = 8   // lines from the headline to the running text: deck, caption, credit
	signToBody  = 32  // the same where a byline or a date bears the headline out: buttons and the writer's accounts
	bodyWithin  = 8   // lines more in which the running text must have begun in earnest
	bodyLeast   = 3   // paragraphs of running text, which a teaser does not have
	headBorne   = 3   // content words of the headline that these paragraphs say again
	signBorne   = 2   // the same right above a byline or a date
	deepestHead = 800 // paragraphs of menu that are looked through
)

// findTitle returns the paragraph that is the article's title, and the one
// that is its headline though another line is the title; -1 where there is
// none. What was taken for the title by its place at the top of the page gives
// way to a headline below the menu, unless the text bears it out as well: then
// both stand, but for the copy that pages print above their menus.
func (f *finder) findTitle(i int, ps []paragraph) (title, headline int) {
	a := f.c.Bundle.Articles[i]
	title, headline = printedTitle(a, ps), f.headline(i, ps)
	switch {
	case headline < 0 || headline == title:
		return title, -1
	case title < 0 || ps[title].key == ps[headline].key || ps[title].words < headWords || !ps[title].headed(a) || !f.borneOut(i, ps, title, headline):
		return headline, -1
	}
	return title, headline
}

// headline returns the paragraph that what follows bears out as the headline
// of an article below the menu of its page: written as a headline, right
// before the byline, the date or the running text, which says again most of
// its words. It returns -1 where no menu stands above, or no such line.
func (f *finder) headline(i int, ps []paragraph) int {
	a := f.c.Bundle.Articles[i]
	menu, told := 0, 0
	for k := 0; k < len(ps) && k < deepestHead && told < bodyLeast; k++ {
		p := &ps[k]
		switch {
		case p.prose:
			told++
		case p.words <= menuWords:
			menu++
			told = 0 // what was told was a message of the page, whose menu goes on
		case menu >= menuLines && p.words >= headWords && p.headed(a) && f.borneOut(i, ps, k, k):
			if k+1 < len(ps) && ps[k+1].words >= headWords && strings.HasSuffix(ps[k].of(a), ps[k+1].of(a)) {
				return k + 1 // the way to the page ended in its headline
			}
			return k
		}
	}
	return -1
}

// of returns the paragraph's text.
func (p *paragraph) of(a *bundle.Article) string { return a.Text[p.start:a.Sentences[p.last].End] }

// headed reports whether a line is written as a headline: in one go, without
// the stop of a sentence. The words before a colon are its own ("Officials:
// ..."), unless they point to another page.
func (p *paragraph) headed(a *bundle.Article) bool {
	bare := *p
	bare.x[fLabel] = p.x[fLinkLabel]
	return titleLike(&bare) && !p.told(a) && !aside(a, p.first, p.last) && (p.open || p.x[fAsking] == 1)
}

// borneOut reports whether the running text that begins below paragraph k
// says again at least half of the content words of the line in paragraph
// line, and three of them; a third and two where a byline or a date stands
// right below paragraph k.
func (f *finder) borneOut(i int, ps []paragraph, line, k int) bool {
	far := headToBody
	if bylined(ps, k+1) || bylined(ps, k+2) {
		far = signToBody
	}
	d := &f.c.Docs[i]
	var body [bodyLeast]int
	n := 0
	for b := k + 1; b < len(ps) && b <= k+far+bodyWithin && n < bodyLeast; b++ {
		if n == 0 && b > k+far {
			return false
		}
		if ps[b].prose {
			body[n] = b
			n++
		}
	}
	if n < bodyLeast {
		return false
	}
	content, known := 0, 0
	for _, t := range ps[line].tokens(d) {
		if f.c.Words[t.Word].Stop {
			continue
		}
		content++
		if slices.ContainsFunc(body[:], func(b int) bool {
			return slices.ContainsFunc(ps[b].tokens(d), func(o text.Token) bool { return o.Stem == t.Stem })
		}) {
			known++
		}
	}
	if bylined(ps, k+1) {
		return known >= signBorne && known*3 >= content
	}
	return known >= headBorne && known*2 >= content
}

// bylined reports whether paragraph k is a byline or a date.
func bylined(ps []paragraph, k int) bool {
	return k < len(ps) && !ps[k].prose && ps[k].x[fByName]+ps[k].x[fDateLine]+ps[k].x[fFullDate] > 0
}
