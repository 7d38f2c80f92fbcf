package text_test

import (
	"testing"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// What stands behind words in marks says whose they are, or tells something else.
func TestAttributionBehindWordsInMarks(t *testing.T) {
	const all = english.ByPhrase | english.ByPronoun | english.ByRole | english.Inverted | english.InvertedRole
	for _, c := range []struct {
		behind string
		shapes english.Subjects
		verb   string // "" where it is no attribution
	}{
		{"Ada Marsh asked.", 0, "asked"},
		{"Prof. Ada Marsh asked.", 0, "asked"},
		{"Ada van der Marsh said.", 0, "said"},
		{"Marsh of the harbour police asked.", english.ByPhrase, "asked"},
		{"Marsh of the harbour police asked.", 0, ""},
		{"Lind’s brother asked.", english.ByPhrase, "asked"},
		{"Ada Marsh, 34, asked.", english.ByPhrase, "asked"},
		{"she said.", english.ByPronoun, "said"},
		{"she said.", 0, ""},
		{"I said.", all, ""},
		{"Deputy mayor Ada Marsh said.", english.ByRole, "said"},
		{"said Ada Marsh.", english.Inverted, "said"},
		{"said the mayor.", english.Inverted, ""},
		{"said the mayor.", english.InvertedRole, "said"},
		{"said 17-year-old Ada Marsh.", english.InvertedRole, "said"},
		{"said loudly and often.", all, ""},
		{"Ada Marsh wanted to know.", 0, "wanted"},
		{"Ada Marsh wanted a boat.", 0, ""},
		{"Ada Marsh, who left, said.", all, ""},
		{"The boat sank. Marsh said", 0, ""},
		{"", all, ""},
		{"(Marsh said)", 0, "said"},
	} {
		l := text.LineOf(c.behind)
		got := ""
		if v := english.AttributionBehind(l, c.shapes, 9, english.Introduces); v >= 0 {
			got = l.Word(v)
		}
		if got != c.verb {
			t.Errorf("%q has the verb %q, not %q", c.behind, got, c.verb)
		}
	}
}

// Behind its verb an attribution ends, goes on with its circumstances, or is the
// beginning of a statement of its own.
func TestWhatFollowsTheVerbOfSaying(t *testing.T) {
	for _, c := range []struct {
		behind                        string
		ends, circumstance, statement bool
	}{
		{"Marsh said.", true, true, false},
		{"Marsh said", true, true, false},
		{"Marsh said on Friday.", false, true, false},
		{"Marsh said he would go.", false, false, true},
		{"Marsh asked the crew.", false, false, false},
		{"Marsh asked whether they would go.", false, false, true},
		{"Marsh told the crew.", false, true, false},
	} {
		l := text.LineOf(c.behind)
		v := english.AttributionBehind(l, 0, 4, english.Introduces)
		if v != 1 {
			t.Errorf("%q is no attribution", c.behind)
			continue
		}
		if ends, circ, st := english.SayingEnds(l, v), english.Circumstances(l, v), english.StatementBehind(l, v); ends != c.ends || circ != c.circumstance || st != c.statement {
			t.Errorf("%q: ends %v, circumstances %v, statement %v", c.behind, ends, circ, st)
		}
	}
}
