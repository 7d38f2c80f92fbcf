package versions

import (
	"sort"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

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

// sources tells which tokens name who says something, see [english.Sources]: of
// their words, those that tell one source from another.
func sources(s *side, ts []token) []bool {
	l := newLine(s, ts)
	names := make([]bool, l.Words())
	english.Sources(l, func(i int) {
		names[i] = names[i] || l.words[i].weight >= weightContent && !english.IsAdverb(l.Word(i))
	})
	named, word := make([]bool, len(ts)), 0
	for i := range ts {
		if ts[i].word {
			named[i], word = names[word], word+1
		}
	}
	return named
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
		if t.word && english.CueOf(text.Fold(t.Of(s.article.Text))).Gives() {
			return true
		}
	}
	return false
}
