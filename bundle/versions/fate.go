package versions

import "broadsheet/bundle/text"

// fates are the words for what befell somebody or what the law did with him.
// The words of a line say the same of him, so that "was killed" for "died" is
// wording; the list is open, and holds only words that hardly ever say
// anything else.
var fates = func() map[string]int {
	m := map[string]int{}
	for i, line := range []string{
		`die dies died dying dead death deaths kill kills killed killing fatal fatally fatality fatalities slain perished deceased drowned`,
		`injure injures injured injuring injury injuries wounded hurt maimed hospitalised hospitalized`,
		`murder murders murdered murderer homicide manslaughter`,
		`rape raped rapist assaulted stabbed molested`,
		`kidnapped abducted hostage hostages`,
		`arrest arrests arrested arresting detained custody`,
		`charged indicted indictment prosecuted prosecution`,
		`convicted conviction convictions guilty`,
		`acquitted acquittal exonerated`,
		`sentenced jailed gaoled imprisoned`,
		`bailed paroled pardoned`,
		`alleged allegedly suspect suspects suspected accused`,
		`sued lawsuit lawsuits libel`,
		`fraud bribery bribe bribes bribed embezzled`,
		`resign resigns resigned resigning resignation sacked dismissed ousted`,
	} {
		for w := range set(line) {
			m[w] = i + 1
		}
	}
	return m
}()

// fate reports whether an edit brings or takes away what befell somebody: a
// word of a line of [fates] none of which the operation has on the other side.
func (c *classifier) fate(gone, come []token) bool {
	return brings(c.o, gone, c.n, c.new) || brings(c.n, come, c.o, c.old)
}

func brings(x *side, words []token, y *side, others []token) bool {
	for _, t := range words {
		if f := t.fate(x); f > 0 && !tells(y, others, f) {
			return true
		}
	}
	return false
}

func (t *token) fate(s *side) int {
	if !t.word || t.weight < weightContent {
		return 0
	}
	return fates[text.Fold(t.Of(s.article.Text))]
}

// tells reports whether any of some words is of a line of [fates].
func tells(s *side, ts []token, line int) bool {
	for i := range ts {
		if ts[i].fate(s) == line {
			return true
		}
	}
	return false
}

// loneFates marks the added and deleted sentences that tell a fate of which
// the other version says nothing.
func loneFates(ops []Operation, o, n *side) {
	told := [2]map[int]bool{}
	at := func(i int, s *side) map[int]bool {
		if told[i] == nil {
			told[i] = map[int]bool{}
			for k := range s.all {
				told[i][s.all[k].fate(s)] = true
			}
		}
		return told[i]
	}
	for i := range ops {
		op := &ops[i]
		s, here, other, otherAt := n, op.New, o, 0
		if len(op.New) == 0 {
			s, here, other, otherAt = o, op.Old, n, 1
		}
		if len(op.Old) > 0 && len(op.New) > 0 || op.Furniture {
			continue
		}
		for _, t := range s.tokens(here) {
			if f := t.fate(s); f > 0 && !at(otherAt, other)[f] {
				op.Fate = true
			}
		}
	}
}
