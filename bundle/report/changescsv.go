package report

import (
	"encoding/csv"
	"io"
	"strconv"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
)

// changesHead is the first line of the changes as CSV.
var changesHead = []string{"from", "to", "commit", "author", "author_date", "operation", "moved", "grave", "about", "class", "old_sentence", "new_sentence", "old_words", "new_words", "old_text", "new_text", "heading", "verdict", "reader_note", "reader", "read_on"}

// DiffCSV writes a line for each edit between two versions and for each
// sentence that came, went or only moved, for a spreadsheet: versions and
// sentences counted from 1. Cells are made safe as those of [CSV] are.
func DiffCSV(w io.Writer, c *Comparison) error {
	out := csv.NewWriter(w)
	t := &table{out: out}
	t.row(changesHead...)
	t.changes(c, 1)
	out.Flush()
	return out.Error()
}

// HistoryCSV is [DiffCSV] for each step of a history.
func HistoryCSV(w io.Writer, b *bundle.Bundle, h *versions.History, of ...Said) error {
	out := csv.NewWriter(w)
	t := &table{out: out}
	t.row(changesHead...)
	for i := range h.Steps {
		t.changes(stepOf(b, h, i, of), i+1)
	}
	out.Flush()
	return out.Error()
}

// changes writes what leads from the version at a place, from 1, to the next.
func (t *table) changes(c *Comparison, from int) {
	commit, author, date := "", "", c.New.Published
	if r := c.New.Revision; r != nil && r.State == bundle.Committed {
		commit, author, date = r.Commit, r.Author, r.Authored
	}
	line := func(cells ...string) {
		t.row(append([]string{strconv.Itoa(from), strconv.Itoa(from + 1), commit, author, date}, cells...)...)
	}
	for _, f := range c.metadata() {
		standing := c.saidOf(&f)
		s := saidCells(&standing)
		line("metadata", "", "", f.Name, "", "", "", f.Old, f.New, "", "", "", s[0], s[1], s[2], s[3])
	}
	for i := range c.Operations {
		op := &c.Operations[i]
		if op.Kind == versions.Kept && !op.Moved || !c.takes(op) {
			continue
		}
		what, grave := versions.Matter(*op, c.Old, c.New)
		old, new := "", ""
		if len(op.Old) > 0 {
			old = cover(c.Old, op.Old).Of(c.Old.Text)
		}
		if len(op.New) > 0 {
			new = cover(c.New, op.New).Of(c.New.Text)
		}
		standing := c.said(op)
		s := saidCells(&standing)
		write := func(class, was, is string) {
			line(op.Kind.String(), yes(op.Moved), yes(grave), what, class, firstOf(op.Old), firstOf(op.New), was, is, old, new, headingOf(c, op), s[0], s[1], s[2], s[3])
		}
		if len(op.Old) == 0 || len(op.New) == 0 || len(op.Edits) == 0 {
			write("", "", "")
			continue
		}
		for _, e := range op.Edits {
			write(e.Class.String(), e.Old.Of(c.Old.Text), e.New.Of(c.New.Text))
		}
	}
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return ""
}

// firstOf is the number of the first of some sentences, from 1.
func firstOf(sentences []int) string {
	if len(sentences) == 0 {
		return ""
	}
	return strconv.Itoa(sentences[0] + 1)
}
