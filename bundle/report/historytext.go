package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/versions"
)

// HistoryText writes what changed through all versions as plain lines: the
// timeline first, then each step as [DiffText] writes it, with what was said of
// it.
func HistoryText(w io.Writer, b *bundle.Bundle, h *versions.History, of ...Said) error {
	return writeHistory(w, b, h, textMarks, of)
}

// HistoryMarkdown writes the same as a CommonMark document with a table, see
// [DiffMarkdown].
func HistoryMarkdown(w io.Writer, b *bundle.Bundle, h *versions.History, of ...Said) error {
	return writeHistory(w, b, h, markdownMarks, of)
}

// HistoryHTML writes the same as one HTML file that needs nothing else.
func HistoryHTML(w io.Writer, b *bundle.Bundle, h *versions.History, of ...Said) error {
	return writeHistory(w, b, h, htmlMarks, of)
}

func writeHistory(w io.Writer, b *bundle.Bundle, h *versions.History, m marks, of []Said) error {
	out := bufio.NewWriter(w)
	out.WriteString(m.head)
	around(out, m.title, m.plain(one(b.Name)))
	around(out, m.para, m.plain(orderWords(h)))
	writeWarnings(out, historyWarnings(b, h), m)
	out.WriteString(m.table(timeline(b, h, m)))
	if len(h.Order) > 0 {
		for _, f := range folded(b.Articles[h.Order[0]].Revision) {
			around(out, m.note, m.plain("after version 1, text unchanged: "+f))
		}
	}
	for i := range h.Steps {
		c := stepOf(b, h, i, of)
		c.Metadata = slices.DeleteFunc(c.Metadata, func(f versions.Field) bool { return f.Dates }) // they stand in the timeline
		around(out, m.section, fmt.Sprintf("Version %d to %d: %s", i+1, i+2, sources(c, m)))
		if by := madeBy(c.New.Revision); by != "" {
			around(out, m.note, m.plain(by))
		}
		for _, f := range folded(c.New.Revision) {
			around(out, m.note, m.plain("after it, text unchanged: "+f))
		}
		writeChanges(out, c, m)
	}
	out.WriteString(m.foot)
	return out.Flush()
}

// writeWarnings says what was read with a loss or a guess: a difference may
// come from there.
func writeWarnings(out *bufio.Writer, ws []bundle.Warning, m marks) {
	for _, w := range ws {
		around(out, m.note, m.plain("warning: "+analysis.WarningText(w)))
	}
}

// historyWarnings are those of the bundle, and behind them what failed.
func historyWarnings(b *bundle.Bundle, h *versions.History) []bundle.Warning {
	return slices.Concat(b.Warnings, h.FaultWarnings(b))
}

// orderWords say how many versions there are and what gave their order.
func orderWords(h *versions.History) string {
	switch {
	case len(h.Order) == 1:
		return "1 version: nothing to compare it with"
	case h.Doubt:
		return fmt.Sprintf("%d articles, %s: these do not look like versions of one article; broadsheet with --articles reads them side by side", len(h.Order), h.OrderWords())
	}
	return fmt.Sprintf("%d versions, %s", len(h.Order), h.OrderWords())
}

// timeline returns a row for each version: what it is, who made it and how
// many words came, went and changed on the way to it.
func timeline(b *bundle.Bundle, h *versions.History, m marks) [][]string {
	dated := versions.DateName(b.Articles...)
	if dated == "committed" {
		dated = authorDate
	}
	rows := [][]string{{"version", "source", dated, "author", "words", "added", "deleted", "changed", "grave", "subject"}}
	for place, a := range h.Order {
		art := b.Articles[a]
		row := make([]string, len(rows[0]))
		row[0], row[1], row[2], row[4] = strconv.Itoa(place+1), m.plain(one(art.Source)), m.plain(one(art.Published)), strconv.Itoa(art.Words)
		if r := art.Revision; r != nil {
			row[3], row[9] = m.plain(one(r.Author)), m.plain(one(cmp.Or(r.Subject, r.State.String())))
		}
		if place > 0 {
			s := h.Steps[place-1]
			row[5], row[6], row[7] = strconv.Itoa(s.Added), strconv.Itoa(s.Deleted), strconv.Itoa(s.Changed)
			if n := graves(b, s); n > 0 {
				row[8] = strconv.Itoa(n)
			}
		}
		rows = append(rows, row)
	}
	return filled(rows)
}

// authorDate is what the date of a commit is called.
const authorDate = "author date"

// graves counts the operations of a step that are of more than wording.
func graves(b *bundle.Bundle, s versions.Step) (n int) {
	for _, op := range s.Operations {
		if _, grave := versions.Matter(op, b.Articles[s.Old], b.Articles[s.New]); grave {
			n++
		}
	}
	return n
}

// folded says which commits left the text of a version as it was.
func folded(r *bundle.Revision) []string {
	if r == nil {
		return nil
	}
	var out []string
	for _, u := range r.Folded {
		out = append(out, one(strings.TrimSpace(u.Short()+" "+cmp.Or(u.Subject, u.State.String())))+": "+u.What)
	}
	return out
}

// madeBy says who made a version, when and why.
func madeBy(r *bundle.Revision) string {
	if r == nil {
		return ""
	}
	if r.State != bundle.Committed {
		return r.State.String()
	}
	return one(r.Short() + " by " + r.Author + ", " + authorDate + " " + r.Authored + ": " + r.Subject)
}

// filled leaves out the columns that are empty but for their head.
func filled(rows [][]string) [][]string {
	out := make([][]string, len(rows))
	for i := range rows[0] {
		if !slices.ContainsFunc(rows[1:], func(r []string) bool { return r[i] != "" }) {
			continue
		}
		for k, r := range rows {
			out[k] = append(out[k], r[i])
		}
	}
	return out
}

// textTable sets cells in columns, figures to the right.
func textTable(rows [][]string) string {
	widths := make([]int, len(rows[0]))
	for _, r := range rows {
		for i, c := range r {
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	var s strings.Builder
	s.WriteByte('\n')
	for _, r := range rows {
		var line strings.Builder
		for i, c := range r {
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(c))
			if h := rows[0][i]; h == "source" || h == "published" || h == authorDate || h == "dated" || h == "author" || h == "subject" || h == "file" || h == "commit" {
				line.WriteString("  " + c + pad)
			} else {
				line.WriteString("  " + pad + c)
			}
		}
		s.WriteString(strings.TrimRight(line.String()[2:], " ") + "\n")
	}
	return s.String()
}

func markdownTable(rows [][]string) string {
	var s strings.Builder
	for i, r := range rows {
		s.WriteString("\n| " + strings.Join(r, " | ") + " |")
		if i == 0 {
			s.WriteString("\n" + strings.Repeat("|---", len(r)) + "|")
		}
	}
	return s.String() + "\n"
}

func htmlTable(rows [][]string) string {
	var s strings.Builder
	s.WriteString("<table>\n")
	for i, r := range rows {
		tag := "td"
		if i == 0 {
			tag = "th"
		}
		s.WriteString("<tr>")
		for _, c := range r {
			s.WriteString("<" + tag + ">" + c + "</" + tag + ">")
		}
		s.WriteString("</tr>\n")
	}
	return s.String() + "</table>\n"
}
