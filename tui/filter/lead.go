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
	for i := range s.Differences() {
		if is := f.Query.Is; s.fact(i) && (is == 0 || is&Fact != 0) {
			f.Facts = append(f.Facts, i)
		}
	}
	told.Facts = f.Facts
	f.Lead = s.Lead(s.Sharing, told)
}

// fact reports whether a fact that differs passes, by its index: one of its
// printings does, and none is in an article that is to be without.
func (s *selection) fact(i int) bool {
	prints := s.Differences()[i].Prints
	return slices.ContainsFunc(prints, func(p analysis.Print) bool { return s.f.rest[p.Article][p.Sentence] }) &&
		!slices.ContainsFunc(prints, func(p analysis.Print) bool { return s.f.without[p.Article] })
}
