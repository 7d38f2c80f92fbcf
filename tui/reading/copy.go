package reading

import (
	"broadsheet/bundle"
	"fmt"
	"strings"

	"broadsheet/tui/desk"

	tea "charm.land/bubbletea/v2"
)

// copyGroup puts every printing of the focused sentence on the clipboard, as
// Markdown.
func (m *Mode) copyGroup() tea.Cmd {
	ref, ok := m.focused()
	if !ok || m.Unfound() {
		return nil
	}
	refs := append([]bundle.Ref{ref}, m.copies(ref)...)
	var b strings.Builder
	for i, r := range refs {
		if i > 0 {
			b.WriteByte('\n')
		}
		var how []string
		if _, score, _ := m.Found.Kinship(ref, r); i > 0 && score > 0 { // else it only prints the same quote
			how = append(how, m.Found.KinshipWords(ref, r))
		}
		how = append(how, m.Found.Infidelities(r, m.Found.QuoteGroupsAt(ref))...)
		fmt.Fprintf(&b, "> %s\n>\n> %s", desk.OneLine(m.Bundle, r), desk.CitationAt(m.Bundle, r))
		if len(how) > 0 {
			b.WriteString(" – " + strings.Join(how, "; "))
		}
		b.WriteByte('\n')
	}
	return m.ToClipboard(b.String(), fmt.Sprintf("%d %s", len(refs), desk.Plural(len(refs), "printing", "printings")))
}
