package report

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"maps"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
)

// DiffText writes a comparison as plain lines: a sign for each operation, the
// sentence, and the words that differ as [-old-] and {+new+}, the marks of
// wdiff.
func DiffText(w io.Writer, c *Comparison) error { return buffered(w, c, textMarks) }

// DiffColor is [DiffText] for a terminal: deleted words red and struck
// through, added ones blue and underlined, so that neither rests on its colour.
func DiffColor(w io.Writer, c *Comparison) error { return buffered(w, c, colorMarks) }

// DiffMarkdown writes a comparison as a CommonMark document, deleted words
// struck through and added ones in bold.
func DiffMarkdown(w io.Writer, c *Comparison) error { return buffered(w, c, markdownMarks) }

// DiffHTML writes a comparison as one HTML file that needs nothing else.
func DiffHTML(w io.Writer, c *Comparison) error { return buffered(w, c, htmlMarks) }

// marks say how a form of output shows an operation.
type marks struct {
	head, foot string // around the whole document
	title      [2]string
	section    [2]string // around the head of a step of a history
	para       [2]string // around a sentence about the whole
	note       [2]string // around the tally and the counts of what was kept
	item       [2]string // around an operation
	old, new   [2]string // around words
	indent     string    // before the count of what was kept
	sign       func(string) string
	plain      func(string) string
	gist       bool                         // the gravest changes stand first, too
	lead       [2]string                    // around what says so
	table      func(rows [][]string) string // the first row is the head, the cells are plain already
}

var textMarks = marks{
	title: [2]string{"", "\n\n"}, note: [2]string{"", "\n"}, item: [2]string{"", "\n"},
	old: [2]string{"[-", "-]"}, new: [2]string{"{+", "+}"}, plain: asItIs,
	indent: "  ", section: [2]string{"\n", "\n"}, para: [2]string{"", "\n"}, sign: asItIs, table: textTable,
}

func asItIs(s string) string { return s }

// code keeps a sign from beginning a list of its own in Markdown.
func code(s string) string {
	if s == " " {
		return ""
	}
	return "`" + s + "`"
}

var colorMarks = marks{
	title: [2]string{"\x1b[1m", "\x1b[m\n\n"}, note: [2]string{"\x1b[2m", "\x1b[m\n"}, item: [2]string{"", "\n"},
	old: [2]string{"\x1b[31;9m", "\x1b[m"}, new: [2]string{"\x1b[34;4m", "\x1b[m"}, plain: asItIs, sign: asItIs, indent: "  ",
}

var markdownMarks = marks{
	title: [2]string{"# ", "\n\n"}, note: [2]string{"- *", "*\n"}, item: [2]string{"- ", "\n"},
	old: [2]string{"~~", "~~"}, new: [2]string{"**", "**"}, plain: escapeMarkdown,
	section: [2]string{"\n## ", "\n\n"}, para: [2]string{"", "\n"}, sign: code, table: markdownTable, gist: true, lead: [2]string{"\n", "\n\n"},
}

var htmlMarks = marks{
	head: `<!DOCTYPE html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>What changed</title>
<style>
body { font: 1.05rem/1.6 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1c1c1c; background: #fffdf8 }
h1 { font-size: 1.25rem } h2 { font-size: 1.1rem; margin-top: 2.5rem } p.note { color: #5f5f5f; font-style: italic }
del { color: #8a3b00; background: #ffe9d6 } ins { color: #0b3d91; background: #e3edff; text-decoration: underline }
table { border-collapse: collapse } th, td { text-align: left; padding: .1rem 1rem .1rem 0; vertical-align: top }
html { color-scheme: light dark } body { overflow-wrap: break-word }
@media (max-width: 40rem) { table { display: block; overflow-x: auto } body { font-size: 1rem } }
@media print { body { max-width: none; margin: 0; color: #000; background: #fff } h2 { break-after: avoid } p { break-inside: avoid } }
@media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #16181d } p.note { color: #a0a0a0 }
del { color: #ffb27a; background: #3a2414 } ins { color: #a9c8ff; background: #1b2a45 } }
</style>
`, foot: "</html>\n",
	title: [2]string{"<h1>", "</h1>\n"}, note: [2]string{`<p class="note">`, "</p>\n"}, item: [2]string{"<p>", "</p>\n"},
	old: [2]string{"<del>", "</del>"}, new: [2]string{"<ins>", "</ins>"}, plain: html.EscapeString,
	section: [2]string{"<h2>", "</h2>\n"}, para: [2]string{"<p>", "</p>\n"}, sign: html.EscapeString, table: htmlTable, gist: true, lead: [2]string{"<h3>", "</h3>\n"},
}

var signs = [...]string{versions.Kept: " ", versions.Edited: "~", versions.Added: "+", versions.Deleted: "-", versions.Split: "<", versions.Merged: ">"}

func buffered(w io.Writer, c *Comparison, m marks) error {
	out := bufio.NewWriter(w)
	out.WriteString(m.head)
	around(out, m.title, sources(c, m))
	writeWarnings(out, c.Warnings, m)
	writeChanges(out, c, m)
	out.WriteString(m.foot)
	return out.Flush()
}

func sources(c *Comparison, m marks) string {
	return m.plain(one(c.Old.Source) + " → " + one(c.New.Source))
}

// writeChanges writes what changed, without a title.
func writeChanges(out *bufio.Writer, c *Comparison, m marks) {
	around(out, m.note, tally(c.Operations))
	if g := gravely(c); g != "" {
		around(out, m.note, g)
	}
	if m.gist {
		writeGrave(out, c, m)
	}
	for _, f := range c.metadata() {
		said := standingWords(c.saidOf(&f))
		if said != "" {
			said = m.plain(" (" + said + ")")
		}
		around(out, m.item, m.sign(signs[versions.Edited])+" "+m.plain(f.Name+": ")+m.field(f.Old, m.old)+m.field(f.New, m.new)+said)
	}
	if n := renumbered(c); n > 0 {
		around(out, m.note, fmt.Sprintf("%d only renumbered, left out below", n))
	}
	kept := 0
	flush := func() {
		if kept > 0 {
			around(out, m.note, fmt.Sprintf("%s(%d kept)", m.indent, kept))
		}
		kept = 0
	}
	for i := range c.Operations {
		op := &c.Operations[i]
		said := c.saidWords(op)
		if op.Kind == versions.Kept && !op.Moved && said == "" {
			kept++
			continue
		}
		if !c.takes(op) {
			continue
		}
		if said == "" && onlyRenumbered(op) {
			continue
		}
		flush()
		around(out, m.item, m.sign(signs[op.Kind])+" "+inline(c, op, m)+m.plain(" ("+behind(whatHappened(c, op), said)+")"))
	}
	flush()
}

// onlyRenumbered reports whether an operation changes nothing but what numbers
// a sentence, as a new section does of all behind it.
func onlyRenumbered(op *versions.Operation) bool {
	if op.Moved || len(op.Old) == 0 || len(op.New) == 0 || len(op.Edits) == 0 {
		return false
	}
	numbered := false
	for _, e := range op.Edits {
		if e.Class < versions.Numbering {
			return false
		}
		numbered = numbered || e.Class == versions.Numbering
	}
	return numbered
}

// renumbered counts the operations that change no more than that.
func renumbered(c *Comparison) (n int) {
	for i := range c.Operations {
		if op := &c.Operations[i]; onlyRenumbered(op) && c.takes(op) && c.saidWords(op) == "" {
			n++
		}
	}
	return n
}

// gravely counts the grave changes by what they are about: "3 grave: 2 number,
// 1 name"; "" where there is none.
func gravely(c *Comparison) string {
	count, total := map[string]int{}, 0
	for i := range c.Operations {
		if what, grave := versions.Matter(c.Operations[i], c.Old, c.New); grave && c.takes(&c.Operations[i]) {
			count[what]++
			total++
		}
	}
	if total == 0 {
		return ""
	}
	var parts []string
	for _, what := range slices.Sorted(maps.Keys(count)) {
		parts = append(parts, fmt.Sprintf("%d %s", count[what], what))
	}
	return fmt.Sprintf("%d grave: %s", total, strings.Join(parts, ", "))
}

// fewestGist is how many changes are worth a list of the grave ones before
// them.
const fewestGist = 4

// writeGrave writes the grave changes, each under the heading it stands below.
func writeGrave(out *bufio.Writer, c *Comparison, m marks) {
	changed := 0
	for i := range c.Operations {
		if c.Operations[i].Kind != versions.Kept {
			changed++
		}
	}
	if gravely(c) == "" || changed < fewestGist {
		return
	}
	around(out, m.lead, m.plain("The grave ones first"))
	for i := range c.Operations {
		op := &c.Operations[i]
		if _, grave := versions.Matter(*op, c.Old, c.New); !grave || !c.takes(op) {
			continue
		}
		under := ""
		if h := headingOf(c, op); h != "" {
			under = m.plain("under “" + h + "”: ")
		}
		around(out, m.item, m.sign(signs[op.Kind])+" "+under+inline(c, op, m)+m.plain(" ("+whatHappened(c, op)+")"))
	}
	around(out, m.lead, m.plain("All changes in order"))
}

// headingOf is the heading that an operation stands below, "" for none.
func headingOf(c *Comparison, op *versions.Operation) string {
	a, at := c.New, op.New
	if len(at) == 0 {
		a, at = c.Old, op.Old
	}
	for i := at[0] - 1; i > 0; i-- {
		if a.Paragraphs[a.Sentences[i].Paragraph].Kind == bundle.Headline {
			return strings.Trim(one(a.SentenceText(i)), "#* ")
		}
	}
	return ""
}

func around(out *bufio.Writer, with [2]string, s string) {
	out.WriteString(with[0])
	out.WriteString(s)
	out.WriteString(with[1])
}

// field writes one side of a field, nothing where it is empty.
func (m *marks) field(s string, with [2]string) string {
	if s == "" {
		return ""
	}
	return with[0] + m.plain(one(s)) + with[1]
}

// whatHappened names an operation and what it is about: its edits, and whether
// it is of the headline, a quote or a note that corrects the article.
func whatHappened(c *Comparison, op *versions.Operation) string {
	s := op.Kind.String()
	if op.Moved {
		s += ", moved"
	}
	if len(op.Old) > 0 && len(op.New) > 0 && len(op.Edits) > 0 {
		s += ": " + classesOf(op.Edits)
	}
	what, grave := versions.Matter(*op, c.Old, c.New)
	if grave && (len(op.Old) == 0 || len(op.New) == 0 || what == "headline" || what == "byline" || what == "correction") || op.Furniture && op.Kind != versions.Kept {
		if s = what + " " + s; what == versions.Fate.String() {
			s = op.Kind.String() + ": " + what
		}
	}
	return s
}

// inline writes an operation's sentences once, with the differences marked.
func inline(c *Comparison, op *versions.Operation, m marks) string {
	switch {
	case len(op.New) == 0:
		return m.old[0] + m.plain(stretch(c.Old, op.Old)) + m.old[1]
	case len(op.Old) == 0:
		return m.new[0] + m.plain(stretch(c.New, op.New)) + m.new[1]
	}
	var s strings.Builder
	span := cover(c.New, op.New)
	at := span.Start
	for _, e := range op.Edits {
		s.WriteString(m.plain(one0(c.New.Text[at:max(e.New.Start, at)])))
		if !e.Old.Empty() {
			if e.New.Empty() && e.Old.Start > 0 && c.Old.Text[e.Old.Start-1] == ' ' {
				s.WriteByte(' ') // words removed behind a space
			}
			s.WriteString(m.old[0] + m.plain(one(e.Old.Of(c.Old.Text))) + m.old[1])
		}
		if !e.New.Empty() {
			s.WriteString(m.new[0] + m.plain(one(e.New.Of(c.New.Text))) + m.new[1])
		}
		at = max(e.New.End, at)
	}
	s.WriteString(m.plain(one0(c.New.Text[at:span.End])))
	return s.String()
}

func cover(a *bundle.Article, sentences []int) bundle.Span {
	return bundle.Span{Start: a.Sentences[sentences[0]].Start, End: a.Sentences[sentences[len(sentences)-1]].End}
}

func stretch(a *bundle.Article, sentences []int) string { return one(cover(a, sentences).Of(a.Text)) }

// one0 is one for a piece of a line: white space at its ends stays, as one
// space.
func one0(s string) string {
	t := one(s)
	if t == "" {
		if s != "" {
			return " "
		}
		return ""
	}
	if s[0] == ' ' || s[0] == '\n' || s[0] == '\t' {
		t = " " + t
	}
	if e := s[len(s)-1]; e == ' ' || e == '\n' || e == '\t' {
		t += " "
	}
	return t
}

// tally counts operations: "12 kept, 3 edited, 1 added".
func tally(ops []versions.Operation) string {
	var n [len(signs)]int
	moved := 0
	for _, op := range ops {
		n[op.Kind]++
		if op.Moved {
			moved++
		}
	}
	var parts []string
	for k := range n {
		if n[k] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[k], versions.Kind(k)))
		}
	}
	if moved > 0 {
		parts = append(parts, fmt.Sprintf("%d moved", moved))
	}
	if len(parts) == 0 {
		return "nothing to compare"
	}
	return strings.Join(parts, ", ")
}

// classesOf names what the edits are about, the gravest first.
func classesOf(es []versions.Edit) string {
	var has [versions.Punctuation + 1]bool
	for _, e := range es {
		has[e.Class] = true
	}
	var parts []string
	for c, ok := range has {
		if ok {
			parts = append(parts, versions.Class(c).String())
		}
	}
	return strings.Join(parts, ", ")
}
