package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed languages.txt
var languageData string

// A Language is what is known of a language other than English: its commonest
// verbs of saying and the words around a speaker's name.
type Language struct {
	class   map[string]Class
	of      map[string]bool  // joins an office to what it is an office in: de, von
	source  map[string]bool  // names a source: selon X, laut X
	gender  map[string]Class // of its words for he and she
	dashes  bool             // dialogue is set with dashes
	drops   bool             // a verb needs no subject
	offices []string         // endings of words that may stand before a name
}

// others are the languages by ISO 639-1 code, and the function words of any.
var others = sync.OnceValues(func() (map[string]*Language, map[string]bool) {
	m, function := map[string]*Language{}, map[string]bool{}
	sections(languageData, func(section, word string) {
		code, what, _ := strings.Cut(section, " ")
		if code == "any" {
			function[word] = true
			return
		}
		l := m[code]
		if l == nil {
			l = &Language{class: map[string]Class{}, of: map[string]bool{}, source: map[string]bool{}, gender: map[string]Class{}, dashes: code != "de" && code != "nl", drops: code == "es" || code == "it" || code == "pt"}
			m[code] = l
		}
		switch what {
		case "of":
			l.of[word] = true
		case "source":
			l.source[word] = true
			l.class[word] |= Preposition
		case "he":
			l.gender[word] = Male
		case "she":
			l.gender[word] = Female
		case "office":
			l.offices = append(l.offices, word)
		default:
			l.class[word] |= named[what]
		}
	})
	return m, function
})

// Foreign reports whether a text in the language with an ISO 639-1 code is
// known not to be English, so that it gets the rules of its own language or
// none, see [LanguageOf]. A text of unknown language, "", is read as English.
func Foreign(code string) bool { return code != "" && code != "en" }

// LanguageOf returns what is known of the language with an ISO 639-1 code, nil
// for English and for a language of which nothing is known.
func LanguageOf(code string) *Language {
	if !Foreign(code) {
		return nil
	}
	m, _ := others()
	return m[code]
}

// ForeignFunction reports whether a folded word is a function word of a
// language other than English, so that with a capital at the start of a
// sentence of such a language it is no name.
func ForeignFunction(word string) bool {
	_, function := others()
	return function[word]
}

// Of returns the classes of a folded word of the language.
func (l *Language) Of(word string) Class {
	c := l.class[word]
	for _, end := range l.offices {
		if word == end || len(end) > 4 && strings.HasSuffix(word, end) {
			return c | Office
		}
	}
	return c
}

// JoinsOffice reports whether a folded word joins an office to what it is an
// office in.
func (l *Language) JoinsOffice(word string) bool { return l.of[word] }

// NamesSource reports whether a folded word names a source without a verb:
// selon, laut.
func (l *Language) NamesSource(word string) bool { return l.source[word] }

// Gender returns [Male] or [Female] for the language's words for he and she, 0
// for any other.
func (l *Language) Gender(word string) Class { return l.gender[word] }

// SetsDialogue reports whether what people say is set with dashes instead of
// marks.
func (l *Language) SetsDialogue() bool { return l.dashes }

// DropsSubject reports whether a verb may stand without "he" or "she".
func (l *Language) DropsSubject() bool { return l.drops }
