package drift

import (
	"fmt"
	"math"
	"strings"

	"broadsheet/bundle/text"
)

// reason says in words why a run is off the story.
func reason(c *text.Corpus, p *paper, r span, topics []term) string {
	var lone, known []string
	for _, t := range topics {
		if t.lone {
			lone = append(lone, t.form)
		} else {
			known = append(known, t.form)
		}
	}
	var parts []string
	switch {
	case len(lone) > 0 && p.others == 0:
		parts = append(parts, "judged by this article alone: its headline and beginning say nothing of "+list(lone, "or"))
	case len(lone) > 0 && p.others == 1:
		parts = append(parts, "the other article does not mention "+list(lone, "or"))
	case len(lone) > 0:
		parts = append(parts, "no other article mentions "+list(lone, "or"))
	case len(known) > 0:
		parts = append(parts, "the rest of the article says nothing of "+list(known, "or"))
	}
	switch names := mentioned(c, p, r); {
	case len(names) == 0:
		parts = append(parts, "none of the story's names")
	case len(names) <= 3:
		parts = append(parts, "of the story's names only "+list(names, "and"))
	default:
		parts = append(parts, fmt.Sprintf("of the story's names %s and %d more in passing", strings.Join(names[:2], ", "), len(names)-2))
	}
	if foreign(p, r) {
		parts = append(parts, "written in another house style than the rest")
	}
	return strings.Join(parts, "; ")
}

// contextReason says in words why a run is background.
func contextReason(c *text.Corpus, p *paper, r span, topics []term) string {
	var forms []string
	for _, t := range topics {
		forms = append(forms, t.form)
	}
	tale := "only this article tells of " + list(forms, "and")
	if len(forms) == 0 {
		tale = "only this article tells it"
	}
	if names := mentioned(c, p, r); len(names) > 0 {
		return tale + "; it goes on speaking of " + list(names, "and")
	}
	return tale
}

// list joins words as in "tips, tax or immigration".
func list(words []string, last string) string {
	words = words[:min(3, len(words))]
	n := len(words) - 1
	if n < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

// foreign reports whether a run's typography speaks clearly against its being
// written together with the rest of the article.
func foreign(p *paper, r span) bool {
	inside := make([]float64, p.units())
	for u := r.first; u <= r.last; u++ {
		inside[u] = 1
	}
	odds := make([]float64, p.units())
	styleOdds(p, inside, &tuned, odds)
	sum := 0.0
	for u := r.first; u <= r.last; u++ {
		sum += odds[u]
	}
	return sum > math.Log(20)
}
