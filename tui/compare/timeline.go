package compare

import (
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/versions"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
)

// blocks are the heights of a bar.
var blocks = []string{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}

// slots are where the versions stand on the timeline.
type slots struct {
	first, n int // the versions shown
	width    int // cells of each
	margin   int
}

// Cells of a slot that has room for a number and a bar, for a number and all
// bars side by side, and for everything set apart.
const (
	slotNumber = 5
	slotBars   = 11
	slotFull   = 13
	slotMost   = 22
)

// timelineSlots shares the width of the screen out among the versions; when
// there are too many, those around the two compared are shown.
func (m *Mode) timelineSlots() slots {
	r := &m.revision
	n, room := len(r.history.Order), m.Width-2
	s := slots{n: n, width: min(room/n, slotMost), margin: 1}
	if s.width < 1 {
		s.width, s.n = 1, room
		s.first = min(max((r.pair[0]+r.pair[1]-room)/2, 0), n-room)
	}
	return s
}

// slotAt is the version at a cell of the timeline, or -1.
func (m *Mode) slotAt(x int) int {
	s := m.timelineSlots()
	if i := (x - s.margin) / s.width; x >= s.margin && i < s.n {
		return s.first + i
	}
	return -1
}

// paintTimeline paints the strip of versions: each with its number, what was
// put in, taken out and edited as bars, and its date. The two that are
// compared are marked.
func (m *Mode) paintTimeline() {
	t, s := m.Theme, m.timelineSlots()
	rows := m.Geo.Strip
	if rows > 1 {
		m.timelineRule(s)
	}
	m.Text("", s.margin, t.Text)
	for i := range s.n {
		m.slot(s.first+i, s.width)
	}
	m.Text("", m.Width-s.margin-s.n*s.width, t.Text)
	m.Newline()
	if rows < 3 {
		return
	}
	m.Text("", s.margin, t.Text)
	for i := range s.n {
		m.slotDate(s.first+i, s.width)
	}
	m.Text("", m.Width-s.margin-s.n*s.width, t.Text)
	m.Newline()
}

// timelineRule paints the line above the strip. Where the slots are too narrow
// for a mark of their own, the two that are compared are marked on it.
func (m *Mode) timelineRule(s slots) {
	t, r := m.Theme, &m.revision
	at := 0
	if s.width < slotNumber {
		for side, mark := range []string{"○", "●"} {
			x := s.margin + (r.pair[side]-s.first)*s.width
			if x < at || x >= m.Width {
				continue
			}
			m.Text(frame.Rule(x-at), x-at, t.ColumnRule)
			m.Text(mark, 1, []theme.Style{t.Outlet, t.OutletFocus}[side])
			at = x + 1
		}
	}
	m.Text(frame.Rule(m.Width-at), m.Width-at, t.ColumnRule)
	m.Newline()
}

// slot paints a version's number and bars.
func (m *Mode) slot(place, width int) {
	t, r := m.Theme, &m.revision
	st, mark := t.Faint, "  "
	switch place {
	case r.pair[0]:
		st, mark = t.Outlet, "○ "
	case r.pair[1]:
		st, mark = t.OutletFocus, "● "
	}
	var ps []frame.Piece
	switch {
	case width >= slotFull:
		ps = []frame.Piece{frame.In(mark, st), frame.In(strconv.Itoa(place+1), st), frame.In("  ", t.Text)}
		if d := m.shortDate(place); m.Geo.Strip < 3 && m.Cells(d)+slotFull+3 <= width {
			ps = append(ps, frame.In(d+"  ", theme.Style{Fg: st.Fg, Attr: st.Attr &^ (theme.Bold | theme.Reverse)}))
		}
		ps = append(ps, m.bars(place, true)...)
	case width >= slotBars && place < 99:
		name := strings.TrimSpace(mark) + strconv.Itoa(place+1)
		ps = []frame.Piece{frame.In(m.Pad(name, 3), st), frame.In(strings.Repeat(" ", m.Cells(name)/3), t.Text)}
		for _, p := range m.bars(place, true) {
			if p.Text != " " {
				ps = append(ps, p)
			}
		}
	case width >= slotNumber:
		ps = append([]frame.Piece{frame.In(strings.TrimSpace(mark)+strconv.Itoa(place+1), st)}, m.bars(place, false)...)
	default:
		ps = m.bars(place, false)
		if len(ps) == 0 || strings.TrimSpace(ps[0].Text) == "" {
			ps = []frame.Piece{frame.In("·", t.Faint)}
		}
		if place == r.pair[0] || place == r.pair[1] {
			ps[0].Style = st
		}
	}
	m.Pieces(ps, width)
}

// bars are the words put in, taken out and edited in the step to a version,
// one bar each or one for all, against the most of any step.
func (m *Mode) bars(place int, each bool) []frame.Piece {
	t, r := m.Theme, &m.revision
	if place == 0 {
		return nil
	}
	s := r.history.Steps[place-1]
	if !each {
		return []frame.Piece{frame.In(bar8(s.Added+s.Deleted+s.Changed, r.most[1]), theme.Style{Fg: t.Quiet(t.Signs.Edited.Style.Fg)})}
	}
	var ps []frame.Piece
	for _, b := range []struct {
		sign string
		n    int
		st   theme.Style
	}{{"+", s.Added, t.Signs.Added.Style}, {"-", s.Deleted, t.Signs.Dropped.Style}, {"~", s.Changed, t.Signs.Edited.Style}} {
		if b.n > 0 {
			ps = append(ps, frame.In(b.sign, t.Faint), frame.In(bar8(b.n, r.most[0]), theme.Style{Fg: t.Quiet(b.st.Fg)}), frame.In(" ", t.Text))
		}
	}
	if len(ps) == 0 {
		ps = []frame.Piece{frame.In("=", t.Faint)}
	}
	return ps
}

// leastShare is the share of an article, one in so many of its words, that a
// full bar stands for at least: a word here and there is no great change,
// though no step changed more.
const leastShare = 20

// mostWords are the words that a full bar stands for: the most that any step
// of a history changed, of one kind and of all kinds together.
func mostWords(b *bundle.Bundle, h *versions.History) (most [2]int) {
	for _, a := range b.Articles {
		most[0] = max(most[0], a.Words/leastShare, 1)
	}
	most[1] = most[0]
	for _, s := range h.Steps {
		most[0] = max(most[0], s.Added, s.Deleted, s.Changed)
		most[1] = max(most[1], s.Added+s.Deleted+s.Changed)
	}
	return most
}

// bar8 is a bar in eighths of a cell; whatever is not nothing is seen.
func bar8(n, most int) string {
	if n == 0 {
		return " "
	}
	return blocks[min((n*8+most-1)/most, 8)-1]
}

// slotDate paints the date of a version under its number.
func (m *Mode) slotDate(place, width int) {
	t, r := m.Theme, &m.revision
	compared := place == r.pair[0] || place == r.pair[1]
	st := t.Faint
	if place == r.pair[1] {
		st = theme.Style{Fg: t.OutletFocus.Fg}
	}
	switch {
	case width >= slotFull:
		m.Text("", 2, t.Text)
		m.Text(m.fitting(place, width-3), width-3, st)
		m.Text("", 1, t.Text)
	case m.Cells(m.dayOrTime(place)) < width:
		m.Text(m.dayOrTime(place), width, st)
	case width > slotNumber && m.Bundle.Articles[r.history.Order[place]].Published == "":
		m.Text(m.fitting(place, width-1), width, st)
	case compared && width < slotNumber && len(strconv.Itoa(place+1)) <= width: // nothing above tells which
		m.Text(strconv.Itoa(place+1), width, st)
	default:
		m.Text("", width, st)
	}
}

// dayOrTime is the shortest date that tells a version from the one before: the
// day, or the time on the same day.
func (m *Mode) dayOrTime(place int) string {
	day, _, _ := strings.Cut(m.shortDate(place), " ")
	return day
}

// versionDate is the date and time of a version, or its name.
func (m *Mode) versionDate(place int) string {
	a := m.Bundle.Articles[m.revision.history.Order[place]]
	d, clock, _ := strings.Cut(visible.String(a.Published), "T")
	if r := a.Revision; r != nil && r.State != bundle.Committed {
		return r.State.String()
	}
	if d == "" {
		return undated(a)
	}
	if len(clock) >= 5 {
		d += " " + clock[:5]
	}
	return d
}

// undated is what a version without a date is called: its file's name, and its
// place in a file that holds several, or else its title.
func undated(a *bundle.Article) string {
	name := analysis.SourceName(visible.String(a.Source))
	if name == "" {
		return desk.TitleOf(a)
	}
	if at := strings.LastIndexByte(a.Source, '#'); at >= 0 {
		if _, err := strconv.Atoi(a.Source[at+1:]); err == nil {
			name += " " + a.Source[at:]
		}
	}
	return name
}

// fitting is the date of a version, or its name, in a width. Names of versions
// differ at their ends.
func (m *Mode) fitting(place, width int) string {
	d := m.shortDate(place)
	if over := m.Cells(d) - width; over > 0 && m.Bundle.Articles[m.revision.history.Order[place]].Published == "" && width > 3 {
		return m.Method.TruncateLeft(d, over+1, "…")
	}
	return d
}

// versionName names a version for one who does not see the screen.
func (m *Mode) versionName(place int) string {
	a := m.Bundle.Articles[m.revision.history.Order[place]]
	if a.Published == "" {
		return visible.String(a.Source)
	}
	return visible.String(a.Source) + ", " + m.versionDate(place)
}

// shortDate is the date without the year, or only the time where the version
// before is of the same day.
func (m *Mode) shortDate(place int) string {
	d := m.versionDate(place)
	day, clock, ok := strings.Cut(d, " ")
	if !ok || len(day) != 10 || m.Bundle.Articles[m.revision.history.Order[place]].Published == "" {
		return d
	}
	if place > 0 && strings.HasPrefix(m.versionDate(place-1), day) {
		return clock
	}
	return day[5:] + " " + clock
}
