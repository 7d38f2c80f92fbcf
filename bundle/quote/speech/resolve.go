package speech

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
)

// A voice is a speaker with the bundle's name for it.
type voice struct {
	name    string
	written bundle.Span
	cue     bundle.Span
	gender  class
	known   marks.Known
	thing   bool // a body or a document, no human being
}

// A resolver turns the attributions of one article into voices, in reading
// order, so that a pronoun can look back.
type resolver struct {
	p        *parse
	r        *registry
	b        *bodies
	voices   []voice // by mark
	done     []bool
	said     [][]voice // by line and sentence
	indirect [][][]voice
	subjects [][]voice         // by line and sentence: whom a pronoun that is its subject stands for
	spoke    map[string]int    // by last name: who spoke last under the full name
	labels   map[string]string // whom the label of a turn, or a noun of another language, stands for
	bound    map[string]class  // the gender of the pronouns that have stood for somebody
	heard    map[string]bool   // who is said by name to have spoken
	// who bears a role in the article, and in the bundle
	roles, anywhere holders
	recent          map[string]string // by head noun: its last description of more than a word
	spokenOf        string            // whom the quotation in hand speaks of, so that no pronoun stands for him
}

// resolve names the speakers of the article's quotations and sentences.
func (p *parse) resolve(r *registry, b *bodies, here, anywhere holders) *resolver {
	v := &resolver{p: p, r: r, b: b, voices: make([]voice, len(p.marks)), done: make([]bool, len(p.marks)), said: make([][]voice, len(p.lines)), indirect: make([][][]voice, len(p.lines)), roles: here, anywhere: anywhere, recent: map[string]string{}, subjects: make([][]voice, len(p.lines)), bound: map[string]class{}, heard: map[string]bool{}, spoke: map[string]int{}, labels: map[string]string{}}
	for n := range p.lines {
		v.subjects[n] = make([]voice, len(p.lines[n].sentences))
		v.said[n] = make([]voice, len(p.lines[n].sentences))
		v.indirect[n] = make([][]voice, len(p.lines[n].sentences))
	}
	for n := range p.lines {
		ln := &p.lines[n]
		for k := range ln.sentences {
			s := &ln.sentences[k]
			if ph := s.subject.phrase(); ph.kind == pronounPhrase && ph.gender != 0 && !ln.headline {
				v.subjects[n][k] = v.voice(said{phrase: ph, line: n, rule: topic, ref: -1})
			}
			if s.said.ok() {
				v.said[n][k] = v.voice(*s.said)
			}
			for _, t := range s.indirect {
				v.indirect[n][k] = append(v.indirect[n][k], v.voice(t.said))
			}
			for i := s.from; i < s.to; i++ {
				if ln.items[i].kind == quotation {
					v.mark(int(ln.items[i].quote))
				}
			}
		}
	}
	for m := range p.marks {
		if !v.done[m] {
			v.mark(m)
		}
	}
	return v
}

// mark resolves the speaker of mark m.
func (v *resolver) mark(m int) {
	if v.done[m] {
		return
	}
	v.done[m] = true
	s := v.p.saidIn[m]
	if !s.ok() {
		return
	}
	if s.ref >= 0 {
		if s.ref < m || v.done[s.ref] {
			v.voices[m] = v.voices[s.ref]
			v.voices[m].cue = bundle.Span{}
			if v.p.follows[m] != s.ref {
				v.voices[m].known = marks.Implicit // else one quotation, broken by its attribution
			}
		}
		return
	}
	v.voices[m] = v.byAnother(m, s, v.voice(s))
}

// voice names the phrase of s, and says how the speaker is known.
func (v *resolver) voice(s said) voice {
	out := v.name(s)
	switch {
	case out.name == "":
	case s.rule == topic || s.rule == sequel:
		out.known = marks.Implicit
	default:
		out.known = [...]marks.Known{namePhrase: marks.Named, turnPhrase: marks.Named, pronounPhrase: marks.Pronoun, rolePhrase: marks.Role}[s.phrase.kind]
	}
	v.hears(out)
	return out
}

// once returns what find says of a label, and asks it the first time only.
func (v *resolver) once(label string, find func() string) string {
	name, ok := v.labels[label]
	if !ok {
		name = find()
		v.labels[label] = name
	}
	return name
}

// name names the phrase of s.
func (v *resolver) name(s said) voice {
	ph := s.phrase
	out := voice{written: ph.full, cue: s.cue, gender: ph.gender}
	if v.p.foreign() && !v.plainlyNamed(ph) {
		if v.p.language != nil && (ph.kind == pronounPhrase || ph.kind == rolePhrase) {
			out.name, out.gender = v.abroad(ph)
		}
		return out
	}
	switch ph.kind {
	case namePhrase:
		if v.noName(ph, s.rule) {
			return out
		}
		out.name, out.gender = v.byName(ph)
		if ph.org {
			out.name = strings.TrimPrefix(out.name, "The ")
		}
		id := v.r.resolve(v.p.article, clean(ph.name.Of(v.p.a.Text)), ph.gender, ph.org)
		out.thing = v.isThing(ph)
		if id < 0 && out.gender&(male|female) == 0 && !strings.Contains(out.name, " ") {
			switch n := v.r.singles[strings.ToLower(out.name)]; {
			case n > 0:
				out.gender |= male
			case n < 0:
				out.gender |= female
			default:
				out.thing = true
			}
		}
	case rolePhrase:
		out.name = v.byRole(ph)
		head := headNoun(out.name)
		if classOf(strings.ToLower(out.name))&(det|prep|subord) != 0 {
			return voice{}
		}
		out.thing = classOf(head)&(bodyNoun|docNoun|orgNoun) != 0 && classOf(head)&human == 0
	case turnPhrase:
		out.name = v.once(ph.name.Of(v.p.a.Text), func() string {
			name, _ := v.byTurn(ph)
			return name
		})
	case pronounPhrase:
		out.name, out.gender = v.byPronoun(ph, ph.full.Start)
		f := strings.ToLower(ph.full.Of(v.p.a.Text))
		out.thing = f == "it" || f == "its"
	}
	return out
}

func (v *resolver) byName(ph phrase) (string, class) {
	text := clean(ph.name.Of(v.p.a.Text))
	if alone := !strings.Contains(text, " "); alone && !ph.org {
		if id := v.namesake(ph, strings.ToLower(text)); id >= 0 {
			return v.r.people[id].name, v.r.people[id].gender | ph.gender
		}
	}
	if id := v.r.resolve(v.p.article, text, ph.gender, ph.org); id >= 0 && (v.r.people[id].org || !strings.EqualFold(clean(ph.full.Of(v.p.a.Text)), "the "+text)) {
		if strings.Contains(text, " ") && !v.r.people[id].org {
			v.spoke[v.r.people[id].last] = id
		}
		return v.r.people[id].name, v.r.people[id].gender | ph.gender
	}
	if id := v.behindFirst(text); id >= 0 && !ph.org {
		return v.r.people[id].name, v.r.people[id].gender | ph.gender
	}
	return text, ph.gender
}

// isThing reports whether a name is a body's: by its words, or because the
// bundle gives it the definite article.
func (v *resolver) isThing(ph phrase) bool {
	if ph.org {
		return true
	}
	id := v.r.resolve(v.p.article, clean(ph.name.Of(v.p.a.Text)), ph.gender, false)
	return id >= 0 && v.r.people[id].org
}

// byRole returns the person known by the role, or else the phrase without its
// article.
func (v *resolver) byRole(ph phrase) string {
	text, definite := undetermined(clean(ph.full.Of(v.p.a.Text)))
	if definite {
		if who, ok := v.holder(headNoun(text)); ok {
			return who
		}
	}
	head := headNoun(text)
	if who := v.writer(head, text); who != "" {
		return who
	}
	switch full := v.recent[head]; {
	case strings.Contains(text, " "):
		v.recent[head] = text
	case !definite && classOf(head)&docNoun != 0:
		return text // a report: not the one that is known
	case definite && full != "":
		text = full // the report that was named last
	case definite && classOf(head)&docNoun != 0:
		if whose := v.published(head, ph.full.Start); whose != "" {
			text = v.b.partOf(whose)
			v.recent[head] = text
		}
	}
	text = v.b.canonical(v.p.article, text)
	if words := strings.Fields(text); len(words) > 12 {
		text = strings.Join(words[:12], " ")
	}
	return text
}

// writer returns the person whom a phrase names as the one who wrote what it is
// for: a letter from Pat Doe. In a report or a study an office speaks.
func (v *resolver) writer(head, text string) string {
	if !english.NounOf(head).Has(english.Message) {
		return ""
	}
	for _, by := range [...]string{" from ", " by ", " of "} {
		_, name, ok := strings.Cut(text, by)
		if !ok {
			continue
		}
		for words := strings.Fields(name); len(words) > 1; words = words[1:] {
			rest := strings.Join(words, " ")
			if id := v.r.resolve(v.p.article, rest, 0, false); id >= 0 && !v.r.people[id].org {
				return v.r.people[id].name
			}
			if english.Of(strings.TrimSuffix(strings.ToLower(words[0]), "."))&(english.Office|english.Honorific|english.Human) == 0 {
				break
			}
		}
	}
	return ""
}

// headNoun returns the head of a role phrase: "Trump campaign spokesperson" is
// a spokesperson.
func headNoun(text string) string {
	words := strings.Fields(strings.ReplaceAll(strings.ToLower(text), "vice president", "vice-president"))
	for i, w := range words {
		if i > 0 && classOf(w)&prep != 0 && classOf(w)&title == 0 {
			words = words[:i]
			break
		}
	}
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}
