package review

import (
	"strings"

	"broadsheet/bundle"
)

// An Anchor is a place in an article by its words.
type Anchor struct {
	Source string // of the article, as the bundle names it
	Text   string // a hash of the article's words
	URL    string // of the article; "" if none
	Words  string // "" is the whole article
	N      int    // of the places of these words in the article, counted from 1
	Before string // the words around, folded
	After  string
}

// At returns the anchor of a stretch of an article; an empty stretch is the
// whole article. The work grows with the article.
func At(a *bundle.Article, s bundle.Span) Anchor { return at(a, fold(a.Text), s) }

func at(a *bundle.Article, f *folded, s bundle.Span) Anchor {
	out := Anchor{Source: valid(a.Source), URL: valid(a.URL), Text: f.hash()}
	if s.Empty() {
		return out
	}
	out.Words = cut(valid(strings.Join(strings.Fields(s.Of(a.Text)), " ")), mostWords)
	run := words(out.Words)
	from, to := f.from(s.Start), f.from(s.End)
	if to == from { // it has no word: its place is the word behind it
		out.N = from + 1
	} else {
		f.each(run, func(w int) bool {
			out.N++
			return w < from
		})
	}
	out.Before = strings.TrimSpace(f.run(max(from-mostAround, 0), from))
	out.After = strings.TrimSpace(f.run(to, min(to+mostAround, len(f.at))))
	return out
}

// find returns where an anchor's words stand in an article; near is set where
// others stand there now that are much like them. ok is false when they are
// lost.
func (n *Anchor) find(a *bundle.Article, f *folded) (s bundle.Span, near, ok bool) {
	run := words(n.Words)
	size := strings.Count(run, " ") - 1
	if size <= 0 {
		return n.blank(a, f)
	}
	best, score, nth := -1, -1, 0
	f.each(run, func(w int) bool {
		nth++
		around := 2 * n.around(f, w, w+size)
		if nth == n.N {
			around++
		}
		if around > score {
			best, score = w, around
		}
		return nth < mostPlaces
	})
	if best >= 0 {
		return bundle.Span{Start: f.spans[best].Start, End: f.spans[best+size-1].End}, false, true
	}
	s, ok = n.nearby(a, f, run)
	return s, true, ok
}

// mostPlaces bounds how often the same words are looked at in an article.
const mostPlaces = 1000

// blank finds what has no word by the word behind it.
func (n *Anchor) blank(a *bundle.Article, f *folded) (s bundle.Span, near, ok bool) {
	w := n.N - 1
	if w < 0 || w > len(f.at) || n.around(f, w, w) == 0 {
		return s, false, false
	}
	from := 0
	if w > 0 {
		from = f.spans[w-1].End
	}
	i := strings.Index(strings.Join(strings.Fields(a.Text[from:]), " "), n.Words)
	if i < 0 {
		return s, false, false
	}
	for k := a.SentenceAt(from); k >= 0 && k < len(a.Sentences); k++ {
		if a.Sentences[k].Start >= from {
			return a.Sentences[k].Span, false, true
		}
	}
	return s, false, false
}

// around counts the words around words from..to that are those of the anchor,
// from the nearest on.
func (n *Anchor) around(f *folded, from, to int) int {
	count := 0
	before := strings.Fields(n.Before)
	for i := range before {
		if w := from - 1 - i; w < 0 || f.word(w) != before[len(before)-1-i] {
			break
		}
		count++
	}
	for i, word := range strings.Fields(n.After) {
		if w := to + i; w >= len(f.at) || f.word(w) != word {
			break
		}
		count++
	}
	return count
}

// word is the folded word w.
func (f *folded) word(w int) string { return strings.TrimSpace(f.run(w, w+1)) }

const (
	// nearWords is the share of their words that a sentence must have in common
	// with lost ones to be taken for what they have become: most of them. By
	// hand: what pairs with less is another statement as often as not.
	nearWords = 0.6
	// aroundWords is the same where what stands around is the same, word for
	// word.
	aroundWords = 0.34
)

// nearby finds the sentence that the words of an anchor have become.
func (n *Anchor) nearby(a *bundle.Article, f *folded, run string) (bundle.Span, bool) {
	want := map[string]int32{}
	size := 0
	for _, w := range strings.Fields(run) {
		want[w]++
		size++
	}
	held := f.sentences(a)
	common := make([]int32, len(a.Sentences))
	for word, times := range want {
		for _, p := range held.with[word] {
			common[p.sentence] += min(p.times, times)
		}
	}
	all := len(strings.Fields(n.Before)) + len(strings.Fields(n.After))
	best, score := -1, 0.0
	for k := range a.Sentences {
		from, to := held.bounds[k][0], held.bounds[k][1]
		like := 2 * float64(common[k]) / float64(max(size+to-from, 1)) // Dice 1945
		if like < aroundWords || like <= score {
			continue
		}
		least := nearWords
		if around := n.around(f, from, to); all > 0 && around == all {
			least = aroundWords
		}
		if like >= least {
			best, score = k, like
		}
	}
	if best < 0 {
		return bundle.Span{}, false
	}
	return a.Sentences[best].Span, true
}
