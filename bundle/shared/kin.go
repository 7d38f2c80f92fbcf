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

// A kin is a stem that can stand for another, and how well.
type kin struct {
	stem text.StemID
	like float32
}

// kinOf lists, by stem, its kin among the stems of the corpus.
func kinOf(l *lexis) [][]kin {
	stem := map[lexicon.ID]text.StemID{}
	for s, id := range l.id {
		if id != lexicon.Unknown {
			stem[id] = text.StemID(s)
		}
	}
	out := make([][]kin, len(l.id))
	for s, id := range l.id {
		if id == lexicon.Unknown {
			continue
		}
		lexicon.RelatedTo(id, func(other lexicon.ID, like float32) {
			if k, ok := stem[other]; ok && like >= leastKin {
				out[s] = append(out[s], kin{k, like})
			}
		})
	}
	return out
}
