package quote

import (
	"context"
	"sort"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/quote/ledger"
	"broadsheet/bundle/quote/marks"
	"broadsheet/bundle/text"
)

// Find finds, attributes and groups the quotes of the corpus. Furniture holds
// no quote. It fails only when ctx ends.
func Find(ctx context.Context, c *text.Corpus, roles furniture.Roles) (Result, error) {
	type outcome struct {
		Result
		error
	}
	// One article may be ten megabytes long: do not wait for it to notice.
	done := make(chan outcome, 1)
	go func() {
		var o outcome
		o.error = parallel.Fence(func() (err error) {
			o.Result, err = find(ctx, c, roles)
			return err
		})
		done <- o
	}()
	select {
	case o := <-done:
		return o.Result, o.error
	case <-ctx.Done():
		return Result{}, ctx.Err()
	}
}

func find(ctx context.Context, c *text.Corpus, roles furniture.Roles) (Result, error) {
	vocab := vocabulary(c)
	n := len(c.Bundle.Articles)
	pages := make([]*page, n)
	if err := parallel.Each(ctx, n, func(i int) {
		p := newPage(c, vocab, roles[i], i)
		p.guessKinds()
		p.attribute()
		p.settleKinds()
		pages[i] = p
	}); err != nil {
		return Result{}, err
	}
	r := register(pages)
	r.learn(pages)
	b := describe(pages)
	roleOf := make([]holders, n)
	if err := parallel.Each(ctx, n, func(i int) { roleOf[i] = pages[i].roleHolders(r) }); err != nil {
		return Result{}, err
	}
	anywhere := holders{}
	for _, h := range roleOf {
		anywhere.merge(h)
	}
	found := make([][]Quote, n)
	in := ledger.Input{Corpus: c, Outside: make([]marks.Outside, n), Names: make([]bool, len(vocab))}
	for w := range vocab {
		in.Names[w] = vocab[w].upper > vocab[w].lower
	}
	unclosed := make([]Unclosed, n)
	if err := parallel.Each(ctx, n, func(i int) {
		found[i] = pages[i].quotes(r, b, roleOf[i], anywhere)
		unclosed[i], in.Outside[i] = pages[i].unclosed(), pages[i].outside()
		pages[i] = nil // it is many times as large as what the ledger needs of it
	}); err != nil {
		return Result{}, err
	}
	total := 0
	for _, qs := range found {
		total += len(qs)
	}
	in.Quotes, in.Person = make([]Quote, 0, total), make([]bool, 0, total)
	for _, qs := range found {
		base := len(in.Quotes)
		for _, q := range qs {
			if q.Continues >= 0 {
				q.Continues += base
			}
			in.Quotes = append(in.Quotes, q)
			in.Person = append(in.Person, r.human(q.Speaker))
		}
	}
	var groups []Group
	if n > 1 { // one article alone has none
		var err error
		if in.Quotes, groups, err = ledger.Keep(ctx, in); err != nil {
			return Result{}, err
		}
	}
	out := ordered(in.Quotes, groups)
	for _, u := range unclosed {
		if u.Marks > 0 {
			out.Unclosed = append(out.Unclosed, u)
		}
	}
	return out, ctx.Err()
}

// ordered puts the quotes in reading order and renumbers what refers to them.
func ordered(quotes []Quote, groups []Group) Result {
	order := make([]int, len(quotes))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(i, j int) bool {
		a, b := &quotes[order[i]], &quotes[order[j]]
		if a.Article != b.Article {
			return a.Article < b.Article
		}
		return a.Span.Start < b.Span.Start
	})
	place := make([]int, len(quotes))
	out := Result{Quotes: make([]Quote, len(quotes)), Groups: groups}
	for i, o := range order {
		place[o] = i
	}
	for i, o := range order {
		q := quotes[o]
		if q.Continues >= 0 {
			q.Continues = place[q.Continues]
		}
		out.Quotes[i] = q
	}
	for g := range groups {
		for m := range groups[g].Members {
			mb := &groups[g].Members[m]
			mb.Quote = place[mb.Quote]
			for e := range mb.Edits {
				mb.Edits[e].Of = place[mb.Edits[e].Of]
			}
		}
	}
	sort.SliceStable(groups, func(i, j int) bool { return first(&groups[i]) < first(&groups[j]) })
	return out
}

// first returns the group's first quote in reading order.
func first(g *Group) int {
	n := g.Members[0].Quote
	for _, m := range g.Members {
		n = min(n, m.Quote)
	}
	return n
}

// quotes returns the page's quotes in reading order, with their speakers.
func (p *page) quotes(r *registry, b *bodies, here, anywhere holders) []Quote {
	v := p.resolve(r, b, here, anywhere)
	var out []Quote
	place := make([]int, len(p.marks))
	for m, mk := range p.marks {
		place[m] = -1
		if mk.Span.Empty() {
			continue
		}
		q := Quote{Article: p.article, Span: mk.Span, Inner: mk.Inner, Marked: true, Kind: p.kinds[m], Continues: -1}
		if f := p.follows[m]; f >= 0 && place[f] >= 0 {
			q.Continues = place[f]
		}
		vc := v.voices[m]
		credit(&q, p.a, vc)
		place[m] = len(out)
		out = append(out, q)
	}
	return p.withReported(v, out)
}

// credit fills in who speaks.
func credit(q *Quote, a *bundle.Article, vc voice) {
	if vc.name == "" {
		return
	}
	q.Speaker, q.SpeakerSpan, q.CueSpan = vc.name, vc.written, vc.cue
	q.SpeakerAsWritten = vc.written.Of(a.Text)
	if !vc.cue.Empty() {
		q.Cue = vc.cue.Of(a.Text)
	}
}

// withReported adds the reported findings and keeps the list in reading
// order.
func (p *page) withReported(v *resolver, marked []Quote) []Quote {
	var out []Quote
	for n := range p.lines {
		if p.lines[n].headline {
			continue
		}
		for k := range p.lines[n].sentences {
			s := &p.lines[n].sentences[k]
			for i, t := range s.told {
				q, ok := p.reported(v.told[n][k][i], t.content, s, p.lines[n].items)
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
	all := make([]Quote, 0, len(marked)+len(out))
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
	sorted := make([]Quote, len(all))
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
func (p *page) reported(vc voice, content bundle.Span, s *sentence, items []item) (Quote, bool) {
	if vc.name == "" || content.Empty() {
		return Quote{}, false
	}
	for _, it := range items[s.from:s.to] {
		if it.kind == quotation && p.kinds[it.quote] == Speech && int(it.start) < content.End && int(it.end) > content.Start {
			return Quote{}, false
		}
	}
	if p.tokens(content.End)-p.tokens(content.Start) < 4 {
		return Quote{}, false
	}
	q := Quote{Article: p.article, Span: content, Inner: content, Kind: Reported, Continues: -1}
	credit(&q, p.a, vc)
	return q, true
}
