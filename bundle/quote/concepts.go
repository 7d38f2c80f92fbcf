package quote

import (
	"strings"

	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// concepts are words that reporters put for one another when they tell what
// somebody said, one set a line: too far apart for a general lexicon of
// synonyms, near enough when one person says both.
const concepts = `know aware realize recognize understand
believe think view see consider regard
stop halt end combat fight thwart counter prevent block curb crush foil disrupt confront defeat contain
intend intent intention plan aim purpose motive design wish mean
term year presidency tenure time mandate
office presidency
win victory beat defeat
lose loss defeat
buy acquire purchase
get obtain acquire gain receive
take steal seize
give hand provide supply offer
leave quit resign depart withdraw
stay remain keep continue
raise increase lift hike rise
cut reduce lower slash decrease trim
kill murder slay shoot die death
hurt injure wound harm damage
arrest detain hold custody jail
accuse charge blame allege
help aid assist support back
want seek demand ask urge call
need must require
agree accept consent
refuse reject decline deny
show prove demonstrate reveal
hide conceal cover
fire dismiss sack oust
hire appoint name pick choose
begin start launch open
finish complete conclude close
build construct erect
destroy wreck ruin demolish
protect defend guard safeguard
attack strike assault hit
danger threat risk peril menace hazard
chaos disorder turmoil disruption unrest confusion mess
enemy foe adversary hostile opponent inimical adversarial
foreign overseas abroad
interfere meddle hamper hinder tamper intervene
cause create provoke spark sow trigger
illegal unlawful illicit illegally unlawfully illicitly crime criminal
fair just
false untrue lie wrong
sorry regret apologize apology
happy glad pleased proud
sad disappointed upset
angry furious outraged
worried concerned afraid fear concern
sure certain confident
early premature soon
big huge large significant great major
money fund cash dollar
law bill legislation act
rule regulation policy
talk speak discuss conversation
meet meeting session
home house residence
child kid son daughter
worker employee staff
people citizen resident public
country nation state
job work employment
school student pupil
police officer cop
court judge judicial
vote ballot election poll`

// A conceptSet holds the lines of concepts that a word stands in, as bits.
type conceptSet [2]uint64

// conceptsIn returns the concepts of the corpus's base forms, by their number.
func conceptsIn(c *text.Corpus, canon []text.StemID) []conceptSet {
	lines := map[string]conceptSet{}
	for i, line := range strings.Split(concepts, "\n") {
		for _, w := range strings.Fields(line) {
			b := lexicon.Stem(w)
			set := lines[b]
			set[i/64] |= 1 << (i % 64)
			lines[b] = set
		}
	}
	out := make([]conceptSet, len(c.Stems))
	for id, stem := range c.Stems {
		if set, ok := lines[stem]; ok {
			at := canon[id]
			out[at] = conceptSet{out[at][0] | set[0], out[at][1] | set[1]}
		}
	}
	return out
}

// kindred reports whether two base forms stand in one set of concepts.
func (l *ledger) kindred(a, b text.StemID) bool {
	x, y := l.concepts[a], l.concepts[b]
	return x[0]&y[0]|x[1]&y[1] != 0
}
