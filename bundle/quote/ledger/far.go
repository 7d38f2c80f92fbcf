package ledger

import (
	"math"
	"slices"

	"broadsheet/bundle/rising"
	"broadsheet/bundle/text"
)

// maxCells bounds the cells that aligning one pair of long utterances fills:
// as many as two of maxAligned words need that agree at neither end.
const maxCells = maxAligned * maxAligned

// margin is how many words more than it has itself a printing is given to
// find its answer in, beside words that are already matched.
const margin = 40

// apart aligns utterances too long to compare every word with every other. Runs
// of words that stand once on both sides hold them together, in the longest
// chain that keeps their order (patience diff, Bram Cohen); what lies between
// two such runs is aligned word by word, and what lies before the first or
// behind the last only close to them: a sentence out of a speech is not found
// all over the speech. The work grows with the words, not with their product.
type apart struct {
	l     *ledger
	a, b  []spoken
	soft  bool
	cells int // left to fill
	out   []pairing
}

// alignFar aligns a and b, one of which has more than maxAligned words.
func (l *ledger) alignFar(a, b []spoken, soft bool) []pairing {
	p := apart{l: l, a: a, b: b, soft: soft, cells: maxCells}
	if len(a) > len(b) {
		if at := runOf(a, b); at >= 0 {
			return p.equal(at, 0, len(b))
		}
	} else if at := runOf(b, a); at >= 0 {
		return p.equal(0, at, len(a))
	}
	p.between(box{0, len(a), 0, len(b)}, []int{8, 4, 3, 2})
	gather(a, b, p.out)
	return p.out
}

// A box is a part of each side: a[a0:a1] and b[b0:b1].
type box struct{ a0, a1, b0, b1 int }

func (p *apart) equal(a, b, n int) []pairing {
	for k := range n {
		p.out = append(p.out, pairing{int32(a + k), int32(b + k)})
	}
	return p.out
}

// chance is how many words may be equal at an end of two long utterances for
// no other reason than that both begin or end so.
const chance = 3

// between aligns a box, its ends first; runs are how many words those that hold
// it together may have, longest first.
func (p *apart) between(x box, runs []int) {
	n, m := 0, 0
	for n < min(x.a1-x.a0, x.b1-x.b0) && p.a[x.a0+n].word == p.b[x.b0+n].word {
		n++
	}
	if !p.left(x) && n <= chance {
		n = 0
	}
	for m < min(x.a1-x.a0, x.b1-x.b0)-n && p.a[x.a1-1-m].word == p.b[x.b1-1-m].word {
		m++
	}
	if !p.right(x) && m <= chance {
		m = 0
	}
	p.equal(x.a0, x.b0, n)
	p.inside(p.close(box{x.a0 + n, x.a1 - m, x.b0 + n, x.b1 - m}), runs)
	p.equal(x.a1-m, x.b1-m, m)
}

// left reports whether something before the box is matched; right, whether
// something behind it is.
func (p *apart) left(x box) bool  { return x.a0 > 0 && x.b0 > 0 }
func (p *apart) right(x box) bool { return x.a1 < len(p.a) && x.b1 < len(p.b) }

// close narrows a box that is held on one side only to what stands close to
// that side.
func (p *apart) close(x box) box {
	a, b := x.a1-x.a0, x.b1-x.b0
	a, b = min(a, b+margin), min(b, a+margin)
	switch left, right := p.left(x), p.right(x); {
	case right && !left:
		x.a0, x.b0 = x.a1-a, x.b1-b
	case left && !right:
		x.a1, x.b1 = x.a0+a, x.b0+b
	}
	return x
}

func (p *apart) inside(x box, runs []int) {
	if x.a0 == x.a1 || x.b0 == x.b1 {
		return
	}
	if x.a1-x.a0 <= maxAligned && x.b1-x.b0 <= maxAligned {
		p.fill(x)
		return
	}
	for k, n := range runs {
		held := p.held(x, n)
		if len(held) == 0 {
			continue
		}
		from := x
		for _, h := range held {
			to := box{from.a0, int(h.a), from.b0, int(h.b)}
			if to.a1 < to.a0 || to.b1 < to.b0 {
				continue // it begins inside the run before
			}
			p.between(to, runs[k+1:])
			p.equal(to.a1, to.b1, n)
			from.a0, from.b0 = to.a1+n, to.b1+n
		}
		p.between(from, runs[k+1:])
		return
	}
	p.fill(p.likeliest(x))
}

// fill aligns a box word by word, as far as the cells last.
func (p *apart) fill(x box) {
	if n := (x.a1 - x.a0) * (x.b1 - x.b0); n <= p.cells {
		p.cells -= n
		p.out = p.l.middle(p.out, p.a[x.a0:x.a1], p.b[x.b0:x.b1], int32(x.a0), int32(x.b0), p.soft)
	}
}

// held returns the runs of n words that stand once on each side of the box, in
// the longest chain that is in order on both.
func (p *apart) held(x box, n int) []pairing {
	in := onceIn(p.b[x.b0:x.b1], n)
	var runs []pairing
	for h, i := range onceIn(p.a[x.a0:x.a1], n) {
		if j, ok := in[h]; ok && i >= 0 && j >= 0 && sameWords(p.a[x.a0+i:x.a0+i+n], p.b[x.b0+j:x.b0+j+n]) {
			runs = append(runs, pairing{int32(x.a0 + i), int32(x.b0 + j)})
		}
	}
	slices.SortFunc(runs, func(s, t pairing) int { return int(s.a - t.a) })
	chain := rising.Longest(len(runs), func(i int) int { return int(runs[i].b) })
	for k, i := range chain { // each stands at k or behind
		runs[k] = runs[i]
	}
	return runs[:len(chain)]
}

// onceIn returns where each run of n words stands, by a hash of its words: -1
// when it stands in several places.
func onceIn(ws []spoken, n int) map[uint64]int {
	out := make(map[uint64]int, max(0, len(ws)-n+1))
	for i := 0; i+n <= len(ws); i++ {
		h := uint64(14695981039346656037)
		for _, w := range ws[i : i+n] {
			h = (h ^ uint64(w.word)) * 1099511628211
		}
		if _, met := out[h]; met {
			out[h] = -1
		} else {
			out[h] = i
		}
	}
	return out
}

// likeliest narrows the longer side of a box to the stretch in which most of
// the shorter one's weight stands, and both to what the bounds allow.
func (p *apart) likeliest(x box) box {
	a, b := p.a[x.a0:x.a1], p.b[x.b0:x.b1]
	if len(a) > len(b) {
		x.b1 = x.b0 + min(len(b), maxAligned)
		x.a0, x.a1 = stretch(a, p.b[x.b0:x.b1], x.a0)
	} else {
		x.a1 = x.a0 + min(len(a), maxAligned)
		x.b0, x.b1 = stretch(b, p.a[x.a0:x.a1], x.b0)
	}
	return x
}

// stretch returns the part of long, which begins at off, that has room for
// short and most of its words' weight, each counted once.
func stretch(long, short []spoken, off int) (from, to int) {
	weight := make(map[text.StemID]float32, len(short))
	for _, w := range short {
		weight[w.stem] = w.weight
	}
	size := min(len(long), len(short)+margin)
	inside := make(map[text.StemID]int, len(short))
	best, sum := float32(math.Inf(-1)), float32(0)
	for i, w := range long {
		if wt, ok := weight[w.stem]; ok {
			if inside[w.stem]++; inside[w.stem] == 1 {
				sum += wt
			}
		}
		if i >= size {
			out := long[i-size].stem
			if wt, ok := weight[out]; ok {
				if inside[out]--; inside[out] == 0 {
					sum -= wt
				}
			}
		}
		if i >= size-1 && sum > best+1e-3 {
			best, from = sum, i-size+1
		}
	}
	return off + from, off + from + size
}

// runOf returns where the words of short stand in long in one run, or -1
// (Knuth, Morris and Pratt: no word of long is looked at again).
func runOf(long, short []spoken) int {
	if len(short) == 0 {
		return -1
	}
	back := make([]int, len(short))
	for i, k := 1, 0; i < len(short); i++ {
		for k > 0 && short[i].word != short[k].word {
			k = back[k-1]
		}
		if short[i].word == short[k].word {
			k++
		}
		back[i] = k
	}
	for i, k := 0, 0; i < len(long); i++ {
		for k > 0 && long[i].word != short[k].word {
			k = back[k-1]
		}
		if long[i].word == short[k].word {
			k++
		}
		if k == len(short) {
			return i - k + 1
		}
	}
	return -1
}
