package report

import (
	"bufio"
	"fmt"
	"io"
	"strconv"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// Changed writes which files of a folder changed, those changed last first, as
// plain lines.
func Changed(w io.Writer, folder string, files []bundle.ChangedFile) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s: %d of its files changed; broadsheet versions FILE shows one\n", visible.String(folder), len(files))
	rows := [][]string{{"file", "changes", "author date", "author", "commit", "subject"}}
	for _, f := range files {
		name := one(f.Name)
		if f.Gone {
			name += " (gone)"
		}
		rows = append(rows, []string{name, strconv.Itoa(f.Changes), f.Newest.Authored[:min(len(f.Newest.Authored), 10)], one(f.Newest.Author), f.Newest.Short(), one(f.Newest.Subject)})
	}
	out.WriteString(textTable(rows))
	return out.Flush()
}
