package speech

import (
	"slices"
	"strings"

	"broadsheet/bundle/english"
)

// Fathers and sons, widows and brothers share a last name and often more. Two
// names in full are two persons where one article prints both, or where a word
// of kinship stands before one; of the last name alone each article's own use
// tells.

// generation returns the folded suffix that tells a name's bearer from a
// father or a son, without its stop, or "".
func generation(words []string) string {
	for k := len(words) - 1; k > 1; k-- {
		if s := strings.TrimSuffix(words[k], "."); english.NounOf(s).Has(english.Generation) {
			return s
		}
	}
	return ""
}

// apart reports whether two persons of one last name are kept apart although
// one name might stand for the other.
func (r *registry) apart(id, other int) bool {
	a, b := &r.people[id], &r.people[other]
	if a.generation != "" && b.generation != "" && a.generation != b.generation {
		return true
	}
	together := slices.ContainsFunc(a.articles, func(x int) bool { return r.local[x].of(other) > 0 })
	if !together {
		return false
	}
	if a.kin || b.kin {
		return true
	}
	if a.first == b.first {
		return a.generation != b.generation
	}
	return !english.SameGiven(a.first, b.first)
}

// kinBefore reports whether a word of kinship makes the name at item i
// somebody's relative: his brother Pat Doe, her mother, Pat Doe.
func (p cursor) kinBefore(i int) bool {
	k := i - 1
	if k > 0 && p.comma(k) {
		k--
	}
	if k < 1 || p.items[k].kind != word || p.items[k].upper || !english.NounOf(p.fold(p.items[k])).Has(english.Kin) {
		return false
	}
	for end := k - 4; k > 0 && k > end; {
		k--
		it := p.items[k]
		if it.kind != word || it.upper && !it.poss || it.class&(prep|auxVerb) != 0 {
			return it.kind == word && it.poss
		}
		if it.poss || it.class&possessive != 0 {
			return true
		}
	}
	return false
}

// namesake returns whom a last name alone stands for in the article where
// several people bear it: the younger or the elder one if the phrase says so,
// the one without a generation behind the name, or whoever spoke last under the
// full name. It returns -1 where that does not decide.
func (v *resolver) namesake(ph phrase, last string) int {
	ids := make([]int, 0, 4)
	for _, id := range v.r.byLast[last] {
		id = v.r.alias[id]
		if v.r.local[v.p.article].of(id) > 0 && v.fits(ph.gender, v.r.people[id].name, v.r.people[id].gender) && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
		if len(ids) > 8 {
			return -1
		}
	}
	if len(ids) < 2 {
		return -1
	}
	young, plain := -1, -1
	generations := 0
	for _, id := range ids {
		switch v.r.people[id].generation {
		case "":
			if plain >= 0 {
				plain = -2
			} else if plain == -1 {
				plain = id
			}
		case "sr":
			generations++
		default:
			young = id
			generations++
		}
	}
	if age := v.age(ph); age != 0 && generations > 0 && len(ids) == 2 {
		old := ids[0]
		if old == young {
			old = ids[1]
		}
		if age < 0 {
			return young
		}
		return old
	}
	if generations > 0 && plain >= 0 {
		return plain
	}
	id, ok := v.spoke[last]
	if !ok || !slices.Contains(ids, id) {
		return -1
	}
	for _, other := range ids {
		if v.r.local[v.p.article].of(other) > 2*v.r.local[v.p.article].of(id) {
			return -1
		}
	}
	return id
}

// age is negative for "the younger Doe" and positive for "the elder Doe".
func (v *resolver) age(ph phrase) int {
	before := strings.ToLower(v.p.a.Text[ph.full.Start:ph.name.Start])
	switch {
	case strings.Contains(before, "younger "):
		return -1
	case strings.Contains(before, "elder "), strings.Contains(before, "older "):
		return 1
	}
	return 0
}
