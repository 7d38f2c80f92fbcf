package main

import (
	"encoding/binary"
	"maps"
	"slices"
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
	forms := allForms(base)
	if len(forms) >= 65535 {
		panic("too many forms for 16 bits")
	}
	id := map[string]int{}
	for i, f := range forms {
		id[f] = i
	}
	edges := r.byForm(id)
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
		for _, x := range edges[i] {
			to = le.AppendUint16(to, uint16(x.to))
			how = append(how, x.how)
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

// allForms returns every form and every base form once, in byte order.
func allForms(base map[string]string) []string {
	set := map[string]bool{}
	for f, b := range base {
		set[f], set[b] = true, true
	}
	return slices.Sorted(maps.Keys(set))
}

// A related is a form that another is related to.
type related struct {
	to  int   // its number
	how uint8 // as in [relations]
}

// byForm returns what each form is related to, in the order of the forms, by
// their numbers. What relates words that are no forms is left out.
func (r relations) byForm(id map[string]int) [][]related {
	out := make([][]related, len(id))
	for k, w := range r {
		a, ok := id[k[0]]
		b, ok2 := id[k[1]]
		if ok && ok2 {
			out[a] = append(out[a], related{b, w})
			out[b] = append(out[b], related{a, w})
		}
	}
	for _, to := range out {
		slices.SortFunc(to, func(x, y related) int { return x.to - y.to })
	}
	return out
}
