package tui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/keys"
	"broadsheet/tui/trial"
)

// Every key of every view does something that is seen, or says why it cannot:
// with findings and without, with one article, with a search and a filter that
// leave nothing.
func TestEveryKeyAnswers(t *testing.T) {
	if testing.Short() {
		t.Skip("opens the program a thousand times")
	}
	noted := map[keys.Action]bool{keys.Quit: true, keys.Suspend: true, keys.Redraw: true} // they do what is not on the screen
	failed := func(context.Context, *bundle.Bundle, func(analysis.Progress)) (*analysis.Analysis, error) {
		return nil, errors.New("it was a test")
	}
	for _, c := range []struct {
		name    string
		story   trial.Story
		o       Options
		pressed string
	}{
		{"findings", trial.Regatta, Options{}, ""},
		{"one article", trial.Regatta[3:], Options{}, ""},
		{"two of their own", trial.Story{trial.Regatta[3], trial.Ferry[2]}, Options{}, ""},
		{"no findings", trial.Regatta, Options{Analyse: failed}, ""},
		{"nothing found", trial.Regatta, Options{}, "/ z z z enter"},
		{"filtered", trial.Regatta, Options{}, "F i s : f u l l enter"},
	} {
		a := c.story.Build()
		for _, view := range []string{"1", "2", "3", "4", "5", "6"} {
			c.o.Mouse = true
			open := func() *Model {
				before := append(strings.Fields(c.pressed), view)
				if c.o.Analyse != nil {
					return program(t, a.Bundle, c.o, 100, 30, append(before, "ctrl+l")...)
				}
				return programOf(t, a, c.o, 100, 30, append(before, "ctrl+l")...)
			}
			for _, b := range open().desk.KeyMap.Bindings {
				if noted[b.Action] {
					continue
				}
				for _, end := range []string{"g", "G"} {
					m := open()
					press(m, end, "ctrl+l")
					was := m.desk.Screen()
					press(m, b.Keys[0])
					if m.desk.Screen() == was {
						t.Errorf("%s, view %s, after %s: %s (%s) does nothing that is seen", c.name, view, end, b.Keys[0], b.Help)
					}
				}
			}
		}
	}
}
