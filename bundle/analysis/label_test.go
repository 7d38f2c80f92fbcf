package analysis_test

import (
	"slices"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
)

func TestLabel(t *testing.T) {
	a := analysis.New(analysis.Analysis{Bundle: &bundle.Bundle{Articles: []*bundle.Article{
		{Outlet: "Tide"}, {Outlet: "Courier", Source: "x.txt"}, {Outlet: "Tide"}, {}, {Source: "in/pier\x1b.txt", Title: "Pier closes"},
		{Source: "003_422b63285681798b.txt", Title: "The pier at Sall"}, {Outlet: "Mail", Source: "mail-1.txt"}, {Outlet: "Mail", Source: "mail-2.txt"},
	}}})
	want := []string{"Tide (1)", "Courier", "Tide (3)", "article 4", "pier␛", "article 6", "mail-1", "mail-2"}
	var got []string
	for i := range want {
		got = append(got, a.Label(i))
	}
	if !slices.Equal(got, want) {
		t.Errorf("labels are %q, want %q", got, want)
	}
}
