package keys

import "strings"

// Markdown returns the keys as the table of the README, a line for each
// action, under a heading cell for each section.
func (m *KeyMap) Markdown() string {
	var b strings.Builder
	b.WriteString("| keys | what they do |\n|---|---|\n")
	last := Section(255)
	for _, bind := range m.Bindings {
		if bind.Section != last {
			b.WriteString("| **" + bind.Section.String() + "** | |\n")
			last = bind.Section
		}
		b.WriteString("| ")
		for i, k := range bind.Keys {
			if i > 0 {
				b.WriteString(" ")
			}
			b.WriteString("`" + Label(k) + "`")
		}
		b.WriteString(" | " + bind.Help + " |\n")
	}
	return b.String()
}
