package drift

import (
	"context"
	"math"
	"math/rand"
	"slices"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// TestPosterior compares forward-backward with the sum over all paths.
func TestPosterior(t *testing.T) {
	rng := rand.New(rand.NewSource(1))
	for n := 1; n <= 9; n++ {
		odds, enter, exit, got := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
		for i := range n {
			odds[i], enter[i], exit[i] = rng.NormFloat64()*3, .01+.4*rng.Float64(), .01+.4*rng.Float64()
		}
		const start = .9
		posterior(odds, enter, exit, start, got)
		want, total := make([]float64, n), 0.0
		for path := range 1 << n {
			off := func(i int) bool { return path>>i&1 != 0 }
			p := start
			if off(0) {
				p = 1 - start
			}
			for i := range n {
				if i > 0 {
					p *= step(off(i-1), off(i), enter[i], exit[i])
				}
				if off(i) {
					p *= math.Exp(odds[i])
				}
			}
			total += p
			for i := range n {
				if off(i) {
					want[i] += p
				}
			}
		}
		for i := range n {
			if w := want[i] / total; math.Abs(w-got[i]) > 1e-9 {
				t.Errorf("%d units, unit %d: %v, want %v", n, i, got[i], w)
			}
		}
	}
}

func step(from, to bool, enter, exit float64) float64 {
	switch {
	case !from && to:
		return enter
	case !from:
		return 1 - enter
	case to:
		return 1 - exit
	}
	return exit
}

func TestCandidates(t *testing.T) {
	off := []float64{.9, .9, .1, .6, .1, .1, .7, .8, .5}
	got := candidates(off)
	if want := []span{{0, 1}, {6, 8}}; !slices.Equal(got, want) {
		t.Errorf("candidates %v, want %v", got, want)
	}
	k := params{GapLen: 4, GapOdds: -1}
	odds := []float64{2, 2, -.5, 1, -.5, -.5, 2, 2, 2}
	if got, want := bridge(got, odds, &k), []span{{0, 8}}; !slices.Equal(got, want) {
		t.Errorf("bridge %v, want %v", got, want)
	}
	odds[2] = -9 // a clear return to the story
	if got := bridge(candidates(off), odds, &k); len(got) != 2 {
		t.Errorf("bridge over the story: %v", got)
	}
}

func TestMarks(t *testing.T) {
	tests := []struct {
		s    string
		want []int
	}{
		{"“We can’t,” he said.", []int{0, 2}},
		{`"We can't," he said.`, []int{1, 3}},
		{"The U.S. lost 4 percent – or more.", []int{4, 6, 8}},
		{"The US lost 4%—or more.", []int{5, 7, 9}},
		{"'Tis the players' turn.", nil},
	}
	for _, test := range tests {
		want := marks(0)
		for _, bit := range test.want {
			want |= 1 << bit
		}
		if got := marksOf(test.s); got != want {
			t.Errorf("%s: %010b, want %010b", test.s, got, want)
		}
	}
}

func newCorpus(t *testing.T, bodies ...string) *text.Corpus {
	t.Helper()
	b := &bundle.Bundle{}
	for _, body := range bodies {
		a := &bundle.Article{Text: body}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func papersOf(t *testing.T, c *text.Corpus) []*paper {
	t.Helper()
	r := newReader(c, newLexis(c, true))
	var out []*paper
	for i, a := range c.Bundle.Articles {
		p, err := r.read(context.Background(), i, make([]bundle.Role, len(a.Sentences)))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

func TestNames(t *testing.T) {
	tests := []struct {
		s    string
		want []string
	}{
		{"Yesterday Foreign Minister Anneke Vos met Mr. Quill in Las Palmas.", []string{"Anneke Vos", "Quill", "Las Palmas"}},
		{"Corvane's Teodor Quill spoke on Tuesday.", []string{"Corvane", "Teodor Quill"}},
		{"The President of Republican Senator Pell said no.", []string{"Pell"}},
		{"The Justice Department sued the Republican Party.", []string{"Justice Department", "Republican Party"}},
		{"Anna Berg-Olsen lives in Port-Marie.", []string{"Anna Berg-Olsen", "Port-Marie"}},
		{"Bread is dear.", nil},
	}
	for _, test := range tests {
		c := newCorpus(t, test.s)
		toks := c.Docs[0].Tokens
		var got []string
		for i := 0; i < len(toks); {
			n := nameAt(c, test.s, toks, i)
			if n == 0 {
				i++
				continue
			}
			if name := core(c, toks[i:i+n]); len(name) > 0 {
				got = append(got, spell(test.s, name))
			}
			i += n
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: %q, want %q", test.s, got, test.want)
		}
	}
}

func TestAssumes(t *testing.T) {
	c := newCorpus(t, "Teodor Quill opened the harbour. Quill said nothing. Mr. Pell left. Brandvoort said the wheel broke. The baker said so.")
	p := papersOf(t, c)[0]
	if want := []uint8{0, 0, 1, 1, 0}; !slices.Equal(p.intro, want) {
		t.Errorf("%v, want %v", p.intro, want)
	}
}

func TestSources(t *testing.T) {
	one := "The mill of Hollin burned down on Sunday. Nobody was hurt, the fire brigade said. The miller had gone to church."
	c := newCorpus(t, one, "A tug pulled the ferry off the sandbank at high tide on Wednesday.", one+" ", one+" A tug pulled the ferry off the sandbank at high tide on Wednesday morning.")
	if got, want := sources(papersOf(t, c)), []int{0, 1, 0, 3}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

func TestLedger(t *testing.T) {
	c := newCorpus(t, "tug ferry ferry", "ferry sandbank", "ferry sandbank")
	papers := papersOf(t, c)
	if !newLedger(len(c.Stems)).tell(papers, []int{0, 1, 1}) {
		t.Fatal("one source")
	}
	for i, want := range [][]int32{{0, 1}, {1, 0}, {1, 0}} {
		if !slices.Equal(papers[i].df, want) || papers[i].others != 1 {
			t.Errorf("paper %d: df %v of %d, want %v of 1", i, papers[i].df, papers[i].others, want)
		}
	}
}
