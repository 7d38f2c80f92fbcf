package drift

import (
	"context"
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// TestMaximal is the example of the paper.
func TestMaximal(t *testing.T) {
	got := maximal([]float64{4, -5, 3, -3, 1, 2, -2, 2, -2, 1, 5}, 0)
	if want := []span{{0, 0}, {2, 2}, {4, 10}}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if got := maximal([]float64{1, 3, 3, 1}, 2); !reflect.DeepEqual(got, []span{{1, 2}}) {
		t.Errorf("above 2: %v", got)
	}
}

func TestSeedsKeepAwayFromWhatIsTaken(t *testing.T) {
	odds := []float64{-1, -1, 3, 3, 3, -4, -4, -4, 1, 1, 1, 1, -4, -4, -1, -1, -1, -1}
	if got := seedsOf(odds, nil); len(got) != 2 || got[0] != (span{2, 4}) || got[1] != (span{8, 11}) {
		t.Errorf("seeds %v", got)
	}
	if got := seedsOf(odds, []scored{{span{4, 5}, 1}}); len(got) != 1 || got[0] != (span{8, 11}) {
		t.Errorf("beside 4..5: %v", got)
	}
	if got := seedsOf(nil, nil); len(got) != 0 {
		t.Errorf("of nothing: %v", got)
	}
}

// kin makes articles on one story, the first of which has a run of sentences
// that mix the words of another event, and its name, with those of the story.
func kin(t *testing.T, seed int64) (c *text.Corpus, roles furniture.Roles, at span) {
	rng := rand.New(rand.NewSource(seed))
	words := func(prefix string, n int) (out []string) {
		for i := range n {
			out = append(out, fmt.Sprintf("%s%c%c", prefix, 'a'+i%26, 'a'+i/26%26))
		}
		return out
	}
	story, other := words("stor", 60), words("oth", 40)
	filler := strings.Fields("people week year time made called asked began found kept later left moved need number often part place point put reached room")
	b := &bundle.Bundle{}
	at = span{12, 19}
	for i := range 4 {
		var s strings.Builder
		for u := range 30 {
			s.WriteString("The")
			for w := range 14 {
				from := story
				switch {
				case w%3 == 0:
					from = filler
				case i == 0 && at.holds(u) && rng.Intn(100) < 85:
					from = other
				}
				s.WriteString(" " + from[rng.Intn(len(from))])
			}
			if i == 0 && at.holds(u) {
				s.WriteString(" to Obrask")
			}
			s.WriteString(". ")
			if u%2 == 1 {
				s.WriteString("\n\n")
			}
		}
		a := &bundle.Article{Source: fmt.Sprint(i), Text: s.String()}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	roles = make(furniture.Roles, len(b.Articles))
	for i, a := range b.Articles {
		roles[i] = make([]bundle.Role, len(a.Sentences))
	}
	return c, roles, at
}

// TestRelatedRunsGrowFromSeeds looks for the run in articles where the models,
// begun with nothing off the story, find none.
func TestRelatedRunsGrowFromSeeds(t *testing.T) {
	found := 0
	const tries = 12
	for seed := range int64(tries) {
		c, roles, at := kin(t, seed)
		r, err := Find(context.Background(), c, roles)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range r.Drift {
			if d.Article != 0 || d.Last < at.first || at.last < d.First {
				t.Errorf("seed %d: %+v is on the story", seed, d)
			}
			if d.First <= at.first+2 && d.Last >= at.last-2 {
				found++
			}
		}
	}
	if found < tries-2 {
		t.Errorf("%d of %d found", found, tries)
	}
}
