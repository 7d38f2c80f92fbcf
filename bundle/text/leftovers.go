package text

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle/english"
)

//go:embed leftovers.txt
var leftoverTable string

// Kinds of the phrases in leftovers.txt.
const (
	labelPhrase = 1 << iota
	promptPhrase
	creditPhrase
	agencyPhrase
	separatorPhrase
	deskPhrase
)

// leftovers gives the kinds of a phrase in lower case, and the phrases that
// part a text, by their first four bytes and longest first.
var leftovers = sync.OnceValues(func() (all map[string]uint8, parting map[string][]string) {
	kinds := map[string]uint8{"label": labelPhrase, "prompt": promptPhrase, "credit": creditPhrase, "agency": agencyPhrase, "separator": separatorPhrase, "desk": deskPhrase}
	all, parting = map[string]uint8{}, map[string][]string{}
	for line := range strings.Lines(leftoverTable) {
		head, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		kind := kinds[head]
		if kind == 0 {
			continue
		}
		_, phrases, _ := strings.Cut(rest, " ")
		for p := range strings.SplitSeq(phrases, "|") {
			p = strings.TrimSpace(p)
			if kind == separatorPhrase {
				parting[p[:4]] = insertLonger(parting[p[:4]], p)
			}
			all[p] |= kind
		}
	}
	return all, parting
})

// leftoverKinds returns the kinds of a phrase in lower case.
func leftoverKinds(phrase string) uint8 {
	all, _ := leftovers()
	return all[phrase]
}

// Parting reports whether s says nothing but that the text goes on behind an
// advertisement.
func Parting(s string) bool {
	return leftoverKinds(strings.ToLower(strings.Trim(s, " .:*-–—")))&separatorPhrase != 0
}

// insertLonger inserts p into a list that is sorted by length, longest first.
func insertLonger(list []string, p string) []string {
	i := 0
	for i < len(list) && len(list[i]) >= len(p) {
		i++
	}
	list = append(list, "")
	copy(list[i+1:], list[i:])
	list[i] = p
	return list
}

// opens returns the kinds of the longest phrases that s begins with, up to six
// words, and of those behind which a colon or a bar stands.
func opens(s string) (kinds, labelled uint8) {
	words := 0
	for i := 0; i < len(s) && words < 6; {
		r, n := utf8.DecodeRuneInString(s[i:])
		if wordRune(r) || r == '\'' || r == '’' || r == '-' {
			i += n
			continue
		}
		if i > 0 {
			words++
			kind := leftoverKinds(strings.ReplaceAll(strings.ToLower(s[:i]), "’", "'"))
			kinds |= kind
			rest := strings.TrimLeft(s[i:], " \u00a0*")
			if rest != "" && (rest[0] == ':' || rest[0] == '|' || strings.HasPrefix(rest, "»") || strings.HasPrefix(rest, "– ") || strings.HasPrefix(rest, "— ")) {
				return kinds, labelled | kind | also(s[:i])
			}
		}
		if r != ' ' && r != '\u00a0' && r != '.' {
			return kinds, labelled
		}
		i += n
	}
	if words < 6 && len(s) < 80 {
		kinds |= leftoverKinds(strings.ReplaceAll(strings.ToLower(s), "’", "'"))
	}
	return kinds, labelled
}

// also returns the kind of a label that names the outlet: "Also on HARBOR NEWS".
func also(label string) uint8 {
	for _, p := range [...]string{"also on ", "also in ", "more on ", "more from ", "more in "} {
		if len(label) > len(p) && strings.EqualFold(label[:len(p)], p) {
			return labelPhrase
		}
	}
	return 0
}

// pointing reports whether the inside of a bracket points to another page or
// names the source of a picture.
func pointing(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	kinds, labelled := opens(s)
	if labelled&(labelPhrase|creditPhrase) != 0 && unicode.IsUpper(first) {
		return true
	}
	if kinds&promptPhrase != 0 && unicode.IsUpper(first) {
		return true
	}
	return kinds&creditPhrase != 0 && namesSource(s) || agency(s) || byLine(s)
}

// besides reports whether the inside of a bracket points to what the page shows
// above or below the text: "Video below", "see photos above".
func besides(s string) bool {
	const most = 6 // words
	if len(s) > 60 || !strings.HasSuffix(s, "below") && !strings.HasSuffix(s, "above") && !strings.HasSuffix(s, "here") {
		return false
	}
	words := strings.Fields(strings.ToLower(s))
	if len(words) < 2 || len(words) > most {
		return false
	}
	for _, w := range words {
		if english.SenseOf(strings.Trim(w, ".,;:")).Has(english.Recorded) {
			return true
		}
	}
	return false
}

// deskNote reports whether the inside of a bracket says what an agency changed
// in its report: "Adds comment from the council, background".
func deskNote(s string) bool {
	const longest = 160 // bytes
	first, _ := utf8.DecodeRuneInString(s)
	kinds, _ := opens(s)
	return kinds&deskPhrase != 0 && unicode.IsUpper(first) && len(s) <= longest && strings.Contains(s, " ")
}

// namesSource reports whether a credit that no colon marks goes on with a name or
// ends: "Photo by Jane Poe", "File photo"; "photo ID required" is none.
func namesSource(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 {
		return false
	}
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(first) && (unicode.IsUpper(last) || len(words) == 2 && !strings.EqualFold(words[0], "photo"))
}

// sourced returns the length of the source of a picture with which s begins: an
// agency, or up to four words, a slash and an agency or a name in capitals. It
// returns 0 where there is none.
func sourced(s string) int {
	at := len(s) - len(strings.TrimLeft(s, " \u00a0"))
	line := s[at:min(len(s), at+80)]
	slash := strings.IndexByte(line, '/')
	if slash > 0 && strings.Count(line[:slash], " ") < 4 && !strings.Contains(line[:slash], "|") {
		at += slash + 1
		line = line[slash+1:]
		if n := strings.IndexByte(line, ' '); n > 2 && strings.ToUpper(line[:n]) == line[:n] && longestAgency(line) == 0 {
			return at + n
		}
	}
	if n := longestAgency(line); n > 0 {
		return at + n
	}
	return 0
}

// longestAgency returns the length of the longest agency of up to three words
// that s begins with.
func longestAgency(s string) int {
	longest := 0
	for i, words := 0, 0; words < 3 && i <= len(s); words++ {
		n := strings.IndexByte(s[i:], ' ')
		if n < 0 {
			n = len(s) - i
		}
		i += n
		if leftoverKinds(strings.ToLower(s[:i]))&agencyPhrase != 0 {
			longest = i
		}
		i++
	}
	return longest
}

// agency reports whether s ends with the source of a picture: "Jane Poe/Harbor
// Press via Getty Images". An agency alone, as in a dateline, is none.
func agency(s string) bool {
	if strings.Contains(s, "://") {
		return false
	}
	s = strings.ToLower(strings.TrimRight(s, ". "))
	for _, sep := range [...]string{"/", " via ", " | ", " for "} {
		if i := strings.LastIndex(s, sep); i > 0 && leftoverKinds(strings.TrimSpace(s[i+len(sep):]))&agencyPhrase != 0 {
			return true
		}
	}
	if i := strings.IndexByte(s, '/'); i > 0 && leftoverKinds(strings.TrimSpace(s[:i]))&agencyPhrase != 0 {
		return len(s) < 60
	}
	return s == "getty images" || s == "shutterstock"
}

// byLine reports whether s is a photographer and who printed the picture: "Ada
// Quill/Harbor Press", two or three words with a capital, a slash or a bar, and
// one to four more. A poll's two outlets are written the same way: a part that
// names a paper or a channel before the slash is none.
func byLine(s string) bool {
	const longest = 60 // bytes
	at := strings.IndexAny(s, "/|")
	if len(s) > longest || at < 3 || strings.ContainsAny(s[at+1:], "/|") {
		return false
	}
	before, behind := strings.Fields(s[:at]), strings.Fields(s[at+1:])
	if len(before) < 2 || len(before) > 3 || len(behind) == 0 || len(behind) > 4 {
		return false
	}
	for _, w := range before {
		first, n := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(first) || len(w) > n && strings.ToUpper(w) == w && !strings.HasSuffix(w, ".") || printers[strings.ToLower(w)] {
			return false
		}
	}
	for _, w := range behind {
		if strings.ContainsAny(w, "0123456789,;:") {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(behind[0])
	return unicode.IsUpper(first) || strings.EqualFold(behind[0], "flickr")
}

// printers are the words that papers and channels call themselves by.
var printers = map[string]bool{
	"news": true, "post": true, "times": true, "journal": true, "press": true, "poll": true, "university": true, "college": true, "research": true,
	"today": true, "street": true, "daily": true, "tribune": true, "herald": true, "star": true, "weekly": true, "radio": true, "institute": true,
}
