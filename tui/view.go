package tui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/frame"
	"broadsheet/tui/page"
	"broadsheet/tui/paint"
	"broadsheet/tui/theme"
)

// View paints the frame.
func (m *Model) View() tea.View {
	v := tea.NewView(m.frame())
	v.AltScreen = true
	if m.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = m.windowTitle()
	v.Cursor = m.cursor()
	return v
}

// frame returns the rows of the screen, joined by line feeds.
func (m *Model) frame() string {
	switch {
	case m.Width == 0:
		return "" // the terminal has not said how large it is
	case m.tooSmall():
		return m.sizeNeeded()
	case len(m.columns) == 0:
		return m.nothing()
	}
	if !m.geo.valid {
		m.settle()
	}
	switch {
	case m.revising():
		return m.revisionFrame()
	case m.revision.tracing && !m.readable():
		return m.tracingFrame()
	}
	m.Clear()
	m.paintTitle()
	m.paintHeaders()
	m.paintBody()
	m.paintStrip()
	m.paintPanel()
	m.paintStatus()
	if m.overlay != nil {
		return m.overlaid(m.Rows())
	}
	return m.Rows()
}

// sizeNeeded is what a terminal too small for columns shows, in as many lines
// as it takes.
func (m *Model) sizeNeeded() string {
	needs, has := fmt.Sprintf("needs %d×%d, ", minWidth, minHeight), fmt.Sprintf("has %d×%d", m.Width, m.Height)
	lines := [][]frame.Piece{{frame.In(needs+has, m.Theme.Text)}}
	if m.Cells(needs+has) > m.Width && m.Height > 1 {
		lines = append(m.Wrap([]frame.Piece{frame.In(needs, m.Theme.Text)}, m.Width, m.Height-1), []frame.Piece{frame.In(has, m.Theme.Text)})
	}
	m.Clear()
	for range (m.Height - len(lines)) / 2 {
		m.Newline()
	}
	for i, l := range lines {
		if i > 0 {
			m.Newline()
		}
		l[0].Text = strings.TrimRight(l[0].Text, " ")
		left := max(m.Width-m.PiecesWidth(l), 0) / 2
		m.Text("", left, theme.Style{})
		m.Pieces(l, m.Width-left)
	}
	return m.Rows()
}

// nothing is what a bundle without articles shows.
func (m *Model) nothing() string {
	m.Clear()
	m.Text(" this bundle holds no article; q quits", m.Width, m.Theme.Text)
	return m.Rows()
}

// paintBody paints the rows of text, and beside them the inspector when it
// stands there.
func (m *Model) paintBody() {
	for row := range m.geo.body {
		for i := range m.shown {
			if i > 0 {
				m.Glyph("│", m.Theme.ColumnRule)
			}
			m.paintRow(i, row)
		}
		m.paintSide(row)
		m.Newline()
	}
}

// paintRow paints one row of one column.
func (m *Model) paintRow(i, row int) {
	article, box := m.shown[i], m.geo.columns[i]
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
	m.tmp = m.tmp[:0]
	bar, on := m.lineMarks(i, article, l)
	m.Text("", box.left-gutter, m.Theme.Gutter)
	m.paintGutter(bar, on)
	m.Line(l, box.text, m.Theme.Text, m.tmp)
	m.paintRight(i, row)
}

// paintEmpty paints a row in which a column shows no line.
func (m *Model) paintEmpty(i, row int) {
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
	m.Text("", m.geo.columns[i].left, m.Theme.Gutter)
	m.Text(s, m.geo.columns[i].text, st)
	m.paintRight(i, row)
}

// ends reports whether a row of the screen is the second after a column's last
// line, where its end is marked.
func (m *Model) ends(article, row int) bool {
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

// lineMarks gathers the marks over a line, and says which bar stands beside it
// and which kinds are on it.
func (m *Model) lineMarks(i, article int, l *page.Line) (b bar, on kindSet) {
	if l.Src.Empty() {
		return
	}
	var found [kinds][]mark // by kind, so that later kinds lie over earlier ones
	if m.found != nil {
		shown := m.on.kinds()
		m.found.marks[article].over(l.Src, func(k mark) {
			if shown.has(setOf(k.kind)) {
				on |= setOf(k.kind)
				found[k.kind] = append(found[k.kind], k)
			}
		})
	}
	for k := range kindEdited {
		m.layMarks(k, found[k])
	}
	if article == m.focus {
		if r, ok := m.focused(); ok {
			if s := m.span(r.Article, r.Sentence); s.Overlaps(l.Src) {
				b = focusBar
				m.tmp = append(m.tmp, paint.Mark{Span: s, Style: m.Theme.FocusSentence})
			}
		}
	}
	if i < len(m.lit.spans) {
		for _, s := range m.lit.spans[i] {
			if s.Overlaps(l.Src) {
				b = max(b, litBar)
				m.tmp = append(m.tmp, paint.Mark{Span: s.Span, Style: m.litStyle(s)})
			}
		}
	}
	m.layMarks(kindEdited, found[kindEdited]) // seen even where the reader stands
	m.searchMarks(article, l.Src)
	return b, on
}

// layMarks adds marks of one kind.
func (m *Model) layMarks(k kind, ms []mark) {
	for _, mk := range ms {
		st := k.style(m.Theme)
		if mk.possible {
			st = m.Theme.Possible.Over(st)
		}
		m.tmp = append(m.tmp, paint.Mark{Span: mk.Span, Style: st})
	}
}

func (m *Model) litStyle(s litSpan) theme.Style {
	switch {
	case s.contrast:
		return m.Theme.Contrast
	case s.weak:
		return m.Theme.LinkedWeak
	}
	return m.Theme.Linked
}

// paintGutter paints a blank, two letters, for what the line says and for how it says
// it, and the bar.
func (m *Model) paintGutter(b bar, on kindSet) {
	m.Blank()
	m.sign(on, kindContrast, kindDrift, kindVerbatim, kindNear, kindReworded, kindBackground, kindFurniture)
	m.sign(on, kindAltered, kindDiffering, kindSpeech, kindPhrase, kindReported)
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

// sign paints the letter of the first of some kinds that is on.
func (m *Model) sign(on kindSet, order ...kind) {
	for _, k := range order {
		if on.has(setOf(k)) {
			s := k.sign(m.Theme)
			m.Glyph(s.Letter, s.Style)
			return
		}
	}
	m.Blank()
}

// ref names a sentence.
func ref(article, sentence int) bundle.Ref { return bundle.Ref{Article: article, Sentence: sentence} }

// ordinal is the place of a sentence in its article, counted from one as
// readers count.
func ordinal(r bundle.Ref) int { return r.Sentence + 1 }
