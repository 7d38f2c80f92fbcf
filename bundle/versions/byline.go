package versions

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// mostByline is how many words a byline may have.
const mostByline = 16

// isByline reports whether a sentence is a paragraph of its own that names
// the writers: "By" and names up to its end or to a comma or a bar, behind
// which may stand what they are.
func isByline(a *bundle.Article, sentence int) bool {
	s := a.SentenceText(sentence)
	line := strings.Trim(s, "*_ \t\r\n")
	if len(line) < 4 || !strings.EqualFold(line[:3], "by ") {
		return false
	}
	if sentence > 0 && a.Sentences[sentence-1].Paragraph == a.Sentences[sentence].Paragraph ||
		sentence+1 < len(a.Sentences) && a.Sentences[sentence+1].Paragraph == a.Sentences[sentence].Paragraph {
		return false
	}
	names, words, rest := 0, 0, false
	at, ok := 3, true
	text.Words(line[3:], func(start, end int, shape text.Shape) {
		rest = rest || strings.ContainsAny(line[at:3+start], ",|•·—–;(")
		at = 3 + end
		words++
		w := text.Fold(line[3+start : at])
		switch {
		case rest:
		case shape&text.Digits != 0 || names == 0 && english.Of(w).Has(english.Month|english.Weekday|english.Daytime|english.HalfDay) && !english.MayBeName(w):
			ok = false
		case shape&text.Capital != 0 && english.MayBeName(w): // with another it may be a name
		case shape&text.Capital != 0:
			names++
		case names == 0 || !(w == "the" || english.Of(w).Has(english.LeadsOn|english.Particle)):
			ok = false
		}
	})
	return ok && names > 0 && words <= mostByline
}

// bylined reports whether an operation is of a byline, on either side.
func bylined(op *Operation, old, new *bundle.Article) bool {
	return len(op.Old) <= 1 && len(op.New) <= 1 &&
		(len(op.Old) == 1 && isByline(old, op.Old[0]) || len(op.New) == 1 && isByline(new, op.New[0]))
}
