package trial

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
)

// Analysed is what [desk.Options] take to find just these findings.
func Analysed(a *analysis.Analysis) func(context.Context, *bundle.Bundle, func(analysis.Progress)) (*analysis.Analysis, error) {
	return func(context.Context, *bundle.Bundle, func(analysis.Progress)) (*analysis.Analysis, error) {
		return a, nil
	}
}

// Open puts a bundle on a desk whose modes are set, at a size, and runs what
// comes of it.
func Open(d *desk.Desk, b *bundle.Bundle, at bundle.Ref, width, height int) {
	begun := d.Begin(b, at)
	Send(d, tea.WindowSizeMsg{Width: width, Height: height})
	Run(d, begun)
}

// Send gives a message to a desk and runs what comes of it, except what waits
// for a clock.
func Send(d *desk.Desk, msg tea.Msg) {
	cmd := d.Update(msg)
	Run(d, tea.Batch(cmd, d.Refresh()))
}

// Run runs a command and gives what comes of it to the desk.
func Run(d *desk.Desk, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			Run(d, c)
		}
	default:
		Send(d, msg)
	}
}

// Press presses keys, by the names that keys have in the program.
func Press(d *desk.Desk, names ...string) {
	for _, n := range names {
		Send(d, Key(n))
	}
}

// Text is the frame without its styles, and without the blanks at line ends.
func Text(d *desk.Desk) string {
	lines := strings.Split(ansi.Strip(d.Screen()), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// Key returns the message of a key.
func Key(name string) tea.KeyPressMsg {
	special := map[string]tea.KeyPressMsg{
		"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab}, "shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift}, "space": {Code: tea.KeySpace, Text: " "},
		"backspace": {Code: tea.KeyBackspace}, "up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
		"pgdown": {Code: tea.KeyPgDown}, "pgup": {Code: tea.KeyPgUp}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
	}
	if k, ok := special[name]; ok {
		return k
	}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(rest[0]), Mod: tea.ModCtrl}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}
