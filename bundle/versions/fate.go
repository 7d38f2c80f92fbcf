package versions

import "broadsheet/bundle/text"

// fates are the words for what befell somebody or what the law did with him.
// The words of a line say the same of him, so that "was killed" for "died" is
// wording; the list is open, and holds only words that hardly ever say
// anything else. There are fewer than 32 lines.
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
	if !c.told {
		c.told = true
		c.fates = [2]uint32{tells(c.o, c.old), tells(c.n, c.new)}
	}
	return tells(c.o, gone)&^c.fates[1] != 0 || tells(c.n, come)&^c.fates[0] != 0
}

func (t *token) fate(s *side) int {
	if !t.word || t.weight < weightContent {
		return 0
	}
	return fates[text.Fold(t.Of(s.article.Text))]
}

// tells returns the lines of [fates] that some words are of, a bit for each.
func tells(s *side, ts []token) (lines uint32) {
	for i := range ts {
		if f := ts[i].fate(s); f > 0 {
			lines |= 1 << f
		}
	}
	return lines
}

// loneFates marks the added and deleted sentences that tell a fate of which
// the other version says nothing.
func loneFates(ops []Operation, o, n *side) {
	told := [2]uint32{tells(o, o.all), tells(n, n.all)}
	for i := range ops {
		switch op := &ops[i]; {
		case op.Furniture:
		case len(op.Old) == 0:
			op.Fate = tells(n, n.tokens(op.New))&^told[0] != 0
		case len(op.New) == 0:
			op.Fate = tells(o, o.tokens(op.Old))&^told[1] != 0
		}
	}
}
