package reading

import (
	"strings"
	"testing"

	"broadsheet/tui/desk"
	"broadsheet/tui/trial"
)

// A key that cannot do its thing says why.
func TestKeysSayWhyNot(t *testing.T) {
	alone := trial.Story{trial.Ferry[0]}
	for _, tt := range []struct {
		st         trial.Story
		keys, says string
	}{
		{trial.Ferry, "k", "this is the beginning of the article"},
		{trial.Ferry, "{", "this is the beginning of the article"},
		{trial.Ferry, "u", "this is the beginning of the article"},
		{trial.Ferry, "ctrl+y", "this is the beginning of the article"},
		{trial.Ferry, "G j", "this is the end of the article"},
		{trial.Ferry, "G }", "this is the end of the article"},
		{trial.Ferry, "G d d", "this is the end of the article"},
		{trial.Ferry, "J", "the inspector is closed"},
		{trial.Ferry, "i J", "this is its end"},
		{trial.Ferry, "esc", "nothing is open"},
		{trial.Ferry, "e", "no fact was found to differ"},
		{trial.Ferry, "h", "this is the first column"},
		{trial.Ferry, "L", "all columns are on screen"},
		{trial.Ferry, "+", "no column is hidden"},
		{alone, "w", "one column"},
		{alone, "z", "one column"},
		{alone, "n", "nothing to check"},
		{alone, "a", "there is no quote to check"},
		{alone, "x", "there is no drift"},
		{alone, "enter", "one article"},
		{alone, "-", "the last column stays"},
	} {
		m := screen(t, tt.st, 120, 40, strings.Fields(tt.keys)...)
		if got := text(m); !strings.Contains(got, tt.says) {
			t.Errorf("%s does not say %q:\n%s", tt.keys, tt.says, got)
		}
	}
}

// The map shows where the search has hits.
func TestTheMapShowsHits(t *testing.T) {
	m := screenOf(t, trial.Ferry.Build(), desk.Options{Theme: "mono"}, 120, 40, "/", "s", "c", "h", "o", "o", "l", "enter")
	if hits := m.columns[2].small.hit; len(hits) == 0 || len(m.columns[0].small.hit) != 0 {
		t.Fatalf("the map knows the hits %v and %v", hits, m.columns[0].small.hit)
	}
	n := 0
	for _, l := range strings.Split(text(m), "\n") {
		if strings.HasSuffix(l, "┊/") {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d rows of the map show a hit:\n%s", n, text(m))
	}
}
