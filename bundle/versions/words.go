package versions

// common returns the pairs of indices of a longest common subsequence of a and
// b by weight of the matched tokens, in order. Tokens match when their ids are
// equal. It trims equal ends and then fills a table, so it takes len(a)*len(b)
// time and memory in the worst case; callers bound that.
func common(a, b []token) [][2]int {
	var head, tail [][2]int
	lo := 0
	for lo < len(a) && lo < len(b) && a[lo].id == b[lo].id {
		head = append(head, [2]int{lo, lo})
		lo++
	}
	ea, eb := len(a), len(b)
	for ea > lo && eb > lo && a[ea-1].id == b[eb-1].id {
		ea--
		eb--
	}
	for i, j := ea, eb; i < len(a); i, j = i+1, j+1 {
		tail = append(tail, [2]int{i, j})
	}
	for _, p := range table(a[lo:ea], b[lo:eb]) {
		head = append(head, [2]int{p[0] + lo, p[1] + lo})
	}
	return append(head, tail...)
}

// adjacent is what a match earns for standing next to another: it makes one
// long common run worth more than the same words scattered.
const adjacent = 12

// largestTable bounds the cells of one word alignment. Above it the middle of
// two texts counts as rewritten; no sentence of prose comes near.
const largestTable = 1 << 22

// table aligns by dynamic programming. best[i][j] is the most that the rests
// a[i:] and b[j:] earn together.
func table(a, b []token) [][2]int {
	n, m := len(a), len(b)
	if n == 0 || m == 0 || n*m > largestTable {
		return nil
	}
	best := make([]int32, (n+1)*(m+1))
	w := m + 1
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			v := max(best[(i+1)*w+j], best[i*w+j+1])
			if a[i].id == b[j].id {
				v = max(v, best[(i+1)*w+j+1]+earn(a, b, i, j))
			}
			best[i*w+j] = v
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < n && j < m; {
		switch {
		case a[i].id == b[j].id && best[i*w+j] == best[(i+1)*w+j+1]+earn(a, b, i, j):
			out = append(out, [2]int{i, j})
			i++
			j++
		case best[i*w+j] == best[(i+1)*w+j]:
			i++
		default:
			j++
		}
	}
	return out
}

func earn(a, b []token, i, j int) int32 {
	v := a[i].weight
	if i+1 < len(a) && j+1 < len(b) && a[i+1].id == b[j+1].id {
		v += adjacent
	}
	return v
}

// overlap returns how much of a and b is matched, as [common] finds it but by
// the ties of the tokens, in any case and inflection. Of texts too long for a
// table it takes the words in any order.
func overlap(a, b []token) int32 {
	if len(a) > 0 && len(b) > largestTable/len(a) {
		return bag(a, b)
	}
	prev := make([]int32, len(b)+1)
	cur := make([]int32, len(b)+1)
	for i := range a {
		for j := range b {
			cur[j+1] = max(prev[j+1], cur[j])
			if a[i].stem == b[j].stem {
				cur[j+1] = max(cur[j+1], prev[j]+a[i].tie)
			}
		}
		prev, cur = cur, prev
	}
	return prev[len(b)]
}

// bag returns how much of a and b is matched when order does not count.
func bag(a, b []token) (held int32) {
	left := make(map[int32]int, len(b))
	for i := range b {
		left[b[i].stem]++
	}
	for i := range a {
		if left[a[i].stem] > 0 {
			left[a[i].stem]--
			held += a[i].tie
		}
	}
	return held
}
