package main

import (
	"encoding/binary"
	"slices"
	"sort"
)

// encode lays the table out as package lexicon reads it in place: all numbers
// little endian,
//
//	uint32 number of forms n, uint32 bytes of text t, uint32 number of edges e
//	uint32 × (n+1)  where each form starts in the text; forms are in byte order
//	uint32 × (n+1)  where each form's edges start
//	uint16 × n      rank, 65535 for none
//	uint16 × n      base form
//	uint16 × e      the related form, in byte order
//	uint8 × e       how: 0 opposed, else 255ths of sameness
//	text
func encode(base map[string]string, rank map[string]int, r relations) []byte {
	set := map[string]bool{}
	for f, b := range base {
		set[f], set[b] = true, true
	}
	forms := make([]string, 0, len(set))
	for f := range set {
		forms = append(forms, f)
	}
	sort.Strings(forms)
	if len(forms) >= 65535 {
		panic("too many forms for 16 bits")
	}
	id := map[string]int{}
	for i, f := range forms {
		id[f] = i
	}
	edges := make([][][2]int, len(forms))
	n := 0
	for k, w := range r {
		a, ok := id[k[0]]
		b, ok2 := id[k[1]]
		if ok && ok2 {
			edges[a] = append(edges[a], [2]int{b, int(w)})
			edges[b] = append(edges[b], [2]int{a, int(w)})
			n += 2
		}
	}
	le := binary.LittleEndian
	var starts, first, ranks, bases, to, how, text []byte
	e := 0
	for i, f := range forms {
		starts = le.AppendUint32(starts, uint32(len(text)))
		first = le.AppendUint32(first, uint32(e))
		text = append(text, f...)
		rk, ok := rank[f]
		if !ok {
			rk = 65535
		}
		ranks = le.AppendUint16(ranks, uint16(rk))
		b := f
		if base[f] != "" {
			b = base[f]
		}
		bases = le.AppendUint16(bases, uint16(id[b]))
		slices.SortFunc(edges[i], func(x, y [2]int) int { return x[0] - y[0] })
		for _, x := range edges[i] {
			to = le.AppendUint16(to, uint16(x[0]))
			how = append(how, uint8(x[1]))
			e++
		}
	}
	starts = le.AppendUint32(starts, uint32(len(text)))
	first = le.AppendUint32(first, uint32(e))
	var out []byte
	for _, v := range []int{len(forms), len(text), e} {
		out = le.AppendUint32(out, uint32(v))
	}
	return slices.Concat(out, starts, first, ranks, bases, to, how, text)
}
