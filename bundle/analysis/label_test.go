package analysis_test

import (
	"slices"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
)

func TestLabel(t *testing.T) {
	a := analysis.New(analysis.Analysis{Bundle: &bundle.Bundle{Articles: []*bundle.Article{
		{Outlet: "Tide"}, {Outlet: "Courier"}, {Outlet: "Tide"}, {}, {Title: "Pier\x1b closes"},
		{Title: "The pier at Sall will close for repairs"}, {Title: "Unaussprechlichkeitenverordnungen"},
	}}})
	want := []string{"Tide (1)", "Courier", "Tide (3)", "4 (no words)", "5 Pier␛ closes", "6 The pier at Sall will…", "7 Unaussprechlichkeitenverordn…"}
	var got []string
	for i := range want {
		got = append(got, a.Label(i))
	}
	if !slices.Equal(got, want) {
		t.Errorf("labels are %q, want %q", got, want)
	}
}
