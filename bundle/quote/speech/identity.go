package speech

import (
	"slices"
	"sort"
	"strings"

	"broadsheet/bundle/english"
)

// A person is somebody, or some body, whom the bundle names.
type person struct {
	name    string // the canonical name
	forms   map[string]int
	abroad  map[string]int // times a form stands in an article of another language
	first   string         // folded first word of a full name
	given   []string       // the folded words before the last
	last    string         // folded last word
	org     bool
	gender  class
	total   int
	in      int      // times "in", "at" or "near" stands before it: a place
	the     int      // times it has the definite article
	offices []string // the titles it has had right before it, a few
	titled  int      // times a title or a role stands before it
	common  bool     // its first word is a common one
	plain   bool     // its first word is one of English

	generation string         // jr, sr, iii; "" for a name without it
	kin        bool           // a word of kinship has stood before the name
	spread     map[string]int // articles in which a form stands

	articles []int // those that name it in full, in order until two persons are made one
}

// A registry knows the names of a bundle. Numbers are given in reading order,
// so that it is the same on every machine.
type registry struct {
	people  []person
	alias   []int            // by person: who it is, where two are one
	byKey   map[string]int   // "first last", or the folded name of a body
	byLast  map[string][]int // people with that last name
	byFirst map[string][]int
	humans  map[string]bool
	singles map[string]int    // last names alone: he minus she after them
	local   []tallies         // by article: times each person is named in full
	casts   []map[string]cast // by article and last name: who comes in beside a namesake in office

	forms    map[form]*usage    // how names are written
	readings map[string]reading // what names say, once nobody is added
}

// A form is a name as it is written, of a body or of a person.
type form struct {
	text string
	org  bool
}

// A usage is how often a form stands in the bundle, for the person it names.
type usage struct {
	person    int // -1: it names nobody in full
	n, abroad int
	in, last  int // articles that have it, and the last of them
}

// register gathers the full names of all parses.
func register(parses []*parse) *registry {
	r := &registry{byKey: map[string]int{}, byLast: map[string][]int{}, byFirst: map[string][]int{}, humans: map[string]bool{}, singles: map[string]int{}, local: make([]tallies, len(parses)), casts: make([]map[string]cast, len(parses)), forms: map[form]*usage{}}
	for i, p := range parses {
		for n := range p.lines {
			ln := &p.lines[n]
			if ln.headline {
				continue
			}
			for k := range ln.sentences {
				for _, nm := range ln.sentences[k].names {
					r.introduce(nm, i)
					r.add(nm, i, p.foreign())
				}
			}
		}
	}
	for f, u := range r.forms {
		if u.person >= 0 {
			p := &r.people[u.person]
			p.forms[f.text] += u.n
			p.spread[f.text] += u.in
			if u.abroad > 0 {
				p.abroad[f.text] += u.abroad
			}
		}
	}
	r.merge()
	r.settle()
	r.readings = make(map[string]reading, len(r.forms))
	for f := range r.forms {
		if _, ok := r.readings[f.text]; !ok {
			r.readings[f.text] = r.read(f.text)
		}
	}
	return r
}

// merge makes one of two people who share a last name when the given name of
// one may stand for the other's and nobody else's: Doug and Douglas J. Roe.
func (r *registry) merge() {
	r.alias = make([]int, len(r.people))
	for i := range r.alias {
		r.alias[i] = i
	}
	for id := range r.people {
		ids := r.byLast[r.people[id].last]
		if r.people[id].org || len(ids) < 2 || len(ids) > 32 {
			continue
		}
		fit := -1
		for _, other := range ids {
			if other == id || !r.oneName(id, other) || r.apart(id, other) {
				continue
			}
			if fit >= 0 {
				fit = -1
				break
			}
			fit = other
		}
		if fit < 0 || r.alias[fit] != fit || r.people[fit].total < r.people[id].total || r.people[fit].total == r.people[id].total && fit > id {
			continue
		}
		r.alias[id] = fit
		for f, n := range r.people[id].forms {
			r.people[fit].forms[f] += n
			r.people[fit].abroad[f] += r.people[id].abroad[f]
			r.people[fit].spread[f] += r.people[id].spread[f]
		}
		r.people[fit].total += r.people[id].total
		r.people[fit].titled += r.people[id].titled
		r.people[fit].offices = append(r.people[fit].offices, r.people[id].offices...)
		if r.people[fit].gender == 0 {
			r.people[fit].gender = r.people[id].gender
		}
		for _, a := range r.people[id].articles {
			if n := r.local[a].take(id); n > 0 && r.local[a].add(fit, n) {
				r.people[fit].articles = append(r.people[fit].articles, a)
			}
		}
	}
}

// oneName reports whether two people of one last name may be one: a middle
// name of one may be the given name of the other.
func (r *registry) oneName(id, other int) bool {
	a, b := r.people[id].given, r.people[other].given
	if !fits(r.people[id].gender, r.people[other].gender) {
		return false
	}
	for _, x := range a {
		if len(strings.Trim(x, ".")) > 1 && english.SameGiven(x, b[0]) && len(strings.Trim(b[0], ".")) > 1 {
			return true
		}
	}
	for _, y := range b {
		if len(strings.Trim(y, ".")) > 1 && english.SameGiven(y, a[0]) && len(strings.Trim(a[0], ".")) > 1 {
			return true
		}
	}
	return false
}

// add counts a name, if it is one in full, in an article, which may be in
// another language.
func (r *registry) add(n name, article int, foreign bool) {
	u := r.forms[form{n.text, n.org}]
	if u == nil {
		u = &usage{person: r.enter(n), last: -1}
		r.forms[form{n.text, n.org}] = u
	}
	if u.person < 0 {
		return
	}
	u.n++
	if u.last != article {
		u.in, u.last = u.in+1, article
	}
	if foreign {
		u.abroad++
	}
	p := &r.people[u.person]
	p.total++
	p.kin = p.kin || n.kin
	p.common, p.plain = n.common, n.plain
	if n.the {
		p.the++
	}
	if n.in {
		p.in++
	}
	if n.titled {
		p.titled++
	}
	if n.office != "" && len(p.offices) < 4 && !slices.Contains(p.offices, n.office) {
		p.offices = append(p.offices, n.office)
	}
	if g := n.gender; p.gender == 0 && g != male|female {
		p.gender = g
	}
	if r.local[article].add(u.person, 1) {
		p.articles = append(p.articles, article)
	}
}

// enter returns the person of a name in full, or -1 for a single word.
func (r *registry) enter(n name) int {
	words := strings.Fields(strings.ToLower(n.text))
	of := generation(words)
	words = english.WithoutSuffix(words)
	if len(words) < 2 || len(words) > 6 {
		return -1
	}
	first, last := words[0], words[len(words)-1]
	if !n.org && classOf(first)&(orgNoun|bodyNoun|docNoun) != 0 && english.Given(first) == 0 {
		return -1 // Congress Doe: what stood before it ran on
	}
	key := first + " " + last
	if n.org {
		key = strings.Join(words, " ")
	} else if of != "" {
		key += " " + of
	}
	id, ok := r.byKey[key]
	if !ok {
		id = len(r.people)
		r.byKey[key] = id
		p := person{generation: of, forms: map[string]int{}, abroad: map[string]int{}, spread: map[string]int{}, first: first, last: last, given: words[:len(words)-1], org: n.org, gender: english.Given(strings.TrimSuffix(first, "."))}
		r.people = append(r.people, p)
		if !n.org {
			r.byLast[last] = append(r.byLast[last], id)
			r.byFirst[first] = append(r.byFirst[first], id)
		}
	}
	return id
}

// settle picks each person's name: the longest of the forms that are not rare,
// then the most frequent, then the first by the alphabet. A form that stands
// once where another stands three times is a slip, or a name that ran on.
func (r *registry) settle() {
	for i := range r.people {
		p := &r.people[i]
		forms := make([]string, 0, len(p.forms))
		most := 0
		for f, n := range p.forms {
			if !allCaps(f) {
				most = max(most, n)
			}
		}
		for f := range p.forms {
			forms = append(forms, f)
		}
		rare := func(f string) bool { return p.forms[f]*2 < most && (p.spread[f] < 2 || p.forms[f]*10 < most) }
		sort.Slice(forms, func(a, b int) bool {
			x, y := forms[a], forms[b]
			if allCaps(x) != allCaps(y) {
				return !allCaps(x)
			}
			if a, b := p.abroad[x] == p.forms[x], p.abroad[y] == p.forms[y]; a != b {
				return b // a title that the rules do not know may stand before it
			}
			if rare(x) != rare(y) {
				return !rare(x)
			}
			if n, m := len(strings.Fields(x)), len(strings.Fields(y)); n != m {
				return n > m
			}
			if p.forms[x] != p.forms[y] {
				return p.forms[x] > p.forms[y]
			}
			return x < y
		})
		p.name = forms[0]
		p.org = p.org || p.titled == 0 && (p.the*2 > p.total || p.in*2 > p.total)
		if !p.org && (p.gender != 0 || p.titled > 0) {
			r.humans[p.name] = true
		}
	}
}

func allCaps(s string) bool { return s == strings.ToUpper(s) }

// A reading is what a name may stand for.
type reading struct {
	body        int   // the body of that name, or -1
	person      int   // whom it names in full, or -1
	last, first []int // of a single word: those who have it for a name
}

// read tells what text may stand for.
func (r *registry) read(text string) reading {
	out := reading{body: -1, person: -1}
	words := strings.Fields(strings.ToLower(text))
	of := generation(words)
	words = english.WithoutSuffix(words)
	if len(words) == 0 {
		return out
	}
	if id, ok := r.byKey[strings.Join(words, " ")]; ok {
		out.body = id
	}
	if len(words) > 1 {
		out.person = r.named(words[0]+" "+words[len(words)-1], of) // Ben Doe: a given name that is a particle too
	}
	for len(words) > 1 && out.person < 0 && classOf(words[0])&particle != 0 {
		words = words[1:]
	}
	if len(words) == 1 {
		out.last, out.first = r.byLast[words[0]], r.byFirst[words[0]]
	} else {
		out.person = r.named(words[0]+" "+words[len(words)-1], of)
	}
	return out
}

// named returns the person of a first and a last name, with or without a
// generation behind it, or -1. Without one it is also the only one who has one.
func (r *registry) named(key, of string) int {
	if of != "" {
		if id, ok := r.byKey[key+" "+of]; ok {
			return r.alias[id]
		}
	}
	if id, ok := r.byKey[key]; ok {
		return r.alias[id]
	}
	found := -1
	for _, g := range [...]string{"jr", "sr", "ii", "iii", "iv"} {
		if id, ok := r.byKey[key+" "+g]; ok {
			if found >= 0 {
				return -1
			}
			found = r.alias[id]
		}
	}
	return found
}

// resolve returns the person that text names in article a, or -1.
func (r *registry) resolve(a int, text string, gender class, org bool) int {
	n, ok := r.readings[text]
	if !ok {
		n = r.read(text)
	}
	if org && n.body >= 0 {
		return n.body
	}
	if n.person >= 0 {
		return n.person
	}
	last := r.inOffice(a, strings.ToLower(text), n.last, gender)
	if len(last) == 0 && len(n.last) > 0 {
		return -1
	}
	if id := r.best(a, last, gender); id >= 0 {
		return id
	}
	return r.best(a, n.first, gender)
}

// best picks the person most named in article a, or else in the bundle; a
// tie in the bundle is nobody.
func (r *registry) best(a int, ids []int, gender class) int {
	pick, most := -1, 0
	for _, id := range ids {
		if n := r.local[a].of(id); n > most && fits(gender, r.people[id].gender) && !r.people[id].doubtful() {
			pick, most = id, n
		}
	}
	if pick >= 0 {
		// A relative named once in full is not whom the last name stands for.
		for _, id := range ids {
			if r.alias[id] == id && r.people[id].total > 4*r.people[pick].total && fits(gender, r.people[id].gender) {
				pick = id
			}
		}
		return r.over(pick, ids, gender)
	}
	second := 0
	for _, id := range ids {
		if n := r.people[id].total; r.alias[id] == id && fits(gender, r.people[id].gender) && !r.people[id].doubtful() {
			if n > most {
				pick, most, second = id, n, most
			} else if n > second {
				second = n
			}
		}
	}
	if second*2 > most {
		return -1
	}
	return pick
}

// over returns whom a last name stands for although pick has it in full in the
// article: somebody with a given name and named as often, where pick may be
// a name that a word stands before: Defend Doe, a movement.
func (r *registry) over(pick int, ids []int, gender class) int {
	p := &r.people[pick]
	if !p.plain || p.total > 1 || p.titled > 0 || p.org || english.Given(p.first) != 0 {
		return pick
	}
	best, most := pick, p.total-1
	for _, id := range ids {
		if o := &r.people[id]; r.alias[id] == id && english.Given(o.first) != 0 && o.total > most && fits(gender, o.gender) {
			best, most = id, o.total
		}
	}
	return best
}

// doubtfulRank is the rank in the frequency list of English up to which the first
// word of what was read as a name makes it doubtful: Fort, Texas, Palestinian. The
// given names that no list has as one sex's are rarer, but for some thirty.
const doubtfulRank = 5000

// doubtful reports whether nothing says that a name is a human being's: it stands
// once, without a title, and begins with a common word.
func (p *person) doubtful() bool {
	return p.common && p.total == 1 && p.titled == 0 && p.gender == 0 && !p.org
}

// fits reports whether somebody of one gender may be spoken of as the other;
// 0 is unknown.
func fits(a, b class) bool {
	return a&(male|female) == 0 || b&(male|female) == 0 || a&b&(male|female) != 0
}

// human reports whether name is a person's canonical name.
func (r *registry) human(name string) bool { return r.humans[name] }
