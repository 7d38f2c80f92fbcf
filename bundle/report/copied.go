package report

import (
	"fmt"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
)

// copied lists what was copied in one piece: the first printing, how long it
// is, and where the others stand. Before it stands who has most of another's
// sentences.
func (c *composer) copied(room int) section {
	a := c.a
	if len(a.Bundle.Articles) < 2 {
		return section{}
	}
	var lines []line
	for _, item := range a.Lead(c.sharing, a.Everything(nil)) {
		if item.Kind == analysis.LeadRepeats {
			at := item.At
			lines = append(lines, line{note: said(item.Words.String()), at: &at})
		}
	}
	passages := a.Passages()
	for _, p := range passages {
		lines = append(lines, passageLine(a, &p))
	}
	if len(passages) == 0 {
		lines = append(lines, line{note: said("No passage of two sentences or more, and of 40 words or more, was copied.")})
	}
	return c.put("Copied passages", "More copied passages", []entry{{lines: lines}}, room)
}

// passageLine says where a passage stands, how long it is and how much of an
// article it makes up.
func passageLine(a *analysis.Analysis, p *analysis.Reprint) line {
	const most, words = 4, 9 // places, and words of its beginning
	first := p.Members[0]
	art := a.Bundle.Articles[first.Article]
	l := line{who: extentPlace(a, first), at: &bundle.Ref{Article: first.Article, Sentence: first.First}}
	l.text = opening(bundle.Span{Start: art.Sentences[first.First].Start, End: art.Sentences[first.Last].End}.Of(art.Text), words)
	l.note.say(fmt.Sprintf("%s in %d of %d articles, up to %.0f %% of one", some(p.Words, "word"), len(p.Members), len(a.Bundle.Articles), 100*p.Share))
	ps := note{{text: "too in "}}
	for i, m := range p.Members[1:] {
		if i == most {
			ps = append(ps, piece{text: fmt.Sprintf(" and %d more", len(p.Members)-1-most)})
			break
		}
		if i > 0 {
			ps = append(ps, piece{text: ", "})
		}
		ps = append(ps, piece{text: extentPlace(a, m), at: &bundle.Ref{Article: m.Article, Sentence: m.First}})
	}
	l.note.clause(ps...)
	return l
}

// extentPlace names a run of sentences as people count.
func extentPlace(a *analysis.Analysis, x analysis.Extent) string {
	if x.First == x.Last {
		return place(a, bundle.Ref{Article: x.Article, Sentence: x.First})
	}
	return fmt.Sprintf("%s #%d–%d", a.Label(x.Article), x.First+1, x.Last+1)
}

// articles lists what was read.
func (c *composer) articles(room int) section {
	var lines []line
	for i, art := range c.a.Bundle.Articles {
		l := line{who: numberAndLabel(c.a, i), at: &bundle.Ref{Article: i}, text: opening(titleOf(art), 12)}
		if art.Published != "" {
			day, _, _ := strings.Cut(art.Published, "T")
			l.note.say(one(day))
		}
		l.note.say(some(art.Words, "word"))
		if first := c.sharing.Same[i]; first != i {
			l.note.say("the same as " + c.a.Label(first))
		} else if len(c.a.Bundle.Articles) > 1 {
			l.note.say(shareWords(c.a, i))
		}
		lines = append(lines, l)
	}
	return c.put(articlesTitle, "More articles", []entry{{lines: lines}}, room)
}

// numberAndLabel names an article by its number too.
func numberAndLabel(a *analysis.Analysis, i int) string {
	label := a.Label(i)
	if n := strconv.Itoa(i + 1); label != "article "+n && !strings.HasSuffix(label, " ("+n+")") {
		return n + " " + label
	}
	return label
}

// shareWords says how much of an article others have too.
func shareWords(a *analysis.Analysis, i int) string {
	s := a.SharedShare(i)
	words := fmt.Sprintf("%.0f %% in others too", 100*s.Certain)
	if p := fmt.Sprintf("%.0f", 100*s.Possible); p != "0" {
		words += ", " + p + " % perhaps"
	}
	return words
}

// titleOf returns an article's title, or says why it has none.
func titleOf(art *bundle.Article) string {
	if art.Title == "" {
		return analysis.NoWords
	}
	return one(art.Title)
}
