package shared

import "broadsheet/bundle/text"

// attributionOnly reports whether a unit says no more than that somebody says
// something: a verb of speech, names and offices, and where or when it was
// said. What is said stands elsewhere.
func attributionOnly(u *unit, l *lexis) bool {
	if len(u.toks) > 20 {
		return false
	}
	spoken, rest := false, 0
	for _, t := range u.toks {
		switch c := l.class[t.Word]; {
		case c == speech:
			spoken = true
		case l.stem[t.Stem] == "that" || c == number:
			return false // what was said
		case c != content || l.name[t.Word] && t.Shape&text.Capital != 0 || circumstances[l.stem[t.Stem]]:
		default:
			rest++
		}
	}
	return spoken && rest == 0
}

// circumstances are base forms of the offices, places and occasions of
// speaking.
var circumstances = set(`campaign press secretary minister president chairman chairwoman chair chief executive officer director official
spokesman spokeswoman spokesperson representative senator governor mayor judge lawyer attorney analyst professor police sergeant
lieutenant captain general leader head deputy vice prime foreign state department agency company office government ministry
statement interview email e-mail conference briefing news reporter journalist tweet post telephone phone call release letter write
today yesterday morning afternoon evening night week early late later earlier speak ask reply respond answer`)
