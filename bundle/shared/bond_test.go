package shared

import (
	"context"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// Two sentences make the same statement, or one holds the other's and more;
// the second is certain only where the other's is matched whole.
func TestVerdicts(t *testing.T) {
	for _, c := range []struct {
		name    string
		j       judgement
		turned  bool
		certain bool
		holds   Holder
	}{
		{"surely the same", judgement{kind: Reworded, seen: verdict{.7, .2}}, false, true, HeldByNone},
		{"perhaps the same", judgement{kind: Reworded, seen: verdict{.5, .3}}, false, false, HeldByNone},
		{"perhaps held by the first", judgement{kind: Reworded, seen: verdict{.3, .4}, coverA: .4, coverB: .7}, false, false, HeldByA},
		{"by the second", judgement{kind: Reworded, seen: verdict{.3, .4}, coverA: .7, coverB: .4}, false, false, HeldByB},
		{"by what stands second in the link", judgement{kind: Reworded, seen: verdict{.3, .4}, coverA: .4, coverB: .7}, true, false, HeldByB},
		{"surely held, whole", judgement{kind: Reworded, seen: verdict{.4, .45}, coverA: .4, coverB: .9}, false, true, HeldByA},
		{"a near copy", judgement{kind: Near, seen: verdict{.3, .4}, coverA: .4, coverB: .9}, false, true, HeldByNone},
		{"merged with its neighbour", judgement{kind: Reworded, seen: verdict{.5, .4}, coverA: .8, coverB: .5, merged: true}, false, false, HeldByB},
	} {
		var l Link
		if c.j.tell(&l, c.turned); l.Certain != c.certain || l.Holds != c.holds || !l.Same {
			t.Errorf("%s: certain %t, held by %q, same %t", c.name, l.Certain, l.Holds, l.Same)
		}
	}
}

// Words stand inside quotation marks from the mark that opens to the one that
// closes; one that closes what the sentence did not open quotes all before it.
func TestQuotedWords(t *testing.T) {
	for said, want := range map[string]string{
		"Boats sank, “rain fell” there.": "..((.",
		"Rain fell and boats sank”":      "(((((",
		"Rain fell,” she wrote.":         "((..",
		"Boats sank and rain fell.":      ".....",
	} {
		a := &bundle.Article{Text: said}
		text.Segment(a)
		c, err := text.NewCorpus(context.Background(), &bundle.Bundle{Articles: []*bundle.Article{a}})
		if err != nil {
			t.Fatal(err)
		}
		u := unit{toks: c.Docs[0].Sentence(0), printings: []bundle.Ref{{}}}
		got := ""
		for _, m := range u.layout(c).words {
			got += string(".("[m&inQuotation>>1])
		}
		if got != want {
			t.Errorf("%s: %s, want %s", said, got, want)
		}
	}
}
