package load

import (
	"strings"
)

var (
	dateLead  = pattern(`(?i)^(?:(?:first\s+)?(?:published|posted|date|issued|filed)(?:\s+(?:on|at))?\s*:?\s*)`)
	laterLead = pattern(`(?i)^(?:last\s+)?(?:updated|modified|edited)\b`)
	segments  = pattern(`\s*[|•·‧∙●]\s*|\s+[–—-]\s+|\s*[\x{a0}]{2,}\s*`)
)

// pageDate returns the date of a line at the head of the text that is there
// to say when the page appeared, such as "August 10 2024 , 07:56 PM • 1085
// views", or "". A date inside a sentence is not such a line.
func pageDate(text string) string {
	for _, l := range headLines(text, 8) {
		if d := lineDate(l.text); d != "" {
			return d
		}
	}
	return ""
}

// isDateLine reports whether a line only says when a page appeared.
func isDateLine(line string) bool { return lineDate(line) != "" }

func lineDate(line string) string {
	if len(line) > 140 || !strings.ContainsAny(line, "0123456789") || countWords(line, 15) > 14 {
		return ""
	}
	for _, part := range segments().Split(line, -1) {
		if d := wholeDate(part); d != "" {
			return d
		}
	}
	return wholeDate(line)
}

// wholeDate returns the date that part consists of, with a word such as
// "Published" before it at most; or a byline that ends in one.
func wholeDate(part string) string {
	part = strings.TrimSpace(strings.Trim(part, "()[]"))
	if laterLead().MatchString(part) {
		return ""
	}
	if isByline(part) {
		if _, after, ok := strings.Cut(part, ","); ok {
			part = strings.TrimSpace(after)
		}
	}
	part = part[len(dateLead().FindString(part)):]
	d, rest, problem := scanDate(part)
	if problem != "" {
		return ""
	}
	rest = strings.Trim(rest, " \t\u00a0,.;)(")
	if rest != "" && !zoneName().MatchString(rest) && !weekdayOnly(rest) {
		return ""
	}
	return d
}

var zoneName = pattern(`^(?:[A-Z]{2,5}|\d+\s+(?i:views|comments|shares|min(?:ute)?s?(?: read)?)|(?i:local time|eastern time|eastern))$`)
