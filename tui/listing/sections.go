package listing

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
)

// A sections is the list of sections, to go to one. A digit goes to the
// section that has it, while there are few enough for digits; anything else
// typed narrows the list.
type sections struct {
	desk.List
	l *List
}

// found are the sections whose titles hold what was typed.
func (b *sections) found() []int {
	if b.l.table == nil {
		return nil
	}
	var out []int
	for i := range b.l.table.Sections {
		s := &b.l.table.Sections[i]
		if s.Title != "" && strings.Contains(strings.ToLower(s.Title), strings.ToLower(b.Text)) {
			out = append(out, i)
		}
	}
	return out
}

// digit is the section that has a digit; false when none has, or when there
// are sections with longer numbers, which are typed.
func (b *sections) digit(name string) (int, bool) {
	n, err := strconv.Atoi(name)
	if err != nil || b.Text != "" || b.l.table == nil {
		return 0, false
	}
	at := -1
	for i, s := range b.l.table.Sections {
		if s.Digit > 9 {
			return 0, false
		}
		if s.Digit == n && n > 0 {
			at = i
		}
	}
	return at, at >= 0
}

// Typed is what narrows the list.
func (b *sections) Typed() (string, bool) { return b.Text, true }

// Key gives a key to the box.
func (b *sections) Key(k tea.KeyPressMsg) tea.Cmd {
	found, name := b.found(), k.String()
	if n, err := strconv.Atoi(name); err == nil && b.l.table == nil && n > 0 {
		b.l.awaited = n
		b.l.Close()
		b.l.Say("it opens as soon as there are rows")
		return nil
	}
	if at, ok := b.digit(name); ok {
		b.goTo(at)
		return nil
	}
	switch {
	case name == "esc":
		b.l.Close()
	case name == "enter" && b.At < len(found):
		b.goTo(found[b.At])
	case name == "enter":
		b.l.Close()
	case b.Move(k, len(found)):
	default:
		b.Edit(k)
	}
	return nil
}

// goTo opens a section and stands on its first row.
func (b *sections) goTo(at int) {
	b.l.Close()
	b.l.openAt(at)
}

// openAt opens a section and stands on its first row.
func (l *List) openAt(at int) {
	l.folds[l.table.Sections[at].Key] = false
	l.at = spot{at, -1}
	l.refold()
	l.top = min(l.begin[at], max(l.lines()-l.Geo.Body, 0))
}

// Content lists the sections, each with its digit and its count.
func (b *sections) Content(int) (string, [][]frame.Piece, int) {
	t := b.l.Theme
	var rows [][]frame.Piece
	for i, at := range b.found() {
		s := &b.l.table.Sections[at]
		digit, text, faint := t.HelpKey, t.Box, t.BoxFaint
		if i == b.At {
			digit, text, faint = t.BoxSelected.Over(digit), t.BoxSelected, t.BoxSelected
		}
		key := "   "
		if s.Digit > 0 && s.Digit < 10 {
			key = " " + strconv.Itoa(s.Digit) + " "
		}
		rows = append(rows, []frame.Piece{frame.In(key, digit), frame.In(s.Title, text), frame.In("  "+strconv.Itoa(s.Count), faint)})
	}
	if len(rows) == 0 {
		rows = append(rows, []frame.Piece{frame.In("no section is called so", t.BoxFaint)})
	}
	return "Sections · type to narrow, Enter goes there", rows, b.At
}
