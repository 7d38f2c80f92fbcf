package keys

import "slices"

// revisions is the table of the mode that compares versions. A key may stand
// once.
var revisions = slices.Concat(comparing, changeMarking, comparingViews, comparingScreen)

var comparing = []Binding{
	{NextSentence, Reading, []string{"j", "down"}, "go to the next sentence", "sentence"},
	{PrevSentence, Reading, []string{"k", "up"}, "go to the previous sentence", ""},
	{LineDown, Reading, []string{"ctrl+e"}, "scroll one line down", ""},
	{LineUp, Reading, []string{"ctrl+y"}, "scroll one line up", ""},
	{HalfDown, Reading, []string{"d", "ctrl+d"}, "scroll half a screen down", ""},
	{HalfUp, Reading, []string{"u", "ctrl+u"}, "scroll half a screen up", ""},
	{PageDown, Reading, []string{"space", "f", "ctrl+f", "pgdown"}, "scroll a screen down", ""},
	{PageUp, Reading, []string{"b", "ctrl+b", "pgup"}, "scroll a screen up", ""},
	{Top, Reading, []string{"g", "home"}, "go to the beginning", ""},
	{End, Reading, []string{"G", "end"}, "go to the end", ""},

	{NextVersion, Versions, []string{"l", "right"}, "go on to the next version; the place is kept", "version"},
	{PrevVersion, Versions, []string{"h", "left"}, "go back to the previous version", ""},
	{OlderBase, Versions, []string{"<", "H", "shift+left"}, "compare with an older version, and keep it while stepping", "compare with"},
	{NewerBase, Versions, []string{">", "L", "shift+right"}, "compare with a newer version; the one before is not kept", ""},
	{PinBase, Versions, []string{"p"}, "keep the older version while stepping, or let it go", ""},
	{PickVersion, Versions, []string{"c", "ctrl+p"}, "choose the version to compare with, by name or date", ""},
	{TurnSort, Versions, []string{"S"}, "turn the order of the versions round: the oldest becomes the newest", ""},
	{Since, Versions, []string{"s"}, "show since which version each sentence stands so", "since"},
	{Inspect, Versions, []string{"i"}, "open or close the inspector: the sentence in every version", "its life"},
	{InspectDown, Versions, []string{"J"}, "scroll the inspector down", ""},
	{InspectUp, Versions, []string{"K"}, "scroll the inspector up", ""},

	{Next, Changed, []string{"n", "}"}, "go to the next hit of the search, in any version, or the next change", "change"},
	{Prev, Changed, []string{"N", "{"}, "go to the previous hit, or the previous change", ""},
	{NextGrave, Changed, []string{"a", "]"}, "go to the next grave change: fact, quote, source, headline", "grave"},
	{PrevGrave, Changed, []string{"A", "["}, "go to the previous grave change", ""},
	{Unfold, Changed, []string{"enter"}, "fold or unfold; on what moved, go to its other place", ""},
	{UnfoldAll, Changed, []string{"z"}, "fold or unfold everything unchanged", "unfold"},
	{Changes, Changed, []string{"o"}, "list the changes", "list"},
	{Search, Changed, []string{"/"}, "search all versions", "search"},
	{Back, Changed, []string{"esc"}, "end the search; what it unfolded folds again", ""},
}

// comparingViews are those that there are while versions are compared: the
// comparison, and the hits of a search.
var comparingViews = []Binding{
	{View1, Views, []string{"1"}, "compare versions", ""},
	{View6, Views, []string{"6"}, "show the hits of the search as a list", ""},
	{NextView, Views, []string{"tab"}, "go to the hits of a search, or back", ""},
	{PrevView, Views, []string{"shift+tab"}, "go to the hits of a search, or back", ""},
}

var comparingScreen = []Binding{
	{OneColumn, Screen, []string{"="}, "show both versions side by side, or as one text", ""},
	{SwitchMode, Screen, []string{"V"}, "read the versions as articles, side by side", ""},
	{About, Screen, []string{"v"}, "show how the bundle was read: files, splits, warnings", ""},
	{Theme, Screen, []string{"t"}, "change the theme: dark, light, monochrome", ""},
	{Mouse, Screen, []string{"%"}, "release the mouse for the terminal's own selection, or take it", ""},

	{Copy, General, []string{"y"}, "copy the sentence with its citation", "copy"},
	{CopyGroup, General, []string{"Y"}, "copy both wordings of the change, as Markdown", ""},
	{Open, General, []string{"O"}, "show the address and the path of the article, and open it", ""},
	{Reload, General, []string{"r"}, "read the versions again; the place is kept", ""},
	{Redraw, General, []string{"ctrl+l"}, "draw the screen again", ""},
	{Help, General, []string{"?"}, "show this help; type to filter, Enter runs the action", "help"},
	{Suspend, General, []string{"ctrl+z"}, "suspend", ""},
	{Quit, General, []string{"q", "ctrl+c"}, "close what is open; with nothing open, quit (where text is typed, q is a letter)", "quit"},
}
