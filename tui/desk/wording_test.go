package desk

import (
	"strings"
	"testing"

	"broadsheet/bundle/analysis"
	"broadsheet/tui/frame"
)

func words(ps []frame.Piece) string {
	var b strings.Builder
	for _, p := range ps {
		b.WriteString(p.Text)
	}
	return b.String()
}

// Differences stand in place; where no line can be drawn through words, in
// brackets, and a line that is cut opens near the first of them.
func TestDifferencesStandInPlace(t *testing.T) {
	d := New(Options{Theme: "dark"})
	ws := []analysis.Wording{
		{Text: "The keeper of the light said that he had counted "}, {Text: "nine", As: analysis.WordsGone, Fact: true}, {Text: " "}, {Text: "six", As: analysis.WordsNew, Fact: true}, {Text: " boats by dusk."}}
	ps := d.Worded(ws)
	if ps[1].Style != d.Theme.Lists.AlarmGone || ps[3].Style != d.Theme.Lists.AlarmWords || ps[0].Style != d.Theme.Lists.Common {
		t.Error("a fact that differs does not have the look of an alarm")
	}
	if got := words(d.FromDifference(ps, 40)); got != "… he had counted nine six boats by dusk." {
		t.Errorf("cut to %q", got)
	}
	if got := words(d.FromDifference(ps, 400)); got != words(ps) {
		t.Errorf("cut though there is room: %q", got)
	}
	if got := words(New(Options{Theme: "mono"}).Worded(ws)); !strings.Contains(got, "[-nine-] six") {
		t.Errorf("without lines through words: %q", got)
	}
}
