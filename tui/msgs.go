package tui

import (
	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/page"
)

// progressMsg says how far the analysis of a generation has come.
type progressMsg struct {
	gen int
	at  analysis.Progress
}

// analysedMsg brings the findings of a generation, or why there are none.
type analysedMsg struct {
	gen   int
	found *findings
	err   error
}

// laidOutMsg brings a page that was laid out in the background.
type laidOutMsg struct {
	gen, article int
	wanted       wanted
	page         *page.Page
}

// reloadedMsg brings the bundle as it was read again.
type reloadedMsg struct {
	bundle *bundle.Bundle
	err    error
}

// searchedMsg brings the hits of a search.
type searchedMsg struct {
	gen, serial int
	hits        *hits
}
