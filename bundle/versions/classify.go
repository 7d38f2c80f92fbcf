package versions

import (
	"html"
	"slices"
	"strings"
	"unicode"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// A classifier says what the edits of an operation are about.
type classifier struct {
	o, n     *side
	old, new []token // of the whole operation

	oldOf, newOf []int // its sentences

	// What is known of the operation once an edit has asked for it.
	told      bool
	fates     [2]uint32        // lines of [fates] on either side
	named     [2][]bool        // tokens that name a source, on either side
	numbers   [2][]figure      // of either side
	unread    [2][]bundle.Span // what is not read of either side
	marks     [2][]bundle.Span // what numbers or points to a part of the text
	asked     bool             // for these
	moved     map[int32]bool   // words that it has in other places, see [movedWords]
	rewritten bool             // less than half of the words stayed
}

// class says what an edit is about, by the gravest thing it touches. A word
// that stands on both sides is not touched, wherever it stands; nor is what is
// not read as what the article says.
func (c *classifier) class(a, b []token) Class {
	o, n := c.o, c.n
	if sameFold(a, b) || o.escaped(a, n, b) { // true as well where no word stands on either side
		return Punctuation
	}
	c.ask()
	a, b = outside(a, c.unread[0]), outside(b, c.unread[1])
	if sameFold(a, b) { // where a link leads, code
		return Wording
	}
	if x, y := outside(a, c.marks[0]), outside(b, c.marks[1]); (len(x) < len(a) || len(y) < len(b)) && sameFold(x, y) {
		return Numbering
	}
	a, b = outside(a, c.marks[0]), outside(b, c.marks[1])
	before, after := touched(c.numbers[0], a), touched(c.numbers[1], b)
	gone, come := only(a, b, rewritten(before, after)), only(b, a, rewritten(after, before))
	has := func(f func(s *side, t token) bool) bool {
		was, stays := some(o, gone, c.moved, f)
		is, comes := some(n, come, c.moved, f)
		return was || is || stays && comes // one moved word in the place of another is a change
	}
	counts := func(s *side, t token) bool {
		return (s == o && in(t, before) || s == n && in(t, after) || isFraction(s, t)) && !ordinal(s, t)
	}
	english := !o.foreign && !n.foreign
	class := Wording
	switch {
	case has(isDate):
		class = Date
	case has(counts):
		class = Number
	case english && c.fate(gone, come) && (people(o, c.old) || people(n, c.new)):
		class = Fate
	case has(func(s *side, t token) bool { return t.quoted && s.says(t) }):
		class = Quote
	case !english:
		return Wording
	case c.negated(a, b, gone, come):
		class = Negation
	case c.obliged(a, b, gone, come):
		class = Modality
	case has(isName) && !c.misspelt(gone, come):
		class = Name
	case c.source(a, b, gone, come):
		class = Source
	}
	if class < Wording && c.sameStyle(a, b) {
		return Wording
	}
	return class
}

// some reports whether any of some words is what f asks for: of those that
// stand in no other place of the operation's other side, and of those that do.
func some(s *side, ts []token, elsewhere map[int32]bool, f func(*side, token) bool) (new, moved bool) {
	for _, t := range ts {
		if new && moved || !f(s, t) {
			continue
		}
		if elsewhere[t.fold] {
			moved = true
		} else {
			new = true
		}
	}
	return new, moved
}

// movedWords are the words, in any case, that one edit of an operation takes
// out and another puts in.
func movedWords(a, b []token, matched [][2]int) map[int32]bool {
	out, into := map[int32]bool{}, map[int32]bool{}
	i, j := 0, 0
	for _, p := range append(slices.Clip(matched), [2]int{len(a), len(b)}) {
		for ; i < p[0]; i++ {
			if a[i].word {
				out[a[i].fold] = true
			}
		}
		for ; j < p[1]; j++ {
			if b[j].word {
				into[b[j].fold] = true
			}
		}
		i, j = p[0]+1, p[1]+1
	}
	for w := range out {
		if !into[w] {
			delete(out, w)
		}
	}
	return out
}

// ask finds what is not read of the operation, and its numbers.
func (c *classifier) ask() {
	if c.asked {
		return
	}
	c.asked = true
	for k, side := range []struct {
		s  *side
		ts []token
		of []int
	}{{c.o, c.old, c.oldOf}, {c.n, c.new, c.newOf}} {
		unread, marks := side.s.unread(side.of)
		c.unread[k], c.marks[k] = unread, referring(side.s, side.ts, marks)
		c.numbers[k] = figures(side.s, outside(outside(side.ts, unread), c.marks[k]))
	}
}

// ordinal reports whether a word says which one, and not how many.
func ordinal(s *side, t token) bool {
	w := text.Fold(t.Of(s.article.Text))
	if w == "one" {
		_, after := s.beside(t)
		return text.Fold(after.Of(s.article.Text)) == "of"
	}
	if label(t, w) {
		return true
	}
	return english.Of(w).Has(english.Ordinal) || w[0] <= '9' && (strings.HasSuffix(w, "st") || strings.HasSuffix(w, "nd") || strings.HasSuffix(w, "rd") || strings.HasSuffix(w, "th"))
}

// misspelt reports whether an edit only puts one word right: it has hardly
// another letter, and one of the two is no name.
func (c *classifier) misspelt(gone, come []token) bool {
	if len(gone) != 1 || len(come) != 1 || isName(c.o, gone[0]) == isName(c.n, come[0]) {
		return false
	}
	return nearly(text.Fold(gone[0].Of(c.o.article.Text)), text.Fold(come[0].Of(c.n.article.Text)))
}

// nearly reports whether two folded words of some length have hardly another
// letter.
func nearly(x, y string) bool {
	from := 0
	for from < min(len(x), len(y)) && x[from] == y[from] {
		from++
	}
	to := 0
	for to < min(len(x), len(y))-from && x[len(x)-1-to] == y[len(y)-1-to] {
		to++
	}
	return min(len(x), len(y)) > 4 && max(len(x), len(y))-from-to <= 2
}

// label reports whether a word with figures is what something is called, and no
// number: 37signals, 18F.
func label(t token, w string) bool {
	if t.shape&text.Digits == 0 {
		return false
	}
	letters := strings.TrimLeft(w, "0123456789.,'")
	return len(letters) > 2 && strings.IndexFunc(letters, unicode.IsDigit) < 0 && letters != "bn" && letters != "mph" || letters != "" && t.shape&text.Capital != 0 && !strings.ContainsAny(letters, "kmbt")
}

// escaped reports whether two lists of tokens are the same but for characters
// that are written as entities, and the shape of quotation marks.
func (s *side) escaped(a []token, n *side, b []token) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	x, y := s.article.Text[a[0].Start:a[len(a)-1].End], n.article.Text[b[0].Start:b[len(b)-1].End]
	if !strings.ContainsRune(x, '&') && !strings.ContainsRune(y, '&') {
		return false
	}
	return text.Key(html.UnescapeString(x)) == text.Key(html.UnescapeString(y))
}

// only returns the words of a that b lacks, in any case, and that do not
// belong to a number which is only written in another way.
func only(a, b []token, rewritten []figure) []token {
	held := make(map[int32]bool, len(b))
	for _, t := range b {
		held[t.fold] = true
	}
	var out []token
	for _, t := range a {
		if t.word && !held[t.fold] && !in(t, rewritten) {
			out = append(out, t)
		}
	}
	return out
}

// sameFold reports whether two token lists differ in case and marks only.
func sameFold(a, b []token) bool {
	i, j := 0, 0
	for {
		for i < len(a) && !a[i].word {
			i++
		}
		for j < len(b) && !b[j].word {
			j++
		}
		if i == len(a) || j == len(b) {
			return i == len(a) && j == len(b)
		}
		if a[i].fold != b[j].fold {
			return false
		}
		i++
		j++
	}
}

// isFraction reports whether a word says how many or how much without being a
// number: half, dozens, "scores of".
func isFraction(s *side, t token) bool {
	w := text.Fold(t.Of(s.article.Text))
	if w == "scores" {
		_, after := s.beside(t)
		return text.Fold(after.Of(s.article.Text)) == "of"
	}
	return t.shape&text.Digits != 0 && strings.IndexFunc(w, unicode.IsLetter) < 0 || english.Of(w).Has(english.Fraction|english.Magnitude)
}

func isNegation(s *side, t token) bool {
	if t.begins && strings.HasPrefix(strings.TrimLeft(s.article.Text[t.End:], "*_"), ":") { // names what stands behind it
		return false
	}
	w := text.Fold(t.Of(s.article.Text))
	return english.Negates(w) || english.Of(w).Has(english.Unable)
}

// isName reports whether a word is written as a name. Where any word has a
// capital, it is one if it is written so elsewhere too, or is no common word.
func isName(s *side, t token) bool {
	w := text.Fold(t.Of(s.article.Text))
	if t.shape&text.Capital == 0 && !label(t, w) {
		return false
	}
	if lexicon.Stop(w) || t.shape&text.Digits != 0 && !label(t, w) || english.Of(w).Has(english.PartWord|english.Courtesy) || s.role(t, w) || s.common[t.stem] && !s.body(t) { // a term: "your Account"
		return false
	}
	if !t.begins || s.names[t.fold] {
		return true
	}
	rank, ok := lexicon.Rank(w)
	return (!ok || rank >= rareWord) && lexicon.Lookup(w) == lexicon.Unknown
}

// rareWord is the rank from which on a word at the beginning of a sentence is
// rather a name than a word: common names stand among the common words.
const rareWord = 20000

// role reports whether a word says what somebody or something is and stands
// beside nobody's name: "the Account Manager".
func (s *side) role(t token, w string) bool {
	if !english.Of(w).Has(english.Human | english.Office | english.Document) {
		return false
	}
	before, after := s.beside(t)
	for _, b := range []token{before, after} {
		if b.word && b.shape&text.Capital != 0 && !b.begins && !s.common[b.stem] && !english.Of(text.Fold(b.Of(s.article.Text))).Has(english.Human|english.Office|english.Document) {
			return false
		}
	}
	return true
}

// body reports whether a word stands beside one for a body, both with a
// capital: the High Court.
func (s *side) body(t token) bool {
	before, after := s.beside(t)
	for _, t := range []token{before, after} {
		if t.word && t.shape&text.Capital != 0 && english.Of(text.Fold(t.Of(s.article.Text))).Has(english.Organisation) {
			return true
		}
	}
	return false
}
