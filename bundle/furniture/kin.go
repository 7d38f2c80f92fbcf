package furniture

import "broadsheet/bundle/text"

// stems notes in which paragraph of an article's running text each stem
// stands first, and whether it stands in others. It is used for one article
// after the other.
type stems struct {
	at   []stem // by StemID
	page int32  // raised for each article
}

type stem struct {
	page  int32
	first int32
	more  bool
}

// kinship fills the features that say how many of a paragraph's content words
// occur elsewhere in the article's running text: a teaser of another story, or
// what the outlet says of itself, shares few.
func (f *finder) kinship(i int, ps []paragraph) {
	d := &f.c.Docs[i]
	said := f.kin.Get().(*stems)
	defer f.kin.Put(said)
	said.page++
	distinct := 0
	for k := range ps {
		if ps[k].prose {
			distinct += said.note(ps[k].tokens(d), int32(k))
		}
	}
	if distinct < 60 {
		return // too little to compare with
	}
	const longest = 90 // words of a paragraph that may be furniture for want of kin
	for k := range ps {
		p := &ps[k]
		if p.words > longest {
			continue
		}
		content, known := 0, 0
		for _, t := range p.tokens(d) {
			if f.c.Words[t.Word].Stop {
				continue
			}
			content++
			if s := said.at[t.Stem]; s.page == said.page && (s.more || s.first != int32(k)) {
				known++
			}
		}
		switch share := float32(known) / float32(max(content, 1)); {
		case content < 3:
		case p.prose || p.words > 30:
			p.x[fKinProse] = share
			p.x[fNoKin] = yes(known*3 < content)
			if p.sure && p.x[fNoKin] == 1 {
				p.x[fSure] = 1
			}
		default:
			p.x[fKin] = share
			p.x[fStranger] = yes(p.open && known*4 < content)
			p.x[fNoKin] = yes(!p.open && known*3 < content)
		}
	}
}

// note takes down the stems of paragraph k and returns how many are new.
func (s *stems) note(tokens []text.Token, k int32) int {
	n := 0
	for _, t := range tokens {
		switch at := &s.at[t.Stem]; {
		case at.page != s.page:
			*at = stem{page: s.page, first: k}
			n++
		case at.first != k:
			at.more = true
		}
	}
	return n
}

// tokens returns the words of the paragraph.
func (p *paragraph) tokens(d *text.Doc) []text.Token {
	from, _ := d.Range(p.first)
	_, to := d.Range(p.last)
	return d.Tokens[from:to]
}
