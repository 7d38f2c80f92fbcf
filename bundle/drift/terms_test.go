package drift_test

import (
	"slices"
	"strings"
	"testing"
)

// A run is named by three to five nouns and names: not by what somebody does,
// nor by where a politician sits.
func TestTermsAreTopics(t *testing.T) {
	names, bodies, _ := archive(t, "ferry.txtar")
	const at = "Volunteers met the passengers at the harbour"
	run := strings.Join([]string{
		"Growers in the hills above Pellin hope to prune the vineyards before the frost.",
		"They prune by hand, and they dread the frost more than mildew.",
		"Sen. Odo Brask, R-Pellin, will prune no budgets for vineyards this year, he told growers.",
		"Growers who prune late dread mildew in the vineyards, and merchants dread prices.",
		"The merchants of Pellin will not dread the vintage.",
	}, " ")
	i := slices.Index(names, "b.txt")
	bodies[i] = strings.Replace(bodies[i], at, run+"\n\n"+at, 1)
	r := find(t, corpus(t, names, bodies))
	if len(r.Drift) != 1 {
		t.Fatalf("runs: %+v", r.Drift)
	}
	terms := r.Drift[0].Terms
	if len(terms) < 3 || len(terms) > 5 {
		t.Errorf("terms: %q", terms)
	}
	for _, bad := range []string{"prune", "dread", "R-Pellin", ""} {
		if slices.Contains(terms, bad) {
			t.Errorf("%q names the run: %q", bad, terms)
		}
	}
}
