package tui

import (
	"os"
	"slices"
	"strings"

	"broadsheet/tui/paint"
	"broadsheet/tui/theme"
)

// noColor reports whether the environment asks for a screen without colours:
// NO_COLOR is set and not empty (no-color.org).
func noColor(env []string) bool {
	if env == nil {
		return os.Getenv("NO_COLOR") != ""
	}
	return slices.ContainsFunc(env, func(v string) bool { return strings.HasPrefix(v, "NO_COLOR=") && v != "NO_COLOR=" })
}

// setTheme makes the theme follow the choice and what the terminal said.
func (m *Model) setTheme() {
	switch {
	case m.themeName == "mono", m.themeName == "auto" && m.plain:
		m.theme = theme.Mono()
	case m.themeName == "dark", m.themeName == "auto" && m.dark:
		m.theme = theme.Dark()
	default:
		m.theme = theme.Light()
	}
	method := m.method
	m.painter = paint.New()
	m.painter.Method = method
	m.markup = paint.Markup(m.theme)
}

// themes in the order in which a key goes through them.
var themes = []string{"auto", "dark", "light", "mono"}

// cycleTheme goes on to the next theme that looks different.
func (m *Model) cycleTheme() {
	before := m.theme.Name
	for range themes {
		m.themeName = themes[(slices.Index(themes, m.themeName)+1)%len(themes)]
		if m.setTheme(); m.theme.Name != before {
			break
		}
	}
	name := m.themeName
	if name == "auto" {
		name = "as the terminal (" + m.theme.Name + ")"
	}
	m.say("theme: " + name)
}
