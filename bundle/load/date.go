package load

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"broadsheet/bundle/english"
)

// ambiguousDate and the others say why a date has no one reading.
const (
	ambiguousDate = "can be read day first or month first; it is left out"
	unknownDate   = "is in no form that is known; it is left out"
)

// parseDate reads a date, and a time of day when one is given, from the
// spellings of newspapers, feeds and page heads. The result is RFC 3339: a
// date, a date and time without an offset ("2024-08-10T19:56"), or, when the
// text names an offset, all of it. It is empty when there is no one reading,
// and problem then says why.
func parseDate(s string) (date, problem string) {
	d, rest, problem := scanDate(strings.TrimSpace(s))
	if problem != "" {
		return "", problem
	}
	if strings.ContainsFunc(rest, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) && !weekdayOnly(rest) {
		if len(strings.Fields(rest)) > 6 {
			return "", unknownDate
		}
	}
	return d, ""
}

// weekdayOnly reports whether s is the name of a weekday and marks.
func weekdayOnly(s string) bool {
	return english.WeekdayNumber(strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }))) > 0
}

// monthOf returns the number of a month by its name or abbreviation in one of
// the languages of Western news, or 0.
func monthOf(name string) int {
	name = strings.ToLower(strings.TrimSuffix(name, "."))
	if n := english.MonthNumber(name); n > 0 {
		return n
	}
	return english.MonthAbroad(name)
}

const (
	weekday  = `(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?\s*,?\s+)?`
	timePart = `(\d{1,2})(?:(?::|\.)(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?`
)

var (
	isoForm   = pattern(`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]|$|[,;|)])`)
	ymdForm   = pattern(`^(\d{4})[/.](\d{1,2})[/.](\d{1,2})`)
	cjkForm   = pattern(`^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日`)
	plainForm = pattern(`^(\d{4})(\d{2})(\d{2})(?:T|\D|$)`)
	dmyForm   = pattern(`(?i)^` + weekday + `(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:of\s+|de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})`)
	mdyForm   = pattern(`(?i)^` + weekday + `(\p{L}{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+(\d{4})`)
	unixForm  = pattern(`(?i)^` + weekday + `(\p{L}{3})\s+(\d{1,2})\s+(\d{2}:\d{2}:\d{2})\s*([A-Z]{3,4}|[+-]\d{4})?\s*(\d{4})`)
	numForm   = pattern(`(?i)^` + weekday + `(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})`)
	clock     = pattern(`(?i)^` + timePart + `\s*([ap]\.?\s?m\b\.?|h\b|uhr\b)?`)
	betweens  = pattern(`(?i)^(?:[\s,|•·–—-]|T|at\b|um\b|à\b|@|\x{a0})*`)
	offset    = pattern(`^\s*\(?\s*(?:(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?|([A-Z]{1,5})\b)\)?`)
)

// scanDate reads a date at the start of s and returns what follows it.
func scanDate(s string) (date, rest, problem string) {
	if m := unixForm().FindStringSubmatch(s); m != nil {
		if month := monthOf(m[1]); month > 0 {
			tod, _ := scanTime(m[3] + " " + m[4])
			return joinDate(atoi(m[5]), month, atoi(m[2]), tod, s[len(m[0]):])
		}
	}
	if y, mo, d, n, problem := scanDay(s); n > 0 || problem != "" {
		if problem != "" {
			return "", "", problem
		}
		after := s[n:]
		tod, rest := scanTime(after[len(betweens().FindString(after)):])
		if tod == "" {
			rest = after
		}
		return joinDate(y, mo, d, tod, rest)
	}
	if tod, after := scanTime(s); tod != "" { // "7:56 p.m. EDT, Aug. 10, 2024"
		after = after[len(betweens().FindString(after)):]
		if y, mo, d, n, problem := scanDay(after); n > 0 {
			return joinDate(y, mo, d, tod, after[n:])
		} else if problem != "" {
			return "", "", problem
		}
	}
	return "", s, unknownDate
}

// scanDay reads year, month and day at the start of s; n is their length, 0
// when there is no date.
func scanDay(s string) (y, mo, d, n int, problem string) {
	for _, form := range [...]func() *regexp.Regexp{isoForm, ymdForm, cjkForm, plainForm} {
		if m := form().FindStringSubmatchIndex(s); m != nil {
			return atoi(s[m[2]:m[3]]), atoi(s[m[4]:m[5]]), atoi(s[m[6]:m[7]]), m[7] + len(dayMark(s[m[7]:])), ""
		}
	}
	if m := dmyForm().FindStringSubmatch(s); m != nil {
		if mo := monthOf(m[2]); mo > 0 {
			return atoi(m[3]), mo, atoi(m[1]), len(m[0]), ""
		}
	}
	if m := mdyForm().FindStringSubmatch(s); m != nil {
		if mo := monthOf(m[1]); mo > 0 {
			return atoi(m[3]), mo, atoi(m[2]), len(m[0]), ""
		}
	}
	if m := numForm().FindStringSubmatch(s); m != nil {
		a, b, y := atoi(m[1]), atoi(m[3]), atoi(m[4])
		if y < 100 {
			y += 2000
			if y > 2069 {
				y -= 100
			}
		}
		switch {
		case m[2] == "." || a > 12 && b <= 12 || a == b:
			return y, b, a, len(m[0]), ""
		case b > 12 && a <= 12:
			return y, a, b, len(m[0]), ""
		case a > 12 && b > 12:
			return 0, 0, 0, 0, unknownDate
		}
		return 0, 0, 0, 0, ambiguousDate
	}
	return 0, 0, 0, 0, ""
}

// dayMark returns the sign for "day" that s may begin with.
func dayMark(s string) string {
	if strings.HasPrefix(s, "日") {
		return "日"
	}
	return ""
}

// scanTime reads a time of day, and an offset if one is named, at the start
// of s. It returns "15:04", "15:04:05" or "15:04:05Z07:00", or "".
func scanTime(s string) (tod, rest string) {
	m := clock().FindStringSubmatch(s)
	if m == nil || m[2] == "" && m[4] == "" {
		return "", s
	}
	h, min, sec := atoi(m[1]), atoi(m[2]), m[3]
	switch half := strings.ToLower(m[4]); {
	case strings.HasPrefix(half, "p") && h < 12:
		h += 12
	case strings.HasPrefix(half, "a") && h == 12:
		h = 0
	}
	if h > 23 || min > 59 || atoi(sec) > 59 {
		return "", s
	}
	rest = s[len(m[0]):]
	tod = fmt.Sprintf("%02d:%02d", h, min)
	if sec != "" {
		tod += ":" + sec
	}
	o := offset().FindStringSubmatch(rest)
	if o == nil {
		return tod, rest
	}
	minutes, ok := 0, false
	if o[1] != "" {
		minutes, ok = atoi(o[2])*60+atoi(o[3]), true
		if o[1] == "-" {
			minutes = -minutes
		}
	} else {
		minutes, ok = english.ZoneMinutes(strings.ToLower(o[4]))
	}
	if !ok || minutes < -14*60 || minutes > 14*60 {
		return tod, rest
	}
	if sec == "" {
		tod += ":00"
	}
	if minutes == 0 {
		return tod + "Z", rest[len(o[0]):]
	}
	sign := "+"
	if minutes < 0 {
		sign, minutes = "-", -minutes
	}
	return fmt.Sprintf("%s%s%02d:%02d", tod, sign, minutes/60, minutes%60), rest[len(o[0]):]
}

// joinDate checks the day against the calendar.
func joinDate(y, mo, d int, tod, rest string) (string, string, string) {
	t := time.Date(y, time.Month(mo), d, 0, 0, 0, 0, time.UTC)
	if y < 1600 || y > 2199 || t.Month() != time.Month(mo) || t.Day() != d {
		return "", "", "is not in the calendar; it is left out"
	}
	date := fmt.Sprintf("%04d-%02d-%02d", y, mo, d)
	if tod != "" {
		date += "T" + tod
	}
	return date, rest, ""
}

// atoi returns the number of a short run of digits, 0 for none.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// isDate reports whether a value is a date with one reading.
func isDate(s string) bool {
	d, _ := parseDate(s)
	return d != ""
}
