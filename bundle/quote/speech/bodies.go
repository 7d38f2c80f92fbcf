package speech

import (
	"slices"
	"sort"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// A body is an organisation or a document that articles name by a
// description: "the mission", "Iran's mission to the United Nations".
type body struct {
	words []string // content words, folded, sorted, without double ones
	head  string
	forms map[string]int
	name  string
}

// bodies knows the descriptions of a bundle by head noun.
type bodies struct {
	byHead map[string][]*body
	byKey  map[string]*body
	local  []map[*body]bool // by article
}

// describe gathers the descriptions that speak in the parses.
func describe(parses []*parse) *bodies {
	b := &bodies{byHead: map[string][]*body{}, byKey: map[string]*body{}, local: make([]map[*body]bool, len(parses))}
	for i, p := range parses {
		b.local[i] = map[*body]bool{}
		for m := range p.saidIn {
			b.add(i, p, p.saidIn[m])
		}
		for n := range p.lines {
			for k := range p.lines[n].sentences {
				s := &p.lines[n].sentences[k]
				var full bundle.Span
				if s.said != nil {
					full = s.said.phrase.full
					b.add(i, p, *s.said)
				}
				for _, t := range s.indirect {
					if t.phrase.full != full {
						b.add(i, p, t.said)
					}
				}
			}
		}
	}
	for _, all := range b.byHead {
		for _, d := range all {
			forms := make([]string, 0, len(d.forms))
			for f := range d.forms {
				forms = append(forms, f)
			}
			sort.Slice(forms, func(x, y int) bool {
				if d.forms[forms[x]] != d.forms[forms[y]] {
					return d.forms[forms[x]] > d.forms[forms[y]]
				}
				return forms[x] < forms[y]
			})
			d.name = forms[0]
		}
	}
	return b
}

func (b *bodies) add(article int, p *parse, s said) {
	if !s.ok() || s.phrase.kind != rolePhrase || s.ref >= 0 {
		return
	}
	text, _ := undetermined(clean(s.phrase.full.Of(p.a.Text)))
	words, head := description(text)
	if classOf(head)&(bodyNoun|docNoun|orgNoun) == 0 {
		return
	}
	key := strings.Join(words, " ")
	d := b.byKey[key]
	if d == nil {
		d = &body{words: words, head: head, forms: map[string]int{}}
		b.byKey[key] = d
		b.byHead[head] = append(b.byHead[head], d)
	}
	d.forms[text]++
	b.local[article][d] = true
}

// canonical returns the fullest description of what text describes, in the
// article first and in the bundle then, and text itself when there are
// several.
func (b *bodies) canonical(article int, text string) string {
	words, head := description(text)
	d := b.byKey[strings.Join(words, " ")]
	if d == nil {
		return text
	}
	if best := b.fullest(d, b.byHead[head], func(x *body) bool { return b.local[article][x] }); best != nil && best != d {
		d = best
	}
	if best := b.fullest(d, b.byHead[head], func(*body) bool { return true }); best != nil {
		d = best
	}
	return b.shown(d, b.byHead[head])
}

// partOf returns the description most used of those that say part of what
// text says, but more than its head noun, or text itself.
func (b *bodies) partOf(text string) string {
	words, head := description(text)
	all := b.byHead[head]
	for _, x := range all[:min(len(all), 64)] {
		if len(x.words) >= 2 && saysAll(x.words, words) {
			return b.shown(x, all)
		}
	}
	return text
}

// shown returns the name under which d is shown: the one most articles use of
// those that say part of what d says, but more than its head noun.
func (b *bodies) shown(d *body, all []*body) string {
	best, most := d, 0
	for _, x := range all[:min(len(all), 64)] {
		n := 0
		for _, c := range x.forms {
			n += c
		}
		if (x == d || len(x.words) >= 2 && saysAll(x.words, d.words)) && (n > most || n == most && len(x.words) > len(best.words)) {
			best, most = x, n
		}
	}
	return best.name
}

// fullest returns the one body that says all of d and more, or nil when there
// are several that do not say all of each other.
func (b *bodies) fullest(d *body, all []*body, allowed func(*body) bool) *body {
	var best *body
	n := 0
	for _, x := range all {
		if n++; n > 64 {
			return nil
		}
		if !allowed(x) || !saysAll(d.words, x.words) {
			continue
		}
		switch {
		case best == nil || saysAll(best.words, x.words):
			best = x
		case !saysAll(x.words, best.words):
			return nil
		}
	}
	return best
}

func saysAll(a, b []string) bool {
	for _, w := range a {
		if _, ok := slices.BinarySearch(b, w); !ok {
			return false
		}
	}
	return true
}

// undetermined returns a phrase without its article or possessive pronoun,
// and without what only dates it.
func undetermined(text string) (rest string, definite bool) {
	rest, definite = withoutArticle(text)
	for _, w := range [...]string{"recent ", "new ", "latest "} {
		if strings.HasPrefix(rest, w) && !strings.HasPrefix(w, rest) {
			rest = rest[len(w):]
		}
	}
	return rest, definite
}

func withoutArticle(text string) (rest string, definite bool) {
	first, rest, ok := strings.Cut(text, " ")
	if !ok {
		return text, false
	}
	switch s := english.SenseOf(strings.ToLower(first)); {
	case s.Has(english.Definite):
		return rest, true
	case s.Has(english.Indefinite):
		return rest, false
	}
	return text, false
}

// spelt spells abbreviated names of bodies out.
var spelt = map[string][]string{
	"un": {"united", "nations"}, "us": {"united", "states"}, "usa": {"united", "states"}, "uk": {"united", "kingdom"}, "eu": {"european", "union"},
}

// description returns the content words of a phrase and its head noun.
func description(text string) (words []string, head string) {
	head = headNoun(text)
	for _, w := range strings.Fields(strings.ToLower(text)) {
		w = strings.TrimSuffix(strings.Trim(w, ".,;:()"), "'s")
		w = strings.TrimSuffix(w, "'")
		if full := spelt[strings.ReplaceAll(w, ".", "")]; full != nil {
			words = append(words, full...)
			continue
		}
		if w != "" && (classOf(w)&(prep|det|possessive) == 0 || w == head) {
			words = append(words, w)
		}
	}
	sort.Strings(words)
	return slices.Compact(words), head
}
