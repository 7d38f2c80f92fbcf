package keys

// names are what actions are called where a reader names one.
var names = [count]string{
	NextSentence:  "next-sentence",
	PrevSentence:  "previous-sentence",
	NextParagraph: "next-paragraph",
	PrevParagraph: "previous-paragraph",
	LineDown:      "line-down",
	LineUp:        "line-up",
	HalfDown:      "half-screen-down",
	HalfUp:        "half-screen-up",
	PageDown:      "screen-down",
	PageUp:        "screen-up",
	Top:           "beginning",
	End:           "end",

	NextColumn: "next-column",
	PrevColumn: "previous-column",
	NextPage:   "next-columns",
	PrevPage:   "previous-columns",
	Jump:       "article",
	Hide:       "hide-column",
	ShowAll:    "show-columns",
	MoveLeft:   "move-left",
	MoveRight:  "move-right",
	Pin:        "keep-column",
	Zoom:       "alone",
	Widen:      "widen",

	Bring:       "bring-copies",
	Back:        "back",
	Next:        "next",
	Prev:        "previous",
	NextFinding: "next-finding",
	PrevFinding: "previous-finding",
	NextShared:  "next-shared",
	PrevShared:  "previous-shared",
	NextQuote:   "next-quote",
	PrevQuote:   "previous-quote",
	NextAltered: "next-altered",
	PrevAltered: "previous-altered",
	NextFact:    "next-fact",
	PrevFact:    "previous-fact",
	NextDrift:   "next-drift",
	PrevDrift:   "previous-drift",
	Inspect:     "inspector",
	InspectDown: "inspector-down",
	InspectUp:   "inspector-up",
	Search:      "search",

	Read:     "read",
	NextSort: "sort",
	TurnSort: "turn-order",
	Fold:     "fold",
	FoldAll:  "fold-all",
	Filter:   "filter",
	Unfilter: "end-filter",

	MarkChecked: "checked",
	MarkRight:   "right",
	MarkWrong:   "wrong",
	MarkNote:    "note",
	MarkUndo:    "undo",
	MarkCorrect: "correct",

	View1:    "view-1",
	View2:    "view-2",
	View3:    "view-3",
	View4:    "view-4",
	View5:    "view-5",
	View6:    "view-6",
	NextView: "next-view",
	PrevView: "previous-view",

	LayerAll:  "all-marks",
	Marks:     "marks",
	Doubt:     "doubt",
	FoldSame:  "fold-same",
	Lead:      "lead",
	Align:     "scrolling",
	ToggleMap: "map",
	Outline:   "outline",
	Written:   "report",
	About:     "about",
	Theme:     "theme",
	Mouse:     "mouse",

	SwitchMode:  "versions",
	NextVersion: "next-version",
	PrevVersion: "previous-version",
	OlderBase:   "older-base",
	NewerBase:   "newer-base",
	PinBase:     "keep-base",
	PickVersion: "version",
	NextGrave:   "next-grave",
	PrevGrave:   "previous-grave",
	Unfold:      "unfold",
	UnfoldAll:   "unfold-all",
	Changes:     "changes",
	OneColumn:   "one-column",
	Since:       "since",

	Copy:      "copy",
	CopyGroup: "copy-all",
	Open:      "open",
	Reload:    "reload",
	Redraw:    "redraw",
	Help:      "help",
	Suspend:   "suspend",
	Quit:      "quit",
}

// String is what a reader calls the action, in words with hyphens between.
func (a Action) String() string {
	if a < count {
		return names[a]
	}
	return ""
}

// Named returns the action of a name, or [None].
func Named(name string) Action {
	for a := None + 1; a < count; a++ {
		if names[a] == name {
			return a
		}
	}
	return None
}

// Names are the names of all actions, in the order of the help.
func Names() []string { return names[None+1:] }
