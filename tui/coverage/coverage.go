// Package coverage is the view of statements and articles: a row is what one
// or more articles say, in its clearest printing, and a cell says how close an
// article comes to it. What only one article says has a section of its own.
package coverage

import (
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/listing"
)

// A Mode shows what is said, and by which articles.
type Mode struct {
	*listing.List
	doubt bool // what is perhaps the same counts as the same
	cover *cover
}

// New returns the mode on a desk.
func New(d *desk.Desk) *Mode {
	m := &Mode{}
	m.List = listing.New(d, m)
	return m
}

// View is the third in the line of views.
func (m *Mode) View() (int, string) { return 3, "Coverage" }

// Keys are those of a list, and one that makes doubt count.
func (m *Mode) Keys() *keys.KeyMap { return keyMap() }

var keyMap = sync.OnceValue(func() *keys.KeyMap {
	return keys.List(
		keys.Binding{Action: keys.Next, Help: "go to the next statement in which a fact differs"},
		keys.Binding{Action: keys.Outline, Help: "list the sections; there an article's number opens what only it has", Hint: "only in …"},
		keys.Binding{Action: keys.Doubt, Section: keys.Listed, Keys: []string{"D"}, Help: "count what is perhaps the same as the same, or not", Hint: "doubt"},
		keys.Binding{Action: keys.CopyGroup, Section: keys.General, Keys: []string{"Y"}, Help: "copy every printing of the statement, as Markdown"},
	)
})

// Do does what a key asks for.
func (m *Mode) Do(a keys.Action) (tea.Cmd, bool) {
	switch a {
	case keys.Doubt:
		m.switchDoubt()
		return nil, true
	case keys.CopyGroup:
		return m.copyAll(), true
	case keys.NextColumn, keys.PrevColumn:
		by := 1
		if a == keys.PrevColumn {
			by = -1
		}
		if m.NextOf(m.sayersHere(), by) {
			return nil, true
		}
	}
	return m.List.Do(a)
}

// sayersHere are the articles that have the row's statement; none off a row.
func (m *Mode) sayersHere() (articles []int) {
	if r, ok := m.Row(); ok {
		for _, c := range m.at(r).Cells {
			articles = append(articles, c.Article)
		}
	}
	return articles
}

func (m *Mode) switchDoubt() {
	if m.Unfound() {
		return
	}
	m.doubt = !m.doubt
	m.Remake()
	if m.doubt {
		m.Say("what is perhaps the same counts as the same; " + m.KeyMap.Key(keys.Doubt) + " takes that back")
	} else {
		m.Say("what is perhaps the same does not count")
	}
}

// Empty says why there are no rows.
func (m *Mode) Empty() string {
	switch waits := m.Waiting(); {
	case len(m.Bundle.Articles) < 2:
		return "one article: nothing to compare; its quotes are in 4, what to check in 5"
	case waits != "":
		return waits
	case m.Filter != nil:
		return m.Narrowed("no statement")
	case m.Search.Active():
		return "no statement has a hit of the search"
	}
	return "the articles say nothing"
}

// Says counts the articles.
func (m *Mode) Says() []frame.Piece { return m.Counted() }

// copyAll puts every printing with its place on the clipboard.
func (m *Mode) copyAll() tea.Cmd {
	r, ok := m.Row()
	if !ok {
		m.Say("this is no statement")
		return nil
	}
	var b strings.Builder
	n := 0
	for _, c := range byWeight(m.at(r)) {
		if c.As == analysis.Perhaps && !c.Differs {
			continue
		}
		n++
		b.WriteString("- **" + m.Names[c.Article] + "** (" + m.PlaceWords(c.Article, c.Sentence) + "): " + m.Found.Line(c.Ref) + "\n")
	}
	return m.ToClipboard(b.String(), desk.Plural(n, "the printing", "every printing")+" with its place")
}
