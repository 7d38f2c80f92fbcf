package rows

import (
	"math"
	"slices"
)

// A held anchor is one that its column keeps: its place on the spine rises
// from one to the next, and its line never falls.
type held struct {
	line int
	at   int // place on the spine
}

// A web is what is known of the order of passages: for each column taken in,
// the chain of the passages it keeps. All chains together have no circle, so
// that there is always an order that follows them all.
type web struct {
	ids    map[int]int  // the passage of each key, numbered from 0
	known  []bool       // by passage: it is in some chain
	chains [][]anchored // by column
	before [][]int      // by column and passage: the passage before it in the chain, plus one
	place  []int        // by passage: its place in the order last made, or -1
	count  int          // passages placed
}

// anchored is an anchor with its passage.
type anchored struct {
	Anchor
	passage int
}

// spine returns the anchors each column keeps. Columns join the web one by
// one, the one with most anchors first: of the passages that are known the
// column keeps those that it prints in an order the web allows, and those
// that it alone has so far it brings in. Passages that a column prints more
// than once come last, since only the others say which printing is meant.
func spine(cols []Column) [][]held {
	order := make([]int, len(cols))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(cols[b].Anchors) - len(cols[a].Anchors) })

	w := web{ids: map[int]int{}, chains: make([][]anchored, len(cols))}
	once, more := make([][]anchored, len(cols)), make([][]anchored, len(cols))
	for c := range cols {
		once[c], more[c] = w.number(cols[c])
	}
	w.known, w.place, w.before = make([]bool, len(w.ids)), make([]int, len(w.ids)), make([][]int, len(w.ids))
	for _, c := range order {
		w.arrange(once[c])
		w.join(c, once[c], w.heaviest(w.familiar(once[c])))
	}
	for _, c := range order {
		if len(more[c]) > 0 {
			w.arrange(more[c])
			w.join(c, more[c], w.fill(w.chains[c], more[c]))
		}
	}
	w.arrange(nil)
	out := make([][]held, len(cols))
	for c, chain := range w.chains {
		for _, a := range chain {
			out[c] = append(out[c], held{a.Line, w.place[a.passage]})
		}
	}
	return out
}

// number returns the anchors of a column that point to a line, in order of
// their lines, each with its passage: those of passages that the column prints
// once, and the others.
func (w *web) number(c Column) (once, more []anchored) {
	times := make(map[int]int, len(c.Anchors))
	for _, a := range c.Anchors {
		times[a.Key]++
	}
	for _, a := range c.Anchors {
		if a.Line < 0 || a.Line >= c.Lines {
			continue
		}
		id, ok := w.ids[a.Key]
		if !ok {
			id = len(w.ids)
			w.ids[a.Key] = id
		}
		if times[a.Key] == 1 {
			once = append(once, anchored{a, id})
		} else {
			more = append(more, anchored{a, id})
		}
	}
	byLine := func(a, b anchored) int { return a.Line - b.Line }
	slices.SortStableFunc(once, byLine)
	slices.SortStableFunc(more, byLine)
	return once, more
}

// familiar returns the anchors whose passages are known.
func (w *web) familiar(as []anchored) []anchored {
	out := make([]anchored, 0, len(as))
	for _, a := range as {
		if w.known[a.passage] {
			out = append(out, a)
		}
	}
	return out
}

// arrange places the known passages in an order that follows every chain and,
// as far as the chains allow, the order of a column: it places each of the
// column's passages in turn, and before it what must come before it.
func (w *web) arrange(column []anchored) {
	for i := range w.place {
		w.place[i] = -1
	}
	w.count = 0
	for _, a := range column {
		w.put(a.passage)
	}
	for _, chain := range w.chains {
		for _, a := range chain {
			w.put(a.passage)
		}
	}
}

// put places a known passage, after all that must come before it.
func (w *web) put(passage int) {
	const waiting = -2
	if !w.known[passage] || w.place[passage] != -1 {
		return
	}
	stack := []int{passage}
	for len(stack) > 0 {
		p := stack[len(stack)-1]
		if w.place[p] >= 0 {
			stack = stack[:len(stack)-1]
			continue
		}
		ready := w.place[p] == waiting
		w.place[p] = waiting
		if !ready {
			for _, b := range w.before[p] {
				if w.place[b] == -1 {
					stack = append(stack, b)
				}
			}
			continue
		}
		w.place[p] = w.count
		w.count++
		stack = stack[:len(stack)-1]
	}
}

// join makes the chain of column c: what it keeps, and of its own anchors the
// passages that nobody had before, each at its first printing.
func (w *web) join(c int, own, kept []anchored) {
	chain := make([]anchored, 0, len(own)+len(kept))
	for _, a := range own {
		if w.known[a.passage] {
			continue
		}
		for len(kept) > 0 && kept[0].Line <= a.Line {
			chain = append(chain, kept[0])
			kept = kept[1:]
		}
		w.known[a.passage] = true
		chain = append(chain, a)
	}
	chain = append(chain, kept...)
	for i := 1; i < len(chain); i++ {
		p := chain[i].passage
		w.before[p] = append(w.before[p], chain[i-1].passage)
	}
	w.chains[c] = chain
}

// fill returns a chain with those of more, which is in order of line, that fit
// in between.
func (w *web) fill(chain, more []anchored) []anchored {
	var out, between []anchored
	fromLine, fromPlace := 0, -1
	for i := 0; i <= len(chain); i++ {
		toLine, toPlace := math.MaxInt, w.count
		if i < len(chain) {
			toLine, toPlace = chain[i].Line, w.place[chain[i].passage]
		}
		between = between[:0]
		for len(more) > 0 && more[0].Line <= toLine {
			if at := w.place[more[0].passage]; more[0].Line >= fromLine && at > fromPlace && at < toPlace {
				between = append(between, more[0])
			}
			more = more[1:]
		}
		out = append(out, w.heaviest(between)...)
		if i < len(chain) {
			out = append(out, chain[i])
		}
		fromLine, fromPlace = toLine, toPlace
	}
	return out
}

// heaviest returns the subsequence of greatest weight that never falls in line
// and rises in place: the longest increasing subsequence with weights, by a
// Fenwick tree of maxima over the places. Of two as heavy it takes the one
// that ends first. It sorts what it is given.
func (w *web) heaviest(as []anchored) []anchored {
	slices.SortStableFunc(as, func(a, b anchored) int {
		if a.Line != b.Line {
			return a.Line - b.Line
		}
		return w.place[a.passage] - w.place[b.passage]
	})
	places := make([]int, 0, len(as))
	for _, a := range as {
		places = append(places, w.place[a.passage])
	}
	slices.Sort(places)
	places = slices.Compact(places)

	type best struct{ weight, last int } // last: index of its last anchor, plus one
	tree := make([]best, len(places)+1)
	before := make([]int, len(as)) // index of the anchor before, plus one
	top := best{}
	for i, a := range as {
		rank, _ := slices.BinarySearch(places, w.place[a.passage])
		b := best{}
		for j := rank; j > 0; j &= j - 1 { // what ends before its place
			if tree[j].weight > b.weight {
				b = tree[j]
			}
		}
		before[i] = b.last
		b = best{b.weight + max(a.Weight, 1), i + 1}
		for j := rank + 1; j < len(tree); j += j & -j {
			if b.weight > tree[j].weight {
				tree[j] = b
			}
		}
		if b.weight > top.weight {
			top = b
		}
	}
	var out []anchored
	for i := top.last; i > 0; i = before[i-1] {
		out = append(out, as[i-1])
	}
	slices.Reverse(out)
	return out
}
