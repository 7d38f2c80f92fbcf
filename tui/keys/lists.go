package keys

import "slices"

// views are the keys that choose a view; they are the same in all of them.
var views = []Binding{
	{View1, Views, []string{"1"}, "read the articles side by side, or compare versions", ""},
	{View2, Views, []string{"2"}, "show the overview: who shares how much with whom", ""},
	{View3, Views, []string{"3"}, "show the coverage: what is said, and by whom", ""},
	{View4, Views, []string{"4"}, "show the quotes: who said what, and how it is printed", ""},
	{View5, Views, []string{"5"}, "show the findings: everything to check, the gravest first", ""},
	{View6, Views, []string{"6"}, "show the hits of the search as a list", ""},
	{NextView, Views, []string{"tab"}, "go to the next view", "next view"},
	{PrevView, Views, []string{"shift+tab"}, "go to the previous view", ""},
}

// listed are the keys of a list of rows.
var listed = []Binding{
	{NextSentence, Listed, []string{"j", "down"}, "go to the next row", ""},
	{PrevSentence, Listed, []string{"k", "up"}, "go to the previous row", ""},
	{LineDown, Listed, []string{"ctrl+e"}, "scroll one line down", ""},
	{LineUp, Listed, []string{"ctrl+y"}, "scroll one line up", ""},
	{HalfDown, Listed, []string{"d", "ctrl+d"}, "go half a screen down", ""},
	{HalfUp, Listed, []string{"u", "ctrl+u"}, "go half a screen up", ""},
	{PageDown, Listed, []string{"space", "f", "ctrl+f", "pgdown"}, "go a screen down", ""},
	{PageUp, Listed, []string{"b", "ctrl+b", "pgup"}, "go a screen up", ""},
	{Top, Listed, []string{"g", "home"}, "go to the first row", ""},
	{End, Listed, []string{"G", "end"}, "go to the last row", ""},
	{Read, Listed, []string{"enter"}, "read it in the text; on a fold: open it", "read it"},
	{NextColumn, Listed, []string{"l", "right"}, "go to the next article's cell", ""},
	{PrevColumn, Listed, []string{"h", "left"}, "go to the previous article's cell", ""},
	{Next, Listed, []string{"n"}, "go to the next row that is open, or has a hit", ""},
	{Prev, Listed, []string{"N"}, "go to the previous one", ""},
	{NextSort, Listed, []string{"s"}, "sort by what comes next", "sort"},
	{TurnSort, Listed, []string{"S"}, "turn the order round", ""},
	{Fold, Listed, []string{"z"}, "fold the section, or unfold it", "fold"},
	{FoldAll, Listed, []string{"Z"}, "fold all sections, or unfold them", ""},
	{Outline, Listed, []string{"o"}, "list the sections", "sections"},
	{Filter, Listed, []string{"F"}, "narrow all views: is:altered, speaker:, art:2, without:2, story:1, or words", "filter"},
	{Unfilter, Listed, []string{"backspace"}, "end the filter, whatever else is open: all views show everything again", ""},
	{Inspect, Listed, []string{"i"}, "put the pane with the evidence away, or back", "pane"},
	{InspectDown, Listed, []string{"J"}, "scroll the pane down", ""},
	{InspectUp, Listed, []string{"K"}, "scroll the pane up", ""},
	{Search, Listed, []string{"/"}, "search all articles; the list shows the rows with a hit", "search"},
	{Back, Listed, []string{"esc"}, "close what is open, end the search", ""},
}

// listScreen are the keys of a list that concern the screen and the program.
var listScreen = []Binding{
	{SwitchMode, Screen, []string{"V"}, "compare the articles as versions of one article", ""},
	{Written, Screen, []string{"R"}, "read the findings as a written report", ""},
	{About, Screen, []string{"v"}, "show how the bundle was read: files, splits, warnings", ""},
	{Theme, Screen, []string{"t"}, "change the theme: dark, light, monochrome", ""},
	{Mouse, Screen, []string{"%"}, "release the mouse for the terminal's own selection, or take it", ""},

	{Copy, General, []string{"y"}, "copy the sentence of the row with its citation", "copy"},
	{Open, General, []string{"O"}, "show the address and the path of the article, and open it", ""},
	{Reload, General, []string{"r"}, "read the bundle again; the place is kept", ""},
	{Redraw, General, []string{"ctrl+l"}, "draw the screen again", ""},
	{Help, General, []string{"?"}, "show this help; type to filter, Enter runs the action", "help"},
	{Suspend, General, []string{"ctrl+z"}, "suspend", ""},
	{Quit, General, []string{"q", "ctrl+c"}, "close what is open; with nothing open, quit (where text is typed, q is a letter)", "quit"},
}

// List returns the keys of a view that is a list. What is said of an action
// there, or a key that only that view has, is laid over the table that all
// lists share: a binding without keys changes the words of the action, one
// with keys is put at the end of its section.
func List(own ...Binding) *KeyMap {
	all := slices.Concat(listed, marking, views, listScreen)
	for _, b := range own {
		i := slices.IndexFunc(all, func(x Binding) bool { return x.Action == b.Action })
		switch {
		case i >= 0 && len(b.Keys) == 0:
			b.Keys, b.Section = all[i].Keys, all[i].Section
			all[i] = b
		case i >= 0:
			all[i] = b
		default:
			at := slices.IndexFunc(all, func(x Binding) bool { return x.Section > b.Section })
			if at < 0 {
				at = len(all)
			}
			all = slices.Insert(all, at, b)
		}
	}
	return newMap(all)
}
