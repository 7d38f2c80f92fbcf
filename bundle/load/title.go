package load

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
)

// titleWidth is about how many characters of a lead stand in for a title.
const titleWidth = 60

// Title returns the best title of an article whose metadata gives none and
// whose paragraphs are known: the headline of a page that was saved whole, the
// first line that reads like a title, a label that reads like one, or the first
// words of the lead. It is empty only when the article has no word.
func Title(a *bundle.Article, label string) string {
	if k := headline(a); k >= 0 {
		return clean(a.Paragraphs[k].Of(a.Text))
	}
	head := headLines(a.Text, 8)
	if t := firstTitle(head); t != "" {
		return t
	}
	if t := clean(label); strings.Count(t, " ") >= 2 && !isArticle(t) && readsLikeTitle(t) {
		return t
	}
	lead := ""
	for i, l := range head {
		if t := leadOf(head[i:]); hasWord(t) {
			if lead == "" {
				lead = t
			}
			if !isByline(l.text) && !isDateLine(l.text) {
				lead = t
				break
			}
		}
	}
	if lead == "" { // nothing but lines of punctuation at the head
		lead = clean(strings.TrimLeftFunc(a.Text, notWord))
	}
	if t := shorten(lead, titleWidth); hasWord(t) {
		return t
	}
	return shorten(strings.TrimLeftFunc(lead, notWord), titleWidth)
}

func notWord(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }

// leadOf returns the first line of a paragraph, and what follows it where the
// line was wrapped.
func leadOf(head []headLine) string {
	t := head[0].text
	for i := 1; i < len(head) && !head[i-1].gap && !sentenceEnd().MatchString(t) && utf8.RuneCountInString(t) <= titleWidth; i++ {
		t += " " + head[i].text
	}
	return clean(t)
}

// firstTitle returns the first line that reads like a title, or "". Bylines,
// dates, what announces a press release and one-word section names above it are
// passed over.
func firstTitle(head []headLine) string {
	short := "" // a title of one or two words, should nothing better come
	for i, l := range head {
		if i+1 == len(head) {
			break // a title has text below it
		}
		next := head[i+1]
		if h, ok := markdownHeading(l, next); ok {
			if hasWord(h) {
				return h
			}
			continue
		}
		if isByline(l.text) || isDateLine(l.text) || isRelease(l.text) || !hasWord(l.text) {
			continue
		}
		t := clean(l.text)
		if !readsLikeTitle(t) || !l.gap && wrapped(head[i:]) {
			break
		}
		if strings.Count(t, " ") < 2 {
			if short != "" {
				break
			}
			short = t
			continue
		}
		return t
	}
	return short
}

var sentenceEnd = pattern(`[.;:,…。；：，、।]["'”’»)\]」』）]*$`)
var abbreviationEnd = pattern(`(?:\b\p{L}\.)+$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St|No|vs|al|etc)\.$|\.\.\.$|…$`)

// readsLikeTitle reports whether one line could be a title: short, with a
// letter, and without the stop of a sentence.
func readsLikeTitle(t string) bool {
	if t == "" || utf8.RuneCountInString(t) > 160 || countWords(t, 27) > 26 || !strings.ContainsFunc(t, unicode.IsLetter) {
		return false
	}
	if strings.Contains(t, "://") || strings.ContainsAny(t, "。।") || strings.HasPrefix(t, "www.") {
		return false
	}
	return !sentenceEnd().MatchString(t) || abbreviationEnd().MatchString(t)
}

var openEnd = pattern(`\s(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or|but|that|as|than|which|who|was|were|is|are|had|has|have|his|her|its|their)$`)

// wrapped reports whether the first line goes on in the second, which stands
// directly below: it starts in lower case, or the first ends in a small word,
// or the lines are about as long as the column a paragraph was wrapped to.
func wrapped(head []headLine) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(head[1].text, "“\"'‘("))
	if unicode.IsLower(r) || openEnd().MatchString(head[0].text) {
		return true
	}
	a, b := utf8.RuneCountInString(head[0].text), utf8.RuneCountInString(head[1].text)
	return a >= 55 && b >= 55 && b <= 90 && !head[1].gap && len(head) > 2
}

// markdownHeading returns the words of an ATX or setext heading.
func markdownHeading(l, next headLine) (string, bool) {
	if n := len(l.text) - len(strings.TrimLeft(l.text, "#")); n >= 1 && n <= 6 && len(l.text) > n && (l.text[n] == ' ' || l.text[n] == '\t') {
		return clean(strings.TrimRight(l.text[n:], "# \t")), true
	}
	if !l.gap && len(next.text) >= 3 && (strings.Trim(next.text, "=") == "" || strings.Trim(next.text, "-") == "") && readsLikeTitle(clean(l.text)) {
		return clean(l.text), true
	}
	return "", false
}

var (
	link     = pattern(`!?\[([^\]\n]*)\]\([^)\s]*\)`)
	emphasis = pattern(`(^|[\s(“"‘'])(\*{1,3}|_{1,3})(\S(?:.*?\S)?)(\*{1,3}|_{1,3})($|[\s)”"’'.,:;!?])`)
)

// clean returns s on one line, without Markdown's heading marks, links and
// emphasis.
func clean(s string) string {
	s = strings.Join(strings.Fields(trimInvisible(clip(s))), " ")
	if t := strings.TrimLeft(s, "#"); len(s)-len(t) <= 6 && strings.HasPrefix(t, " ") {
		s = strings.TrimSpace(strings.TrimRight(t, "#"))
	}
	if strings.Contains(s, "](") {
		s = link().ReplaceAllString(s, "$1")
	}
	if strings.ContainsAny(s, "*_") {
		s = emphasis().ReplaceAllString(s, "$1$3$5")
	}
	return strings.TrimSpace(s)
}

// clip bounds the work on a line that may be megabytes long.
func clip(s string) string {
	const most = 2000
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "")
}

var release = pattern(`(?i)^\W*(?:for immediate release|for release|embargoed (?:until|till|for)\b.*|(?:press|news) release|media release|press statement|pressemitteilung|medienmitteilung|communiqué de presse|comunicado de prensa|nota de prensa|comunicato stampa|comunicado de imprensa|persbericht)\W*$`)

// isRelease reports whether a line only says that a press release follows.
func isRelease(line string) bool { return len(line) < 120 && release().MatchString(line) }

var byline = pattern(`(?i)^by:?\s+(\S+\s*){1,12}$`)

// isByline reports whether a line only names who wrote the article.
func isByline(line string) bool {
	return len(line) < 120 && byline().MatchString(line) && readsLikeTitle(line) && !strings.ContainsAny(line, "?!")
}
