package sieve

import (
	"slices"
	"strings"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

const (
	// shingleWords is how many words a shingle has. Two sentences that share a run
	// of so many words share a shingle. Five is what TextPAIR's and WCopyfind's
	// defaults lie around (three without function words, six with); shorter ones
	// are in every article, longer ones miss sentences with small edits.
	shingleWords = 5
	// fewWords is how many words a sentence has at most that is looked for by all
	// but one of its words, too: an edit leaves no run of five in it.
	fewWords = 10
	// leastWords is how many words a sentence has at least: less proves nothing,
	// not even where it is equal.
	leastWords = 3
	// mostWords is how many words of a sentence are looked at, as on the desk.
	mostWords = 240
)

// A Shingle is the hash of a few words that stand in one sentence of an article.
type Shingle struct {
	Hash     uint64
	Sentence int // index in the article's Sentences
}

// Shingles returns what an article can be found by, in reading order: the hash of
// each run of five words of each sentence (Broder 1997, "On the resemblance and
// containment of documents"), each hash once a sentence; of sentences of three to ten words
// also that of the whole, and of all its words but one.
//
// All runs are taken and none is left out by winnowing (Schleimer, Wilkerson and
// Aiken 2003), so two articles that share five words in a row, within a sentence
// of either, share a shingle: winnowed to a third, one in forty of the pairs that
// the desk links was lost.
//
// Words are compared by their base forms, as on the desk. The hashes depend on
// nothing but the words: they are the same on every machine.
func Shingles(a *bundle.Article) []Shingle { return shingles(wordsOf(a)) }

// shingles is [Shingles] by the words of the sentences.
func shingles(sentences [][]uint32) []Shingle {
	var out []Shingle
	for i, words := range sentences {
		from := len(out)
		for _, h := range shinglesOf(words) {
			out = append(out, Shingle{h, i})
		}
		s := out[from:]
		slices.SortFunc(s, func(x, y Shingle) int {
			switch {
			case x.Hash < y.Hash:
				return -1
			case x.Hash > y.Hash:
				return 1
			}
			return 0
		})
		out = out[:from+len(slices.Compact(s))]
	}
	return out
}

// wordsOf returns the hashes of the words of each sentence, at most mostWords.
func wordsOf(a *bundle.Article) [][]uint32 {
	out := make([][]uint32, len(a.Sentences))
	all := make([]uint32, 0, a.Words)
	known := hashes.Get().(*hashCache)
	defer hashes.Put(known)
	for i, s := range a.Sentences {
		from := len(all)
		body := s.Of(a.Text)
		left := a.LeftIn(s.Span)
		text.Words(body, func(start, end int, _ text.Shape) {
			for _, l := range left {
				if l.Contains(s.Start + start) {
					return
				}
			}
			if len(all)-from < mostWords {
				all = append(all, known.of(body[start:end]))
			}
		})
		out[i] = all[from:len(all):len(all)]
	}
	return out
}

// wordHash is 31 bits of a hash of the word's base form (FNV-1a), and spoken when
// it says that somebody speaks.
func wordHash(w string) uint32 {
	folded := text.Fold(w)
	h := uint64(fnvBasis)
	for _, c := range []byte(text.Stem(folded)) {
		h = (h ^ uint64(c)) * fnvPrime
	}
	out := uint32(h^h>>32) &^ spoken
	if english.CueOf(folded) != english.NoCue {
		out |= spoken
	}
	return out
}

// spoken is the bit of a word's hash that says that somebody speaks.
const spoken = 1 << 31

// A hashCache knows the hashes of words that were met already.
type hashCache struct{ by map[string]uint32 }

var hashes = sync.Pool{New: func() any { return &hashCache{map[string]uint32{}} }}

func (c *hashCache) of(w string) uint32 {
	h, ok := c.by[w]
	if !ok {
		const most = 1 << 16
		if len(c.by) >= most {
			clear(c.by)
		}
		h = wordHash(w)
		c.by[strings.Clone(w)] = h
	}
	return h
}

const (
	fnvBasis = 14695981039346656037
	fnvPrime = 1099511628211
)

// shinglesOf returns the hashes that a sentence of the given words is found by.
func shinglesOf(words []uint32) []uint64 {
	n := len(words)
	if n < leastWords {
		return nil
	}
	out := make([]uint64, 0, 2*n)
	for i := 0; i+shingleWords <= n; i++ {
		out = append(out, mixed(words[i:i+shingleWords], -1, 1))
	}
	if n > fewWords {
		return out
	}
	out = append(out, mixed(words, -1, 2))
	if n > leastWords {
		for i := range words {
			out = append(out, mixed(words, i, 2))
		}
	}
	return out
}

// hashBits is how many bits a shingle has. Of a thousand million different ones some
// two thousand pairs are alike by chance, and found to share nothing when their
// articles are compared; in order, each takes eight bytes with its sentence.
const hashBits = 48

// mixed is the hash of words but for the one at without. Hashes of another kind
// are others.
func mixed(words []uint32, without int, kind uint64) uint64 {
	h := uint64(fnvBasis) ^ kind
	for i, w := range words {
		if i != without {
			h = (h ^ uint64(w)) * fnvPrime
			h ^= h >> 29
		}
	}
	h *= 0xbf58476d1ce4e5b9 // so that all bits are alike
	return (h ^ h>>31) >> (64 - hashBits)
}
