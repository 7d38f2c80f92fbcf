package english

// A Class is a set of things that a word is. Each has a section in words.txt,
// which says what its words have in common.
type Class uint64

// The classes of words.
const (
	Month        Class = 1 << iota // January, Jan
	Weekday                        // Monday, Mon
	Daytime                        // today, noon
	Cardinal                       // two, twenty
	Magnitude                      // hundred, million, dozens
	Ordinal                        // first
	Fraction                       // half, twice
	Negator                        // not, never, without; [Negates] knows contractions too
	Denial                         // base forms of verbs that deny: reject
	Unable                         // failed, refused: did not
	Honorific                      // Mr., Sir
	OneNotBefore                   // no, this: "one" behind it counts nothing
	OneNotAfter                    // another, should: "one" before it counts nothing
	Article                        // a, the, this
	LeadsToDate                    // in, since
	Pronoun                        // he, them
	PageWord                       // section, No.: the number behind it is a name
)

// named gives the name that each class has in words.txt.
var named = map[string]Class{
	"month": Month, "weekday": Weekday, "daytime": Daytime, "cardinal": Cardinal, "magnitude": Magnitude, "ordinal": Ordinal,
	"fraction": Fraction, "negator": Negator, "denial": Denial, "unable": Unable, "honorific": Honorific,
	"one-not-before": OneNotBefore, "one-not-after": OneNotAfter, "article": Article, "leads-to-date": LeadsToDate,
	"pronoun": Pronoun, "page-word": PageWord,
}

// Has reports whether c holds any of the classes of d.
func (c Class) Has(d Class) bool { return c&d != 0 }
