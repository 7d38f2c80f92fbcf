package speech

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
)

// nobodysName reports whether a name phrase is none by its words: the button of a
// page, "UPDATE:", what begins or ends with a preposition, a party and a state, or
// one common word that the bundle writes in lower case mostly.
func (v *resolver) nobodysName(ph phrase, r rule, text string) bool {
	p := v.p
	first, last := p.tokens(ph.name.Start), p.tokens(ph.name.End)-1
	if first >= len(p.doc.Tokens) || last < first {
		return false
	}
	a, z := p.doc.Tokens[first].Word, p.doc.Tokens[last].Word
	switch {
	case first < last && (p.vocab[a].class&prep != 0 && p.vocab[a].class&particle == 0 && english.Given(p.words[a].Text) == 0 || p.vocab[z].class&prep != 0 && p.vocab[z].class&(title|human) == 0):
		return true // In Lund; Gates Needed To
	case len(text) > 2 && text[1] == '-' && text[0] >= 'A' && text[0] <= 'Z':
		return true // D-Maine
	case first < last:
		return false
	case r == label && allCaps(text) && len(text) > 3:
		w := p.words[a]
		return w.Rank >= 0 && w.Rank <= commonRank && p.vocab[a].lower > 0 && v.r.resolve(p.article, text, ph.gender, ph.org) < 0
	case ph.full != ph.name:
		return false
	}
	return p.vocab[a].class&(docNoun|title|timeWord|english.Period) != 0 && p.vocab[a].class&honorific == 0 && !allCaps(text) && p.vocab[a].lower > p.vocab[a].upper && v.r.resolve(p.article, text, ph.gender, ph.org) < 0
}

// bodied reports whether what he or she is to stand for is a body.
func (v *resolver) bodied(name string) bool {
	if id := v.r.resolve(v.p.article, name, 0, false); id >= 0 {
		return v.r.people[id].org && !v.heard[name]
	}
	c := classOf(headNoun(name))
	return c&(bodyNoun|orgNoun|docNoun) != 0 && c&(human|title) == 0
}

// hears notes who is said by name to have spoken.
func (v *resolver) hears(vc voice) {
	if vc.known == marks.Named && !vc.thing {
		v.heard[vc.name] = true
	}
}

// behindFirst returns the person in full whose name text ends with, where nobody has
// all of it: Defiant Pat Doe.
func (v *resolver) behindFirst(text string) int {
	for _, rest, ok := strings.Cut(text, " "); ok && strings.Contains(rest, " "); _, rest, ok = strings.Cut(rest, " ") {
		n, known := v.r.readings[rest]
		if !known {
			n = v.r.read(rest)
		}
		if n.person >= 0 && !v.r.people[n.person].org {
			return n.person
		}
	}
	return -1
}

// doubtful reports whether a pronoun of somebody's may not stand for a name: it was
// read once as somebody's, its first word is a common one, and nothing says that it
// is a human being's.
func (v *resolver) doubtful(name string) bool {
	id := v.r.resolve(v.p.article, name, 0, false)
	return id >= 0 && v.r.people[id].doubtful() && !v.heard[name]
}

// inanimate reports whether nothing says that what is named is a human being: it
// begins with a common word that is no given name, has no title anywhere, and has not
// spoken: Green Energy.
func (v *resolver) inanimate(id int) bool {
	p := &v.r.people[id]
	return p.common && p.titled == 0 && english.Given(p.first) == 0 && !p.org && !v.heard[p.name]
}
