package keys

import "slices"

// bindings is the table everything else is made from. A key may stand once.
var bindings = slices.Concat(reading, views, screen)

var reading = []Binding{
	{NextSentence, Reading, []string{"j", "down"}, "go to the next sentence", "sentence"},
	{PrevSentence, Reading, []string{"k", "up"}, "go to the previous sentence", ""},
	{NextParagraph, Reading, []string{"}"}, "go to the next paragraph", ""},
	{PrevParagraph, Reading, []string{"{"}, "go to the previous paragraph", ""},
	{LineDown, Reading, []string{"ctrl+e"}, "scroll one line down", ""},
	{LineUp, Reading, []string{"ctrl+y"}, "scroll one line up", ""},
	{HalfDown, Reading, []string{"d", "ctrl+d"}, "scroll half a screen down", ""},
	{HalfUp, Reading, []string{"u", "ctrl+u"}, "scroll half a screen up", ""},
	{PageDown, Reading, []string{"space", "f", "ctrl+f", "pgdown"}, "scroll a screen down", ""},
	{PageUp, Reading, []string{"b", "ctrl+b", "pgup"}, "scroll a screen up", ""},
	{Top, Reading, []string{"g", "home"}, "go to the beginning", ""},
	{End, Reading, []string{"G", "end"}, "go to the end", ""},

	{NextColumn, Columns, []string{"l", "right"}, "go to the next column", "column"},
	{PrevColumn, Columns, []string{"h", "left"}, "go to the previous column", ""},
	{NextPage, Columns, []string{"L", "shift+right"}, "show the next columns", ""},
	{PrevPage, Columns, []string{"H", "shift+left"}, "show the previous columns", ""},
	{Jump, Columns, []string{"c", "ctrl+p"}, "go to an article by its name", ""},
	{MoveLeft, Columns, []string{"<"}, "move the column to the left", ""},
	{MoveRight, Columns, []string{">"}, "move the column to the right", ""},
	{Pin, Columns, []string{"p"}, "keep the column on screen, or let it go", ""},
	{Hide, Columns, []string{"-"}, "hide the column", ""},
	{ShowAll, Columns, []string{"+"}, "show all hidden columns", ""},
	{Widen, Columns, []string{"w"}, "widen the column, or make all equal", ""},
	{FoldSame, Columns, []string{"Z"}, "unfold the articles that are the same as another, or fold them", ""},
	{Zoom, Columns, []string{"z"}, "show this column alone, or all", ""},

	{Bring, Findings, []string{"enter"}, "bring the columns that print it onto the screen, each at its copy; again: the next copies", "bring copies"},
	{Back, Findings, []string{"esc"}, "close what is open; send brought columns back; end the search", ""},
	{Next, Findings, []string{"n"}, "go to the next hit of the search, or to what is to be checked next, the gravest first", "next finding"},
	{Prev, Findings, []string{"N"}, "go to the previous hit, or back to what was to be checked before", ""},
	{NextFinding, Findings, []string{"]"}, "go to the next finding in this column", ""},
	{PrevFinding, Findings, []string{"["}, "go to the previous finding in this column", ""},
	{NextShared, Findings, []string{"s"}, "go to the next shared sentence", ""},
	{PrevShared, Findings, []string{"S"}, "go to the previous shared sentence", ""},
	{NextQuote, Findings, []string{"'"}, "go to the next quote", ""},
	{PrevQuote, Findings, []string{"\""}, "go to the previous quote", ""},
	{NextFact, Findings, []string{"e", "!"}, "go to the next fact that differs, in any column", "fact"},
	{PrevFact, Findings, []string{"E"}, "go to the previous fact that differs, in any column", ""},
	{NextAltered, Findings, []string{"a"}, "go to the next altered quote, in any column", "quote"},
	{PrevAltered, Findings, []string{"A"}, "go to the previous altered quote, in any column", ""},
	{NextDrift, Findings, []string{"x"}, "go to the next drift, in any column", "drift"},
	{PrevDrift, Findings, []string{"X"}, "go to the previous drift, in any column", ""},
	{Inspect, Findings, []string{"i"}, "open or close the inspector: every printing, word by word, and why", "inspect"},
	{InspectDown, Findings, []string{"J"}, "scroll the inspector down", ""},
	{InspectUp, Findings, []string{"K"}, "scroll the inspector up", ""},
	{Search, Findings, []string{"/"}, "search all columns", "search"},
}

var screen = []Binding{
	{LayerAll, Screen, []string{"0"}, "switch all marks off, or back on", "marks"},
	{Marks, Screen, []string{"M"}, "choose which marks are shown", ""},
	{Doubt, Screen, []string{"D"}, "show what is only possible louder, or as a dot beside the text", ""},
	{Lead, Screen, []string{"I"}, "put the lead away, or back", ""},
	{Align, Screen, []string{"="}, "change how columns scroll: aligned, locked, free", "scrolling"},
	{ToggleMap, Screen, []string{"m"}, "show or hide the map beside each column", ""},
	{Outline, Screen, []string{"o"}, "show the outline: headings and what is in them", "outline"},
	{SwitchMode, Screen, []string{"V"}, "compare the articles as versions of one article", ""},
	{Written, Screen, []string{"R"}, "read the findings as a written report", ""},
	{About, Screen, []string{"v"}, "show how the bundle was read: files, splits, warnings", ""},
	{Theme, Screen, []string{"t"}, "change the theme: dark, light, monochrome", ""},
	{Mouse, Screen, []string{"%"}, "release the mouse for the terminal's own selection, or take it", ""},

	{Copy, General, []string{"y"}, "copy the sentence with its citation", "copy"},
	{CopyGroup, General, []string{"Y"}, "copy every printing of it, as Markdown", ""},
	{Reload, General, []string{"r"}, "read the bundle again; the place is kept", ""},
	{Redraw, General, []string{"ctrl+l"}, "draw the screen again", ""},
	{Help, General, []string{"?"}, "show this help; type to filter, Enter runs the action", "help"},
	{Suspend, General, []string{"ctrl+z"}, "suspend", ""},
	{Quit, General, []string{"q", "ctrl+c"}, "quit", "quit"},
}
