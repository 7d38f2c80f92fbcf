package versions

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"broadsheet/bundle"
)

const shut = "The harbour board of Sall shut the old pier on Monday."

// repeated is n equal sentences, those of changed in other words.
func repeated(n int, changed ...int) *bundle.Article {
	var s strings.Builder
	for i := range n {
		sentence := shut
		if slices.Contains(changed, i) {
			sentence = strings.Replace(shut, "old", "new", 1)
		}
		s.WriteString(sentence + "\n\n")
	}
	return articleOf(s.String())
}

// alike is n sentences each of which is nearly every other.
func alike(n, from int, backwards bool) *bundle.Article {
	lines := make([]string, n)
	for i := range lines {
		lines[i] = fmt.Sprintf("Witness %d told the harbour board that barge %d had left pier %d.\n\n", i, i*7%n+from, i%9)
	}
	if backwards {
		slices.Reverse(lines)
	}
	return articleOf(strings.Join(lines, ""))
}

func kinds(ops []Operation) map[Kind]int {
	out := map[Kind]int{}
	for _, op := range ops {
		if op.Moved {
			out[op.Kind+100]++
		} else {
			out[op.Kind]++
		}
	}
	return out
}

func TestRepeatedSentences(t *testing.T) {
	for _, n := range []int{40, 1500} {
		if got := kinds(Compare(repeated(n), repeated(n, n/2))); got[Kept] != n-1 || got[Edited] != 1 {
			t.Errorf("%d equal sentences, one changed: %v", n, got)
		}
		if got := kinds(Compare(repeated(n), repeated(n, 3, n/3, n/2, n-9))); got[Kept] != n-4 || got[Edited] != 4 {
			t.Errorf("%d equal sentences, four changed: %v", n, got)
		}
		if got := kinds(Compare(repeated(n), repeated(n+5, n/2))); got[Kept] != n || got[Added] != 5 {
			t.Errorf("%d equal sentences, five more and one changed: %v", n, got)
		}
		if got := kinds(Compare(alike(n, 0, false), alike(n, n, false))); got[Edited] != n {
			t.Errorf("%d sentences that are all alike: %v", n, got)
		}
	}
}

// Pairing each sentence with each takes minutes here; it takes less than a
// second on an idle machine.
func TestCompareIsBounded(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for name, both := range awkward {
		old, new := both(3000)
		started := time.Now()
		Compare(old, new)
		if took := time.Since(started); took > 20*time.Second {
			t.Errorf("%s: took %v", name, took)
		}
	}
}

// awkward are pairs of versions of n sentences in which nothing is unique.
var awkward = map[string]func(n int) (old, new *bundle.Article){
	"equal": func(n int) (*bundle.Article, *bundle.Article) { return repeated(n), repeated(n, n/2) },
	"tenth": func(n int) (*bundle.Article, *bundle.Article) {
		var tenth []int
		for i := 0; i < n; i += 10 {
			tenth = append(tenth, i)
		}
		return repeated(n), repeated(n, tenth...)
	},
	"alike":     func(n int) (*bundle.Article, *bundle.Article) { return alike(n, 0, false), alike(n, n, false) },
	"backwards": func(n int) (*bundle.Article, *bundle.Article) { return alike(n, 0, false), alike(n, n, true) },
	"deleted":   func(n int) (*bundle.Article, *bundle.Article) { return alike(n, 0, false), articleOf(shut) },
}

func BenchmarkAwkward(b *testing.B) {
	for _, name := range []string{"equal", "tenth", "alike", "backwards", "deleted"} {
		for _, n := range []int{1000, 4000, 16000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				old, new := awkward[name](n)
				for b.Loop() {
					Compare(old, new)
				}
			})
		}
	}
}
