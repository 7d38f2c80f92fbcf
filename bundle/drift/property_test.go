package drift_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand"
	"reflect"
	"runtime"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/text"
)

// generated makes a bundle of articles on one story, every third of which
// turns to another subject. The words of the subjects are invented, so that
// only their distribution matters.
func generated(t testing.TB, articles, sentences int, seed int64) *text.Corpus {
	t.Helper()
	rng := rand.New(rand.NewSource(seed))
	words := func(prefix string, n int) []string {
		out := make([]string, n)
		for i := range out {
			out[i] = fmt.Sprintf("%s%c%c", prefix, 'a'+i%26, 'a'+i/26%26)
		}
		return out
	}
	story := words("stor", 80)
	filler := strings.Fields("people week year time made called asked began found kept later left man men moved need number often part place " +
		"point put reached right room saw seen side small start still taken thing thought three today told took town used way went work world young")
	names, bodies := make([]string, articles), make([]string, articles)
	for i := range articles {
		own := words(fmt.Sprintf("own%c%c", 'a'+i%26, 'a'+i/26%26), 60)
		var b strings.Builder
		b.WriteString("A title about storaa and storba\n\n")
		turn := sentences
		if i%3 == 0 {
			turn = sentences * 2 / 3
		}
		for s := range sentences {
			topic := story
			if s >= turn {
				topic = own
			}
			b.WriteString("The")
			for w := range 10 + rng.Intn(12) {
				from := topic
				if w%3 == 0 {
					from = filler
				}
				b.WriteString(" " + from[rng.Intn(len(from))])
			}
			b.WriteString(". ")
			if s%3 == 2 {
				b.WriteString("\n\n")
			}
		}
		names[i], bodies[i] = fmt.Sprintf("%04d.txt", i), b.String()
	}
	return corpus(t, names, bodies)
}

// TestRunsAreWellFormed checks what every caller relies on.
func TestRunsAreWellFormed(t *testing.T) {
	found := 0
	for seed := range int64(12) {
		c := generated(t, 2+int(seed), 6+4*int(seed), seed)
		r := find(t, c)
		for _, runs := range [][]drift.Run{r.Drift, r.Background} {
			for i, run := range runs {
				found++
				a := c.Bundle.Articles[run.Article]
				if run.First < 0 || run.First > run.Last || run.Last >= len(a.Sentences) {
					t.Fatalf("seed %d: run %+v outside its article of %d sentences", seed, run, len(a.Sentences))
				}
				if i > 0 && !(bundle.Ref{Article: runs[i-1].Article, Sentence: runs[i-1].Last}).Before(bundle.Ref{Article: run.Article, Sentence: run.First}) {
					t.Fatalf("seed %d: run %+v does not follow %+v", seed, run, runs[i-1])
				}
				if !(run.Score > 0 && run.Score <= 1) || !(run.Share > 0 && run.Share <= 1) || run.Reason == "" {
					t.Fatalf("seed %d: run %+v", seed, run)
				}
			}
		}
	}
	if found == 0 {
		t.Fatal("the bundles hold no run")
	}
}

// TestFurnitureIsNoDrift turns the drifting sentences into furniture.
func TestFurnitureIsNoDrift(t *testing.T) {
	c := generated(t, 6, 30, 1)
	rs := roles(c.Bundle)
	before, err := drift.Find(context.Background(), c, rs)
	if err != nil || len(before.Drift) == 0 {
		t.Fatalf("drift %v, error %v", before.Drift, err)
	}
	for _, run := range before.Drift {
		for s := run.First; s <= run.Last; s++ {
			rs[run.Article][s] = bundle.Furniture
		}
	}
	after, err := drift.Find(context.Background(), c, rs)
	if err != nil || len(after.Drift) != 0 {
		t.Fatalf("drift %v, error %v", after.Drift, err)
	}
}

func TestDeterministic(t *testing.T) {
	c := generated(t, 40, 30, 3)
	want := find(t, c)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for _, n := range []int{1, 2, 7} {
		runtime.GOMAXPROCS(n)
		if got := find(t, c); !reflect.DeepEqual(got, want) {
			t.Fatalf("GOMAXPROCS %d gives another result", n)
		}
	}
}

func TestCancelled(t *testing.T) {
	c := generated(t, 10, 20, 1)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := drift.Find(ctx, c, roles(c.Bundle)); !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v", err)
	}
}

// TestExtremes runs over bundles that have no sense to find.
func TestExtremes(t *testing.T) {
	same := make([]string, 300)
	for i := range same {
		same[i] = "The mill of Hollin burned down on Sunday. Nobody was hurt, the fire brigade said. The miller had gone to church."
	}
	long := strings.Repeat("The mill of Hollin burned down on Sunday. Nobody was hurt, the brigade said.\n\n", 400)
	tests := map[string][]string{
		"none":   {},
		"empty":  {"", "", ""},
		"copies": same,
		"long":   {long, "The mill of Hollin burned down on Sunday. Nobody was hurt, the fire brigade said.", long},
		"noise":  {"\x1b[2J \u202e ... --- !!! 12 13 14", "\u200b\u200b", "? ? ?"},
	}
	for name, bodies := range tests {
		names := make([]string, len(bodies))
		for i := range names {
			names[i] = fmt.Sprintf("%d.txt", i)
		}
		r := find(t, corpus(t, names, bodies))
		if len(r.Drift) != 0 {
			t.Errorf("%s: drift %+v", name, r.Drift)
		}
		seen := map[int]bool{}
		for _, l := range r.LeftOut {
			seen[l.Article] = true
		}
		for _, group := range r.Clusters {
			for _, i := range group {
				seen[i] = true
			}
		}
		if len(seen) != len(bodies) {
			t.Errorf("%s: %d articles of %d are in a cluster or left out", name, len(seen), len(bodies))
		}
	}
}

func BenchmarkFind(b *testing.B) {
	for _, n := range []int{10, 100, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			c := generated(b, n, 36, 1)
			rs := roles(c.Bundle)
			b.ResetTimer()
			for b.Loop() {
				if _, err := drift.Find(context.Background(), c, rs); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
