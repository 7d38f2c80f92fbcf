package desk

import (
	"os"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"broadsheet/tui/theme"
)

// A look is how the screen is to look, as chosen and as the terminal says.
type look struct {
	name          string // as chosen: auto, dark, light, mono
	chosen        bool   // with its key
	dark          bool   // what the terminal's background is, as far as known
	plain         bool   // NO_COLOR
	oldUnderlines bool
	letters       bool // in place of bars
	profile       colorprofile.Profile
	own           theme.Colours // what the reader has given to roles
}

// noColor reports whether the environment asks for a screen without colours:
// NO_COLOR is set and not empty (no-color.org).
func noColor(env []string) bool {
	return variable(env, "NO_COLOR") != ""
}

// oldUnderlines reports whether the terminal knows one kind of underline only:
// such terminals may take the newer sequences for other attributes.
func oldUnderlines(env []string) bool {
	term := variable(env, "TERM")
	return variable(env, "TERM_PROGRAM") == "Apple_Terminal" || term == "linux" || term == "xterm" || strings.HasPrefix(term, "screen") || strings.HasPrefix(term, "vt")
}

// variable returns an environment variable; env nil means the real ones.
func variable(env []string, name string) string {
	if env == nil {
		return os.Getenv(name)
	}
	value := ""
	for _, v := range env {
		if rest, ok := strings.CutPrefix(v, name+"="); ok {
			value = rest
		}
	}
	return value
}

// setTheme makes the theme follow the choice and what the terminal said.
func (d *Desk) setTheme() {
	dark := d.look.name == "dark" || d.look.name == "auto" && d.look.dark
	var t *theme.Theme
	switch {
	case d.look.name == "mono", d.look.plain && d.look.name == "auto", d.look.profile == colorprofile.ASCII, d.look.profile == colorprofile.NoTTY:
		t = theme.Mono()
	case d.look.profile == colorprofile.ANSI:
		t = theme.ANSI16(dark)
	case d.look.profile == colorprofile.ANSI256:
		t = theme.ANSI256(dark, d.look.own)
	case dark:
		t = theme.Dark(d.look.own)
	default:
		t = theme.Light(d.look.own)
	}
	d.Geo.Valid = false // a map of letters is wider than one of blocks
	d.SetLook(t, d.look.oldUnderlines)
}

// Themes are the names of the themes, in the order in which a key goes through
// them.
var Themes = []string{"auto", "dark", "light", "mono"}

// cycleTheme goes on to the next theme that looks different.
func (d *Desk) cycleTheme() {
	before := d.Theme.Name
	d.look.chosen = true
	for range Themes {
		d.look.name = Themes[(slices.Index(Themes, d.look.name)+1)%len(Themes)]
		if d.setTheme(); d.Theme.Name != before {
			break
		}
	}
	name := d.look.name
	if name == "auto" {
		name = "as the terminal (" + d.Theme.Name + ")"
	}
	d.Say("theme: " + name)
}

// widthMode follows the terminal when it says that it measures grapheme
// clusters instead of single characters.
func (d *Desk) widthMode(msg tea.ModeReportMsg) {
	if msg.Mode != ansi.ModeUnicodeCore {
		return
	}
	method := ansi.WcWidth
	switch msg.Value {
	case ansi.ModeSet, ansi.ModeReset, ansi.ModePermanentlySet:
		method = ansi.GraphemeWidth // Bubble Tea's renderer switches on the same answers
	}
	if d.SetMethod(method) {
		d.Geo = Geometry{}
	}
}
