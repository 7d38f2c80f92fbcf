package drift

import (
	"math"
	"sort"
	"strings"
	"unicode"

	"broadsheet/bundle/text"
)

// most is the largest number of key terms of a run.
const most = 4

// A term is a word or a name that says what a run is about.
type term struct {
	form string
	lone bool // no other article of the cluster has it
}

// A topic is a word or a name that may say what a run is about.
type topic struct {
	words  []text.StemID
	forms  map[string]int // as written
	name   bool
	units  int // units of the run that have it
	seen   int // the last of them, plus one
	first  int // place of its first occurrence
	weight float64
}

// terms names what a run is about: the words and names that are frequent in
// it and rare in the rest of the article, in the other articles and in
// English; most telling first.
func terms(c *text.Corpus, p *paper, r span) []term {
	f := finder{c: c, p: p, r: r, at: map[string]*topic{}}
	f.index()
	for u := r.first; u <= r.last; u++ {
		f.read(u)
	}
	return f.best()
}

type finder struct {
	c      *text.Corpus
	p      *paper
	r      span
	term   map[text.StemID]int // by stem: index in p.stems
	inside []float64           // by term: occurrences in the run
	at     map[string]*topic
	order  []*topic
}

func (f *finder) index() {
	f.term = make(map[text.StemID]int, len(f.p.stems))
	for i, s := range f.p.stems {
		f.term[s] = i
	}
	f.inside = make([]float64, len(f.p.stems))
	for _, t := range f.p.tok[f.p.from[f.r.first]:f.p.from[f.r.last+1]] {
		f.inside[t]++
	}
}

// read notes the names and the words of unit u.
func (f *finder) read(u int) {
	body := f.c.Bundle.Articles[f.p.article].Text
	toks := f.c.Docs[f.p.article].Sentence(f.p.sentence[u])
	for i := 0; i < len(toks); {
		n := nameAt(f.c, body, toks, i)
		if n == 0 {
			if w := f.c.Words[toks[i].Word]; !w.Stop && !w.Number && len(w.Text) > 2 && !titles[w.Text] {
				f.note(u, toks[i:i+1], false)
			}
			i++
			continue
		}
		f.note(u, toks[i:i+n], true)
		i += n
	}
}

// nameAt returns how many words the name has that begins with word i, 0 when
// none does. A capital at the head of a sentence is no sign of a name unless
// the next word has one too.
func nameAt(c *text.Corpus, body string, toks []text.Token, i int) int {
	n := 0
	for i+n < len(toks) && toks[i+n].Shape&text.Capital != 0 {
		if n > 0 && body[toks[i+n-1].End:toks[i+n].Start] != " " {
			break
		}
		n++
	}
	if n == 0 || n > 5 {
		return 0
	}
	if i == 0 && (n == 1 || c.Words[toks[0].Word].Stop) {
		return 0
	}
	if w := c.Words[toks[i].Word]; n == 1 && (w.Stop || titles[w.Text]) {
		return 0
	}
	return n
}

// titles are words before a name that do not tell it from another.
var titles = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "sir": true, "sen": true, "rep": true, "gov": true, "judge": true,
	"vice": true, "president": true, "senator": true, "governor": true, "mayor": true, "minister": true, "prof": true, "professor": true,
	"captain": true, "capt": true, "lt": true, "sgt": true, "gen": true, "general": true, "king": true, "queen": true,
}

// note counts one occurrence of a word or name.
func (f *finder) note(u int, toks []text.Token, name bool) {
	for name && len(toks) > 1 && titles[f.c.Words[toks[0].Word].Text] {
		toks = toks[1:]
	}
	var key, form strings.Builder
	var words []text.StemID
	for i, t := range toks {
		if i > 0 {
			form.WriteByte(' ')
		}
		w := f.c.Words[t.Word].Text
		key.WriteString(f.c.Stems[t.Stem])
		key.WriteByte(' ')
		if name {
			w = visible(f.c.Bundle.Articles[f.p.article].Text[t.Start:t.End])
		}
		form.WriteString(bare(w))
		words = append(words, t.Stem)
	}
	tp := f.at[key.String()]
	if tp == nil {
		tp = &topic{words: words, forms: map[string]int{}, first: int(toks[0].Start)}
		f.at[key.String()] = tp
		f.order = append(f.order, tp)
	}
	tp.name = tp.name || name
	tp.forms[form.String()]++
	if tp.seen != u+1 {
		tp.seen = u + 1
		tp.units++
	}
}

// bare returns a word without its possessive ending.
func bare(w string) string { return strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s") }

func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cf, unicode.Cc) {
			return -1
		}
		return r
	}, s)
}

// weigh says how telling a topic is.
func (f *finder) weigh(tp *topic) float64 {
	w := 0.0
	for _, s := range tp.words {
		t, ok := f.term[s]
		if !ok {
			continue // a function word inside a name
		}
		outside := f.p.count[t] - f.inside[t]
		here := f.inside[t] / (f.inside[t] + 2*max(outside, 0))
		elsewhere := float64(f.p.df[t]) / float64(max(f.p.others, 1))
		idf := f.p.weight[t] * f.p.weight[t]
		w = max(w, idf*here*(1-min(elsewhere, 1))*(1-min(elsewhere, 1)))
	}
	w *= math.Pow(float64(tp.units), 1.2)
	if tp.name && len(tp.words) > 1 {
		w *= 1.2
	}
	if form := tp.form(); !tp.name && (strings.HasSuffix(form, "ly") || strings.HasSuffix(form, "ed") || strings.HasSuffix(form, "ing")) {
		w *= .6
	}
	return w
}

// best returns the forms of the weightiest topics.
func (f *finder) best() []term {
	f.merge()
	for _, tp := range f.order {
		tp.weight = f.weigh(tp)
	}
	sort.SliceStable(f.order, func(i, j int) bool { return f.order[i].weight > f.order[j].weight })
	var out []term
	used := map[text.StemID]bool{}
	for _, tp := range f.order {
		if len(out) == most || tp.weight <= 0 || len(out) > 0 && tp.weight < .3*f.order[0].weight {
			break
		}
		repeated := false
		for _, s := range tp.words {
			repeated = repeated || used[s]
		}
		if repeated {
			continue
		}
		for _, s := range tp.words {
			used[s] = true
		}
		out = append(out, term{tp.form(), f.lone(tp)})
	}
	return out
}

// lone reports whether the other articles lack a topic.
func (f *finder) lone(tp *topic) bool {
	for _, s := range tp.words {
		if t, ok := f.term[s]; ok && f.p.df[t] == 0 {
			return true
		}
	}
	return false
}

// merge counts words of one root as one topic: "tax" and "taxation" under the
// shorter.
func (f *finder) merge() {
	var kept []*topic
	for _, tp := range f.order {
		if root := f.root(tp); root != nil {
			root.units += tp.units
			if root.first > tp.first {
				root.first = tp.first
			}
			continue
		}
		kept = append(kept, tp)
	}
	f.order = kept
}

// endings are what a stem may have more than the stem of its root.
var endings = []string{"at", "er", "or", "ist", "ism", "al", "ic", "ian", "ment"}

func (f *finder) root(tp *topic) *topic {
	if len(tp.words) > 1 {
		return nil
	}
	s := f.c.Stems[tp.words[0]]
	for _, e := range endings {
		short, ok := strings.CutSuffix(s, e)
		if root := f.at[short+" "]; ok && len(short) >= 3 && root != nil && root.name == tp.name {
			return root
		}
	}
	return nil
}

// form returns the form of a topic that is written most often; among equals
// the one that looks like a noun, then the shortest, then the first by
// letters.
func (tp *topic) form() string {
	best, most := "", -1
	for s, n := range tp.forms {
		n *= 2
		if strings.HasSuffix(s, "ing") || strings.HasSuffix(s, "ed") {
			n--
		}
		if n > most || n == most && (len(s) < len(best) || len(s) == len(best) && s < best) {
			best, most = s, n
		}
	}
	return best
}
