package english

import "strings"

const (
	// longestAttribution is how many words an attribution clause has at most; twice
	// as many where it stands behind the statement.
	longestAttribution = 16
	// strangers is how many words before its verb may be other than names, offices
	// and what ties them: "dealers in the harbor said".
	strangers = 2
	// strangersBehind is the same of what follows the verb behind a quotation.
	strangersBehind = 8
	// leastStatement is how many words must remain beside the clause.
	leastStatement = 4
	// unsaidWithin is how many words before a verb of saying one may stand by which
	// nothing was said: "declined once again to say".
	unsaidWithin = 4
	// bareAttribution is how many words a sentence has at most that is nothing but
	// an attribution.
	bareAttribution = 20
)

// An Attributed is a sentence that may say who says it.
type Attributed interface {
	Line
	// Cue returns [CueOf] word i.
	Cue(i int) Cue
	// Strange reports whether word i is none of those that say who speaks: no name,
	// no office, no time, and no word of grammar.
	Strange(i int) bool
	// Tells reports whether word i is what somebody may say: as Strange does, but
	// that a capital makes a name only of a word that has one wherever it stands.
	Tells(i int) bool
	// Speech reports whether word i says that somebody speaks, and little else.
	Speech(i int) bool
	// Number reports whether word i is one.
	Number(i int) bool
	// That reports whether word i is "that" in one of its forms.
	That(i int) bool
	// Named reports whether word i is of a name or an office.
	Named(i int) bool
}

// AttributionClause returns the half-open range of the words that name a
// sentence's source and how it spoke: "…, said Ada Marsh, a spokeswoman." or
// "Ada Marsh, a spokeswoman, said on Friday that …". It is empty when there is
// none or when too little would remain beside it.
func AttributionClause(s Attributed) (from, to int) {
	n := s.Words()
	for i := range n {
		cue := s.Cue(i)
		if cue == NoCue || cue == Holding || Unsaid(s, i) {
			continue // "Marsh did not say which boat"
		}
		from, to = 0, 0
		switch cue {
		case According:
			if AccordingTo(s, i) > 0 {
				from, to = accordingTo(s, i)
			}
		case Stating:
			if to = leading(s, i); to == 0 {
				from, to = trailing(s, i)
			}
		default:
			if to = leading(s, i); to < i+2 { // no "that" follows
				from, to = trailing(s, i)
			}
		}
		if to > from && n-(to-from) >= leastStatement {
			return from, to
		}
	}
	return 0, 0
}

// Unsaid reports whether the verb of saying at word i tells of nothing that was
// said: it is denied, avoided or only possible. "did not say", "declined to say",
// "might say".
func Unsaid(l Line, i int) bool {
	for k := i - 1; k >= max(0, i-unsaidWithin) && !separated(l, k+1); k-- {
		w := l.Word(k)
		switch {
		case w == "to" && k > 0 && (l.Word(k-1) == "on" || VerbOf(l.Word(k-1)).Has(Be)):
			return false // "went on to say", "all they did was to say"
		case w == "to" || Negates(w) || VerbOf(w).Has(Supposes):
			return true
		case !Of(w).Has(Auxiliary) && !IsAdverb(w):
			return false
		}
	}
	return false
}

// AccordingTo returns how many words from word i on, a cue [According], lead to
// a source: "according to", "per the report"; 0 where none do: "per boat".
func AccordingTo(l Line, i int) int {
	switch {
	case i+1 >= l.Words() || !tight(l, i+1):
	case l.Word(i) == "according":
		if l.Word(i+1) == "to" && i+2 < l.Words() {
			return 2
		}
	case l.Capital(i+1) || Of(l.Word(i+1)).Has(Determiner|Office|Human|Body|Document):
		return 1
	}
	return 0
}

// OnlyAttribution reports whether a sentence says no more than that somebody says
// something: a verb of speech, names and offices, and where or when it was said.
// What is said stands elsewhere.
func OnlyAttribution(s Attributed) bool {
	if s.Words() > bareAttribution {
		return false
	}
	spoken := false
	for i := range s.Words() {
		switch {
		case s.Speech(i):
			spoken = true
		case s.That(i) || s.Number(i) || s.Tells(i):
			return false
		}
	}
	return spoken
}

// leading returns where the clause of a verb ends whose subject begins the
// sentence, behind the "that" that follows; 0 when none does.
func leading(s Attributed, i int) int {
	if i == 0 || i > longestAttribution || strange(s, 0, i) > strangers || quoted(s, 0, i) {
		return 0
	}
	for k := i + 1; k < s.Words() && k <= i+6 && !marked(s.Before(k)); k++ {
		if s.That(k) {
			if strange(s, i+1, k) <= strangers {
				return k + 1
			}
			break
		}
	}
	if breaks(s.Before(i)) && i+1 < s.Words() && strange(s, i+1, s.Words()) < strange(s, 0, i) {
		return 0 // "Rain fell, said Ada Marsh"
	}
	return i + 1
}

// trailing returns the clause of a verb that follows the statement, up to the
// end of the sentence or to where a quotation goes on.
func trailing(s Attributed, i int) (from, to int) {
	for from = i; from > 0 && !breaks(s.Before(from)); {
		from--
	}
	for to = i + 1; to < s.Words() && !marked(s.Before(to)); {
		to++
	}
	most := strangers
	if marked(s.Before(from)) {
		most = strangersBehind
	}
	if from == 0 || to-from > 2*longestAttribution || strange(s, from, i) > strangers || strange(s, i+1, to) > most {
		return 0, 0
	}
	if from == i && !anyNamed(s, i+1, to) {
		return 0, 0 // "the duty, a relic, adds a crown"
	}
	return from, to
}

// accordingTo returns the clause that begins with "according": up to the next
// comma where it opens the sentence, else to its end.
func accordingTo(s Attributed, i int) (from, to int) {
	to = i + 1
	for to < s.Words() && (i > 0 || !breaks(s.Before(to))) && !marked(s.Before(to)) {
		to++
	}
	if to-i > longestAttribution {
		return 0, 0
	}
	return i, to
}

// anyNamed reports whether a name or an office is among words from..to.
func anyNamed(s Attributed, from, to int) bool {
	for k := from; k < to; k++ {
		if s.Named(k) {
			return true
		}
	}
	return false
}

// strange counts those of words from..to that say who speaks in no attribution.
func strange(s Attributed, from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if s.Strange(k) {
			n++
		}
	}
	return n
}

// quoted reports whether a quotation mark stands before one of the words
// from..to.
func quoted(s Attributed, from, to int) bool {
	for k := from; k <= to; k++ {
		if marked(s.Before(k)) {
			return true
		}
	}
	return false
}

// breaks reports whether what stands between two words ends a clause.
func breaks(gap string) bool { return strings.ContainsAny(gap, ",;:\"“”—–") }

// marked reports whether a quotation mark stands between two words.
func marked(gap string) bool { return strings.ContainsAny(gap, "\"“”„«»`") }
