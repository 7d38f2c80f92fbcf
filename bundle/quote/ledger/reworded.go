package ledger

import (
	"context"
	"slices"
	"strings"

	"broadsheet/bundle/parallel"
	"broadsheet/bundle/quote/marks"
)

// maxReworded bounds the forms of one speaker that are all compared to each
// other; a speaker with more is compared by shared words only.
const maxReworded = 40

// reworded finds the quotations that keep hardly a word: what one person says in
// one article and nowhere else, held to what the same person says in the
// others. Only forms that nothing else joined are asked. Of the loose links
// among those found, it keeps what passes the same test.
func (l *ledger) reworded(ctx context.Context, found []link) ([]link, error) {
	var close, loose []link
	for _, k := range found {
		if k.loose {
			loose = append(loose, k)
		} else {
			close = append(close, k)
		}
	}
	alone, err := l.rewordedAlone(ctx, found)
	if err != nil {
		return nil, err
	}
	direct, err := l.retold(ctx, append(loose, alone...), close)
	if err != nil {
		return nil, err
	}
	close = append(close, direct...)
	return append(close, l.siblings(close)...), nil
}

// A retelling is all that one article says in one speaker's words about what
// a form says.
type retelling struct {
	form, article int
	words         []spoken // of the sentences that quote it
	sentences     []int    // those already in words
}

// retold keeps the loose links whose article retells the other form, in and
// around the marks, and does not print it as well.
func (l *ledger) retold(ctx context.Context, loose, close []link) ([]link, error) {
	near := map[int][]int{} // form -> forms with a link that is not loose
	for _, k := range close {
		near[k.a] = append(near[k.a], k.b)
		near[k.b] = append(near[k.b], k.a)
	}
	at := map[[2]int]*retelling{}
	for i := range loose {
		k := &loose[i]
		if len(l.forms[k.a].uts) > 1 {
			k.a, k.b = k.b, k.a
		}
		u := &l.uts[l.forms[k.a].uts[0]]
		key := [2]int{k.b, u.article}
		if at[key] == nil {
			at[key] = &retelling{form: k.b, article: u.article}
		}
		at[key].add(l, u)
	}
	kept := make([]bool, len(loose))
	if err := parallel.Each(ctx, len(loose), func(i int) {
		k := &loose[i]
		u := &l.uts[l.forms[k.a].uts[0]]
		told := l.shadows(k.a, k.b) || l.tells(at[[2]int{k.b, u.article}], k.a) ||
			l.onlyWords(k.a, k.b) && (k.aligned || l.run(l.forms[k.a].words, l.forms[k.b].words) >= 3)
		kept[i] = told && !l.prints(u.article, k.a, k.b, near)
	}); err != nil {
		return nil, err
	}
	var out []link
	for i, ok := range kept {
		if ok {
			out = append(out, loose[i])
		}
	}
	return out, nil
}

// shadows reports whether form f follows g word by word, though with other
// words: seven in ten have an answer, in one order and close together.
func (l *ledger) shadows(f, g int) bool {
	a := l.forms[f].words
	m := l.measure(a, l.forms[g].words, l.align(a, l.forms[g].words, true))
	n := len(m.pairs)
	if n < 3 || m.content < 2 || 10*n < 7*len(a) {
		return false
	}
	return 2*int(m.pairs[n-1].b-m.pairs[0].b) < 3*n
}

// onlyWords reports whether each of two forms is all that an article quotes
// of its speaker: what two articles pick from one person is likely one thing.
func (l *ledger) onlyWords(f, g int) bool {
	alone := func(u int) bool {
		for _, v := range []int{u - 1, u + 1} {
			if v >= 0 && v < len(l.uts) && l.uts[v].article == l.uts[u].article && l.uts[v].speaker == l.uts[u].speaker {
				return false
			}
		}
		return true
	}
	return slices.ContainsFunc(l.few(f), alone) && slices.ContainsFunc(l.few(g), alone)
}

// add takes in the sentence of utterance u.
func (r *retelling) add(l *ledger, u *utterance) {
	a := l.c.Bundle.Articles[u.article]
	for _, q := range u.quotes {
		s := a.SentenceAt(l.quotes[q].Span.Start)
		if s < 0 || slices.Contains(r.sentences, s) || len(r.sentences) > 8 {
			continue
		}
		r.sentences = append(r.sentences, s)
		r.words = l.words(r.words, u.article, a.Sentences[s].Span, q)
	}
}

// prints reports whether the article prints form g, or something close to it,
// in another quotation than f or one inside it.
func (l *ledger) prints(article, f, g int, near map[int][]int) bool {
	own := l.quotes[l.uts[l.forms[f].uts[0]].quotes[0]].Span
	for _, x := range append([]int{g}, near[g]...) {
		if slices.ContainsFunc(l.forms[x].uts, func(u int) bool {
			return l.uts[u].article == article && !l.quotes[l.uts[u].quotes[0]].Span.Overlaps(own)
		}) {
			return true
		}
	}
	return false
}

// tells reports whether a retelling covers half of a sentence of its form, and
// f as much of its own.
func (l *ledger) tells(r *retelling, f int) bool {
	ref := l.forms[r.form].words
	for from := 0; from < len(ref); {
		to := from + 1
		for to < len(ref) && !ref[to].begins {
			to++
		}
		there, here := l.restated(ref[from:to], r.words, true), l.restated(l.forms[f].words, ref[from:to], true)
		if there.n >= 3 && there.anchors >= 1 && there.cover >= .5 && l.enough(f, here) && (!l.isSpeech(f) || here.cover >= .5) {
			return true
		}
		from = to
	}
	return false
}

// rewordedAlone links the forms that no other form is close to with the one of
// their speaker that they restate best.
func (l *ledger) rewordedAlone(ctx context.Context, found []link) ([]link, error) {
	linked := make([]bool, len(l.forms))
	for _, k := range found {
		if !k.loose {
			linked[k.a], linked[k.b] = true, true
		}
	}
	bySpeaker := map[string][]int{}
	var names []string
	for f := range l.forms {
		if l.isTerm(f) || l.forms[f].content < 2 {
			continue
		}
		for _, u := range l.few(f) {
			s := l.uts[u].speaker
			if s == "" {
				continue
			}
			if bySpeaker[s] == nil {
				names = append(names, s)
			}
			bySpeaker[s] = append(bySpeaker[s], f)
		}
	}
	out := make([][]link, len(names))
	err := parallel.Each(ctx, len(names), func(i int) {
		fs := bySpeaker[names[i]]
		if len(fs) > maxReworded {
			return
		}
		var open []restatement
		for _, f := range fs {
			if !linked[f] && len(l.forms[f].uts) == 1 {
				open = append(open, restatement{link: link{a: f, b: -1, loose: true}})
			}
		}
		out[i] = l.bestReworded(open, fs)
	})
	return slices.Concat(out...), err
}

// A restatement is a form and the one of other articles that it restates best
// so far.
type restatement struct {
	link
	second float64
	close  bool
}

// bestReworded returns which of the rivals, in other articles, each of the
// forms restates best.
func (l *ledger) bestReworded(open []restatement, rivals []int) []link {
	h := l.hearings.Get().(*hearing)
	defer l.hearings.Put(h)
	for _, g := range rivals {
		for i := range open {
			best, f := &open[i], open[i].a
			if g == f || l.sameArticle(f, g) || 2*l.forms[g].content < l.forms[f].content {
				continue
			}
			o := l.restatedTo(h, l.forms[f].words, l.forms[g].words, true)
			if !l.enough(f, o) && !(o.n >= 2 && l.shadows(f, g)) {
				continue
			}
			switch score := o.cover * float64(o.n); {
			case score > best.score:
				best.b, best.score, best.second = g, score, best.score
				best.close = o.cover < .5
			case score > best.second:
				best.second = score
			}
		}
	}
	var out []link
	for _, best := range open {
		if best.b >= 0 && (!best.close || best.score >= 1.5*best.second) {
			out = append(out, best.link)
		}
	}
	return out
}

// enough reports whether the words that answer others make a restatement of
// form f. A whole sentence needs more of them than a fragment: people say many
// things about one event.
func (l *ledger) enough(f int, o overlap) bool {
	if l.isSpeech(f) {
		return o.n >= 4 && o.cover >= .36
	}
	return o.n >= 2 && (o.cover >= .4 || o.cover >= .3 && o.exact > 0)
}

func (l *ledger) isSpeech(f int) bool {
	return l.quotes[l.uts[l.forms[f].uts[0]].quotes[0]].Kind == marks.Speech
}

// siblings ties in the other pieces of a sentence that was spun: what the
// same person says in the same sentence, when a word or two of it answer.
func (l *ledger) siblings(found []link) []link {
	to := map[int]int{} // utterance -> the form that it restates
	for _, k := range found {
		if k.loose {
			to[l.forms[k.a].uts[0]] = k.b
		}
	}
	var out []link
	for u := range l.uts {
		ut := &l.uts[u]
		if _, ok := to[u]; ok || len(l.forms[ut.form].uts) > 1 || ut.speaker == "" || ut.content == 0 {
			continue
		}
		for _, v := range []int{u - 1, u + 1} {
			if v < 0 || v >= len(l.uts) || l.uts[v].article != ut.article || l.uts[v].speaker != ut.speaker || !l.oneSentence(u, v) {
				continue
			}
			g, ok := to[v]
			if !ok {
				continue
			}
			if o := l.restated(ut.words, l.forms[g].words, true); o.n >= 1 && o.cover >= .2 {
				out = append(out, link{a: ut.form, b: g, score: o.cover, loose: true})
				break
			}
		}
	}
	return out
}

// oneSentence reports whether two utterances of an article stand in one
// sentence.
func (l *ledger) oneSentence(u, v int) bool {
	a := l.c.Bundle.Articles[l.uts[u].article]
	return a.SentenceAt(l.quotes[l.uts[u].quotes[0]].Span.Start) == a.SentenceAt(l.quotes[l.uts[v].quotes[0]].Span.Start)
}

// sameArticle reports whether all printings of both forms stand in one
// article.
func (l *ledger) sameArticle(f, g int) bool {
	a := l.uts[l.forms[f].uts[0]].article
	for _, u := range l.forms[g].uts {
		if l.uts[u].article != a {
			return false
		}
	}
	return true
}

// initials spells out the abbreviations that the word and its letters are
// printed for side by side.
var initials = map[string]string{
	"usa": " united states ", "uk": " united kingdom ", "eu": " european union ", "un": " united nations ", "uae": " united arab emirates ",
}

// An overlap is what content words of one text have a counterpart in another,
// wherever it stands.
type overlap struct {
	n       int     // words with a counterpart
	exact   int     // those that are the same word
	names   int     // those that are names
	anchors int     // those that are the same word, and no everyday one
	cover   float64 // their share of the text's weight
}

// restated returns how the content words of a are answered in b; with wide,
// also by words that only belong to one concept.
func (l *ledger) restated(a, b []spoken, wide bool) overlap {
	h := l.hearings.Get().(*hearing)
	defer l.hearings.Put(h)
	return l.restatedTo(h, a, b, wide)
}

// restatedTo is [ledger.restated] with a hearing that may have heard b.
func (l *ledger) restatedTo(h *hearing, a, b []spoken, wide bool) overlap {
	var o overlap
	var total float64
	a = a[:min(len(a), maxAligned)]
	l.hear(h, b[:min(len(b), maxCells/max(1, len(a)))])
	h.question++
	for i := range a {
		w := &a[i]
		full := ""
		if t := l.c.Words[w.word].Text; len(t) < 4 {
			full = initials[t]
		}
		if l.c.Words[w.word].Stop && full == "" || !h.ask(w.stem) {
			continue
		}
		total += float64(w.weight)
		best := l.answered(h, w, full, wide)
		if best < .45 {
			continue
		}
		o.n++
		if best == 1 {
			o.exact++
			if w.weight >= anchorWeight {
				o.anchors++
			}
		}
		if l.isName(w.word) {
			o.names++
		}
		o.cover += float64(best * w.weight)
	}
	if total == 0 {
		return overlap{}
	}
	o.cover /= total
	return o
}

// anchorWeight is the least weight of a word that ties two texts by itself:
// all but the some 250 words of English that are used most.
const anchorWeight = .7

// answered returns how well the best counterpart of w in what is heard stands
// for it; full spells w out when it is an abbreviation.
func (l *ledger) answered(h *hearing, w *spoken, full string, wide bool) float32 {
	if h.has(w.stem) || full != "" && l.spelt(h, full) {
		return 1
	}
	var best float32
	for _, x := range l.like.of(w.stem) {
		if h.has(x.stem) {
			best = max(best, x.like)
		}
	}
	if c := l.concepts[w.stem]; wide && c[0]&h.concepts[0]|c[1]&h.concepts[1] != 0 {
		best = max(best, conceptLike)
	}
	return best
}

// spelt reports whether a content word that is heard stands in full.
func (l *ledger) spelt(h *hearing, full string) bool {
	return slices.ContainsFunc(h.words, func(w spoken) bool {
		v := &l.c.Words[w.word]
		return !v.Stop && strings.Contains(full, " "+v.Text+" ")
	})
}

// conceptLike is how well a word stands for another of its concept.
const conceptLike = .6
