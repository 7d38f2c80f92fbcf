package coverage

import (
	"strconv"
	"strings"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// mostShown is how many printings the pane shows: more are not read, and what
// is written of them would make a frame late.
const mostShown = 40

// low is the height of a screen below which only the first printing is shown
// whole.
const low = 30

// subject is what the pane was written for.
type subject struct {
	row, chosen int
	of          *analysis.Coverage
	low         bool
}

// Inspect writes every printing of the row's statement, the words that differ
// from the clearest one in place.
func (m *Mode) Inspect(sheet *desk.Sheet) {
	r, ok := m.Row()
	if !ok {
		if s := m.Section(); s != nil && sheet.Begin("head "+s.Key) {
			m.inspectHead(sheet, s.Count)
		}
		return
	}
	if !sheet.Begin(subject{r.ID, m.Chosen(), m.coverage(), m.Height < low}) {
		return
	}
	s := m.at(r)
	cells := clearestFirst(s)
	if s.Says < 2 {
		m.inspectOne(sheet, s)
		cells = cells[1:]
	}
	width := 0
	for _, c := range s.Cells {
		width = max(width, len(m.PlaceWords(c.Article, c.Sentence)))
	}
	for i, c := range cells {
		if i == mostShown {
			sheet.Row(frame.In("  and "+strconv.Itoa(len(cells)-i)+" more", m.Theme.Faint))
			break
		}
		m.printing(sheet, s, c, i == 0, width)
	}
}

// inspectHead says what a fold hides.
func (m *Mode) inspectHead(sheet *desk.Sheet, n int) {
	says := "  " + m.KeyMap.Key(keys.Read) + " opens it"
	if n == 0 {
		says = "  nothing: other articles have all of it"
	}
	sheet.Row(frame.In(says, m.Theme.Faint))
}

// clearestFirst are the cells in the order of the pane: the clearest printing
// first, so that the others can be read against it.
func clearestFirst(s *analysis.Statement) []analysis.Cell {
	var out, rest []analysis.Cell
	for _, c := range byWeight(s) {
		if c.Ref == s.Ref {
			out = append(out, c)
		} else {
			rest = append(rest, c)
		}
	}
	return append(out, rest...)
}

// inspectOne writes what only one article says, and what was found in it.
func (m *Mode) inspectOne(sheet *desk.Sheet, s *analysis.Statement) {
	t := m.Theme
	sign := m.sign(s, analysis.Cell{Ref: s.Ref})
	lead := []frame.Piece{frame.In("  "+m.PlaceWords(s.Article, s.Sentence)+" ", t.Faint), sign, frame.In(" ", t.Text)}
	sheet.Lay(lead, frame.In(m.Found.Line(s.Ref), t.Text))
	var ps []frame.Piece
	for _, p := range m.Found.Phrases(s.Ref) {
		if len(ps) > 0 {
			ps = append(ps, frame.In(" · ", t.Faint))
		}
		ps = append(ps, frame.In(p.String(), t.Faint))
	}
	sheet.Lay([]frame.Piece{frame.In(strings.Repeat(" ", m.PiecesWidth(lead)), t.Text)}, ps...)
}

// printing writes one printing: its place, how close it is, and its words.
func (m *Mode) printing(sheet *desk.Sheet, s *analysis.Statement, c analysis.Cell, first bool, width int) {
	t := m.Theme
	sign := m.Bar(c.As)
	if c.Differs {
		sign = m.Letter(shared.MarkContrast)
	}
	at, where := m.PlaceWords(c.Article, c.Sentence), t.Faint
	if c.Article == m.Chosen() {
		where = theme.Style{Fg: t.Title.Fg, Attr: theme.Bold}
	}
	lead := []frame.Piece{frame.In(strings.Repeat(" ", 2+width-len(at))+at+" ", where), sign, frame.In(" ", t.Text)}
	ps := m.words(s, c)
	if m.Height < low && !first {
		sheet.Row(append(lead, m.FromDifference(ps, max(sheet.Width-m.PiecesWidth(lead), 8))...)...)
		return
	}
	sheet.Lay(lead, ps...)
}

// words are those of a printing with the differences from the clearest one,
// and the facts in which printings differ. In other words what it leaves out
// is not told, for it leaves out everything.
func (m *Mode) words(s *analysis.Statement, c analysis.Cell) []frame.Piece {
	l := &m.Theme.Lists
	if c.As == analysis.Perhaps && !c.Differs {
		return []frame.Piece{frame.In(m.Found.Line(c.Ref), l.Common)}
	}
	var facts []analysis.Difference
	for _, f := range s.Facts {
		facts = append(facts, m.coverage().Facts[f])
	}
	var ps []frame.Piece
	ws := m.Found.Reworded(s.Ref, c.Ref, facts...)
	for i, p := range m.Worded(ws) {
		if ws[i].As == analysis.WordsGone && c.As > analysis.Nearly {
			continue
		}
		if c.Ref == s.Ref && !ws[i].Fact {
			p.Style = m.Theme.Text
		}
		ps = frame.Join(ps, p)
	}
	return ps
}

// Inspected says how many say what the row does, and in what facts they
// differ.
func (m *Mode) Inspected() string {
	r, ok := m.Row()
	if !ok {
		if s := m.Section(); s != nil {
			return s.Title
		}
		return "nothing"
	}
	s := m.at(r)
	if w := m.factWords(s); w != "" {
		return m.sayers(s) + " · " + w
	}
	return m.sayers(s)
}
