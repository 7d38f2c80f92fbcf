package filter

import (
	"broadsheet/bundle"
	"broadsheet/bundle/review"
)

// byReaders are the kinds that depend on what readers have marked.
const byReaders = Open | Marked | Noted

// ByMarks reports whether what passes depends on what readers have marked.
func (f *Filter) ByMarks() bool { return f != nil && f.Query.Is&byReaders != 0 }

// byMarks notes which checks are open, and what is open and marked at each
// sentence, if that is asked for.
func (s *selection) byMarks() {
	if !s.f.ByMarks() {
		return
	}
	s.open = make([]bool, len(s.Checks))
	s.marks = map[bundle.Ref]Kinds{}
	for i := range s.Checks {
		c := &s.Checks[i]
		said := s.Marked.Of(s.Subject(c))
		if s.open[i] = said.Verdict() == ""; s.open[i] {
			s.marks[c.At] |= Open
		}
	}
	for i := range s.Marked.All() {
		p := &s.Marked.All()[i]
		if p.Span.Empty() {
			continue
		}
		r := p.Ref(s.Bundle)
		s.marks[r] |= Marked
		if p.Do == review.Note {
			s.marks[r] |= Noted
		}
	}
}

// ofCheck is what a check is: it is open or marked by itself, whatever else
// stands in its sentence.
func (s *selection) ofCheck(i int) Kinds {
	c := &s.Checks[i]
	k := ofCheck[c.Kind] | s.marks[c.At]&Noted
	switch {
	case !s.f.ByMarks():
	case s.open[i]:
		k |= Open
	default:
		k |= Marked
	}
	if k&Noted != 0 {
		k |= Marked
	}
	return k
}
