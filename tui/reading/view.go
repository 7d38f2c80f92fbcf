package reading

import (
	"slices"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sign"
	"broadsheet/tui/frame"
	"broadsheet/tui/page"
	"broadsheet/tui/paint"
	"broadsheet/tui/theme"
)

// paintBody paints the rows of text, and beside them the inspector when it
// stands there.
func (m *Mode) paintBody() {
	for row := range m.Geo.Body {
		for i := range m.shown {
			if i > 0 {
				m.Glyph("│", m.Theme.ColumnRule)
			}
			m.paintRow(i, row)
		}
		m.DrawSide(row)
		m.Newline()
	}
}

// paintRow paints one row of one column.
func (m *Mode) paintRow(i, row int) {
	article, box := m.shown[i], m.boxes[i]
	c := &m.columns[article]
	n, ok := 0, false
	if c.page != nil {
		n, ok = m.lineAt(article, row)
	}
	if !ok {
		m.paintEmpty(i, row)
		return
	}
	l := &c.page.Lines[n]
	m.marks = m.marks[:0]
	bar := m.lineMarks(i, article, l)
	m.Text("", box.left-gutter, m.Theme.Gutter)
	begun, goes := m.saidAt(article, l)
	m.paintGutter(m.markedAt(article, l), bar, begun, goes)
	m.Line(l, box.text, m.Theme.Text, m.marks)
	m.paintRight(i, row)
}

// paintEmpty paints a row in which a column shows no line.
func (m *Mode) paintEmpty(i, row int) {
	article, s, st := m.shown[i], "", m.Theme.Faint
	switch {
	case m.columns[article].page == nil:
		if row == 0 {
			s = "laying out …"
		}
	case m.inGrid(article) >= 0 && m.aligned.grid.Filler(i, m.aligned.top+row):
		s, st = "·", m.Theme.Filler
	case m.ends(article, row):
		s, st = "───", m.Theme.Filler
	}
	m.Text("", m.boxes[i].left, m.Theme.Gutter)
	m.Text(s, m.boxes[i].text, st)
	m.paintRight(i, row)
}

// ends reports whether a row of the screen is the second after a column's last
// line, where its end is marked.
func (m *Mode) ends(article, row int) bool {
	n := len(m.columns[article].page.Lines)
	return n > 0 && m.rowOf(article, n-1) == row-2
}

// The bars beside a line.
type bar uint8

const (
	noBar bar = iota
	litBar
	focusBar
)

// saidAt is what is marked at the sentences that begin on a line, and at the
// one that goes on there from the line above.
func (m *Mode) saidAt(article int, l *page.Line) (begun, goes analysis.KindSet) {
	if l.Src.Empty() || m.Found == nil {
		return 0, 0
	}
	a := m.Bundle.Articles[article]
	for s := max(a.SentenceAt(l.Src.Start), 0); s < len(a.Sentences) && a.Sentences[s].Start < l.Src.End; s++ {
		switch sen := a.Sentences[s]; {
		case sen.Start >= l.Src.Start:
			begun |= m.shownAt(article, s)
		case sen.End > l.Src.Start:
			goes |= m.shownAt(article, s)
		}
	}
	return begun, goes
}

// lineMarks gathers the marks over a line, and says which bar stands beside it.
func (m *Mode) lineMarks(i, article int, l *page.Line) (b bar) {
	if l.Src.Empty() {
		return noBar
	}
	m.over = m.over[:0]
	if m.Found != nil {
		shown := m.on.Kinds()
		m.Found.Marks[article].Over(l.Src, func(k analysis.Mark) {
			if k.Kind = m.on.Plain(k.Kind); shown.Has(k.Kind.Set()) && !m.hidesMark(article, k, l) {
				m.over = append(m.over, k)
			}
		})
		slices.SortStableFunc(m.over, func(a, b analysis.Mark) int { return int(a.Kind) - int(b.Kind) }) // later kinds lie over earlier ones
	}
	alarms, _ := slices.BinarySearchFunc(m.over, sign.Alarm, func(k analysis.Mark, over int) int { return analysis.Kinds[k.Kind].Over - over })
	m.layMarks(m.over[:alarms])
	m.layHidden(article, l)
	if article == m.focus {
		if r, ok := m.focused(); ok {
			if s := m.Span(r.Article, r.Sentence); s.Overlaps(l.Src) {
				b = focusBar
				m.marks = append(m.marks, paint.Mark{Span: s, Style: m.Theme.FocusSentence})
			}
		}
	}
	if i < len(m.lit.spans) {
		for _, s := range m.lit.spans[i] {
			if s.Overlaps(l.Src) {
				b = max(b, litBar)
				m.marks = append(m.marks, paint.Mark{Span: s.Span, Style: m.litStyle(s)})
			}
		}
	}
	m.layMarks(m.over[alarms:]) // seen even where the reader stands
	m.marks = m.SearchMarks(m.marks, article, l.Src)
	return b
}

// layMarks adds marks, each in the look of its kind. What is only possible
// looks like text, unless it is asked for; a stretch has a kind of its own for
// that.
func (m *Mode) layMarks(ms []analysis.Mark) {
	for _, mk := range ms {
		kind := analysis.Kinds[mk.Kind]
		st, _ := m.Theme.Mark(kind.Name)
		switch {
		case !mk.Possible:
		case m.doubt && (kind.Over < sign.Stretch || mk.Kind == doubted):
			st = m.Theme.Possible.Over(st)
		case kind.Over < sign.Stretch:
			continue
		}
		m.marks = append(m.marks, paint.Mark{Span: mk.Span, Style: st})
	}
}

func (m *Mode) litStyle(s litSpan) theme.Style {
	switch {
	case s.contrast:
		return m.Theme.Contrast
	case s.doubt:
		return theme.Style{}
	case s.weak:
		return m.Theme.LinkedWeak
	}
	return m.Theme.Linked
}

// paintGutter paints what a reader has marked, two letters, for what the sentences say that begin
// on the line and for how they say it, and the bar.
func (m *Mode) paintGutter(marked frame.Piece, b bar, begun, goes analysis.KindSet) {
	if marked.Text == "" {
		m.Blank()
	} else {
		m.Glyph(marked.Text, marked.Style)
	}
	m.sign(begun, goes, sign.What)
	m.sign(begun, goes, sign.How)
	switch b {
	case focusBar:
		m.Glyph("▐", m.Theme.GutterFocus)
	case litBar:
		m.Glyph("▕", m.Theme.GutterFocus)
	default:
		m.Blank()
	}
	m.Blank()
}

// sign paints the letter of the gravest kind that begins on the line, of those
// that may stand on a side. Where no ground can tell how far a sentence goes,
// the lines on which it goes on have a sign for that.
func (m *Mode) sign(begun, goes analysis.KindSet, side sign.Side) {
	for _, k := range byGravity {
		if kind := analysis.Kinds[k]; kind.Beside == side && begun.Has(k.Set()) {
			_, st := m.Theme.Mark(kind.Name)
			m.Glyph(kind.Sign, st)
			return
		}
	}
	if m.Theme.Ground == nil && goes.Has(going[side]) {
		m.Glyph(":", m.Theme.Faint)
		return
	}
	m.Blank()
}

// going are the kinds on a side whose sentences are seen to go on, which doubt
// is not worth.
var going = func() (out [2]analysis.KindSet) {
	for _, k := range byGravity {
		if analysis.Kinds[k] != shared.MarkPerhaps {
			out[analysis.Kinds[k].Beside] |= k.Set()
		}
	}
	return out
}()

// doubted is the kind of the words in which a quote may have been altered.
var doubted = analysis.KindOf(quote.MarkDoubted)
