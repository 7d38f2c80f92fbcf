// Package lexicon answers questions about single English words: how common a
// word is, what its base form is, which words can stand for it and which say
// something else in its place.
//
// It holds tables only; it knows no article and no offset. The tables come
// from WordNet 3.1 and from GloVe word vectors; NOTICE has their terms, the
// command in gen makes them.
package lexicon

// Rank returns the place of word, given in lower case, in a list of the 50,000
// commonest English word forms ordered by frequency, counted from 0; ok is
// false for a word outside the list.
func Rank(word string) (rank int, ok bool) {
	i := find(word)
	if i < 0 {
		return 0, false
	}
	r := number16(ranks + 2*i)
	return r, r != none
}

const none = 65535

// Similar returns how well a can stand for b, from 0 (not at all) to 1 (the
// same word). Both are base forms in lower case. It is symmetric. Synonyms
// score .5 to .95, the rarer their common meaning the lower; words of one
// root ("invest", "investment") .85; a kind and its nearest wider kind .5;
// words that are only used alike .47 to .8. Antonyms and sister terms
// ("democrat", "republican") score 0.
func Similar(a, b string) float64 {
	if a == b {
		return 1
	}
	return float64(max(relation(a, b), 0)) / 255
}

// Related calls yield with each word that is related to the base form base,
// in byte order, with what [Similar] says of the two: 0 when they say
// different things.
// It allocates nothing.
func Related(base string, yield func(word string, similarity float64)) {
	i := find(base)
	if i < 0 {
		return
	}
	for k := number32(edges + 4*i); k < number32(edges+4*i+4); k++ {
		yield(form(number16(related+2*k)), float64(words[weights+k])/255)
	}
}

// An ID names a word of the table, for callers that ask about the same words
// many times. [Unknown] is the ID of every word outside it.
type ID int32

// Unknown is the ID of a word outside the table.
const Unknown ID = -1

// Lookup returns the ID of word, given in lower case.
func Lookup(word string) ID { return ID(find(word)) }

// RelatedTo is [Related] by ID, for an ID of the table.
func RelatedTo(id ID, yield func(other ID, similarity float32)) {
	for k := number32(edges + 4*int(id)); k < number32(edges+4*int(id)+4); k++ {
		yield(ID(number16(related+2*k)), float32(words[weights+k])/255)
	}
}

// Relation is [Similar] by ID, for different words. Of two that it gives 0 it
// tells whether they are opposed: related is false when the table does not tie
// them, true when they are antonyms or sister terms, which occur in the same
// places but say different things.
func Relation(a, b ID) (similarity float32, related bool) {
	if a < 0 || b < 0 {
		return 0, false
	}
	w := between(int(a), int(b))
	return float32(max(w, 0)) / 255, w >= 0
}
