// Package furniture tells an article's body from what the web page left in
// the text: share prompts, view counts, captions, teasers, repeated titles.
//
// Paragraphs are judged by a transparent score: a sum of weights over
// features of shape, vocabulary, position and repetition, in the manner of
// the shallow text features of Kohlschütter, Fankhauser and Nejdl
// ("Boilerplate Detection using Shallow Text Features", 2010), fitted as a
// logistic regression, with what pages of any site say to their readers (a
// table of phrases by kind and language) and with whether a line tells of what
// the rest of the article tells of. Nothing is cut; sentences are labelled.
//
// A page that was saved whole, with its menus above and its teasers below the
// story, has weights of its own; the story in it is the stretch whose running
// text outweighs what stands between it most.
//
// The command fit refits the weights and prints how weights fitted without
// some outlets judge the pages of these. On 81 pages of 49 outlets whose every
// line was labelled by reading: precision .98 and recall .94 of the lines that
// an extractor had left (.96 of those that are sentences; 3 of 1,000 sentences
// of the body called furniture, nearly all of them brackets that only the test
// counts), precision .99 and recall .96 of the lines of whole pages; on 80
// pages of 68 outlets as two other extractors left them: precision .94 and
// recall .80, precision .92 and recall .94; on 167 pages of 118 outlets in nine
// languages that were saved whole, labelled by what is in the article's body:
// precision .995 and recall .95 (.65 of those that are sentences; 21 of 1,000
// sentences of the body called furniture); and on 41 pages of 27 outlets that
// nothing was fitted to or chosen by, precision .998 and recall .95 (.68; 8 of
// 1,000). The limits of the weights and the
// features were chosen with these pages in view.
package furniture

import (
	"context"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

// Roles says what each sentence is in its article.
type Roles [][]bundle.Role // by article, by sentence

// Of returns the role of the sentence that r names.
func (rs Roles) Of(r bundle.Ref) bundle.Role { return rs[r.Article][r.Sentence] }

// Find gives every sentence of the corpus its role. The roles do not depend
// on the number of CPUs. It fails only when ctx ends.
func Find(ctx context.Context, c *text.Corpus) (Roles, error) {
	return weights.Find(ctx, c)
}

// Find is [Find] with other weights.
func (m *Model) Find(ctx context.Context, c *text.Corpus) (Roles, error) {
	f := newFinder(ctx, c, m)
	n := len(c.Bundle.Articles)
	pages := make([][]paragraph, n)
	if err := parallel.Each(ctx, n, func(i int) { pages[i] = f.paragraphs(i) }); err != nil {
		return nil, err
	}
	elsewhere(pages)
	rs := make(Roles, n)
	err := parallel.Each(ctx, n, func(i int) { rs[i] = f.roles(i, pages[i]) })
	if err != nil {
		return nil, err
	}
	agree(c, rs)
	return rs, ctx.Err()
}

// A finder knows what each word of the corpus is used for.
type finder struct {
	ctx     context.Context // ends the search within an article of any size
	c       *text.Corpus
	m       *Model
	use     []english.Web            // by word
	sense   []english.Sense          // by word: what it says beside others
	class   []class                  // by word, the uses that furniture is told by
	phrases map[text.WordID][]phrase // by their first word
	kin     *sync.Pool               // of *stems; a pool outlives its last use, and would keep the finder were it part of it
	alien   []uint8                  // by article: 0 not yet known, 1 English, 2 not
}

func newFinder(ctx context.Context, c *text.Corpus, m *Model) *finder {
	f := &finder{ctx: ctx, c: c, m: m, use: make([]english.Web, len(c.Words)), sense: make([]english.Sense, len(c.Words)), class: make([]class, len(c.Words)), alien: make([]uint8, len(c.Docs))}
	for i, w := range c.Words {
		f.use[i], f.sense[i] = english.WebOf(w.Text), english.SenseOf(w.Text)
		f.class[i] = f.use[i] & furnishing
	}
	f.knows()
	n := len(c.Stems)
	f.kin = &sync.Pool{New: func() any { return &stems{at: make([]stem, n)} }}
	return f
}

// foreign reports whether article i is not in English, by its function words.
func (f *finder) foreign(i int) bool {
	if f.alien[i] == 0 {
		n := 0
		tokens := f.c.Docs[i].Tokens
		tokens = tokens[:min(len(tokens), 400)]
		for _, t := range tokens {
			if f.c.Words[t.Word].Stop {
				n++
			}
		}
		f.alien[i] = 1
		if len(tokens) > 60 && n*8 < len(tokens) {
			f.alien[i] = 2
		}
	}
	return f.alien[i] == 2
}

// mostParagraphs is the length from which a text is no article, but a table
// or an attack, and is taken for body as it stands: what is noted of each
// paragraph would not fit in memory.
const mostParagraphs = 50_000

// paragraphs looks at each paragraph of article i, as far as the context lets
// it.
func (f *finder) paragraphs(i int) []paragraph {
	a := f.c.Bundle.Articles[i]
	if len(a.Paragraphs) > mostParagraphs {
		return nil
	}
	ps := make([]paragraph, 0, len(a.Paragraphs))
	for s := 0; s < len(a.Sentences); {
		if len(ps)%256 == 0 && f.ctx.Err() != nil {
			return ps
		}
		p := paragraph{first: s, last: s, start: a.Sentences[s].Start}
		for s < len(a.Sentences) && a.Sentences[s].Paragraph == a.Sentences[p.first].Paragraph {
			p.last = s
			s++
		}
		f.look(i, &p)
		ps = append(ps, p)
	}
	repeats(ps)
	yours := f.toReader(i, ps)
	if yours {
		takeBack(ps)
	}
	outside(ps)
	f.kinship(i, ps)
	if yours {
		asks(a, ps)
	}
	law(a, ps)
	company(a, ps)
	directions(a, ps)
	clocked(a, ps)
	position(ps)
	endsInTitle(a, ps)
	return ps
}

// roles decides what each sentence of article i is.
func (f *finder) roles(i int, ps []paragraph) []bundle.Role {
	a := f.c.Bundle.Articles[i]
	out := make([]bundle.Role, len(a.Sentences))
	if len(a.Sentences) < 2 {
		return out // the only sentence is the story
	}
	if f.ctx.Err() != nil {
		return out
	}
	f.m.judge(ps)
	title := printedTitle(a, ps)
	live := entries(ps)
	for k := range ps {
		p := &ps[k]
		role := bundle.Body
		switch {
		case k == title:
			role = bundle.Title
		case live && p.clock, k == 0 && title > 0 && p.otherTitle():
			role = bundle.Heading
		case attribution(a, ps, k), written(a, ps, k): // body, whatever it looks like
		case aside(a, p.first, p.last), f.furniture(ps, k, title):
			role = bundle.Furniture
		case a.Paragraphs[a.Sentences[p.first].Paragraph].Kind == bundle.Headline && p.x[fDash]+p.x[fListed] == 0 && // a dash begins a signature
			!(k+1 < len(ps) && ps[k+1].x[fSignature] == 1) && !(title >= 0 && points(ps, title, k)):
			role = bundle.Heading
		}
		for s := p.first; s <= p.last; s++ {
			out[s] = role
		}
		switch {
		case p.first == p.last:
		case role == bundle.Body:
			f.edges(i, p, out)
		case role == bundle.Furniture && !(title >= 0 && p.key == ps[title].key) && p.x[fLinkLabel] == 0 && !p.ofOneCloth(a):
			f.spare(i, p, out)
		}
	}
	keepBody(ps, out)
	return out
}

// edges labels the sentences with which a prompt was glued to the beginning
// or the end of a paragraph of the body: "Sign up for our newsletter.".
func (f *finder) edges(i int, p *paragraph, out []bundle.Role) {
	d := &f.c.Docs[i]
	for s := p.last; s > p.first && f.prompt(i, d.Sentence(s), s); s-- {
		out[s] = bundle.Furniture
	}
	for s := p.first; s < p.last && f.prompt(i, d.Sentence(s), s); s++ {
		out[s] = bundle.Furniture
	}
}

// spare gives back to the body the sentences of a furniture paragraph that
// alone nobody would take for furniture, when another one explains the
// paragraph's score: the line break between the story and a prompt was lost.
func (f *finder) spare(i int, p *paragraph, out []bundle.Role) {
	var spared []int
	guilty := false
	for s := p.first; s <= p.last; s++ {
		alone := paragraph{first: s, last: s, start: f.c.Bundle.Articles[i].Sentences[s].Start}
		f.look(i, &alone)
		switch score := f.m.logistic(&alone, 0); {
		case alone.prose && score < innocent && (s-p.first >= 64 || p.strange>>(s-p.first)&1 == 0):
			spared = append(spared, s)
		case score >= threshold:
			guilty = true
		}
	}
	if guilty {
		for _, s := range spared {
			out[s] = bundle.Body
		}
	}
}

// ofOneCloth reports whether all of a paragraph of furniture is: what it tells
// besides is nothing that the article tells of, unless a line that names who
// worked on the story was glued to it.
func (p *paragraph) ofOneCloth(a *bundle.Article) bool {
	return p.x[fWroteThis] == 0 && (p.x[fNoKin] == 1 || p.x[fAuthor] == 1 || p.x[fBioEnd] == 1) || p.captioned(a)
}

// captioned reports whether the paragraph is the caption of a picture up to its
// credit.
func (p *paragraph) captioned(a *bundle.Article) bool {
	const longest = 60 // words
	return filed(a.Text[p.start:]) || p.x[fCreditEnd] == 1 && p.words <= longest
}

// innocent is the probability below which a sentence by itself is body.
const innocent = 0.1

// prompt reports whether sentence s of article i asks the reader to subscribe
// or to follow, names those who worked on the story or on a picture, or is
// nothing but a pointer: "Read more".
func (f *finder) prompt(i int, tokens []text.Token, s int) bool {
	if len(tokens) == 0 || len(tokens) > 25 {
		return false
	}
	whole := f.c.Bundle.Articles[i].SentenceText(s)
	if aside(f.c.Bundle.Articles[i], s, s) {
		return true
	}
	if f.contributed(tokens) || len(tokens) <= 6 && credit(whole) {
		return true
	}
	told, pure, yours := 0, true, false
	for _, t := range tokens {
		k := f.class[t.Word]
		if k&(sharing|signing) != 0 {
			told++
		}
		yours = yours || k&reader != 0
		pure = pure && k&(linking|sharing|signing) != 0
	}
	first := f.class[tokens[0].Word]
	open := asciiLetter(whole[len(whole)-1])
	return first&imperative != 0 && (told >= 3 || told == 2 && yours) || first&imperative != 0 && first&(sharing|signing) != 0 && told >= 2 || pure && open && len(tokens) >= 2 && len(tokens) <= 4
}

// keepBody gives an article that would be furniture throughout its longest
// paragraph back: whatever it is, it is what there is to read. So is a
// paragraph that stands alone, however much it reads like a title.
func keepBody(ps []paragraph, out []bundle.Role) {
	longest := -1
	for k := range ps {
		if r := out[ps[k].first]; r == bundle.Body {
			return
		}
		if out[ps[k].first] != bundle.Title && (longest < 0 || ps[k].words > ps[longest].words) {
			longest = k
		}
	}
	if longest < 0 {
		clear(out)
		return
	}
	for s := ps[longest].first; s <= ps[longest].last; s++ {
		out[s] = bundle.Body
	}
}
