package furniture

import (
	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// law gives a law or a contract back what pages say as well: a text of three
// numbered sections and more is made of its own lines, its name at the top, the
// day from which it holds and headings like "Contact" above what they head.
func law(a *bundle.Article, ps []paragraph) {
	const fewest, heading = 3, 7 // sections, words
	n := 0
	for k := range ps {
		if text.SectionStart(a.Text[ps[k].start:]) {
			n++
		}
	}
	if n < fewest {
		return
	}
	for k := range ps {
		p := &ps[k]
		heads := p.open && p.words <= heading && k+1 < len(ps) && !ps[k+1].open
		if k > 0 && !heads && !text.SectionStart(a.Text[p.start:]) {
			continue
		}
		x := &p.x
		for _, i := range [...]int{fSure, fSureShare, fPure, fLinkLabel, fLinks, fDateLine, fPictures, fFullDate, fNameOnly} {
			x[i] = 0
		}
		x[fForm], p.marker, p.sure = 1, false, false
	}
}
