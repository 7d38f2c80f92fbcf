package tui

import (
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// heading is what a column is headed by: the article's name, and its outlet
// where that is not the name.
func (m *Model) heading(article int) (name, outlet string) {
	name = m.names[article]
	if outlet = visible.String(m.bundle.Articles[article].Outlet); outlet == "" || strings.HasPrefix(name, outlet) {
		return name, ""
	}
	return name, outlet
}

// date returns the day an article was published, or "" when it is unknown.
func date(a *bundle.Article) string {
	d, _, _ := strings.Cut(a.Published, "T")
	return visible.String(d)
}
