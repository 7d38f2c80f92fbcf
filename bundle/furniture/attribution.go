package furniture

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// attribution reports whether paragraph k only says whose words the quotation
// in the paragraph before or behind it is: "The harbor master stated:". It
// looks like a label of the page and is the story's.
func attribution(a *bundle.Article, ps []paragraph, k int) bool {
	p := &ps[k]
	if p.first != p.last || p.words < 2 || p.words > 25 {
		return false
	}
	line, ok := strings.CutSuffix(a.SentenceText(p.first), ":")
	if !ok {
		return false
	}
	words := strings.Fields(line)
	if len(words) == 0 || !english.Introduces(text.Fold(words[len(words)-1])) {
		return false
	}
	return k > 0 && inMarks(a.SentenceText(ps[k-1].last)) || k+1 < len(ps) && inMarks(a.SentenceText(ps[k+1].first))
}

// inMarks reports whether a sentence begins or ends with a quotation mark.
func inMarks(s string) bool {
	const marks = "\"“”„«»"
	first := strings.IndexAny(s, marks)
	last := strings.LastIndexAny(s, marks)
	return first == 0 || last >= len(s)-len("”") && last >= 0
}
