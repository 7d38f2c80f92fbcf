package versions

import (
	"sort"
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// mostSource is how many words the naming of a source has at most.
const mostSource = 6

// source reports whether an edit changes who is said to have said something. A
// pronoun in the place of a name is the same source.
func (c *classifier) source(a, b, gone, come []token) bool {
	gone, come = others(gone, come), others(come, gone)
	if len(gone)+len(come) == 0 {
		return false
	}
	if c.named[0] == nil {
		c.named = [2][]bool{sources(c.o, c.old), sources(c.n, c.new)}
	}
	old, new := from(c.old, c.named[0], gone), from(c.new, c.named[1], come)
	switch {
	case old && new:
		return true
	case old:
		return !pronoun(c.n, b)
	case new:
		return !pronoun(c.o, a)
	}
	return false
}

// others are the words of a of which b has no form.
func others(a, b []token) []token {
	stems := make(map[int32]bool, len(b))
	for _, t := range b {
		stems[t.stem] = true
	}
	var out []token
	for _, t := range a {
		if !stems[t.stem] {
			out = append(out, t)
		}
	}
	return out
}

func pronoun(s *side, ts []token) bool {
	for _, t := range ts {
		if t.word && english.Of(text.Fold(t.Of(s.article.Text))).Has(english.Pronoun) {
			return true
		}
	}
	return false
}

// from reports whether any of some words of an operation's tokens is among
// those that name a source.
func from(all []token, named []bool, some []token) bool {
	for _, t := range some {
		i := sort.Search(len(all), func(i int) bool { return all[i].Start >= t.Start })
		if i < len(all) && named[i] {
			return true
		}
	}
	return false
}

// states reports whether a folded word is a verb that gives what follows to
// whoever is its subject.
func states(w string) bool {
	return english.VerbOf(w).Has(english.States | english.Claims | english.Holds)
}

// endsSource reports whether no naming of a source runs across a folded word:
// it begins another clause or is a verb.
func endsSource(w string) bool {
	c := english.Of(w)
	return w == "it" || w == "there" || !c.Has(english.LeadsOn) && c.Has(english.Subordinator|english.Relative|english.Auxiliary|english.Preposition)
}

// sources tells which tokens name who says something: in front of a verb of
// saying, behind one that begins a clause, and behind "according to".
func sources(s *side, ts []token) []bool {
	named := make([]bool, len(ts))
	word := func(i int) string {
		if i < 0 || i >= len(ts) || !ts[i].word {
			return ""
		}
		return text.Fold(ts[i].Of(s.article.Text))
	}
	naming := func(i int) bool {
		w := word(i)
		return ts[i].weight >= weightContent && !english.Of(w).Has(english.Adverb) && !strings.HasSuffix(w, "ly")
	}
	walk := func(at, by int, quoted bool) {
		for i, n := at, 0; i >= 0 && i < len(ts) && n < mostSource; i, n = i+by, n+1 {
			w := word(i)
			if w == "" || endsSource(w) || states(w) || ts[i].quoted != quoted || w == "and" && !joins(word, i) {
				return
			}
			named[i] = named[i] || naming(i)
			if by < 0 && english.Of(w).Has(english.Article) && !english.Of(word(i-1)).Has(english.LeadsOn) {
				return // the phrase begins here
			}
		}
	}
	for i := range ts {
		switch w := word(i); {
		case w == "according" && word(i+1) == "to":
			walk(i+2, 1, ts[i].quoted)
		case w == "say" && word(i-1) == "": // let us say
		case !states(w) && !(english.VerbOf(w).Has(english.Adds) && (word(i+1) == "" || word(i+1) == "that" || word(i-1) == "")):
		case word(i-1) != "":
			walk(i-1, -1, ts[i].quoted)
		case i > 0: // behind a mark
			walk(i+1, 1, ts[i].quoted)
		}
	}
	return named
}

// joins reports whether an "and" joins two names of a source rather than two
// clauses: only a few words, and no verb, stand before it.
func joins(word func(int) string, and int) bool {
	for i := and - 1; i >= and-3; i-- {
		switch w := word(i); {
		case w == "":
			return i < and-1
		case endsSource(w) || strings.HasSuffix(w, "ed") || states(w):
			return false
		}
	}
	return word(and-4) == ""
}

// says reports whether a word in marks is said by somebody: the quotation is of
// some length, or the sentence says who says something. Other words in marks
// are terms and titles.
func (s *side) says(t token) bool {
	i := sort.Search(len(s.all), func(i int) bool { return s.all[i].Start >= t.Start })
	from, to := i, i
	for from > 0 && s.all[from-1].quoted && i-from < 2*leastSaid {
		from--
	}
	for to < len(s.all) && s.all[to].quoted && to-i < 2*leastSaid {
		to++
	}
	if from > 1 && s.all[from-1].Of(s.article.Text) == "[" || from > 0 && s.all[from].Start > 0 && s.article.Text[s.all[from].Start-1] == '[' { // the words of a link
		return false
	}
	if words(s.all[from:to]) >= leastSaid {
		return true
	}
	k := sort.Search(s.sentences(), func(k int) bool { return s.first[k+1] > i })
	for _, t := range s.sentence(k) {
		if t.word && english.VerbOf(text.Fold(t.Of(s.article.Text))).Has(english.States|english.Claims|english.Holds) {
			return true
		}
	}
	return false
}
