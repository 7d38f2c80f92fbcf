package marks

// An Unclosed tells of the opening quotation marks of an article that no mark
// closes: what they open was taken to end with its paragraph, or where another
// mark opens.
type Unclosed struct {
	Article int
	First   int // offset of the first of them
	Marks   int // how many there are
}

// Warn tells of the marks of an article that nothing closes; those that
// goesOn holds, by their index, go on in the next paragraph and are none. A
// mark with an empty span is left out.
func Warn(article int, ms []Mark, goesOn map[int]bool) Unclosed {
	u := Unclosed{Article: article}
	for i := range ms {
		m := &ms[i]
		if m.Span.Empty() || m.Parent >= 0 || !m.Broken && (!m.Open || goesOn[i]) {
			continue
		}
		if u.Marks == 0 {
			u.First = m.Span.Start
		}
		u.Marks++
	}
	return u
}
