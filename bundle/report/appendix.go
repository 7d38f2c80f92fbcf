package report

import (
	"fmt"
	"net/url"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
)

// beforehand says on the first page what failed: what is not said there may be
// missing for that reason.
func beforehand(a *analysis.Analysis) section {
	s := section{title: "Not whole"}
	for _, w := range a.FaultWarnings() {
		s.entries = append(s.entries, entry{lines: []line{{note: said(analysis.WarningText(w))}}})
	}
	return s
}

// Titles of sections that a page may show otherwise.
const (
	articlesTitle  = "The articles"
	storiesTitle   = "Stories"
	printingsTitle = "Quotes in several articles, as each prints them"
)

// printings lists what several articles quote, each printing of it.
func printings(a *analysis.Analysis) section {
	s := section{title: printingsTitle}
	for i, g := range a.QuoteGroups {
		prints, retells := a.PrintedBy(&g)
		head := fmt.Sprintf("%s: printed by %d", speaker(g.Speaker), prints)
		if retells > 0 {
			head += fmt.Sprintf(", retold by %d", retells)
		}
		if g.Independent > 1 {
			head += fmt.Sprintf(", in the same words by %d that are no copies", g.Independent)
		}
		e := entry{head: head}
		for k, m := range g.Members {
			r := a.RefOf(m.Quote)
			l := line{who: place(a, r), at: &r, note: said(memberWords(a, analysis.MemberAt{Group: i, Member: k}))}
			if m.Status != quote.Verbatim || len(m.Also) > 0 { // the same words need not be read again
				l.text = quoted(a, &a.Quotes[m.Quote])
			}
			e.lines = append(e.lines, l)
		}
		s.entries = append(s.entries, e)
	}
	return s
}

// printed is of what several articles quote what they do not all print alike, as
// a page lists it that leads from each printing to the next.
func printed(a *analysis.Analysis) section {
	s := section{title: printingsTitle}
	for i, g := range a.QuoteGroups {
		var e entry
		for k, m := range g.Members {
			if k > 0 && m.Status == quote.Verbatim && len(m.Also) == 0 {
				continue
			}
			r := a.RefOf(m.Quote)
			l := line{who: place(a, r), at: &r, text: quoted(a, &a.Quotes[m.Quote])}
			if k > 0 {
				l.note = said(memberWords(a, analysis.MemberAt{Group: i, Member: k}))
			} else {
				l.who = speaker(g.Speaker) + ", " + l.who
			}
			e.lines = append(e.lines, l)
		}
		if len(e.lines) > 1 {
			s.entries = append(s.entries, e)
		}
	}
	return s
}

// memberWords says how a printing stands to the reference.
func memberWords(a *analysis.Analysis, at analysis.MemberAt) string {
	if s := a.MemberWords(at); s != "" {
		return s
	}
	return a.StatusWords(at)
}

func speaker(s string) string {
	if s == "" {
		return "Speaker not named"
	}
	return one(s)
}

// quoted returns a quote's words, in marks where the article has them.
func quoted(a *analysis.Analysis, q *quote.Quote) string {
	s := one(q.Inner.Of(a.Bundle.Articles[q.Article].Text))
	if q.Marked {
		return "“" + s + "”"
	}
	return s
}

// stories lists which articles tell the same story, where they tell several.
func stories(a *analysis.Analysis) section {
	s := section{title: storiesTitle}
	if len(a.Clusters) < 2 {
		return s
	}
	for i, c := range a.Clusters {
		var names []string
		for _, k := range c {
			names = append(names, a.Label(k))
		}
		s.entries = append(s.entries, entry{lines: []line{{who: fmt.Sprintf("story %d", i+1), note: said(strings.Join(names, ", "))}}})
	}
	return s
}

// reading says what was guessed or lost as the articles were read.
func reading(a *analysis.Analysis) section {
	s := section{title: "Warnings"}
	for _, w := range a.Warnings() {
		s.entries = append(s.entries, entry{lines: []line{{note: said(analysis.WarningText(w))}}})
	}
	return s
}

// byArticle lists for each article what is known of it, and its sentences of
// which there is something to say, in reading order.
func (c *composer) byArticle() section {
	s := section{title: "Article by article"}
	for i, art := range c.a.Bundle.Articles {
		e := entry{head: fmt.Sprintf("%d. %s", i+1, titleOf(art))}
		e.lines = append(e.lines, line{at: &bundle.Ref{Article: i}, note: c.facts(i)})
		for _, reason := range c.untold(i) {
			e.lines = append(e.lines, line{note: said("not judged: " + reason)})
		}
		for k := range art.Sentences {
			if l, ok := sentenceLine(c.a, bundle.Ref{Article: i, Sentence: k}); ok {
				e.lines = append(e.lines, l)
			}
		}
		s.entries = append(s.entries, e)
	}
	return s
}

// untold says what of an article was not judged, and why.
func (c *composer) untold(article int) (out []string) {
	for _, l := range c.a.LeftOut {
		if l.Article == article {
			out = append(out, one(l.Reason)+" ("+findingWords(l.Finding)+")")
		}
	}
	return out
}

// findingWords says what a finding looks for.
func findingWords(finding string) string {
	switch finding {
	case "shared":
		return "what it shares"
	case "quotes":
		return "whom it quotes"
	case "drift":
		return "whether it leaves the story"
	}
	return finding
}

// facts is what is known of an article.
func (c *composer) facts(i int) (n note) {
	n = c.origin(i)
	n.say(some(c.a.Bundle.Articles[i].Words, "word"))
	if len(c.a.Bundle.Articles) > 1 {
		n.say(shareWords(c.a, i))
	}
	return n
}

// origin is where an article comes from.
func (c *composer) origin(i int) (n note) {
	art := c.a.Bundle.Articles[i]
	for _, f := range []string{art.Outlet, art.Author, art.Published} {
		n.say(one(f))
	}
	if art.URL != "" {
		n.clause(piece{text: one(art.URL), address: address(art.URL)})
	}
	n.say(one(art.Source))
	if first := c.sharing.Same[i]; first != i {
		n.say("word for word the same as " + c.a.Label(first))
	}
	return n
}

// firstWords is how many words of a sentence tell which one it is.
const firstWords = 12

// address is a URL that a page may lead to: one on the web.
func address(s string) string {
	if u, err := url.Parse(s); err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return s
}

// sentenceLine is a sentence with all that is said of it; false when that is
// nothing. Words that an earlier article prints too are not printed again.
func sentenceLine(a *analysis.Analysis, r bundle.Ref) (line, bool) {
	l := line{who: fmt.Sprintf("#%d", r.Sentence+1), at: &r, note: sentenceNote(a, r)}
	if len(l.note) == 0 {
		return l, false
	}
	if _, copied := a.FirstPrinting(r); !copied {
		art, s := a.Bundle.Sentence(r)
		l.text = opening(s.Of(art.Text), firstWords)
	}
	return l, true
}

// sentenceNote is all that is said of a sentence; of a run, at its first one.
func sentenceNote(a *analysis.Analysis, r bundle.Ref) (n note) {
	defer func() {
		for _, words := range a.SaidAt(r) {
			n.say(words)
		}
	}()
	switch {
	case a.Roles.Of(r) == bundle.Furniture:
		return said(leftByPage)
	case a.PartLeft(r):
		n.say("a part of it was left by the web page")
	}
	n.clause(runsAt(a, r)...)
	for _, p := range a.Remarks(r) {
		n.say(p.String())
	}
	n.clause(sharedNote(a, r)...)
	return n
}

// runsAt says what runs begin at a sentence.
func runsAt(a *analysis.Analysis, r bundle.Ref) (n note) {
	at := a.At(r)
	if at.Drift >= 0 && a.Drift[at.Drift].First == r.Sentence {
		n.clause(runPieces("leaves the story", &a.Drift[at.Drift])...)
	}
	if at.Back >= 0 && a.Background[at.Back].First == r.Sentence {
		n.clause(runPieces("background", &a.Background[at.Back])...)
	}
	return n
}

// leftByPage is said of a sentence that is no part of the article.
const leftByPage = "left by the web page"

// runPieces says what a run of sentences is, how far it goes and why.
func runPieces(what string, d *drift.Run) note {
	if !d.Confident {
		what = "perhaps " + what
	}
	n := note{{text: what + " as far as "}, numbered(bundle.Ref{Article: d.Article, Sentence: d.Last})}
	switch {
	case d.Reason != "":
		n = append(n, piece{text: ": " + one(d.Reason)})
	case len(d.Terms) > 0:
		n = append(n, piece{text: ": " + one(strings.Join(d.Terms, ", "))})
	}
	return n
}

// mostPlaces is how many places of a sentence in other articles are named: a
// line is to be read.
const mostPlaces = 12

// A kin is how one says that another article has a sentence: word for word,
// nearly so, in other words, perhaps.
type kin [4]string

var (
	kinWords = kin{"word for word in", "nearly so in", "in other words in", "perhaps in"}
	kinSigns = kin{"=", "≈", "~", "?"} // in a table
)

// key says what the signs mean.
func (k *kin) key() string {
	return k[0] + " word for word, " + k[1] + " nearly, " + k[2] + " in other words, " + k[3] + " perhaps"
}

// sharedNote says where a sentence stands in other articles, and how alike.
func sharedNote(a *analysis.Analysis, r bundle.Ref) (n note) {
	if first, copied := a.FirstPrinting(r); copied {
		n.clause(piece{text: kinWords[0] + " "}, numbered(first))
		return n
	}
	near := a.KinOf(r)
	sure, perhaps := near.Printings()
	as := ""
	for i, o := range sure {
		if i == mostPlaces {
			n.say(fmt.Sprintf("and in %d more", len(sure)-i))
			break
		}
		switch words := kinWords[kinship(near, o)]; {
		case words == as:
			n = append(n, piece{text: ", "}, numbered(o))
		default:
			n.clause(piece{text: words + " "}, numbered(o))
			as = words
		}
	}
	for i, o := range perhaps {
		if i == mostPlaces {
			n = append(n, piece{text: fmt.Sprintf(" and %d more", len(perhaps)-i)})
			break
		}
		if i == 0 {
			n.clause(piece{text: kinWords[3] + " "}, numbered(o))
			continue
		}
		n = append(n, piece{text: ", "}, numbered(o))
	}
	return n
}

// kinship is how the words of the sentence stand in another one, as a place in
// the words of a [kin].
func kinship(near *analysis.Kin, o bundle.Ref) int {
	switch k, _, _ := near.To(o); k {
	case shared.Verbatim:
		return 0
	case shared.Near:
		return 1
	}
	return 2
}
