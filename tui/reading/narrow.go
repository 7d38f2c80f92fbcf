package reading

import (
	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/tui/desk"
	"broadsheet/tui/page"
	"broadsheet/tui/paint"
)

// hides reports whether a sentence is not among what the filter lets pass:
// then its text is faint, and nothing is marked in it.
func (m *Mode) hides(article, sentence int) bool {
	return m.Filter.Parts() && !m.Filter.Sentence(bundle.Ref{Article: article, Sentence: sentence})
}

// shownAt is what is marked at a sentence, of what is shown.
func (m *Mode) shownAt(article, sentence int) analysis.KindSet {
	if m.hides(article, sentence) {
		return 0
	}
	is := m.Found.Marks[article].Is[sentence]
	if is&desk.AlarmKinds != 0 && !m.on.Has(desk.LayerAltered) {
		is |= desk.SpeechKind
	}
	return is & m.on.Kinds()
}

// hidesMark reports whether what a mark marks on a line stands in no sentence
// that is shown.
func (m *Mode) hidesMark(article int, k analysis.Mark, l *page.Line) bool {
	if !m.Filter.Parts() {
		return false
	}
	a := m.Bundle.Articles[article]
	from, to := max(k.Start, l.Src.Start), min(k.End, l.Src.End)
	for s := max(a.SentenceAt(from), 0); s < len(a.Sentences) && a.Sentences[s].Start < to; s++ {
		if !m.hides(article, s) {
			return false
		}
	}
	return true
}

// layHidden adds the faint look of what the filter hides on a line.
func (m *Mode) layHidden(article int, l *page.Line) {
	if !m.Filter.Parts() {
		return
	}
	a := m.Bundle.Articles[article]
	for s := max(a.SentenceAt(l.Src.Start), 0); s < len(a.Sentences) && a.Sentences[s].Start < l.Src.End; s++ {
		if m.hides(article, s) {
			m.marks = append(m.marks, paint.Mark{Span: a.Sentences[s].Span, Style: m.Theme.Faint})
		}
	}
}
