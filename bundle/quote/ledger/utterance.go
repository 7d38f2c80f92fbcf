package ledger

import (
	"math"
	"slices"
	"strings"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
	"broadsheet/bundle/text"
)

// A spoken is one word of an utterance.
type spoken struct {
	word     text.WordID
	stem     text.StemID
	weight   float32
	quote    int32 // index of the quote it stands in
	start    int32 // bytes in the quote's inner text
	end      int32
	bracket  bool // the article's own: [from 2012]
	round    bool // in round brackets: the article's own, or an aside
	mended   bool // some of its letters are the article's own: [w]hile, work[ed]
	cut      bool // an ellipsis stands before it
	begins   bool // a sentence begins with it
	opens    bool // a whole sentence begins with it, for sure: no stop of an abbreviation stands before it
	tailed   bool // a sentence ends with it
	tailCut  bool // an ellipsis stands after it, at the end of the utterance
	newPiece bool // the first of its pair of marks
}

// An utterance is a quote, or the pieces of a quotation that its attribution
// split in the middle of a sentence.
type utterance struct {
	article int
	quotes  []int
	words   []spoken
	weight  float64 // of all words
	content int     // words that are no function words
	form    int
	speaker string
	name    *english.Name // the speaker's, read
	person  bool          // the speaker is a human being
	marked  bool
	term    bool
}

// A ledger is the working state of grouping.
type ledger struct {
	c       *text.Corpus
	outside []marks.Outside
	names   []bool // by word
	quotes  []marks.Quote
	numbers map[string]text.WordID // of the words, made when first asked for
	given   int                    // quotes found in the pages, in reading order; those added later come after
	person  []bool                 // by quote: its speaker is a human being
	weight  []float32
	uts     []utterance
	forms   []form
	ofQ     []int // by quote: its utterance, or -1
	like    *neighbours
	spell   []int32       // by word: its spelling in one house's style
	canon   []text.StemID // by stem: the first stem of the same spelling

	concepts []conceptSet // by stem

	desks    *sync.Pool // of *desk; a pool outlives its last use, and would keep the ledger were it part of it
	hearings *sync.Pool // of *hearing
}

// A form is what several utterances print word for word.
type form struct {
	words    []spoken // of its first utterance
	uts      []int
	weight   float64
	content  int
	bag      []text.StemID // its distinct content stems, sorted
	speakers []int         // utterances with distinct speakers
}

// weigh gives every word form of the corpus its weight from 0 to 1: function
// words next to nothing, the rarer the word the more.
func weigh(c *text.Corpus) []float32 {
	out := make([]float32, len(c.Words))
	for i, w := range c.Words {
		switch {
		case w.Stop:
			out[i] = .08
		case w.Number || w.Rank < 0:
			out[i] = 1
		default:
			out[i] = float32(math.Min(1, .35+.65*math.Log(float64(w.Rank)+1)/math.Log(30000)))
		}
	}
	return out
}

// utterances joins the quotes into utterances and those into forms.
func (l *ledger) utterances() {
	l.ofQ = make([]int, len(l.quotes))
	marked := 0
	for q := range l.quotes {
		l.ofQ[q] = -1
		if l.quotes[q].Marked {
			marked++
		}
	}
	l.uts = make([]utterance, 0, marked)
	names := map[string]*english.Name{}
	for q := range l.quotes {
		if !l.quotes[q].Marked {
			continue
		}
		if f := l.quotes[q].Continues; f >= 0 && l.midSentence(f, q) {
			if u := l.ofQ[f]; u >= 0 {
				l.addPiece(u, q)
				continue
			}
		}
		l.ofQ[q] = len(l.uts)
		speaker := l.quotes[q].Speaker
		if names[speaker] == nil {
			n := english.NameOf(speaker)
			names[speaker] = &n
		}
		l.uts = append(l.uts, utterance{
			article: l.quotes[q].Article, speaker: speaker, name: names[speaker], person: l.person[q], marked: true, term: l.quotes[q].Kind == marks.Term,
		})
		l.addPiece(len(l.uts)-1, q)
	}
	byHash := make(map[uint64][]int, len(l.uts))
	for u := range l.uts {
		l.intern(u, byHash)
	}
}

// midSentence reports whether quote q goes on with the sentence that quote f
// broke off.
func (l *ledger) midSentence(f, q int) bool {
	a := l.c.Bundle.Articles[l.quotes[q].Article]
	between := strings.TrimRight(a.Text[l.quotes[f].Span.End:l.quotes[q].Span.Start], " \u00a0\t\r\n")
	if c := strings.LastIndexAny(between, ".?!"); c >= 0 && c == len(between)-1 {
		return false // a new sentence after the attribution
	}
	last := marks.Ending(l.quotes[f].Inner.Of(a.Text))
	return last == ',' || last == 0 || last == '-' || last == '—' || last == '–'
}

func (l *ledger) addPiece(u, q int) {
	ut := &l.uts[u]
	ut.quotes = append(ut.quotes, q)
	l.ofQ[q] = u
	from := len(ut.words)
	ut.words = l.spoken(ut.words, q)
	for _, w := range ut.words[from:] {
		ut.weight += float64(w.weight)
		if !l.c.Words[w.word].Stop {
			ut.content++
		}
	}
	if ut.speaker == "" {
		ut.speaker, ut.person = l.quotes[q].Speaker, l.person[q]
	}
}

// spoken appends the words of quote q.
func (l *ledger) spoken(out []spoken, q int) []spoken {
	qu := &l.quotes[q]
	return l.words(out, qu.Article, qu.Inner, q)
}

// words appends the words of a span of an article.
func (l *ledger) words(out []spoken, article int, in bundle.Span, q int) []spoken {
	a := l.c.Bundle.Articles[article]
	p := &l.outside[article]
	from, to := p.Doc.Before(in.Start), p.Doc.Before(in.End)
	out = slices.Grow(out, to-from)
	first := len(out)
	at, bracket, round := in.Start, false, false
	for k, t := range p.Doc.Tokens[from:to] {
		gap := a.Text[at:max(at, int(t.Start))]
		if i := strings.LastIndexAny(gap, "[]()"); i >= 0 {
			bracket, round = gap[i] == '[', gap[i] == '('
		}
		if len(out) > first && int(t.Start) == at+1 && (gap == "]" || gap == "[") {
			last := &out[len(out)-1]
			last.mended = true
			if l.rejoin(last, t, gap) {
				last.end = min(t.End(), int32(in.End)) - int32(in.Start)
				at, bracket = int(t.End()), false
				continue
			}
		}
		w := spoken{
			word: t.Word, stem: l.canon[t.Stem], weight: l.weight[t.Word], quote: int32(q), start: t.Start - int32(in.Start), end: min(t.End(), int32(in.End)) - int32(in.Start),
			bracket: bracket, round: round, cut: ellipsis(gap), begins: k == 0 || strings.ContainsAny(gap, ".?!"), newPiece: k == 0,
		}
		w.opens = len(out) == 0 || k > 0 && out[len(out)-1].closed(l, gap)
		if k > 0 && w.begins {
			out[len(out)-1].tailed = true
		}
		out = append(out, w)
		at = int(t.End())
	}
	if to > from {
		rest := a.Text[at:max(at, in.End)]
		out[len(out)-1].tailed = strings.ContainsAny(rest, ".?!,")
		out[len(out)-1].tailCut = ellipsis(rest)
	}
	return out
}

// rejoin makes one word of w and the letters behind a bracket that opens or ends
// in it, "[w]hile", when the articles have that word.
func (l *ledger) rejoin(w *spoken, t text.Token, bracket string) bool {
	if bracket == "[" {
		return false // work[ed] is not what was said
	}
	if l.numbers == nil {
		l.numbers = make(map[string]text.WordID, len(l.c.Words))
		for id, word := range l.c.Words {
			l.numbers[word.Text] = text.WordID(id)
		}
	}
	id, ok := l.numbers[l.c.Words[w.word].Text+l.c.Words[t.Word].Text]
	if ok {
		w.word, w.stem, w.weight, w.bracket = id, l.canon[l.c.Words[id].Stem], l.weight[id], false
	}
	return ok
}

func ellipsis(gap string) bool {
	return len(gap) > 1 && (strings.Contains(gap, "…") || strings.Contains(gap, "...") || strings.Contains(gap, ". ."))
}

// intern puts an utterance with the others of the same words.
func (l *ledger) intern(u int, byHash map[uint64][]int) {
	h := uint64(14695981039346656037)
	for _, w := range l.uts[u].words {
		h = (h ^ uint64(w.word)) * 1099511628211
	}
	for _, f := range byHash[h] {
		if sameWords(l.forms[f].words, l.uts[u].words) {
			l.forms[f].uts = append(l.forms[f].uts, u)
			l.uts[u].form = f
			return
		}
	}
	f := len(l.forms)
	byHash[h] = append(byHash[h], f)
	l.uts[u].form = f
	l.forms = append(l.forms, form{words: l.uts[u].words, uts: []int{u}, weight: l.uts[u].weight, content: l.uts[u].content})
}

func sameWords(a, b []spoken) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].word != b[i].word {
			return false
		}
	}
	return true
}
