package keys

// marking are the keys with which a reader leaves something behind; they are
// the same in all views.
var marking = []Binding{
	{MarkChecked, Marking, []string{"."}, "mark what stands here as checked, or before any other key what the lead begins with; again: take it back", ""},
	{MarkRight, Marking, []string{"T"}, "judge the finding here right; again: take it back", ""},
	{MarkWrong, Marking, []string{"W"}, "judge the finding here wrong: it is no alarm any more; again: take it back", ""},
	{MarkNote, Marking, []string{";"}, "write a note on the sentence, or change it", ""},
	{MarkUndo, Marking, []string{"U"}, "undo what was marked last", ""},
	{MarkCorrect, Marking, []string{":"}, "list what can be corrected here: speaker, furniture, the same or not, title, outlet, date, place; and what has lost its text", ""},
}

// changeMarking are those of the comparison, where what is judged is a change.
// Corrections bear on what is found in the articles, and are made there.
var changeMarking = []Binding{
	{MarkChecked, Marking, []string{"."}, "mark the change here as checked; again: take it back", ""},
	{MarkRight, Marking, []string{"T"}, "judge the change here right; again: take it back", ""},
	{MarkWrong, Marking, []string{"W"}, "judge the change here wrong; again: take it back", ""},
	{MarkNote, Marking, []string{";"}, "write a note on the sentence, or change it", ""},
	{MarkUndo, Marking, []string{"U"}, "undo what was marked last", ""},
	{MarkCorrect, Marking, []string{":"}, "list the marks that have lost their text", ""},
}
