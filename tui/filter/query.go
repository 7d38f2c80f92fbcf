// Package filter narrows all views to what a reader asks for in one line:
//
//	is:altered art:4 without:2 speaker:Pell story:1 stolen files
//
// Of filters of one kind one must hold, of different kinds all must, and none
// of the articles after without: may have it. What has no kind is text, and is
// found as a search finds it.
package filter

import (
	"errors"
	"slices"
	"strconv"
	"strings"
)

// A Query is what was asked for.
type Query struct {
	Stories  []int    // counted from one
	In       []int    // articles that have it
	Without  []int    // articles that do not
	Speakers []string // in small letters, a part of the name; "" is nobody
	Is       Kinds
	Text     string // with single spaces
}

// Empty reports whether nothing was asked for.
func (q *Query) Empty() bool {
	return len(q.Stories)+len(q.In)+len(q.Without)+len(q.Speakers) == 0 && q.Is == 0 && q.Text == ""
}

// Names are what articles and stories are called, each from the first on.
type Names struct{ Articles, Stories []string }

// A Key is a kind of filter, and what stands behind its colon.
type Key struct{ Name, Value, Help string }

// Keys are the kinds of filters.
var Keys = [...]Key{
	{"is:", "altered", "what something is: altered, fact, drift, only …"},
	{"speaker:", "NAME", "what somebody says, by a part of the name"},
	{"art:", "2", "what an article has, by its number or a part of its name"},
	{"without:", "2", "what an article does not have"},
	{"story:", "1", "one story of several"},
}

// Parse reads a query. Its errors are for the reader who types it.
func Parse(line string, names Names) (*Query, error) {
	q := &Query{}
	var words []string
	for _, token := range Tokens(line) {
		key, value, ok := strings.Cut(token, ":")
		key = strings.ToLower(key)
		if !ok || strings.HasPrefix(token, `"`) {
			words = append(words, strings.Trim(token, `"`))
			continue
		}
		if err := q.add(key, strings.Trim(value, `"`), names); err != nil {
			return nil, err
		}
	}
	q.Text = strings.Join(strings.Fields(strings.Join(words, " ")), " ")
	return q, nil
}

// add takes one filter in.
func (q *Query) add(key, value string, names Names) (err error) {
	low := strings.ToLower(strings.TrimSpace(value))
	if key == "article" {
		key = "art"
	}
	if low == "" && slices.ContainsFunc(Keys[:], func(k Key) bool { return k.Name == key+":" }) {
		return errors.New("what comes after " + key + ":?")
	}
	switch key {
	case "is":
		for _, name := range strings.Split(low, ",") {
			k, ok := kindNamed(name)
			if !ok {
				return errors.New("is: does not know “" + name + "”; it knows " + kindNames())
			}
			q.Is |= k
		}
	case "speaker":
		if low == "nobody" {
			low = ""
		}
		q.Speakers = append(q.Speakers, low)
	case "art":
		q.In, err = named(q.In, low, names.Articles, "article")
	case "without":
		q.Without, err = named(q.Without, low, names.Articles, "article")
	case "story":
		if len(names.Stories) < 2 {
			return errors.New("this bundle tells one story: there is nothing to choose")
		}
		if q.Stories, err = named(q.Stories, low, names.Stories, "story"); err == nil {
			for i := range q.Stories {
				q.Stories[i]++
			}
		}
	default:
		return errors.New("no filter is called " + key + ":; in quotation marks it is searched for")
	}
	return err
}

func kindNames() string {
	var out []string
	for _, k := range All {
		out = append(out, k.Name)
	}
	return strings.Join(out, ", ")
}

// named adds what is called by its numbers or by a part of its name, counted
// from zero.
func named(to []int, value string, names []string, what string) ([]int, error) {
	ns, ok, err := numbers(value, len(names), what)
	if err != nil {
		return nil, err
	}
	if !ok {
		for i, name := range names {
			if strings.Contains(strings.ToLower(name), value) {
				ns = append(ns, i)
			}
		}
	}
	if len(ns) == 0 {
		return nil, errors.New("no " + what + " is called “" + value + "”")
	}
	to = append(to, ns...)
	slices.Sort(to)
	return slices.Compact(to), nil
}

// numbers reads numbers between commas, each at most n; ok is false for what
// is a name.
func numbers(value string, n int, what string) (out []int, ok bool, err error) {
	for _, part := range strings.Split(value, ",") {
		x, err := strconv.Atoi(strings.TrimSpace(part))
		switch {
		case err != nil:
			return nil, false, nil
		case x < 1 || x > n:
			return nil, true, errors.New("there is no " + what + " " + part + "; there are " + strconv.Itoa(n))
		}
		out = append(out, x-1)
	}
	return out, true, nil
}

// Tokens are the words of a line; what stands in double quotation marks is a
// part of one.
func Tokens(line string) []string {
	var out []string
	in, open := "", false
	for _, r := range line {
		switch {
		case r == '"', r == '“', r == '”':
			open = !open
			in += `"`
		case r == ' ' && !open:
			if in != "" {
				out = append(out, in)
			}
			in = ""
		default:
			in += string(r)
		}
	}
	if in != "" {
		out = append(out, in)
	}
	return out
}

// Quoted is a value as it is written behind a colon.
func Quoted(value string) string {
	if strings.Contains(value, " ") {
		return `"` + strings.ReplaceAll(value, `"`, "") + `"`
	}
	return value
}
