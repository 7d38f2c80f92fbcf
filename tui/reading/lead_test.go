package reading

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/shared"
	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// The lead says the gravest findings with their keys: an item a row where it
// is narrow, in columns where it is not, and how many more there are.
func TestLeadIsSaidFirst(t *testing.T) {
	for _, tt := range []struct {
		width, height int
		want          []string
	}{
		{80, 24, []string{"  a Coast Wire alters Varga’s words, “as soon as” for “the moment”", "  x Islander leaves the story at sentence 4 of 6" + strings.Repeat(" ", 24) + "+1 more"}},
		{160, 40, []string{"  a Coast Wire alters Varga’s words, “as soon as” for “the moment”      x Islander leaves the story at sentence 4 of 6", "  Coast Wire shares 4 of 5 sentences with Harbor Post, order unknown"}},
		{80, 16, []string{"  a Coast Wire alters Varga’s words, “as soon as” for “the moment”      +2 more"}},
	} {
		got := strings.Split(text(screen(t, trial.Ferry, tt.width, tt.height)), "\n")
		for i, want := range tt.want {
			if got[i+1] != want {
				t.Errorf("%d: row %d is\n%q, want\n%q", tt.width, i+1, got[i+1], want)
			}
		}
	}
}

func TestLeadSaysThatNothingWasFound(t *testing.T) {
	a := doubtedFerry()
	a.Drift, a.QuoteGroups = nil, nil
	for g := range a.Shared {
		for l := range a.Shared[g].Links {
			a.Shared[g].Links[l].Certain = false
			a.Shared[g].Links[l].Kind = shared.Reworded
		}
	}
	got := text(screenOf(t, analysis.New(*a), desk.Options{Theme: "dark"}, 160, 40))
	for _, want := range []string{"Nothing to check but what only one article has (", "sentences): no altered quote, no fact that differs, no drift", "D nothing certain is shared; 10 sentences perhaps", "nothing certain shared"} {
		if !strings.Contains(got, want) {
			t.Errorf("want %q in\n%s", want, got)
		}
	}
}

// Where nothing could be compared the lead does not say that all agree.
func TestLeadSaysThatNothingWasCompared(t *testing.T) {
	a := doubtedFerry()
	a.Drift, a.QuoteGroups, a.Shared = nil, nil, nil
	for i, language := range []string{"pl", "sv", "fi", "cs", "hu", "ro"}[:len(a.Bundle.Articles)] {
		a.Bundle.Articles[i].Language = language
	}
	if got := text(screenOf(t, analysis.New(*a), desk.Options{Theme: "dark"}, 160, 40)); !strings.Contains(got, notCompared) || strings.Contains(got, nothingToCheck) {
		t.Errorf("want %q in\n%s", notCompared, got)
	}
}

// It can be put away, keeps its rows before anything is found, and takes
// clicks.
func TestLeadIsPutAway(t *testing.T) {
	m := screen(t, trial.Ferry, 100, 30)
	body := m.Geo.Body
	press(m, "I")
	if got := text(m); m.Geo.Body != body+2 || strings.Contains(got, "alters") {
		t.Errorf("%d rows of text, before %d:\n%s", m.Geo.Body, body, got)
	}
	press(m, "I")
	if m.Geo.Body != body || !strings.Contains(text(m), "alters") {
		t.Errorf("not back:\n%s", text(m))
	}
	d := desk.New(desk.Options{Theme: "dark", Analyse: trial.Analysed(trial.Ferry.Build())})
	early := New(d)
	d.SetModes(early)
	d.Begin(trial.Ferry.Build().Bundle, bundle.Ref{})
	d.Update(tea.WindowSizeMsg{Width: 100, Height: 30})
	d.Refresh()
	if early.Found != nil || early.Geo.Body != body {
		t.Errorf("%d rows of text before the findings, %d with them", early.Geo.Body, body)
	}
	send(m, tea.MouseClickMsg{X: 10, Y: 2, Button: tea.MouseLeft})
	if ref, _ := m.focused(); ref != desk.Ref(2, 3) {
		t.Errorf("a click on the second row leads to %v", ref)
	}
}
