package marks

import (
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
)

// Dialogue finds what the paragraph text[p.Start:p.End] quotes with dashes
// instead of marks, as Spanish, French and Italian set dialogue: "—No hay pan
// —dijo ella—. Ni agua." An opening dash stands before a word, at the start or
// behind a stop; the next one with a space before and a small letter behind
// begins who says it. Without such a dash a line that begins with one is an
// item of a list, and nothing is found.
func Dialogue(text string, p bundle.Span) []Mark {
	var out []Mark
	open, said := -1, false // where words of the speaker begin; behind an attribution
	dash := -1              // where the dash before them stands
	stop := true            // a sentence may begin here
	prev := ' '
	add := func(from, to int) {
		in := trimmed(text, bundle.Span{Start: from, End: to})
		if in.Start < in.End && hasWord(in.Of(text)) {
			span := in
			if dash >= 0 {
				span.Start = dash
			}
			out = append(out, Mark{Span: span, Inner: in, Parent: -1})
		}
	}
	for i := p.Start; i < p.End; {
		r, n := utf8.DecodeRuneInString(text[i:p.End])
		next, _ := utf8.DecodeRuneInString(text[i+n : p.End])
		switch {
		case r != '—' && r != '–' && r != '―':
			if !unicode.IsSpace(r) {
				stop = r == '.' || r == '?' || r == '!' || r == '…'
			}
			if open >= 0 && said {
				open, said = i, false
			}
		case open < 0 && stop && unicode.IsSpace(prev) && next != utf8.RuneError && !unicode.IsSpace(next):
			open, dash = i+n, i
		case open >= 0 && !said && unicode.IsSpace(prev) && unicode.IsLower(next):
			add(open, i)
			open, stop = -1, false
		case open < 0 && len(out) > 0 && !unicode.IsSpace(prev):
			open, dash, said = i+n, -1, true // the attribution ends: behind its stop the words go on
		}
		prev, i = r, i+n
	}
	if open >= 0 && !said && len(out) > 0 {
		in := open
		for in < p.End && (text[in] == '.' || text[in] == ',' || text[in] == ' ' || text[in] == ';' || text[in] == ':') {
			in++
		}
		add(in, p.End)
	}
	return out
}
