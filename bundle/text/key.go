package text

import (
	"fmt"
	"hash/fnv"
)

// Key returns eight hexadecimal digits that name what s says: two texts with
// the same words in the same order, whatever the typography, have the same
// key. It is 32 bits of FNV-1a over the folded words.
func Key(s string) string {
	h := fnv.New32a()
	Words(s, func(start, end int, _ Shape) {
		h.Write([]byte(Fold(s[start:end])))
		h.Write([]byte{' '})
	})
	return fmt.Sprintf("%08x", h.Sum32())
}

// HashWords returns a hash of a run of words in their order: 64 bits of FNV-1a
// over the words' numbers, the same on every machine and in every run.
func HashWords(tokens []Token) uint64 {
	h := uint64(14695981039346656037)
	for _, t := range tokens {
		for shift := 0; shift < 32; shift += 8 {
			h = (h ^ uint64(byte(t.Word>>shift))) * 1099511628211
		}
	}
	return h
}
