package speech

import (
	"context"
	"strings"

	"broadsheet/bundle/parallel"
)

// A behind is the first pronoun behind a name and before the next.
type behind uint8

const (
	nothing behind = iota
	he
	she
	hisAfter // his, behind a second name
	herAfter
)

// hearPronouns notes for the names of a sentence which pronouns stand right
// behind them.
func hearPronouns(s *sentence, items []item) {
	next, pending := 0, -1
	for i := s.from; i < s.to; i++ {
		if next < len(s.names) && s.names[next].item == i {
			if nm := &s.names[next]; !nm.org && !nm.poss {
				pending = next
			}
			next++
			continue
		}
		it := items[i]
		if it.kind != word || it.cap || pending < 0 || it.class&(title|human) != 0 {
			continue
		}
		after := it.class&possessive != 0 && next >= 2
		switch b := &s.names[pending].behind; it.class & (male | female) {
		case male:
			if *b = he; after {
				*b = hisAfter
			}
		case female:
			if *b = she; after {
				*b = herAfter
			}
		default:
			continue
		}
		pending = -1
	}
}

// A vote is a pronoun right behind a name.
type vote struct {
	person int    // or -1
	alone  string // of nobody who is known: the folded name
	he     int    // 1, or -1 for she
}

// learn takes the gender of those whom no title and no given name tells from
// the pronouns that follow their names.
func (r *registry) learn(ctx context.Context, parses []*parse) error {
	cast := make([][]vote, len(parses))
	if err := parallel.Each(ctx, len(parses), func(i int) {
		p := parses[i]
		for n := range p.lines {
			for k := range p.lines[n].sentences {
				cast[i] = r.votes(cast[i], i, p.lines[n].sentences[k].names)
			}
		}
	}); err != nil {
		return err
	}
	votes := make([]int, len(r.people))
	for _, voices := range cast {
		for _, v := range voices {
			if v.person >= 0 {
				votes[v.person] += v.he
			} else {
				r.singles[v.alone] += v.he
			}
		}
	}
	for id, v := range votes {
		p := &r.people[id]
		switch {
		case p.gender != 0 || p.org:
		case v > 0:
			p.gender = male
		case v < 0:
			p.gender = female
		}
	}
	return nil
}

// votes appends the pronouns that stand right behind the names of a sentence.
func (r *registry) votes(out []vote, article int, names []name) []vote {
	for i := range names {
		nm := &names[i]
		if nm.behind == nothing {
			continue
		}
		v := vote{person: r.resolve(article, nm.text, nm.gender, false), he: 1}
		if nm.behind == she || nm.behind == herAfter {
			v.he = -1
		}
		if v.person < 0 {
			if strings.Contains(nm.text, " ") || nm.behind == hisAfter || nm.behind == herAfter {
				continue // "Vale says Nordwerft told his crew" tells nothing of Nordwerft
			}
			v.alone = strings.ToLower(nm.text)
		}
		out = append(out, v)
	}
	return out
}
