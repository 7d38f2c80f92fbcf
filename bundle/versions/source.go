package versions

import (
	"sort"
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// saying are the verbs that give a claim to whoever is their subject.
var saying = set(`say says said tell tells told announce announces announced confirm confirms confirmed
reported stated claimed insist insists insisted allege alleges argue argues argued warn warns warned
explain explains explained acknowledge acknowledges acknowledged admit admits admitted suggest suggests suggested
estimate estimates estimated conclude concludes concluded predict predicts predicted testify testifies testified deny denies denied believe believes believed`)

// sayingThat are verbs that do so behind or before a mark and in front of "that";
// elsewhere they are of other things.
var sayingThat = set(`add adds added write writes wrote find finds found maintain maintains maintained`)

// endsSource are the words that no naming of a source runs across: those that
// begin another clause, and verbs.
var endsSource = set(`that when because while after before if as but which who whom whose where since until though although than so
was were is are be been being will would it there on at`)

// besideSaying are the words that stand between a source and its verb and name
// nobody.
var besideSaying = set(`later earlier also then now again still previously first since ever always never once
however moreover meanwhile nevertheless`)

// leadsOn are the words behind which a phrase goes on with an article: "the
// mayor of the town".
var leadsOn = set(`of for from in to by with near and`)

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
		return ts[i].weight >= weightContent && !besideSaying[w] && !strings.HasSuffix(w, "ly")
	}
	walk := func(at, by int, quoted bool) {
		for i, n := at, 0; i >= 0 && i < len(ts) && n < mostSource; i, n = i+by, n+1 {
			w := word(i)
			if w == "" || endsSource[w] || saying[w] || ts[i].quoted != quoted || w == "and" && !joins(word, i) {
				return
			}
			named[i] = named[i] || naming(i)
			if by < 0 && english.Of(w).Has(english.Article) && !leadsOn[word(i-1)] {
				return // the phrase begins here
			}
		}
	}
	for i := range ts {
		switch w := word(i); {
		case w == "according" && word(i+1) == "to":
			walk(i+2, 1, ts[i].quoted)
		case !saying[w] && !(sayingThat[w] && (word(i+1) == "" || word(i+1) == "that" || word(i-1) == "")):
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
		case endsSource[w] || strings.HasSuffix(w, "ed") || saying[w]:
			return false
		}
	}
	return word(and-4) == ""
}
