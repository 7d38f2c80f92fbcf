package report

import (
	"fmt"
	"strings"

	"broadsheet/bundle/analysis"
)

// quoted says who is quoted, and by how many.
func (c *composer) quoted(room int) section {
	var lines []line
	for _, s := range c.a.Utterances(nil) {
		lines = append(lines, speakerLine(c.a, &s))
	}
	if len(lines) == 0 {
		return section{}
	}
	return c.put("Who is quoted, and by how many", "More who are quoted", []entry{{lines: lines}}, room)
}

// speakerLine says how much of a speaker how many articles have, and what is
// not as it should be.
func speakerLine(a *analysis.Analysis, s *analysis.Speaker) line {
	articles, altered, doubted := map[int]bool{}, map[int]bool{}, map[int]bool{}
	var first *analysis.Utterance
	for i := range s.Utterances {
		u := &s.Utterances[i]
		if first == nil {
			first = u
		}
		for _, p := range u.Printings {
			article := a.Quotes[p.Quote].Article
			articles[article] = true
			switch p.As {
			case analysis.WordsAltered:
				altered[article] = true
			case analysis.WordsDoubted:
				doubted[article] = true
			}
		}
	}
	r := a.RefOf(first.Reference)
	l := line{who: s.Name, at: &r}
	if s.Name == "" {
		l.who = "Nobody named"
	} else if s.Role != "" {
		l.note.say(opening(s.Role, 5))
	}
	l.note.say(fmt.Sprintf("%s in %d of %d articles", some(len(s.Utterances), "quote"), len(articles), len(a.Bundle.Articles)))
	if len(altered) > 0 {
		l.note.say("altered in " + labels(a, altered))
	}
	for i := range altered {
		delete(doubted, i)
	}
	if len(doubted) > 0 {
		l.note.say("perhaps altered in " + labels(a, doubted))
	}
	return l
}

// labels names some articles, at most three, in reading order.
func labels(a *analysis.Analysis, in map[int]bool) string {
	const most = 3
	var names []string
	for i := range a.Bundle.Articles {
		if !in[i] {
			continue
		}
		if len(names) == most {
			return strings.Join(names, ", ") + fmt.Sprintf(" and %d more", len(in)-most)
		}
		names = append(names, a.Label(i))
	}
	return strings.Join(names, ", ")
}
