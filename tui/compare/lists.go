package compare

import (
	"cmp"
	"fmt"
	"strconv"

	tea "charm.land/bubbletea/v2"
	"github.com/sahilm/fuzzy"

	"broadsheet/bundle/versions"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// A versionList is the list of versions to compare with. What is typed narrows
// it; Enter compares the version chosen with the newer one on screen.
type versionList struct {
	desk.List
	m      *Mode
	labels []string
	found  []int // places
}

func newVersionList(m *Mode) desk.Overlay {
	l := &versionList{m: m}
	for p := range m.revision.history.Order {
		l.labels = append(l.labels, fmt.Sprintf("%d  %s %s", p+1, m.versionName(p), m.madeBy(p)))
	}
	l.filter()
	l.At = min(m.revision.pair[0], len(l.found)-1)
	return l
}

func (l *versionList) filter() {
	l.found = l.found[:0]
	if l.Text == "" {
		for p := range l.labels {
			l.found = append(l.found, p)
		}
		return
	}
	for _, f := range fuzzy.Find(l.Text, l.labels) {
		l.found = append(l.found, f.Index)
	}
}

func (l *versionList) Typed() (string, bool) { return l.Text, true }

func (l *versionList) Key(k tea.KeyPressMsg) tea.Cmd {
	m := l.m
	switch name := k.String(); {
	case name == "esc":
		m.Close()
	case name == "enter":
		m.Close()
		if l.At >= len(l.found) {
			return nil
		}
		r := &m.revision
		p := l.found[l.At]
		if p == r.pair[1] {
			m.Say("that is the version it is compared with")
			return nil
		}
		r.pinned = p
		m.compare([2]int{p, r.pair[1]})
		m.Say("compared with version " + strconv.Itoa(p+1) + ", which is kept while stepping; " + m.KeyMap.Key(keys.PinBase) + " lets it go")
	case l.Move(k, len(l.found)):
	case l.Edit(k):
		l.filter()
	}
	return nil
}

func (l *versionList) Content(width int) (string, [][]frame.Piece, int) {
	m := l.m
	t, r := m.Theme, &m.revision
	var rows [][]frame.Piece
	for i, p := range l.found {
		faint, name := t.BoxFaint, t.Box
		if i == l.At {
			faint, name = t.BoxSelected, t.BoxSelected
		}
		mark := "  "
		switch p {
		case r.pair[0]:
			mark = "○ "
		case r.pair[1]:
			mark = "● "
		}
		a := m.Bundle.Articles[r.history.Order[p]]
		words := fmt.Sprintf("  %d words", a.Words)
		if p > 0 {
			s := r.history.Steps[p-1]
			words += fmt.Sprintf("  +%d −%d ~%d", s.Added, s.Deleted, s.Changed)
		}
		rows = append(rows, []frame.Piece{frame.In(mark, name), frame.In(fmt.Sprintf("%3d  ", p+1), faint), frame.In(m.Pad(m.versionDate(p), min(20, width/3)), name), frame.In("  "+m.Pad(cmp.Or(m.madeBy(p), visible.String(a.Source)), max(width-60, 10)), faint), frame.In(words, faint)})
	}
	if len(rows) == 0 {
		rows = append(rows, []frame.Piece{frame.In("no version is called so", t.BoxFaint)})
	}
	return "Compare with which version? · type to narrow", rows, l.At
}

// A changeList is the list of changes between the two versions on screen.
type changeList struct {
	desk.List
	m     *Mode
	items []int
}

func newChangeList(m *Mode) desk.Overlay {
	l := &changeList{m: m}
	r := &m.revision
	for i := range r.items {
		if it := &r.items[i]; !it.Kept && !(it.Away && len(it.New) == 0) {
			if i <= r.item {
				l.At = len(l.items)
			}
			l.items = append(l.items, i)
		}
	}
	return l
}

func (l *changeList) Typed() (string, bool) { return "", false }

func (l *changeList) Key(k tea.KeyPressMsg) tea.Cmd {
	m := l.m
	switch name := k.String(); {
	case m.Closes(name, keys.Changes):
		m.Close()
	case name == "enter":
		m.Close()
		if l.At < len(l.items) {
			m.goToItem(l.items[l.At])
		}
	case name == "j":
		l.At = min(l.At+1, max(len(l.items)-1, 0))
	case name == "k":
		l.At = max(l.At-1, 0)
	default:
		l.Move(k, len(l.items))
	}
	return nil
}

func (l *changeList) Content(width int) (string, [][]frame.Piece, int) {
	m := l.m
	t, r := m.Theme, &m.revision
	var rows [][]frame.Piece
	for i, item := range l.items {
		if item >= len(r.items) {
			break
		}
		sign, word, st := m.signOf(item)
		text, faint, sign2 := t.Box, t.BoxFaint, sign.Style
		if i == l.At {
			text, faint, st, sign2 = t.BoxSelected, t.BoxSelected, t.BoxSelected, t.BoxSelected
		}
		gist, sentence := m.gistOf(item)
		rows = append(rows, []frame.Piece{frame.In(sign.Letter, sign2.Over(t.Box)), m.markedIn(item, i == l.At), frame.In(m.Pad(word, label), st.Over(t.Box)), frame.In(gist, text), frame.In(sentence, faint)})
	}
	if len(rows) == 0 {
		rows = append(rows, []frame.Piece{frame.In("nothing has changed between these two", t.BoxFaint)})
	}
	return fmt.Sprintf("Changes from version %d to %d · Enter goes there", r.pair[0]+1, r.pair[1]+1), rows, l.At
}

// gistOf is an item's change in a line.
func (m *Mode) gistOf(item int) (gist, sentence string) {
	r := &m.revision
	if f := r.field(item); f != nil {
		return desk.OrNothing(f.Old) + " → " + desk.OrNothing(f.New), ""
	}
	return m.changeGist(&r.ops[r.items[item].Op])
}

// changeGist is a change in a line: what the gravest edit replaced, and the
// sentence.
func (m *Mode) changeGist(op *versions.Operation) (gist, sentence string) {
	old, new := m.Bundle.Articles[m.oldArticle()], m.Bundle.Articles[m.newArticle()]
	switch {
	case len(op.Old) == 0:
		return "", desk.Spaced(coverOf(new, op.New))
	case len(op.New) == 0:
		return "", desk.Spaced(coverOf(old, op.Old))
	case len(op.Edits) == 0:
		return "", desk.Spaced(coverOf(new, op.New))
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
	return gist + "   ", desk.Spaced(coverOf(new, op.New))
}
