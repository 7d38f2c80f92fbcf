package tui

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
)

// A beginning is the time in which the beginning of the bundle is on screen while
// the rest is read. What the reader does in it waits, and is done to the whole
// bundle as if it had been there: so no place, no search and no key is lost,
// and nothing is found in a part that does not hold for the whole.
type beginning struct {
	gen     int  // of the desk, with the beginning on it
	over    bool // the bundle is whole, and what has waited is being done
	waiting []tea.Msg
}

// wholeMsg brings the whole bundle, or why it could not be read.
type wholeMsg struct {
	gen  int
	opts Options
	err  error
}

// readWhole has the rest read. What the desk would do with the beginning is
// not done: it is not analysed.
func (m *Model) readWhole(o Options) tea.Cmd {
	gen, ctx := m.desk.Gen, m.ctx
	m.beginning = &beginning{gen: gen}
	n := len(o.Bundle.Articles)
	m.desk.Say("the first " + strconv.Itoa(n) + desk.Plural(n, " article", " articles") + "; reading the rest …")
	return func() tea.Msg {
		whole, err := o.Whole(ctx)
		return wholeMsg{gen, whole, err}
	}
}

// waits keeps what the reader does until the bundle is whole, except ending or
// suspending the program; q ends it unless it may belong to what was typed
// before it.
func (m *Model) waits(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		switch name := msg.String(); {
		case name == "ctrl+c", name == "ctrl+z":
			return false
		case m.beginning.over && name == "esc": // what still waits is given up
			m.beginning = nil
			return false
		case !m.beginning.over && len(m.beginning.waiting) == 0 && m.desk.KeyMap.Action(name) == keys.Quit:
			return false
		}
	case tea.PasteMsg, tea.MouseMsg:
	default:
		return false
	}
	m.beginning.waiting = append(m.beginning.waiting, msg)
	return true
}

// whole puts the whole bundle on the desk, and begins to do what has waited for
// it. A bundle that cannot be read to its end ends the program, as it does when
// nothing is on screen yet.
func (m *Model) whole(msg wholeMsg) tea.Cmd {
	if m.beginning == nil || m.beginning.over || msg.gen != m.desk.Gen {
		return nil
	}
	if msg.err != nil {
		m.failed = msg.err
		m.cancel()
		return tea.Quit
	}
	m.desk.Say("")
	m.beginning.over = true
	cmd := m.lay(msg.opts)
	return tea.Batch(cmd, m.desk.Refresh(), m.nextWaiting())
}

// waitedMsg says that what came of the last thing that waited has come back.
type waitedMsg struct{}

// nextWaiting does the first thing that waits, and has the next done when the
// desk knows what came of it: a search has found what n is to go to. What the
// reader does meanwhile waits behind them.
func (m *Model) nextWaiting() tea.Cmd {
	b := m.beginning
	if b == nil || len(b.waiting) == 0 {
		m.beginning = nil
		return nil
	}
	first := b.waiting[0]
	b.waiting = b.waiting[1:]
	cmd := m.desk.Update(first)
	if key, ok := first.(tea.KeyPressMsg); ok && m.desk.KeyMap.Action(key.String()) == keys.SwitchMode {
		// What it asks for can take as long as all versions of a large bundle
		// take to compare; nobody waits for that with dead keys.
		return tea.Batch(cmd, m.desk.Refresh(), func() tea.Msg { return waitedMsg{} })
	}
	return tea.Sequence(tea.Batch(cmd, m.desk.Refresh()), func() tea.Msg { return waitedMsg{} })
}
