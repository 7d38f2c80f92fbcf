package furniture

import "broadsheet/bundle/text"

// kinship fills the features that say how many of a short paragraph's content
// words occur in the article's running text: a teaser of another story shares
// few.
func (f *finder) kinship(i int, ps []paragraph) {
	d := &f.c.Docs[i]
	said := make(map[text.StemID]bool, 256)
	for k := range ps {
		if ps[k].prose {
			for _, t := range ps[k].tokens(d) {
				said[t.Stem] = true
			}
		}
	}
	if len(said) < 60 {
		return // too little to compare with
	}
	for k := range ps {
		p := &ps[k]
		if p.prose || p.words > 30 {
			continue
		}
		content, known := 0, 0
		for _, t := range p.tokens(d) {
			if f.c.Words[t.Word].Stop {
				continue
			}
			content++
			if said[t.Stem] {
				known++
			}
		}
		if content >= 3 {
			p.x[fKin] = float32(known) / float32(content)
			p.x[fStranger] = yes(p.open && known*4 < content)
		}
	}
}

// tokens returns the words of the paragraph.
func (p *paragraph) tokens(d *text.Doc) []text.Token {
	from, _ := d.Range(p.first)
	_, to := d.Range(p.last)
	return d.Tokens[from:to]
}
