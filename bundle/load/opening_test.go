package load

import (
	"strings"
	"testing"
)

// Two delimiters are enough where one of them opens the file; a warning says
// so when they were not taken.
func TestTwoDelimiters(t *testing.T) {
	const (
		bathA = "The council voted on Monday to close the bath. Nobody spoke for it.\n"
		bathB = "On Monday evening the council closed the bath, and nobody was sorry.\n"
		tinyA = "The bath is closed.\n"
		tinyB = "Swimmers are sad.\n"
	)
	for _, tt := range []struct {
		name, in string
		want     int  // articles
		warned   bool // when it was not split
	}{
		{"hashes over headings", "##### Gazette\n# Bath closes\n\n" + bathA + "\n##### Post\n# A bath no more\n\n" + bathB, 2, false},
		{"hashes over headings and sections", "##### a\n\n# Bath closes\n\n" + bathA + "\n## Costs\n\n" + bathB + "\n##### b\n\n# A bath no more\n\n" + bathB, 2, false},
		{"hashes, texts in the middle of something", "##### one.txt\nHe voted. " + bathA + "\n##### two.txt\nBut wait. " + bathB, 2, false},
		{"blank lines first", "\n\n##### Gazette\n# Bath closes\n\n" + bathA + "\n##### Post\n# A bath no more\n\n" + bathB, 2, false},
		{"dashes, tiny", "--- Gazette ---\n" + tinyA + "--- Post ---\n" + tinyB, 2, false},
		{"dashes, numbered, in the middle", "--- 1 ---\nand " + tinyA + "--- 2 ---\nand " + tinyB, 2, false},
		{"three", "##### Gazette\n# A\n\n" + bathA + "\n##### Post\n# B\n\n" + bathB + "\n##### Mail\n# C\n\n" + bathA, 3, false},

		{"kicker and section", "##### POLITICS\n# Bath closes\n\n" + bathA + "\n##### Related\n\n" + bathB, 1, true},
		{"headings below a title", "# Bath closes\n\n" + bathA + "\n##### Costs\n\n" + bathB + "\n##### Votes\n\n" + bathA, 1, false},
		{"one", "##### Gazette\n# Bath closes\n\n" + bathA, 1, false},
		{"the same name twice", "--- Advertisement ---\n" + bathA + "--- Advertisement ---\n" + bathB, 1, false},
		{"a rule inside one article", "# Bath closes\n\n" + bathA + "\n---\n\n" + bathB, 1, false},
		{"nothing behind", "##### Gazette\n\n##### Post\n", 1, true},
	} {
		for _, markdown := range []bool{false, true} {
			c := split(tt.in, markdown)
			warned := false
			for _, n := range c.remarks {
				warned = warned || strings.HasPrefix(n.message, "begins with a line that looks like a delimiter") || n.offset == 0
			}
			n := 0
			for _, p := range c.pieces {
				n += int(bit(!p.empty))
			}
			if n != tt.want || warned != tt.warned {
				t.Errorf("%s, markdown %v: %d articles, warned %v: %+v", tt.name, markdown, n, warned, c.remarks)
			}
			checkWhole(t, tt.in, c)
		}
	}
}
