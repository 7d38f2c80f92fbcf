package versions

import "broadsheet/bundle"

// edits returns what differs between adjacent sentences of the old article and
// of the new one, in order.
func edits(o, n *side, old, new []int) []Edit {
	a, b := o.tokens(old), n.tokens(new)
	matched := withoutIslands(a, b, common(a, b))
	c := classifier{o: o, n: n, old: a, new: b, oldOf: old, newOf: new, moved: movedWords(a, b, matched)}
	kept := 0
	for _, p := range matched {
		if a[p[0]].word {
			kept++
		}
	}
	c.rewritten = 2*kept < max(words(a), words(b))
	var out []Edit
	i, j := 0, 0
	for _, p := range append(matched, [2]int{len(a), len(b)}) {
		if p[0] > i || p[1] > j {
			out = append(out, Edit{
				Old:   span(a, i, p[0]),
				New:   span(b, j, p[1]),
				Class: c.class(a[i:p[0]], b[j:p[1]]),
			})
		}
		i, j = p[0]+1, p[1]+1
	}
	return out
}

// span covers tokens [from, to); an empty one stands behind the token before.
func span(ts []token, from, to int) bundle.Span {
	switch {
	case from < to:
		return bundle.Span{Start: ts[from].Start, End: ts[to-1].End}
	case from > 0:
		return bundle.Span{Start: ts[from-1].End, End: ts[from-1].End}
	case len(ts) > 0:
		return bundle.Span{Start: ts[0].Start, End: ts[0].Start}
	}
	return bundle.Span{}
}

// withoutIslands drops matches that only a little word or a mark holds up
// between two longer changes, or a single word between two still longer ones: a reader sees one change there, not two with an
// "of" between them.
func withoutIslands(a, b []token, matched [][2]int) [][2]int {
	out := matched[:0:0]
	for start := 0; start < len(matched); {
		end := start + 1
		for end < len(matched) && matched[end][0] == matched[end-1][0]+1 && matched[end][1] == matched[end-1][1]+1 {
			end++
		}
		if !island(a, b, matched, start, end) {
			out = append(out, matched[start:end]...)
		}
		start = end
	}
	return out
}

// island reports whether the run of matches [start, end) is too slight to
// part the changes on both its sides.
func island(a, b []token, matched [][2]int, start, end int) bool {
	var held int32
	for _, p := range matched[start:end] {
		held += a[p[0]].weight
	}
	last, next := [2]int{-1, -1}, [2]int{len(a), len(b)}
	if start > 0 {
		last = matched[start-1]
	}
	if end < len(matched) {
		next = matched[end]
	}
	before := min(matched[start][0]-last[0], matched[start][1]-last[1]) - 1
	after := min(next[0]-matched[end-1][0], next[1]-matched[end-1][1]) - 1
	return held <= weightStop && before >= 2 && after >= 2 || held <= weightContent && before >= 3 && after >= 3
}
