package tui

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/parallel"
	"broadsheet/bundle/visible"
)

// A guarded model ends the program in order when anything in it panics: Bubble
// Tea would print what panicked as it is, and that may hold text of a file.
type guarded struct {
	tea.Model
	quit  func() // ends the program from any goroutine
	fault atomic.Pointer[parallel.Fault]
	shown tea.View // the last that was whole
}

func (g *guarded) Init() tea.Cmd {
	var cmd tea.Cmd
	g.fence(func() { cmd = g.Model.Init() })
	return g.command(cmd)
}

// Update is [Model.Update].
func (g *guarded) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	if g.fault.Load() == nil {
		g.fence(func() { _, cmd = g.Model.Update(msg) })
	}
	return g, g.command(cmd)
}

// View is [Model.View].
func (g *guarded) View() tea.View {
	if g.fault.Load() == nil {
		g.fence(func() { g.shown = g.Model.View() })
	}
	return g.shown
}

// fence keeps the first fault of all, and ends the program with it.
func (g *guarded) fence(do func()) {
	if f, _ := parallel.Contain(func() error { do(); return nil }); f != nil && g.fault.CompareAndSwap(nil, f) {
		go g.quit()
	}
}

// commands is the type of what Bubble Tea's batches and sequences hold; that of
// a sequence has no name outside it.
var commands = reflect.TypeFor[[]tea.Cmd]()

// command guards what a command does, and those that come out of it.
func (g *guarded) command(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		g.fence(func() { msg = cmd() })
		if v := reflect.ValueOf(msg); v.IsValid() && v.Kind() == reflect.Slice && v.Type().ConvertibleTo(commands) {
			several := v.Convert(commands).Interface().([]tea.Cmd)
			for i := range several {
				several[i] = g.command(several[i])
			}
		}
		return msg
	}
}

// failure is the error of a fault; with debug it says what panicked, and where.
func failure(f *parallel.Fault, debug bool) error {
	if !debug {
		return errFault
	}
	var s strings.Builder
	for line := range strings.Lines(string(f.Stack)) {
		fmt.Fprintf(&s, "\n    %s", visible.String(strings.TrimSpace(line)))
	}
	return fmt.Errorf("%w: %s%s", errFault, visible.String(f.Error()), s.String())
}

// errFault is what the screen ends with when a panic ended it.
var errFault = errors.New("the screen ended by an error in broadsheet; please report it, with what --debug prints")
