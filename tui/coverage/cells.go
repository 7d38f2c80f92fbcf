package coverage

import (
	"strconv"
	"strings"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/shared"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/listing"
	"broadsheet/tui/theme"
)

// Columns are the statement and a cell for each article.
func (m *Mode) Columns(width int) []listing.Column {
	return m.ByArticle(width, "    what is said", "said by")
}

// coverage is what the rows on screen are of; nil before there are any.
func (m *Mode) coverage() *analysis.Coverage {
	c, _ := m.Data().(*analysis.Coverage)
	return c
}

// at is the statement of a row.
func (m *Mode) at(r listing.Row) *analysis.Statement { return &m.coverage().Statements[r.ID] }

// Cell is what a row shows in a column.
func (m *Mode) Cell(r listing.Row, c *listing.Column) []frame.Piece {
	s := m.at(r)
	switch c.ID {
	case listing.ColumnText:
		return m.said(s)
	case listing.ColumnCount:
		return []frame.Piece{frame.In(strconv.Itoa(s.Says), m.Theme.Text)}
	case listing.ColumnWho:
		return m.Who(m.holders(s), c.Width)
	}
	cell, ok := s.In(c.ID - 1)
	if !ok {
		return nil
	}
	sign := m.sign(s, cell)
	if width := min(c.Width-c.Gap, 2); !m.wide(sign) {
		sign.Text += strings.Repeat(" ", width-1)
	} else {
		sign.Text = strings.Repeat(sign.Text, width)
	}
	return []frame.Piece{sign}
}

// wide reports whether a sign is a bar, which fills its cell.
func (m *Mode) wide(sign frame.Piece) bool {
	return sign.Text != shared.MarkContrast.Sign && sign.Text != drift.MarkDrift.Sign && sign.Text != m.Bar(analysis.Perhaps).Text
}

// sign is how close a cell is, in one cell of the screen: the higher the
// closer. Letters are alarms, and say that the article has left the story.
func (m *Mode) sign(s *analysis.Statement, cell analysis.Cell) frame.Piece {
	switch l := &m.Theme.Lists; {
	case cell.Differs:
		return frame.In(shared.MarkContrast.Sign, l.AlarmWords)
	case s.Off && cell.Ref == s.Ref:
		return m.Letter(drift.MarkDrift)
	case cell.Ref == s.Ref && s.Says < 2:
		return m.OwnBar()
	}
	return m.Bar(cell.As)
}

// mostHolders is how many articles a row names at most: more have no room.
const mostHolders = 64

// holders are the articles that have a statement, the most telling first.
func (m *Mode) holders(s *analysis.Statement) []listing.Holder {
	cells := byWeight(s)
	out := make([]listing.Holder, len(cells))
	for i, c := range cells {
		if out[i].Article = c.Article; i < mostHolders {
			out[i].Sign = m.sign(s, c)
		}
	}
	return out
}

// said is the statement, with a sign before it if a fact differs. What only one
// article says has its place there; what another perhaps has too, and what has
// left the story, is quiet.
func (m *Mode) said(s *analysis.Statement) []frame.Piece {
	t, l := m.Theme, &m.Theme.Lists
	lead, st := frame.In("    ", t.Text), t.Text
	switch {
	case len(s.Facts) > 0:
		lead = frame.In("  ! ", l.Alarm)
	case s.Says < 2:
		lead = frame.In(m.Pad("    #"+strconv.Itoa(s.Sentence+1), 9), t.Faint)
		switch {
		case s.Off:
			st = theme.Style{Fg: l.Drift.Fg}
		case !s.Alone(), s.Title:
			st = l.Common
		}
	case s.Title:
		st = l.Common
	}
	return []frame.Piece{lead, frame.In(m.Found.Line(s.Ref), st)}
}

// Head counts what only one article says in its column.
func (m *Mode) Head(s *listing.Section, c *listing.Column) []frame.Piece {
	n := strconv.Itoa(s.Count)
	if s.Digit == 0 || s.Digit != c.ID || len(n) > c.Width-min(c.Gap, 1) {
		return nil
	}
	return []frame.Piece{frame.In(n, m.Theme.Faint)}
}

// CellCount is a cell for each article.
func (m *Mode) CellCount() int { return len(m.Bundle.Articles) }

// Target leads to the printing of the article chosen or, if it has none, to
// the clearest; the others stand beside it.
func (m *Mode) Target(r listing.Row) (desk.Arrival, bool) {
	s := m.at(r)
	to := desk.Arrival{At: s.Ref}
	if cell, ok := s.In(m.Chosen()); ok {
		to.At = cell.Ref
	}
	for _, cell := range byWeight(s) {
		if cell.Ref != to.At {
			to.Beside = append(to.Beside, cell.Ref)
		}
	}
	to.Alone = len(to.Beside) == 0
	return to, true
}

// byWeight are the cells of a statement: where a fact differs, then the clearest
// printing, then the closest to it.
func byWeight(s *analysis.Statement) []analysis.Cell {
	out := make([]analysis.Cell, 0, len(s.Cells))
	add := func(is func(analysis.Cell) bool) {
		for _, c := range s.Cells {
			if is(c) {
				out = append(out, c)
			}
		}
	}
	own := func(c analysis.Cell) bool { return c.Ref == s.Ref }
	add(func(c analysis.Cell) bool { return c.Differs && !own(c) })
	add(own)
	for as := analysis.Same; as <= analysis.Perhaps; as++ {
		add(func(c analysis.Cell) bool { return !c.Differs && !own(c) && c.As == as })
	}
	return out
}

// What says in what facts they differ, or who says it.
func (m *Mode) What(r listing.Row) []frame.Piece {
	s := m.at(r)
	words := m.factWords(s)
	if words == "" {
		words = m.sayers(s)
	}
	return []frame.Piece{frame.In(words, m.Theme.Text)}
}

// sayers says how many say it.
func (m *Mode) sayers(s *analysis.Statement) string {
	n, of := s.Says, len(m.coverage().Articles)
	switch {
	case n < 2 && s.Title:
		return "the title of " + m.Numbered(s.Article)
	case n < 2 && s.Alone():
		return "only in " + m.Numbered(s.Article)
	case n < 2:
		return "in " + m.Numbered(s.Article) + ", perhaps in " + strconv.Itoa(len(s.Cells)-1) + " more"
	case n == of && of == 2:
		return "both say it"
	case n == of:
		return "all " + strconv.Itoa(of) + " say it"
	}
	return strconv.Itoa(n) + " of " + strconv.Itoa(of) + " say it"
}

// factWords says in what facts they differ: "214 in 3, 241 in 2 Coast Wire"; ""
// where in none.
func (m *Mode) factWords(s *analysis.Statement) string {
	var facts []string
	for _, f := range s.Facts {
		var out []string
		for _, v := range m.Found.Values(&m.coverage().Facts[f]) {
			where := strconv.Itoa(v.Articles) + " articles"
			if v.Articles == 1 {
				where = m.Numbered(v.Prints[0].Article)
			}
			out = append(out, desk.OrNothing(v.Words)+" in "+where)
		}
		facts = append(facts, strings.Join(out, ", "))
	}
	return strings.Join(facts, " · ")
}

// IsOpen reports whether a fact differs.
func (m *Mode) IsOpen(r listing.Row) bool { return len(m.at(r).Facts) > 0 }

// Legend explains the signs.
func (m *Mode) Legend() [][]frame.Piece {
	t := m.Theme
	item := func(sign frame.Piece, says string) []frame.Piece {
		return []frame.Piece{sign, frame.In(" "+says, t.Faint)}
	}
	same, reworded, odd := "word for word", "in other words", "the odd one out where a fact differs"
	switch {
	case m.Width < 100:
		same, reworded, odd = "same", "reworded", "fact differs"
	case m.Width < 140:
		odd = "fact differs"
	}
	out := [][]frame.Piece{item(m.Bar(analysis.Same), same), item(m.Bar(analysis.Nearly), "nearly"), item(m.Bar(analysis.Otherwise), reworded), item(m.Bar(analysis.Perhaps), "perhaps")}
	if !m.Windowed() {
		out = append(out, []frame.Piece{frame.In("blank: absent", t.Faint)})
	}
	return append(out, item(m.Letter(shared.MarkContrast), odd), item(m.OwnBar(), "only here"), item(m.Letter(drift.MarkDrift), "off the story"))
}
