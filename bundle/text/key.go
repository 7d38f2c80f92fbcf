package text

// Key returns eight hexadecimal digits that name what s says: two texts with
// the same words in the same order, whatever the typography, have the same
// key. It is 32 bits of FNV-1a over the folded words.
func Key(s string) string {
	h := uint32(2166136261)
	var scratch [64]byte
	Words(s, func(start, end int, _ Shape) {
		if w := s[start:end]; plainWord(w) {
			for i := range len(w) {
				h = (h ^ uint32(w[i])) * 16777619
			}
		} else {
			for _, c := range appendFold(scratch[:0], w) {
				h = (h ^ uint32(c)) * 16777619
			}
		}
		h = (h ^ ' ') * 16777619
	})
	const digits = "0123456789abcdef"
	var out [8]byte
	for i := range out {
		out[i] = digits[h>>(28-4*i)&15]
	}
	return string(out[:])
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
