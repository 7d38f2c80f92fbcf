package listing

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
)

// Mouse answers the mouse: the wheel scrolls what is under it, a click stands
// on a row or chooses a cell, a second one reads it, a click on a head sorts.
func (l *List) Mouse(msg tea.MouseMsg) tea.Cmd {
	at := msg.Mouse()
	row := at.Y - l.Geo.Title - l.Geo.Header
	switch msg.(type) {
	case tea.MouseWheelMsg:
		by := 0
		switch at.Button {
		case tea.MouseWheelDown:
			by = desk.WheelLines
		case tea.MouseWheelUp:
			by = -desk.WheelLines
		}
		if row >= l.Geo.Body {
			l.ScrollPanel(by)
		} else {
			l.scroll(by)
		}
	case tea.MouseClickMsg:
		switch {
		case at.Button != tea.MouseLeft || row >= l.Geo.Body:
		case row < 0:
			l.clickHead(at.X)
		default:
			return l.click(at.X, l.top+row)
		}
	}
	return nil
}

// under is the column at a cell of the screen; nil when there is none.
func (l *List) under(x int) *Column {
	for i := range l.cols {
		if from := l.columnAt(i); x >= from && x < from+l.cols[i].Width {
			return &l.cols[i]
		}
	}
	return nil
}

// clickHead sorts by a column, or turns the order round.
func (l *List) clickHead(x int) {
	c := l.under(x)
	switch {
	case c == nil:
	case c.Cell > 0:
		l.Choose(c.Cell - 1)
	case c.Sort == 0:
	case l.order.Sort == c.Sort-1:
		l.turnSort()
	default:
		l.order.Sort, l.order.Turned = c.Sort-1, false
		l.Say("sorted " + l.view.Sorts()[l.order.Sort])
	}
}

// click stands on a line, unfolds a head, or reads what it stands on already.
func (l *List) click(x, line int) tea.Cmd {
	if line >= l.lines() {
		return nil
	}
	p := l.spotOf(line)
	for p.row > 0 && !l.stands(p) { // a line under a row
		p.row--
	}
	same := p == l.at
	if p.row < 0 {
		l.at = p
		l.foldHere()
		return nil
	}
	l.at = p
	if c := l.under(x); c != nil && c.Cell > 0 {
		same = same && c.Cell-1 == l.cell
		l.Choose(c.Cell - 1)
	}
	if same {
		return l.read()
	}
	return nil
}
