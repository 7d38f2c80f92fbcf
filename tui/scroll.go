package tui

// A scrolling says how the other columns go along when one is scrolled.
type scrolling uint8

const (
	scrollFree   scrolling = iota // each column by itself
	scrollLocked                  // all by the same number of lines
	scrollings
)

// String is what the screen calls it.
func (s scrolling) String() string { return [...]string{"free", "locked"}[s] }

// cycleScrolling goes on to the next way of scrolling.
func (m *Model) cycleScrolling() {
	m.scroll = (m.scroll + 1) % scrollings
	m.say([...]string{"columns scroll freely", "columns scroll together, line by line"}[m.scroll])
}

// follow takes the other columns along when one has been scrolled.
func (m *Model) follow(article, lines int) {
	if m.scroll != scrollLocked || lines == 0 {
		return
	}
	for _, a := range m.shown {
		if a != article && m.columns[a].page != nil {
			m.scrollTo(a, m.columns[a].top+lines)
		}
	}
}
