package report

import (
	"bufio"
	"fmt"
	"io"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
)

// HistoryText writes what changed through all versions as plain lines: the
// timeline first, then each step as [DiffText] writes it.
func HistoryText(w io.Writer, b *bundle.Bundle, h *versions.History) error {
	out := bufio.NewWriter(w)
	order := "ordered by " + h.By
	if h.By == "the order given" {
		order = "in " + h.By
	}
	head := fmt.Sprintf("%d versions, %s", len(h.Order), order)
	if len(h.Order) == 1 {
		head = "1 version: nothing to compare it with"
	}
	fmt.Fprintf(out, "%s\n%s\n\nTIMELINE (words added, deleted, changed)\n", one(b.Name), head)
	for place, a := range h.Order {
		art := b.Articles[a]
		line := fmt.Sprintf("%3d  %s", place+1, one(art.Source))
		if art.Published != "" {
			line += "  " + one(art.Published)
		}
		line += "  " + some(art.Words, "word")
		if place > 0 {
			s := h.Steps[place-1]
			line += fmt.Sprintf("  +%d -%d ~%d", s.Added, s.Deleted, s.Changed)
		}
		fmt.Fprintln(out, line)
	}
	for i, s := range h.Steps {
		fmt.Fprintf(out, "\nVERSION %d TO %d\n", i+1, i+2)
		writeDiff(out, &Comparison{Old: b.Articles[s.Old], New: b.Articles[s.New], Operations: s.Operations, Metadata: versions.Metadata(b.Articles[s.Old], b.Articles[s.New])}, textMarks)
	}
	return out.Flush()
}
