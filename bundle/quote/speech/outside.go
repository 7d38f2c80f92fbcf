package speech

import "broadsheet/bundle/quote/marks"

// outside returns what is left of the parse to the ledger.
func (p *parse) outside() marks.Outside {
	words, sentences := 0, 0
	for n := range p.lines {
		words, sentences = words+len(p.lines[n].items), sentences+len(p.lines[n].sentences)
	}
	r := marks.Outside{Doc: p.doc, Topics: p.topics, Lines: make([]marks.Line, len(p.lines)), Words: make([]int32, 0, min(words, len(p.doc.Tokens)+len(p.marks)))}
	all := make([]marks.Sentence, 0, sentences)
	for n := range p.lines {
		ln := &p.lines[n]
		from := len(all)
		for k := range ln.sentences {
			all = append(all, takeOutside(&r, ln.items, &ln.sentences[k]))
		}
		r.Lines[n] = marks.Line{Headline: ln.headline, Sentences: all[from:len(all):len(all)]}
	}
	return r
}

// takeOutside takes in a sentence.
func takeOutside(r *marks.Outside, items []item, s *sentence) marks.Sentence {
	out := marks.Sentence{From: int32(len(r.Words)), First: int32(len(r.Indirect))}
	for _, it := range items[s.from:s.to] {
		switch it.kind {
		case word:
			r.Words = append(r.Words, it.tok)
		case quotation:
			r.Words = append(r.Words, marks.Quoted)
		}
	}
	for _, t := range s.indirect {
		if !t.content.Empty() {
			r.Indirect = append(r.Indirect, int32(t.content.Start))
		}
	}
	out.To, out.Last = int32(len(r.Words)), int32(len(r.Indirect))
	return out
}
