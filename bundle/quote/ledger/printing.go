package ledger

import (
	"context"
	"slices"
	"sort"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
	"broadsheet/bundle/quote/marks"
	"broadsheet/bundle/text"
)

// A passage is a sentence that may print an utterance without its marks.
type passage struct {
	article, line, sentence int
	reported                []int // its findings of kind Reported
}

// attach finds where the clusters' references are printed without marks: word
// for word, or in the article's own.
func (l *ledger) attach(ctx context.Context, cs []cluster) error {
	wanted, reported := l.wanted(cs), l.reportedIn()
	found := make([][]attachment, len(l.outside))
	clusters := len(cs)
	pool := sync.Pool{New: func() any { return &scoreboard{n: make([]uint8, clusters), told: -1} }}
	if err := parallel.Each(ctx, len(l.outside), func(i int) {
		b := pool.Get().(*scoreboard)
		defer pool.Put(b)
		p := &l.outside[i]
		for n := range p.Lines {
			if p.Lines[n].Headline {
				continue
			}
			for s := range p.Lines[n].Sentences {
				if hits := b.scan(p, &p.Lines[n].Sentences[s], wanted, l.canon); len(hits) > 0 {
					found[i] = l.judgePassage(found[i], b, cs, passage{article: i, line: n, sentence: s, reported: reported(i, n, s)}, hits)
				}
			}
		}
	}); err != nil {
		return err
	}
	for _, article := range found {
		for _, at := range article {
			c := &cs[at.cluster]
			if at.reported < 0 {
				at.reported = l.addUnmarked(c, at.passage, at.span)
			}
			c.attached = append(c.attached, at.reported)
		}
	}
	return nil
}

// An attachment is a passage that prints the reference of a cluster without
// marks: word for word, or as one of its findings reports it.
type attachment struct {
	passage
	cluster  int
	span     bundle.Span
	reported int // the finding, or -1
}

// maxWanted bounds the references that one word may point to.
const maxWanted = 96

// maxRare is how many of a reference's rarest words passages are searched for.
const maxRare = 14

// wanted lists, for each stem, the clusters whose reference it is a rare word
// of.
func (l *ledger) wanted(cs []cluster) [][]int32 {
	df := make([]int32, len(l.c.Stems))
	for i := range cs {
		for _, s := range l.distinct(cs[i].refWords) {
			df[s]++
		}
	}
	out := make([][]int32, len(l.c.Stems))
	for i := range cs {
		if l.uts[cs[i].reference].term || l.uts[cs[i].reference].content < 2 {
			continue
		}
		stems := slices.DeleteFunc(l.distinct(cs[i].refWords), func(s text.StemID) bool { return df[s] > maxWanted })
		slices.SortStableFunc(stems, func(a, b text.StemID) int { return int(df[a] - df[b]) })
		stems = stems[:min(len(stems), maxRare)]
		cs[i].rare = len(stems)
		for _, s := range stems {
			out[s] = append(out[s], int32(i))
		}
	}
	return out
}

// A candidate is a cluster with the rare words that a sentence shares with
// it.
type candidate struct {
	cluster int32
	n       int32
}

// A scoreboard counts the rare words that a sentence shares with clusters; it
// is empty between sentences.
type scoreboard struct {
	n     []uint8 // by cluster; at most maxRare
	met   []int32 // the clusters counted
	seen  []text.StemID
	best  [8]candidate
	words []spoken // scratch: of the passage that is judged, or of a finding in it
	told  int      // the finding whose words those are, or -1
}

// wordsOf returns the words of finding q, which h may hear.
func (b *scoreboard) wordsOf(l *ledger, h *hearing, q int) []spoken {
	if b.told != q {
		b.words, b.told = l.words(b.words[:0], l.quotes[q].Article, l.quotes[q].Inner, q), q
		h.words = nil // what it has heard stood there before
	}
	return b.words
}

// scan returns the clusters that a sentence shares two rare words with outside
// marks, at most eight. They are good until the next call.
func (b *scoreboard) scan(p *marks.Outside, s *marks.Sentence, wanted [][]int32, canon []text.StemID) []candidate {
	b.seen = b.seen[:0]
	for _, tok := range p.Of(s) {
		if tok == marks.Quoted {
			continue
		}
		st := canon[p.Doc.Tokens[tok].Stem]
		if len(wanted[st]) == 0 || slices.Contains(b.seen, st) {
			continue
		}
		b.seen = append(b.seen, st)
		b.count(wanted[st])
	}
	return b.most()
}

func (b *scoreboard) count(clusters []int32) {
	for _, c := range clusters {
		if b.n[c] == 0 {
			b.met = append(b.met, c)
		}
		b.n[c]++
	}
}

// most returns the eight clusters that were counted most often, twice at
// least, and empties the board.
func (b *scoreboard) most() []candidate {
	best, n := &b.best, 0
	for _, c := range b.met {
		k := candidate{c, int32(b.n[c])}
		b.n[c] = 0
		if k.n < 2 || n == len(best) && !k.before(best[n-1]) {
			continue
		}
		n = min(n+1, len(best))
		i := n - 1
		for ; i > 0 && k.before(best[i-1]); i-- {
			best[i] = best[i-1]
		}
		best[i] = k
	}
	b.met = b.met[:0]
	return best[:n]
}

func (c candidate) before(d candidate) bool {
	return c.n > d.n || c.n == d.n && c.cluster < d.cluster
}

// reportedIn returns a function that finds the findings of kind Reported in a
// sentence.
func (l *ledger) reportedIn() func(article, line, sentence int) []int {
	at := map[[2]int]int{}
	for q := range l.quotes {
		if l.quotes[q].Kind == marks.Reported {
			at[[2]int{l.quotes[q].Article, l.quotes[q].Span.Start}] = q
		}
	}
	return func(article, line, sentence int) []int {
		var out []int
		r := &l.outside[article]
		s := &r.Lines[line].Sentences[sentence]
		for _, t := range r.Indirect[s.First:s.Last] {
			if q, ok := at[[2]int{article, int(t)}]; ok {
				out = append(out, q)
			}
		}
		return out
	}
}

// judgePassage appends that a sentence prints a cluster's reference without
// marks, or else which clusters' what it reports restates.
func (l *ledger) judgePassage(out []attachment, b *scoreboard, cs []cluster, ps passage, hits []candidate) []attachment {
	if best, span := l.bestUnmarked(b, cs, ps, hits); best >= 0 {
		return append(out, attachment{passage: ps, cluster: best, span: span, reported: -1})
	}
	if len(ps.reported) == 0 {
		return out
	}
	h := l.hearings.Get().(*hearing)
	defer l.hearings.Put(h)
	for _, q := range ps.reported {
		best, bestScore := -1, 0.0
		for _, hit := range hits {
			c := &cs[hit.cluster]
			if l.uts[c.reference].article == ps.article && l.onlyIn(c, ps.article) {
				continue
			}
			if score := l.paraphrase(h, b, c, q, hit); score > bestScore && !l.quoted(c, q) {
				best, bestScore = int(hit.cluster), score
			}
		}
		if best >= 0 {
			out = append(out, attachment{passage: ps, cluster: best, reported: q})
		}
	}
	return out
}

// bestUnmarked returns the cluster whose reference the passage prints without
// marks, or -1, and where.
func (l *ledger) bestUnmarked(b *scoreboard, cs []cluster, ps passage, hits []candidate) (int, bundle.Span) {
	best, most, where := -1, 0.0, bundle.Span{}
	var words []spoken
	for _, h := range hits {
		c := &cs[h.cluster]
		if 5*int(h.n) < c.rare || 3*int(h.n) < c.rare && h.n < 4 || l.uts[c.reference].article == ps.article && l.onlyIn(c, ps.article) {
			continue
		}
		if words == nil {
			words = l.passageWords(b.words[:0], ps)
			b.words, b.told = words, -1
		}
		m := l.measure(c.refWords, words, l.align(c.refWords, words, false))
		if span, ok := l.unmarked(c, words, m); ok && m.weight > most {
			best, most, where = int(h.cluster), m.weight, span
		}
	}
	return best, where
}

// passageWords appends the words of a passage outside marks.
func (l *ledger) passageWords(words []spoken, ps passage) []spoken {
	p := &l.outside[ps.article]
	ln := &p.Lines[ps.line]
	s := &ln.Sentences[ps.sentence]
	for _, tok := range p.Of(s) {
		if tok != marks.Quoted {
			t := p.Doc.Tokens[tok]
			words = append(words, spoken{word: t.Word, stem: l.canon[t.Stem], weight: l.weight[t.Word], start: t.Start, end: t.End()})
		}
	}
	return words
}

func (l *ledger) onlyIn(c *cluster, article int) bool {
	for _, f := range c.forms {
		for _, u := range l.forms[f].uts {
			if l.uts[u].article != article {
				return false
			}
		}
	}
	return true
}

// unmarked reports whether the passage prints the reference, or a good part
// of it, word for word, and where.
func (l *ledger) unmarked(c *cluster, words []spoken, m fit) (bundle.Span, bool) {
	if len(m.pairs) < 4 || m.content < 2 {
		return bundle.Span{}, false
	}
	// The densest stretch: drop matches at the ends that stand far off.
	pairs := m.pairs
	for len(pairs) > 4 && pairs[1].b-pairs[0].b > 4 {
		pairs = pairs[1:]
	}
	for n := len(pairs); n > 4 && pairs[n-1].b-pairs[n-2].b > 4; n = len(pairs) {
		pairs = pairs[:n-1]
	}
	dense := l.measure(c.refWords, words, pairs)
	width := int(pairs[len(pairs)-1].b - pairs[0].b + 1)
	total := 0.0
	for _, w := range c.refWords {
		total += float64(w.weight)
	}
	whole := dense.weight >= .8*total && 5*dense.equal >= 4*width && dense.equal >= 5
	part := dense.run >= 7 && dense.content >= 3 && 5*dense.equal >= 4*width
	if !whole && !part {
		return bundle.Span{}, false
	}
	return bundle.Span{Start: int(words[pairs[0].b].start), End: int(words[pairs[len(pairs)-1].b].end)}, true
}

// addUnmarked makes the passage a finding of kind Unmarked. Where it was one
// of kind Reported, that one is narrowed to the words.
func (l *ledger) addUnmarked(c *cluster, ps passage, span bundle.Span) int {
	for _, q := range ps.reported {
		if l.quotes[q].Span.Overlaps(span) {
			l.quotes[q].Kind, l.quotes[q].Span, l.quotes[q].Inner = marks.Unmarked, span, span
			return q
		}
	}
	q := marks.Quote{Article: ps.article, Span: span, Inner: span, Kind: marks.Unmarked, Continues: -1}
	l.lendSpeaker(&q, l.uts[c.reference].speaker)
	l.quotes = append(l.quotes, q)
	l.person = append(l.person, false)
	return len(l.quotes) - 1
}

// lendSpeaker gives a passage the speaker of the finding before it in its
// paragraph, when that is who said the reference: "The report says ... Then".
func (l *ledger) lendSpeaker(q *marks.Quote, speaker string) {
	if speaker == "" {
		return
	}
	a := l.c.Bundle.Articles[q.Article]
	from := a.Paragraphs[a.Sentences[a.SentenceAt(q.Span.Start)].Paragraph].Start
	for _, said := range [...][]marks.Quote{l.quotes[:l.given], l.outside[q.Article].Topics} { // both in reading order
		at := sort.Search(len(said), func(i int) bool {
			return said[i].Article > q.Article || said[i].Article == q.Article && said[i].Span.Start >= q.Span.Start
		})
		for i := at - 1; i >= 0 && said[i].Article == q.Article && said[i].Span.Start >= from; i-- {
			if o := &said[i]; o.Speaker == speaker {
				q.Speaker, q.SpeakerAsWritten, q.SpeakerSpan = o.Speaker, o.SpeakerAsWritten, o.SpeakerSpan
				return
			}
		}
	}
}

// unquoted judges quote n, a printing without marks.
func (l *ledger) unquoted(c *cluster, n int) Member {
	q := &l.quotes[n]
	m := Member{Quote: n, Status: ReportedPrinting, Certain: false}
	if q.Kind != marks.Unmarked {
		return m
	}
	words := l.words(nil, q.Article, q.Inner, n)
	v := l.verdict(c.refWords, words, false)
	m.Status, m.Certain = UnmarkedPrinting, true
	for _, e := range v.edits {
		m.Edits = append(m.Edits, e.edit)
	}
	return m
}
