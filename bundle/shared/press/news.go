package press

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/lexicon"
)

// A newsroom writes articles that cost what real ones cost: English words as
// frequent as they are in English, a cast of people who are named again and
// again, quotations from a phrase to a whole speech, wire copy with edits, and
// what each outlet prints under everything.
type newsroom struct {
	*Press
	cast    []string
	common  *rand.Zipf // which person
	outlets [][]string // by outlet: its boilerplate
}

// News writes n articles of about 6 KB from 25 outlets, one story per 6
// articles. Nobody in them lives, and nothing in them happened.
func (p *Press) News(n int) *bundle.Bundle {
	room := p.newsroom()
	b := &bundle.Bundle{Name: "news"}
	var s *story
	for i := range n {
		if i%6 == 0 {
			s = room.story()
		}
		outlet := p.r.IntN(len(room.outlets))
		b.Articles = append(b.Articles, Article(fmt.Sprintf("%05d.txt", i), room.article(s, outlet, i%60 < 2)))
	}
	return b
}

func (p *Press) newsroom() *newsroom {
	room := &newsroom{Press: &Press{r: p.r, words: english(8000), zipf: rand.NewZipf(p.r, 1.05, 60, 7999)}}
	room.common = rand.NewZipf(p.r, 1.1, 6, 799)
	for len(room.cast) < 800 {
		first, last := p.words[p.r.IntN(400)], p.words[p.r.IntN(len(p.words))]
		room.cast = append(room.cast, upper(first)+" "+upper(last))
	}
	for o := range 25 {
		var lines []string
		for range 6 {
			lines = append(lines, room.plain(nil))
		}
		room.outlets = append(room.outlets, append(lines, fmt.Sprintf("Follow the %s Ledger for more.", upper(p.words[o]))))
	}
	return room
}

// english returns n English words, the commonest first: those that the lexicon
// ties to a few, and to these.
func english(n int) []string {
	seen := map[string]bool{}
	words := strings.Fields("say make government people year vote money court war party house attack law report country")
	for _, w := range words {
		seen[w] = true
	}
	for i := 0; i < len(words) && len(words) < 2*n; i++ {
		lexicon.Related(words[i], func(w string, _ float64) {
			if _, ok := lexicon.Rank(w); ok && !seen[w] && !lexicon.Stop(w) {
				seen[w] = true
				words = append(words, w)
			}
		})
	}
	slices.SortFunc(words, func(v, w string) int {
		a, _ := lexicon.Rank(v)
		b, _ := lexicon.Rank(w)
		return cmp.Compare(a, b)
	})
	return words[:min(n, len(words))]
}

func upper(w string) string { return strings.ToUpper(w[:1]) + w[1:] }

// A story is what the articles about it have in common.
type story struct {
	words, people []string
	wire          []string // sentences
	speech        []string // sentences of a long address
}

func (room *newsroom) story() *story {
	s := &story{}
	for range 40 {
		s.words = append(s.words, room.words[room.r.IntN(len(room.words))])
	}
	for range 6 {
		s.people = append(s.people, room.cast[room.common.Uint64()])
	}
	for range 24 {
		s.wire = append(s.wire, room.sentence(s))
	}
	for range 45 {
		s.speech = append(s.speech, room.plain(s))
	}
	return s
}

var small = strings.Fields("the the the the of to and in a in to the of for on that with at by from as his was is it not who had have will its their but")

// run returns so many words, half of them little ones, now and then a name or a
// number among them.
func (room *newsroom) run(s *story, n int) string {
	var out []string
	for len(out) < n {
		switch k := room.r.IntN(40); {
		case k < 18:
			out = append(out, small[room.r.IntN(len(small))])
		case k < 20 && s != nil:
			out = append(out, room.person(s))
		case k == 20:
			out = append(out, fmt.Sprint(1+room.r.IntN(2000)))
		case k < 24 && s != nil:
			out = append(out, s.words[room.r.IntN(len(s.words))])
		default:
			out = append(out, room.word())
		}
	}
	return strings.Join(out, " ")
}

// person names somebody, mostly by the last name.
func (room *newsroom) person(s *story) string {
	name := s.people[room.r.IntN(len(s.people))]
	if room.r.IntN(3) == 0 {
		name = room.cast[room.common.Uint64()]
	}
	if room.r.IntN(3) > 0 {
		return name[strings.Index(name, " ")+1:]
	}
	return name
}

func (room *newsroom) plain(s *story) string { return upper(room.run(s, 10+room.r.IntN(24))) + "." }

// sentence is a plain one or one with a quotation.
func (room *newsroom) sentence(s *story) string {
	switch room.r.IntN(9) {
	case 0:
		return fmt.Sprintf("“%s,” %s said.", upper(room.run(s, 8+room.r.IntN(20))), room.person(s))
	case 1:
		return fmt.Sprintf("%s said that %s “%s.”", room.person(s), room.run(s, 4+room.r.IntN(8)), room.run(s, 4+room.r.IntN(16)))
	case 2:
		return fmt.Sprintf("%s the “%s” %s.", upper(room.run(s, 6+room.r.IntN(10))), room.run(s, 1+room.r.IntN(4)), room.run(s, 4+room.r.IntN(10)))
	}
	return room.plain(s)
}

// article writes one article of the story: a fifth of it the wire's, half of
// that edited; whole prints the speech in one pair of marks, a paragraph at a
// time.
func (room *newsroom) article(s *story, outlet int, whole bool) string {
	var body strings.Builder
	body.WriteString(upper(room.run(s, 9)) + "\n\n")
	for k := range 34 {
		line := room.sentence(s)
		if k%5 == 2 {
			line = s.wire[room.r.IntN(len(s.wire))]
			if room.r.IntN(2) == 0 {
				line = write(room.edited(strings.Fields(strings.TrimSuffix(line, "."))))
			}
		}
		if k == 20 {
			line = fmt.Sprintf("“%s” %s said.", strings.TrimSuffix(s.speech[room.r.IntN(len(s.speech))], ".")+",", s.people[0])
		}
		body.WriteString(line)
		body.WriteString([]string{" ", "\n\n"}[k%2])
	}
	if whole {
		fmt.Fprintf(&body, "%s said: ", s.people[0])
		for k := 0; k < len(s.speech); k += 5 {
			body.WriteString("“" + strings.Join(s.speech[k:k+5], " "))
			if k+5 == len(s.speech) {
				body.WriteString("”")
			}
			body.WriteString("\n\n")
		}
	}
	for _, line := range room.outlets[outlet][:1+room.r.IntN(len(room.outlets[outlet]))] {
		body.WriteString(line + "\n\n")
	}
	return body.String()
}
