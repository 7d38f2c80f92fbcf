package desk

import (
	"broadsheet/tui/frame"
	"broadsheet/tui/theme"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// View is what the terminal is to show.
func (d *Desk) View() tea.View {
	v := tea.NewView(d.Screen())
	v.AltScreen = true
	if d.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	v.WindowTitle = d.windowTitle()
	v.Cursor = d.cursor()
	return v
}

// Screen returns the rows of the screen, joined by line feeds.
func (d *Desk) Screen() string {
	switch {
	case d.Width == 0:
		return "" // the terminal has not said how large it is
	case d.TooSmall():
		return d.sizeNeeded()
	case len(d.Bundle.Articles) == 0:
		return d.nothing()
	}
	if !d.Geo.Valid {
		d.Refresh()
	}
	d.Clear()
	d.on.Draw()
	if d.overlay != nil {
		return d.overlaid(d.Rows())
	}
	return d.Rows()
}

// sizeNeeded is what a terminal too small for columns shows, in as many lines
// as it takes.
func (d *Desk) sizeNeeded() string {
	needs, has := fmt.Sprintf("too small: needs %d×%d, ", minWidth, minHeight), fmt.Sprintf("has %d×%d", d.Width, d.Height)
	lines := [][]frame.Piece{{frame.In(needs+has, d.Theme.Text)}}
	if d.Cells(needs+has) > d.Width && d.Height > 1 {
		lines = append(d.Wrap([]frame.Piece{frame.In(needs, d.Theme.Text)}, d.Width, d.Height-1), []frame.Piece{frame.In(has, d.Theme.Text)})
	}
	d.Clear()
	for range (d.Height - len(lines)) / 2 {
		d.Newline()
	}
	for i, l := range lines {
		if i > 0 {
			d.Newline()
		}
		l[0].Text = strings.TrimRight(l[0].Text, " ")
		left := max(d.Width-d.PiecesWidth(l), 0) / 2
		d.Text("", left, theme.Style{})
		d.Pieces(l, d.Width-left)
	}
	return d.Rows()
}

// nothing is what a bundle without articles shows.
func (d *Desk) nothing() string {
	d.Clear()
	d.Text(" this bundle holds no article; q quits", d.Width, d.Theme.Text)
	return d.Rows()
}
