package reading

import (
	"slices"
	"strconv"

	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
)

// turn does the actions that choose and arrange columns.
func (m *Mode) turn(a keys.Action) bool {
	switch a {
	case keys.NextColumn:
		m.nextColumn(1)
	case keys.PrevColumn:
		m.nextColumn(-1)
	case keys.NextPage:
		m.pageColumns(1)
	case keys.PrevPage:
		m.pageColumns(-1)
	case keys.Hide:
		m.hide()
	case keys.ShowAll:
		m.showAll()
	case keys.MoveLeft:
		m.moveColumn(-1)
	case keys.MoveRight:
		m.moveColumn(1)
	case keys.Pin:
		m.pin()
	case keys.FoldSame:
		m.switchFold()
	case keys.Widen:
		m.widen()
	case keys.Zoom:
		if len(m.order) == 1 {
			m.Say("there is one column")
			break
		}
		m.zoomed = !m.zoomed
		m.Geo.Valid = false
	default:
		return false
	}
	return true
}

// nextColumn gives the focus to a neighbour: to what is lit there, or to the
// sentence at the same height.
func (m *Mode) nextColumn(by int) {
	to := m.position(m.focus) + by
	if to < 0 || to >= len(m.order) {
		if by > 0 {
			m.Say("this is the last column")
		} else {
			m.Say("this is the first column")
		}
		return
	}
	from := m.rowOfFocus()
	target := m.order[to]
	at := slices.Index(m.shown, target)
	c := &m.columns[target]
	lit := -1
	if at >= 0 && at < len(m.lit.spans) && c.page != nil {
		for _, s := range m.lit.spans[at] {
			line, _ := c.page.LinesOf(s.Span)
			if row := m.rowOf(target, line); row >= 0 && row < m.Geo.Body {
				lit = s.sentence
				break
			}
		}
	}
	m.setFocus(target)
	switch {
	case lit >= 0:
		c.sentence = lit
	case at >= 0:
		m.focusRow(max(from, 0))
	}
}

// rowOfFocus is the row of the screen on which the focused sentence begins;
// negative when it begins above the screen.
func (m *Mode) rowOfFocus() int {
	c := &m.columns[m.focus]
	if c.page == nil || c.sentence < 0 {
		return 0
	}
	from, _ := m.sentenceRows(m.focus, c.sentence)
	return from
}

// pageColumns shows the next or previous columns that are not on screen.
func (m *Mode) pageColumns(by int) {
	room := len(m.shown) - min(m.pins, max(len(m.shown)-1, 0))
	if m.zoomed || room >= len(m.order)-m.pins {
		m.Say("all columns are on screen")
		return
	}
	pins := len(m.shown) - room
	first := min(max(m.first+by*room, pins), len(m.order)-room)
	if first == m.first {
		m.Say("there are no more columns on this side")
		return
	}
	m.first = first
	if at := m.position(m.focus); at >= pins && (at < first || at >= first+room) {
		m.focus = m.order[min(max(at+by*room, first), first+room-1)]
	}
	m.Geo.Valid = false
}

// hide takes the focused column off the screen.
func (m *Mode) hide() {
	if len(m.order) == 1 {
		m.Say("the last column stays")
		return
	}
	at := m.position(m.focus)
	name := m.Names[m.focus]
	m.order = slices.Delete(m.order, at, at+1)
	if at < m.pins {
		m.pins--
	}
	m.focus = m.order[min(at, len(m.order)-1)]
	m.Geo.Valid = false
	m.Say(name + " is hidden; " + m.KeyMap.Key(keys.ShowAll) + " shows it again")
}

// unhide puts an article back on the screen, after those before it.
func (m *Mode) unhide(article int) {
	at := slices.IndexFunc(m.order[m.pins:], func(a int) bool { return m.compareColumns(a, article) > 0 })
	if at < 0 {
		m.order = append(m.order, article)
	} else {
		m.order = slices.Insert(m.order, m.pins+at, article)
	}
	m.Geo.Valid = false
}

// showAll shows the hidden columns.
func (m *Mode) showAll() {
	n := len(m.columns) - len(m.order)
	if n == 0 {
		m.Say("no column is hidden")
		return
	}
	if len(m.folded) > 0 {
		m.folded, m.unfolded = nil, true
	}
	there := make([]bool, len(m.columns))
	for _, a := range m.order {
		there[a] = true
	}
	for a, ok := range there {
		if !ok {
			m.unhide(a)
		}
	}
	m.Say(strconv.Itoa(n) + desk.Plural(n, " column", " columns") + " shown again")
}

// moveColumn swaps the focused column with its neighbour.
func (m *Mode) moveColumn(by int) {
	at := m.position(m.focus)
	to := at + by
	if to < 0 || to >= len(m.order) || (at < m.pins) != (to < m.pins) {
		m.Say("the column cannot move further")
		return
	}
	m.order[at], m.order[to] = m.order[to], m.order[at]
	m.Geo.Valid = false
}

// pin keeps the focused column on screen while others are paged through, or
// lets it go.
func (m *Mode) pin() {
	at := m.position(m.focus)
	m.order = slices.Delete(m.order, at, at+1)
	if at < m.pins {
		m.pins--
		m.order = slices.Insert(m.order, m.pins, m.focus)
		m.Say(m.Names[m.focus] + " is no longer pinned")
	} else {
		m.order = slices.Insert(m.order, m.pins, m.focus)
		m.pins++
		m.Say(m.Names[m.focus] + " is pinned")
	}
	m.Geo.Valid = false
}

// widen gives the focused column half as much again, or makes all equal.
func (m *Mode) widen() {
	if len(m.shown) == 1 {
		m.Say("there is one column on screen: nothing to widen it against")
		return
	}
	if m.wide == m.focus {
		m.wide = -1
	} else {
		m.wide = m.focus
	}
	m.widths = nil
	m.Geo.Valid = false
}
