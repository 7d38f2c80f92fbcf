package reading

import (
	"fmt"
	"strconv"
)

// ShowHit goes to the sentence of the hit at which the search is.
func (m *Mode) ShowHit() {
	article, span := m.Search.Hits.Hit(m.Search.At)
	m.goTo(article, m.Bundle.Articles[article].SentenceAt(span.Start))
	c := &m.columns[article]
	if c.page == nil {
		return
	}
	if row := m.rowOf(article, c.page.LineAt(span.Start)); row < 0 || row >= m.Geo.Body {
		m.scrollColumn(article, m.top(article)+row-m.Geo.Body/3)
	}
}

// NextHit goes to the next hit in any column.
func (m *Mode) NextHit(by int) { m.WalkHits(by) }

// HitsWords says at which hit of how many the search is.
func (m *Mode) HitsWords(total string, articles int) string {
	if m.Search.At >= 0 {
		total = strconv.Itoa(m.Search.At+1) + " of " + total
	}
	return fmt.Sprintf("%s in %d of %d", total, articles, len(m.columns))
}
