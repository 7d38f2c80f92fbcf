package ledger

import (
	"sort"
	"strings"

	"broadsheet/bundle/english"
)

// closed reports whether a sentence ends with w, by the gap to the next word.
func (w *spoken) closed(l *ledger, gap string) bool {
	if strings.ContainsAny(gap, "?!") {
		return true
	}
	if !strings.Contains(gap, ".") || ellipsis(gap) {
		return false
	}
	f := l.c.Words[w.word].Text
	stop := english.BoundaryOf(f)
	return len(f) > 1 && !english.Of(f).Has(english.Courtesy|english.NameSuffix) && !stop.Has(english.TitleStop|english.AlwaysStop) &&
		(!stop.Has(english.NamedStop) || stop.Has(english.WordToo))
}

// fresh reports whether w begins a sentence or goes on after an attribution.
func fresh(w *spoken) bool { return w.opens || w.newPiece }

// wholeSentences reports whether ws[i:x] is nothing or whole sentences.
func wholeSentences(ws []spoken, i, x int) bool {
	return i >= x || ws[i].opens && (x >= len(ws) || ws[x].opens)
}

// answering is the share of a sentence's weight, the lighter one's of two,
// that must be matched for the two to be printings of one sentence.
const answering = .4

// bySentence drops the matches between sentences that do not answer each
// other: what somebody said next is no other form of what another article
// prints next. When no two sentences answer, all matches stay.
func (l *ledger) bySentence(ref, this []spoken, pairs []pairing) []pairing {
	a, b := sentenceNumbers(ref), sentenceNumbers(this)
	if len(pairs) == 0 || a[len(a)-1] == 0 && b[len(b)-1] == 0 {
		return pairs
	}
	wa, wb := sentenceWeights(ref, a), sentenceWeights(this, b)
	matched := map[[2]int]float64{}
	for _, p := range pairs {
		matched[[2]int{a[p.a], b[p.b]}] += float64(l.likeness(&ref[p.a], &this[p.b], true))
	}
	out := make([]pairing, 0, len(pairs))
	for _, p := range pairs {
		at := [2]int{a[p.a], b[p.b]}
		if matched[at] >= answering*min(wa[at[0]], wb[at[1]]) {
			out = append(out, p)
		}
	}
	if len(out) == 0 {
		return pairs
	}
	return out
}

// sentenceNumbers returns, by word, which sentence of ws it stands in.
func sentenceNumbers(ws []spoken) []int {
	out := make([]int, len(ws))
	for i := 1; i < len(ws); i++ {
		out[i] = out[i-1]
		if ws[i].opens {
			out[i]++
		}
	}
	return out
}

func sentenceWeights(ws []spoken, number []int) []float64 {
	var out []float64
	for i, n := range number {
		if n == len(out) {
			out = append(out, 0)
		}
		out[n] += float64(ws[i].weight)
	}
	return out
}

// A frame is a short sentence in which one word may be swapped.
const (
	frameWords = 12 // at most
	frameKept  = 3  // words on both sides of the swap, at least
)

// oneSwap reports whether two short utterances of one speaker differ in one
// word, or in two that stand together, and agree in everything around it. No
// article may print both: then they are two things that were said.
func (l *ledger) oneSwap(f, g int) bool {
	a, b := l.forms[f].words, l.forms[g].words
	if len(a) > frameWords || len(b) > frameWords || len(a)-len(b) > 1 || len(b)-len(a) > 1 || l.oneArticle(f, g) {
		return false
	}
	n, content := 0, 0
	for n < len(a) && n < len(b) && a[n].word == b[n].word {
		if !l.c.Words[a[n].word].Stop {
			content++
		}
		n++
	}
	x, y := len(a), len(b)
	for x > n && y > n && a[x-1].word == b[y-1].word {
		x, y = x-1, y-1
		if !l.c.Words[a[x].word].Stop {
			content++
		}
	}
	kept := n + len(a) - x
	if x-n > 2 || y-n > 2 || x == n || y == n || kept < frameKept || 3*kept < 2*max(len(a), len(b)) {
		return false
	}
	// Function words alone make a frame when a function word is swapped in
	// them: "I never did that", "I always did that".
	return content > 0 || x-n == 1 && y-n == 1 && l.c.Words[a[n].word].Stop && l.c.Words[b[n].word].Stop
}

// oneArticle reports whether some article prints both forms.
func (l *ledger) oneArticle(f, g int) bool {
	for _, u := range l.forms[f].uts[:min(len(l.forms[f].uts), 64)] {
		if l.printedIn(g, l.uts[u].article) {
			return true
		}
	}
	return false
}

// printedIn reports whether an article prints a form; the utterances of a
// form are in the order of their articles.
func (l *ledger) printedIn(f, article int) bool {
	uts := l.forms[f].uts
	at := sort.Search(len(uts), func(i int) bool { return l.uts[uts[i]].article >= article })
	return at < len(uts) && l.uts[uts[at]].article == article
}
