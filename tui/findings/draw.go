package findings

import (
	"fmt"
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

// The columns.
const (
	letter = iota
	where
	place
	what
)

// Columns lays out the columns.
func (m *Mode) Columns(width int) []listing.Column {
	names := 16
	switch {
	case width >= 160:
		names = 30
	case width >= 100:
		names = 22
	case width < 60:
		names = 10
	}
	names += len(strconv.Itoa(len(m.Bundle.Articles)))
	return []listing.Column{
		{ID: letter, Width: 5, Gap: 1},
		{ID: where, Head: "where", Width: names, Gap: 1, Sort: byPlace + 1},
		{ID: place, Width: 6, Gap: 1},
		{ID: what, Head: "what to check", Width: max(width-5-names-6, 1), Gap: 1, Named: true, Sort: byGravity + 1},
	}
}

// sign is the letter of a kind of check.
func (m *Mode) sign(k analysis.CheckKind) frame.Piece {
	switch kind := k.Mark(); {
	case kind == nil:
		return frame.In("+", m.Theme.Lists.Verbatim)
	case k == analysis.CheckMayLeave:
		return m.Perhaps(kind)
	default:
		return m.Letter(kind)
	}
}

// Legend explains the letters.
func (m *Mode) Legend() [][]frame.Piece {
	var out [][]frame.Piece
	for k, words := range [...]string{
		analysis.CheckAltered: " altered", analysis.CheckFact: " fact differs", analysis.CheckDrift: " leaves the story",
		analysis.CheckDoubted: " worded otherwise", analysis.CheckOnly: " only here",
	} {
		if words != "" {
			out = append(out, []frame.Piece{m.sign(analysis.CheckKind(k)), frame.In(words, m.Theme.Faint)})
		}
	}
	return out
}

// Cell is what a check shows in a column.
func (m *Mode) Cell(r listing.Row, c *listing.Column) []frame.Piece {
	t, k := m.Theme, m.check(r)
	switch c.ID {
	case letter:
		sign := m.sign(k.Kind)
		if m.saw(r) {
			sign.Style.Attr &^= theme.Bold
		}
		return []frame.Piece{frame.In("   ", t.Text), sign}
	case where:
		name := t.Text
		if m.saw(r) {
			name = t.Lists.Common
		}
		return []frame.Piece{frame.In(strconv.Itoa(k.At.Article+1)+" ", t.Faint), frame.In(m.Named(k.At.Article), name)}
	case place:
		return []frame.Piece{frame.In("#"+strconv.Itoa(desk.Ordinal(k.At)), t.Faint)}
	}
	return m.row(k, c.Width-c.Gap)
}

// Head is blank: there are no cells.
func (m *Mode) Head(*listing.Section, *listing.Column) []frame.Piece { return nil }

// What says what a check is about.
func (m *Mode) What(r listing.Row) []frame.Piece {
	k := m.check(r)
	return append([]frame.Piece{m.sign(k.Kind), frame.In(" ", m.Theme.Text)}, m.row(k, 40)...)
}

// row says in one line what is to be checked.
func (m *Mode) row(k *analysis.Check, width int) []frame.Piece {
	switch k.Kind {
	case analysis.CheckFact:
		return m.factRow(k)
	case analysis.CheckDrift, analysis.CheckMayLeave:
		return m.driftRow(k)
	case analysis.CheckOnly:
		return m.onlyRow(k)
	}
	return m.quoteRow(k, width)
}

// quoteRow is whose words they are, and what was done to them.
func (m *Mode) quoteRow(k *analysis.Check, width int) []frame.Piece {
	t, f := m.Theme, m.Found
	mem := &f.QuoteGroups[k.Quote.Group].Members[k.Quote.Member]
	q := &f.Quotes[mem.Quote]
	if mem.Status == quote.Reattributed {
		by := visible.String(q.Speaker)
		if by == "" {
			by = "nobody"
		}
		return []frame.Piece{frame.In("said to be by ", t.Faint), frame.In(by, t.Lists.Differs), frame.In("  "+m.inner(mem.Quote), t.Lists.Common)}
	}
	var ps []frame.Piece
	if s := f.QuoteGroups[k.Quote.Group].Speaker; s != "" {
		ps = append(ps, frame.In(m.Truncate(analysis.Surname(visible.String(s)), mostSpeaker, "…")+"  ", theme.Style{Fg: t.Speaker.Fg}))
	}
	words := m.FromDifference(m.Worded(f.QuoteWording(k.Quote)), width-m.PiecesWidth(ps)-2)
	return append(ps, inMarks(words)...)
}

// mostSpeaker is how many cells of a speaker's name a row shows.
const mostSpeaker = 22

// inner is what stands between the marks of a quote, in marks, on one line.
func (m *Mode) inner(q int) string {
	x := &m.Found.Quotes[q]
	return "“" + visible.String(strings.Join(strings.Fields(x.Inner.Of(m.Bundle.Articles[x.Article].Text)), " ")) + "”"
}

// inMarks sets a wording in quotation marks.
func inMarks(ps []frame.Piece) []frame.Piece {
	if len(ps) == 0 {
		return nil
	}
	out := append([]frame.Piece{}, ps...)
	if !strings.HasPrefix(out[0].Text, "…") {
		out = append([]frame.Piece{frame.In("“", theme.Style{Fg: out[0].Style.Fg})}, out...)
	}
	return append(out, frame.In("”", theme.Style{Fg: out[len(out)-1].Style.Fg}))
}

// factRow is what is printed of a fact, and by whom.
func (m *Mode) factRow(k *analysis.Check) []frame.Piece {
	t, l, f := m.Theme, &m.Theme.Lists, m.Found
	values := f.Values(&f.Differences()[k.Fact])
	var ps []frame.Piece
	for i := len(values) - 1; i >= 0; i-- {
		v := &values[i]
		in := " here"
		if i < len(values)-1 {
			in = " in " + articles(v.Prints, 4)
			ps = append(ps, frame.In(", ", t.Text))
		}
		ps = append(ps, frame.In(orNothing(v.Words), l.AlarmWords), frame.In(in, t.Text))
	}
	return append(ps, frame.In("   "+desk.OneLine(m.Bundle, k.At), l.Common))
}

func orNothing(s string) string {
	if s == "" {
		return "nothing"
	}
	return s
}

// articles are the numbers of the articles of some prints, at most so many.
func articles(prints []analysis.Print, most int) string {
	var out []string
	last := -1
	for _, p := range prints {
		if p.Article == last {
			continue
		}
		last = p.Article
		if len(out) == most {
			return strings.Join(out, ", ") + " …"
		}
		out = append(out, strconv.Itoa(last+1))
	}
	return strings.Join(out, ", ")
}

// driftRow is which sentences leave the story, and what they are about.
func (m *Mode) driftRow(k *analysis.Check) []frame.Piece {
	d := &m.Found.Drift[k.Run]
	s := fmt.Sprintf("sentences %d–%d", d.First+1, d.Last+1)
	if d.First == d.Last {
		s = fmt.Sprintf("sentence %d", d.First+1)
	}
	if d.Share > 0 {
		s += fmt.Sprintf(", %.0f %% of it", 100*d.Share)
	}
	ps := []frame.Piece{frame.In(s, m.Theme.Text)}
	if len(d.Terms) > 0 {
		ps = append(ps, frame.In(": ", m.Theme.Text), frame.In(visible.String(strings.Join(d.Terms, ", ")), theme.Style{Fg: m.Theme.Lists.Drift.Fg}))
	}
	return ps
}

// onlyRow is the sentence that only one article has.
func (m *Mode) onlyRow(k *analysis.Check) []frame.Piece {
	s := "number  "
	if k.Quotes {
		s = "quote   "
	}
	return []frame.Piece{frame.In(s, m.Theme.Faint), frame.In(desk.OneLine(m.Bundle, k.At), m.Theme.Text)}
}
