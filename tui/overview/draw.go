package overview

import (
	"slices"
	"strconv"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/tui/frame"
	"broadsheet/tui/listing"
	"broadsheet/tui/theme"
)

// The columns that are no cells.
const (
	number = -1 - iota
	name
	published
	words
	strip
	own
	quotes
	check
)

// Sizes in cells.
const (
	leastName = 12
	goodName  = 22
	mostName  = 52
	checkRoom = 10 // A1a7 !2 D at fixed places
	leastFit  = 4  // cells of which a window shows at least so many
)

// A shape is which columns there is room for, and how wide they are.
type shape struct {
	published, quotes, words, own bool
	strip, cell                   int
}

// Columns lays out the columns. In less room they give way in this order: when
// it was published, the quotes, the length of the strip, that of the name, the
// width of the cells; then the cells are a window around the one chosen, and
// the words and what is its own go.
func (m *Mode) Columns(width int) []listing.Column {
	n, d := len(m.articles()), m.data()
	digits := len(strconv.Itoa(len(m.Bundle.Articles)))
	names, s := leastName, shape{quotes: true, words: true, own: true, strip: 14, cell: 4}
	if d != nil {
		names, s.published = min(max(d.names, leastName), mostName), d.dated
	}
	switch {
	case width >= 160:
		s.strip = 48
	case width >= 100:
		s.strip = 24
	}
	if width < 100 || n > 8 {
		s.cell = 3
	}
	if n >= 25 {
		s.cell = 1
	}
	room := func() int { return width - digits - 3 - s.width() - n*s.cell }
	for _, give := range []func(){
		func() { s.published = false },
		func() { s.quotes = false },
		func() { s.strip = 14 },
	} {
		if room() < goodName {
			give()
		}
	}
	for s.cell > 1 && room() < leastName {
		s.cell--
	}
	fit := n
	if least := width - digits - 3 - min(n, leastFit)*s.cell - leastName; s.width() > least {
		if s.words = false; s.width() > least {
			s.own = false
		}
	}
	if room() < leastName {
		fit = min(max((width-digits-3-s.width()-leastName)/s.cell, leastFit), n)
	}
	names = max(min(names+2, width-digits-3-s.width()-fit*s.cell), 1)
	return m.columns(s, digits, names, fit, n)
}

// width is how many cells the columns take that are neither the number, the
// name nor cells.
func (s shape) width() int {
	n := s.strip + 2 + checkRoom + 2
	if s.words {
		n += 6
	}
	if s.own {
		n += 5
	}
	if s.published {
		n += 14
	}
	if s.quotes {
		n += 8
	}
	return n
}

func (m *Mode) columns(s shape, digits, names, fit, n int) []listing.Column {
	cols := []listing.Column{
		{ID: number, Width: digits + 2, Gap: 1, Right: true, Sort: asLoaded + 1},
		{ID: name, Head: "article", Width: names + 1, Gap: 1, Named: true, Sort: byLikeness + 1},
	}
	add := func(c listing.Column) { cols = append(cols, c) }
	if s.published {
		add(listing.Column{ID: published, Head: "published", Width: 14, Gap: 1, Sort: byDate + 1})
	}
	head := "first … last"
	if s.strip >= 24 {
		head = "first … last sentence"
	}
	if s.words {
		add(listing.Column{ID: words, Head: "words", Width: 6, Gap: 1, Right: true, Sort: byWords + 1})
	}
	add(listing.Column{ID: strip, Head: head, Width: s.strip + 2, Gap: 1})
	if s.own {
		add(listing.Column{ID: own, Head: "own", Width: 5, Gap: 1, Right: true, Sort: byOwn + 1})
	}
	if s.quotes {
		add(listing.Column{ID: quotes, Head: "quotes", Width: 8, Gap: 1, Right: true})
	}
	add(listing.Column{ID: check, Head: " check", Width: checkRoom + 2, Gap: 1, Sort: byChecks + 1})
	from := m.Window(n, fit)
	for i, a := range m.articles() {
		if i < from || i >= from+fit {
			continue
		}
		c := listing.Column{ID: a, Head: strconv.Itoa(a + 1), Width: s.cell, Right: true, Cell: i + 1}
		if i == from && (s.cell > 2 || n < 10) { // else the numbers stand there
			if c.Above = "also in article"; fit*s.cell < len(c.Above) {
				c.Above = "also in"
			}
			if from > 0 || fit < n {
				c.Above = strconv.Itoa(from+1) + "–" + strconv.Itoa(from+fit) + " of " + strconv.Itoa(n)
			}
		}
		add(c)
	}
	return cols
}

// Cell is what an article shows in a column.
func (m *Mode) Cell(r listing.Row, c *listing.Column) []frame.Piece {
	t, d, a := m.Theme, m.data(), m.Bundle.Articles[r.ID]
	one := func(s string, st theme.Style) []frame.Piece { return []frame.Piece{frame.In(s, st)} }
	switch c.ID {
	case number:
		return one(strconv.Itoa(r.ID+1), t.Faint)
	case name:
		ps := one(m.Named(r.ID), t.Text)
		if d.over != nil && d.over.Rows[r.ID].Same != r.ID {
			ps = append(ps, frame.In(" = "+strconv.Itoa(d.over.Rows[r.ID].Same+1), t.Lists.Verbatim))
		}
		return ps
	case published:
		return one(d.dates[r.ID], t.Faint)
	case words:
		return one(strconv.Itoa(a.Words), t.Text)
	}
	if d.over == nil {
		return nil
	}
	row := &d.over.Rows[r.ID]
	switch c.ID {
	case strip:
		return m.strip(row.Strip, d.most, c.Width-2)
	case own:
		return one(strconv.Itoa(row.Own), t.Text)
	case quotes:
		return one(strconv.Itoa(row.Quotes), theme.Style{Fg: t.QuoteSpeech.Fg})
	case check:
		return m.checks(row)
	}
	return m.also(d.over, r.ID, c)
}

// Head is blank: the head of a story has no cells.
func (m *Mode) Head(*listing.Section, *listing.Column) []frame.Piece { return nil }

// checks are what is to be checked in an article, each at a place of its own.
func (m *Mode) checks(row *analysis.Row) []frame.Piece {
	var ps []frame.Piece
	used := 0
	add := func(n int, sign frame.Piece) {
		if n > 0 {
			sign.Text += strconv.Itoa(n)
			ps = append(ps, sign)
			used += len(sign.Text)
		}
	}
	to := func(cell int) {
		if used < cell {
			ps = append(ps, frame.In("          "[:cell-used], m.Theme.Text))
			used = cell
		}
	}
	to(1)
	add(row.Altered, m.Letter(quote.MarkAltered))
	add(row.Doubted, m.Perhaps(quote.MarkDiffering))
	to(6)
	add(row.Facts, m.Letter(shared.MarkContrast))
	to(9)
	if row.Leaves {
		ps = append(ps, m.Letter(drift.MarkDrift))
	}
	return ps
}

// shares are the shares from which a cell is on the next of five grounds.
var shares = [...]int{15, 35, 55, 80}

// eighths are bars for shares.
var eighths = [...]string{"▁", "▂", "▃", "▄", "▅", "▆", "▇"}

// also is how many of an article's sentences another has, on the ground of the
// share that they are; in a cell of one, a bar of that share.
func (m *Mode) also(o *analysis.Overview, x int, c *listing.Column) []frame.Piece {
	t, y := m.Theme, c.ID
	if x == y {
		return m.ground("·", c.Width, t.Faint)
	}
	n, all := o.In(x, y), max(len(o.Rows[x].Strip), 1)
	if n == 0 {
		return nil
	}
	level := 0
	for level < len(shares) && 100*n >= shares[level]*all {
		level++
	}
	st := t.Lists.Heat[level]
	if c.Width == 1 { // there are thousands of these on a screen
		m.narrow[0] = frame.In(eighths[min(len(eighths)*n/all, len(eighths)-1)], t.Lists.Verbatim)
		return m.narrow[:]
	}
	return m.ground(strconv.Itoa(n), c.Width, st)
}

// ground is a text at the right of a field that is all of its style.
func (m *Mode) ground(s string, width int, st theme.Style) []frame.Piece {
	if pad := width - m.Cells(s) - 1; pad > 0 {
		s = "          "[:min(pad, 10)] + s
	}
	if m.Cells(s) < width {
		s += " "
	}
	return []frame.Piece{frame.In(s, st)}
}

// strip draws sentences as bars in reading order, as many cells as they are of
// the longest body. Where a cell stands for several it shows what is to be
// checked in any of them, and else the upper median of their closeness.
func (m *Mode) strip(all []analysis.Strip, most, width int) []frame.Piece {
	cells := len(all)
	if most > width {
		cells = (len(all)*width + most - 1) / most
	}
	var ps []frame.Piece
	for i := range cells {
		p := m.stripCell(all[i*len(all)/cells : max((i+1)*len(all)/cells, i*len(all)/cells+1)])
		if k := len(ps); k > 0 && ps[k-1].Style == p.Style {
			ps[k-1].Text += p.Text
		} else {
			ps = append(ps, p)
		}
	}
	return ps
}

// stripCell is the sign of some sentences.
func (m *Mode) stripCell(some []analysis.Strip) frame.Piece {
	l := &m.Theme.Lists
	off := 0
	fact := false
	as := make([]analysis.Closeness, 0, 8)
	for _, c := range some {
		switch {
		case c.Altered:
			return m.Letter(quote.MarkAltered)
		case c.Fact:
			fact = true
		}
		if c.Off {
			off++
		}
		if c.Own {
			c.As = analysis.Perhaps // further off than what is shared
		}
		as = append(as, c.As)
	}
	slices.Sort(as)
	switch k := as[(len(as)-1)/2]; {
	case fact:
		return m.Letter(shared.MarkContrast)
	case k < analysis.Perhaps:
		return m.Bar(k)
	case 2*off >= len(some):
		p := m.OwnBar()
		p.Style = l.Drift
		return p
	}
	return m.OwnBar()
}

// Legend explains the bars and the letters.
func (m *Mode) Legend() [][]frame.Piece {
	return append(m.BarLegend(), m.LetterLegend()...)
}
