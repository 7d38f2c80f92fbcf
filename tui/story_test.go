package tui

import (
	"strings"
	"testing"

	"broadsheet/tui/trial"
)

// One story of several is chosen in a box, and the choice holds in all views
// until it is taken back.
func TestOneStoryOfSeveral(t *testing.T) {
	a := trial.Regatta.Build()
	a.Clusters = [][]int{{0, 1, 2}, {3}}
	m := programOf(t, a, Options{}, 120, 40, "5")
	shows := func(what string, is bool) {
		t.Helper()
		if s := trial.Text(m.desk); strings.Contains(s, what) != is {
			t.Errorf("%q is on screen: %t\n%s", what, !is, s)
		}
	}
	shows("You could smell the rain", true)
	press(m, "F")
	press(m, "r", "e", "g", "a")
	shows("story:1, 3 articles  Regatta stopped after squall overturns boats", true)
	press(m, "down", "enter")
	shows("F story:1", true)
	for _, view := range []string{"5", "4", "3", "2", "1"} {
		press(m, view)
		shows("Gull Radio", false)
		if heads := strings.Split(trial.Text(m.desk), "\n")[2]; (view == "3" || view == "4") && (!strings.HasSuffix(heads, "1   2   3") || strings.Contains(heads, "4")) {
			t.Errorf("view %s has other cells than the story's: %q", view, heads)
		}
		shows("You could smell the rain", false)
	}
	press(m, "esc")
	shows("F story:1", false)
	press(m, "5")
	shows("You could smell the rain", true)
	press(m, "F", "d", "a", "y", "down", "enter", "1")
	shows("A day at the buoy", true)
	if at := m.desk.On().Place().Article; at != 3 {
		t.Errorf("stands in article %d, which is not shown", at+1)
	}
	m = programOf(t, trial.Ferry.Build(), Options{}, 120, 40, "F")
	for _, r := range "story:1" {
		press(m, string(r))
	}
	shows("tells one story", true)
}
