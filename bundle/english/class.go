package english

import "strings"

// A Class is a set of things that a word is. Each has a section in one of the
// data files, which says what its words have in common.
type Class uint64

// The classes of words.
const (
	Month        Class = 1 << iota // January, Jan
	Weekday                        // Monday, Mon
	Daytime                        // today, noon
	HalfDay                        // am, pm
	Period                         // week, morning, last, earlier: of a time without a figure
	Cardinal                       // two, twenty
	Magnitude                      // hundred, million, dozens
	Ordinal                        // first
	Fraction                       // half, twice
	Negator                        // not, never, without; [Negates] knows contractions too
	Denial                         // base forms of verbs that deny: reject
	Unable                         // failed, refused: did not
	Opener                         // and, well: leads from one sentence to the next
	Filler                         // um, er: a sound, and no word
	Limiter                        // only, if, may: without it more is said
	ShortOffice                    // Sen., Prof., Sgt.: an office cut short before a name
	OneNotBefore                   // no, this: "one" behind it counts nothing
	OneNotAfter                    // another, should: "one" before it counts nothing
	Article                        // a, the, this
	LeadsToDate                    // in, since
	Pronoun                        // he, them
	PartWord                       // section, figure: the number behind it is of a part of the text itself
	PageWord                       // section, No.: the number behind it is a name

	// The small words of grammar.

	Personal     // he, she, they, it: may be who speaks
	Auxiliary    // has, was, would
	Adverb       // also, later
	Preposition  // of, in, at
	Subordinator // that, but, while: a clause begins
	Determiner   // the, a, his
	Possessive   // his, her
	Relative     // who, which

	// People, and what speaks like them.

	Office       // President, Sen., spokeswoman: may stand before a name
	Courtesy     // Mr., Ms., Sir: no part of a name
	Male         // he, Mr., king
	Female       // she, Mrs., queen
	Human        // man, lawyer: a common noun for somebody
	Body         // campaign, company, mission: speaks as one
	Organisation // University, Committee
	Outlet       // Times, Post, News
	Document     // report, letter, memo
	Mouthpiece   // spokesman, aide: says what another would say
	Particle     // de, van, bin: inside a name
	NameSuffix   // Jr., III

	// Saying.

	Says       // said, told, wrote: introduces words in marks
	Saying     // its participle: saying
	SaysPart   // called, blasted, praised: takes a quoted fragment
	SayingPart // its participle: calling
	Reports    // tells what is said in other words, whatever follows
	Claim      // claim, statement: "Quill's claim that"
	Say        // base form: say, tell

	// Other things that a finder asks.

	TitleWord    // Mr., justice, former: does not tell a name from another
	Speech       // said, statement, reporters: says that somebody speaks, and little else
	Circumstance // spokesman, interview, today: an office, a place or an occasion of speaking
	Bygone       // ago, formerly: points to an earlier time
	Market       // shares, index: of prices on a market
	Compares     // contrast, unlike: sets one thing beside another
	FirstPerson  // I, our
	SecondPerson // you, your
	LeadsOn      // of, from, and: a phrase that names somebody goes on
	OnlyEnglish  // the, which: a frequent word that no other large language of Latin script has

	OverNumber  // over, above: the true number is greater
	UnderNumber // nearly, under: the true number is less
	Hedge       // about, some: before a number, says how exact it is or nothing at all
)

const (
	// Honorific is what stands before a name and is no part of it.
	Honorific = Courtesy | ShortOffice
	// TimeWord is a word for when something was.
	TimeWord = Month | Weekday | Daytime | Period
)

// named gives the name that each class has in the data.
var named = map[string]Class{
	"month": Month, "weekday": Weekday, "daytime": Daytime, "half-day": HalfDay, "period": Period,
	"cardinal": Cardinal, "magnitude": Magnitude, "ordinal": Ordinal, "fraction": Fraction,
	"negator": Negator, "denial": Denial, "unable": Unable, "limiter": Limiter, "filler": Filler, "opener": Opener, "short-office": ShortOffice, "one-not-before": OneNotBefore, "one-not-after": OneNotAfter,
	"article": Article, "leads-to-date": LeadsToDate, "pronoun": Pronoun, "page-word": PageWord, "part-word": PartWord, "over-number": OverNumber, "under-number": UnderNumber, "hedge": Hedge,
	"personal": Personal, "auxiliary": Auxiliary, "adverb": Adverb, "preposition": Preposition, "subordinator": Subordinator,
	"determiner": Determiner, "possessive": Possessive, "relative": Relative,
	"office": Office, "courtesy": Courtesy, "male": Male, "female": Female, "human": Human, "body": Body, "organisation": Organisation,
	"outlet": Outlet, "document": Document, "mouthpiece": Mouthpiece, "particle": Particle, "name-suffix": NameSuffix,
	"says": Says, "saying": Saying, "says-part": SaysPart, "saying-part": SayingPart, "reports": Reports, "claim": Claim, "say": Say,
	"title-word": TitleWord, "speech": Speech, "circumstance": Circumstance, "bygone": Bygone, "market": Market, "compares": Compares, "first-person": FirstPerson, "second-person": SecondPerson, "leads-on": LeadsOn, "only-english": OnlyEnglish,
}

// Has reports whether c holds any of the classes of d.
func (c Class) Has(d Class) bool { return c&d != 0 }

// IsAdverb reports whether a folded word may stand as an adverb between a subject
// and its verb: one that is listed, or a word in -ly that is nothing else.
func IsAdverb(word string) bool {
	c := Of(word)
	return c.Has(Adverb) || c == 0 && len(word) > 4 && strings.HasSuffix(word, "ly")
}
