package quotes

import (
	"strconv"
	"strings"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/listing"
	"broadsheet/tui/theme"
)

// Columns are the words and a cell for each article.
func (m *Mode) Columns(width int) []listing.Column {
	return m.ByArticle(width, "    who said what", "printed by")
}

// at is the utterance of a row.
func (m *Mode) at(r listing.Row) *utterance { return &m.Data().([]utterance)[r.ID] }

// Cell is what a row shows in a column.
func (m *Mode) Cell(r listing.Row, c *listing.Column) []frame.Piece {
	u := m.at(r)
	switch {
	case r.Sub > 0:
		return m.under(u.Printings[r.Sub-1], c.Width-c.Gap)
	case c.ID == listing.ColumnText:
		return m.said(u)
	case c.ID == listing.ColumnCount:
		return []frame.Piece{frame.In(strconv.Itoa(u.Articles), m.Theme.Text)}
	case c.ID == listing.ColumnWho:
		return m.Who(m.holders(u), c.Width)
	}
	p, ok := m.Found.In(&u.Utterance, c.ID-1)
	if !ok {
		return nil
	}
	sign, st := m.fidelity(p.As)
	if width := min(c.Width-c.Gap, 2); p.As > analysis.WordsDoubted {
		sign = strings.Repeat(sign, width)
	} else {
		sign += strings.Repeat(" ", width-1)
	}
	return []frame.Piece{frame.In(sign, st)}
}

// mostHolders is how many articles a row names at most: more have no room.
const mostHolders = 64

// holders are the articles that print an utterance, the gravest first.
func (m *Mode) holders(u *utterance) []listing.Holder {
	out := make([]listing.Holder, len(u.Printings))
	for i, p := range u.Printings {
		if out[i].Article = m.Found.Quotes[p.Quote].Article; i < mostHolders {
			sign, st := m.fidelity(p.As)
			out[i].Sign = frame.In(sign, st)
		}
	}
	return out
}

// fidelity is the sign of how faithfully words are printed.
func (m *Mode) fidelity(as analysis.Fidelity) (string, theme.Style) {
	t := m.Theme
	switch as {
	case analysis.WordsAltered:
		return "A", t.Lists.AlarmWords
	case analysis.WordsDoubted:
		return "a", t.Lists.Doubt
	case analysis.WordsCut:
		return m.BarSign(analysis.Nearly), theme.Style{Fg: t.QuoteSpeech.Fg}
	case analysis.WordsTold:
		return m.BarSign(analysis.Otherwise), theme.Style{Fg: t.Faint.Fg}
	}
	return m.BarSign(analysis.Same), theme.Style{Fg: t.QuoteSpeech.Fg}
}

// letter is the same sign in a line of words, where it has no ground.
func (m *Mode) letter(as analysis.Fidelity) (string, theme.Style) {
	sign, st := m.fidelity(as)
	if as == analysis.WordsAltered {
		st = m.Theme.Lists.Alarm
	}
	return sign, st
}

// said is an utterance in the words of its reference, with the sign of the
// gravest that was done to it. What several print has the colour of quotes.
func (m *Mode) said(u *utterance) []frame.Piece {
	t := m.Theme
	lead, st := frame.In("    ", t.Text), t.Text
	if q := &m.Found.Quotes[u.Reference]; q.Known != quote.Named {
		st = t.Lists.Common
	}
	if gravest := u.Printings[0].As; gravest <= analysis.WordsDoubted {
		sign, look := m.letter(gravest)
		lead = frame.In("  "+sign+" ", look)
	}
	if u.Articles > 1 {
		st = theme.Style{Fg: t.QuoteSpeech.Fg}
	}
	return []frame.Piece{lead, frame.In(m.quoted(u.Reference), st)}
}

// quoted is a quote in marks, if it has any, on one line.
func (m *Mode) quoted(q int) string {
	x := &m.Found.Quotes[q]
	s := visible.String(strings.Join(strings.Fields(x.Inner.Of(m.Bundle.Articles[x.Article].Text)), " "))
	if !x.Marked {
		return s
	}
	return "“" + s + "”"
}

// under is the line under a row: what an article did to the words.
func (m *Mode) under(p analysis.Printing, width int) []frame.Piece {
	_, st := m.letter(p.As)
	number := strconv.Itoa(m.Found.Quotes[p.Quote].Article + 1)
	lead := append([]frame.Piece{frame.In(strings.Repeat(" ", max(9-len(number), 0))+number+" ", st)}, m.by(p)...)
	return append(lead, m.FromDifference(m.worded(p), width-m.PiecesWidth(lead))...)
}

// by says that a printing gives the words to somebody else.
func (m *Mode) by(p analysis.Printing) []frame.Piece {
	if p.By == "" {
		return nil
	}
	l := &m.Theme.Lists
	st := l.Differs
	if p.As == analysis.WordsAltered {
		st = l.AlarmWords
	}
	return []frame.Piece{frame.In("said to be by ", l.Common), frame.In(p.By, st), frame.In("  ", l.Common)}
}

// worded is a printing in its marks, with what differs from the reference in
// place.
func (m *Mode) worded(p analysis.Printing) []frame.Piece {
	common := m.Theme.Lists.Common
	if p.At.Group < 0 {
		return []frame.Piece{frame.In(m.quoted(p.Quote), common)}
	}
	ps := m.Worded(m.Found.QuoteWording(p.At))
	if !m.Found.Quotes[p.Quote].Marked {
		return ps
	}
	if len(ps) > 0 && ps[0].Style == common {
		ps[0].Text = "“" + ps[0].Text
	} else {
		ps = append([]frame.Piece{frame.In("“", common)}, ps...)
	}
	return append(ps, frame.In("”", common))
}

// Head shows nothing: speakers are no articles.
func (m *Mode) Head(*listing.Section, *listing.Column) []frame.Piece { return nil }

// CellCount is a cell for each article.
func (m *Mode) CellCount() int { return len(m.Bundle.Articles) }

// Target leads to the printing of the article chosen or, if it has none, to
// the reference; the others stand beside it, the gravest first.
func (m *Mode) Target(r listing.Row) (desk.Arrival, bool) {
	u := m.at(r)
	to := desk.Arrival{At: m.Found.RefOf(u.Reference)}
	if p, ok := m.Found.In(&u.Utterance, m.Chosen()); ok {
		to.At = m.Found.RefOf(p.Quote)
	}
	for _, p := range u.Printings {
		if r := m.Found.RefOf(p.Quote); r != to.At {
			to.Beside = append(to.Beside, r)
		}
	}
	to.Alone = len(to.Beside) == 0
	return to, true
}

// What says whose words they are, and what was done to them.
func (m *Mode) What(r listing.Row) []frame.Piece {
	u, t := m.at(r), m.Theme
	ps := []frame.Piece{frame.In(m.Found.UtteranceWords(&u.Utterance), t.Text)}
	if u.speaker.Name != "" {
		ps = append([]frame.Piece{frame.In(u.speaker.Name, t.Speaker), frame.In("  ", t.Text)}, ps...)
	}
	return ps
}

// IsOpen reports whether the words were altered, or may have been.
func (m *Mode) IsOpen(r listing.Row) bool { return m.at(r).Printings[0].As <= analysis.WordsDoubted }

// Legend explains the signs.
func (m *Mode) Legend() [][]frame.Piece {
	item := func(as analysis.Fidelity, says string) []frame.Piece {
		sign, st := m.letter(as)
		return []frame.Piece{frame.In(sign, st), frame.In(" "+says, m.Theme.Faint)}
	}
	doubt := "worded otherwise, one against one"
	if m.Width < 100 {
		doubt = "worded otherwise"
	}
	return [][]frame.Piece{
		item(analysis.InFull, "in full"), item(analysis.WordsCut, "cut short"), item(analysis.WordsTold, "without marks"),
		item(analysis.WordsAltered, "altered"), item(analysis.WordsDoubted, doubt),
	}
}
