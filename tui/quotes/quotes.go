// Package quotes is the view of what somebody said: a row is an utterance, in
// the words of the printing that the others are held to, a cell says how
// faithfully an article prints it, and what was altered stands under it with
// the words that differ in place.
package quotes

import (
	"slices"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/listing"
)

// low is the height of a screen below which what is only doubtful has no line
// of its own, and the pane a line for each printing.
const low = 30

// A Mode shows who said what, and how it is printed.
type Mode struct {
	*listing.List
	tall bool // what is only doubtful has lines of its own
}

// New returns the mode on a desk.
func New(d *desk.Desk) *Mode {
	m := &Mode{}
	m.List = listing.New(d, m)
	return m
}

// View is the fourth in the line of views.
func (m *Mode) View() (int, string) { return 4, "Quotes" }

// Keys are those of a list.
func (m *Mode) Keys() *keys.KeyMap { return keyMap() }

var keyMap = sync.OnceValue(func() *keys.KeyMap {
	return keys.List(
		keys.Binding{Action: keys.Next, Help: "go to the next quote that is altered, or worded otherwise", Hint: "next altered"},
		keys.Binding{Action: keys.Outline, Help: "list the speakers", Hint: "speakers"},
		keys.Binding{Action: keys.CopyGroup, Section: keys.General, Keys: []string{"Y"}, Help: "copy every printing of the quote, as Markdown"},
	)
})

// Do does what a key asks for.
func (m *Mode) Do(a keys.Action) (tea.Cmd, bool) {
	switch a {
	case keys.CopyGroup:
		return m.copyAll(), true
	case keys.NextColumn, keys.PrevColumn:
		by := 1
		if a == keys.PrevColumn {
			by = -1
		}
		if m.NextOf(m.printersHere(), by) {
			return nil, true
		}
	}
	return m.List.Do(a)
}

// printersHere are the articles that print the row's words; none off a row.
func (m *Mode) printersHere() (articles []int) {
	if r, ok := m.Row(); ok {
		for _, p := range m.at(r).Printings {
			articles = append(articles, m.Found.Quotes[p.Quote].Article)
		}
	}
	slices.Sort(articles)
	return slices.Compact(articles)
}

// Settle brings the geometry and the rows up to date.
func (m *Mode) Settle() tea.Cmd {
	if tall := m.Height >= low; tall != m.tall {
		m.tall = tall
		m.Remake()
	}
	return m.List.Settle()
}

// Empty says why there are no rows.
func (m *Mode) Empty() string {
	switch waits := m.Waiting(); {
	case waits != "":
		return waits
	case m.Filter != nil:
		return m.Narrowed("no quote")
	case m.Search.Active():
		return "no quote stands in a sentence with a hit of the search"
	}
	return "nobody is quoted"
}

// Says counts the articles.
func (m *Mode) Says() []frame.Piece { return m.Counted() }

// copyAll puts every printing with its place on the clipboard.
func (m *Mode) copyAll() tea.Cmd {
	r, ok := m.Row()
	if !ok {
		m.Say("this is no quote")
		return nil
	}
	u := m.at(r)
	var b strings.Builder
	for _, p := range u.Printings {
		at := m.Found.RefOf(p.Quote)
		b.WriteString("- **" + m.Names[at.Article] + "** (" + m.PlaceWords(at.Article, at.Sentence) + "): " + m.quoted(p.Quote) + "\n")
	}
	return m.ToClipboard(b.String(), desk.Plural(len(u.Printings), "the printing", "every printing")+" with its place")
}
