package review

import (
	"fmt"
	"strings"

	"broadsheet/bundle/visible"
)

// mostShown is how much of a reader's words is shown in one line.
const mostShown = 400

// Words says what an act does, who did it and when: "judged wrong by ana on
// 2031-05-04". It is safe to print.
func (a *Act) Words() string {
	s := a.deed()
	if a.By != "" {
		s += " by " + shown(a.By)
	}
	return s + a.At.Format(" on 2006-01-02")
}

// deed says what an act does. It is safe to print.
func (a *Act) deed() string {
	says := shown(a.Says)
	switch a.Do {
	case Right, Wrong:
		return "judged " + string(a.Do)
	case Checked:
		return "checked"
	case Note:
		return "note “" + says + "”"
	case Speaker:
		if says == "" {
			return "speaker corrected to nobody"
		}
		return "speaker corrected to " + says
	case Furniture:
		return "called furniture"
	case NotFurniture:
		return "called text, no furniture"
	case Same:
		return "said to make the same statement as " + a.other()
	case NotSame:
		return "said not to make the same statement as " + a.other()
	case Undo:
		return "undone"
	}
	return fmt.Sprintf("%s corrected to “%s”", a.Do, says)
}

// other is the other sentence, where it stands and how it begins.
func (a *Act) other() string {
	if a.With == nil {
		return "another"
	}
	return shown(a.With.Source) + ", " + inMarks(opening(a.With.Words))
}

// About says what an act is about: "b.txt: “We will mend it”". It is safe to
// print.
func (a *Act) About() string {
	if a.Of.Words == "" {
		return shown(a.Of.Source)
	}
	return shown(a.Of.Source) + ": " + inMarks(opening(a.Of.Words))
}

// Whole is [Act.About] with all the words, and of two sentences both. It is safe
// to print.
func (a *Act) Whole() string {
	s := shown(a.Of.Source)
	if a.Of.Words != "" {
		s += ": " + inMarks(shown(a.Of.Words))
	}
	if a.With != nil {
		s += " and " + shown(a.With.Source) + ": " + inMarks(shown(a.With.Words))
	}
	return s
}

// inMarks puts words in quotation marks, unless they have some.
func inMarks(words string) string {
	if strings.ContainsAny(words, "“”\"") {
		return words
	}
	return "“" + words + "”"
}

// opening is the first words of s.
func opening(s string) string {
	const most = 12
	f := strings.Fields(s)
	if len(f) <= most+1 {
		return shown(s)
	}
	return shown(strings.Join(f[:most], " ")) + " …"
}

// shown is s on one line, safe to print and not too long.
func shown(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) > mostShown {
		s = cut(s, mostShown) + "…"
	}
	return visible.String(s)
}

// Tally says how many acts there are of each kind: "3 checked, 1 wrong, 2
// notes"; "nothing" of none.
func Tally(acts []*Act) string {
	count := map[Deed]int{}
	for _, a := range acts {
		count[a.Do]++
	}
	var out []string
	for _, d := range []Deed{Checked, Right, Wrong} {
		if n := count[d]; n > 0 {
			out = append(out, fmt.Sprintf("%d %s", n, d))
		}
	}
	some := func(n int, what string) {
		switch n {
		case 0:
		case 1:
			out = append(out, "1 "+what)
		default:
			out = append(out, fmt.Sprintf("%d %ss", n, what))
		}
	}
	some(count[Note], "note")
	corrections := 0
	for _, d := range Corrections {
		corrections += count[d]
	}
	some(corrections, "correction")
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, ", ")
}
