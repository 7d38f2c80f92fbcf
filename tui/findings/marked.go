package findings

import (
	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/review"
	"broadsheet/tui/listing"
)

// Judges is the kind of finding that a row is, and where it stands.
func (m *Mode) Judges(r listing.Row) review.Subject {
	c := m.check(r)
	s := review.Subject{Article: c.At.Article, Span: m.Span(c.At.Article, c.At.Sentence)}
	switch c.Kind {
	case analysis.CheckFact:
		s.Thing = review.Fact
	case analysis.CheckDrift, analysis.CheckMayLeave:
		s.Thing = review.Drift
	case analysis.CheckOnly:
		s.Thing = review.Only
	default:
		q := m.Found.QuoteGroups[c.Quote.Group].Members[c.Quote.Member].Quote
		s.Thing, s.Span = review.Quote, m.Found.Quotes[q].Inner
	}
	return s
}

// carry takes over what was seen of findings that are the same in another
// analysis of the bundle: those of a kind at a place.
func (s *sightings) carry(was sightings) {
	if was.of == nil || was.of.Bundle != s.of.Bundle {
		return
	}
	type check struct {
		kind analysis.CheckKind
		at   bundle.Ref
	}
	saw := map[check]bool{}
	for i, c := range was.of.Checks {
		if was.by[i] {
			saw[check{c.Kind, c.At}] = true
		}
	}
	for i, c := range s.of.Checks {
		if s.by[i] = saw[check{c.Kind, c.At}]; s.by[i] {
			s.n++
			if i < s.of.Grave {
				s.grave++
			}
		}
	}
}

// Subject is the finding on which the reader stands.
func (m *Mode) Subject() (s review.Subject, ok bool) {
	r, ok := m.Row()
	if !ok || m.Found == nil {
		return s, false
	}
	return m.Found.Subject(m.check(r)), true
}
