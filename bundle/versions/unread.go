package versions

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"sync"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// What stands in a text and is not read as what the article says: code, tags,
// templates, where a link leads, addresses and entities.
var unreadable = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(strings.Join([]string{
		"`[^`]+`", `["“]\[[^\[\]]*\]\([^()\s]*\)[.,]?["”]`, `\[\^[^\[\]]*\]`, `\[[“”"][^\[\]]*[”"]\]`, `(?s:\+\+\+\s.*?\+\+\+)`, `<!--(?s:.*?)-->`, `</?[A-Za-z][^<>]*>`, `\{\{[^{}]*\}\}`, `\{%[^%]*%\}`, `\{:[^{}]*\}`,
		`\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+"[^"]*")?\)`, `\]\[[^\[\]]*\]`, `\[[^\[\]]*\]:\s*\S+`,
		`\b(?:https?|ftp|mailto):[^\s<>|\])]+`, `\bwww\.[^\s<>|\])]+`, `&(?:[A-Za-z]{2,8}|#\d{1,6});`, `\b[\w.+-]+@[\w-]+\.[\w.]+`,
	}, "|"))
})

// enumerator is what numbers a heading, an item or a cell at its beginning:
// "2.6", "iv.", "(b)", "R."
var enumerator = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^[\s#>*_|\[(+-]*((?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlIVXL]{1,5})[.):\]](?:\d{1,3}[.)]?)*|\d{1,3}(?:\.\d{1,3})+|§+ ?\d+[a-z]?|\(?[a-z0-9]{1,3}\))(?:[\s*_\pL]|$)`)
})

// unread returns what is not read of adjacent sentences, in order of their
// beginnings, and what only numbers them.
func (s *side) unread(sentences []int) (spans, marks []bundle.Span) {
	if len(sentences) == 0 {
		return nil, nil
	}
	a := s.article
	cover := bundle.Span{Start: a.Sentences[sentences[0]].Start, End: a.Sentences[sentences[len(sentences)-1]].End}
	if a.Paragraphs[a.Sentences[sentences[0]].Paragraph].Kind == bundle.Code || s.commented(cover) {
		return []bundle.Span{cover}, nil
	}
	str := cover.Of(a.Text)
	if strings.ContainsAny(str, "`<{]:&@+") || strings.Contains(str, "www.") {
		for _, m := range unreadable().FindAllStringIndex(str, -1) {
			spans = append(spans, bundle.Span{Start: cover.Start + m[0], End: cover.Start + m[1]})
		}
	}
	for _, i := range sentences {
		at := a.Sentences[i].Start
		if m := enumerator().FindStringSubmatchIndex(a.SentenceText(i)); m != nil {
			marks = append(marks, bundle.Span{Start: at + m[2], End: at + m[3]})
		}
	}
	return spans, marks
}

// commented reports whether a span lies in a comment, which may run over many
// sentences.
func (s *side) commented(at bundle.Span) bool {
	open := strings.LastIndex(s.article.Text[:min(at.Start+len("<!--"), at.End)], "<!--")
	if open < 0 {
		return false
	}
	shut := strings.Index(s.article.Text[open:], "-->")
	return shut < 0 || open+shut > at.Start && open+shut+len("-->") >= at.End
}

// outside returns the tokens that lie in none of some spans.
func outside(ts []token, spans []bundle.Span) []token {
	if len(spans) == 0 {
		return ts
	}
	var out []token
	for _, t := range ts {
		if !within(t, spans) {
			out = append(out, t)
		}
	}
	return out
}

func within(t token, spans []bundle.Span) bool {
	for _, s := range spans {
		if s.Overlaps(t.Span) {
			return true
		}
	}
	return false
}

// farthestPart is how many words and marks may stand between a word for parts
// and the number of one: "Sections B(4), D.1 and D.2".
const farthestPart = 10

// referring adds to what numbers a sentence the numbers by which it points to
// another part of the text: "section 4", "Listing 5-12".
func referring(s *side, ts []token, marks []bundle.Span) []bundle.Span {
	for i, t := range ts {
		if !t.word || i == 0 || t.shape&text.Digits == 0 {
			continue
		}
		k := i - 1
		for k > 0 && i-k < farthestPart && (!ts[k].word || ts[k].Len() == 1 || ts[k].shape&text.Digits != 0 || ts[k].weight == weightStop) {
			k--
		}
		if ts[k].word && english.Of(text.Fold(ts[k].Of(s.article.Text))).Has(english.PartWord) {
			marks = append(marks, t.Span)
		}
	}
	return marks
}

// sameStyle reports whether an edit writes the same in another style: a
// contraction in full, a number in words, a spelling of another country.
func (c *classifier) sameStyle(a, b []token) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	of := func(s *side, all, some []token) english.Stretch {
		l := newLine(s, all)
		from := sort.Search(len(l.words), func(i int) bool { return l.words[i].Start >= some[0].Start })
		to := sort.Search(len(l.words), func(i int) bool { return l.words[i].Start >= some[len(some)-1].End })
		return english.Stretch{Line: l, From: from, To: to}
	}
	x, y := of(c.o, c.old, a), of(c.n, c.new, b)
	return x.To > x.From && y.To > y.From && english.SameStyle(x, y)
}

// foreign reports whether an article is known not to be English.
func foreign(a *bundle.Article) bool {
	if a.Language != "" {
		return english.Foreign(a.Language)
	}
	return english.Foreign(text.Language(a.Text))
}

// force is how a line says since when a text holds; a policy says as well when
// it was last changed.
var (
	force = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(?:effective|in force|valid|applies)\b.*\b(?:19|20)\d\d\b`)
	})
	changed = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)^\W*(?:last )?(?:updated|revised|amended|modified)\b.*\b(?:19|20)\d\d\b`)
	})
)

// inForce reports whether one of some sentences says since when the text
// holds, which no web page has left there. What tells of the last change does
// so in Markdown: on a page of news it is the page's clock.
func (s *side) inForce(sentences []int) bool {
	return slices.ContainsFunc(sentences, func(i int) bool {
		str := s.article.SentenceText(i)
		return force().MatchString(str) || s.article.Format == bundle.Markdown && changed().MatchString(str)
	})
}
