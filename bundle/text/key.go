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
