package english

import "strings"

// Subjects are the shapes that the subject of an attribution may have behind
// words in marks, beside a plain name: "Jane Doe said".
type Subjects uint8

// The shapes.
const (
	ByPhrase     Subjects = 1 << iota // Finn of the harbour police; Lind's brother; Doe, 34,
	ByPronoun                         // he, she
	ByRole                            // deputy mayor Jane Doe
	Inverted                          // said Jane Doe
	InvertedRole                      // said the mayor, said 17-year-old Jane Doe
	ByParty                           // Jane Doe (D-Ohio)
)

// AttributionBehind returns the place of the verb of saying when the words of l
// from the first on, which stand behind words in marks, say whose those are: a
// subject of a name or of one of the shapes, and the verb, which is word most at
// the farthest. Otherwise it returns -1. What counts as a verb of saying, says
// tells of a folded word.
func AttributionBehind(l Line, shapes Subjects, most int, says func(word string) bool) int {
	n := l.Words()
	saying := func(i int) bool {
		return !l.Capital(i) && (says(l.Word(i)) || wantedToKnow(l, i))
	}
	switch {
	case n < 2:
		return -1
	case saying(0):
		if tight(l, 1) && (shapes&Inverted != 0 && l.Capital(1) || shapes&InvertedRole != 0 && beginsRole(l.Word(1))) {
			return 0
		}
		return -1
	case !beginsSubject(l, shapes):
		return -1
	}
	for i := 1; i <= most && i < n; i++ {
		if shapes&ByParty != 0 {
			i = overBrackets(l, i)
		}
		if shapes&ByPhrase != 0 && aged(l, i) {
			i++
		} else if !tight(l, i) && !(shapes&ByParty != 0 && strings.HasSuffix(l.Before(i), ") ")) {
			return -1
		}
		if saying(i) {
			return i
		}
		if !inSubject(l, i, shapes) {
			return -1
		}
	}
	return -1
}

// beginsRole reports whether a word may begin what stands for somebody behind a
// verb of saying: "the mayor", "she", "17-year-old".
func beginsRole(w string) bool {
	return Of(w).Has(Determiner|Personal) || w[0] >= '0' && w[0] <= '9'
}

// beginsSubject reports whether the first word may begin a subject.
func beginsSubject(l Line, shapes Subjects) bool {
	if c := Of(l.Word(0)); c.Has(Personal) {
		return shapes&ByPronoun != 0 && c.Has(Male|Female)
	}
	return l.Capital(0)
}

// inSubject reports whether word i, behind the first, may be of a subject.
func inSubject(l Line, i int, shapes Subjects) bool {
	c := Of(l.Word(i))
	return l.Capital(i) || c.Has(Particle) || shapes&ByRole != 0 && c.Has(Office|Human) || shapes&ByPhrase != 0 && belongs(l, i)
}

// belongs reports whether word i, in small letters, goes on with a speaker:
// "Finn of the harbour police", "Lind's brother".
func belongs(l Line, i int) bool {
	if strings.HasSuffix(l.Word(i-1), "'s") {
		return true
	}
	for k := i; k > 0; k-- {
		switch l.Word(k) {
		case "of", "for", "from":
			return true
		}
	}
	return false
}

// aged reports whether word i is an age between two commas: "Doe, 34, said".
func aged(l Line, i int) bool {
	w := l.Word(i)
	return l.Before(i) == ", " && len(w) <= 3 && w[0] >= '0' && w[0] <= '9' && i+1 < l.Words() && l.Before(i+1) == ", "
}

// overBrackets returns the word behind the brackets that word i begins, or i.
func overBrackets(l Line, i int) int {
	if !strings.HasPrefix(l.Before(i), " (") {
		return i
	}
	for k := i + 1; k < l.Words(); k++ {
		if strings.HasSuffix(l.Before(k), ") ") {
			return k
		}
	}
	return i
}

// wantedToKnow reports whether word i begins "wanted to know".
func wantedToKnow(l Line, i int) bool {
	return l.Word(i) == "wanted" && i+2 < l.Words() && l.Word(i+1) == "to" && l.Word(i+2) == "know"
}

// tight reports whether nothing but white space stands before word i, or the
// stop of an abbreviation.
func tight(l Line, i int) bool {
	gap := l.Before(i)
	if strings.TrimSpace(gap) == "" {
		return gap != ""
	}
	w := l.Word(i - 1)
	return gap == ". " && l.Capital(i-1) && (len(w) < 4 || BoundaryOf(w).Has(Abbreviation))
}

// SayingEnds reports whether an attribution ends with its verb, word i: a mark of
// punctuation follows, or nothing.
func SayingEnds(l Line, i int) bool {
	gap := strings.TrimLeft(l.Before(i+1), " ")
	return gap == "" && i+1 == l.Words() || gap != "" && strings.IndexByte(".,;:", gap[0]) >= 0
}

// StatementBehind reports whether the verb of saying at word i, which does not
// end its attribution, has a statement of its own behind it: "Quill said he would
// go" is no attribution of the words in marks before it.
func StatementBehind(l Line, i int) bool {
	if i+1 >= l.Words() || strings.TrimSpace(l.Before(i+1)) != "" {
		return false
	}
	next := BoundaryOf(l.Word(i + 1))
	return next.Has(OwnClause) && !(VerbOf(l.Word(i)).Has(SpeaksTo) && !next.Has(Statement))
}

// Circumstances reports whether nothing but when, where and to whom it was said
// follows the verb of saying at word i.
func Circumstances(l Line, i int) bool {
	return l.Word(i) == "told" || i+1 >= l.Words() || !tight(l, i+1) || Of(l.Word(i+1)).Has(TimeWord|Preposition)
}

// leadsWithin is how many words behind a verb of saying may lead to words in marks.
const leadsWithin = 8

// LeadsToMarks reports whether the verb of saying at word i leads to what stands
// behind it: a colon follows, or a comma and words in marks. "Quill said: “No.”"
func LeadsToMarks(l Line, i int) bool {
	for k := i + 1; k <= min(l.Words(), i+leadsWithin); k++ {
		switch gap := l.Before(k); {
		case strings.Contains(gap, ":") || strings.Contains(gap, ",") && marked(gap):
			return true
		case strings.Contains(gap, ".") || marked(gap):
			return false
		}
	}
	return false
}
