package analysis

import (
	"slices"
	"strings"
	"unicode"

	"broadsheet/bundle"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/text"
	"broadsheet/bundle/visible"
)

// A Change says what became of words from one printing to another.
type Change uint8

// The changes.
const (
	WordsKept Change = iota // both print them
	WordsGone               // only the first prints them
	WordsNew                // only the second does
)

// Wording is a stretch of words with what became of them. It is safe to print,
// on one line, and brings its own spaces.
type Wording struct {
	Text string
	As   Change
	Fact bool // of a fact in which printings differ, or of a quote that is altered beyond doubt
}

// Reworded compares sentence r with what another printing of it, from, says:
// the words of r in their order, and between them those of from that r lacks.
// What either prints of the facts is marked. Datelines are left aside.
func (a *Analysis) Reworded(from, r bundle.Ref, facts ...Difference) []Wording {
	var was, is []bundle.Span
	for _, d := range facts {
		here := d.in(r)
		if is = append(is, here...); len(here) > 0 { // without the fact it does not differ in it
			was = append(was, d.in(from)...)
		}
	}
	return wordings(a.Bundle.Articles[from.Article].Text, a.told(from), was, a.Bundle.Articles[r.Article].Text, a.told(r), is)
}

// in are the prints of a difference in a sentence.
func (d *Difference) in(r bundle.Ref) (out []bundle.Span) {
	for _, p := range d.Prints {
		if p.Ref == r {
			out = append(out, p.Span)
		}
	}
	return out
}

// QuoteWording compares a printing of an utterance with its reference, by the
// edits that were found. Where both print the same it is one stretch. What a
// printing that is cut leaves out at its ends are dots.
func (a *Analysis) QuoteWording(at MemberAt) []Wording {
	m := a.member(at)
	it := &a.Quotes[m.Quote]
	inner := it.Inner.Of(a.Bundle.Articles[it.Article].Text)
	cut := m.Status == quote.Truncated || slices.Contains(m.Also, quote.Truncated)
	_, sure := a.Accuses(at)
	sure = sure && m.Status == quote.Altered
	var out weaver
	reached := 0
	for _, e := range m.Edits {
		of := &a.Quotes[e.Of] // a reference may stand in several pairs of marks
		was := of.Inner.Of(a.Bundle.Articles[of.Article].Text)
		if e.Style || e.This.Start < reached || e.This.End > len(inner) || e.Reference.End > len(was) {
			continue
		}
		out.add(inner[reached:e.This.Start], WordsKept, false)
		if cut && cutAway(e, len(inner)) {
			out.cut()
		} else {
			out.add(e.Reference.Of(was), WordsGone, sure)
		}
		out.add(e.This.Of(inner), WordsNew, sure)
		reached = e.This.End
	}
	out.add(inner[reached:], WordsKept, false)
	return out.done()
}

// cutAway reports whether an edit only leaves out what stands at an end of the
// reference: in a printing that is cut, that is the cut. A stop may follow.
func cutAway(e quote.Edit, length int) bool {
	return e.This.Empty() && (e.This.Start == 0 || e.This.End >= length-len("."))
}

// mostAligned bounds the words of a sentence that are aligned: the work grows
// with the product. Longer ones are compared at their beginnings and ends.
const mostAligned = 400

// wordings aligns the words of two stretches by their longest common
// subsequence (Wagner and Fischer 1974), words being equal by their folded
// forms.
func wordings(from string, s bundle.Span, was []bundle.Span, to string, t bundle.Span, is []bundle.Span) []Wording {
	a, b := wordsIn(from, s), wordsIn(to, t)
	keep := repeats(a, b)
	var out weaver
	gone := func(i, j int) {
		for ; i < j; i++ {
			out.add(" "+a[i].Of(from)+" ", WordsGone, slices.ContainsFunc(was, a[i].Overlaps))
		}
	}
	next, at := 0, t.Start // in a and in to
	for j, w := range b {
		// What stands before the word belongs to it: a quotation mark, a space.
		out.add(to[at:w.Start], WordsKept, false)
		if j == 0 || keep[j-1] >= 0 { // what is gone stands before what came for it
			k := j
			for k < len(b) && keep[k] < 0 {
				k++
			}
			until := len(a)
			if k < len(b) {
				until = keep[k]
			}
			gone(next, until)
			next = until
		}
		as := WordsKept
		if keep[j] < 0 {
			as = WordsNew
		} else {
			next = keep[j] + 1
		}
		out.add(w.Of(to), as, slices.ContainsFunc(is, w.Overlaps))
		at = w.End
	}
	gone(next, len(a))
	out.add(to[at:t.End], WordsKept, false)
	return out.done()
}

// repeats returns for each word of b the word of a that it repeats, or -1.
func repeats(a, b []wordAt) []int {
	head := 0
	for head < len(a) && head < len(b) && a[head].key == b[head].key {
		head++
	}
	tail := 0
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail].key == b[len(b)-1-tail].key {
		tail++
	}
	keep := make([]int, len(b))
	for j := range keep {
		switch {
		case j < head:
			keep[j] = j
		case j >= len(b)-tail:
			keep[j] = j + len(a) - len(b)
		default:
			keep[j] = -1
		}
	}
	alignWords(a[head:len(a)-tail], b[head:len(b)-tail], func(i, j int) { keep[head+j] = head + i })
	return keep
}

// A wordAt is a word with the form under which it is compared.
type wordAt struct {
	bundle.Span
	key string
}

func wordsIn(s string, within bundle.Span) (out []wordAt) {
	text.Words(within.Of(s), func(from, to int, _ text.Shape) {
		w := bundle.Span{Start: within.Start + from, End: within.Start + to}
		out = append(out, wordAt{w, text.Fold(w.Of(s))})
	})
	return out
}

// alignWords calls match with the words of a longest common subsequence.
func alignWords(a, b []wordAt, match func(i, j int)) {
	if len(a) > mostAligned || len(b) > mostAligned || len(a)*len(b) == 0 {
		return
	}
	n := len(b) + 1
	best := make([]uint16, (len(a)+1)*n)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i].key == b[j].key {
				best[i*n+j] = best[(i+1)*n+j+1] + 1
			} else {
				best[i*n+j] = max(best[(i+1)*n+j], best[i*n+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].key == b[j].key:
			match(i, j)
			i++
			j++
		case best[(i+1)*n+j] >= best[i*n+j+1]:
			i++
		default:
			j++
		}
	}
}

// A weaver joins stretches that became the same.
type weaver struct {
	out []Wording
	sep string // white space and punctuation since the last of them
}

// add appends a stretch. Without a letter or a digit it is no change: it joins
// what became the same on both sides of it, and what was left out of it is not
// shown.
func (w *weaver) add(s string, as Change, fact bool) {
	if !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		if as != WordsGone {
			w.sep += s
		}
		return
	}
	sep := w.sep
	w.sep = ""
	if n := len(w.out); n > 0 {
		if last := &w.out[n-1]; last.As == as && last.Fact == fact && (as != WordsGone || strings.TrimSpace(sep) == "") {
			if as == WordsGone { // its words need not have stood side by side
				sep = " "
			}
			last.Text += sep + s
			return
		}
	}
	if sep != "" {
		w.out = append(w.out, Wording{Text: sep})
	}
	w.out = append(w.out, Wording{s, as, fact})
}

// cut sets dots for what was cut away.
func (w *weaver) cut() {
	if len(w.out) == 0 {
		w.sep += "… "
	} else {
		w.sep += " …"
	}
}

// done returns the stretches, spaces folded and moved out of the changes.
func (w *weaver) done() []Wording {
	var out []Wording
	ended := true  // what was written ends with a space, or nothing was
	owing := false // a space is due, unless a stop follows
	var put func(p Wording)
	put = func(p Wording) {
		if owing {
			owing = false
			if strings.IndexAny(p.Text, ".,;:!?”’)…") != 0 {
				put(Wording{Text: " "})
			}
		}
		if ended {
			p.Text = strings.TrimLeft(p.Text, " ")
		}
		if p.Text == "" {
			return
		}
		ended = strings.HasSuffix(p.Text, " ")
		if n := len(out); n > 0 && out[n-1].As == p.As && out[n-1].Fact == p.Fact {
			out[n-1].Text += p.Text
			return
		}
		out = append(out, p)
	}
	if w.sep != "" {
		w.out = append(w.out, Wording{Text: w.sep})
	}
	for _, p := range w.out {
		p.Text = spaced(p.Text)
		if p.As == WordsKept {
			put(p)
			continue
		}
		core := strings.TrimSpace(p.Text)
		if p.As == WordsGone || strings.HasPrefix(p.Text, " ") {
			put(Wording{Text: " "})
		}
		put(Wording{core, p.As, p.Fact})
		owing = p.As == WordsGone || strings.HasSuffix(p.Text, " ")
	}
	for i := range out {
		out[i].Text = visible.String(out[i].Text)
	}
	if n := len(out); n > 0 {
		out[n-1].Text = strings.TrimRight(out[n-1].Text, " ")
	}
	return out
}

// spaced folds white space; what stands at the ends stays one space.
func spaced(s string) string {
	f := strings.Join(strings.Fields(s), " ")
	if f == "" {
		return " "
	}
	if unicode.IsSpace(rune(s[0])) {
		f = " " + f
	}
	if unicode.IsSpace(rune(s[len(s)-1])) {
		f += " "
	}
	return f
}
