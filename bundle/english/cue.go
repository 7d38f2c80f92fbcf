package english

// A Cue is how a word ties a statement to whoever makes it. The finders ask it
// of every sentence; who stands beside the word is for [AttributionClause],
// [Sources] and [AttributionBehind].
type Cue uint8

// The cues.
const (
	NoCue     Cue = iota
	Stating       // said: gives what follows to its subject, whatever follows
	Claiming      // warned: does so before "that" or behind a statement
	Holding       // denied: does so too, and is itself what the sentence says
	Adding        // added: does so before "that" or beside a mark, and is a deed elsewhere
	According     // according to
)

// CueOf returns the cue that a folded word is.
func CueOf(word string) Cue {
	switch v := VerbOf(word); {
	case v.Has(States):
		return Stating
	case v.Has(Claims):
		return Claiming
	case v.Has(Holds):
		return Holding
	case v.Has(Adds):
		return Adding
	case word == "according" || word == "per":
		return According
	}
	return NoCue
}

// Speaks reports whether the subject right before such a word is somebody who
// speaks, whatever follows: said, added.
func (c Cue) Speaks() bool { return c == Stating || c == Adding }

// Gives reports whether such a word gives what follows to whoever is its subject,
// with "that" or without.
func (c Cue) Gives() bool { return c == Stating || c == Claiming || c == Holding }

// Introduces reports whether a folded word right before a colon or words in
// marks says that somebody speaks there: "The harbour master stated:".
func Introduces(word string) bool { return VerbOf(word).Has(Speaks) }
