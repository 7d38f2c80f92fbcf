package analysis

import (
	"slices"
	"sort"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/drift"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/sign"
)

// A Mark is a stretch of an article that was found to be something.
type Mark struct {
	bundle.Span
	Kind     Kind
	Possible bool // it may be something else: no link that says so is certain, or the run is not
}

// Marks are the marks of one article. They are never changed once made.
type Marks struct {
	All    []Mark    // in the order of their starts
	Is     []KindSet // by sentence: what it is and what stands in it
	Begins []KindSet // by sentence: what begins there
	reach  []int     // the furthest end of marks 0..i, so that the marks over a line are found by bisection however long some are
}

// Over calls yield with each mark that shares a byte with s.
func (ms *Marks) Over(s bundle.Span, yield func(Mark)) {
	from := sort.SearchInts(ms.reach, s.Start+1)
	for _, k := range ms.All[min(from, len(ms.All)):] {
		if k.Start >= s.End {
			return
		}
		if k.End > s.Start {
			yield(k)
		}
	}
}

// Marks returns the marks of every article. It is the one place where it is
// decided what is marked, as what, and how sure that is; the screen and the
// reports only render it.
func (a *Analysis) Marks() []Marks {
	out := make([]Marks, len(a.Bundle.Articles))
	for i, art := range a.Bundle.Articles {
		out[i] = Marks{Is: make([]KindSet, len(art.Sentences)), Begins: make([]KindSet, len(art.Sentences))}
		for s := range art.Sentences {
			a.markSentence(&out[i], bundle.Ref{Article: i, Sentence: s})
		}
	}
	for q := range a.Quotes {
		a.markQuote(&out[a.Quotes[q].Article], q)
	}
	for _, d := range a.Differences() {
		for _, p := range d.Prints {
			m := &out[p.Article]
			m.note(p.Sentence, shared.MarkContrast, true)
			m.add(a.placeOf(p), shared.MarkContrast, false)
		}
	}
	a.markFurther(out)
	for i := range out {
		out[i].sort()
	}
	return out
}

func (ms *Marks) add(s bundle.Span, k *sign.Kind, possible bool) {
	ms.All = append(ms.All, Mark{s, KindOf(k), possible})
}

func (ms *Marks) note(sentence int, k *sign.Kind, begins bool) {
	ms.Is[sentence] |= SetOf(k)
	if begins {
		ms.Begins[sentence] |= SetOf(k)
	}
}

func (ms *Marks) sort() {
	slices.SortStableFunc(ms.All, func(a, b Mark) int { return a.Start - b.Start })
	ms.reach = make([]int, len(ms.All))
	for i, k := range ms.All {
		ms.reach[i] = k.End
		if i > 0 {
			ms.reach[i] = max(ms.reach[i], ms.reach[i-1])
		}
	}
}

// markSentence marks what a sentence is, leaving out its quotes and facts.
func (a *Analysis) markSentence(ms *Marks, r bundle.Ref) {
	art, at := a.Bundle.Articles[r.Article], a.At(r)
	span := art.Sentences[r.Sentence].Span
	if kind, certain, ok := a.SharedAs(r); ok {
		mark := shared.MarkOf(kind)
		if !certain {
			mark = shared.MarkPerhaps // whatever it would be if it were
		}
		ms.add(span, mark, !certain)
		ms.note(r.Sentence, mark, true)
	}
	// A run is marked without holes between its sentences.
	run := span
	if next := r.Sentence + 1; next < len(art.Sentences) && art.Sentences[next].Paragraph == art.Sentences[r.Sentence].Paragraph {
		run.End = art.Sentences[next].Start
	}
	if at.Drift >= 0 {
		ms.add(run, drift.MarkDrift, !a.Drift[at.Drift].Confident)
		ms.note(r.Sentence, drift.MarkDrift, a.Drift[at.Drift].First == r.Sentence)
	}
	if at.Back >= 0 {
		ms.add(run, drift.MarkBackground, !a.Background[at.Back].Confident)
		ms.note(r.Sentence, drift.MarkBackground, a.Background[at.Back].First == r.Sentence)
	}
	if a.Roles.Of(r) != bundle.Furniture {
		for _, left := range art.LeftIn(span) { // a part of it, which is nowhere to go to
			ms.add(left, furniture.MarkFurniture, false)
		}
	} else {
		ms.add(span, furniture.MarkFurniture, false)
		ms.note(r.Sentence, furniture.MarkFurniture, r.Sentence == 0 || a.Roles[r.Article][r.Sentence-1] != bundle.Furniture)
	}
}

// SharedAs says as what a sentence is shared: by the closest of its certain
// links or, when none is certain, by the closest of all, and then it is only
// possible. ok is false for one that no other article has.
func (a *Analysis) SharedAs(r bundle.Ref) (kind shared.Kind, certain, ok bool) {
	at := a.At(r)
	return at.as, at.sure, len(at.Links) > 0
}

// Alarm says that quote q stands in other words, or in another mouth, than its
// reference, and whether that is certain. What a reader has judged wrong is no
// alarm.
func (a *Analysis) Alarm(q int) (alarm, certain bool) {
	at, ok := a.Gravest(q)
	if !ok {
		return false, false
	}
	return a.Accuses(at)
}

// QuoteMark says as what a quote is marked. Only a certain alteration is an
// alarm; a possible one has a quieter mark.
func (a *Analysis) QuoteMark(q int) *sign.Kind {
	switch alarm, certain := a.Alarm(q); {
	case alarm && certain:
		return quote.MarkAltered
	case alarm:
		return quote.MarkDiffering
	}
	return quote.MarkOf(a.Quotes[q].Kind)
}

// markQuote marks a quote, its speaker, and in one that is altered the words.
func (a *Analysis) markQuote(ms *Marks, q int) {
	x, k := &a.Quotes[q], a.QuoteMark(q)
	ms.add(x.Span, k, k == quote.MarkDiffering)
	switch k {
	case quote.MarkAltered:
		a.markEdits(ms, q, quote.MarkEdited)
	case quote.MarkDiffering:
		a.markEdits(ms, q, quote.MarkDoubted)
	}
	if x.Marked && !x.SpeakerSpan.Empty() { // beside words without marks a name is only a name
		ms.add(x.SpeakerSpan, quote.MarkSpeaker, false)
	}
	art := a.Bundle.Articles[x.Article]
	first := max(art.SentenceAt(x.Span.Start), 0)
	for s := first; s < len(art.Sentences) && art.Sentences[s].Start < x.Span.End; s++ {
		ms.note(s, k, s == first)
	}
}

// markEdits marks the words in which an altered quote differs. Where it lacks
// words, the gap between its own is marked.
func (a *Analysis) markEdits(ms *Marks, q int, as *sign.Kind) {
	inner, text := a.Quotes[q].Inner, a.Bundle.Articles[a.Quotes[q].Article].Text
	for _, at := range a.GroupsOf(q) {
		m := a.member(at)
		if m.Status != quote.Altered {
			continue
		}
		for _, e := range m.Edits {
			s := bundle.Span{Start: inner.Start + e.This.Start, End: inner.Start + e.This.End}
			if e.Style || s.Start > inner.End || s.End > inner.End {
				continue
			}
			if s.Empty() {
				s = gapAt(text, s.Start, inner)
			}
			ms.add(s, as, as == quote.MarkDoubted)
		}
	}
}

// placeOf is where a print of a fact stands: its words, or the gap where it
// has none.
func (a *Analysis) placeOf(p Print) bundle.Span {
	if !p.Span.Empty() {
		return p.Span
	}
	art, sen := a.Bundle.Sentence(p.Ref)
	return gapAt(art.Text, min(max(p.Span.Start, sen.Start), sen.End), sen.Span)
}

// gapAt is the place at an offset where words are missing: the white space
// there, or else the characters on both sides.
func gapAt(text string, at int, within bundle.Span) bundle.Span {
	s := bundle.Span{Start: at, End: at}
	for s.Start > within.Start && text[s.Start-1] == ' ' {
		s.Start--
	}
	for s.End < within.End && text[s.End] == ' ' {
		s.End++
	}
	if s.Empty() {
		_, before := utf8.DecodeLastRuneInString(text[within.Start:at])
		_, after := utf8.DecodeRuneInString(text[at:within.End])
		s = bundle.Span{Start: at - before, End: at + after}
	}
	return s
}
