package desk

import (
	"slices"
	"sort"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/bundle/shared"
)

// A kind is what a stretch of text was found to be. Marks of a later kind are
// painted over marks of an earlier one.
type Kind uint8

const (
	KindFurniture Kind = iota
	KindBackground
	KindDrift
	KindReworded
	KindNear
	KindVerbatim
	KindReported
	kindTerm
	KindPhrase
	KindSpeech
	kindSpeaker
	KindDiffering // a quote that may have been altered, or moved to another mouth
	KindAltered
	kindDoubted  // the words of a differing quote that differ
	KindContrast // a fact that another article prints differently
	KindEdited   // the words of an altered quote that differ
	Kinds
)

// A kindSet is a set of kinds.
type KindSet uint16

func SetOf(ks ...Kind) (s KindSet) {
	for _, k := range ks {
		s |= 1 << k
	}
	return s
}

func (s KindSet) Has(t KindSet) bool { return s&t != 0 }

var (
	SharedKinds    = SetOf(KindVerbatim, KindNear, KindReworded)
	sharedMarks    = SharedKinds | SetOf(KindContrast)
	QuoteKinds     = SetOf(KindSpeech, KindPhrase, kindTerm, KindReported, KindDiffering, KindAltered)
	quoteMarks     = QuoteKinds | SetOf(kindSpeaker, kindDoubted, KindEdited)
	AlarmKinds     = SetOf(KindDiffering, KindAltered)
	DriftKinds     = SetOf(KindDrift, KindBackground)
	FurnitureKinds = SetOf(KindFurniture)
)

// A mark is a stretch of an article that was found to be something.
type Mark struct {
	bundle.Span
	Kind     Kind
	Possible bool
}

// marks are the marks of one article in the order of their starts. reach[i] is
// the furthest end of marks 0..i, so that the marks over a line are found by
// bisection however long some of them are.
type marks struct {
	all   []Mark
	reach []int
}

// over calls yield with each mark that overlaps s.
func (ms *marks) Over(s bundle.Span, yield func(Mark)) {
	from := sort.SearchInts(ms.reach, s.Start+1)
	for _, k := range ms.all[min(from, len(ms.all)):] {
		if k.Start >= s.End {
			return
		}
		if k.End > s.Start {
			yield(k)
		}
	}
}

func newMarks(all []Mark) marks {
	slices.SortStableFunc(all, func(a, b Mark) int { return a.Start - b.Start })
	ms := marks{all: all, reach: make([]int, len(all))}
	for i, k := range all {
		ms.reach[i] = k.End
		if i > 0 {
			ms.reach[i] = max(ms.reach[i], ms.reach[i-1])
		}
	}
	return ms
}

// findings is an analysis arranged for the screen: whatever a frame needs is
// found without a walk over the bundle. It is never changed once made.
type Findings struct {
	*analysis.Analysis
	Marks   []marks     // by article
	Is      [][]KindSet // by article, by sentence: what it is
	Begins  [][]KindSet // by article, by sentence: the findings that begin there
	Differs []analysis.Difference
	Facts   map[bundle.Ref][]int // by sentence, the facts in differs that it prints
	Altered []bundle.Ref         // sentences with a quote whose words differ, in reading order
	Drifts  []bundle.Ref         // first sentences of the drift runs, in reading order
	Counts  [Layers]int          // findings of each layer in the bundle
	tally   [][Layers]int        // the same by article
	Share   []analysis.Share     // by article
	Story   []int                // by article, its story counted from one; nil when all tell one
	status  []quote.Status
	Graded  []bool // whether status says something: the quote stands in a group
	certain []bool // whether the status is certain

	warnings []bundle.Warning
}

// NewFindings arranges an analysis for the screen.
func NewFindings(a *analysis.Analysis) *Findings {
	n := len(a.Bundle.Articles)
	f := &Findings{
		Analysis: a,
		warnings: a.Warnings(),
		Marks:    make([]marks, n),
		Is:       make([][]KindSet, n),
		Begins:   make([][]KindSet, n),
		tally:    make([][Layers]int, n),
		Share:    make([]analysis.Share, n),
		status:   make([]quote.Status, len(a.Quotes)),
		Graded:   make([]bool, len(a.Quotes)),
		certain:  make([]bool, len(a.Quotes)),
	}
	f.tellStories()
	f.gradeQuotes()
	f.findFacts()
	quotes := f.quotesByArticle()
	for i := range a.Bundle.Articles {
		f.arrange(i, quotes[i])
	}
	for i := range f.tally {
		for l := range f.tally[i] {
			f.Counts[l] += f.tally[i][l]
		}
	}
	f.Counts[LayerShared] = len(a.Shared)
	return f
}

// tellStories notes which story each article tells.
func (f *Findings) tellStories() {
	if len(f.Clusters) < 2 {
		return
	}
	f.Story = make([]int, len(f.Bundle.Articles))
	for i, c := range f.Clusters {
		for _, article := range c {
			f.Story[article] = i + 1
		}
	}
}

// gradeQuotes notes the gravest status of each quote over its groups.
func (f *Findings) gradeQuotes() {
	for _, g := range f.QuoteGroups {
		for _, m := range g.Members {
			if !f.Graded[m.Quote] || m.Status < f.status[m.Quote] {
				f.status[m.Quote], f.Graded[m.Quote], f.certain[m.Quote] = m.Status, true, m.Certain
			}
		}
	}
}

func (f *Findings) quotesByArticle() [][]int {
	by := make([][]int, len(f.Bundle.Articles))
	for q := range f.Quotes {
		by[f.Quotes[q].Article] = append(by[f.Quotes[q].Article], q)
	}
	return by
}

// arrange makes the marks and the sentence index of one article.
func (f *Findings) arrange(i int, quotes []int) {
	art := f.Bundle.Articles[i]
	at, starts := make([]KindSet, len(art.Sentences)), make([]KindSet, len(art.Sentences))
	var ms []Mark
	for s := range art.Sentences {
		ks, begin, possible := f.sentence(i, s)
		at[s], starts[s] = ks, begin
		span := f.reach(art, s, ks)
		for k := range Kinds {
			if ks.Has(SetOf(k)) {
				sp := span
				if SharedKinds.Has(SetOf(k)) {
					sp = art.Sentences[s].Span
				}
				ms = append(ms, Mark{sp, k, possible})
			}
		}
	}
	for _, q := range quotes {
		ms = append(ms, f.quoteMarks(q)...)
		k := SetOf(f.QuoteKind(q))
		first := true
		for s := max(art.SentenceAt(f.Quotes[q].Span.Start), 0); s < len(art.Sentences) && art.Sentences[s].Start < f.Quotes[q].Span.End; s++ {
			if at[s] |= k; first {
				starts[s], first = starts[s]|k, false
			}
		}
	}
	ms = append(ms, f.factMarks(i, at, starts)...)
	f.Marks[i], f.Is[i], f.Begins[i] = newMarks(ms), at, starts
	f.Share[i] = f.SharedShare(i)
	f.tallyUp(i, len(quotes))
}

// reach is the stretch a sentence's mark covers: a run of drift or furniture
// is painted without holes between its sentences.
func (f *Findings) reach(art *bundle.Article, s int, ks KindSet) bundle.Span {
	span := art.Sentences[s].Span
	if s+1 < len(art.Sentences) && ks.Has(DriftKinds) && art.Sentences[s+1].Paragraph == art.Sentences[s].Paragraph {
		span.End = art.Sentences[s+1].Start
	}
	return span
}

// sentence says what sentence s of article i is, leaving out its quotes, which
// of it begins there, and whether the links are all doubtful.
func (f *Findings) sentence(i, s int) (is, begins KindSet, possible bool) {
	at := f.At(bundle.Ref{Article: i, Sentence: s})
	best := Kinds
	for _, l := range at.Links {
		link := f.Shared[l.Group].Links[l.Link]
		k := linkKind(link.Kind)
		if best == Kinds || k > best {
			best, possible = k, !link.Certain
		}
	}
	if best != Kinds {
		is |= SetOf(best)
		begins |= SetOf(best)
	}
	if at.Drift >= 0 {
		is |= SetOf(KindDrift)
		if f.Drift[at.Drift].First == s {
			begins |= SetOf(KindDrift)
		}
	}
	if at.Back >= 0 {
		is |= SetOf(KindBackground)
		if f.Background[at.Back].First == s {
			begins |= SetOf(KindBackground)
		}
	}
	if f.Roles[i][s] == bundle.Furniture {
		is |= SetOf(KindFurniture)
		if s == 0 || f.Roles[i][s-1] != bundle.Furniture {
			begins |= SetOf(KindFurniture)
		}
	}
	return is, begins, possible
}

func linkKind(k shared.Kind) Kind {
	switch k {
	case shared.Verbatim:
		return KindVerbatim
	case shared.Near:
		return KindNear
	}
	return KindReworded
}

// quoteKind says how a quote is shown. Only a certain alteration is an alarm;
// a possible one has a quieter sign, and the status line tells which it is.
func (f *Findings) QuoteKind(q int) Kind {
	if f.Graded[q] && (f.status[q] == quote.Altered || f.status[q] == quote.Reattributed) {
		if f.certain[q] {
			return KindAltered
		}
		return KindDiffering
	}
	switch f.Quotes[q].Kind {
	case quote.Speech:
		return KindSpeech
	case quote.Phrase:
		return KindPhrase
	case quote.Term:
		return kindTerm
	}
	return KindReported
}

func (f *Findings) quoteMarks(q int) []Mark {
	it := &f.Quotes[q]
	ms := []Mark{{Span: it.Span, Kind: f.QuoteKind(q)}}
	switch ms[0].Kind {
	case KindAltered:
		ms = append(ms, f.edits(q, KindEdited)...)
	case KindDiffering:
		ms = append(ms, f.edits(q, kindDoubted)...)
	}
	if it.Marked && !it.SpeakerSpan.Empty() { // beside words without marks a name is only a name
		ms = append(ms, Mark{Span: it.SpeakerSpan, Kind: kindSpeaker})
	}
	return ms
}

// edits marks the words in which an altered quote differs. Where it lacks
// words, the gap between its own is marked.
func (f *Findings) edits(q int, as Kind) []Mark {
	var ms []Mark
	inner := f.Quotes[q].Inner
	text := f.Bundle.Articles[f.Quotes[q].Article].Text
	for _, g := range f.GroupsOf(q) {
		member := f.QuoteGroups[g.Group].Members[g.Member]
		if member.Status != quote.Altered {
			continue
		}
		for _, e := range member.Edits {
			s := bundle.Span{Start: inner.Start + e.This.Start, End: inner.Start + e.This.End}
			if s.Start > inner.End || s.End > inner.End {
				continue
			}
			if s.Empty() {
				s = gapAt(text, s.Start, inner)
			}
			ms = append(ms, Mark{Span: s, Kind: as})
		}
	}
	return ms
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

// tallyUp counts the findings of one article.
func (f *Findings) tallyUp(i, quotes int) {
	t := &f.tally[i]
	t[LayerQuotes] = quotes
	for s, begins := range f.Begins[i] {
		ref := bundle.Ref{Article: i, Sentence: s}
		if f.Is[i][s].Has(SharedKinds) {
			t[LayerShared]++
		}
		if begins.Has(SetOf(KindDrift)) {
			t[LayerDrift]++
			f.Drifts = append(f.Drifts, ref)
		}
		if begins.Has(AlarmKinds) {
			f.Altered = append(f.Altered, ref)
		}
		if f.Is[i][s].Has(FurnitureKinds) {
			t[LayerFurniture]++
		}
	}
}
