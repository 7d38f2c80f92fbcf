package shared

import (
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// patientUnits is how many units a bundle may have for its sentences to be
// searched by words that can stand for each other, too. A sentence spun through
// synonyms keeps hardly a word; to look for one in a larger bundle would take
// longer than all the rest.
const patientUnits = 4000

// leastKin is the likeness from which on a word leads to another.
const leastKin = 0.5

// A kin is a stem that the lexicon relates to another, and how well it can
// stand for that: 0 when the two are opposed.
type kin struct {
	stem text.StemID
	like float32
}

// findKin lists, by stem, its kin among the stems of the corpus.
func (l *lexis) findKin() {
	var last lexicon.ID
	for _, id := range l.id {
		last = max(last, id)
	}
	stem := make([]text.StemID, last+1) // by ID, and 1
	for s, id := range l.id {
		if id != lexicon.Unknown {
			stem[id] = text.StemID(s) + 1
		}
	}
	l.kinEnd = make([]int32, len(l.id))
	for s, id := range l.id {
		if id != lexicon.Unknown {
			lexicon.RelatedTo(id, func(other lexicon.ID, like float32) {
				if other <= last && stem[other] != 0 {
					l.kin = append(l.kin, kin{stem[other] - 1, like})
				}
			})
		}
		l.kinEnd[s] = int32(len(l.kin))
	}
}

// kinOf returns the kin of s.
func (l *lexis) kinOf(s text.StemID) []kin {
	from := int32(0)
	if s > 0 {
		from = l.kinEnd[s-1]
	}
	return l.kin[from:l.kinEnd[s]]
}
