package analysis

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/visible"
)

// A Tone is the weight of a word in what is said of a finding.
type Tone uint8

// The tones.
const (
	Even   Tone = iota
	Strong      // a name or a number
	Hint        // what may be overlooked
	Warn        // what must not be missed
)

// A Word is a part of a phrase in one tone; it brings its own spaces.
type Word struct {
	Text string
	Tone Tone
}

// A Phrase is what is said of one finding. It is safe to print.
type Phrase []Word

// String is the phrase without its tones.
func (p Phrase) String() string {
	var b strings.Builder
	for _, w := range p {
		b.WriteString(w.Text)
	}
	return b.String()
}

// OnlyHere begins what is said of a sentence that no other article has, as far
// as was found.
const OnlyHere = "no match found"

// NotCompared begins what is said of a sentence of an article that has nothing
// to be compared with; the reason follows.
const NotCompared = "not compared: "

// Alone is what is said of every sentence of a bundle of one article.
const Alone = "this bundle has one article, so there is nothing to compare it with"

// NoWords stands where an article has no title because it has no word.
const NoWords = "(no words)"

// Phrases says in words what was found at sentence r, one phrase for each
// finding, the gravest first. It is what the status line, the text and the table
// say.
func (a *Analysis) Phrases(r bundle.Ref) []Phrase { return a.phrases(r, a.describeShared) }

// ShortPhrases are the [Analysis.Phrases] for a single line: the other articles
// stand in them by their numbers, each with its sentence.
func (a *Analysis) ShortPhrases(r bundle.Ref) []Phrase { return a.phrases(r, a.placesShared) }

// phrases is [Analysis.Phrases], with what says which other articles have the
// sentence.
func (a *Analysis) phrases(r bundle.Ref, describeShared func(bundle.Ref) Phrase) []Phrase {
	alarms, doubts, quotes := a.describeQuotes(r)
	out := append(alarms, a.factPhrases(r)...) // a narrow line must not lose the gravest finding
	add := func(p Phrase) {
		if p != nil {
			out = append(out, p)
		}
	}
	if a.At(r).Drift >= 0 {
		add(a.DriftPhrase(r))
	}
	add(a.RolePhrase(r))
	out = append(out, a.furtherPhrases(r)...)
	out = append(out, doubts...)
	add(describeShared(r))
	out = append(out, quotes...)
	if a.At(r).Drift < 0 {
		add(a.DriftPhrase(r))
	}
	return out
}

// Remarks are those of the [Analysis.Phrases] that are about words in the
// sentence: its quotes, its facts, and what further findings say.
func (a *Analysis) Remarks(r bundle.Ref) []Phrase {
	alarms, doubts, quotes := a.describeQuotes(r)
	return slices.Concat(alarms, a.factPhrases(r), a.furtherPhrases(r), doubts, quotes)
}

func (a *Analysis) factPhrases(r bundle.Ref) (out []Phrase) {
	for _, d := range a.facts[r] {
		out = append(out, a.factPhrase(r, &a.differs[d]))
	}
	return out
}

// Describe is [Analysis.Phrases] without tones.
func (a *Analysis) Describe(r bundle.Ref) []string {
	ps := a.Phrases(r)
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = p.String()
	}
	return out
}

// RolePhrase names a sentence that is no part of the story, and says why
// nothing is said about sharing where there is nothing to share with.
func (a *Analysis) RolePhrase(r bundle.Ref) Phrase {
	switch a.Roles.Of(r) {
	case bundle.Furniture:
		return Phrase{Word{"furniture: left by the web page, not part of the article", Even}}
	case bundle.Title:
		return Phrase{Word{"the title", Even}}
	case bundle.Heading:
		return Phrase{Word{"a heading", Even}}
	}
	if a.PartLeft(r) {
		return Phrase{Word{"a part of it was left by the web page", Even}}
	}
	return nil
}

// PartLeft reports whether the web page left something inside sentence r, whose
// role is another than furniture.
func (a *Analysis) PartLeft(r bundle.Ref) bool {
	art, s := a.Bundle.Sentence(r)
	return a.Roles.Of(r) != bundle.Furniture && len(art.LeftIn(s.Span)) > 0
}

// describeShared says which other articles have the sentence.
func (a *Analysis) describeShared(r bundle.Ref) Phrase {
	if len(a.Bundle.Articles) == 1 {
		return Phrase{Word{Alone, Even}}
	}
	groups := a.GroupsAt(r)
	if len(groups) == 0 {
		if a.Roles.Of(r) != bundle.Body {
			return nil
		}
		for _, l := range a.LeftOut {
			if l.Article == r.Article && l.Finding == "shared" {
				return Phrase{Word{NotCompared + visible.String(l.Reason), Warn}}
			}
		}
		if len(a.QuoteGroupsAt(r)) > 0 {
			return nil // its quote stands elsewhere, as is said of the quote
		}
		return Phrase{Word{OnlyHere, Even}, Word{" in the other " + strconv.Itoa(len(a.Bundle.Articles)-1), Hint}}
	}
	near := a.KinOf(r)
	sure, perhaps := a.sorted(near, a.otherPrintings(near, groups))
	var ps Phrase
	if len(sure) > 0 {
		ps = Phrase{Word{"shared with ", Even}, Word{strconv.Itoa(len(sure)) + " of " + strconv.Itoa(len(a.Bundle.Articles)-1), Strong}}
	}
	for i, o := range sure[:min(len(sure), mostNamed)] {
		ps = append(ps, Word{[]string{": ", ", "}[min(i, 1)], Hint}, Word{a.Label(o.Article), Strong}, Word{" " + near.closeness(o) + a.spreadWords(r, o), Even})
	}
	for i, o := range perhaps[:min(len(perhaps), mostNamed)] {
		switch {
		case i > 0:
			ps = append(ps, Word{", ", Hint})
		case len(sure) > 0:
			ps = append(ps, Word{"; perhaps the same in ", Hint})
		default:
			ps = append(ps, Word{"perhaps the same in ", Hint})
		}
		ps = append(ps, Word{a.Label(o.Article), Even})
	}
	return ps
}

// placesShared says which other articles have the sentence, by their numbers:
// "shared with 3 of 4: nearly 2#4, 5#10, in other words 4#5".
func (a *Analysis) placesShared(r bundle.Ref) Phrase {
	groups := a.GroupsAt(r)
	if len(groups) == 0 || len(a.Bundle.Articles) == 1 {
		return a.describeShared(r)
	}
	near := a.KinOf(r)
	sure, perhaps := a.sorted(near, a.otherPrintings(near, groups))
	var ps Phrase
	if len(sure) > 0 {
		ps = Phrase{Word{"shared with ", Even}, Word{strconv.Itoa(len(sure)) + " of " + strconv.Itoa(len(a.Bundle.Articles)-1), Strong}, Word{":", Hint}}
	}
	said := ""
	for i, o := range sure[:min(len(sure), mostNamed)] {
		if i > 0 {
			ps = append(ps, Word{",", Hint})
		}
		short := strings.TrimSuffix(near.closeness(o), butForAFact)
		if s, ok := shortCloseness[short]; ok {
			short = s
		}
		if short != said {
			ps, said = append(ps, Word{" " + short, Even}), short
		}
		ps = append(ps, Word{" " + numbered(o), Strong})
	}
	for i, o := range perhaps[:min(len(perhaps), mostNamed)] {
		switch {
		case i > 0:
			ps = append(ps, Word{",", Hint})
		case len(sure) > 0:
			ps = append(ps, Word{"; perhaps", Hint})
		default:
			ps = append(ps, Word{"perhaps the same:", Hint})
		}
		ps = append(ps, Word{" " + numbered(o), Even})
	}
	return ps
}

// shortCloseness is what is said in fewer words of how alike two sentences are.
var shortCloseness = map[string]string{
	closenessWords[shared.Near]: "nearly", closenessWords[shared.Reworded]: "in other words",
	"holds it and more": "with more in", "holds a part of it": "a part in",
}

// numbered is a sentence by its article's number and its own: "2#4".
func numbered(r bundle.Ref) string {
	return strconv.Itoa(r.Article+1) + "#" + strconv.Itoa(r.Sentence+1)
}

// Printings returns for each other article its printing of a sentence: those
// that a certain way ties to it, the closest first, and those that may be the
// same.
func (a *Analysis) Printings(r bundle.Ref) (sure, perhaps []bundle.Ref) {
	return a.KinOf(r).Printings()
}

// Printings is [Analysis.Printings].
func (q *Kin) Printings() (sure, perhaps []bundle.Ref) {
	return q.a.sorted(q, q.a.otherPrintings(q, q.a.GroupsAt(q.r)))
}

// sorted parts the printings of a sentence in other articles into those that a
// certain way ties to it, the closest first, and the others. Of very many only
// the first are sorted: nobody reads so far.
func (a *Analysis) sorted(near *Kin, others []bundle.Ref) (sure, perhaps []bundle.Ref) {
	as := make([]Closeness, len(others))
	var end [Perhaps + 1]int // by closeness: where its printings end, and first how many there are
	for i, o := range others {
		k, certain := shared.Reworded, false
		if i < mostNamed*mostNamed {
			k, _, certain = near.To(o)
		} else {
			_, certain, _ = a.SharedAs(o)
		}
		as[i] = CloseAs(k, certain)
		end[as[i]]++
	}
	for c := Same + 1; c <= Perhaps; c++ {
		end[c] += end[c-1]
	}
	out := make([]bundle.Ref, len(others))
	for i := len(others) - 1; i >= 0; i-- { // so equals keep their order
		end[as[i]]--
		out[end[as[i]]] = others[i]
	}
	return out[:end[Perhaps]:end[Perhaps]], out[end[Perhaps]:]
}

// mostNamed is how many articles the status names: the line is full long
// before.
const mostNamed = 12

// otherPrintings returns for each other article its printing of a sentence, by
// article; of several the first that is most like it.
func (a *Analysis) otherPrintings(near *Kin, groups []int) []bundle.Ref {
	r := near.r
	var all []bundle.Ref
	for _, g := range groups {
		all = append(all, a.Shared[g].Members...)
	}
	if len(groups) > 1 {
		slices.SortFunc(all, bundle.Ref.Compare)
	}
	out := all[:0]
	for _, o := range all {
		n := len(out)
		switch {
		case o.Article == r.Article:
		case n == 0 || out[n-1].Article != o.Article:
			out = append(out, o)
		case n <= mostNamed && near.closer(o, out[n-1]):
			out[n-1] = o
		}
	}
	return out
}

// closer reports whether x is more like the sentence than y is.
func (q *Kin) closer(x, y bundle.Ref) bool {
	kx, sx, _ := q.To(x)
	ky, sy, _ := q.To(y)
	return kx < ky || kx == ky && sx > sy
}

// KinshipWords says how alike two sentences of one group are, and in which
// facts they differ: "nearly the same but for a number (6 / 9)". It is safe to
// print.
func (a *Analysis) KinshipWords(r, o bundle.Ref) string { return a.KinOf(r).words(o) }

// words is [Analysis.KinshipWords].
func (q *Kin) words(o bundle.Ref) string {
	a := q.a
	l, tied := a.Link(q.r, o)
	if plain := l.Plain(); tied && len(plain) > 0 {
		s := strings.TrimSuffix(q.closeness(o), butForAFact)
		return s + " but for " + a.contrastWords(l, plain)
	}
	return q.closeness(o)
}

// butForAFact ends what is said of two sentences that make the same statement
// with another fact.
const butForAFact = " but for a fact"

// closeness says how alike the sentence and another are.
func (q *Kin) closeness(o bundle.Ref) string {
	k, _, certain := q.To(o)
	l, tied := q.a.Link(q.r, o)
	s := closenessWords[k]
	switch more := l.Holds == shared.HeldByA && l.A == o || l.Holds == shared.HeldByB && l.B == o; {
	case l.Holds != shared.HeldByNone && !certain && more:
		s = "perhaps holds it and more"
	case l.Holds != shared.HeldByNone && !certain:
		s = "perhaps holds a part of it"
	case l.Holds != shared.HeldByNone && more:
		s = "holds it and more"
	case l.Holds != shared.HeldByNone:
		s = "holds a part of it"
	case !certain && k != shared.Verbatim:
		s = "perhaps the same"
	}
	if tied && !l.Same && len(l.Plain()) > 0 {
		s += butForAFact
	}
	return s
}

// closenessWords are what a link of a kind says of two sentences.
var closenessWords = map[shared.Kind]string{
	shared.Verbatim: "the same", shared.Near: "nearly the same", shared.Reworded: "the same in other words",
}

// spreadWords says that a sentence is split over several of the article of o, or
// merged with its neighbour into one, "" of a pair that stands alone.
func (a *Analysis) spreadWords(r, o bundle.Ref) string {
	if there := a.TiedIn(r, o.Article); len(there) > 1 {
		return " in sentences " + listed(there)
	}
	here := slices.DeleteFunc(a.TiedIn(o, r.Article), func(x bundle.Ref) bool {
		return x == r || x.Sentence < r.Sentence-2 || x.Sentence > r.Sentence+2
	})
	if len(here) == 0 {
		return ""
	}
	return ", merged with sentence " + listed(here)
}

// listed writes the numbers of sentences: "3, 4 and 9".
func listed(rs []bundle.Ref) string {
	var b strings.Builder
	for i, r := range rs {
		switch {
		case i > 0 && i == len(rs)-1:
			b.WriteString(" and ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(strconv.Itoa(r.Sentence + 1))
	}
	return b.String()
}

// contrastWords names the facts in which two sentences differ, with the words
// of both.
func (a *Analysis) contrastWords(l shared.Link, plain []shared.Contrast) string {
	var names []string
	for i, c := range plain {
		if i == 2 {
			names = append(names, "more")
			break
		}
		n := ClassWords(c.Class)
		x, y := c.A.Of(a.Bundle.Articles[l.A.Article].Text), c.B.Of(a.Bundle.Articles[l.B.Article].Text)
		if x != "" && y != "" && len(x)+len(y) < 40 {
			n += " (" + oneLine(x) + " / " + oneLine(y) + ")"
		}
		names = append(names, n)
	}
	return strings.Join(names, " and ")
}

// ClassWords says in what kind of fact two sentences differ: "a number".
func ClassWords(c shared.Class) string {
	switch c {
	case shared.Negation:
		return "whether it is so"
	case shared.Antonym:
		return "a word for its opposite"
	case shared.Money:
		return "an amount of money"
	case shared.Role:
		return "who did it to whom"
	}
	return "a " + c.String()
}

// DriftPhrase says that the sentence lies in a run that leaves the story, or
// in background.
func (a *Analysis) DriftPhrase(r bundle.Ref) Phrase {
	at := a.At(r)
	switch {
	case at.Drift >= 0:
		run := &a.Drift[at.Drift]
		ps := append(runWords("drift", run), Word{fmt.Sprintf(", sentence %d of %d", r.Sentence-run.First+1, run.Last-run.First+1), Even})
		if run.Reason != "" {
			ps = append(ps, Word{" (" + visible.String(run.Reason) + ")", Hint})
		}
		return ps
	case at.Back >= 0:
		return runWords("background", &a.Background[at.Back])
	}
	return nil
}

// runWords says what a run is about.
func runWords(what string, d *drift.Run) Phrase {
	tone, terms := Even, visible.String(strings.Join(d.Terms, ", "))
	if what == "drift" {
		tone = Strong
	}
	if !d.Confident {
		what = "possible " + what
	}
	switch {
	case terms == "":
	case tone == Strong:
		terms = " to " + terms
	default:
		terms = ": " + terms
	}
	return Phrase{Word{what, tone}, Word{terms, Even}}
}

// DescribeRun says in words what a run is about; what is "drift" or
// "background". It is safe to print.
func DescribeRun(what string, d drift.Run) string { return runWords(what, &d).String() }

// Label names an article as the screen does; see [Names].
func (a *Analysis) Label(article int) string { return a.labels[article] }

// oneLine folds white space and makes the text safe to print.
func oneLine(s string) string { return visible.String(strings.Join(strings.Fields(s), " ")) }
