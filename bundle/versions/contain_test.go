package versions

import (
	"errors"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
)

// TestOneComparisonFails keeps all others, and says of the one what is certain.
func TestOneComparisonFails(t *testing.T) {
	b := bundleOf(drafts...)
	whole, err := Trace(t.Context(), b, true)
	if err != nil {
		t.Fatal(err)
	}
	bad := b.Articles[whole.Order[1]]
	ctx := parallel.Provoke(t.Context(), func(at Attempt) bool { return at.New == bad })
	h, err := Trace(ctx, b, true)
	if err != nil {
		t.Fatal(err)
	}
	if len(h.Faults) != 1 || h.Faults[0].New != whole.Order[1] || len(h.Faults[0].Stack) == 0 {
		t.Fatalf("faults %+v", h.Faults)
	}
	if w := h.FaultWarnings(b); len(w) != 1 || w[0].Source != bad.Source || !strings.Contains(w[0].Message, "please report it") {
		t.Errorf("warnings %v", w)
	}
	for i, s := range h.Steps {
		var old, new []int
		for _, op := range s.Operations {
			old, new = append(old, op.Old...), append(new, op.New...)
		}
		if len(old) != len(b.Articles[s.Old].Sentences) || len(new) != len(b.Articles[s.New].Sentences) {
			t.Errorf("step %d: sentences %v and %v", i, old, new)
		}
	}
	for i := range b.Articles[h.Order[3]].Sentences {
		h.Life(bundle.Ref{Article: h.Order[3], Sentence: i})
	}
}

// TestOrderFails takes the versions in the order given when they must be, and
// is an error of the program otherwise.
func TestOrderFails(t *testing.T) {
	b := bundleOf(drafts...)
	ctx := parallel.Provoke(t.Context(), func(at Attempt) bool { return at.Old == nil })
	h, err := Trace(ctx, b, true)
	if err != nil || len(h.Faults) != 1 || len(h.Steps) != 3 || h.By != "the order given" {
		t.Errorf("%+v, %v", h, err)
	}
	var f *parallel.Fault
	if _, err := Trace(ctx, b, false); !errors.As(err, &f) {
		t.Errorf("not forced: %v", err)
	}
}
