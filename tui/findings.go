package tui

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
type kind uint8

const (
	kindFurniture kind = iota
	kindBackground
	kindDrift
	kindReworded
	kindNear
	kindVerbatim
	kindReported
	kindTerm
	kindPhrase
	kindSpeech
	kindSpeaker
	kindDiffering // a quote that may have been altered, or moved to another mouth
	kindAltered
	kindDoubted  // the words of a differing quote that differ
	kindContrast // a fact that another article prints differently
	kindEdited   // the words of an altered quote that differ
	kinds
)

// A kindSet is a set of kinds.
type kindSet uint16

func setOf(ks ...kind) (s kindSet) {
	for _, k := range ks {
		s |= 1 << k
	}
	return s
}

func (s kindSet) has(t kindSet) bool { return s&t != 0 }

var (
	sharedKinds    = setOf(kindVerbatim, kindNear, kindReworded)
	sharedMarks    = sharedKinds | setOf(kindContrast)
	quoteKinds     = setOf(kindSpeech, kindPhrase, kindTerm, kindReported, kindDiffering, kindAltered)
	quoteMarks     = quoteKinds | setOf(kindSpeaker, kindDoubted, kindEdited)
	alarmKinds     = setOf(kindDiffering, kindAltered)
	driftKinds     = setOf(kindDrift, kindBackground)
	furnitureKinds = setOf(kindFurniture)
)

// A mark is a stretch of an article that was found to be something.
type mark struct {
	bundle.Span
	kind     kind
	possible bool
}

// marks are the marks of one article in the order of their starts. reach[i] is
// the furthest end of marks 0..i, so that the marks over a line are found by
// bisection however long some of them are.
type marks struct {
	all   []mark
	reach []int
}

// over calls yield with each mark that overlaps s.
func (ms *marks) over(s bundle.Span, yield func(mark)) {
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

func newMarks(all []mark) marks {
	slices.SortStableFunc(all, func(a, b mark) int { return a.Start - b.Start })
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
type findings struct {
	*analysis.Analysis
	marks   []marks     // by article
	at      [][]kindSet // by article, by sentence: what it is
	starts  [][]kindSet // by article, by sentence: the findings that begin there
	differs []analysis.Difference
	facts   map[bundle.Ref][]int // by sentence, the facts in differs that it prints
	altered []bundle.Ref         // sentences with a quote whose words differ, in reading order
	drifts  []bundle.Ref         // first sentences of the drift runs, in reading order
	counts  [layers]int          // findings of each layer in the bundle
	tally   [][layers]int        // the same by article
	share   []analysis.Share     // by article
	story   []int                // by article, its story counted from one; nil when all tell one
	status  []quote.Status
	graded  []bool // whether status says something: the quote stands in a group
	certain []bool // whether the status is certain

	warnings []bundle.Warning
}

// newFindings arranges an analysis for the screen.
func newFindings(a *analysis.Analysis) *findings {
	n := len(a.Bundle.Articles)
	f := &findings{
		Analysis: a,
		warnings: a.Warnings(),
		marks:    make([]marks, n),
		at:       make([][]kindSet, n),
		starts:   make([][]kindSet, n),
		tally:    make([][layers]int, n),
		share:    make([]analysis.Share, n),
		status:   make([]quote.Status, len(a.Quotes)),
		graded:   make([]bool, len(a.Quotes)),
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
			f.counts[l] += f.tally[i][l]
		}
	}
	f.counts[layerShared] = len(a.Shared)
	return f
}

// tellStories notes which story each article tells.
func (f *findings) tellStories() {
	if len(f.Clusters) < 2 {
		return
	}
	f.story = make([]int, len(f.Bundle.Articles))
	for i, c := range f.Clusters {
		for _, article := range c {
			f.story[article] = i + 1
		}
	}
}

// gradeQuotes notes the gravest status of each quote over its groups.
func (f *findings) gradeQuotes() {
	for _, g := range f.QuoteGroups {
		for _, m := range g.Members {
			if !f.graded[m.Quote] || m.Status < f.status[m.Quote] {
				f.status[m.Quote], f.graded[m.Quote], f.certain[m.Quote] = m.Status, true, m.Certain
			}
		}
	}
}

func (f *findings) quotesByArticle() [][]int {
	by := make([][]int, len(f.Bundle.Articles))
	for q := range f.Quotes {
		by[f.Quotes[q].Article] = append(by[f.Quotes[q].Article], q)
	}
	return by
}

// arrange makes the marks and the sentence index of one article.
func (f *findings) arrange(i int, quotes []int) {
	art := f.Bundle.Articles[i]
	at, starts := make([]kindSet, len(art.Sentences)), make([]kindSet, len(art.Sentences))
	var ms []mark
	for s := range art.Sentences {
		ks, begin, possible := f.sentence(i, s)
		at[s], starts[s] = ks, begin
		span := f.reach(art, s, ks)
		for k := range kinds {
			if ks.has(setOf(k)) {
				sp := span
				if sharedKinds.has(setOf(k)) {
					sp = art.Sentences[s].Span
				}
				ms = append(ms, mark{sp, k, possible})
			}
		}
	}
	for _, q := range quotes {
		ms = append(ms, f.quoteMarks(q)...)
		k := setOf(f.quoteKind(q))
		first := true
		for s := max(art.SentenceAt(f.Quotes[q].Span.Start), 0); s < len(art.Sentences) && art.Sentences[s].Start < f.Quotes[q].Span.End; s++ {
			if at[s] |= k; first {
				starts[s], first = starts[s]|k, false
			}
		}
	}
	ms = append(ms, f.factMarks(i, at, starts)...)
	f.marks[i], f.at[i], f.starts[i] = newMarks(ms), at, starts
	f.share[i] = f.SharedShare(i)
	f.tallyUp(i, len(quotes))
}

// reach is the stretch a sentence's mark covers: a run of drift or furniture
// is painted without holes between its sentences.
func (f *findings) reach(art *bundle.Article, s int, ks kindSet) bundle.Span {
	span := art.Sentences[s].Span
	if s+1 < len(art.Sentences) && ks.has(driftKinds) && art.Sentences[s+1].Paragraph == art.Sentences[s].Paragraph {
		span.End = art.Sentences[s+1].Start
	}
	return span
}

// sentence says what sentence s of article i is, leaving out its quotes, which
// of it begins there, and whether the links are all doubtful.
func (f *findings) sentence(i, s int) (is, begins kindSet, possible bool) {
	at := f.At(bundle.Ref{Article: i, Sentence: s})
	best := kinds
	for _, l := range at.Links {
		link := f.Shared[l.Group].Links[l.Link]
		k := linkKind(link.Kind)
		if best == kinds || k > best {
			best, possible = k, !link.Certain
		}
	}
	if best != kinds {
		is |= setOf(best)
		begins |= setOf(best)
	}
	if at.Drift >= 0 {
		is |= setOf(kindDrift)
		if f.Drift[at.Drift].First == s {
			begins |= setOf(kindDrift)
		}
	}
	if at.Back >= 0 {
		is |= setOf(kindBackground)
		if f.Background[at.Back].First == s {
			begins |= setOf(kindBackground)
		}
	}
	if f.Roles[i][s] == bundle.Furniture {
		is |= setOf(kindFurniture)
		if s == 0 || f.Roles[i][s-1] != bundle.Furniture {
			begins |= setOf(kindFurniture)
		}
	}
	return is, begins, possible
}

func linkKind(k shared.Kind) kind {
	switch k {
	case shared.Verbatim:
		return kindVerbatim
	case shared.Near:
		return kindNear
	}
	return kindReworded
}

// quoteKind says how a quote is shown. Only a certain alteration is an alarm;
// a possible one has a quieter sign, and the status line tells which it is.
func (f *findings) quoteKind(q int) kind {
	if f.graded[q] && (f.status[q] == quote.Altered || f.status[q] == quote.Reattributed) {
		if f.certain[q] {
			return kindAltered
		}
		return kindDiffering
	}
	switch f.Quotes[q].Kind {
	case quote.Speech:
		return kindSpeech
	case quote.Phrase:
		return kindPhrase
	case quote.Term:
		return kindTerm
	}
	return kindReported
}

func (f *findings) quoteMarks(q int) []mark {
	it := &f.Quotes[q]
	ms := []mark{{Span: it.Span, kind: f.quoteKind(q)}}
	switch ms[0].kind {
	case kindAltered:
		ms = append(ms, f.edits(q, kindEdited)...)
	case kindDiffering:
		ms = append(ms, f.edits(q, kindDoubted)...)
	}
	if it.Marked && !it.SpeakerSpan.Empty() { // beside words without marks a name is only a name
		ms = append(ms, mark{Span: it.SpeakerSpan, kind: kindSpeaker})
	}
	return ms
}

// edits marks the words in which an altered quote differs. Where it lacks
// words, the gap between its own is marked.
func (f *findings) edits(q int, as kind) []mark {
	var ms []mark
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
			ms = append(ms, mark{Span: s, kind: as})
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
func (f *findings) tallyUp(i, quotes int) {
	t := &f.tally[i]
	t[layerQuotes] = quotes
	for s, begins := range f.starts[i] {
		ref := bundle.Ref{Article: i, Sentence: s}
		if f.at[i][s].has(sharedKinds) {
			t[layerShared]++
		}
		if begins.has(setOf(kindDrift)) {
			t[layerDrift]++
			f.drifts = append(f.drifts, ref)
		}
		if begins.has(alarmKinds) {
			f.altered = append(f.altered, ref)
		}
		if f.at[i][s].has(furnitureKinds) {
			t[layerFurniture]++
		}
	}
}
