package tui

import (
	"fmt"
	"strings"

	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
)

// A ViewKeys are the keys that a view answers.
type ViewKeys struct {
	View string // its name in the line of views
	Keys *keys.KeyMap
}

// KeyMaps are the keys of all views, before a reader has changed any.
func KeyMaps() (out []ViewKeys) {
	d := desk.New(desk.Options{Env: []string{}})
	for _, make := range modes {
		m := make(d, Options{})
		_, name := m.View()
		out = append(out, ViewKeys{name, m.Keys()})
	}
	return out
}

// Clash says which key would do two things in one view if a reader's keys held;
// nil when none does.
func Clash(own keys.Rebound) error {
	for _, v := range KeyMaps() {
		if c := own.Over(v.Keys).Clash(); c != nil {
			return fmt.Errorf("%w in the view %s: give one of them another key", c, strings.TrimSpace(v.View))
		}
	}
	return nil
}
