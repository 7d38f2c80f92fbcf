package compare

import tea "charm.land/bubbletea/v2"

// turn turns the order of the versions round, which takes comparing each with
// the next anew, and so it is done beside the screen.
func (m *Mode) turn() tea.Cmd {
	m.turned = !m.turned
	cmd, its := m.Open(m.Place())
	if !its {
		return nil
	}
	m.Say(map[bool]string{true: "the order is turned round", false: "the order is turned back"}[m.turned])
	return cmd
}
