package tui

import (
	"path"
	"regexp"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// names returns what each article is called in a sentence: its outlet, or its
// file's name, or its number when the file's name is no word. A name that two
// articles share is followed by the article's number.
func names(b *bundle.Bundle) []string {
	out := make([]string, len(b.Articles))
	count := map[string]int{}
	for i, a := range b.Articles {
		n := a.Outlet
		if n == "" {
			n = sourceName(a.Source)
		}
		if n = strings.TrimSpace(visible.String(n)); n == "" {
			n = "article " + strconv.Itoa(i+1)
		}
		out[i] = n
		count[n]++
	}
	for i, n := range out {
		if count[n] > 1 {
			out[i] = n + " (" + strconv.Itoa(i+1) + ")"
		}
	}
	return out
}

// hashed matches names that a machine gave: they hold a run of eight or more
// hexadecimal digits, a digit among them.
var hashed = regexp.MustCompile(`(?i)[0-9a-f]{8,}`)

// sourceName returns the file name without folder and ending, or "" when it is
// no name that a person would use.
func sourceName(source string) string {
	n := path.Base(strings.ReplaceAll(source, `\`, "/"))
	if n == "." || n == "/" || n == "-" {
		return ""
	}
	n = strings.TrimSuffix(n, path.Ext(n))
	for _, run := range hashed.FindAllString(n, -1) {
		if strings.ContainsAny(run, "0123456789") {
			return ""
		}
	}
	return n
}

// date returns the day an article was published, or "" when it is unknown.
func date(a *bundle.Article) string {
	d, _, _ := strings.Cut(a.Published, "T")
	return visible.String(d)
}
