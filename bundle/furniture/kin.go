package furniture

import (
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

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
	f.strangers(i, ps, said)
	if distinct < 60 {
		return // too little to compare with
	}
	const longest = 90 // words of a paragraph that may be furniture for want of kin
	for k := range ps {
		p := &ps[k]
		if p.words > longest {
			continue
		}
		content, known := said.kin(f, p.tokens(d), int32(k))
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

// strangers looks, sentence by sentence, at the paragraphs that say something
// to the page's readers, and at the last ones for who wrote the article.
func (f *finder) strangers(i int, ps []paragraph, said *stems) {
	d := &f.c.Docs[i]
	last := 0 // paragraph of running text
	for k := range ps {
		if ps[k].prose {
			last = k
		}
	}
	const fewest = 4 // content words of which something can be told
	for k := range ps {
		p := &ps[k]
		if end := len(ps) - 1 - k; (end < 4 || k >= last) && k > 2 && p.words <= 100 && f.signed(p.tokens(d), int32(k), said) {
			p.x[fAuthor] = 1
		}
		if !p.sure || p.x[fWroteThis] == 1 || p.first == p.last || k < len(ps)-6 {
			continue
		}
		for s := p.first; s <= p.last && s-p.first < 64; s++ {
			content, known := said.kin(f, d.Sentence(s), int32(k))
			if content >= fewest && known*3 < content {
				p.strange |= 1 << (s - p.first)
			}
		}
	}
}

// kin returns how many content words the tokens of paragraph k are, and how
// many of them other paragraphs have.
func (s *stems) kin(f *finder, tokens []text.Token, k int32) (content, known int) {
	for _, t := range tokens {
		if f.c.Words[t.Word].Stop {
			continue
		}
		content++
		if at := s.at[t.Stem]; at.page == s.page && (at.more || at.first != k) {
			known++
		}
	}
	return content, known
}

// signed reports whether paragraph k says who somebody is that the running
// text does not name: its author. "Jane Quill Poe is a fellow at ...".
func (f *finder) signed(tokens []text.Token, k int32, said *stems) bool {
	n := 0
	for n < len(tokens) && n < 4 && tokens[n].Shape&text.Capital != 0 {
		n++
	}
	if n < 2 || n+2 >= len(tokens) || f.c.Words[tokens[0].Word].Stop || tokens[n-1].Shape&text.AllCaps != 0 {
		return false // "The FDIC reports"
	}
	if _, known := said.kin(f, tokens[n-1:n], k); known > 0 {
		return false
	}
	switch {
	case f.senses(tokens[n], english.IsForm):
	case f.senses(tokens[n], english.WriterDoes):
		return true
	default:
		return false
	}
	for _, t := range tokens[n+1 : min(len(tokens), n+12)] {
		if f.use[t.Word].Has(english.WebAuthor) {
			return true
		}
	}
	return false
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
