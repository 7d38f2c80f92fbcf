package drift

import (
	"context"
	"math"
	"sort"

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
	for i, p := range papers {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		vs[i] = p.vector(i)
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
		w := p.weight[t]
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
	sort.Sort((*byWeight)(v))
	n := min(width, len(v.stems))
	v.stems, v.weights = v.stems[:n], v.weights[:n]
}

type byWeight vector

func (v *byWeight) Len() int { return len(v.stems) }
func (v *byWeight) Less(i, j int) bool {
	if v.weights[i] != v.weights[j] {
		return v.weights[i] > v.weights[j]
	}
	return v.stems[i] < v.stems[j]
}
func (v *byWeight) Swap(i, j int) {
	v.stems[i], v.stems[j] = v.stems[j], v.stems[i]
	v.weights[i], v.weights[j] = v.weights[j], v.weights[i]
}

// A nucleus is a cluster that grows.
type nucleus struct {
	members []int
	sum     map[text.StemID]float64 // of the members' vectors
}

// alike returns the mean cosine between the members of n and those of v. The
// mean, unlike the cosine of the sums, does not grow with the cluster, so that
// a large cluster does not swallow its neighbours.
func (n *nucleus) alike(v vector) float64 {
	dot := 0.0
	for i, s := range v.stems {
		dot += v.weights[i] * n.sum[s]
	}
	return dot / float64(len(n.members)*len(v.members))
}

func (n *nucleus) add(v vector) {
	n.members = append(n.members, v.members...)
	for i, s := range v.stems {
		n.sum[s] += v.weights[i]
	}
}

// gather puts each vector into the nucleus it is most alike, or makes one of
// it.
func gather(ctx context.Context, vs []vector, stems int) ([]vector, error) {
	known := make([][]int32, stems) // by StemID: the nuclei that have it in a signature
	var all []*nucleus
	shared := map[int32]float64{}
	for i, v := range vs {
		if i%64 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		clear(shared)
		head := v.stems[:min(signature, len(v.stems))]
		for j, s := range head {
			for _, c := range known[s] {
				shared[c] += v.weights[j]
			}
		}
		best, most := -1, sameStory
		for _, c := range likeliest(shared) {
			if cos := all[c].alike(v); cos >= most {
				best, most = int(c), cos
			}
		}
		if best < 0 {
			best = len(all)
			all = append(all, &nucleus{sum: map[text.StemID]float64{}})
		}
		all[best].add(v)
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

// likeliest returns the nuclei that share most, in order.
func likeliest(shared map[int32]float64) []int32 {
	out := make([]int32, 0, len(shared))
	for c := range shared {
		out = append(out, c)
	}
	sort.Slice(out, func(i, j int) bool {
		if shared[out[i]] != shared[out[j]] {
			return shared[out[i]] > shared[out[j]]
		}
		return out[i] < out[j]
	})
	return out[:min(tries, len(out))]
}
