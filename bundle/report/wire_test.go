package report_test

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A wire writes articles that look like real ones: one story, many names,
// quotations of a few words and of hundreds, and what one outlet's page leaves
// in each of its texts. Then it does to them what happens to texts: joined,
// cut anywhere, repeated, and with marks lost.
type wire struct{ r *rand.Rand }

func (w wire) one(words ...string) string { return words[w.r.IntN(len(words))] }

func (w wire) name() string {
	return w.one("Ines", "Mirela", "Tor", "Ilse", "Joren", "Odile", "Sava") + " " + w.one("Falk", "Tasch", "Welk", "Varga", "Lund", "Okpara-Reyes", "O’Dell", "de Vries")
}

func (w wire) clause() string {
	return fmt.Sprintf("the %s at %s %s %s on %s, %d",
		w.one("harbour board", "ferry line", "lock", "weir", "Port Authority of Sall"), w.one("Sall", "Olm", "Kerr", "St. Ostby", "the U.S. pier"),
		w.one("shut", "did not shut", "opened", "sold", "denied that it sold"), w.one("the old pier", "$2.5 million of stock", "three barges", "1,200 berths", "nobody's boat"),
		w.one("Monday", "March 4, 2031", "Friday at 6 a.m.", "the 3rd"), 2020+w.r.IntN(12))
}

func (w wire) sentence() string {
	c := w.clause()
	return strings.ToUpper(c[:1]) + c[1:] + w.one(".", ".", ".", "?", "!", "…", ";", ":")
}

func (w wire) quotation(clauses int) string {
	open, shut := "“", "”"
	if w.r.IntN(3) == 0 {
		open, shut = `"`, `"`
	}
	var s []string
	for range clauses {
		s = append(s, w.clause())
		if w.r.IntN(9) == 0 {
			s[len(s)-1] = "as he put it, ‘" + s[len(s)-1] + "’"
		}
	}
	return fmt.Sprintf("%s%s,%s %s %s, %s.", open, strings.Join(s, w.one(". ", "; ", ", and ", ".\n\n"+open)), shut, w.one("said", "told reporters", "wrote", "according to"), w.name(), w.one("the mayor", "a diver", "who was there", "37"))
}

// article writes one, of the story's own sentences and some of its own.
func (w wire) article(story []string, boilerplate string) string {
	var paragraphs []string
	paragraphs = append(paragraphs, w.one("# ", "", "")+w.one("Pier at Sall shut", "Weir breaks at Olm: what we know", "LIVE: ferry stopped"), "By "+w.name()+w.one("", " and "+w.name(), " | Tidal Press"))
	for range 3 + w.r.IntN(5) {
		var p []string
		for range 1 + w.r.IntN(4) {
			if w.r.IntN(2) == 0 {
				p = append(p, story[w.r.IntN(len(story))])
			} else {
				p = append(p, w.sentence())
			}
		}
		paragraphs = append(paragraphs, strings.Join(p, " "))
	}
	return strings.Join(append(paragraphs, boilerplate), "\n\n")
}

// damage does to some articles what op says.
func (w wire) damage(articles []string, op byte, extra string) []string {
	i, j := w.r.IntN(len(articles)), w.r.IntN(len(articles))
	a := articles[i]
	at := w.r.IntN(len(a) + 1)
	switch op % 8 {
	case 0: // two in one
		articles[i] = a + w.one("\n\n", " ", "") + articles[j]
	case 1: // cut anywhere
		articles[i] = a[:at]
	case 2: // its end only
		articles[i] = a[at:]
	case 3: // a part again and again
		part := a[at:min(at+400, len(a))]
		articles[i] = a + strings.Repeat(part, 1+w.r.IntN(6))
	case 4: // no closing marks
		articles[i] = strings.NewReplacer("”", "", "’", "").Replace(a)
	case 5: // more opening ones
		articles[i] = a[:at] + w.one("“", "‘", `"`, "«", "(") + a[at:]
	case 6: // anything
		articles[i] = a[:at] + extra + a[at:]
	case 7: // one line
		articles[i] = strings.Join(strings.Fields(a), " ")
	}
	return articles
}

// bundle writes a bundle of damaged articles; the same for the same input.
func (w wire) bundle(ops []byte, extra string) *bundle.Bundle {
	story := []string{w.quotation(30 + w.r.IntN(60))}
	for range 12 {
		story = append(story, w.sentence(), w.quotation(1+w.r.IntN(4)))
	}
	boilerplate := w.one("Read more: "+w.sentence(), "© 2031 Tidal Press. All rights reserved.\n\nShare this", "1,085 views\n\nSee also", "")
	articles := make([]string, 2+w.r.IntN(4))
	for i := range articles {
		articles[i] = w.article(story, boilerplate)
	}
	for _, op := range ops[:min(len(ops), 12)] {
		articles = w.damage(articles, op, extra)
	}
	b := &bundle.Bundle{Name: "wire"}
	for i, s := range articles {
		a := &bundle.Article{Source: fmt.Sprintf("%d.txt", i), Title: extra[:min(len(extra), 40)], Outlet: w.one("Tidal Press", "Harbor Post", extra), Published: w.one("2031-03-04", ""),
			Text: strings.ToValidUTF8(s[:min(len(s), 60000)], "\ufffd"), Language: "en"}
		a.Title = strings.ToValidUTF8(a.Title, "\ufffd")
		a.Outlet = strings.ToValidUTF8(a.Outlet, "\ufffd")
		if w.r.IntN(3) == 0 {
			a.Format = bundle.Markdown
		}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	return b
}
