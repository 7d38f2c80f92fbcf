package english

import (
	_ "embed"
	"sync"
)

// A Noun is a set of things that a common noun stands for. Each has a section in
// nouns.txt. Nouns for people and bodies are classes ([Human], [Body]).
type Noun uint16

// What nouns stand for.
const (
	Kin             Noun = 1 << iota // brother, widow
	Message                          // letter, tweet: whoever it is from says it
	Occasion                         // interview, response
	Study                            // survey, lawsuit
	Opinion                          // column, essay
	Work                             // song, nickname: its title stands behind it
	Recording                        // footage, memory
	Settlement                       // village, county
	SurnameToo                       // King, Dean
	DocumentSurname                  // Page, Law
	Generation                       // Jr., III
	Department                       // state, treasury: a word beside an office that tells what it is of
)

var nounNamed = map[string]Noun{
	"kin": Kin, "message": Message, "occasion": Occasion, "study": Study, "opinion": Opinion, "work": Work, "recording": Recording,
	"settlement": Settlement, "surname-too": SurnameToo, "document-surname": DocumentSurname, "generation": Generation, "department": Department,
}

//go:embed nouns.txt
var nounData string

var nouns = sync.OnceValue(func() map[string]Noun {
	m := make(map[string]Noun, 256)
	sections(nounData, func(section, word string) { m[word] |= nounNamed[section] })
	return m
})

// NounOf returns what a folded noun stands for, 0 for a word of which nothing is
// known.
func NounOf(word string) Noun { return nouns()[word] }

// Has reports whether n holds any of the kinds of o.
func (n Noun) Has(o Noun) bool { return n&o != 0 }
