package versions

import (
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// fate reports whether an edit brings or takes away what befell somebody: a
// word of a line of [english.Fate] none of which the operation has on the other side.
func (c *classifier) fate(gone, come []token) bool {
	if len(gone) == 1 && len(come) == 1 && nearly(text.Fold(gone[0].Of(c.o.article.Text)), text.Fold(come[0].Of(c.n.article.Text))) && (gone[0].fate(c.o) == 0) != (come[0].fate(c.n) == 0) {
		return false // put right
	}
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
	return english.Fate(text.Fold(t.Of(s.article.Text)))
}

// tells returns the lines of [english.Fate] that some words are of, a bit for each.
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
		case op.Furniture || o.foreign || n.foreign:
		case len(op.Old) == 0:
			op.Fate = tells(n, n.tokens(op.New))&^told[0] != 0 && people(n, n.tokens(op.New))
		case len(op.New) == 0:
			op.Fate = tells(o, o.tokens(op.Old))&^told[1] != 0 && people(o, o.tokens(op.Old))
		}
	}
}
