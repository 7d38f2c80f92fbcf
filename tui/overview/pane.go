package overview

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// mostPassages is how many passages the pane lists.
const mostPassages = 200

// Inspected names the pair, or the article where it meets itself.
func (m *Mode) Inspected() string {
	p := m.pair
	switch {
	case p == nil:
		return "the pair"
	case p.A == p.B:
		return m.called(p.A)
	}
	return m.called(p.A) + " and " + m.called(p.B)
}

func (m *Mode) called(article int) string { return m.Numbered(article) }

// Inspect shows what the two articles share, as two strips and passage by
// passage.
func (m *Mode) Inspect(s *desk.Sheet) {
	p := m.pair
	if p == nil || !s.Begin(p) {
		return
	}
	if p.A == p.B {
		m.alone(s, p.A)
		return
	}
	t := m.Theme
	s.Row(m.kinds(p)...)
	each := min(max((s.Width-32)/max(len(p.StripA), len(p.StripB), 1), 1), 3)
	room := min(each*max(len(p.StripA), len(p.StripB)), max(s.Width-32, 14))
	for _, side := range []struct {
		article, shared int
		strip           []analysis.Strip
	}{{p.A, p.SharedA, p.StripA}, {p.B, p.SharedB, p.StripB}} {
		row := []frame.Piece{frame.In(fmt.Sprintf("%*d ", 4, side.article+1), t.Faint)}
		bars := m.shared(side.strip, max(len(p.StripA), len(p.StripB)), room, each)
		row = append(row, bars...)
		row = append(row, frame.In(strings.Repeat(" ", max(room-m.PiecesWidth(bars), 0)+2), t.Text), frame.In(fmt.Sprintf("%d of %d sentences", side.shared, len(side.strip)), t.Text))
		s.Row(row...)
	}
	if m.Height >= 30 {
		s.Blank()
	}
	m.passages(s, p)
}

// kinds says how much of the first article the second has, by how close it
// comes, and who was first.
func (m *Mode) kinds(p *analysis.Pair) []frame.Piece {
	t := m.Theme
	ps := []frame.Piece{frame.In("    ", t.Text)}
	for as, words := range [...]string{analysis.Same: "word for word", analysis.Nearly: "nearly", analysis.Otherwise: "in other words"} {
		if n := p.Has[as]; n > 0 {
			ps = append(ps, m.Bar(analysis.Closeness(as)), frame.In(" "+strconv.Itoa(n)+" "+words+"   ", t.Text))
		}
	}
	switch {
	case p.SharedA == 0 && (m.Found.Heads[p.A].Article == p.B || m.Found.Heads[p.B].Article == p.A):
		return append(ps, frame.In("only the title is shared", t.Text))
	case p.SharedA == 0 && p.Perhaps == 0:
		return append(ps, frame.In("nothing certain is shared", t.Faint))
	case p.SharedA == 0:
		return append(ps, frame.In("nothing certain is shared; ", t.Faint), m.Bar(analysis.Perhaps), frame.In(" "+strconv.Itoa(p.Perhaps)+desk.Plural(p.Perhaps, " sentence", " sentences")+" perhaps", t.Faint))
	case p.Perhaps > 0:
		ps = append(ps, m.Bar(analysis.Perhaps), frame.In(" "+strconv.Itoa(p.Perhaps)+" perhaps   ", t.Faint))
	}
	return append(ps, m.first(p))
}

// first says who was first, and by how much.
func (m *Mode) first(p *analysis.Pair) frame.Piece {
	if p.First < 0 {
		return frame.In(m.unknown(p), m.Theme.Faint)
	}
	return frame.In(m.Truncate(m.Named(p.First), 24, "…")+" first, by "+length(p.By), theme.Style{Fg: m.Theme.Speaker.Fg})
}

// unknown says why nobody knows who was first.
func (m *Mode) unknown(p *analysis.Pair) string {
	a, b := m.Bundle.Articles[p.A].Published, m.Bundle.Articles[p.B].Published
	switch {
	case a == "" && b == "":
		return "who was first: unknown, no dates"
	case a == "" || b == "":
		return "who was first: unknown, one has no date"
	}
	return "who was first: the dates do not tell"
}

// length is a stretch of time in words.
func length(d time.Duration) string {
	h, min := int(d.Hours()), int(d.Minutes())%60
	switch days := h / 24; {
	case days >= 3:
		return strconv.Itoa(days) + " days"
	case h == 0:
		return strconv.Itoa(min) + " min"
	case min == 0:
		return strconv.Itoa(h) + " h"
	}
	return strconv.Itoa(h) + " h " + strconv.Itoa(min) + " min"
}

// shared draws a strip that lights only what the two share with each other,
// each sentence so many cells wide.
func (m *Mode) shared(all []analysis.Strip, most, room, each int) []frame.Piece {
	plain := make([]analysis.Strip, len(all))
	for i, c := range all {
		plain[i] = analysis.Strip{Own: c.Own, As: c.As}
	}
	if most*each > room {
		return m.strip(plain, most, room)
	}
	ps := m.strip(plain, most, most)
	for i := range ps {
		var b strings.Builder
		for _, r := range ps[i].Text {
			b.WriteString(strings.Repeat(string(r), each))
		}
		ps[i].Text = b.String()
	}
	return ps
}

// passages lists the passages.
func (m *Mode) passages(s *desk.Sheet, p *analysis.Pair) {
	t, n := m.Theme, len(p.Passages)
	if n == 0 {
		return
	}
	order := ""
	switch {
	case n > 1 && p.Ordered:
		order = ", in the same order"
	case n > 1:
		order = ", in another order"
	}
	if n > 1 {
		order += ", longest first"
	}
	s.Row(frame.In("     "+strconv.Itoa(n)+desk.Plural(n, " passage", " passages")+order, t.Faint))
	bars := 1
	for i := range p.Passages[:min(n, mostPassages)] {
		bars = max(bars, min(len(p.Passages[i].Close), 8))
	}
	for _, run := range p.Passages[:min(n, mostPassages)] {
		row := []frame.Piece{frame.In("     "+m.Pad(span(p.A, run.A), 9)+" = "+m.Pad(span(p.B, run.B), 11), t.Text)}
		strip := make([]analysis.Strip, len(run.Close))
		for i, as := range run.Close {
			strip[i].As = as
		}
		drawn := m.strip(strip, len(strip), bars)
		row = append(row, drawn...)
		row = append(row, frame.In(strings.Repeat(" ", bars-m.PiecesWidth(drawn)+2), t.Text), frame.In(desk.OneLine(m.Bundle, desk.Ref(p.A, run.A[0])), theme.Style{Fg: t.Outlet.Fg}))
		s.Row(row...)
	}
	if n > mostPassages {
		s.Row(frame.In(fmt.Sprintf("     and %d more", n-mostPassages), t.Faint))
	}
}

// span names a run of sentences: 1#4–7.
func span(article int, run [2]int) string {
	s := strconv.Itoa(article+1) + "#" + strconv.Itoa(run[0]+1)
	if run[1] > run[0] {
		s += "–" + strconv.Itoa(run[1]+1)
	}
	return s
}

// alone shows an article by itself: with whom it shares, the most first.
func (m *Mode) alone(s *desk.Sheet, article int) {
	t, d := m.Theme, m.data()
	if d == nil || d.over == nil {
		return
	}
	row := &d.over.Rows[article]
	s.Row(frame.In("    "+desk.TitleOf(m.Bundle.Articles[article]), t.Text))
	s.Row(append([]frame.Piece{frame.In("    ", t.Text)}, m.strip(row.Strip, len(row.Strip), max(s.Width-8, 8))...)...)
	s.Row(frame.In(fmt.Sprintf("    %d sentences, %d of them only here", len(row.Strip), row.Own), t.Text))
	const most = 20
	with := mostFirst(row.With)
	for _, tie := range with[:min(len(with), most)] {
		s.Row(frame.In(fmt.Sprintf("    %4d also in ", tie.Sentences), t.Faint), frame.In(m.called(tie.Article), t.Text))
	}
}

// plain is what is said of the pair, for the clipboard.
func (m *Mode) plain() string {
	p := m.pair
	if p == nil || p.A == p.B {
		return ""
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n", m.Inspected())
	fmt.Fprintf(&b, "%d of %d sentences of %s stand in %s, %d word for word, %d nearly, %d in other words", p.SharedA, len(p.StripA), m.Names[p.A], m.Names[p.B], p.Has[analysis.Same], p.Has[analysis.Nearly], p.Has[analysis.Otherwise])
	fmt.Fprintf(&b, "; %d of %d the other way round.\n", p.SharedB, len(p.StripB))
	b.WriteString(m.first(p).Text + "\n")
	for _, run := range p.Passages[:min(len(p.Passages), mostPassages)] {
		fmt.Fprintf(&b, "%s = %s  %s\n", span(p.A, run.A), span(p.B, run.B), desk.OneLine(m.Bundle, desk.Ref(p.A, run.A[0])))
	}
	for _, a := range [...]int{p.A, p.B} {
		b.WriteString(desk.Citation(m.Bundle.Articles[a]) + "\n")
	}
	return b.String()
}
