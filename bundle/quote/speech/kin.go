package speech

import (
	"slices"
	"sort"
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

// A cast is what an article calls those of one last name by before it names
// another of them: "President Doe", and later "first lady Pat Doe".
type cast struct {
	offices []string // the titles of the last name alone
	late    []int    // those named in full later, with another role
}

// introduce notes the name nm of an article in reading order.
func (r *registry) introduce(nm name, article int) {
	words := english.WithoutSuffix(strings.Fields(strings.ToLower(nm.text)))
	if nm.org || len(nm.roles) == 0 || len(words) == 0 {
		return
	}
	last := words[len(words)-1]
	c := r.casts[article][last]
	if len(words) == 1 {
		if nm.office == "" || slices.Contains(c.offices, nm.office) {
			return
		}
		if r.casts[article] == nil {
			r.casts[article] = map[string]cast{}
		}
		c.offices = append(c.offices, nm.office)
		r.casts[article][last] = c
		return
	}
	if len(c.offices) == 0 || slices.ContainsFunc(nm.roles, func(role string) bool { return slices.Contains(c.offices, role) }) {
		return
	}
	if id, known := r.byKey[words[0]+" "+last]; known && r.local[article].of(id) > 0 {
		return
	}
	if id := r.enter(nm); id >= 0 {
		c.late = append(c.late, id)
		r.casts[article][last] = c
	}
}

// inOffice returns those of ids for whom the last name alone may stand in article
// a. Where it has a title there that somebody named later is not called by, that is
// who bears the title anywhere, or whom the bundle names more than all of those, or
// who is of the gender that a courtesy before it tells: Mrs. Doe.
func (r *registry) inOffice(a int, last string, ids []int, gender class) []int {
	c := r.casts[a][last]
	if len(c.late) == 0 {
		return ids
	}
	most := 0
	for _, id := range c.late {
		most = max(most, r.people[id].total)
	}
	return slices.DeleteFunc(slices.Clone(ids), func(id int) bool {
		p := &r.people[id]
		if p.gender&gender&(male|female) != 0 {
			return false
		}
		return slices.Contains(c.late, id) || p.total <= 2*most && !slices.ContainsFunc(c.offices, func(o string) bool { return slices.Contains(p.offices, o) })
	})
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
	if id := v.justNamed(ph, ids); id >= 0 {
		return id
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

// justNamed returns the one of several of a last name whom the three paragraphs
// before the phrase, or its own, last name in full as the one who does something
// there, or -1: "when former President Pat Doe took the stage. Doe said".
func (v *resolver) justNamed(ph phrase, ids []int) int {
	p := v.p
	after := sort.Search(len(p.lines), func(n int) bool { return p.a.Paragraphs[p.lines[n].paragraph].Start > ph.full.Start })
	for n := after - 1; n >= 0 && n > after-5; n-- {
		ln := &p.lines[n]
		if ln.headline {
			continue
		}
		for k := len(ln.sentences) - 1; k >= 0; k-- {
			names := ln.sentences[k].names
			for i := len(names) - 1; i >= 0; i-- {
				nm := &names[i]
				if int(ln.items[nm.item].start) >= ph.full.Start || !strings.Contains(nm.text, " ") || !slices.Contains(ids, nm.person) {
					continue
				}
				if nm.kin || nm.poss || !p.on(ln.items).acts(nm.item, ln.sentences[k].to) {
					return -1
				}
				return nm.person
			}
		}
	}
	return -1
}

// acts reports whether a finite verb stands right behind the name at item i.
func (p cursor) acts(i, to int) bool {
	k := p.overAdverb(p.runEnd(i, to), to)
	return k+1 < to && p.finiteWord(k)
}

// finiteWord reports whether the word at k can be a finite verb by its form.
func (p cursor) finiteWord(k int) bool {
	it := p.items[k]
	return it.kind == word && !it.upper && (it.class&(auxVerb|sayVerb) != 0 || english.VerbOf(p.fold(it)).Has(english.Past) || p.endsIn(it, "ed"))
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
