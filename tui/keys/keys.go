// Package keys holds the one table that says which key does what. The model
// looks actions up in it; the help overlay, the hints of the status line and
// the table of the README are printed from it, so they cannot differ.
package keys

import (
	"slices"
	"strings"
)

// An Action is something the reader can ask for.
type Action uint8

// The actions, in the order of the help.
const (
	None Action = iota

	// Reading.
	NextSentence
	PrevSentence
	NextParagraph
	PrevParagraph
	LineDown
	LineUp
	HalfDown
	HalfUp
	PageDown
	PageUp
	Top
	End

	// Columns.
	NextColumn
	PrevColumn
	NextPage
	PrevPage
	Jump
	Hide
	ShowAll
	MoveLeft
	MoveRight
	Pin
	Zoom
	Widen

	// Findings.
	Bring
	Back
	Next
	Prev
	NextFinding
	PrevFinding
	NextShared
	PrevShared
	NextQuote
	PrevQuote
	NextAltered
	PrevAltered
	NextFact
	PrevFact
	NextDrift
	PrevDrift
	Inspect
	InspectDown
	InspectUp
	Search

	// Lists.
	Read
	NextSort
	TurnSort
	Fold
	FoldAll
	Filter
	Unfilter

	// What a reader leaves behind.
	MarkChecked
	MarkRight
	MarkWrong
	MarkNote
	MarkUndo
	MarkCorrect

	// The views, in the order of their digits.
	View1
	View2
	View3
	View4
	View5
	View6
	NextView
	PrevView

	// The screen.
	LayerAll
	Marks
	Doubt
	FoldSame
	Lead
	Align
	ToggleMap
	Outline
	Written
	About
	Theme
	Mouse

	// Versions of one article.
	SwitchMode
	NextVersion
	PrevVersion
	OlderBase
	NewerBase
	PinBase
	PickVersion
	NextGrave
	PrevGrave
	Unfold
	UnfoldAll
	Changes
	OneColumn
	Since

	// Everything else.
	Copy
	CopyGroup
	Open
	Reload
	Redraw
	Help
	Suspend
	Quit

	count
)

// A Section groups actions in the help.
type Section uint8

// The sections of the help, in their order.
const (
	Reading Section = iota
	Listed
	Columns
	Findings
	Versions
	Changed
	Marking
	Views
	Screen
	General
)

// String returns the section's heading.
func (s Section) String() string {
	return [...]string{"Reading", "The list", "Columns", "Findings", "Versions", "Changes", "Marking", "Views", "The screen", "General"}[s]
}

// A Binding ties keys to an action.
type Binding struct {
	Action  Action
	Section Section
	Keys    []string // as Bubble Tea names them, e.g. "ctrl+d", "space", "G"
	Help    string   // what the action does, in the imperative, without a full stop
	Hint    string   // one or two words for the status line; "" to leave it out
}

// inHints are the actions in the order in which the status line hints at them:
// those that answer a reader's questions before those that move about.
var inHints = []Action{NextFact, NextAltered, NextDrift, NextGrave, Next, Bring, Inspect, Changes, Search, NextView}

// Hints are the bindings with a hint: in a text those that answer first, in a
// list as they stand in its table.
func (m *KeyMap) Hints() []Binding {
	var out []Binding
	first := inHints
	if m.Binding(Read).Hint != "" {
		first = nil
	}
	for _, a := range first {
		if b := m.Binding(a); b.Hint != "" {
			out = append(out, b)
		}
	}
	for _, b := range m.Bindings {
		if b.Hint != "" && b.Action != Help && !slices.Contains(first, b.Action) {
			out = append(out, b)
		}
	}
	return out
}

// A KeyMap finds the action of a key. It is not changed once made.
type KeyMap struct {
	Bindings []Binding // in the order of the help
	byKey    map[string]Action
	byAction [count]int // index in Bindings, plus one
}

// Default returns the keys of the program.
func Default() *KeyMap { return newMap(bindings) }

// Revisions returns the keys of the program while it compares versions of one
// article. What both modes can do has the same key in both.
func Revisions() *KeyMap { return newMap(revisions) }

func newMap(bindings []Binding) *KeyMap {
	m := &KeyMap{Bindings: bindings, byKey: map[string]Action{}}
	for i, b := range bindings {
		m.byAction[b.Action] = i + 1
		for _, k := range b.Keys {
			m.byKey[k] = b.Action
		}
	}
	return m
}

// Action returns what the key does, or [None].
func (m *KeyMap) Action(key string) Action { return m.byKey[key] }

// Binding returns the binding of an action, or an empty one.
func (m *KeyMap) Binding(a Action) Binding {
	if i := m.byAction[a]; i > 0 {
		return m.Bindings[i-1]
	}
	return Binding{}
}

// Key returns the first key of an action as a reader would write it, or "".
func (m *KeyMap) Key(a Action) string {
	if b := m.Binding(a); len(b.Keys) > 0 {
		return Label(b.Keys[0])
	}
	return ""
}

// Label returns a key as a reader would write it: "←" for "left", "Ctrl+D" for
// "ctrl+d".
func Label(key string) string {
	if l, ok := labels[key]; ok {
		return l
	}
	mod, rest, ok := strings.Cut(key, "+")
	if !ok || rest == "" || mod == "" {
		return key
	}
	if mod == "ctrl" && len(rest) == 1 { // a letter
		rest = strings.ToUpper(rest)
	}
	return strings.ToUpper(mod[:1]) + mod[1:] + "+" + Label(rest)
}

var labels = map[string]string{
	"left": "←", "right": "→", "up": "↑", "down": "↓",
	"pgdown": "PgDn", "pgup": "PgUp", "home": "Home", "end": "End",
	"enter": "Enter", "esc": "Esc", "space": "Space", "tab": "Tab", "backspace": "Backspace",
	"delete": "Delete", "insert": "Insert",
	"f1": "F1", "f2": "F2", "f3": "F3", "f4": "F4", "f5": "F5", "f6": "F6",
	"f7": "F7", "f8": "F8", "f9": "F9", "f10": "F10", "f11": "F11", "f12": "F12",
}
