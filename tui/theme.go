package tui

import (
	"os"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"broadsheet/tui/theme"
)

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
func (m *Model) setTheme() {
	dark := m.themeName == "dark" || m.themeName == "auto" && m.dark
	var t *theme.Theme
	switch {
	case m.themeName == "mono", m.plain && m.themeName == "auto", m.profile == colorprofile.ASCII, m.profile == colorprofile.NoTTY:
		t = theme.Mono()
	case m.profile == colorprofile.ANSI:
		t = theme.ANSI16(dark)
	case m.profile == colorprofile.ANSI256:
		t = theme.ANSI256(dark)
	case dark:
		t = theme.Dark()
	default:
		t = theme.Light()
	}
	m.geo.valid = false // a map of letters is wider than one of blocks
	m.SetLook(t, m.oldUnderlines)
}

// themes in the order in which a key goes through them.
var themes = []string{"auto", "dark", "light", "mono"}

// cycleTheme goes on to the next theme that looks different.
func (m *Model) cycleTheme() {
	before := m.Theme.Name
	for range themes {
		m.themeName = themes[(slices.Index(themes, m.themeName)+1)%len(themes)]
		if m.setTheme(); m.Theme.Name != before {
			break
		}
	}
	name := m.themeName
	if name == "auto" {
		name = "as the terminal (" + m.Theme.Name + ")"
	}
	m.say("theme: " + name)
}
