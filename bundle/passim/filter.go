package passim

import "hash/fnv"

// A filter remembers names in memory that does not grow: a Bloom filter (Bloom
// 1970). What was added is always known again; with a million names one other in
// a million is taken for known, with ten millions five in a thousand.
type filter struct{ bits []uint64 }

const (
	filterBits   = 1 << 27 // 16 MiB
	filterHashes = 4
)

// add adds a name and reports whether it was known.
func (f *filter) add(name string) bool {
	if f.bits == nil {
		f.bits = make([]uint64, filterBits/64)
	}
	known := true
	places(name, func(word int, bit uint64) {
		known = known && f.bits[word]&bit != 0
		f.bits[word] |= bit
	})
	return known
}

// has reports whether a name is known.
func (f *filter) has(name string) bool {
	if f.bits == nil {
		return false
	}
	known := true
	places(name, func(word int, bit uint64) { known = known && f.bits[word]&bit != 0 })
	return known
}

// places calls do with the bits of a name: two hashes make all (Kirsch and
// Mitzenmacher 2006).
func places(name string, do func(word int, bit uint64)) {
	h := fnv.New128a()
	h.Write([]byte(name))
	sum := h.Sum(nil)
	var a, b uint64
	for i := range 8 {
		a, b = a<<8|uint64(sum[i]), b<<8|uint64(sum[8+i])
	}
	for i := range uint64(filterHashes) {
		at := (a + i*(b|1)) % filterBits
		do(int(at/64), 1<<(at%64))
	}
}
