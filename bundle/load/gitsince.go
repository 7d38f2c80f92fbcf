package load

import (
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"
)

// The words of a date as git reads them (its date.c). git takes any other word
// for nothing, and a date of nothing for now.
var (
	dateNames = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
		"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"} // three letters will do
	dateWords = []string{"now", "today", "yesterday", "noon", "midnight", "tea", "last", "never",
		"second", "minute", "hour", "day", "week", "fortnight", "month", "year"}
	dateHelpers = []string{"ago", "and", "at", "on", "the", "of", "am", "pm", "t", "z", "utc", "gmt", "st", "nd", "rd", "th",
		"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
)

var gitYearFirst = regexp.MustCompile(`^\d{4}-\d{1,2}-\d{1,2}`)

// isGitDate reports whether s is a date to git: all its words are, and some say
// when.
func isGitDate(s string) bool {
	if d := gitYearFirst.FindString(s); d != "" {
		if _, err := time.Parse("2006-1-2", d); err != nil {
			return false
		}
	}
	says := strings.ContainsAny(s, "0123456789")
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		named := len(w) >= 3 && slices.ContainsFunc(dateNames, func(name string) bool { return strings.HasPrefix(name, w) })
		switch {
		case named, slices.Contains(dateWords, strings.TrimSuffix(w, "s")):
			says = true
		case !slices.Contains(dateHelpers, w):
			return false
		}
	}
	return says
}
