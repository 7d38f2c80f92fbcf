package text

import (
	"slices"
	"testing"
)

func TestWordsDividedAtLineEnds(t *testing.T) {
	for in, want := range map[string][]string{
		"like all chil-\ndren she ran":     {"like", "all", "children", "she", "ran"},
		"the house-\r\n   hold of Ma-\nry": {"the", "household", "of", "mary"},
		"größ-\u2028ter Kahn":              {"größter", "kahn"},
		"well-known, well - \nknown":       {"well", "known", "well", "known"},
		"the Arden-\nMelling line":         {"the", "arden", "melling", "line"},
		"the first-\n\nborn":               {"the", "first", "born"},
		"a-\nfloat 3-\nton x-":             {"a", "float", "3", "ton", "x"},
	} {
		var got []string
		Words(in, func(start, end int, _ Shape) { got = append(got, Fold(in[start:end])) })
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
