package analysis

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/text"
)

// A Fidelity says how faithfully an article prints an utterance.
type Fidelity uint8

// The ways to print it, the gravest first.
const (
	WordsAltered Fidelity = iota // certainly in other words, or in another mouth
	WordsDoubted                 // worded otherwise, or in another mouth, one against one: nobody is accused
	WordsCut                     // cut short
	WordsTold                    // without marks, or in the article's own words
	InFull                       // word for word
)

// A Printing is an utterance as an article prints it.
type Printing struct {
	Quote int      // index in Quotes
	At    MemberAt // what it is in the ledger; Group is -1 where no other article prints it
	As    Fidelity
	By    string // who is said to have said it, if somebody else than in the reference; safe to print
}

// An Utterance is what somebody said, as one or more articles print it.
type Utterance struct {
	Printings []Printing // the gravest first, then in reading order
	Reference int        // index in Quotes of the printing that the others are held to
	Altered   int        // articles that alter it
	Doubted   int        // articles that word it otherwise
	Articles  int        // articles that print or tell it
}

// A Speaker is somebody with what he or she said.
type Speaker struct {
	Name       string // safe to print; "" for what nobody is named for
	Role       string // what an article calls the speaker beside the name; "" if none does
	Utterances []Utterance
}

// Utterances gathers what is quoted, by speaker. Of the articles, nil for all,
// only those given are looked at. Terms are no utterances, and what only one
// article has counts where it stands in marks. Speakers whose words were
// altered come first, then those whose words may have been, then those who are
// printed most; so do the utterances of each. Nobody comes last. The work grows
// with the quotes.
func (a *Analysis) Utterances(articles []int) []Speaker {
	in := func(int) bool { return true }
	if articles != nil {
		there := make([]bool, len(a.Bundle.Articles))
		for _, i := range articles {
			there[i] = true
		}
		in = func(i int) bool { return there[i] }
	}
	b := &speakers{a: a, at: map[string]int{}}
	for g := range a.QuoteGroups {
		b.group(g, in)
	}
	for q := range a.Quotes {
		x := &a.Quotes[q]
		if in(x.Article) && len(a.groupsOf[q]) == 0 && (x.Kind == quote.Speech || x.Kind == quote.Phrase && x.Speaker != "") {
			b.add(x.Speaker, Utterance{Printings: []Printing{{Quote: q, At: MemberAt{Group: -1}, As: InFull}}, Reference: q})
		}
	}
	return b.sorted()
}

// speakers gathers utterances by speaker.
type speakers struct {
	a   *Analysis
	at  map[string]int
	all []Speaker
}

// group adds what a group of the ledger says.
func (b *speakers) group(g int, in func(article int) bool) {
	a, group := b.a, &b.a.QuoteGroups[g]
	if a.Quotes[group.Members[0].Quote].Kind == quote.Term {
		return
	}
	u := Utterance{Reference: -1}
	for m := range group.Members {
		q := group.Members[m].Quote
		if !in(a.Quotes[q].Article) {
			continue
		}
		if u.Reference < 0 {
			u.Reference = q
		}
		u.Printings = append(u.Printings, a.printing(MemberAt{g, m}))
	}
	if u.Reference < 0 {
		return
	}
	slices.SortStableFunc(u.Printings, func(x, y Printing) int {
		return cmp.Or(cmp.Compare(x.As, y.As), cmp.Compare(x.Quote, y.Quote))
	})
	speaker := group.Speaker
	if speaker == "" {
		speaker = a.Quotes[u.Reference].Speaker
	}
	b.add(speaker, u)
}

// printing says how a member of a group stands to the reference.
func (a *Analysis) printing(at MemberAt) Printing {
	m := a.member(at)
	p := Printing{Quote: m.Quote, At: at, As: InFull}
	switch accused, certain := a.Accuses(at); {
	case certain:
		p.As = WordsAltered
	case accused:
		p.As = WordsDoubted
	case accuses(m):
		return p // judged wrong
	case m.Status == quote.Truncated:
		p.As = WordsCut
	case m.Status == quote.UnmarkedPrinting, m.Status == quote.ReportedPrinting:
		p.As = WordsTold
	}
	if m.Status == quote.Reattributed || slices.Contains(m.Also, quote.Reattributed) {
		p.By = orNobody(a.Quotes[m.Quote].Speaker)
	}
	return p
}

// add counts an utterance and gives it to its speaker.
func (b *speakers) add(name string, u Utterance) {
	worst := map[int]Fidelity{}
	for _, p := range u.Printings { // the gravest first
		article := b.a.Quotes[p.Quote].Article
		if _, ok := worst[article]; ok {
			continue
		}
		worst[article] = p.As
		switch p.As {
		case WordsAltered:
			u.Altered++
		case WordsDoubted:
			u.Doubted++
		}
	}
	u.Articles = len(worst)
	i, ok := b.at[name]
	if !ok {
		i = len(b.all)
		b.at[name] = i
		b.all = append(b.all, Speaker{Name: oneLine(name)})
	}
	s := &b.all[i]
	if role := b.role(name, u.Reference); s.Role == "" {
		s.Role = role
	}
	s.Utterances = append(s.Utterances, u)
}

// role is what a speaker is called beside the name where a quote stands:
// "campaign spokesperson" of "campaign spokesperson Dorian Pell".
func (b *speakers) role(name string, q int) string {
	before, after, ok := strings.Cut(b.a.Quotes[q].SpeakerAsWritten, name)
	if !ok || name == "" {
		return ""
	}
	trim := func(s string) string {
		return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	}
	role := trim(before)
	if role == "" && strings.HasPrefix(strings.TrimSpace(after), ",") {
		role = trim(after)
	}
	words := strings.Fields(role)
	if len(words) > 0 && english.Of(text.Fold(words[0])).Has(english.Determiner) {
		words = words[1:]
	}
	if !slices.ContainsFunc(words, func(w string) bool { return english.Of(text.Fold(trim(w))).Has(english.Office | english.Human) }) {
		return ""
	}
	return oneLine(strings.Join(words, " "))
}

// sorted returns the speakers in their order.
func (b *speakers) sorted() []Speaker {
	graver := func(x, y Utterance) int {
		return cmp.Or(cmp.Compare(y.Altered, x.Altered), cmp.Compare(min(y.Doubted, 1), min(x.Doubted, 1)), cmp.Compare(y.Articles, x.Articles), cmp.Compare(x.Reference, y.Reference))
	}
	for i := range b.all {
		slices.SortStableFunc(b.all[i].Utterances, graver)
	}
	slices.SortStableFunc(b.all, func(x, y Speaker) int {
		return cmp.Or(compareBool(x.Name == "", y.Name == ""), graver(x.Utterances[0], y.Utterances[0]))
	})
	return b.all
}

func compareBool(x, y bool) int {
	switch {
	case x == y:
		return 0
	case x:
		return 1
	}
	return -1
}

// In returns the gravest printing of an article, false when it has none.
func (a *Analysis) In(u *Utterance, article int) (Printing, bool) {
	for _, p := range u.Printings {
		if a.Quotes[p.Quote].Article == article {
			return p, true
		}
	}
	return Printing{}, false
}

// mostChanged is how many characters of changed words
// [Analysis.UtteranceWords] names: it is one line.
const mostChanged = 56

// UtteranceWords says how many articles print an utterance, and what they did
// to it: "printed by 3, altered by 1 (“so far” left out), worded otherwise by
// 1". It is safe to print.
func (a *Analysis) UtteranceWords(u *Utterance) string {
	var n [InFull + 1]int
	seen := map[int]bool{}
	for _, p := range u.Printings {
		if article := a.Quotes[p.Quote].Article; !seen[article] {
			seen[article] = true
			n[p.As]++
		}
	}
	if u.Articles == 1 && n[InFull] == 1 {
		return "only in one article"
	}
	var out []string
	for _, w := range []struct {
		as    Fidelity
		words string
	}{{InFull, "printed by"}, {WordsCut, "cut short by"}, {WordsAltered, "altered by"}, {WordsDoubted, "worded otherwise by"}, {WordsTold, "told without marks by"}} {
		if n[w.as] > 0 {
			out = append(out, fmt.Sprintf("%s %d", w.words, n[w.as])+a.fewChanges(u, w.as))
		}
	}
	return strings.Join(out, ", ")
}

// fewChanges names, in brackets, the fewest words that were changed in any of
// the altered printings, if they are few.
func (a *Analysis) fewChanges(u *Utterance, as Fidelity) string {
	fewest := ""
	for _, p := range u.Printings {
		if p.As != as || as != WordsAltered {
			continue
		}
		if c := a.changes(a.member(p.At)); c != "" && (fewest == "" || len(c) < len(fewest)) {
			fewest = c
		}
	}
	if fewest == "" || utf8.RuneCountInString(fewest) > mostChanged {
		return ""
	}
	return " (" + fewest + ")"
}

// RefOf is the sentence in which a quote begins, the first one for a quote in
// no sentence.
func (a *Analysis) RefOf(q int) bundle.Ref {
	x := &a.Quotes[q]
	return bundle.Ref{Article: x.Article, Sentence: max(a.Bundle.Articles[x.Article].SentenceAt(x.Span.Start), 0)}
}
