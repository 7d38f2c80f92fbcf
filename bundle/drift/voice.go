package drift

import (
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// personal returns 1 when a sentence speaks of its speaker or to its hearer.
func personal(c *text.Corpus, toks []text.Token) uint8 {
	for _, t := range toks {
		if w := &c.Words[t.Word]; w.Class.Has(english.FirstPerson) || w.Text == "you" || w.Text == "your" {
			return 1
		}
	}
	return 0
}

// appeals returns 1 when a sentence without quotation marks speaks to the
// reader, as a page does and a report does not.
func appeals(c *text.Corpus, toks []text.Token, m marks) uint8 {
	if m&(1<<0|1<<1) != 0 {
		return 0
	}
	for _, t := range toks {
		if w := &c.Words[t.Word]; w.Class.Has(english.SecondPerson) || w.Text == "please" {
			return 1
		}
	}
	return 0
}

// assumes returns 1 when a sentence speaks of somebody by a bare surname, "Mr.
// Quill" or "Quill said", whom the article has not named before. A writer
// introduces people; a passage torn from its place does not.
func (r *reader) assumes(toks []text.Token) uint8 {
	now := int32(r.p.article + 1)
	for k := range toks {
		bare := surname(r.c, toks, k)
		if bare >= 0 && r.seen[toks[bare].Stem] != now && !uses(toks[:bare], toks[bare].Stem) {
			return 1
		}
	}
	return 0
}

// surname returns the place of a bare surname whose sign stands at word k, -1
// when there is none.
func surname(c *text.Corpus, toks []text.Token, k int) int {
	capital := func(i int) bool { return i >= 0 && i < len(toks) && toks[i].Shape&text.Capital != 0 }
	if k+1 >= len(toks) {
		return -1
	}
	switch w := &c.Words[toks[k].Word]; {
	case (w.Text == "mr" || w.Text == "mrs" || w.Text == "ms") && capital(k+1) && !capital(k+2):
		return k + 1
	case capital(k) && !capital(k-1) && !w.Stop && english.CueOf(c.Words[toks[k+1].Word].Text).Speaks():
		return k
	}
	return -1
}

func uses(toks []text.Token, stem text.StemID) bool {
	for _, t := range toks {
		if t.Stem == stem {
			return true
		}
	}
	return false
}
