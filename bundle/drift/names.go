package drift

import "broadsheet/bundle/text"

// storyNames marks the terms of p that name the story's people, places and
// things: written as names here, known to most of the other articles, or to
// any of them and to the article's own title or lead.
func (p *paper) storyNames() []bool {
	early := make([]bool, len(p.stems))
	for _, t := range p.title {
		early[t] = true
	}
	for _, t := range p.tok[:p.from[p.lead()]] {
		early[t] = true
	}
	out := make([]bool, len(p.stems))
	for t := range out {
		df := int(p.df[t])
		out[t] = p.named[t] && (2*df > p.others && df > 0 || early[t] && df > 0)
	}
	return out
}

// mentioned returns the story's names that occur in a run as they are written
// there, in order, each once.
func mentioned(c *text.Corpus, p *paper, r span) (out []string) {
	story := p.storyNames()
	term := map[text.StemID]bool{}
	for t, s := range p.stems {
		if story[t] {
			term[s] = true
		}
	}
	body := c.Bundle.Articles[p.article].Text
	for u := r.first; u <= r.last; u++ {
		for _, t := range c.Docs[p.article].Sentence(p.sentence[u]) {
			if t.Shape&text.Capital != 0 && term[t.Stem] && !titles[c.Words[t.Word].Text] {
				term[t.Stem] = false
				out = append(out, bare(visible(t.Span().Of(body))))
			}
		}
	}
	return out
}
