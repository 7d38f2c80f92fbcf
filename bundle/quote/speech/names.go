package speech

import (
	"slices"
	"strings"

	"broadsheet/bundle/english"
)

// A name is a person's or a body's name as it stands in an article.
type name struct {
	text   string // without titles and possessive, spaces single
	item   int    // where it begins in its line
	gender class  // what an honorific or a title before it tells
	org    bool
	poss   bool // in the possessive
	the    bool // with the definite article
	titled bool // after a title or a role
	common bool // its first word is a common one
	plain  bool // its first word is one of English
	kin    bool // after a word of kinship: her mother, Pat Doe
	in     bool // after "in", "at", "near"

	behind behind
	office string   // the title right before it, spelt out: president
	roles  []string // what stands before or behind it: the roles of the one it names
	person int      // whom it names, once [parse.roleHolders] has asked; -1 for nobody
}

// names lists the capitalised names of a sentence.
func (p cursor) names(from, to int) []name {
	out := p.found[:0]
	for i := from; i < to; i++ {
		it := p.items[i]
		if it.kind != word || !it.cap || p.isTime(i) {
			continue
		}
		end := p.runEnd(i, to)
		if i > from && p.is(i-1, prep) && p.placeBefore(i, end) {
			continue
		}
		if cut := p.hearer(from, i, end, to); cut > i {
			end = cut
		}
		n := name{item: i, org: p.isOrg(i, end)}
		for k := i; k < end; k++ {
			if p.items[k].kind == word {
				n.gender |= p.items[k].class & (male | female)
			}
		}
		if i > from && p.is(i-1, title) {
			n.gender |= p.items[i-1].class & (male | female)
		}
		start := i
		if !n.org {
			start = p.stripTitles(i, end)
		}
		if last := p.items[end-1]; !n.org && last.kind == word && last.class&title != 0 && !english.NounOf(p.fold(last)).Has(english.SurnameToo) {
			i = end - 1
			continue // an Iowa Republican: no name
		}
		if only := p.wordsIn(start, end) == 1 && p.items[start].class&(title|honorific) != 0 && p.items[start].class&honorific != 0; !only {
			n.poss = p.items[end-1].poss
			n.in = i > from && p.items[i-1].kind == word && (p.fold(p.items[i-1]) == "in" || p.fold(p.items[i-1]) == "at" || p.fold(p.items[i-1]) == "near")
			n.titled = start > i || i > from && p.is(i-1, title|human) && !p.items[i-1].poss
			n.kin = p.kinBefore(i)
			n.common = p.items[start].kind == word && p.commonWord(start, doubtfulRank)
			n.plain = p.items[start].kind == word && p.commonWord(start, commonRank)
			n.the = i > from && p.reads(i-1, "the") && start == i
			n.text = clean(p.bytes(start, end).Of(p.a.Text))
			out = append(out, n)
		}
		i = end - 1
	}
	p.found = out
	if len(out) == 0 {
		return nil
	}
	return slices.Clone(out) // they are kept: without room for more
}

// placeBefore reports whether the capitalised run items[i:end] is a place of one
// word and the name of somebody: "in Lund Pat Doe".
func (p cursor) placeBefore(i, end int) bool {
	if end-i < 3 || i+2 >= len(p.items) || p.items[i].kind != word || p.items[i+1].kind != word || p.items[i+2].kind != word || !p.items[i].cap || !p.items[i+1].cap || !p.items[i+2].cap {
		return false
	}
	return p.items[i].class&(title|honorific) == 0 && english.Given(p.fold(p.items[i])) == 0 && english.Given(p.fold(p.items[i+1])) != 0
}

// runEnd returns the end of the capitalised run that begins at i.
func (p cursor) runEnd(i, to int) int {
	k := i
	for k < to {
		it := p.items[k]
		switch {
		case it.kind == word && it.cap && (k == i || !p.isTime(k)):
			k++
			if it.poss {
				return k
			}
			continue
		case it.kind == word && it.class&particle != 0 && p.afterParticles(k, to) > 0:
			k++
			continue
		case it.kind == punct && k+1 < to && p.joined(k, to) && (p.items[k+1].cap || p.afterParticles(k+1, to) > k+1):
			k++
			continue
		case it.kind == quotation && k+1 < to && p.nickname(k):
			k++
			continue
		}
		break
	}
	for k > i+1 && p.items[k-1].kind != word {
		k--
	}
	return k
}

var typography = strings.NewReplacer("’", "'", "\u00a0", " ", "\u202f", " ")

// clean returns a name with single spaces and straight apostrophes and
// without a nickname in marks.
func clean(s string) string {
	plain := true
	for i := range len(s) {
		if c := s[i]; c >= 0x80 || c == '"' || c < ' ' || c == ' ' && i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '\'') {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	s = typography.Replace(s)
	for _, q := range [...][2]string{{"\"", "\""}, {"“", "”"}, {"‘", "'"}, {" '", "' "}} {
		a := strings.Index(s, q[0])
		if a <= 0 {
			continue
		}
		if b := strings.Index(s[a+len(q[0]):], q[1]); b > 0 {
			s = s[:a] + " " + s[a+len(q[0])+b+len(q[1]):]
		}
	}
	return strings.Join(strings.Fields(s), " ")
}
