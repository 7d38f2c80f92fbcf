package speech

import (
	"sort"
	"strings"

	"broadsheet/bundle/english"
)

// byPronoun looks back for whom he, she, they or it may be: the speaker or
// the subject of the sentences before, nearest first.
func (v *resolver) byPronoun(ph phrase, at int) (string, class) {
	f := strings.ToLower(ph.full.Of(v.p.a.Text))
	q := pronounQuery{at: at, want: ph.gender & (male | female), thing: f == "it" || f == "its"}
	q.many = f == "they" || f == "their"
	if q.want == 0 {
		q.thing = true
	}
	name, g := v.antecedent(q)
	if q.want != 0 && (v.doubtful(name) || v.bodied(name)) {
		return "", q.want
	}
	if name != "" && q.want != 0 {
		v.bind(name, q.want)
	}
	return name, g
}

// A pronounQuery asks for the antecedent of a pronoun.
type pronounQuery struct {
	at    int   // where the pronoun stands
	want  class // male, female or 0
	thing bool  // it and they stand for bodies, documents and groups
	many  bool  // they
}

// bind notes that a pronoun of a gender has stood for somebody in the article,
// so that one of the other gender does not.
func (v *resolver) bind(name string, g class) {
	if v.bound[name] == 0 {
		v.bound[name] = g
	}
}

// fits reports whether a pronoun of gender want may stand for the name.
func (v *resolver) fits(want class, name string, g class) bool {
	if name == v.spokenOf && name != "" {
		return false
	}
	if g&(male|female) == 0 {
		g = v.bound[name]
	}
	return fits(want, g)
}

// antecedent looks ten sentences back. A person who is no subject will do when
// nobody else in the paragraph does, and a full name there keeps the pronoun from
// crossing into the paragraph before.
func (v *resolver) antecedent(q pronounQuery) (string, class) {
	left := 10
	after := sort.Search(len(v.p.lines), func(n int) bool { return v.p.a.Paragraphs[v.p.lines[n].paragraph].Start >= q.at })
	for n := after - 1; n >= 0 && n > after-30 && left > 0; n-- {
		ln := &v.p.lines[n]
		if ln.headline {
			continue
		}
		next := sort.Search(len(ln.sentences), func(k int) bool { return int(ln.items[ln.sentences[k].from].start) >= q.at })
		full, fullGender := "", class(0)
		for k := next - 1; k >= 0 && left > 0; k-- {
			s := &ln.sentences[k]
			left--
			if name, g, ok := v.inSentence(n, k, s, ln, q); ok {
				return name, g
			}
			if q.thing || full != "" {
				continue
			}
			if name, g, ok := v.onlyName(s, ln, q); ok {
				full, fullGender = name, g
			}
		}
		if full != "" {
			return full, fullGender | q.want
		}
	}
	return "", q.want
}

// inSentence looks for the antecedent in one sentence: who speaks in it, or
// who is its subject.
func (v *resolver) inSentence(n, k int, s *sentence, ln *line, q pronounQuery) (string, class, bool) {
	if vc := v.said[n][k]; vc.name != "" && vc.written.Start < q.at && v.matches(vc, q) {
		return vc.name, vc.gender | q.want, true
	}
	for i := s.to - 1; i >= max(s.from, s.to-farthest); i-- {
		if ln.items[i].kind == quotation && int(ln.items[i].start) < q.at {
			if vc := v.voices[ln.items[i].quote]; vc.name != "" && v.matches(vc, q) {
				return vc.name, vc.gender | q.want, true
			}
		}
	}
	ph := s.subject.phrase()
	if ph.kind == noPhrase || ph.full.Start >= q.at {
		return "", 0, false
	}
	switch ph.kind {
	case pronounPhrase:
		if vc := v.subjects[n][k]; vc.name != "" && v.matches(vc, q) {
			return vc.name, vc.gender | q.want, true
		}
	case namePhrase:
		if v.isThing(ph) != q.thing {
			break
		}
		name, g := v.byName(ph)
		id := v.r.resolve(v.p.article, clean(ph.name.Of(v.p.a.Text)), ph.gender, ph.org)
		if id >= 0 && !q.thing && v.inanimate(id) {
			break
		}
		known := id >= 0 || ph.full != ph.name && v.p.titledName(ph)
		if v.fits(q.want, name, g) && (known || q.thing) {
			return name, g | q.want, true
		}
	case rolePhrase:
		if !v.p.on(ln.items).speaks(ph) || q.many && v.single(ph) {
			break
		}
		if q.thing {
			return v.byRole(ph), 0, true
		}
		return v.byRolePronoun(ph, q)
	}
	return "", 0, false
}

// single reports whether a role phrase stands for one thing, which "they" is not: a
// post on a site. A body is many.
func (v *resolver) single(ph phrase) bool {
	head := headNoun(clean(ph.full.Of(v.p.a.Text)))
	return !strings.HasSuffix(head, "s") && classOf(head)&bodyNoun == 0 && classOf(head)&docNoun != 0
}

// byRolePronoun returns the person, known by name or by the role only, that a
// subject is, if the pronoun may stand for it.
func (v *resolver) byRolePronoun(ph phrase, q pronounQuery) (string, class, bool) {
	name := v.byRole(ph)
	if id := v.r.resolve(v.p.article, name, 0, false); id >= 0 {
		if v.r.people[id].org || !v.fits(q.want, v.r.people[id].name, v.r.people[id].gender) {
			return "", 0, false
		}
		return name, v.r.people[id].gender | q.want, true
	}
	head := headNoun(name)
	c := classOf(head)
	if _, one := withoutDeterminer(clean(ph.full.Of(v.p.a.Text))); !one || strings.HasSuffix(head, "s") && classOf(singular(head))&(human|title) != 0 || strings.HasSuffix(head, "men") {
		return "", 0, false // several, or a title without a name
	}
	if c&human == 0 || c&(bodyNoun|docNoun|orgNoun) != 0 || english.Of(head)&english.Body != 0 {
		return "", 0, false
	}
	if !v.fits(q.want, name, ph.gender|c) {
		return "", 0, false
	}
	return name, q.want, true
}

// withoutDeterminer returns a phrase without the article or the like that it
// begins with, and whether it had one that goes with a single person.
func withoutDeterminer(text string) (string, bool) {
	first, rest, _ := strings.Cut(text, " ")
	if english.SenseOf(strings.ToLower(first)).Has(english.SinglePerson) {
		return rest, true
	}
	return text, strings.HasSuffix(first, "'s")
}

// titledName reports whether a title or a courtesy stands before the name of a
// phrase.
func (p *parse) titledName(ph phrase) bool {
	k := p.tokens(ph.name.Start) - 1
	return k >= 0 && int(p.doc.Tokens[k].Start) >= ph.full.Start && p.vocab[p.doc.Tokens[k].Word].class&(title|honorific|human) != 0
}

func (v *resolver) matches(vc voice, q pronounQuery) bool {
	if q.thing {
		return vc.gender&(male|female) == 0
	}
	return v.fits(q.want, vc.name, vc.gender) && !vc.thing
}

// onlyName returns the one person of the wanted gender that a sentence names
// in what comes before the pronoun.
func (v *resolver) onlyName(s *sentence, ln *line, q pronounQuery) (string, class, bool) {
	found, gender := "", class(0)
	for _, nm := range s.names[:min(len(s.names), farthest)] {
		if int(ln.items[nm.item].start) >= q.at || nm.org {
			continue
		}
		id := nm.person
		if id < 0 || v.r.people[id].org || v.inanimate(id) || !v.fits(q.want, v.r.people[id].name, v.r.people[id].gender) {
			continue
		}
		if found != "" && found != v.r.people[id].name {
			return "", 0, false
		}
		found, gender = v.r.people[id].name, v.r.people[id].gender
	}
	return found, gender | q.want, found != ""
}

// byAnother names the speaker of mark m, whom a pronoun stands for, anew if the
// words between the marks speak of him by title and name: "Chairman Doe must go,"
// he said, is not Doe.
func (v *resolver) byAnother(m int, s said, vc voice) voice {
	if s.phrase.kind != pronounPhrase || !v.speaksOf(m, vc.name) {
		return vc
	}
	v.spokenOf = vc.name
	vc = v.voice(s)
	v.spokenOf = ""
	return vc
}

// speaksOf reports whether the words of mark m have somebody's last name behind a
// title or the given name, and nobody who says I.
func (v *resolver) speaksOf(m int, name string) bool {
	p := v.p
	first, last := "", ""
	if words := english.WithoutSuffix(strings.Fields(strings.ToLower(name))); len(words) > 1 {
		first, last = words[0], words[len(words)-1]
	}
	if last == "" {
		return false
	}
	inner, found := p.marks[m].Inner, false
	for k := p.tokens(inner.Start); k < p.tokens(inner.End); k++ {
		w := p.words[p.doc.Tokens[k].Word].Text
		switch {
		case w == "i" || w == "me" || w == "my" || strings.HasPrefix(w, "i'"):
			return false
		case w == last && k > p.tokens(inner.Start):
			before := p.doc.Tokens[k-1].Word
			found = found || p.words[before].Text == first || p.vocab[before].class&(title|honorific) != 0
		}
	}
	return found
}
