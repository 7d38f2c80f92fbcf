package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/keys"
)

// general does the actions that concern the screen as a whole.
func (m *Model) general(a keys.Action) tea.Cmd {
	switch a {
	case keys.LayerShared, keys.LayerQuotes, keys.LayerDrift, keys.LayerFurniture:
		m.switchLayer(layer(a - keys.LayerShared))
	case keys.LayerAll:
		m.switchAll()
	case keys.Align:
		m.cycleScrolling()
	case keys.ToggleMap:
		m.showMap = !m.showMap
		m.geo.valid = false
		switch {
		case m.showMap && m.Width < mapFrom:
			m.say(fmt.Sprintf("the map beside each column shows from %d columns on", mapFrom))
		case m.showMap:
			m.say("map on")
		default:
			m.say("map off")
		}
	case keys.Theme:
		m.cycleTheme()
	case keys.Mouse:
		m.mouse = !m.mouse
		if m.mouse {
			m.say("the mouse is taken: wheel, click, map")
		} else {
			m.say("the mouse is released: select text as usual; " + m.keys.Key(keys.Mouse) + " takes it back")
		}
	case keys.Inspect:
		m.inspector.open = !m.inspector.open
		m.inspector.top = 0
		m.geo.valid = false
	case keys.InspectDown:
		m.inspector.scroll(3, m.inspectorRoom())
	case keys.InspectUp:
		m.inspector.scroll(-3, m.inspectorRoom())
	case keys.Search:
		m.search.start(m)
	case keys.Help:
		m.overlay = newHelp(m)
	case keys.Outline:
		m.overlay = newOutline(m)
	case keys.SwitchMode:
		return m.switchMode()
	case keys.Written:
		return m.openWritten()
	case keys.About:
		m.overlay = newAbout(m)
	case keys.Jump:
		m.overlay = newJump(m)
	case keys.Copy:
		return m.copyPassage()
	case keys.CopyGroup:
		return m.copyGroup()
	case keys.Reload:
		return m.askReload()
	case keys.Redraw:
		return tea.ClearScreen
	case keys.Suspend:
		return tea.Suspend
	case keys.Quit:
		return m.quit()
	}
	return nil
}

// askReload reads the bundle again.
func (m *Model) askReload() tea.Cmd {
	if m.opts.Reload == nil {
		m.say("this input cannot be read again")
		return nil
	}
	m.say("reading again …")
	return m.reload()
}

// reloaded takes in the bundle as it was read again, and keeps the place.
func (m *Model) reloaded(msg reloadedMsg) tea.Cmd {
	if msg.err != nil {
		m.warn("reading again failed: " + msg.err.Error())
		return nil
	}
	at := Place{}
	source := ""
	if len(m.columns) > 0 {
		at = m.place()
		source = m.bundle.Articles[at.Article].Source
	}
	if m.stopAnalysis != nil {
		m.stopAnalysis()
	}
	m.revision.remember(m.bundle)
	m.setBundle(msg.bundle)
	for i, a := range msg.bundle.Articles {
		if a.Source == source {
			at.Article = i
		}
	}
	m.open(at)
	m.search.clear()
	m.confirm("read again")
	return m.beginAgain()
}
