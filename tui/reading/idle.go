package reading

import (
	"slices"

	"broadsheet/bundle/analysis"
	"broadsheet/tui/keys"
)

// Idle reports whether an action has nothing to go to in this bundle, so that
// no hint is to be spent on it.
func (m *Mode) Idle(a keys.Action) bool {
	if m.Found == nil {
		return false
	}
	switch a {
	case keys.NextFact, keys.NextAltered, keys.NextDrift:
		return !slices.ContainsFunc(m.Found.Lead, func(i analysis.LeadItem) bool { return leadActions[i.Kind] == a })
	case keys.Next:
		return m.Found.Grave == 0
	case keys.Bring, keys.NextColumn:
		return len(m.columns) == 1
	}
	return false
}
