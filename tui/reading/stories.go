package reading

import (
	"cmp"
	"slices"
)

// asLoaded is the order in which the columns stand before a reader arranges
// them: as the articles were loaded and, where they tell several stories, those
// of the first article's story first and each story together. Side by side they
// are to be compared, and articles on other stories have nothing in common.
func (m *Mode) asLoaded(articles []int) []int {
	out := slices.Clone(articles)
	if m.Found != nil && m.Found.Story != nil {
		slices.SortStableFunc(out, m.compareColumns)
	}
	return out
}

// compareColumns orders two articles as loaded.
func (m *Mode) compareColumns(x, y int) int {
	if m.Found == nil || m.Found.Story == nil {
		return cmp.Compare(x, y)
	}
	return cmp.Or(cmp.Compare(m.storyRank(x), m.storyRank(y)), cmp.Compare(x, y))
}

// storyRank is the place of an article's story among the columns.
func (m *Mode) storyRank(article int) int {
	s := m.Found.Story
	if s[article] == s[0] {
		return 0
	}
	return s[article]
}

// every is the number of each article.
func (m *Mode) every() []int {
	all := make([]int, len(m.columns))
	for i := range all {
		all[i] = i
	}
	return all
}

// gatherStories brings the columns of each story together once the stories are
// known, unless the reader has arranged them.
func (m *Mode) gatherStories() {
	if m.Found == nil || m.Found.Story == nil || m.pins > 0 || m.before != nil || !slices.Equal(m.order, m.every()) {
		return
	}
	m.order = m.asLoaded(m.order)
	m.first, m.Geo.Valid = 0, false
}
