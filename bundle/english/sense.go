package english

import (
	_ "embed"
	"sync"
)

// A Sense is what a word says to a rule that reads a few words together. Each has
// a section in senses.txt, which says what its words have in common.
type Sense uint64

// The senses.
const (
	Reckoned     Sense = 1 << iota // week, month
	Stage                          // original, originally
	Measurer                       // poll, polls
	Phase                          // begin, begins
	Remainder                      // other, others
	PresentTense                   // is, are
	ComingTense                    // will, won't
	Anybody                        // nobody, somebody
	Definite                       // the, its
	Indefinite                     // a, an
	SinglePerson                   // a, an
	Contrasting                    // but, while
	GoesOn                         // but, and
	OpensOn                        // but, and
	Where                          // of, in
	Towards                        // to, with
	AboutName                      // on, about
	OfName                         // of, in
	OfRole                         // of, to
	OfBody                         // of, on
	SaysNothing                    // nothing, little
	GivenToo                       // jan, april
	MayBeWord                      // march, may
	TitleAlone                     // pope, king
	Adverbial                      // first, last
	Everyone                       // every, any
	BehindNoun                     // familiar, close
	BeginsClause                   // after, before
	DatesClause                    // after, before
	Contracted                     // m, ve
	BeforeDay                      // on, in
	Clipped                        // em, til
	PointsFirst                    // see, read
	PointsNext                     // also, more
	OtherPages                     // stories, articles
	PutUp                          // posted, published
	ByWord                         // by, von
	WorkedOn                       // reporting, editing
	WritesFor                      // covers, writes
	WriterDoes                     // writes, covers
	IsForm                         // is, ist
	ContactWord                    // contact, contacts
	OfMany                         // of, von
	AndAbroad                      // and, or
	PageCommand                    // button, shortcode
	Recorded                       // video, videos
)

var senseNamed = map[string]Sense{
	"reckoned":      Reckoned,
	"stage":         Stage,
	"measurer":      Measurer,
	"phase":         Phase,
	"remainder":     Remainder,
	"present":       PresentTense,
	"coming":        ComingTense,
	"anybody":       Anybody,
	"definite":      Definite,
	"indefinite":    Indefinite,
	"single":        SinglePerson,
	"contrasting":   Contrasting,
	"goes-on":       GoesOn,
	"opens":         OpensOn,
	"where":         Where,
	"towards":       Towards,
	"about":         AboutName,
	"of-name":       OfName,
	"of-role":       OfRole,
	"of-body":       OfBody,
	"says-nothing":  SaysNothing,
	"given-too":     GivenToo,
	"may-be-word":   MayBeWord,
	"title-alone":   TitleAlone,
	"adverbial":     Adverbial,
	"everyone":      Everyone,
	"behind-noun":   BehindNoun,
	"begins-clause": BeginsClause,
	"dates-clause":  DatesClause,
	"contracted":    Contracted,
	"before-day":    BeforeDay,
	"clipped":       Clipped,
	"points-first":  PointsFirst,
	"points-next":   PointsNext,
	"other-pages":   OtherPages,
	"put-up":        PutUp,
	"by":            ByWord,
	"worked":        WorkedOn,
	"writes-for":    WritesFor,
	"writer-does":   WriterDoes,
	"is":            IsForm,
	"contact":       ContactWord,
	"of-many":       OfMany,
	"and-abroad":    AndAbroad,
	"page-command":  PageCommand,
	"recorded":      Recorded,
}

//go:embed senses.txt
var senseData string

var senses = sync.OnceValue(func() map[string]Sense {
	m := make(map[string]Sense, 512)
	sections(senseData, func(section, word string) { m[word] |= senseNamed[section] })
	return m
})

// SenseOf returns what a folded word says beside others, 0 for a word of which
// nothing is known.
func SenseOf(word string) Sense { return senses()[word] }

// Has reports whether s holds any of the senses of t.
func (s Sense) Has(t Sense) bool { return s&t != 0 }
