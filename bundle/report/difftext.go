package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
)

// DiffText writes a comparison as plain lines: a sign for each operation, the
// sentence, and the words that differ as [-old-] and {+new+}, the marks of
// wdiff.
func DiffText(w io.Writer, c *Comparison) error {
	return writeDiff(w, c, marks{delOpen: "[-", delClose: "-]", addOpen: "{+", addClose: "+}", plain: func(s string) string { return s }})
}

// DiffMarkdown writes a comparison as a CommonMark document, deleted words
// struck through and added ones in bold.
func DiffMarkdown(w io.Writer, c *Comparison) error {
	return writeDiff(w, c, marks{delOpen: "~~", delClose: "~~", addOpen: "**", addClose: "**", plain: escapeMarkdown, bullet: "- ", heading: "# "})
}

type marks struct {
	delOpen, delClose, addOpen, addClose string
	plain                                func(string) string
	bullet, heading                      string
}

var signs = [...]string{versions.Kept: " ", versions.Edited: "~", versions.Added: "+", versions.Deleted: "-", versions.Split: "<", versions.Merged: ">"}

func writeDiff(w io.Writer, c *Comparison, m marks) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s%s → %s\n\n%s\n\n", m.heading, m.plain(one(c.Old.Source)), m.plain(one(c.New.Source)), tally(c.Operations))
	kept := 0
	flush := func() {
		if kept > 0 {
			fmt.Fprintf(out, "%s  (%d kept)\n", m.bullet, kept)
		}
		kept = 0
	}
	for _, op := range c.Operations {
		if op.Kind == versions.Kept && !op.Moved {
			kept++
			continue
		}
		flush()
		what := op.Kind.String()
		if op.Moved {
			what += ", moved"
		}
		if classes := classesOf(op.Edits); classes != "" && len(op.Old) > 0 && len(op.New) > 0 {
			what += ": " + classes
		}
		fmt.Fprintf(out, "%s%s %s (%s)\n", m.bullet, signs[op.Kind], inline(c, &op, m), what)
	}
	flush()
	return out.Flush()
}

// inline writes an operation's sentences once, with the differences marked.
func inline(c *Comparison, op *versions.Operation, m marks) string {
	switch {
	case len(op.New) == 0:
		return m.delOpen + m.plain(stretch(c.Old, op.Old)) + m.delClose
	case len(op.Old) == 0:
		return m.addOpen + m.plain(stretch(c.New, op.New)) + m.addClose
	}
	var s strings.Builder
	span := cover(c.New, op.New)
	at := span.Start
	for _, e := range op.Edits {
		s.WriteString(m.plain(one0(c.New.Text[at:max(e.New.Start, at)])))
		if !e.Old.Empty() {
			s.WriteString(m.delOpen + m.plain(one(e.Old.Of(c.Old.Text))) + m.delClose)
		}
		if !e.New.Empty() {
			s.WriteString(m.addOpen + m.plain(one(e.New.Of(c.New.Text))) + m.addClose)
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
