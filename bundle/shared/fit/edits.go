package main

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// An edit puts another fact into a sentence where its rival has the same.
type edit struct {
	kind string
	at   bundle.Span // of the sentence
	by   string
	on   bundle.Span // what the rival says
}

// pools are what an edit draws from: the names of the news it edits, and words
// that say a way.
type pools struct {
	people, places, bodies, ways []string
}

var (
	weekdays = strings.Fields("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
	months   = strings.Fields("January February April June July August September October November December")
	cardinal = strings.Fields("two three four five six seven eight nine")
	ordinal  = strings.Fields("first second third fourth fifth sixth seventh")

	figures  = regexp.MustCompile(`\d[\d,]*(?:\.\d+)?`)
	twoNames = regexp.MustCompile(`[A-Z][a-z]{2,} [A-Z][a-z]{3,}`)
	aBody    = regexp.MustCompile(`(?:[A-Z][a-z]+ ){1,3}(?:Committee|Department|Agency|Court|University|Institute|Council|Commission|Party|Union|Association|Police|Bank)`)
	inPlace  = regexp.MustCompile(`\b(?:in|near|outside) ([A-Z][a-z]{3,})\b`)
	wouldDo  = regexp.MustCompile(`\b(?:will|would|could|can|is|are|was|were|has|have|had|did|does)( not)? ([a-z]{4,})\b`)
	word     = regexp.MustCompile(`[a-z]{3,}`)
)

// edits returns the edits that a sentence s allows beside its rival o.
func (p *pools) edits(r *rand.Rand, s, o string) (out []edit) {
	add := func(kind string, at bundle.Span, by string) {
		if on, ok := find(o, at.Of(s)); ok && by != at.Of(s) {
			out = append(out, edit{kind, at, by, on})
		}
	}
	for _, l := range []struct {
		kind string
		from []string
	}{{"weekday", weekdays}, {"month", months}, {"number", cardinal}, {"ordinal", ordinal}} {
		for _, w := range l.from {
			if at, ok := find(s, w); ok {
				add(l.kind, at, pick(r, l.from))
			}
		}
	}
	for _, m := range figures.FindAllStringIndex(s, -1) {
		at := bundle.Span{Start: m[0], End: m[0] + len(strings.TrimRight(s[m[0]:m[1]], ","))}
		if kind, by := p.figure(r, s, at); by != "" {
			add(kind, at, by)
		}
	}
	for _, l := range []struct {
		kind  string
		shape *regexp.Regexp
		from  []string
	}{{"org", aBody, p.bodies}, {"person", twoNames, p.people}, {"place", inPlace, p.places}} {
		for _, m := range l.shape.FindAllStringSubmatchIndex(s, -1) {
			if at := (bundle.Span{Start: m[len(m)-2], End: m[len(m)-1]}); len(l.from) > 0 && slices.Contains(l.from, at.Of(s)) {
				add(l.kind, at, pick(r, l.from))
			}
		}
	}
	return append(append(out, denials(s, o)...), p.opposites(r, s, o)...)
}

// figure returns another number for the one at a span, and of what kind it is;
// "" for one that is part of a word.
func (p *pools) figure(r *rand.Rand, s string, at bundle.Span) (kind, by string) {
	before, after := s[:at.Start], s[at.End:]
	if !whole(s, at) {
		return "", ""
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(at.Of(s), ",", ""), 64)
	if err != nil || v < 2 {
		return "", ""
	}
	kind = "number"
	switch {
	case strings.HasSuffix(before, "$"):
		kind = "money"
	case strings.HasPrefix(after, "%") || strings.HasPrefix(after, " percent"):
		kind = "percent"
	case strings.HasPrefix(after, ":") || strings.HasPrefix(after, " a.m") || strings.HasPrefix(after, " p.m"):
		return "clock", fmt.Sprint(1 + (int(v)+r.IntN(10))%12)
	case v >= 1900 && v < 2100 && len(at.Of(s)) == 4:
		return "year", fmt.Sprint(int(v) + 1 + r.IntN(4) - 5*r.IntN(2))
	case v <= 31 && behindMonth(before):
		return "date", fmt.Sprint(1 + (int(v)+r.IntN(26))%28)
	}
	x := v * []float64{0.4, 0.6, 0.7, 0.8, 1.25, 1.5, 2, 3}[r.IntN(8)]
	if strings.Contains(at.Of(s), ".") {
		return kind, fmt.Sprintf("%.1f", x)
	}
	n := fmt.Sprint(max(1, int(x)))
	if strings.Contains(at.Of(s), ",") && len(n) > 3 {
		n = n[:len(n)-3] + "," + n[len(n)-3:]
	}
	return kind, n
}

func behindMonth(before string) bool {
	fs := strings.Fields(before)
	return len(fs) > 0 && english.MonthNumber(strings.ToLower(strings.TrimRight(fs[len(fs)-1], "."))) > 0
}

// denials negates a verb that the rival has too, or takes a negation away.
func denials(s, o string) (out []edit) {
	denied := strings.Contains(o, " not ") || strings.Contains(o, "n't") || strings.Contains(o, "n’t")
	for _, m := range wouldDo.FindAllStringSubmatchIndex(s, -1) {
		on, ok := find(o, s[m[4]:m[5]])
		if !ok || (m[2] >= 0) != denied {
			continue
		}
		at, by := bundle.Span{Start: m[4], End: m[4]}, "not "
		if denied {
			at, by = bundle.Span{Start: m[2], End: m[3]}, ""
		}
		out = append(out, edit{"negation", at, by, on})
	}
	return out
}

// opposites turns a word that the rival has too into one that says the opposite.
func (p *pools) opposites(r *rand.Rand, s, o string) (out []edit) {
	for _, m := range word.FindAllStringIndex(s, -1) {
		at := bundle.Span{Start: m[0], End: m[1]}
		w := at.Of(s)
		on, ok := find(o, w)
		if !ok || !whole(s, at) || len(english.WaysOf(w)) == 0 {
			continue
		}
		var by []string
		for _, v := range p.ways {
			if english.Opposed(w, v) == 1 && strings.HasSuffix(v, "s") == strings.HasSuffix(w, "s") && strings.HasSuffix(v, "ing") == strings.HasSuffix(w, "ing") {
				by = append(by, v)
			}
		}
		if len(by) > 0 {
			out = append(out, edit{"antonym", at, pick(r, by), on})
		}
	}
	return out
}

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }

// find returns where words stand in s as whole words.
func find(s, words string) (bundle.Span, bool) {
	for from := 0; words != ""; {
		i := strings.Index(s[from:], words)
		if i < 0 {
			break
		}
		if at := (bundle.Span{Start: from + i, End: from + i + len(words)}); whole(s, at) {
			return at, true
		}
		from += i + 1
	}
	return bundle.Span{}, false
}

// whole reports whether no letter, figure or point between figures stands right
// beside a span.
func whole(s string, at bundle.Span) bool {
	letter := func(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= 0x80 }
	point := func(c byte) bool { return c == '.' || c == ',' }
	switch {
	case at.Start > 0 && letter(s[at.Start-1]), at.End < len(s) && letter(s[at.End]) && s[at.End] < 0x80,
		at.Start > 1 && point(s[at.Start-1]) && letter(s[at.Start-2]), at.End+1 < len(s) && point(s[at.End]) && letter(s[at.End+1]):
		return false
	}
	return true
}
