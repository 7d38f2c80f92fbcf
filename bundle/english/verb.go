package english

import (
	_ "embed"
	"sync"
)

// A Verb is a set of things that a verb takes or does. Each has a section in
// verbs.txt. The plain words of saying are classes ([Says] and those beside
// it); these are the finer things that a rule asks of some of them.
type Verb uint64

// What verbs take and do.
const (
	TakesClause Verb = 1 << iota // said the gates were shut
	OnlyClause                   // hardly ever anything else
	TakesPerson                  // told the council that
	TakesTo                      // asked the crews to wait; vowed to fight
	TakesIng                     // denied taking it
	TakesNoun                    // denied any plan
	TakesOfIng                   // accused them of taking it; warned them against taking it
	OnlyThat                     // a deed unless "that" or the like follows
	OfPapers                     // by which papers by the heap say something
	Deed                         // introduces somebody's words, but not a document's
	Judges                       // says or judges something anew: "..., and it blamed the bank"
	Adjectival                   // a participle that stands before nouns as well: alleged
	Withheld                     // what is not done when it stays unsaid: "did not elaborate"
	Withholding                  // what "without" says is left undone: "without elaborating"
	Past                         // a past form without -ed that says nothing: left
	Speaks                       // ends or begins the attribution of words in marks
	SpeaksTo                     // of those, one that takes whom somebody speaks to
	States                       // gives what follows to its subject, whatever follows: said
	Claims                       // does so with "that" or behind a statement: announced
	Holds                        // does so too, and is itself what the sentence says: denied
	Adds                         // does so with "that" or beside a mark, elsewhere of other things: added
	Mutual                       // what one does to another, the other does too: met, married
	Be                           // is, were: beside a participle it makes a passive
	Modal                        // will, can't
	Permits                      // what is so may be: may, might, can
	Supposes                     // what is behind it need not have happened: might
	Obliges                      // it must be: must, shall, required
	Advises                      // it should be: should, ought
	Inverts                      // stands before its subject without marks: said
	NounToo                      // claims, reports
	TurnsTo                      // goes to a medium to say something: took to the radio
	Names                        // titled, nicknamed: what is in marks behind it is a name
	PastAlike                    // cut, left: a past form that is something else too
	Treats                       // has for its subject: describes how
	Gives                        // stopped short, gave no date
	Causes                       // makes whoever is its object say what follows: prompting the mayor to ask
)

var verbNamed = map[string]Verb{
	"takes-clause": TakesClause, "only-clause": OnlyClause, "takes-person": TakesPerson, "takes-to": TakesTo, "takes-ing": TakesIng,
	"takes-noun": TakesNoun, "takes-of-ing": TakesOfIng, "only-that": OnlyThat, "of-papers": OfPapers, "deed": Deed, "judges": Judges,
	"adjectival": Adjectival, "withheld": Withheld, "withholding": Withholding, "past": Past,
	"speaks": Speaks, "speaks-to": SpeaksTo, "states": States, "claims": Claims, "holds": Holds, "adds": Adds, "mutual": Mutual,
	"be": Be, "modal": Modal, "permits": Permits, "supposes": Supposes, "obliges": Obliges, "advises": Advises, "inverts": Inverts, "noun-too": NounToo, "turns-to": TurnsTo, "names": Names, "past-alike": PastAlike, "treats": Treats, "gives": Gives, "causes": Causes,
}

//go:embed verbs.txt
var verbData string

var verbs = sync.OnceValue(func() map[string]Verb {
	m := make(map[string]Verb, 1024)
	sections(verbData, func(section, word string) { m[word] |= verbNamed[section] })
	return m
})

// VerbOf returns what a folded form of a verb takes and does, 0 for a word of
// which nothing is known.
func VerbOf(word string) Verb { return verbs()[word] }

// Has reports whether v holds any of the kinds of w.
func (v Verb) Has(w Verb) bool { return v&w != 0 }
