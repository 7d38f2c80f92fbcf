package english

// mostSource is how many words the naming of a source has at most.
const mostSource = 6

// A Quoting is a run of words with the punctuation between them: Word is empty
// for what is no word, and for what stands outside the run.
type Quoting interface {
	Words() int
	Word(i int) string
	// Quoted reports whether word i stands inside quotation marks.
	Quoted(i int) bool
}

// Sources calls each with the words that name who says something: in front of a
// verb of saying, behind one that begins a clause, and behind "according to".
func Sources(l Quoting, each func(i int)) {
	for i := range l.Words() {
		switch cue := CueOf(l.Word(i)); {
		case cue == According && l.Word(i+1) == "to":
			sourceFrom(l, i+2, 1, l.Quoted(i), each)
		case l.Word(i) == "say" && l.Word(i-1) == "": // let us say
		case cue == NoCue || cue == According || cue == Adding && !besideMark(l, i):
		case l.Word(i-1) != "":
			sourceFrom(l, i-1, -1, l.Quoted(i), each)
		case i > 0: // behind a mark
			sourceFrom(l, i+1, 1, l.Quoted(i), each)
		}
	}
}

// besideMark reports whether "that" or a mark follows word i, or a mark stands
// before it.
func besideMark(l Quoting, i int) bool {
	next := l.Word(i + 1)
	return next == "" || next == "that" || l.Word(i-1) == ""
}

// sourceFrom calls each with the words of the naming that goes on at word at in
// steps of by.
func sourceFrom(l Quoting, at, by int, in bool, each func(i int)) {
	for i, n := at, 0; i >= 0 && i < l.Words() && n < mostSource; i, n = i+by, n+1 {
		w := l.Word(i)
		if w == "" || endsSource(w) || CueOf(w).Gives() || l.Quoted(i) != in || w == "and" && !joinsNames(l, i) {
			return
		}
		each(i)
		if by < 0 && Of(w).Has(Article) && !Of(l.Word(i-1)).Has(LeadsOn) {
			return // the phrase begins here
		}
	}
}

// endsSource reports whether no naming of a source runs across a word: it
// begins another clause or is a verb.
func endsSource(w string) bool {
	c := Of(w)
	return w == "it" || w == "there" || !c.Has(LeadsOn) && c.Has(Subordinator|Relative|Auxiliary|Preposition)
}

// joinsNames reports whether an "and" joins two names of a source rather than
// two clauses: only a few words, and no verb, stand before it.
func joinsNames(l Quoting, and int) bool {
	for i := and - 1; i >= and-3; i-- {
		switch w := l.Word(i); {
		case w == "":
			return i < and-1
		case endsSource(w) || len(w) > 2 && w[len(w)-2:] == "ed" || CueOf(w).Gives():
			return false
		}
	}
	return l.Word(and-4) == ""
}
