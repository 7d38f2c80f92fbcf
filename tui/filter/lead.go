package filter

import (
	"slices"

	"broadsheet/bundle/analysis"
)

// Parts reports whether only some sentences of an article may pass, and not
// all of it.
func (f *Filter) Parts() bool {
	return f != nil && (f.Query.Is != 0 || len(f.Query.Speakers) > 0 || f.Query.Text != "")
}

// lead finds the facts that differ and pass, and tells of what passes what a
// lead tells of everything. Who repeats whom is said of whole articles only.
func (s *selection) lead() {
	f := s.f
	told := analysis.Told{Among: func(article int) bool { return f.in[article] && !f.Parts() }}
	for i := range s.Checks {
		if f.check[i] {
			told.Checks = append(told.Checks, s.Checks[i])
		}
	}
	for i, d := range s.Differences() {
		if slices.ContainsFunc(d.Prints, func(p analysis.Print) bool { return s.fact(p) }) {
			f.Facts = append(f.Facts, i)
		}
	}
	told.Facts = f.Facts
	f.Lead = s.Lead(s.Sharing, told)
}

// fact reports whether a printing of a fact that differs passes.
func (s *selection) fact(p analysis.Print) bool {
	is := s.f.Query.Is
	return s.f.rest[p.Article][p.Sentence] && (is == 0 || is&Fact != 0)
}
