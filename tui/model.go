// Package tui is the screen: one Bubble Tea model that shows a bundle and what
// was found in it.
//
// There is one model and no tree of models. The model routes messages to the
// desk and to the modes that stand on it, plain values with verbs: package
// desk has what they share, and each mode is a package of its own that knows
// no other. Update never waits, see package desk, and View paints only what is
// in the window.
package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/compare"
	"broadsheet/tui/coverage"
	"broadsheet/tui/desk"
	"broadsheet/tui/findings"
	"broadsheet/tui/hits"
	"broadsheet/tui/keys"
	"broadsheet/tui/overview"
	"broadsheet/tui/quotes"
	"broadsheet/tui/reading"
)

// modes are the modes of the screen, each made for a desk. The first is shown
// where no other is asked for; the key that changes the mode goes through them
// in this order.
var modes = []func(*desk.Desk, Options) desk.Mode{
	func(d *desk.Desk, _ Options) desk.Mode { return reading.New(d) },
	func(d *desk.Desk, o Options) desk.Mode { return compare.New(d, o.Versions, o.Changed, o.Turned) },
	func(d *desk.Desk, _ Options) desk.Mode { return overview.New(d) },
	func(d *desk.Desk, _ Options) desk.Mode { return coverage.New(d) },
	func(d *desk.Desk, _ Options) desk.Mode { return quotes.New(d) },
	func(d *desk.Desk, _ Options) desk.Mode { return findings.New(d) },
	func(d *desk.Desk, _ Options) desk.Mode { return hits.New(d) },
}

// A Model is the program: the desk with its modes, and what none of them does.
type Model struct {
	opts      Options
	desk      *desk.Desk
	cancel    context.CancelFunc
	ctx       context.Context
	begun     tea.Cmd    // what is to be done first
	beginning *beginning // nil: the bundle is whole
	failed    error      // why the program ended
}

// New returns the screen of a bundle before the terminal has said its size.
// What runs in the background ends with ctx.
func New(ctx context.Context, o Options) *Model {
	ctx, cancel := context.WithCancel(ctx)
	m := &Model{opts: o, ctx: ctx, cancel: cancel}
	m.desk = desk.New(desk.Options{Context: ctx, Theme: o.Theme, Mouse: o.Mouse, Private: o.Private, Copies: o.Copies, Env: o.Env, Analyse: o.Analyse, Review: o.Review, Keys: o.Keys, Colours: o.Colours, Layers: o.Layers, Rest: m.do})
	m.begun = m.lay(o)
	if o.Whole != nil {
		m.begun = m.readWhole(o)
	}
	return m
}

// lay puts a bundle on the desk as the options say, with modes that know no
// other.
func (m *Model) lay(o Options) tea.Cmd {
	var made []desk.Mode
	for _, mode := range modes {
		made = append(made, mode(m.desk, o))
	}
	m.desk.SetModes(made...)
	cmd := m.desk.Begin(o.Bundle, o.Place)
	cmd = tea.Batch(cmd, m.desk.Restore(o.Screen, !o.Changed))
	if o.Recalled && !o.Changed && o.Place != (bundle.Ref{}) {
		m.desk.Say("where you left it; " + m.desk.KeyMap.Key(keys.Top) + " goes to the beginning")
	}
	return cmd
}

// Init asks the terminal for its background and begins to find out how to read
// the bundle, and what is in it.
func (m *Model) Init() tea.Cmd { return tea.Batch(tea.RequestBackgroundColor, m.begun) }

// Update answers a message.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if m.beginning != nil && m.waits(msg) {
		return m, nil
	}
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case wholeMsg:
		cmd = m.whole(msg)
	case waitedMsg:
		cmd = m.nextWaiting()
	case reloadedMsg:
		cmd = m.reloaded(msg)
	default:
		cmd = m.desk.Update(msg)
	}
	return m, tea.Batch(cmd, m.desk.Refresh())
}

// View paints the frame.
func (m *Model) View() tea.View { return m.desk.View() }

// do does the actions that concern the program as a whole.
func (m *Model) do(a keys.Action) tea.Cmd {
	switch a {
	case keys.SwitchMode:
		return m.desk.NextMode()
	case keys.Reload:
		return m.reload()
	case keys.Quit:
		return m.quit()
	}
	return nil
}

// quit tells where the reader was and ends the program.
func (m *Model) quit() tea.Cmd {
	kept := m.desk.LeaveReview()
	m.cancel()
	if m.opts.Leave != nil && (m.beginning == nil || m.beginning.over) && len(m.desk.Bundle.Articles) > 0 {
		leave, at, screen := m.opts.Leave, m.desk.On().Leave(), m.desk.Keep()
		return tea.Sequence(kept, func() tea.Msg { leave(at, screen); return nil }, tea.Quit)
	}
	return tea.Sequence(kept, tea.Quit)
}

// reloadedMsg brings the bundle as it was read again.
type reloadedMsg struct {
	bundle *bundle.Bundle
	err    error
}

// reload reads the bundle again.
func (m *Model) reload() tea.Cmd {
	read, ctx := m.opts.Reload, m.ctx
	if read == nil {
		m.desk.Say("this input cannot be read again")
		return nil
	}
	m.desk.Say("reading again …")
	return func() tea.Msg {
		b, err := read(ctx)
		return reloadedMsg{b, err}
	}
}

// reloaded takes in the bundle as it was read again, and keeps the place: the
// article of the same source, and in it the sentence at the same offset.
func (m *Model) reloaded(msg reloadedMsg) tea.Cmd {
	if msg.err != nil {
		m.desk.Warn("reading again failed: " + msg.err.Error())
		return nil
	}
	at := moved(m.desk.Bundle, msg.bundle, m.desk.On().Place())
	m.desk.Confirm("read again")
	return m.desk.Begin(msg.bundle, at)
}

// moved is where a sentence of one bundle stands in another reading of it.
func moved(was, is *bundle.Bundle, at bundle.Ref) bundle.Ref {
	if at.Article >= len(was.Articles) {
		return bundle.Ref{}
	}
	old, offset := was.Articles[at.Article], 0
	if at.Sentence >= 0 && at.Sentence < len(old.Sentences) {
		offset = old.Sentences[at.Sentence].Start
	}
	for i, a := range is.Articles {
		if a.Source == old.Source {
			return bundle.Ref{Article: i, Sentence: a.SentenceAt(offset)}
		}
	}
	return at
}
