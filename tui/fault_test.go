package tui

import (
	"context"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/parallel"
	"broadsheet/tui/trial"
)

// TestFaultOnScreen has a finding fail on purpose: the first line says so at
// every width, the rest is shown, and the list of warnings asks for a report.
func TestFaultOnScreen(t *testing.T) {
	for _, article := range []int{-1, 1} {
		o := Options{Analyse: func(ctx context.Context, b *bundle.Bundle, progress func(analysis.Progress)) (*analysis.Analysis, error) {
			return analysis.Run(parallel.Provoke(ctx, func(at analysis.Attempt) bool { return at == analysis.Attempt{Finding: "quotes", Article: article} }), b, progress)
		}, Bundle: trial.Ferry.Build().Bundle, Theme: "dark"}
		a, err := o.Analyse(t.Context(), o.Bundle, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, size := range [][2]int{{40, 16}, {80, 24}, {120, 40}, {200, 60}} {
			m := programOf(t, a, o, size[0], size[1])
			first, rest, _ := strings.Cut(trial.Text(m.desk), "\n")
			if !strings.Contains(first, "quotes failed") || !strings.Contains(rest, "engine room") {
				t.Errorf("article %d at %v:\n%s", article, size, trial.Text(m.desk))
			}
			press(m, "v")
			if !strings.Contains(trial.Text(m.desk), "quotes: fai") {
				t.Errorf("article %d at %v: the warnings are\n%s", article, size, trial.Text(m.desk))
			}
		}
	}
}
