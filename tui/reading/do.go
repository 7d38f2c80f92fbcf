package reading

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/keys"
)

// Do does what a key asks for.
func (m *Mode) Do(a keys.Action) (cmd tea.Cmd, done bool) {
	if m.read(a) || m.turn(a) || m.seek(a) || m.show(a) {
		cmd, m.cmd = m.cmd, nil
		return cmd, true
	}
	if a == keys.CopyGroup {
		return m.copyGroup(), true
	}
	return nil, false
}

// show does the actions that change what is shown beside the text and in it.
func (m *Mode) show(a keys.Action) bool {
	switch a {
	case keys.Marks:
		m.openMarks()
	case keys.LayerAll:
		m.switchAll()
	case keys.Doubt:
		m.switchDoubt()
	case keys.Lead:
		m.switchLead()
	case keys.Align:
		m.cycleScrolling()
	case keys.ToggleMap:
		m.showMap = !m.showMap
		m.Geo.Valid = false
		switch {
		case m.showMap && m.Width < mapFrom:
			m.Say(fmt.Sprintf("the map beside each column shows from %d columns on", mapFrom))
		case m.showMap:
			m.Say("map on")
		default:
			m.Say("map off")
		}
	case keys.Outline:
		m.Lay(newOutline(m))
	case keys.Jump:
		m.Lay(newJump(m))
	default:
		return false
	}
	return true
}

// read does the actions that move within a column.
func (m *Mode) read(a keys.Action) bool {
	half := max(m.Geo.Body/2, 1)
	full := max(m.Geo.Body-2, 1)
	switch a {
	case keys.NextSentence:
		m.step(1)
	case keys.PrevSentence:
		m.step(-1)
	case keys.NextParagraph:
		m.paragraph(1)
	case keys.PrevParagraph:
		m.paragraph(-1)
	case keys.LineDown:
		m.scrollBy(1, false)
	case keys.LineUp:
		m.scrollBy(-1, false)
	case keys.HalfDown:
		m.scrollBy(half, true)
	case keys.HalfUp:
		m.scrollBy(-half, true)
	case keys.PageDown:
		m.scrollBy(full, true)
	case keys.PageUp:
		m.scrollBy(-full, true)
	case keys.Top:
		if c := &m.columns[m.focus]; c.sentence <= 0 && c.top == 0 {
			m.Say("this is the beginning")
		}
		m.goTo(m.focus, 0)
		m.scrollColumn(m.focus, 0)
	case keys.End:
		last := len(m.article().Sentences) - 1
		if m.columns[m.focus].sentence == last {
			m.Say("this is the end")
		}
		m.goTo(m.focus, last)
	default:
		return false
	}
	return true
}

// article is the article that has the focus.
func (m *Mode) article() *bundle.Article { return m.Bundle.Articles[m.focus] }

// step moves the focus by sentences.
func (m *Mode) step(by int) {
	c := &m.columns[m.focus]
	if c.sentence < 0 {
		m.scrollBy(by, false)
		return
	}
	to := c.sentence + by
	if to < 0 || to >= len(m.article().Sentences) {
		before := m.top(m.focus)
		if by > 0 { // show what stands after the last sentence
			m.scrollBy(by, false)
		} else {
			m.scrollColumn(m.focus, 0)
		}
		if m.top(m.focus) == before {
			m.sayEdge(by)
		}
		return
	}
	m.goTo(m.focus, to)
}

// paragraph moves the focus to the beginning of a paragraph.
func (m *Mode) paragraph(by int) {
	c, ss := &m.columns[m.focus], m.article().Sentences
	if c.sentence < 0 {
		return
	}
	s := c.sentence
	if by > 0 {
		for s < len(ss)-1 && ss[s].Paragraph == ss[c.sentence].Paragraph {
			s++
		}
	} else {
		s = max(s-1, 0)
		for s > 0 && ss[s-1].Paragraph == ss[s].Paragraph {
			s--
		}
	}
	if s == c.sentence {
		m.sayEdge(by)
	}
	m.goTo(m.focus, s)
}

// sayEdge says why a key does not go on: there is nothing further.
func (m *Mode) sayEdge(by int) {
	if by > 0 {
		m.Say("this is the end of the article; " + m.KeyMap.Key(keys.NextColumn) + " goes to the next one")
	} else {
		m.Say("this is the beginning of the article")
	}
}

// goTo moves the focus to a sentence of an article and shows it.
func (m *Mode) goTo(article, sentence int) {
	m.setFocus(article)
	c := &m.columns[article]
	n := len(m.Bundle.Articles[article].Sentences)
	if n == 0 {
		return
	}
	c.sentence = min(max(sentence, 0), n-1)
	m.arriving = true
	if c.page == nil {
		c.anchor = m.Span(article, c.sentence).Start
		return
	}
	m.reveal(article)
}

// setFocus gives the focus to an article, which comes on screen.
func (m *Mode) setFocus(article int) {
	if m.focus == article {
		return
	}
	m.focus = article
	if m.position(article) < 0 {
		m.unhide(article)
	}
	m.Geo.Valid = false
}

// scrollBy scrolls the focused column by lines. The focus goes with the
// screen: at its row when whole pages turn, as little as needed otherwise.
func (m *Mode) scrollBy(lines int, turning bool) {
	c := &m.columns[m.focus]
	if c.page == nil {
		return
	}
	row := 0
	if c.sentence >= 0 {
		row, _ = m.sentenceRows(m.focus, c.sentence)
	}
	before := m.top(m.focus)
	to := before + lines
	if lines > 0 {
		to = min(to, max(m.lastTop(m.focus), before))
	}
	m.scrollColumn(m.focus, to)
	moved := m.top(m.focus) - before
	if at := c.sentence; moved == 0 && (!turning || at < 0 || lines > 0 && at == len(m.article().Sentences)-1 || lines < 0 && at == 0) {
		m.sayEdge(lines)
	}
	switch {
	case turning && moved == 0 && lines > 0:
		m.goTo(m.focus, len(m.article().Sentences)-1)
	case turning && moved == 0:
		m.goTo(m.focus, 0)
	case turning:
		m.focusRow(min(max(row, m.Margin()), m.Geo.Body-1-m.Margin()))
	default:
		m.keepFocusOnScreen()
	}
}

// focusRow moves the focus to the sentence shown at a row of the screen.
func (m *Mode) focusRow(row int) {
	c := &m.columns[m.focus]
	if c.page == nil || len(c.page.Lines) == 0 || c.sentence < 0 {
		return
	}
	line := m.lineNear(m.focus, row)
	c.sentence = m.article().SentenceAt(c.page.Lines[line].Src.Start)
	if from, _ := m.sentenceRows(m.focus, c.sentence); from < 0 && c.sentence+1 < len(m.article().Sentences) {
		if next, _ := m.sentenceRows(m.focus, c.sentence+1); next < m.Geo.Body {
			c.sentence++
		}
	}
}

// keepFocusOnScreen moves the focus as little as needed to be on screen.
func (m *Mode) keepFocusOnScreen() {
	c := &m.columns[m.focus]
	if c.page == nil || c.sentence < 0 {
		return
	}
	from, to := m.sentenceRows(m.focus, c.sentence)
	if to <= 0 {
		m.focusRow(0)
	} else if from >= m.Geo.Body {
		m.focusRow(m.Geo.Body - 1)
	}
}
