package shared

import (
	"strings"

	"broadsheet/bundle/english"
)

// A nameType says what bears a name, as far as its own words and what leads to
// it tell.
type nameType uint8

const (
	unknownBearer nameType = iota
	aPerson
	aBody  // a company, an authority, a party
	aPlace // behind "in" or "at"
)

// bearer tells what bears the name of words from..to.
func (r *factReader) bearer(from, to int) nameType {
	for k := from; k < to; k++ {
		if r.is(k).Has(english.Organisation | english.Body) {
			return aBody
		}
	}
	if english.Given(r.Word(from)) != 0 && to > from+1 {
		return aPerson
	}
	if from == 0 {
		return unknownBearer
	}
	switch w := r.Word(from - 1); {
	case strings.TrimSpace(r.Before(from)) != "" && r.Before(from) != ". ":
	case r.is(from - 1).Has(english.Courtesy | english.ShortOffice | english.Office):
		return aPerson
	case w == "in" || w == "near" || w == "outside":
		return aPlace
	}
	return unknownBearer
}

// farthestHead is how many words behind a number what it counts may reach.
const farthestHead = 4

// role finds what leads to a fact and what it counts or belongs to.
func (r *factReader) role(f *fact) {
	f.lead = -1
	for k := f.from - 1; k >= 0 && !strings.ContainsAny(r.Before(k+1), ";:–—("); k-- {
		if !r.is(k).Has(english.Hedge) {
			f.lead = k
			break
		}
	}
	f.head, f.headEnd = f.end, f.end
	for k := f.end; k < len(r.toks) && k < f.end+farthestHead && !strings.ContainsAny(r.Before(k), ",;:–—().\"”"); k++ {
		if k == f.end && r.Word(k) == "of" {
			f.head, f.headEnd = k+1, k+1
			continue
		}
		if r.l.class[r.toks[k].Word] != content {
			break
		}
		f.headEnd = k + 1
	}
}

// leadApart reports whether two words lead to facts of different roles.
func leadApart(a, b string) bool {
	return english.LeadApart(a, b)
}
