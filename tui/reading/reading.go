// Package reading is the mode that sets the articles of a bundle side by side:
// each in a column, aligned by what they share, with what was found marked in
// the text, in the gutter and in a map beside it.
package reading

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
	"broadsheet/tui/paint"
)

// A Mode sets articles side by side. It is not safe for use by several
// goroutines.
type Mode struct {
	*desk.Desk
	on       desk.LayerSet
	showMap  bool
	folded   []int // articles whose columns were folded into one that is the same
	unfolded bool  // the reader wants them all
	leadAway bool  // the reader does not want the lead
	doubt    bool  // what is only possible is shown in the text too

	// Where the reader is.
	columns    []column // by article
	order      []int    // the articles that are not hidden, in the order on screen
	pins       int      // the first pins of order are kept on screen
	first      int      // index in order of the first column after the pinned ones
	zoomed     bool
	wide       int   // the article whose column is wider, or -1
	widths     []int // of the columns on screen, as dragged; nil: as shared out
	dragged    int   // the divider that the mouse holds, from one; 0 none
	shown      []int
	boxes      []box // where the columns on screen stand
	rowsOfText int   // of the last geometry
	focus      int   // the article that has the focus
	scroll     scrolling
	arriving   bool // the focus has been sent somewhere, and must be shown there
	seen       *desk.Findings
	aligned    aligned
	lit        lit
	brought    brought
	described  described
	before     *standing // how the columns stood before a list led here; nil when none did
	unnarrowed *standing // and before a filter held; nil when none does
	check      int       // to which the reader was sent last, of the findings
	fact       int       // that differs, to which the reader was sent last

	cmd   tea.Cmd         // that the key pressed asks for
	marks []paint.Mark    // of the line being drawn
	over  []analysis.Mark // the findings among them
}

var _ desk.Mode = (*Mode)(nil)

// New returns the mode on a desk.
func New(d *desk.Desk) *Mode {
	on, _ := d.StartLayers()
	return &Mode{Desk: d, on: on, showMap: true, wide: -1}
}

// View is the first.
func (m *Mode) View() (int, string) { return 1, "Read" }

// Keys is the table of the keys.
func (m *Mode) Keys() *keys.KeyMap { return keys.Default() }

// Open takes up the bundle on the desk. Any bundle can be read.
func (m *Mode) Open(bundle.Ref) (cmd tea.Cmd, its bool) {
	articles := m.Bundle.Articles
	m.columns = make([]column, len(articles))
	m.order = make([]int, len(articles))
	for i, a := range articles {
		m.order[i] = i
		if len(a.Sentences) == 0 {
			m.columns[i].sentence = -1
		}
	}
	m.pins, m.first, m.focus, m.wide, m.zoomed = 0, 0, 0, -1, false
	m.brought, m.before, m.unnarrowed, m.folded = brought{}, nil, nil, nil
	return nil, false
}

// Enter shows a sentence, or the nearest that exists, and has the bundle
// analysed.
func (m *Mode) Enter(at bundle.Ref) (cmd tea.Cmd, ok bool) {
	if len(m.columns) == 0 {
		return nil, true
	}
	article := min(max(at.Article, 0), len(m.columns)-1)
	if c := &m.columns[article]; c.page == nil && at.Sentence > 0 && at.Sentence < len(m.Bundle.Articles[article].Sentences) {
		c.anchor = m.Span(article, at.Sentence).Start
	}
	m.goTo(article, at.Sentence)
	return m.Analyse(), true
}

// Place is the sentence that has the focus.
func (m *Mode) Place() bundle.Ref {
	if len(m.columns) == 0 {
		return bundle.Ref{Sentence: -1}
	}
	return bundle.Ref{Article: m.focus, Sentence: m.columns[m.focus].sentence}
}

// Leave is the sentence that has the focus.
func (m *Mode) Leave() bundle.Ref { return m.Place() }

// GoTo gives the focus to a sentence.
func (m *Mode) GoTo(at bundle.Ref) { m.goTo(at.Article, at.Sentence) }

// Answer takes a page that was laid out in the background.
func (m *Mode) Answer(msg tea.Msg) tea.Cmd {
	if msg, ok := msg.(laidOutMsg); ok {
		m.laidOut(msg)
	}
	return nil
}

// Draw draws the title, the headers, the columns, what stands below them and
// the status.
func (m *Mode) Draw() {
	m.paintTitle()
	m.paintHeaders()
	m.paintBody()
	m.paintStrip()
	m.DrawPanel()
	m.DrawStatus()
}

// Inspected is what the panel shows.
func (m *Mode) Inspected() string { return "every printing" }
