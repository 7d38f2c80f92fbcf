package shared

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// A subject is what a fact is about; only facts of one subject are held against
// each other.
type subject uint8

const (
	aNumber    subject = iota // a number, with what it is of
	aWeekday                  // Tuesday
	aMonth                    // a month without a day
	aName                     // of a person, a place or a body
	aDenial                   // that something is so, or not
	anOpposite                // which of two ways something goes
)

// A fact is what a few words of a unit say and another unit may say otherwise:
// a number, a day, a name.
type fact struct {
	subject  subject
	from, to int // the words that say it, without a unit
	end      int // where its unit ends
	lead     int // the word that leads to it, past articles and "about"; -1 without one
	head     int // what it counts or belongs to begins here
	headEnd  int // and ends here; head when there is none
	number   english.Quantity
	value    int      // of a month or weekday, its number; of a denial, the word that denies, or -1
	bearer   nameType // of a name
	frame
}

// A sheet is what is read of a unit's words once, when it is first linked.
type sheet struct {
	facts []fact
	at    []int32 // by word: how far it stands from the first word; a break between words counts
}

// breakDistance is how many words a comma or a dash counts for where distances
// are measured: what stands beyond it belongs to something else more often.
const breakDistance = 2

// breaks are the marks that part what belongs together.
const breaks = ",;:–—()"

// facts reads a unit's facts when they are first asked for: only few units are
// linked. Who asks at the same time reads the same.
func (u *unit) facts(c *text.Corpus, l *lexis) *sheet {
	if s := u.read.Load(); s != nil {
		return s
	}
	r := factReader{line: line{c, u.toks, c.Bundle.Articles[u.printings[0].Article].Text}, l: l, taken: make([]bool, len(u.toks))}
	s := &sheet{at: r.places()}
	if !r.doubled() {
		r.sign()
		r.numbers()
		r.days()
		r.names()
	}
	for i := range r.found {
		r.role(&r.found[i])
		r.found[i].frame = r.framed(l, r.found[i].from, r.found[i].end)
	}
	s.facts = r.found
	u.read.Store(s)
	return s
}

// A factReader reads the facts of one unit.
type factReader struct {
	line
	l     *lexis
	taken []bool // by word: part of a fact
	found []fact
}

// is returns what word i is.
func (r *factReader) is(i int) english.Class { return r.c.Words[r.toks[i].Word].Class }

// places returns how far each word stands from the first.
func (r *factReader) places() []int32 {
	at := make([]int32, len(r.toks))
	for i := 1; i < len(at); i++ {
		at[i] = at[i-1] + 1
		if strings.ContainsAny(r.Before(i), breaks) {
			at[i] += breakDistance
		}
	}
	return at
}

func (r *factReader) add(f fact) {
	for k := f.from; k < f.end; k++ {
		r.taken[k] = true
	}
	r.found = append(r.found, f)
}

// doubledWords is how long a run of words is that a sentence does not say twice:
// a player of videos prints its title again.
const doubledWords = 4

// doubled reports whether a run of words stands twice in the unit.
func (r *factReader) doubled() bool {
	for i := 0; i+2*doubledWords <= len(r.toks); i++ {
	next:
		for k := i + doubledWords; k+doubledWords <= len(r.toks); k++ {
			for n := range doubledWords {
				if r.toks[i+n].Word != r.toks[k+n].Word {
					continue next
				}
			}
			return true
		}
	}
	return false
}

// sign takes the signature of a post out of what is read: "— Ada Marsh
// (@adamarsh) March 9, 2031" says when somebody posted something.
func (r *factReader) sign() {
	for i := range r.toks {
		if i == 0 || !strings.HasSuffix(r.Before(i), "(@") {
			continue
		}
		from := i
		for from > 0 && !strings.ContainsAny(r.Before(from), "—–-.!?") {
			from--
		}
		for k := from; k < len(r.toks); k++ {
			r.taken[k] = true
		}
		return
	}
}

func (r *factReader) numbers() {
	for _, q := range english.Quantities(r) {
		if r.taken[q.From] {
			continue
		}
		if n := len(r.found); n > 0 && r.found[n-1].subject == aNumber && r.restates(&r.found[n-1], &q) {
			continue
		}
		r.add(fact{subject: aNumber, from: q.From, to: q.Bare, end: q.To, number: q})
	}
}

// restates reports whether a quantity in brackets says once more what the fact
// before it says, in another unit or zone: "55 kilometres (34 miles)".
func (r *factReader) restates(f *fact, q *english.Quantity) bool {
	if f.end != q.From || f.number.Of != q.Of || !strings.Contains(r.Before(q.From), "(") {
		return false
	}
	switch {
	case q.Of == english.Clock:
		return true
	case q.Of == english.Money:
		return f.number.Currency != q.Currency
	}
	return f.number.Unit != q.Unit
}

// days reads weekdays, and months that stand without a day.
func (r *factReader) days() {
	for i := range r.toks {
		if r.taken[i] || !r.Capital(i) || !r.is(i).Has(english.Month|english.Weekday) && !strings.HasSuffix(r.Word(i), "'s") {
			continue
		}
		if n := english.WeekdayNumber(strings.TrimSuffix(r.Word(i), "'s")); n > 0 && !r.namesPaper(i) {
			r.add(fact{subject: aWeekday, from: i, to: i + 1, end: i + 1, value: n})
		} else if n := english.MonthNumber(r.Word(i)); n > 0 && english.IsMonth(r, i) {
			r.add(fact{subject: aMonth, from: i, to: i + 1, end: i + 1, value: n})
		}
	}
}

// namesPaper reports whether word i is a day cut short without a point before a
// word with a capital, and so part of a name: "the Sun Herald".
func (r *factReader) namesPaper(i int) bool {
	return len(r.Word(i)) == 3 && i+1 < len(r.toks) && r.Before(i+1) == " " && r.Capital(i+1) && !r.is(i+1).Has(english.Month)
}

// names reads runs of words that are written with a capital, without the
// offices before them.
func (r *factReader) names() {
	shout := headlineCase(r.toks)
	for i := 0; i < len(r.toks); i++ {
		if !r.named(i, shout) {
			continue
		}
		k := i + 1
		for k < len(r.toks) && r.named(k, shout) && strings.Trim(r.Before(k), " .\u00a0-") == "" {
			k++
		}
		from := i
		for from < k-1 && r.is(from).Has(english.Office|english.TitleWord) {
			from++
		}
		if !r.credit(from, k) && !r.cut(from, k) {
			r.add(fact{subject: aName, from: from, to: k, end: k, bearer: r.bearer(from, k)})
		}
		i = k - 1
	}
}

// named reports whether word i is part of a name: one with a capital that the
// start of the sentence or a headline's capitals do not explain.
func (r *factReader) named(i int, shout bool) bool {
	t := r.toks[i]
	if c := r.l.class[t.Word]; c == function && i > 0 && i+1 < len(r.toks) && t.Shape&text.Capital != 0 && !shout && r.Before(i) == " " && r.Before(i+1) == " " &&
		!r.is(i).Has(english.Pronoun|english.Article) && r.l.class[r.toks[i+1].Word] == content && r.named(i+1, shout) {
		return true // New York, Most Valuable Player
	}
	if r.taken[i] || t.Shape&text.Capital == 0 || (shout || i == 0) && !r.l.name[t.Word] {
		return false
	}
	c := r.l.class[t.Word]
	return c == content || c == speech
}

// cut reports whether the name of words from..to is not in the speaker's words:
// an editor put it into a quotation, "President [Marsh]", or of it only a letter
// is left.
func (r *factReader) cut(from, to int) bool {
	return strings.HasSuffix(r.Before(from), "[") || to == from+1 && len(strings.Trim(r.Word(from), ".")) == 1
}

// creditWords is how far from the start of a sentence a dateline may stand.
const creditWords = 5

// credit reports whether the name of words from..to is where or by whom the
// text was filed, and says nothing: "LONDON (AFP) - ...", "BOSTON, May 4 — ...".
func (r *factReader) credit(from, to int) bool {
	if from > creditWords || from > 0 && r.toks[0].Shape&text.AllCaps == 0 {
		return false
	}
	for k := to; k < len(r.toks) && k <= from+creditWords; k++ {
		switch g := r.Before(k); {
		case strings.ContainsAny(g, "–—") || strings.Contains(g, " - ") || strings.Contains(g, " -- ") || strings.Contains(g, ") "):
			return from > 0 || r.toks[from].Shape&text.AllCaps != 0 || strings.Contains(r.Before(0), "(")
		case strings.ContainsAny(g, ";:"):
			return false
		}
	}
	return false
}
