// Package tui is the screen: one Bubble Tea model that sets the articles of a
// bundle side by side and shows what was found in them.
//
// There is one model and no tree of models. Each mode of the screen has its
// own file with its state, its keys and its rendering. Update never waits:
// analysing, searching, reading and the layout of long articles run as
// commands whose results come back as messages that carry a generation, so
// that stale ones are dropped. View paints only what is in the window.
package tui

import (
	"context"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
	"broadsheet/tui/paint"
)

// A Model is the state of the screen.
type Model struct {
	opts         Options
	keys         *keys.KeyMap
	ctx          context.Context
	cancel       context.CancelFunc
	stopAnalysis context.CancelFunc

	// What is read.
	bundle   *bundle.Bundle
	gen      int // counts readings of the bundle; results for an older one are dropped
	names    []string
	found    *findings // nil until the analysis is done
	progress analysis.Progress
	failed   error // why there are no findings

	// How it looks.
	*frame.Frame
	themeName     string // as chosen: auto, dark, light, mono
	dark          bool   // what the terminal's background is, as far as known
	plain         bool   // NO_COLOR
	oldUnderlines bool
	profile       colorprofile.Profile
	on            layerSet
	mouse         bool
	showMap       bool

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
	geo        geometry
	rowsOfText int // of the last geometry
	focus      int // the article that has the focus
	scroll     scrolling
	arriving   bool // the focus has been sent somewhere, and must be shown there
	aligned    aligned
	lit        lit
	brought    brought
	fact       int // that differs, to which the reader was sent last

	// Comparing versions of one article instead.
	revision revision

	// What is open.
	overlay   overlay // nil: none
	inspector inspector
	search    search
	notice    notice

	tmp []paint.Mark
}

// New returns the screen of a bundle before the terminal has said its size.
func New(o Options) *Model {
	ctx, cancel := context.WithCancel(context.Background())
	m := &Model{
		opts: o, keys: keys.Default(), ctx: ctx, cancel: cancel,
		Frame: frame.New(), dark: true,
		on: layerSet{true, true, true, true}, mouse: o.Mouse, showMap: true,
		themeName: o.Theme, wide: -1,
	}
	if m.themeName == "" {
		m.themeName = "auto"
	}
	m.plain, m.oldUnderlines, m.profile = noColor(o.Env), oldUnderlines(o.Env), colorprofile.TrueColor
	m.setTheme()
	m.setBundle(o.Bundle)
	m.open(o.Place)
	if o.Recalled && !o.Changed && o.Place != (Place{}) {
		m.say("where you left it; " + m.keys.Key(keys.Top) + " goes to the beginning")
	}
	return m
}

// Init asks the terminal for its background and finds out how to read the
// bundle.
func (m *Model) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, m.begin())
}

// Update answers a message.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := m.answer(msg)
	return m, tea.Batch(cmd, m.settle())
}

// answer is the router: it changes the state by what the message says.
func (m *Model) answer(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg.Width, msg.Height)
	case tea.BackgroundColorMsg:
		m.dark = msg.IsDark()
		m.setTheme()
	case tea.ColorProfileMsg:
		m.profile = msg.Profile
		m.setTheme()
	case tea.ModeReportMsg:
		m.widthMode(msg)
	case tea.KeyPressMsg:
		return m.key(msg)
	case tea.PasteMsg:
		return m.paste(msg.Content)
	case tea.MouseMsg:
		return m.mouseEvent(msg)
	case fromJob:
		return tea.Batch(m.answer(msg.msg), listen(msg.next))
	case progressMsg:
		if msg.gen == m.gen {
			m.progress = msg.at
		}
	case tracedMsg:
		return m.traced(msg)
	case comparedMsg:
		m.comparedNow(msg)
	case revisedPageMsg:
		m.tookPage(msg)
	case analysedMsg:
		m.analysed(msg)
	case laidOutMsg:
		m.laidOut(msg)
	case briefMsg:
		m.briefed(msg)
	case searchedMsg:
		m.searched(msg)
	case reloadedMsg:
		return m.reloaded(msg)
	}
	return nil
}

// key gives a key to whatever is open, and otherwise to the reader. Quitting
// by ctrl+c and suspending work in every state, q wherever no text is typed.
func (m *Model) key(k tea.KeyPressMsg) tea.Cmd {
	name := k.String()
	m.notice = notice{}
	switch {
	case name == "ctrl+c":
		return m.quit()
	case name == "ctrl+z":
		return tea.Suspend
	case m.tooSmall():
		if m.keys.Action(name) == keys.Quit {
			return m.quit()
		}
		return nil
	case m.search.typing:
		return m.searchKey(k)
	case m.overlay != nil:
		if _, text := m.overlay.typed(); !text && m.keys.Action(name) == keys.Quit {
			return m.quit()
		}
		return m.overlay.key(m, k)
	}
	return m.act(m.keys.Action(name))
}

// quit tells where the reader was and ends the program.
func (m *Model) quit() tea.Cmd {
	m.cancel()
	if m.opts.Leave != nil && len(m.columns) > 0 {
		leave, at := m.opts.Leave, m.lastPlace()
		return tea.Sequence(func() tea.Msg { leave(at); return nil }, tea.Quit)
	}
	return tea.Quit
}

// analysed takes the findings in.
func (m *Model) analysed(msg analysedMsg) {
	if msg.gen != m.gen {
		return
	}
	m.found, m.failed = msg.found, msg.err
	m.lit.stale, m.arriving = true, true
}

// widthMode follows the terminal when it says that it measures grapheme
// clusters instead of single characters.
func (m *Model) widthMode(msg tea.ModeReportMsg) {
	if msg.Mode != ansi.ModeUnicodeCore {
		return
	}
	method := ansi.WcWidth
	switch msg.Value {
	case ansi.ModeSet, ansi.ModeReset, ansi.ModePermanentlySet:
		method = ansi.GraphemeWidth // Bubble Tea's renderer switches on the same answers
	}
	if m.SetMethod(method) {
		m.geo = geometry{}
	}
}
