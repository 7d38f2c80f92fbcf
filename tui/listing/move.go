package listing

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// Do does what a key asks for; false leaves it to the desk.
func (l *List) Do(a keys.Action) (cmd tea.Cmd, done bool) {
	at, top := l.at, l.top
	defer func() {
		if l.at == at && l.top == top {
			l.stayed(a)
		}
	}()
	half, full := max(l.Geo.Body/2, 1), max(l.Geo.Body-2, 1)
	switch a {
	case keys.NextSentence:
		l.step(1)
	case keys.PrevSentence:
		l.step(-1)
	case keys.LineDown:
		l.scroll(1)
	case keys.LineUp:
		l.scroll(-1)
	case keys.HalfDown:
		l.page(half)
	case keys.HalfUp:
		l.page(-half)
	case keys.PageDown:
		l.page(full)
	case keys.PageUp:
		l.page(-full)
	case keys.Top:
		l.page(-l.lines())
	case keys.End:
		l.page(l.lines())
	case keys.NextColumn, keys.PrevColumn:
		l.nextCell(a == keys.NextColumn)
	case keys.Next:
		l.nextOpen(1)
	case keys.Prev:
		l.nextOpen(-1)
	case keys.NextSort:
		l.nextSort()
	case keys.TurnSort:
		l.turnSort()
	case keys.Fold:
		l.foldHere()
	case keys.FoldAll:
		l.foldAll()
	case keys.Outline:
		l.Lay(&sections{l: l})
	case keys.Read:
		return l.read(), true
	case keys.Inspect:
		l.Panel.Open = !l.Panel.Open
		l.Geo.Valid = false
	default:
		return nil, false
	}
	return nil, true
}

// stayed says why a key that moves has moved nothing.
func (l *List) stayed(a keys.Action) {
	switch {
	case l.lines() == 0: // which is said
	case a == keys.LineDown || a == keys.LineUp:
		if l.lines() <= l.Geo.Body {
			l.Say("all rows are in sight")
		} else if a == keys.LineDown {
			l.Say("this is the end of the list")
		} else {
			l.Say("this is the beginning of the list")
		}
	case a == keys.NextSentence || a == keys.HalfDown || a == keys.PageDown || a == keys.End:
		l.Say("this is the last row")
	case a == keys.PrevSentence || a == keys.HalfUp || a == keys.PageUp || a == keys.Top:
		l.Say("this is the first row")
	}
}

// empty reports whether there is no row to go to, and says why.
func (l *List) empty() bool {
	if l.lines() > 0 {
		return false
	}
	l.Say(l.view.Empty())
	return true
}

// step goes to the next line on which one can stand.
func (l *List) step(by int) {
	if l.empty() {
		return
	}
	if !l.standNear(l.lineOf(l.at)+by, by) && by < 0 {
		l.top = 0 // the head above the first row
	}
}

// standNear stands on a line or, where one cannot, on the next one that way;
// false when there is none.
func (l *List) standNear(line, by int) bool {
	for ; line >= 0 && line < l.lines(); line += by {
		if p := l.spotOf(line); l.stands(p) {
			l.at = p
			l.reveal()
			return true
		}
	}
	return false
}

// page goes so many lines on, or to the end.
func (l *List) page(by int) {
	if l.empty() {
		return
	}
	line := min(max(l.lineOf(l.at)+by, 0), l.lines()-1)
	toward := 1
	if by < 0 {
		toward = -1
	}
	if !l.standNear(line, toward) {
		l.standNear(line, -toward)
	}
	if line == 0 {
		l.top = 0
	}
}

// scroll moves the lines, and the reader as little as needed to be in sight.
func (l *List) scroll(by int) {
	if l.empty() {
		return
	}
	l.top = min(max(l.top+by, 0), max(l.lines()-l.Geo.Body, 0))
	switch line := l.lineOf(l.at); {
	case line < l.top:
		top := l.top
		l.standNear(top, 1)
		l.top = top
	case line >= l.top+l.Geo.Body:
		top := l.top
		l.standNear(top+l.Geo.Body-1, -1)
		l.top = top
	}
}

// reveal scrolls as little as needed to have the reader's line in sight, and
// the head over it when it is the first of its section.
func (l *List) reveal() {
	if l.lines() == 0 {
		l.top = 0
		return
	}
	from, to := l.lineOf(l.at), l.lineOf(l.at)+1
	if l.at.row >= 0 {
		for rows := l.table.Sections[l.at.section].Rows; l.at.row+to-from < len(rows) && rows[l.at.row+to-from].Sub > 0; {
			to++ // the lines under it
		}
	}
	if l.at.row == 0 {
		from = l.begin[l.at.section]
	}
	margin := l.Margin()
	if last := to + margin - l.Geo.Body; l.top < last {
		l.top = last
	}
	l.top = min(l.top, max(from-margin, 0))
	l.top = min(max(l.top, 0), max(l.lines()-l.Geo.Body, 0))
}

// nextCell chooses the next cell of the row.
func (l *List) nextCell(next bool) {
	n, by := l.view.CellCount(), 1
	if !next {
		by = -1
	}
	at, to := l.cell, func(at int) { l.cell = at }
	if l.byArticle { // of those that have cells
		shown := l.shown()
		n, at = len(shown), slices.Index(shown, l.cell)
		to = func(at int) { l.cell = shown[at] }
	}
	switch at += by; {
	case n == 0:
		l.Say("the rows of this list have no cells")
	case at >= n:
		l.Say("this is the last cell")
	case at < 0:
		l.Say("this is the first cell")
	default:
		to(at)
	}
}

// nextOpen goes to the next row that is open, from the last to the first.
func (l *List) nextOpen(by int) {
	if l.empty() {
		return
	}
	n := l.lines()
	for i := 1; i <= n; i++ {
		line := ((l.lineOf(l.at)+by*i)%n + n) % n
		p := l.spotOf(line)
		if p.row < 0 || !l.stands(p) || !l.view.IsOpen(l.table.Sections[p.section].Rows[p.row]) {
			continue
		}
		if by > 0 && line <= l.lineOf(l.at) || by < 0 && line >= l.lineOf(l.at) {
			l.Say("round again")
		}
		l.at = p
		l.reveal()
		return
	}
	l.Say("no row is open")
}

// nextSort goes on to the next order.
func (l *List) nextSort() {
	sorts := l.view.Sorts()
	if len(sorts) < 2 {
		l.Say("this list has one order: " + sorts[0])
		return
	}
	l.order.Sort = (l.order.Sort + 1) % len(sorts)
	l.order.Turned, l.order.Cell = false, l.cell
	l.Say("sorted " + sorts[l.order.Sort])
}

// turnSort turns the order round.
func (l *List) turnSort() {
	l.order.Turned = !l.order.Turned
	said := ""
	if l.order.Turned {
		said = ", turned round"
	}
	l.Say("sorted " + l.view.Sorts()[l.order.Sort] + said)
}

// foldHere folds the section where the reader stands, or unfolds it.
func (l *List) foldHere() {
	if l.empty() {
		return
	}
	s := l.Section()
	if s.Title == "" {
		l.Say("there is no section to fold")
		return
	}
	to := !l.folded(l.at.section)
	l.folds[s.Key] = to
	l.refold()
}

// refold keeps the reader's place after something was folded or unfolded.
func (l *List) refold() {
	l.fold()
	switch {
	case l.folded(l.at.section):
		l.at.row = -1
	case l.at.row < 0 && len(l.Section().Rows) > 0:
		l.at.row = 0
	case l.at.row < 0:
		l.at = l.firstSpot()
	}
	l.reveal()
}

// foldAll folds all sections, or unfolds them when all are folded.
func (l *List) foldAll() {
	if l.empty() {
		return
	}
	if !slices.ContainsFunc(l.table.Sections, func(s Section) bool { return s.Title != "" }) {
		l.Say("there is no section to fold")
		return
	}
	all := true
	for i := range l.table.Sections {
		all = all && (l.table.Sections[i].Title == "" || l.folded(i))
	}
	for i := range l.table.Sections {
		l.folds[l.table.Sections[i].Key] = !all
	}
	l.refold()
}

// read goes to where the row leads in the text, or opens the fold.
func (l *List) read() tea.Cmd {
	if l.empty() {
		return nil
	}
	r, ok := l.Row()
	if !ok {
		l.foldHere()
		return nil
	}
	to, ok := l.view.Target(r)
	if !ok {
		l.Say("this row stands nowhere in the text")
		return nil
	}
	return l.Follow(l.view.(desk.Walker), to)
}

// Walk goes to the next row that leads somewhere.
func (l *List) Walk(by int) (desk.Arrival, bool) {
	if l.lines() == 0 {
		return desk.Arrival{}, false
	}
	for line := l.lineOf(l.at) + by; line >= 0 && line < l.lines(); line += by {
		p := l.spotOf(line)
		if p.row < 0 || !l.stands(p) {
			continue
		}
		if to, ok := l.view.Target(l.table.Sections[p.section].Rows[p.row]); ok {
			l.at = p
			l.reveal()
			return to, true
		}
	}
	return desk.Arrival{}, false
}

// Walked says at which row of how many the list stands, and what it is about.
func (l *List) Walked() (n, of int, what []frame.Piece) {
	r, ok := l.Row()
	if !ok {
		return 0, 0, nil
	}
	return l.table.nth[l.at.section][l.at.row] + 1, l.table.total, l.view.What(r)
}

// ShowHit does nothing: the rows without a hit go.
func (l *List) ShowHit() {}

// NextHit goes to the next row with a hit.
func (l *List) NextHit(by int) { l.step(by) }

// HitsWords says how many rows have a hit.
func (l *List) HitsWords(total string, articles int) string {
	rows := 0
	if l.table != nil {
		rows = l.table.total
	}
	return total + " in " + strconv.Itoa(articles) + desk.Plural(articles, " article, ", " articles, ") + rowsWords(rows)
}
