package tui

import (
	"context"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/trial"
)

// begun returns the program with the first article of a bundle on screen, and
// what the rest of it comes as once it is read.
func begun(t *testing.T, o Options, failure error) (m *Model, rest tea.Cmd, a *analysis.Analysis) {
	t.Helper()
	a = trial.Ferry.Build()
	whole := o
	whole.Bundle, whole.Analyse = a.Bundle, trial.Analysed(a)
	o.Bundle = &bundle.Bundle{Name: a.Bundle.Name, Articles: a.Bundle.Articles[:1]}
	o.Analyse = func(_ context.Context, b *bundle.Bundle, _ func(analysis.Progress)) (*analysis.Analysis, error) {
		if b != a.Bundle {
			t.Error("the beginning is analysed")
		}
		return a, nil
	}
	o.Whole = func(context.Context) (Options, error) { return whole, failure }
	m = New(t.Context(), o)
	send(m, tea.WindowSizeMsg{Width: 120, Height: 30})
	return m, m.begun, a
}

func TestTheBeginningIsShownFirst(t *testing.T) {
	m, rest, a := begun(t, Options{}, nil)
	if s := trial.Text(m.desk); !strings.Contains(s, "the first 1 article; reading the rest") || !strings.Contains(s, "The night ferry Maren") {
		t.Errorf("before all is read:\n%s", s)
	}
	run(m, rest)
	if s := trial.Text(m.desk); strings.Contains(s, "reading the rest") || m.desk.Bundle != a.Bundle || m.desk.Found == nil {
		t.Errorf("after all is read:\n%s", s)
	}
}

// Whatever is pressed before the bundle is whole does what it would have done
// to the whole.
func TestKeysWaitForTheWhole(t *testing.T) {
	for _, pressed := range [][]string{
		{"j", "j"}, {"l", "j"}, {"G"}, {"/", "q", "u"}, {"/", "f", "e", "r", "enter", "n"}, {"?"}, {"t", "i"}, {"0", "o"},
	} {
		early, rest, a := begun(t, Options{}, nil)
		press(early, pressed...)
		run(early, rest)
		late := programOf(t, a, Options{}, 120, 30, pressed...)
		if got, want := trial.Text(early.desk), trial.Text(late.desk); got != want {
			t.Errorf("%v before the whole shows:\n%s\nafter it:\n%s", pressed, got, want)
		}
	}
}

// The program can be left while the rest is read; then no place was read to,
// and what comes late is dropped.
func TestTheBeginningCanBeLeft(t *testing.T) {
	for _, key := range []string{"q", "ctrl+c"} {
		told := false
		m, _, _ := begun(t, Options{Leave: func(bundle.Ref, []byte) { told = true }}, nil)
		_, cmd := m.Update(trial.Key(key))
		if !quits(cmd) || told {
			t.Errorf("%s: quits %v, place told %v", key, quits(cmd), told)
		}
	}
	m, rest, _ := begun(t, Options{}, nil)
	m.desk.Begin(trial.Drafts(), bundle.Ref{})
	run(m, rest)
	if len(m.desk.Bundle.Articles) != len(trial.Drafts().Articles) {
		t.Error("a late bundle takes the place of a later one")
	}
}

// While what was pressed is being done, Esc gives up what still waits, so that
// nothing that takes long leaves a reader with dead keys.
func TestEscGivesUpWhatWaits(t *testing.T) {
	m, rest, _ := begun(t, Options{}, nil)
	press(m, "/", "f", "enter", "n")
	m.Update(rest()) // what is to be done then has not come back
	if m.beginning == nil || len(m.beginning.waiting) == 0 {
		t.Fatal("nothing waits")
	}
	m.Update(trial.Key("esc"))
	if m.beginning != nil {
		t.Error("keys still wait")
	}
	if _, cmd := m.Update(trial.Key("q")); !quits(cmd) {
		t.Error("q does not quit")
	}
}

func TestAWholeThatCannotBeReadEndsTheProgram(t *testing.T) {
	want := errors.New("b.txt: no such file or folder")
	m, rest, _ := begun(t, Options{}, want)
	_, cmd := m.Update(rest())
	if !quits(cmd) || m.failed != want {
		t.Errorf("quits %v, failed %v", quits(cmd), m.failed)
	}
}

// quits reports whether a command ends the program.
func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	switch msg := cmd().(type) {
	case tea.QuitMsg:
		return true
	case tea.BatchMsg:
		for _, c := range msg {
			if quits(c) {
				return true
			}
		}
	}
	return false
}
