package drift

import (
	"cmp"
	"context"
	"math"
	"slices"
	"sort"

	"broadsheet/bundle/parallel"
	"broadsheet/bundle/text"
)

const (
	// sameStory is the least mean cosine between an article and those of a
	// cluster that tells the same story. Between two reports of one event it
	// is .33 in the median and .11 at the second percentile; between reports
	// of different events .02 and, at the ninety-fifth, .11.
	sameStory = .11
	// signature is the number of an article's weightiest words by which
	// clusters that may fit it are looked up.
	signature = 16
	// width is the number of weightiest words by which articles and clusters
	// are compared; the others carry next to no weight.
	width = 120
	// tries is the number of clusters that an article is compared with.
	tries = 8
	// crowd is the number of clusters at which a word no longer tells them
	// apart.
	crowd = 64
)

// A vector is an article by its words, of length one, or the sum of a
// cluster's; the weightiest words first.
type vector struct {
	members []int // papers
	stems   []text.StemID
	weights []float64
}

// cluster groups papers by story and returns the groups by first member. An
// article joins the cluster it is most alike; clusters that turn out to be
// alike are then joined: leader clustering (Hartigan, "Clustering Algorithms",
// 1975) with average linkage. The work per article does not grow with the
// bundle.
func cluster(ctx context.Context, papers []*paper, stems int) ([][]int, error) {
	vs := make([]vector, len(papers))
	if err := parallel.Each(ctx, len(papers), func(i int) { vs[i] = papers[i].vector(i) }); err != nil {
		return nil, err
	}
	for {
		merged, err := gather(ctx, vs, stems)
		if err != nil {
			return nil, err
		}
		if len(merged) == len(vs) {
			break
		}
		vs = merged
	}
	out := make([][]int, len(vs))
	for i, v := range vs {
		sort.Ints(v.members)
		out[i] = v.members
	}
	sort.Slice(out, func(i, j int) bool { return out[i][0] < out[j][0] })
	return out, nil
}

func (p *paper) vector(i int) vector {
	v := vector{members: []int{i}}
	for t, s := range p.stems {
		if p.count[t] == 0 {
			continue
		}
		w := p.weight(t)
		v.stems = append(v.stems, s)
		v.weights = append(v.weights, w*w*w*damped(p.count[t]))
	}
	v.trim()
	sum := 0.0
	for _, w := range v.weights {
		sum += w * w
	}
	for i := range v.weights {
		v.weights[i] /= math.Sqrt(sum)
	}
	return v
}

// trim sorts v and keeps its weightiest words.
func (v *vector) trim() {
	type word struct {
		stem   text.StemID
		weight float64
	}
	ws := make([]word, len(v.stems))
	for i := range ws {
		ws[i] = word{v.stems[i], v.weights[i]}
	}
	slices.SortFunc(ws, func(a, b word) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.stem, b.stem)) })
	n := min(width, len(ws))
	v.stems, v.weights = slices.Clip(v.stems[:n]), slices.Clip(v.weights[:n])
	for i, w := range ws[:n] {
		v.stems[i], v.weights[i] = w.stem, w.weight
	}
}

// A nucleus is a cluster that grows.
type nucleus struct {
	members []int
	only    vector                  // the vector of a nucleus of one
	sum     map[text.StemID]float64 // of the members' vectors; nil for a nucleus of one
}

// alike returns the mean cosine between the members of n and those of v. The
// mean, unlike the cosine of the sums, does not grow with the cluster, so that
// a large cluster does not swallow its neighbours. by, a weight a stem, is
// scratch: all zero before and after.
func (n *nucleus) alike(v vector, by []float64) float64 {
	dot := 0.0
	if n.sum == nil {
		for i, s := range n.only.stems {
			by[s] = n.only.weights[i]
		}
		for i, s := range v.stems {
			dot += v.weights[i] * by[s]
		}
		for _, s := range n.only.stems {
			by[s] = 0
		}
	} else {
		for i, s := range v.stems {
			dot += v.weights[i] * n.sum[s]
		}
	}
	return dot / float64(len(n.members)*len(v.members))
}

func (n *nucleus) add(v vector) {
	n.members = append(n.members, v.members...)
	if n.sum == nil {
		n.sum = make(map[text.StemID]float64, 2*width)
		n.addWords(n.only)
		n.only = vector{}
	}
	n.addWords(v)
}

func (n *nucleus) addWords(v vector) {
	for i, s := range v.stems {
		n.sum[s] += v.weights[i]
	}
}

// gather puts each vector into the nucleus it is most alike, or makes one of
// it.
func gather(ctx context.Context, vs []vector, stems int) ([]vector, error) {
	known := make([][]int32, stems) // by StemID: the nuclei that have it in a signature
	var all []*nucleus
	var met encounters
	by := make([]float64, stems)
	for i, v := range vs {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		met.reset(len(all))
		head := v.stems[:min(signature, len(v.stems))]
		for j, s := range head {
			for _, c := range known[s] {
				met.add(c, v.weights[j])
			}
		}
		best, most := -1, sameStory
		for _, c := range met.likeliest() {
			if cos := all[c].alike(v, by); cos >= most {
				best, most = int(c), cos
			}
		}
		if best < 0 {
			best = len(all)
			all = append(all, &nucleus{members: slices.Clip(v.members), only: v})
		} else {
			all[best].add(v)
		}
		for _, s := range head {
			list := known[s]
			if len(list) < crowd && (len(list) == 0 || list[len(list)-1] != int32(best)) {
				known[s] = append(list, int32(best))
			}
		}
	}
	out := make([]vector, len(all))
	for i, n := range all {
		out[i] = n.vector()
	}
	return out, nil
}

func (n *nucleus) vector() vector {
	if n.sum == nil {
		return vector{n.members, n.only.stems, n.only.weights}
	}
	v := vector{members: n.members}
	for s := range n.sum {
		v.stems = append(v.stems, s)
	}
	for _, s := range v.stems {
		v.weights = append(v.weights, n.sum[s])
	}
	v.trim()
	return v
}

// encounters counts what an article shares with the nuclei it meets.
type encounters struct {
	share []float64 // by nucleus
	met   []int32   // the nuclei whose share is not zero
}

// reset forgets all and makes room for n nuclei.
func (e *encounters) reset(n int) {
	for _, c := range e.met {
		e.share[c] = 0
	}
	e.met = e.met[:0]
	for len(e.share) < n {
		e.share = append(e.share, 0)
	}
}

func (e *encounters) add(c int32, weight float64) {
	if e.share[c] == 0 {
		e.met = append(e.met, c)
	}
	e.share[c] += weight
}

// likeliest returns the nuclei that share most, in order.
func (e *encounters) likeliest() []int32 {
	more := func(a, b int32) bool { return e.share[a] > e.share[b] || e.share[a] == e.share[b] && a < b }
	var out []int32
	for _, c := range e.met {
		if len(out) == tries && !more(c, out[tries-1]) {
			continue
		}
		at := sort.Search(len(out), func(i int) bool { return more(c, out[i]) })
		out = slices.Insert(out, at, c)[:min(tries, len(out)+1)]
	}
	return out
}
