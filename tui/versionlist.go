package tui

import (
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"broadsheet/bundle/versions"
	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// A versionList is the list of versions to compare with. What is typed narrows
// it; Enter compares the version chosen with the newer one on screen.
type versionList struct {
	list
	labels []string
	found  []int // places
}

func newVersionList(m *Model) overlay {
	l := &versionList{}
	for p := range m.revision.history.Order {
		l.labels = append(l.labels, fmt.Sprintf("%d  %s", p+1, m.versionName(p)))
	}
	l.filter()
	l.at = min(m.revision.pair[0], len(l.found)-1)
	return l
}

func (l *versionList) filter() {
	l.found = l.found[:0]
	if l.text == "" {
		for p := range l.labels {
			l.found = append(l.found, p)
		}
		return
	}
	for _, f := range fuzzy.Find(l.text, l.labels) {
		l.found = append(l.found, f.Index)
	}
}

func (l *versionList) typed() (string, bool) { return l.text, true }

func (l *versionList) key(m *Model, k tea.KeyPressMsg) tea.Cmd {
	switch name := k.String(); {
	case name == "esc":
		m.overlay = nil
	case name == "enter":
		m.overlay = nil
		if l.at >= len(l.found) {
			return nil
		}
		r := &m.revision
		p := l.found[l.at]
		if p == r.pair[1] {
			m.say("that is the version it is compared with")
			return nil
		}
		r.pinned = p
		m.compare([2]int{p, r.pair[1]})
		m.say("compared with version " + strconv.Itoa(p+1) + ", which is kept while stepping; " + m.keys.Key(keys.PinBase) + " lets it go")
	case l.move(k, len(l.found)):
	case l.edit(k):
		l.filter()
	}
	return nil
}

func (l *versionList) content(m *Model, width int) (string, [][]frame.Piece, int) {
	t, r := m.Theme, &m.revision
	var rows [][]frame.Piece
	for i, p := range l.found {
		faint, name := t.BoxFaint, t.Box
		if i == l.at {
			faint, name = t.BoxSelected, t.BoxSelected
		}
		mark := "  "
		switch p {
		case r.pair[0]:
			mark = "○ "
		case r.pair[1]:
			mark = "● "
		}
		a := m.bundle.Articles[r.history.Order[p]]
		words := fmt.Sprintf("  %d words", a.Words)
		if p > 0 {
			s := r.history.Steps[p-1]
			words += fmt.Sprintf("  +%d −%d ~%d", s.Added, s.Deleted, s.Changed)
		}
		rows = append(rows, []frame.Piece{frame.In(mark, name), frame.In(fmt.Sprintf("%3d  ", p+1), faint), frame.In(m.Pad(m.versionDate(p), min(20, width/3)), name), frame.In("  "+m.Pad(visible.String(a.Source), max(width-60, 10)), faint), frame.In(words, faint)})
	}
	if len(rows) == 0 {
		rows = append(rows, []frame.Piece{frame.In("no version is called so", t.BoxFaint)})
	}
	return "Compare with which version? · type to narrow", rows, l.at
}

// A changeList is the list of changes between the two versions on screen.
type changeList struct {
	list
	items []int
}

func newChangeList(m *Model) overlay {
	l := &changeList{}
	r := &m.revision
	for i := range r.items {
		if it := &r.items[i]; !it.Kept && !(it.Away && len(it.New) == 0) {
			if i <= r.item {
				l.at = len(l.items)
			}
			l.items = append(l.items, i)
		}
	}
	return l
}

func (l *changeList) typed() (string, bool) { return "", false }

func (l *changeList) key(m *Model, k tea.KeyPressMsg) tea.Cmd {
	switch name := k.String(); {
	case closeKey(name, keys.Changes, m):
		m.overlay = nil
	case name == "enter":
		m.overlay = nil
		if l.at < len(l.items) {
			m.goToItem(l.items[l.at])
		}
	case name == "j":
		l.at = min(l.at+1, max(len(l.items)-1, 0))
	case name == "k":
		l.at = max(l.at-1, 0)
	default:
		l.move(k, len(l.items))
	}
	return nil
}

func (l *changeList) content(m *Model, width int) (string, [][]frame.Piece, int) {
	t, r := m.Theme, &m.revision
	var rows [][]frame.Piece
	for i, item := range l.items {
		if item >= len(r.items) {
			break
		}
		sign, word, st := m.signOf(item)
		text, faint, sign2 := t.Box, t.BoxFaint, sign.Style
		if i == l.at {
			text, faint, st, sign2 = t.BoxSelected, t.BoxSelected, t.BoxSelected, t.BoxSelected
		}
		gist, sentence := m.gistOf(item)
		rows = append(rows, []frame.Piece{frame.In(sign.Letter+" ", sign2.Over(t.Box)), frame.In(m.Pad(word, label), st.Over(t.Box)), frame.In(gist, text), frame.In(sentence, faint)})
	}
	if len(rows) == 0 {
		rows = append(rows, []frame.Piece{frame.In("nothing has changed between these two", t.BoxFaint)})
	}
	return fmt.Sprintf("Changes from version %d to %d · Enter goes there", r.pair[0]+1, r.pair[1]+1), rows, l.at
}

// gistOf is an item's change in a line.
func (m *Model) gistOf(item int) (gist, sentence string) {
	r := &m.revision
	if f := r.field(item); f != nil {
		return orNothing(f.Old) + " → " + orNothing(f.New), ""
	}
	return m.changeGist(&r.ops[r.items[item].Op])
}

// changeGist is a change in a line: what the gravest edit replaced, and the
// sentence.
func (m *Model) changeGist(op *versions.Operation) (gist, sentence string) {
	old, new := m.bundle.Articles[m.oldArticle()], m.bundle.Articles[m.newArticle()]
	switch {
	case len(op.Old) == 0:
		return "", spaced(coverOf(new, op.New))
	case len(op.New) == 0:
		return "", spaced(coverOf(old, op.Old))
	case len(op.Edits) == 0:
		return "", spaced(coverOf(new, op.New))
	}
	g := op.Edits[0]
	for _, e := range op.Edits {
		if e.Class < g.Class {
			g = e
		}
	}
	was, is := short(g.Old.Of(old.Text)), short(g.New.Of(new.Text))
	switch {
	case was == "":
		gist = "+ " + is
	case is == "":
		gist = "− " + was
	default:
		gist = was + " → " + is
	}
	return gist + "   ", spaced(coverOf(new, op.New))
}
