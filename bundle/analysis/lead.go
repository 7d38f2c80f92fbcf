package analysis

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/visible"
)

// A Lead is what a reader is told first: the gravest findings, one item for
// each kind of them, the gravest first.
type Lead []LeadItem

// A LeadKind is what an item of a lead is about.
type LeadKind uint8

// The kinds of items, in their order. Quotes that only may be altered come
// first where there is nothing graver.
const (
	LeadAltered LeadKind = iota // a quote that is certainly altered or given to somebody else
	LeadFacts                   // facts that differ
	LeadDrift                   // who leaves the story
	LeadRepeats                 // who has most of another's sentences
	LeadDoubted                 // quotes that may be altered
)

// A LeadItem is one of them in words that are safe to print.
type LeadItem struct {
	Kind  LeadKind
	Words Phrase
	At    bundle.Ref // the first place it is about
}

// leastRepeated is how many sentences two articles must share to be worth a
// word in the lead: one or two are stock phrases as often as not.
const leastRepeated = 3

// A Told is what a lead tells of: everything, or what a reader has narrowed it
// to.
type Told struct {
	Checks []Check                // in their order, see [Analysis.Checks]
	Facts  []int                  // that differ: indices in [Analysis.Differences], in order
	Among  func(article int) bool // articles of which it is said who repeats whom
}

// Everything is what a lead tells of when nothing is narrowed.
func (a *Analysis) Everything(checks []Check) Told {
	t := Told{Checks: checks, Among: func(int) bool { return true }}
	for i := range a.Differences() {
		t.Facts = append(t.Facts, i)
	}
	return t
}

// Lead says what was found in a few words. It is empty for an article alone in
// which nothing was found.
func (a *Analysis) Lead(s *Sharing, told Told) Lead {
	certain, doubted, runs := a.gravest(told.Checks)
	var out Lead
	add := func(k LeadKind, at bundle.Ref, words Phrase) {
		if words != nil {
			out = append(out, LeadItem{k, words, at})
		}
	}
	if len(certain) > 0 {
		add(LeadAltered, a.RefOf(certain[0]), a.alteredWords(certain))
	}
	if len(told.Facts) > 0 {
		add(LeadFacts, a.Differences()[told.Facts[0]].Prints[0].Ref, a.factsWords(told.Facts))
	}
	if len(runs) > 0 {
		d := &a.Drift[runs[0]]
		add(LeadDrift, bundle.Ref{Article: d.Article, Sentence: d.First}, a.leavesWords(runs))
	}
	if i := a.mostRepeated(s, told.Among); i >= 0 {
		add(LeadRepeats, bundle.Ref{Article: i}, a.repeatsWords(s, i))
	}
	if len(doubted) > 0 {
		item := LeadItem{LeadDoubted, a.doubtedWords(doubted), a.RefOf(doubted[0])}
		if len(certain)+len(told.Facts) == 0 {
			out = slices.Insert(out, 0, item)
		} else {
			out = append(out, item)
		}
	}
	return out
}

// gravest sorts checks out: the quotes that are certainly altered or given to
// somebody else, those that may be, each in reading order, and the runs that
// leave the story, of which those that may count only where none is certain.
func (a *Analysis) gravest(checks []Check) (certain, doubted, runs []int) {
	var may []int
	for _, c := range checks {
		switch c.Kind {
		case CheckAltered, CheckGiven:
			certain = append(certain, a.member(c.Quote).Quote)
		case CheckDoubted:
			doubted = append(doubted, a.member(c.Quote).Quote)
		case CheckDrift:
			runs = append(runs, c.Run)
		case CheckMayLeave:
			may = append(may, c.Run)
		}
	}
	slices.Sort(certain)
	slices.Sort(doubted)
	if len(runs) == 0 {
		runs = may
	}
	return certain, doubted, runs
}

// alteredWords says who alters whose words, and how: "Coast Wire alters
// Varga’s words, drops “so far”"; of several quotes, how many and where.
func (a *Analysis) alteredWords(qs []int) Phrase {
	if who, whose := a.oneOf(qs); len(qs) > 1 && who >= 0 {
		times := " times"
		if len(qs) == 2 {
			whose, times = whose+" twice", ""
		} else {
			whose += " " + strconv.Itoa(len(qs))
		}
		return Phrase{Word{a.short(who) + " ", Even}, Word{"alters", Warn}, Word{" " + whose + times, Even}}
	}
	if len(qs) > 1 {
		return Phrase{Word{strconv.Itoa(len(qs)) + " quotes ", Even}, Word{"altered", Warn}, Word{": " + a.whereQuotes(qs), Even}}
	}
	at, _ := a.Gravest(qs[0])
	m, g := a.member(at), &a.QuoteGroups[at.Group]
	who := Word{a.short(a.Quotes[qs[0]].Article) + " ", Even}
	if m.Status == quote.Reattributed {
		ps := Phrase{who, Word{"gives", Warn}, Word{" " + a.Opening(qs[0]) + " to " + orNobody(a.Quotes[qs[0]].Speaker), Even}}
		if g.Speaker != "" {
			ps = append(ps, Word{", not " + visible.String(g.Speaker), Even})
		}
		return ps
	}
	whose := "a quote"
	if g.Speaker != "" {
		whose = possessive(Surname(visible.String(g.Speaker))) + " words"
	}
	return Phrase{who, Word{"alters", Warn}, Word{" " + whose + a.firstChange(m), Even}}
}

// oneOf is the article in which all of some altered quotes stand, and whose
// words they are, if they are one person's; -1 when they stand in several, or are
// of several.
func (a *Analysis) oneOf(qs []int) (who int, whose string) {
	speaker := ""
	for i, q := range qs {
		at, _ := a.Gravest(q)
		s := a.QuoteGroups[at.Group].Speaker
		if i > 0 && (s != speaker || a.Quotes[q].Article != a.Quotes[qs[0]].Article) || s == "" || a.member(at).Status != quote.Altered {
			return -1, ""
		}
		speaker = s
	}
	return a.Quotes[qs[0]].Article, possessive(Surname(visible.String(speaker))) + " words"
}

// firstChange names the first words that a printing changed.
func (a *Analysis) firstChange(m *quote.Member) string {
	if len(m.Edits) == 0 {
		return ""
	}
	e := m.Edits[0]
	was, is := a.inside(e.Of, e.Reference), a.inside(m.Quote, e.This)
	switch {
	case is == "":
		return ", drops “" + was + "”"
	case was == "":
		return ", adds “" + is + "”"
	}
	return ", “" + is + "” for “" + was + "”"
}

// doubtedWords says how many quotes are worded otherwise, and where.
func (a *Analysis) doubtedWords(qs []int) Phrase {
	n := strconv.Itoa(len(qs)) + " quotes"
	if len(qs) == 1 {
		n = "1 quote"
	}
	return Phrase{Word{n + " ", Even}, Word{"worded otherwise", Strong}, Word{", one against one: " + a.whereQuotes(qs), Even}}
}

// whereQuotes names the articles that print some quotes, those with most of
// them first, at most three.
func (a *Analysis) whereQuotes(qs []int) string {
	count := map[int]int{}
	var articles []int
	for _, q := range qs {
		i := a.Quotes[q].Article
		if count[i]++; count[i] == 1 {
			articles = append(articles, i)
		}
	}
	slices.SortStableFunc(articles, func(x, y int) int { return count[y] - count[x] })
	return a.someOf(articles)
}

// someOf names at most three articles.
func (a *Analysis) someOf(articles []int) string {
	const most = 3
	var names []string
	for i, x := range articles {
		if i == most {
			names = append(names, strconv.Itoa(len(articles)-most)+" more")
			break
		}
		names = append(names, a.short(x))
	}
	return strings.Join(names, ", ")
}

// factsWords says which facts differ: "2 facts differ: 214/241, July/June".
func (a *Analysis) factsWords(facts []int) Phrase {
	const most = 40 // bytes: the lead is read at a glance
	n, verb := strconv.Itoa(len(facts))+" facts ", "differ"
	if len(facts) == 1 {
		n, verb = "1 fact ", "differs"
	}
	words := a.FactWords(&a.Differences()[facts[0]])
	for _, i := range facts[1:] {
		w := a.FactWords(&a.Differences()[i])
		if len(words)+len(w) > most {
			words += ", …"
			break
		}
		words += ", " + w
	}
	return Phrase{Word{n, Even}, Word{verb, Warn}, Word{": " + words, Even}}
}

// leavesWords says where an article leaves the story: "Coast Wire leaves the
// story at sentence 17 of 30".
func (a *Analysis) leavesWords(runs []int) Phrase {
	d := &a.Drift[runs[0]]
	leaves, tone := "leaves the story", Strong
	if !d.Confident {
		leaves, tone = "may leave the story", Even
	}
	ps := Phrase{Word{a.short(d.Article) + " ", Even}, Word{leaves, tone},
		Word{fmt.Sprintf(" at sentence %d of %d", d.First+1, len(a.Bundle.Articles[d.Article].Sentences)), Even}}
	articles := map[int]bool{}
	for _, r := range runs {
		articles[a.Drift[r].Article] = true
	}
	if n := len(articles) - 1; n > 0 {
		ps = append(ps, Word{", so " + isOrAre(n), Even})
	}
	return ps
}

func isOrAre(n int) string {
	if n == 1 {
		return "does 1 more"
	}
	return "do " + strconv.Itoa(n) + " more"
}

// mostRepeated is the article of which another has the largest share, which is
// where copying shows; -1 when no two share enough for a word.
func (a *Analysis) mostRepeated(s *Sharing, among func(article int) bool) int {
	best := -1
	for i, t := range s.Most {
		if t.Article < 0 || t.Sentences < leastRepeated || s.Same[i] != i || !among(i) || !among(t.Article) {
			continue
		}
		if best < 0 || t.Sentences*s.Body[best] > s.Most[best].Sentences*s.Body[i] {
			best = i
		}
	}
	return best
}

// repeatsWords says how much of an article another has; in an order only where
// dates tell it.
func (a *Analysis) repeatsWords(s *Sharing, i int) Phrase {
	t := s.Most[i]
	first, _, known := a.First(i, t.Article)
	if known && first == i && s.Most[t.Article].Article == i {
		i, t = t.Article, s.Most[t.Article] // told of the later one
	}
	how := fmt.Sprintf(" (%d of %d)", t.Sentences, s.Body[i])
	switch {
	case known && first == t.Article:
		return Phrase{Word{a.short(i) + " ", Even}, Word{"repeats", Strong}, Word{" " + a.short(t.Article) + how, Even}}
	case known:
		return Phrase{Word{a.short(t.Article) + " ", Even}, Word{"has", Strong}, Word{fmt.Sprintf(" %d of the %d sentences of ", t.Sentences, s.Body[i]) + a.short(i), Even}}
	}
	return Phrase{Word{a.short(i) + " ", Even}, Word{"shares", Strong}, Word{fmt.Sprintf(" %d of %d sentences with ", t.Sentences, s.Body[i]) + a.short(t.Article) + ", order unknown", Even}}
}

// short is what an article is called where room is dear.
func (a *Analysis) short(article int) string { return ShortName(a.labels[article]) }

// ShortName is an article's name without the article before it.
func ShortName(name string) string { return strings.TrimPrefix(name, "The ") }

// Surname is the last word of a short name, before what tells a son from his
// father; a name of more words is left whole.
func Surname(name string) string {
	f := strings.Fields(name)
	for n := len(f); n > 1 && english.NounOf(strings.ToLower(strings.Trim(f[n-1], ".,"))).Has(english.Generation); n-- {
		f = f[:n-1]
	}
	if len(f) > 0 && len(f) <= 4 {
		return strings.TrimRight(f[len(f)-1], ",")
	}
	return name
}

func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "’"
	}
	return name + "’s"
}
