package report

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/sign"
)

// HTML writes the findings and below them the articles with everything marked,
// as one page without scripts that needs nothing from the network. What a
// sentence is stands in words in its title attribute.
func HTML(w io.Writer, a *analysis.Analysis, choice ...Choice) error {
	out := bufio.NewWriter(w)
	b := newBrief(a, choice)
	fmt.Fprintf(out, htmlHead, html.EscapeString(b.title))
	fmt.Fprintf(out, "<h1>%s</h1>\n<p>%s</p>\n<p class=\"key\">%s</p>\n", html.EscapeString(b.title), html.EscapeString(b.summary), htmlKey())
	for _, s := range append(b.page, b.appendix...) {
		fmt.Fprintf(out, "<section><h2>%s</h2>\n", html.EscapeString(s.title))
		for _, e := range s.entries {
			writeHTMLEntry(out, e)
		}
		out.WriteString("</section>\n")
	}
	out.WriteString("<section><h2>The articles, marked</h2>\n<div class=\"desk\">\n")
	marks := a.Marks()
	for i := range a.Bundle.Articles {
		writeHTMLArticle(out, a, i, &marks[i])
	}
	out.WriteString("</div></section>\n</html>\n")
	return out.Flush()
}

func writeHTMLEntry(out *bufio.Writer, e entry) {
	if len(e.lines) == 0 {
		fmt.Fprintf(out, "<p>%s</p>\n", html.EscapeString(e.head))
		return
	}
	fmt.Fprintf(out, "<h3>%s</h3>\n<ul>\n", html.EscapeString(e.head))
	for _, l := range e.lines {
		out.WriteString("<li>")
		for _, part := range [...]struct{ tag, s string }{{"b", l.who}, {"q", l.text}, {"i", l.note.String()}} {
			if part.s != "" {
				fmt.Fprintf(out, "<%s>%s</%s> ", part.tag, html.EscapeString(part.s), part.tag)
			}
		}
		out.WriteString("</li>\n")
	}
	out.WriteString("</ul>\n")
}

// writeHTMLArticle writes an article, each sentence with its classes.
func writeHTMLArticle(out *bufio.Writer, a *analysis.Analysis, i int, marks *analysis.Marks) {
	art := a.Bundle.Articles[i]
	fmt.Fprintf(out, "<article><h3>%s</h3>\n", html.EscapeString(a.Label(i)))
	at, paragraph := 0, -1
	for k, s := range art.Sentences {
		if s.Paragraph != paragraph {
			if paragraph >= 0 {
				out.WriteString("</p>\n")
			}
			out.WriteString("<p>")
			paragraph = s.Paragraph
		} else if s.Start > at {
			out.WriteByte(' ')
		}
		r := bundle.Ref{Article: i, Sentence: k}
		fmt.Fprintf(out, "<span id=\"a%ds%d\" class=\"%s\" title=\"%s\">", i+1, k+1, strings.Join(sentenceClasses(a.Roles.Of(r), marks, s.Span), " "),
			html.EscapeString(fmt.Sprintf("#%d %s", k+1, strings.Join(append(a.Describe(r), a.SaidAt(r)...), "; "))))
		writeMarked(out, art, s.Span, marks)
		out.WriteString("</span>")
		at = s.End
	}
	if paragraph >= 0 {
		out.WriteString("</p>\n")
	}
	out.WriteString("</article>\n")
}

// sentenceClasses names what a sentence is: its role, and the kinds of its
// marks; "possible-drift" where it may be something else.
func sentenceClasses(role bundle.Role, marks *analysis.Marks, s bundle.Span) []string {
	out := []string{role.String()}
	marks.Over(s, func(m analysis.Mark) {
		k := analysis.Kinds[m.Kind]
		if k.Over >= sign.Stretch || m.Start != s.Start || slices.Contains(out, k.Name) {
			return
		}
		if out = append(out, k.Name); m.Possible {
			out = append(out, "possible-"+k.Name)
		}
	})
	return out
}

// writeMarked writes the text of a sentence, cut wherever a mark in it begins
// or ends.
func writeMarked(out *bufio.Writer, art *bundle.Article, s bundle.Span, all *analysis.Marks) {
	var marks []analysis.Mark
	cuts := []int{s.Start, s.End}
	all.Over(s, func(m analysis.Mark) {
		if analysis.Kinds[m.Kind].Over < sign.Stretch {
			return
		}
		marks = append(marks, m)
		for _, c := range [...]int{m.Start, m.End} {
			if s.Start < c && c < s.End {
				cuts = append(cuts, c)
			}
		}
	})
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	for i := 1; i < len(cuts); i++ {
		piece := bundle.Span{Start: cuts[i-1], End: cuts[i]}
		var classes []string
		for _, m := range marks {
			if m.Start <= piece.Start && piece.End <= m.End && !slices.Contains(classes, analysis.Kinds[m.Kind].Name) {
				classes = append(classes, analysis.Kinds[m.Kind].Name)
			}
		}
		text := keepEdges(piece.Of(art.Text), html.EscapeString(one(piece.Of(art.Text))))
		if len(classes) == 0 {
			out.WriteString(text)
			continue
		}
		fmt.Fprintf(out, "<span class=\"%s\">%s</span>", strings.Join(classes, " "), text)
	}
}

// keepEdges puts back the white space at the ends of raw that folding took off.
func keepEdges(raw, folded string) string {
	if folded == "" {
		return " "
	}
	if strings.TrimLeft(raw, " \t\r\n") != raw {
		folded = " " + folded
	}
	if strings.TrimRight(raw, " \t\r\n") != raw {
		folded += " "
	}
	return folded
}

// htmlKey shows each kind of mark that has a letter as the page shows it.
func htmlKey() string {
	var b strings.Builder
	for _, k := range analysis.Explained() {
		kind := analysis.Kinds[k]
		fmt.Fprintf(&b, "<span class=\"%s\">%s</span>\n", kind.Name, html.EscapeString(kind.Label))
	}
	return b.String()
}

const htmlHead = `<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
<style>
:root { color-scheme: light dark; --ink: #1c1c22; --paper: #fdfcf9; --faint: #6b6b75; --rule: #d8d5cc; --shared: #2f6fc4; --quote: #7a5b00;
 --alarm: #b3400a; --drift: #7d4ca8 }
@media (prefers-color-scheme: dark) { :root { --ink: #dcdce2; --paper: #18181d; --faint: #8d8d99; --rule: #3a3a44; --shared: #7cb3ff;
 --quote: #e5c97b; --alarm: #ff9248; --drift: #c9a3ee } }
body, html { background: var(--paper); color: var(--ink) }
html { font: 16px/1.5 Georgia, "Times New Roman", serif; margin: 2rem auto; max-width: 96rem; padding: 0 1.5rem }
h1, h2, h3 { font-weight: 600; line-height: 1.2 } h2 { border-bottom: 1px solid var(--rule); margin-top: 2.5rem } h3 { font-size: 1rem; margin-bottom: .3rem }
ul { margin-top: .2rem; padding-left: 1.2rem } li b { font-weight: 600 } li i, .key { color: var(--faint) } q { quotes: none }
.desk { display: grid; gap: 2rem; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)) }
.verbatim { border-bottom: 2px solid var(--shared) } .near { border-bottom: 2px dashed var(--shared) } .reworded { border-bottom: 2px dotted var(--shared) }
.perhaps { border-bottom: 1px dotted var(--rule) }
.speech, .phrase, .term, .altered, .differing { font-style: italic } .speech, .phrase { color: var(--quote) }
.altered, .differing, .doubted, .edited, .contrast { color: var(--alarm) } .altered { font-weight: 600 }
.edited, .contrast { font-weight: 700; text-decoration: underline double } .doubted { text-decoration: underline dotted } .speaker { font-variant: small-caps }
.drift { background: color-mix(in srgb, var(--drift) 18%%, transparent) } .possible-drift, .background { background: color-mix(in srgb, var(--drift) 8%%, transparent) }
.furniture { color: var(--faint); font-size: .85em } .title, .heading { font-weight: 600 }
@media print { .desk { display: block } }
</style>
`
