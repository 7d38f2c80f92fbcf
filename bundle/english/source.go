package english

import "strings"

// mostSource is how many words the naming of a source has at most.
const mostSource = 6

// Sources calls each with the words that name who says something: in front of a
// verb of saying, behind one that begins a clause, and behind "according to".
func Sources(l Line, each func(i int)) {
	for i := range l.Words() {
		switch cue := CueOf(l.Word(i)); {
		case cue == NoCue:
		case cue == According:
			if n := AccordingTo(l, i); n > 0 {
				sourceFrom(l, i+n, 1, each)
			}
		case l.Word(i) == "say" && separated(l, i): // let us say
		case cue == Adding && !besideMark(l, i):
		case !separated(l, i):
			sourceFrom(l, i-1, -1, each)
		case i > 0 || strings.TrimSpace(l.Before(0)) != "": // behind a mark
			sourceFrom(l, i+1, 1, each)
		}
	}
}

// separated reports whether more than white space stands before word i, or no
// word.
func separated(l Line, i int) bool {
	return i <= 0 || i >= l.Words() || strings.TrimSpace(l.Before(i)) != ""
}

// besideMark reports whether "that" or a mark follows word i, or a mark stands
// before it.
func besideMark(l Line, i int) bool {
	return separated(l, i) || separated(l, i+1) || l.Word(i+1) == "that"
}

// sourceFrom calls each with the words of the naming that goes on at word at in
// steps of by.
func sourceFrom(l Line, at, by int, each func(i int)) {
	for i, n := at, 0; i >= 0 && i < l.Words() && n < mostSource; i, n = i+by, n+1 {
		w := l.Word(i)
		if by > 0 && separated(l, i) || endsSource(w) || CueOf(w).Gives() || w == "and" && !joinsNames(l, i) {
			return
		}
		each(i)
		if by < 0 && (separated(l, i) || Of(w).Has(Article) && !Of(l.Word(i-1)).Has(LeadsOn)) {
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
func joinsNames(l Line, and int) bool {
	for i := and - 1; i >= and-3; i-- {
		if separated(l, i+1) {
			return i < and-1
		}
		if w := l.Word(i); endsSource(w) || len(w) > 2 && strings.HasSuffix(w, "ed") || CueOf(w).Gives() {
			return false
		}
	}
	return separated(l, and-3)
}
