package english

// A Line is a run of words, a sentence or a part of one, with what stands
// between them.
type Line interface {
	// Words returns the number of words.
	Words() int
	// Word returns word i, folded.
	Word(i int) string
	// Capital reports whether word i is written with a capital.
	Capital(i int) bool
	// Before returns what stands between word i and the word before it; for
	// word 0 a few bytes before it, for i == Words() a few bytes behind the
	// last word.
	Before(i int) string
}
