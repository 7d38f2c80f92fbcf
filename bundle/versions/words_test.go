package versions

import (
	"strings"
	"testing"
)

// What is matched in any order is no less than what is matched in order, and
// the same where the order is.
func TestBag(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		same bool
	}{
		{"The tide took the boats at dusk", "The tide took the boats at dusk", true},
		{"The tide took the boats at dusk", "At dusk the tide took the boats", false},
		{"The tide took the boats", "Owls sat there", true},
		{"", "Owls sat there", true},
	} {
		v := newVocabulary()
		o, n := v.lex(articleOf(tt.a)), v.lex(articleOf(tt.b))
		v.tie(o, n)
		got, least := bag(o.all, n.all), overlap(o.all, n.all)
		if got < least || (got == least) != tt.same {
			t.Errorf("%q and %q: %d in any order, %d in order", tt.a, tt.b, got, least)
		}
	}
}

// A sentence too long for a table is still found to be the same but for a word.
func TestEndlessSentence(t *testing.T) {
	long := strings.Repeat("reeds and rain and owls upon the wall ", 400)
	ops := Compare(articleOf("The mill "+long+"fell."), articleOf("The mill "+long+"rose."))
	if len(ops) != 1 || ops[0].Kind != Edited || len(ops[0].Edits) != 1 {
		t.Errorf("%d operations, want one edit", len(ops))
	}
}
