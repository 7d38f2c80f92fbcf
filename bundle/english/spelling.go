package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed spelling.txt
var spellingData string

// variants maps the forms of the data to the first of their word.
var variants = sync.OnceValue(func() map[string]string {
	m, set, first := make(map[string]string, 512), -1, ""
	sets(spellingData, func(s int, word string) {
		if s != set {
			set, first = s, word
		}
		m[word] = first
	})
	return m
})

// endings are how British and American houses end the same words.
var endings = []struct{ british, american string }{
	{"isation", "ization"}, {"isations", "izations"}, {"ise", "ize"}, {"ised", "ized"}, {"ises", "izes"}, {"ising", "izing"}, {"iser", "izer"}, {"isers", "izers"},
	{"yse", "yze"}, {"ysed", "yzed"}, {"yses", "yzes"}, {"ysing", "yzing"}, {"yser", "yzer"},
	{"tre", "ter"}, {"tres", "ters"}, {"tred", "tered"}, {"bre", "ber"}, {"bres", "bers"},
	{"logue", "log"}, {"logues", "logs"}, {"dgement", "dgment"}, {"dgements", "dgments"},
}

// digraphs are the Greek and Latin vowels that American houses write with one
// letter.
var digraphs = strings.NewReplacer("anaesth", "anesth", "anaem", "anem", "leukaem", "leukem", "haemo", "hemo", "paed", "ped", "orthopaed", "orthoped",
	"gynaeco", "gyneco", "foet", "fet", "oestr", "estr", "oesoph", "esoph", "diarrhoea", "diarrhea", "archaeo", "archeo", "mediaev", "mediev")

// Spelling returns a form of a folded word that is the same for all the forms
// in which houses write it: organise and organize, centre and center, travelled
// and traveled, Gov. and governor. Words of fewer than four letters change only
// where the data has them.
func Spelling(word string) string {
	if first, ok := variants()[word]; ok {
		return first
	}
	if len(word) < 4 {
		return word
	}
	for _, e := range endings {
		if s, ok := strings.CutSuffix(word, e.british); ok && vowels(s) > 0 {
			return digraphs.Replace(s + e.american)
		}
	}
	for _, end := range [...]string{"ed", "ing", "er", "ers", "or", "ors"} {
		// One l where the syllable before it is not the only one: not "filled".
		if s, ok := strings.CutSuffix(word, "ll"+end); ok && vowels(s) > 1 {
			return s + "l" + end
		}
	}
	return digraphs.Replace(word)
}

// vowels counts the groups of vowels in a word, about its syllables.
func vowels(word string) int {
	n, in := 0, false
	for i := range len(word) {
		v := strings.IndexByte("aeiouy", word[i]) >= 0
		if v && !in {
			n++
		}
		in = v
	}
	return n
}
