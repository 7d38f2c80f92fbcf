package english_test

import (
	"fmt"
	"strings"
	"testing"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// A line is a sentence cut into words.
type line struct {
	s     string
	words []span
}

type span struct {
	from, to int
	shape    text.Shape
}

func newLine(s string) *line {
	l := &line{s: s}
	text.Words(s, func(from, to int, shape text.Shape) { l.words = append(l.words, span{from, to, shape}) })
	return l
}

func (l *line) Words() int         { return len(l.words) }
func (l *line) Word(i int) string  { return text.Fold(l.s[l.words[i].from:l.words[i].to]) }
func (l *line) Capital(i int) bool { return l.words[i].shape&text.Capital != 0 }
func (l *line) Before(i int) string {
	from, to := 0, len(l.s)
	if i > 0 {
		from = l.words[i-1].to
	}
	if i < len(l.words) {
		to = l.words[i].from
	}
	return l.s[from:to]
}

var qualities = [...]string{"count", "rank", "name", "%", "points", "money", "length", "area", "mass", "volume", "speed", "degrees", "days", "age", "clock",
	"day", "year", "decade", "score"}

func TestQuantities(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"forty-four people and 46 dogs", "44 count, 46 count"},
		{"twenty-sixth place, the 26th, the second, a second look", "26 rank, 26 rank, 2 rank, 2 rank"},
		{"two hundred and five sailors, 1,250 boats", "205 count, 1250 count"},
		{"1.2 million, 1.2m, 3bn and two dozen", "1.2e+06 count, 1.2e+06 count, 3e+09 count, 24 count"},
		{"hundreds of people and a million", "100 count, 1e+06 count"},
		{"US$51, $51, £48m, €2 billion, 40 crowns", "51 usd, 51 $, 4.8e+07 gbp, 2e+09 eur, 40 crown"},
		{"4.1 %, 4.1 percent, 4.1 per cent, two percentage points", "4.1 %, 4.1 %, 4.1 %, 2 points"},
		{"5 km, 5km, three miles, 40 acres", "5 length, 5 length, 3 length, 40 area"},
		{"a 12-year-old girl, aged 12, 12 years", "12 age, 12 age, 12 days"},
		{"at 6:41pm, 18:41, 6.41 p.m., 9 a.m. and nine o'clock", "1121 clock, 1121 clock, 1121 clock, 540 clock, 540 clock"},
		{"won 3-1, then 3–2", "3-1 score, 3-2 score"},
		{"an AK-47, No. 10, section 4", "47 name, 10 name, 4 name"},
		{"May 4, 2033, the 22nd of July, 9 October, in 1957", "4 day, 2033 year, 22 day, 9 day, 1957 year"},
		{"in the 1990s, 2,033 people, 2033 people", "1990 decade, 2033 count, 2033 count"},
		{"one sailor, one of the sailors, no one, the wrong one, one another", "1 count"},
		{"ten seconds, the second of ten", "10 days, 2 rank, 10 count"},
		{"3.200.000 and 1.000,50", "3.2e+06 count, 1000.5 count"},
		{"on May 4 she may march", "4 day"},
		{"between $140 million and $150 million", "1.4e+08 $, 1.5e+08 $"},
		{"between 140 and 150 million dollars", "1.4e+08 $, 1.5e+08 $"},
		{"20-30 percent, 20,000 to 30,000 pages", "20 %, 30 %, 20000 count, 30000 count"},
		{"five dogs and nine cats, from 12 to 9 miles", "5 count, 9 count, 12 count, 9 length"},
		{"after 4 1/2 hours, 4-1/2 hours", "4.5 days, 4.5 days"},
		{"at 0737 GMT", "457 clock"},
		{"Ada Marsh, 41, of Esker", "41 age"},
		{"in Esker, 41 people", "41 count"},
		{"4. Fill in the form", "4 name"},
		{"4 forms", "4 count"},
		{"Witness 3 and Exhibit 12", "3 name, 12 name"},
		{"won by 294-276", "294-276 score"},
	} {
		var got []string
		for _, q := range english.Quantities(newLine(c.text)) {
			of := qualities[q.Of]
			if q.Of == english.Money {
				of = q.Currency
			}
			v := fmt.Sprintf("%.6g", q.Value)
			if q.Of == english.Score {
				v = fmt.Sprintf("%g-%g", q.Value, q.Other)
			}
			got = append(got, v+" "+of)
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

func TestSame(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"twenty-one", "21", true},
		{"12,431 people", "12,400 people", true},
		{"12,400 people", "12,500 people", false},
		{"4.1 %", "4.3 percent", false},
		{"4.1 %", "4 percent", true},
		{"20 people", "24 people", false},
		{"1.23 million", "1.2 million", true},
		{"1.2 million", "1.2 billion", false},
		{"1.2m", "1,200,000", true},
		{"£48m", "£38m", false},
		{"$51", "US$51", true},
		{"$51", "€51", false},
		{"5 percent", "5 percentage points", false},
		{"5 percent", "5", true},
		{"three miles", "5 km", true},
		{"three miles", "6 km", false},
		{"3-1", "1-3", true},
		{"3-1", "3-2", false},
		{"6:41pm", "18:41", true},
		{"6:41pm", "6:41 a.m.", false},
		{"1957", "1958", false},
		{"two weeks", "14 days", true},
		{"12-year-old", "aged 12", true},
		{"the 26th", "twenty-sixth", true},
		{"the 26th", "26", false},
		{"9 days", "AK-47", false},
		{"more than 3,000 people", "3,046 people", true},
		{"over $2 million", "$2.9 million", true},
		{"over $2 million", "$3.1 million", false},
		{"more than 3,000 people", "2,900 people", false},
		{"nearly nine miles", "8.5 miles", true},
		{"almost $900,000", "$894,250", true},
		{"7 p.m.", "7:01 p.m.", true},
		{"7 p.m.", "7:20 p.m.", false},
		{"8 p.m.", "8:00", true},
		{"0937 GMT", "0737 GMT", false},
	} {
		a, b := english.Quantities(newLine(c.a)), english.Quantities(newLine(c.b))
		if len(a) != 1 || len(b) != 1 {
			t.Fatalf("%q holds %d numbers, %q %d", c.a, len(a), c.b, len(b))
		}
		if a[0].Same(b[0]) != c.same || b[0].Same(a[0]) != c.same {
			t.Errorf("%q and %q: same %v, want %v", c.a, c.b, a[0].Same(b[0]), c.same)
		}
	}
}

func TestMeasuresOfTwoUnits(t *testing.T) {
	for _, c := range []struct {
		a, b string
		same bool
	}{
		{"90 miles", "145 kilometers", true}, {"6 miles", "10 km", true}, {"250 acres", "101 hectares", true}, {"150 pounds", "68 kg", true},
		{"90 miles", "90 kilometers", false}, {"90 miles", "80 miles", false}, {"90 miles", "36 hectares", false}, {"90 miles", "145 goats", false},
	} {
		a, b := english.Quantities(newLine(c.a))[0], english.Quantities(newLine(c.b))[0]
		if got := a.Same(b); got != c.same {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
	}
}

func TestAlike(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"5 km", "6 km", true}, {"5", "6 km", true}, {"5 km", "6 kg", false}, {"the 22nd", "22", false}, {"AK-47", "9 days", false}, {"May 4", "7", false}, {"6:41pm", "7:41pm", true},
	} {
		a, b := english.Quantities(newLine(c.a))[0], english.Quantities(newLine(c.b))[0]
		if got := a.Alike(b); got != c.want {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
	}
}

func FuzzQuantities(f *testing.F) {
	for _, s := range []string{"twenty-six 1.2 million, $51 4.1 % 6:41pm 3-1", "1,,,2..3 %% $$$ 9:99pm -- 1-2-3", "one one second dozen hundred and", "½ ² 10½ 1e9 0 000"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, at := newLine(s), 0
		for _, q := range english.Quantities(l) {
			if q.From < at || q.To <= q.From || q.To > l.Words() {
				t.Fatalf("words %d..%d behind %d of %d", q.From, q.To, at, l.Words())
			}
			at = q.To
			if !q.Same(q) {
				t.Fatalf("%+v is not the same as itself", q)
			}
		}
	})
}

func TestMonthsAndWeekdays(t *testing.T) {
	for w, n := range map[string]int{"january": 1, "may": 5, "sept": 9, "dec": 12, "monday": 0, "maybe": 0} {
		if got := english.MonthNumber(w); got != n {
			t.Errorf("month %q: %d, want %d", w, got, n)
		}
	}
	for w, n := range map[string]int{"monday": 1, "thurs": 4, "sun": 7, "may": 0} {
		if got := english.WeekdayNumber(w); got != n {
			t.Errorf("weekday %q: %d, want %d", w, got, n)
		}
	}
}

// Every section of the data has a class, and every class words.
func TestEveryClassHasWords(t *testing.T) {
	for _, c := range []struct {
		word string
		is   english.Class
	}{{"may", english.Month}, {"fri", english.Weekday}, {"noon", english.Daytime}, {"two", english.Cardinal}, {"dozens", english.Magnitude},
		{"third", english.Ordinal | english.Fraction}, {"never", english.Negator}, {"reject", english.Denial}, {"refused", english.Unable},
		{"mr", english.Honorific}, {"which", english.OneNotBefore}, {"ought", english.OneNotAfter}, {"an", english.Article},
		{"since", english.LeadsToDate}, {"them", english.Pronoun}, {"section", english.PageWord}} {
		if !english.Of(c.word).Has(c.is) {
			t.Errorf("%q is not of its class", c.word)
		}
	}
	if !english.Negates("isn't") || english.Negates("aunt") {
		t.Error("contractions")
	}
}

func TestOpposed(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"rose", "fell", 1}, {"up", "down", 1}, {"rose", "up", -1}, {"inside", "outside", 1}, {"admitted", "denied", 1}, {"rose", "outside", 0}, {"tide", "fell", 0}} {
		if got := english.Opposed(c.a, c.b); got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}

func TestSameBody(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"gop", "republicans", true}, {"united states", "america", true}, {"gop", "democrats", false}, {"esker", "esker", false}} {
		if got := english.SameBody(c.a, c.b); got != c.want {
			t.Errorf("%s, %s: %v", c.a, c.b, got)
		}
	}
}
