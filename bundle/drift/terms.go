package drift

import (
	"math"
	"slices"
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

const (
	// most and least are the largest number of key terms of a run, and the
	// smallest where it has as many.
	most, least = 5, 3
	// slight is the part of the first term's weight that a later one has at
	// least, beyond the first few.
	slight = .25
	// asVerb is what a word weighs that the run uses for what somebody does: a
	// reader names a topic by nouns.
	asVerb = .3
)

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
	units  []int // units of the run that have it
	verbs  int   // how often it stands where a verb does
	nouns  int   // how often it stands where a noun does
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
		if n := nameAt(f.c, body, toks, i); n > 0 {
			if name := core(f.c, toks[i:i+n]); len(name) > 0 && !seat(body, toks[i:i+n]) {
				f.note(u, name, true)
			}
			i += n
			continue
		}
		if w := &f.c.Words[toks[i].Word]; !w.Stop && !w.Number && len(w.Text) > 2 && !strings.Contains(bare(w.Text), "'") && !w.Class.Has(english.TitleWord) && !onDay(w) {
			tp := f.note(u, toks[i:i+1], false)
			switch f.placeOf(toks, i) {
			case verb:
				tp.verbs++
			case noun:
				tp.nouns++
			}
		}
		i++
	}
}

// note counts one occurrence of a word or name.
func (f *finder) note(u int, toks []text.Token, name bool) *topic {
	var key strings.Builder
	var words []text.StemID
	for _, t := range toks {
		key.WriteString(f.c.Stems[t.Stem])
		key.WriteByte(' ')
		words = append(words, t.Stem)
	}
	sure := name || proper(f.c, toks[0])
	form := bare(f.c.Words[toks[0].Word].Text)
	if sure {
		form = spell(f.c.Bundle.Articles[f.p.article].Text, toks)
	}
	tp := f.at[key.String()]
	if tp == nil {
		tp = &topic{words: words, forms: map[string]int{}}
		f.at[key.String()] = tp
		f.order = append(f.order, tp)
	}
	tp.name = tp.name || name
	if sure || toks[0].Shape&text.Capital == 0 {
		tp.forms[form]++
	} else {
		tp.forms[form] += 0 // at the head of a sentence a name looks like any word
	}
	if n := len(tp.units); n == 0 || tp.units[n-1] != u {
		tp.units = append(tp.units, u)
	}
	return tp
}

// A place is what a word is taken for by what stands before it.
type place uint8

const (
	anywhere place = iota
	verb
	noun
)

// placeOf says what word i of a sentence is by the word before it: a verb
// behind "to", an auxiliary, a pronoun or a name, a noun behind an article, an
// owner or a preposition.
func (f *finder) placeOf(toks []text.Token, i int) place {
	if i == 0 {
		return anywhere
	}
	before := &f.c.Words[toks[i-1].Word]
	switch {
	case before.Text == "to" || before.Class.Has(english.Auxiliary|english.Relative) || english.Negates(before.Text):
		return verb
	case before.Class.Has(english.Personal) && !before.Class.Has(english.Possessive):
		return verb
	case before.Class.Has(english.Determiner | english.Possessive | english.Preposition):
		return noun
	}
	return anywhere
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
		idf := f.p.weight(t)
		w = max(w, idf*here*(1-min(elsewhere, 1))*(1-min(elsewhere, 1)))
	}
	w *= math.Pow(float64(len(tp.units)), 1.2)
	if tp.name {
		w *= 1.3
	}
	if form := tp.form(); !tp.name && (strings.HasSuffix(form, "ly") || strings.HasSuffix(form, "ed") || strings.HasSuffix(form, "ing")) {
		w *= .6
	}
	if tp.verbs > tp.nouns {
		w *= asVerb
	}
	return w
}

// best returns the forms of the weightiest topics. Each one chosen makes
// those that stand in the same sentences weigh less, so that a run that goes
// from tips to immigration is named by both.
func (f *finder) best() []term {
	f.merge()
	for _, tp := range f.order {
		tp.weight = f.weigh(tp)
	}
	covered := make([]bool, f.p.units())
	var out []term
	var chosen []*topic
	top := 0.0
	for len(out) < most {
		var best *topic
		gain := 0.0
		for _, tp := range f.order {
			if tp.weight <= gain || f.repeats(tp, chosen) {
				continue
			}
			fresh := 0
			for _, u := range tp.units {
				if !covered[u] {
					fresh++
				}
			}
			if g := tp.weight * (.5 + .5*float64(fresh)/float64(len(tp.units))); g > gain {
				best, gain = tp, g
			}
		}
		if best == nil || gain < slight*top && len(out) >= least {
			break
		}
		top = max(top, gain)
		chosen = append(chosen, best)
		for _, u := range best.units {
			covered[u] = true
		}
		out = append(out, term{best.form(), f.lone(best)})
	}
	return out
}

// repeats reports whether a topic says again what one of those chosen says.
func (f *finder) repeats(tp *topic, chosen []*topic) bool {
	for _, c := range chosen {
		for _, a := range c.words {
			for _, b := range tp.words {
				if a == b || akin(f.c.Stems[a], f.c.Stems[b]) {
					return true
				}
			}
		}
	}
	return false
}

// akin reports whether two stems say the same to a reader: "immigration" and
// "migration".
func akin(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 5 && strings.Contains(b, a[:max(4, len(a)-2)]) || lexicon.Similar(a, b) >= .8
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
			root.units = append(root.units, tp.units...)
			root.verbs += tp.verbs
			root.nouns += tp.nouns
			slices.Sort(root.units)
			root.units = slices.Compact(root.units)
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
	best, most := "", math.MinInt
	for s, n := range tp.forms {
		if _, ok := tp.forms[s+"s"]; ok && n <= 2*tp.forms[s+"s"] {
			continue // a topic is named by its plural where the run has one: "tips"
		}
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
