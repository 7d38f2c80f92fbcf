package analysis

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
)

// drawn is a strip in letters: S word for word, s nearly, r in other words, _
// one's own, with ! where a fact differs and D where the story is left.
func drawn(strip []Strip) string {
	var b strings.Builder
	for _, c := range strip {
		switch {
		case c.Altered:
			b.WriteByte('A')
		case c.Fact:
			b.WriteByte('!')
		case c.Off:
			b.WriteByte('D')
		case c.Own:
			b.WriteByte('_')
		default:
			b.WriteByte("Ssr"[c.As])
		}
	}
	return b.String()
}

func TestOverview(t *testing.T) {
	boats := boats()
	boats.Drift = []drift.Run{{Article: 3, First: 1, Last: 2, Confident: true}}
	a := New(boats)
	o := a.Overview()
	for i, want := range []string{
		"!SSSS_ own 1 facts 1 leaves false same 1 with [{1 5} {2 5}]",
		"!ssss__ own 2 facts 1 leaves false same 2 with [{0 5} {2 5}]",
		"!SSSS_ own 1 facts 1 leaves false same 1 with [{0 5} {1 5}]",
		"_DD own 3 facts 0 leaves true same 4 with []",
	} {
		r := o.Rows[i]
		if got := fmt.Sprintf("%s own %d facts %d leaves %t same %d with %v", drawn(r.Strip), r.Own, r.Facts, r.Leaves, r.Same+1, r.With); got != want {
			t.Errorf("article %d: %s, want %s", i+1, got, want)
		}
	}
	if got := fmt.Sprint(o.Stories); got != "[{[0 2 1 3] 0 false}]" { // the copy stands beside what it copies
		t.Errorf("stories %s", got)
	}
	if o.In(0, 1) != 5 || o.In(0, 3) != 0 || o.In(3, 0) != 0 {
		t.Error("what only a doubtful link ties is counted")
	}
}

// The articles of a mixed bundle stand by stories, the one with most to check
// first, and those that tell one alone last.
func TestOverviewOfSeveralStories(t *testing.T) {
	boats := boats()
	boats.Clusters = [][]int{{3}, {0, 1, 2}}
	if got := fmt.Sprint(New(boats).Overview().Stories); got != "[{[0 2 1] 0 false} {[3] 3 true}]" {
		t.Errorf("stories %s", got)
	}
	boats.Clusters = [][]int{{0, 1}}
	var all []int
	for _, s := range New(boats).Overview().Stories {
		all = append(all, s.Articles...)
	}
	slices.Sort(all)
	if fmt.Sprint(all) != "[0 1 2 3]" {
		t.Errorf("what is in no cluster is lost: %v", all)
	}
}

func TestPair(t *testing.T) {
	a := New(boats())
	p := a.Overview().Pair(a, 0, 1)
	if got := fmt.Sprint(drawn(p.StripA)+" "+drawn(p.StripB)+" ", p.Has, p.SharedA, p.SharedB, p.Ordered); got != "!ssss_ !ssss__ [0 5 0] 5 5 true" {
		t.Errorf("the pair: %s", got)
	}
	if len(p.Passages) != 1 || p.Passages[0].A != [2]int{0, 4} || p.Passages[0].B != [2]int{0, 4} {
		t.Errorf("passages %v", p.Passages)
	}
	if p.First != 0 || p.By.Hours() != 14 {
		t.Errorf("first is %d by %v", p.First, p.By)
	}
	// Two copies are tied through the first printing only.
	if p = a.Overview().Pair(a, 1, 2); p.SharedA != 5 || p.First != -1 {
		t.Errorf("tied through another: %+v", p)
	}
	if p = a.Overview().Pair(a, 0, 3); p.SharedA != 0 || len(p.Passages) != 0 {
		t.Errorf("nothing is certain, and yet: %+v", p)
	}
}

// Passages that stand in another order in the other article are told so.
func TestPairInAnotherOrder(t *testing.T) {
	boats := boats()
	for g := range boats.Shared { // the second prints them from the last to the first
		for i := range boats.Shared[g].Links {
			if l := &boats.Shared[g].Links[i]; l.B.Article == 1 {
				l.B.Sentence, l.Contrasts = 4-g, nil
			}
		}
		for i := range boats.Shared[g].Members {
			if m := &boats.Shared[g].Members[i]; m.Article == 1 {
				m.Sentence = 4 - g
			}
		}
	}
	a := New(boats)
	if p := a.Overview().Pair(a, 0, 1); p.Ordered || len(p.Passages) != 5 {
		t.Errorf("in order %t, passages %v", p.Ordered, p.Passages)
	}
}

func TestChecks(t *testing.T) {
	boats := boats()
	boats.Drift = []drift.Run{{Article: 3, First: 2, Last: 2, Confident: true}, {Article: 1, First: 6, Last: 6}}
	a := New(boats)
	checks := a.Checks(a.Sharing())
	var got []string
	for _, c := range checks {
		got = append(got, fmt.Sprintf("%d:%d#%d", c.Kind, c.At.Article+1, c.At.Sentence+1))
	}
	if want := "1:2#1 3:4#3 5:2#7"; strings.Join(got, " ") != want {
		t.Errorf("checks %v, want %s", got, want)
	}
	if GraverThan(CheckMayLeave, checks) != 2 {
		t.Errorf("%d are graver", GraverThan(CheckMayLeave, checks))
	}
	if fmt.Sprint(checks[0].Beside) != fmt.Sprint([]bundle.Ref{{}, {Article: 2}}) {
		t.Errorf("beside the fact stand %v", checks[0].Beside)
	}
}
