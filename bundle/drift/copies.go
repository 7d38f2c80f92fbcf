package drift

import "broadsheet/bundle/text"

const (
	// sameText is the least share of two articles' words that stand in equal
	// sentences when one is a copy of the other.
	sameText = .85
	// stock is the number of texts at which an equal sentence says nothing
	// about copying.
	stock = 16
)

// sources returns for each paper the first one that it is a copy of, itself
// when it is none. A wire text printed twice is one voice: its copies do not
// vouch for each other.
func sources(papers []*paper) []int {
	out := make([]int, len(papers))
	first := map[uint64][]int32{} // by sentence: the papers, no copies, that have it
	equal := map[int32]int{}      // by paper: words in equal sentences
	for i, p := range papers {
		clear(equal)
		for u, key := range p.keys {
			for _, r := range first[key] {
				equal[r] += p.from[u+1] - p.from[u]
			}
		}
		out[i] = i
		for r, n := range equal {
			longer := max(len(p.tok), len(papers[r].tok))
			if float64(n) >= sameText*float64(longer) && int(r) < out[i] {
				out[i] = int(r)
			}
		}
		if out[i] != i {
			continue
		}
		for _, key := range p.keys {
			if list := first[key]; len(list) < stock && (len(list) == 0 || list[len(list)-1] != int32(i)) {
				first[key] = append(list, int32(i))
			}
		}
	}
	return out
}

// key names what a sentence says: 64 bits of FNV-1a over its words.
func key(toks []text.Token) uint64 {
	h := uint64(14695981039346656037)
	for _, t := range toks {
		for shift := 0; shift < 32; shift += 8 {
			h = (h ^ uint64(t.Word>>shift&0xff)) * 1099511628211
		}
	}
	return h
}
