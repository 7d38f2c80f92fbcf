// Package toy is a third mode, to show what one takes: it counts the words of
// the article where the reader stands.
package toy

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// A Mode counts words.
type Mode struct {
	*desk.Desk
	at bundle.Ref
}

// New returns the mode on a desk.
func New(d *desk.Desk) *Mode { return &Mode{Desk: d} }

// View is the sixth.
func (m *Mode) View() (int, string) { return 6, "Toy" }

// Keys are those of reading.
func (m *Mode) Keys() *keys.KeyMap { return keys.Default() }

// Open leaves every bundle to others.
func (m *Mode) Open(at bundle.Ref) (tea.Cmd, bool) { m.at = at; return nil, false }

// Enter shows the article of a sentence.
func (m *Mode) Enter(at bundle.Ref) (tea.Cmd, bool) { m.at = at; return nil, true }

// Place is the sentence that was entered, or gone to.
func (m *Mode) Place() bundle.Ref { return m.at }

// Leave is the same.
func (m *Mode) Leave() bundle.Ref { return m.at }

// GoTo goes to a sentence.
func (m *Mode) GoTo(at bundle.Ref) { m.at = at }

// Do goes from article to article.
func (m *Mode) Do(a keys.Action) (tea.Cmd, bool) {
	switch a {
	case keys.NextColumn:
		m.at = desk.Ref((m.at.Article+1)%len(m.Bundle.Articles), 0)
	default:
		return nil, false
	}
	return nil, true
}

// Mouse does nothing.
func (m *Mode) Mouse(tea.MouseMsg) tea.Cmd { return nil }

// Answer has asked for nothing.
func (m *Mode) Answer(tea.Msg) tea.Cmd { return nil }

// Settle gives the text all rows but the title's and the status'.
func (m *Mode) Settle() tea.Cmd {
	if !m.Geo.Valid {
		m.Geo = desk.Geometry{Valid: true, Title: 1, Status: 2, Body: m.Height - 3}
	}
	return nil
}

// Draw draws one line of text.
func (m *Mode) Draw() {
	m.DrawViews(nil)
	for row := range m.Geo.Body {
		s := ""
		if row == 0 {
			s = fmt.Sprintf(" %s has %d sentences", m.Names[m.at.Article], len(m.Bundle.Articles[m.at.Article].Sentences))
		}
		m.Text(s, m.Width, m.Theme.Text)
		m.Newline()
	}
	m.DrawStatus()
}

// Describe names the article.
func (m *Mode) Describe() []frame.Piece {
	return []frame.Piece{frame.In(m.Names[m.at.Article], m.Theme.StatusText)}
}

// Inspect leaves the panel empty.
func (m *Mode) Inspect(*desk.Sheet) {}

// Inspected is no title.
func (m *Mode) Inspected() string { return "" }

// Signs are none.
func (m *Mode) Signs(int) [][]frame.Piece { return nil }

// ShowHit goes to the article of the hit.
func (m *Mode) ShowHit() {
	article, _ := m.Search.Hits.Hit(m.Search.At)
	m.at = desk.Ref(article, 0)
}

// NextHit walks the hits.
func (m *Mode) NextHit(by int) { m.WalkHits(by) }

// HitsWords says how many there are.
func (m *Mode) HitsWords(total string, _ int) string { return total }
