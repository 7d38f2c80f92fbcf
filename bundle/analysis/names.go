package analysis

import (
	"regexp"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// Names returns what each article is called in a sentence: its outlet, or its
// file's name, or its number when the file's name is no word. Of articles that
// share an outlet, as versions do, it is the file's name if those differ, and
// else the outlet with the article's number. No two are alike, and all are
// safe to print.
func Names(b *bundle.Bundle) []string {
	out := make([]string, len(b.Articles))
	outlets, sources := map[string]int{}, map[string]int{}
	for _, a := range b.Articles {
		outlets[a.Outlet]++
		sources[SourceName(a.Source)]++
	}
	for i, a := range b.Articles {
		n := a.Outlet
		if s := SourceName(a.Source); n == "" || outlets[n] > 1 && s != "" && sources[s] == 1 {
			n = s
		}
		out[i] = strings.TrimSpace(visible.String(n))
	}
	count := map[string]int{}
	for _, n := range out {
		count[n]++
	}
	for i, n := range out {
		switch {
		case n == "":
			out[i] = "article " + strconv.Itoa(i+1)
		case count[n] > 1:
			out[i] = n + " (" + strconv.Itoa(i+1) + ")"
		}
	}
	return out
}

// hashed matches names that a machine gave: they hold a run of eight or more
// hexadecimal digits, a digit among them.
var hashed = regexp.MustCompile(`(?i)[0-9a-f]{8,}`)

// SourceName returns the file name without folder and ending, or "" when it is
// no name that a person would use.
func SourceName(source string) string {
	n := bundle.FileName(source)
	if n == "" || n == "/" || n == "-" {
		return ""
	}
	for _, run := range hashed.FindAllString(n, -1) {
		if strings.ContainsAny(run, "0123456789") {
			return ""
		}
	}
	return n
}
