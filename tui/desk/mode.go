package desk

import (
	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// A Mode is one way to look at the bundle: it fills the screen, and has the
// keys. A mode stands on its desk and knows no other mode. While it is not on
// screen it is still told of bundles and of results.
type Mode interface {
	// View is the mode's place in the line of views, which is the digit that
	// chooses it, and what it is called there. Of modes at one place the one
	// shown last stands in the line.
	View() (place int, name string)
	// Keys is the table of the mode's keys.
	Keys() *keys.KeyMap

	// Open takes up the bundle on the desk and forgets what it knew of
	// another. It reports whether the mode is the one to read it in.
	Open(at bundle.Ref) (cmd tea.Cmd, its bool)
	// Enter brings the mode on screen at a sentence; false when it cannot be
	// shown, or not yet: it then asks for it by [Desk.Show].
	Enter(at bundle.Ref) (cmd tea.Cmd, ok bool)
	// Place is the sentence where the reader stands; its number is below zero
	// in an article without sentences.
	Place() bundle.Ref
	// Leave is the place with which the next reading begins.
	Leave() bundle.Ref
	// GoTo goes to a sentence, or to what stands for it.
	GoTo(at bundle.Ref)

	// Do does what a key asks for; false leaves it to the desk.
	Do(a keys.Action) (cmd tea.Cmd, done bool)
	// Mouse answers the mouse, unless a box lies over the page.
	Mouse(msg tea.MouseMsg) tea.Cmd
	// Answer takes the result of one of the mode's own commands, and passes
	// over every other message.
	Answer(msg tea.Msg) tea.Cmd
	// Settle brings up to date what depends on the state, [Desk.Geo] first if
	// it is not valid.
	Settle() tea.Cmd

	// Draw draws the screen on the desk's frame, each row with its line feed
	// but the last. The rows of [Desk.DrawPanel] and [Desk.DrawStatus] are
	// among them.
	Draw()
	// Describe says in words what the reader stands on.
	Describe() []frame.Piece
	// Inspect writes on a sheet what is known of it, if the sheet asks for it,
	// see [Sheet.Begin].
	Inspect(s *Sheet)
	// Inspected is the title of that sheet.
	Inspected() string
	// Signs explains the signs beside the text for the help, in rows of a
	// width.
	Signs(width int) [][]frame.Piece

	// ShowHit goes to the hit at which the search is, NextHit to the next or
	// the previous one.
	ShowHit()
	NextHit(by int)
	// HitsWords says where the search is: of how many hits, in how many
	// articles.
	HitsWords(total string, articles int) string
}
