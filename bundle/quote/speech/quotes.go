package speech

import (
	"sort"

	"broadsheet/bundle"
	"broadsheet/bundle/quote/marks"
)

// quotes returns the article's quotes in reading order, with their speakers.
func (p *parse) quotes(r *registry, b *bodies, here, anywhere holders) []marks.Quote {
	v := p.resolve(r, b, here, anywhere)
	var out []marks.Quote
	place := make([]int, len(p.marks))
	for m, mk := range p.marks {
		place[m] = -1
		if mk.Span.Empty() {
			continue
		}
		q := marks.Quote{Article: p.article, Span: mk.Span, Inner: mk.Inner, Marked: true, Kind: p.kinds[m], Continues: -1}
		if f := p.follows[m]; f >= 0 && place[f] >= 0 {
			q.Continues = place[f]
		}
		vc := v.voices[m]
		credit(&q, p.a, vc)
		place[m] = len(out)
		out = append(out, q)
	}
	return p.withReported(v, p.withTurns(v, out))
}

// credit fills in who speaks.
func credit(q *marks.Quote, a *bundle.Article, vc voice) {
	if vc.name == "" {
		return
	}
	q.Known = vc.known
	q.Speaker, q.SpeakerSpan, q.CueSpan = vc.name, vc.written, vc.cue
	q.SpeakerAsWritten = vc.written.Of(a.Text)
	if !vc.cue.Empty() {
		q.Cue = vc.cue.Of(a.Text)
	}
}

// withReported adds the reported findings and keeps the list in reading
// order.
func (p *parse) withReported(v *resolver, marked []marks.Quote) []marks.Quote {
	var out []marks.Quote
	for n := range p.lines {
		if p.lines[n].headline {
			continue
		}
		for k := range p.lines[n].sentences {
			s := &p.lines[n].sentences[k]
			for i, t := range s.indirect {
				q, ok := p.reported(v.indirect[n][k][i], t.content, s, p.lines[n].items)
				switch {
				case ok && t.topic:
					p.topics = append(p.topics, q)
				case ok:
					out = append(out, q)
				}
			}
		}
	}
	if len(out) == 0 {
		return marked
	}
	all := make([]marks.Quote, 0, len(marked)+len(out))
	order := make([]int, 0, cap(all))
	all = append(append(all, marked...), out...)
	for i := range all {
		order = append(order, i)
	}
	sort.SliceStable(order, func(a, b int) bool { return all[order[a]].Span.Start < all[order[b]].Span.Start })
	place := make([]int, len(all))
	for i, o := range order {
		place[o] = i
	}
	sorted := make([]marks.Quote, len(all))
	for i, o := range order {
		sorted[i] = all[o]
		if sorted[i].Continues >= 0 {
			sorted[i].Continues = place[sorted[i].Continues]
		}
	}
	return sorted
}

// reported makes a finding of what is said in a sentence in the article's own
// words; what it quotes in marks makes none.
func (p *parse) reported(vc voice, content bundle.Span, s *sentence, items []item) (marks.Quote, bool) {
	if vc.name == "" || content.Empty() {
		return marks.Quote{}, false
	}
	for _, it := range items[s.from:s.to] {
		if it.kind == quotation && p.kinds[it.quote] == marks.Speech && int(it.start) < content.End && int(it.end) > content.Start {
			return marks.Quote{}, false
		}
	}
	if p.tokens(content.End)-p.tokens(content.Start) < 4 {
		return marks.Quote{}, false
	}
	q := marks.Quote{Article: p.article, Span: content, Inner: content, Kind: marks.Reported, Continues: -1}
	credit(&q, p.a, vc)
	return q, true
}
