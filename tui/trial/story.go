// Package trial has what the tests of the screen share: invented stories with
// their findings, and a hand that presses keys on a desk.
package trial

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/tui/desk"
)

// A Story is a bundle in few words. A line is a sentence; an empty line ends a
// paragraph. A line may begin with marks: "=k " links it word for word to the
// other lines with the key k, "~k " with small edits, "≈k " in other words;
// "# " makes it a heading, "! " furniture, "* " drift. Quotes stand in curly
// marks; one with an asterisk before its closing mark is altered. Words in
// braces in linked lines are a number that differs.
type Story []struct{ Outlet, Title, Date, Text string }

// Ferry is a story of three articles that has every kind of finding.
var Ferry = Story{
	{"Harbor Post", "Night ferry stopped after crew finds water in engine room", "2031-03-04", `
# Night ferry stopped after crew finds water in engine room

=a The night ferry Maren turned back on Tuesday after its crew found water in the engine room.
=b No passenger was hurt, the line said.
The ship had left Ostby with eighty people on board.

~q “We turned round the moment the alarm went off,” said Ilse Varga, the captain.
≈c Divers will look at the hull on Friday.

# What comes next

The line expects to sail again within a week.
Passengers get their money back.
`},
	{"Coast Wire", "Ferry turns back with water in engine room", "2031-03-04", `
=a The night ferry Maren turned back on Tuesday after its crew found water in the engine room.
=b No passenger was hurt, the line said.

~q “We turned round as soon as the alarm rang*,” said Captain Ilse Varga.
! Share this story

≈c The hull is to be inspected by divers at the end of the week.
A spokesman, Tor Lind, called the leak “small”.
`},
	{"The Islander", "Maren is back in port", "", `
≈a The ferry Maren has come back to port with a wet engine room.
! 1,204 views

=b No passenger was hurt, the line said.

* The island council meets on Monday to vote on the new school roof.
* Slate is dearer than tin, and the council is split.
* Parents have asked for a covered playground as well.
`},
}

// A builder makes a bundle and its findings out of a story.
type builder struct {
	analysis.Analysis
	groups map[string]*shared.Group
	kinds  map[bundle.Ref]shared.Kind
	facts  map[bundle.Ref]bundle.Span
	keys   []string // of the groups, in the order of their first members
}

// Build makes the bundle and its findings.
func (st Story) Build() *analysis.Analysis {
	b := builder{groups: map[string]*shared.Group{}, kinds: map[bundle.Ref]shared.Kind{}, facts: map[bundle.Ref]bundle.Span{}}
	b.Bundle = &bundle.Bundle{Name: "night-ferry", Format: "txtar",
		Splits:   []bundle.Split{{Source: "night-ferry.txt", Delimiter: "-- name --", Markers: len(st), Articles: len(st)}},
		Warnings: []bundle.Warning{{Article: 2, Source: "night-ferry.txt", Line: 31, Message: "decoded as windows-1252"}}}
	for _, s := range st {
		b.article(&bundle.Article{Source: strings.ToLower(s.Outlet) + ".txt", Outlet: s.Outlet, Title: s.Title, Published: s.Date}, s.Text)
	}
	for _, key := range b.keys {
		g := b.groups[key]
		for _, m := range g.Members[1:] {
			l := shared.Link{A: g.Members[0], B: m, Kind: max(b.kinds[g.Members[0]], b.kinds[m]), Score: .71, Certain: true, Same: true}
			x, differs := b.facts[l.A]
			if y, too := b.facts[m]; differs && too && x.Of(b.Bundle.Articles[l.A.Article].Text) != y.Of(b.Bundle.Articles[m.Article].Text) {
				l.Contrasts = []shared.Contrast{{Pair: shared.Pair{A: x, B: y}, Class: shared.Number, Plain: true}}
			}
			g.Links = append(g.Links, l)
			g.Kind = max(g.Kind, l.Kind)
		}
		b.Shared = append(b.Shared, *g)
	}
	groupQuotes(&b.Analysis)
	return analysis.New(b.Analysis)
}

// article adds an article.
func (b *builder) article(art *bundle.Article, text string) {
	i := len(b.Bundle.Articles)
	b.Bundle.Articles = append(b.Bundle.Articles, art)
	b.Roles = append(b.Roles, nil)
	run := drift.Run{Article: i, First: -1, Score: .8, Confident: true, Terms: []string{"school", "roof", "council"}, Reason: "no other article mentions them"}
	for _, para := range strings.Split(strings.TrimSpace(text), "\n\n") {
		start, kind := len(art.Text), bundle.Prose
		for k, line := range strings.Split(para, "\n") {
			if k > 0 {
				art.Text += " "
			}
			if role := b.sentence(art, i, line, &run); role == bundle.Heading {
				kind = bundle.Headline
			}
		}
		art.Paragraphs = append(art.Paragraphs, bundle.Paragraph{Span: bundle.Span{Start: start, End: len(art.Text)}, Kind: kind})
		art.Text += "\n\n"
	}
	art.Words = len(strings.Fields(art.Text))
	if run.First >= 0 {
		b.Drift = append(b.Drift, run)
	}
}

// sentence adds a line of a story and returns its role.
func (b *builder) sentence(art *bundle.Article, i int, line string, run *drift.Run) bundle.Role {
	mark, rest, _ := strings.Cut(line, " ")
	r := desk.Ref(i, len(art.Sentences))
	role := bundle.Body
	switch {
	case mark == "#":
		line, role = rest, bundle.Heading
	case mark == "!":
		line, role = rest, bundle.Furniture
	case mark == "*":
		line = rest
		if run.First < 0 {
			run.First = r.Sentence
		}
		run.Last = r.Sentence
	case strings.ContainsAny(mark, "=~≈"):
		line = rest
		key := strings.TrimLeft(mark, "=~≈")
		if b.groups[key] == nil {
			b.groups[key] = &shared.Group{Earliest: -1}
			b.keys = append(b.keys, key)
		}
		b.groups[key].Members = append(b.groups[key].Members, r)
		b.kinds[r] = shared.Kind(strings.Index("= ~ ≈", mark[:1]) / 2)
	}
	from := len(art.Text)
	if head, rest, ok := strings.Cut(line, "{"); ok {
		fact, tail, _ := strings.Cut(rest, "}")
		line = head + fact + tail
		b.facts[r] = bundle.Span{Start: from + len(head), End: from + len(head) + len(fact)}
	}
	art.Text += addQuotes(&b.Analysis, i, from, line)
	art.Sentences = append(art.Sentences, bundle.Sentence{Span: bundle.Span{Start: from, End: len(art.Text)}, Paragraph: len(art.Paragraphs)})
	b.Roles[i] = append(b.Roles[i], role)
	return role
}

// addQuotes notes the quotes of a line and returns it without the asterisks.
func addQuotes(a *analysis.Analysis, article, from int, line string) string {
	altered := strings.Contains(line, "*")
	line = strings.ReplaceAll(line, "*", "")
	open, end := strings.Index(line, "“"), strings.Index(line, "”")
	if open < 0 || end < open {
		return line
	}
	q := quote.Quote{Article: article, Span: bundle.Span{Start: from + open, End: from + end + len("”")}, Marked: true, Continues: -1, Cue: "said"}
	q.Inner = bundle.Span{Start: q.Span.Start + len("“"), End: q.Span.End - len("”")}
	if q.Inner.Len() < 12 {
		q.Kind = quote.Phrase
	}
	if i := strings.Index(line, "Ilse Varga"); i >= 0 {
		q.Speaker, q.Known = "Ilse Varga", quote.Named
		q.SpeakerAsWritten, q.SpeakerSpan = "Ilse Varga", bundle.Span{Start: from + i, End: from + i + len("Ilse Varga")}
	}
	if altered {
		q.Cue = "altered"
	}
	a.Quotes = append(a.Quotes, q)
	return line
}

// groupQuotes ties the captain's printings together.
func groupQuotes(a *analysis.Analysis) {
	g := quote.Group{Speaker: "Ilse Varga", Independent: 1}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		if q.Speaker == "" {
			continue
		}
		m := quote.Member{Quote: i, Status: quote.Reference, Certain: true}
		if q.Cue == "altered" {
			q.Cue = "said"
			m.Status = quote.Altered
			inner := q.Inner.Of(a.Bundle.Articles[q.Article].Text)
			at := strings.Index(inner, "as soon as the alarm rang")
			ref := a.Quotes[g.Members[0].Quote]
			was := strings.Index(ref.Inner.Of(a.Bundle.Articles[ref.Article].Text), "the moment the alarm went off")
			m.Edits = []quote.Edit{
				{Reference: bundle.Span{Start: was, End: was + len("the moment")}, This: bundle.Span{Start: at, End: at + len("as soon as")}},
				{Reference: bundle.Span{Start: was + len("the moment the alarm "), End: was + len("the moment the alarm went off")}, This: bundle.Span{Start: at + len("as soon as the alarm "), End: at + len("as soon as the alarm rang")}},
			}
		}
		g.Members = append(g.Members, m)
	}
	if len(g.Members) > 1 {
		a.QuoteGroups = append(a.QuoteGroups, g)
	}
}
