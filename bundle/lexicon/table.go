package lexicon

import (
	_ "embed"
	"sort"
)

//go:generate go run ./gen -wordnet $WORDNET -exceptions $EXCEPTIONS -vectors $VECTORS -o words.bin

// words is the table that command gen makes; encode.go there tells its layout.
// It is read in place, so a program that never asks pays nothing for it.
//
//go:embed words.bin
var words string

// The sections of the table, as offsets into it.
var (
	forms    = number32(0)
	starts   = 12
	edges    = starts + 4*(forms+1)
	ranks    = edges + 4*(forms+1)
	bases    = ranks + 2*forms
	related  = bases + 2*forms
	weights  = related + 2*number32(8)
	alphabet = weights + number32(8)
)

func number32(at int) int {
	return int(words[at]) | int(words[at+1])<<8 | int(words[at+2])<<16 | int(words[at+3])<<24
}

func number16(at int) int { return int(words[at]) | int(words[at+1])<<8 }

// form returns the i-th form of the table, in byte order.
func form(i int) string {
	return words[alphabet+number32(starts+4*i) : alphabet+number32(starts+4*i+4)]
}

// find returns the place of a form in the table, or -1.
func find(w string) int {
	i := sort.Search(forms, func(i int) bool { return form(i) >= w })
	if i < forms && form(i) == w {
		return i
	}
	return -1
}

// relation returns how two forms are related: 0 opposed, else 255ths of
// sameness, -1 when they are not.
func relation(a, b string) int {
	i, j := find(a), find(b)
	if i < 0 || j < 0 {
		return -1
	}
	return between(i, j)
}

// between is relation by the forms' places in the table.
func between(i, j int) int {
	from, to := number32(edges+4*i), number32(edges+4*i+4)
	k := from + sort.Search(to-from, func(k int) bool { return number16(related+2*(from+k)) >= j })
	if k < to && number16(related+2*k) == j {
		return int(words[weights+k])
	}
	return -1
}
