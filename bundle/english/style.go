package english

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A Stretch is the words From..To of a line; empty where From is To, at the
// place before word From.
type Stretch struct {
	Line     Line
	From, To int
}

// SameStyle reports whether two stretches hold the same words as two houses
// write them: a contraction and its long form, a hyphen, a space or neither, the
// spellings of Britain and America, a title, month or weekday in short, a number
// in words or in figures, a name and its initials, No. and number, %, per cent and percent, & and and, marks above letters, an
// um or none, a word and what is left of it where letters are blotted out.
// The lines must agree beside the stretches: where a number reaches over an end,
// as the 15 of "15%" and "15 percent" does, the words there are read with it.
func SameStyle(a, b Stretch) bool {
	p, q := Quantities(a.Line), Quantities(b.Line)
	for {
		left, right := max(a.cutLeft(p), b.cutLeft(q)), max(a.cutRight(p), b.cutRight(q))
		if left == 0 && right == 0 {
			break
		}
		for range left {
			if a.From == 0 || b.From == 0 || a.Line.Word(a.From-1) != b.Line.Word(b.From-1) {
				return false
			}
			a.From, b.From = a.From-1, b.From-1
		}
		for range right {
			if a.To == a.Line.Words() || b.To == b.Line.Words() || a.Line.Word(a.To) != b.Line.Word(b.To) {
				return false
			}
			a.To, b.To = a.To+1, b.To+1
		}
	}
	if a.spelt(b) || b.spelt(a) || a.bleeps(b) || b.bleeps(a) {
		return true
	}
	x, y := a.plain(p), b.plain(q)
	return slices.ContainsFunc(x, func(s string) bool { return slices.Contains(y, s) })
}

// spelt reports whether the stretch is one word, the initials of the other's
// words: NRA, U.S. for the United States.
func (s Stretch) spelt(o Stretch) bool {
	if s.To-s.From != 1 || o.To-o.From < 2 || !s.Line.Capital(s.From) {
		return false
	}
	var initials []byte
	for i := o.From; i < o.To; i++ {
		w := o.Line.Word(i)
		if o.Line.Capital(i) {
			initials = append(initials, w[0])
		} else if !Of(w).Has(Preposition | Article) {
			return false
		}
	}
	word, name := strings.TrimSuffix(s.Line.Word(s.From), "'s"), string(initials)
	return len(name) > 1 && (word == name || word == "usa" && name == "us")
}

// bleeps reports whether the stretch is one word of the other with signs for
// letters in it: f—ing, s**t, godd***ed.
func (s Stretch) bleeps(o Stretch) bool {
	if o.To-o.From != 1 || s.From == s.To || s.To-s.From > 2 {
		return false
	}
	word, first, last := o.Line.Word(o.From), s.Line.Word(s.From), s.Line.Word(s.To-1)
	gap := s.Line.Before(s.To)
	if s.To-s.From == 2 {
		gap = s.Line.Before(s.From + 1)
	} else {
		last = ""
	}
	signs := strings.Trim(gap, "-–—*_.") == "" && gap != "" && !strings.HasPrefix(gap, ".") && (gap != "-" || len(first) == 1)
	short := len(first) <= 2 || utf8.RuneCountInString(gap) > 1 // a dash alone behind a longer word parts two
	return signs && short && len(first)+len(last) < len(word) && strings.HasPrefix(word, first) && strings.HasSuffix(word, last)
}

// cutLeft returns how many words before the stretch belong to a number that
// reaches into it or ends where it begins.
func (s Stretch) cutLeft(qs []Quantity) int {
	for _, q := range qs {
		if q.From < s.From && (q.To > s.From || q.To == s.From && q.signed(s.Line)) {
			return s.From - q.From
		}
	}
	return 0
}

// cutRight returns how many words behind the stretch belong to a number that
// begins in it.
func (s Stretch) cutRight(qs []Quantity) int {
	for _, q := range qs {
		if q.From < s.To && q.To > s.To {
			return q.To - s.To
		}
	}
	return 0
}

// signed reports whether a sign that can be written as a word stands behind
// the number.
func (q *Quantity) signed(l Line) bool {
	return q.Of == Percentage && strings.HasPrefix(strings.TrimLeft(l.Before(q.To), " \u00a0\u202f"), "%")
}

// mostReadings bounds the readings of a stretch: each 's and 'd has two or
// more.
const mostReadings = 32

// plain returns the readings of a stretch, written solid: letters without
// marks, contractions in full, numbers by what they amount to.
func (s Stretch) plain(qs []Quantity) []string {
	out := []string{""}
	add := func(forms ...string) {
		var next []string
		for _, o := range out {
			for _, f := range forms {
				if len(next) < mostReadings {
					next = append(next, o+f)
				}
			}
		}
		out = next
	}
	for i := s.From; i <= s.To; i++ {
		if strings.Contains(s.Line.Before(i), "&") && (i > 0 && i < s.Line.Words()) {
			add("and")
		}
		if i == s.To {
			break
		}
		if n, ok := numbered(s.Line, i); ok && i+1 < s.To {
			add(n)
			i++
			continue
		}
		if k := slices.IndexFunc(qs, func(q Quantity) bool { return q.From == i }); k >= 0 && qs[k].To <= s.To {
			add(qs[k].plain())
			i = qs[k].To - 1
			continue
		}
		add(readings(s.Line, i)...)
	}
	return out
}

// numbered writes words i and i+1 of a line in one style where the first says that
// the second is somebody's or something's number: No. 1, number one.
func numbered(l Line, i int) (string, bool) {
	if i+1 >= l.Words() || !slices.Contains([]string{"no", "number"}, l.Word(i)) {
		return "", false
	}
	n, ok := ParseNumber(l.Word(i + 1))
	if !ok || n.Ordinal || n.Suffix != "" || l.Word(i) == "no" && !n.Figures {
		return "", false
	}
	return fmt.Sprintf("<number %g>", n.Value), true
}

// plain writes a number by what it amounts to.
func (q Quantity) plain() string {
	currency := q.Currency
	if currency == "usd" {
		currency = "$"
	}
	return fmt.Sprintf("<%g %g %g %d %s>", q.Value, q.Other, q.Unit, q.Of, currency)
}

// readings returns what word i of a line may stand for, each written solid.
func readings(l Line, i int) []string {
	w := l.Word(i)
	switch {
	case Of(w).Has(Filler):
		return []string{""}
	case IsMonth(l, i):
		return []string{fmt.Sprintf("<month %d>", MonthNumber(w))}
	case Of(w).Has(Weekday) && l.Capital(i):
		return []string{fmt.Sprintf("<weekday %d>", WeekdayNumber(w))}
	}
	if n, ok := ParseNumber(w); ok && n.Suffix == "" && !n.Ordinal {
		return []string{fmt.Sprintf("<%g>", n.Value)}
	}
	out := []string{letters(Spelling(w))}
	for _, long := range InFullForms(w) {
		if s := solid(long); !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// solid writes words in one style without spaces.
func solid(words string) string {
	var s strings.Builder
	for w := range strings.FieldsSeq(words) {
		s.WriteString(letters(Spelling(w)))
	}
	return s.String()
}

// letters returns the letters and digits of a word without marks above them.
func letters(w string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, norm.NFD.String(w))
}
