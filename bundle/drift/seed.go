package drift

import (
	"cmp"
	"slices"
)

const (
	// fewest is the least number of sentences of a seed, and of a run that
	// came of one: two sentences in a row differ from the rest by chance.
	fewest = 3
	// seeds is how many seeds are grown: the strongest.
	seeds = 3
	// grown is how often the models are fitted from a seed.
	grown = 2
	// worthGrowing is the certainty of a seed from which it is grown. No run of
	// the labelled bundles was lost by it, and a quarter of the time saved.
	worthGrowing = .15
	// worthClimbing is the certainty from which the ends of a run are sought.
	worthClimbing = .4
	// sureGrown is the least certainty of a run that only its seed found. It
	// is higher than that of a run which the models found by themselves: half
	// of those below it were digressions of the story's own.
	sureGrown = .7
	// tied is by how much at most the share of a run's sentences that name the
	// story's people, places and things exceeds that of the article's others.
	tied = .05
)

// seedLevels are the quantiles of an article's log-odds above which a seed
// stands out.
var seedLevels = [...]float64{.5, .65}

// grownRuns returns runs that the models do not find when they begin with
// nothing off the story, apart from those that are taken. Expectation
// maximisation ends at the next best place; begun with a passage that stands
// out in the first fit, whose log-odds first are, it ends at others. names are the story's.
func (f *fit) grownRuns(first []float64, taken []scored, names []bool) ([]scored, error) {
	var found []scored
	for _, s := range seedsOf(first, taken) {
		c, err := f.certainty(s)
		if err != nil {
			return nil, err
		}
		if c < worthGrowing {
			continue
		}
		grown, err := f.grow(s)
		if err != nil {
			return nil, err
		}
		for _, r := range grown {
			c, err := f.certainty(r)
			if err == nil && c >= worthClimbing {
				r, c, err = f.climb(r, c)
			}
			if err != nil {
				return nil, err
			}
			if c >= f.sure(sureGrown) && r.len() >= fewest && !f.p.pageVoice(r) && f.p.ties(r, names) <= tied && !f.p.belongs(f.c, r, names) {
				found = append(found, scored{r, c})
			}
		}
	}
	return found, nil
}

// seedsOf returns the runs whose log-odds stand out of an article's, the
// strongest first, none of them across one that is taken.
func seedsOf(odds []float64, taken []scored) []span {
	if len(odds) < fewest {
		return nil
	}
	sorted := slices.Sorted(slices.Values(odds))
	var out []span
	sum := map[span]float64{}
	for _, q := range seedLevels {
		level := sorted[int(q*float64(len(sorted)-1))]
		for _, s := range maximal(odds, level) {
			if s.len() < fewest || sum[s] != 0 || overlaps(s, taken) {
				continue
			}
			for u := s.first; u <= s.last; u++ {
				sum[s] += odds[u] - level
			}
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b span) int { return cmp.Compare(sum[b], sum[a]) })
	return out[:min(len(out), seeds)]
}

// grow fits the models with a seed off the story and returns the runs that
// come of it.
func (f *fit) grow(seed span) ([]span, error) {
	off, odds := make([]float64, f.p.units()), make([]float64, f.p.units())
	for u := seed.first; u <= seed.last; u++ {
		off[u] = 1
	}
	for range grown {
		if err := f.weigh(off, f.k.Own, 0, odds); err != nil {
			return nil, err
		}
		posterior(odds, f.enter, f.exit, f.k.Start, off)
	}
	runs := bridge(candidates(off), odds, f.k)
	return slices.DeleteFunc(runs, func(r span) bool { return r.last < seed.first || seed.last < r.first }), nil
}

// ties returns by how much the share of a run's sentences that name one of
// names exceeds that of the article's other sentences, -1..1.
func (p *paper) ties(r span, names []bool) float64 {
	in, out := 0.0, 0.0
	for u := range p.units() {
		if n := one(p.namesAny(u, names)); r.holds(u) {
			in += n
		} else {
			out += n
		}
	}
	m := float64(r.len())
	return in/m - out/max(float64(p.units())-m, 1)
}

// maximal returns the maximal scoring runs of values above a level, in order
// (Ruzzo and Tompa, "A Linear Time Algorithm for Finding All Maximal Scoring
// Subsequences", 1999).
func maximal(values []float64, level float64) []span {
	type segment struct {
		span
		before, until float64 // the sums of all values before it, and with it
	}
	var found []segment
	sum := 0.0
	for i, v := range values {
		before := sum
		sum += v - level
		if v <= level {
			continue
		}
		s := segment{span{i, i}, before, sum}
		for {
			j := len(found) - 1
			for j >= 0 && found[j].before >= s.before {
				j--
			}
			if j < 0 || found[j].until >= s.until {
				found = append(found, s)
				break
			}
			s.first, s.before = found[j].first, found[j].before
			found = found[:j]
		}
	}
	out := make([]span, len(found))
	for i, s := range found {
		out[i] = s.span
	}
	return out
}
