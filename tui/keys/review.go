package keys

// marking are the keys with which a reader leaves something behind; they are
// the same in all views but the comparison of versions.
var marking = []Binding{
	{MarkChecked, Marking, []string{"."}, "mark what stands here as checked; again: take it back", ""},
	{MarkRight, Marking, []string{"T"}, "judge the finding here right; again: take it back", ""},
	{MarkWrong, Marking, []string{"W"}, "judge the finding here wrong: it is no alarm any more; again: take it back", ""},
	{MarkNote, Marking, []string{";"}, "write a note on the sentence, or change it", ""},
	{MarkUndo, Marking, []string{"U"}, "undo what was marked last", ""},
	{MarkCorrect, Marking, []string{":"}, "list what can be corrected here: speaker, furniture, the same or not, title, outlet, date, place", ""},
}
