package drift

import (
	"context"
	"math"
	"sort"

	"broadsheet/bundle/text"
)

const (
	// sameStory is the least cosine between an article and a cluster that
	// tells the same story. Between two reports of one event it is .33 in
	// the median and .11 at the second percentile; between reports of
	// different events .02 and, at the ninety-ninth, .19.
	sameStory = .14
	// signature is the number of an article's weightiest words by which
	// clusters that may fit it are looked up.
	signature = 16
	// tries is the number of clusters that an article is compared with.
	tries = 8
	// crowd is the number of clusters at which a word no longer tells them
	// apart.
	crowd = 64
)

// A vector is an article or a cluster by its words, longest weights first.
type vector struct {
	members []int // papers
	stems   []text.StemID
	weights []float64
}

// cluster groups papers by story and returns the groups by first member. An
// article joins the cluster it is most alike; clusters that turn out to be
// alike are then joined. The work per article does not grow with the bundle.
func cluster(ctx context.Context, papers []*paper, stems int) ([][]int, error) {
	vs := make([]vector, len(papers))
	for i, p := range papers {
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
	v.normalise()
	return v
}

// normalise gives v length one and puts its weightiest words first.
func (v *vector) normalise() {
	sum := 0.0
	for _, w := range v.weights {
		sum += w * w
	}
	if sum > 0 {
		sum = 1 / math.Sqrt(sum)
	}
	for i := range v.weights {
		v.weights[i] *= sum
	}
	sort.Sort((*byWeight)(v))
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
	sum     map[text.StemID]float64
	square  float64 // squared length of sum
}

func (n *nucleus) cosine(v vector) float64 {
	dot := 0.0
	for i, s := range v.stems {
		dot += v.weights[i] * n.sum[s]
	}
	return dot / math.Sqrt(max(n.square, 1e-12))
}

func (n *nucleus) add(v vector, size float64) {
	n.members = append(n.members, v.members...)
	for i, s := range v.stems {
		was := n.sum[s]
		now := was + size*v.weights[i]
		n.sum[s] = now
		n.square += now*now - was*was
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
			if cos := all[c].cosine(v); cos >= most {
				best, most = int(c), cos
			}
		}
		if best < 0 {
			best = len(all)
			all = append(all, &nucleus{sum: map[text.StemID]float64{}})
		}
		all[best].add(v, float64(len(v.members)))
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
	// In order, so that the sums below do not depend on the map's.
	sort.Slice(v.stems, func(i, j int) bool { return v.stems[i] < v.stems[j] })
	for _, s := range v.stems {
		v.weights = append(v.weights, n.sum[s])
	}
	v.normalise()
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
