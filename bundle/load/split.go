package load

import (
	"slices"
	"strings"

	"broadsheet/bundle"
)

// A cut says how a file falls into articles. The markers and bodies of its
// pieces, in order, are the whole file.
type cut struct {
	format    string // txtar, delimited, single
	delimiter string // as a reader would write it
	markers   int    // delimiter lines found
	pieces    []piece
	remarks   []note // offsets into the file, -1 for the whole of it
}

// A piece is one article of a file and the delimiter before it.
type piece struct {
	marker bundle.Span // empty when no delimiter stands before the body
	body   bundle.Span
	name   string // the label the delimiter gives it
	lead   bool   // text before the first of delimiters that each begin an article
	empty  bool   // what stands before the first or behind the last of delimiters that separate: no article
}

// whole is the cut of a file that is one article.
func whole(s string) cut {
	return cut{format: "single", pieces: []piece{{body: bundle.Span{End: len(s)}}}}
}

// A style is a way of writing delimiters.
type style struct {
	format string  // the bundle format it gives
	prior  float64 // how far lines of this shape are delimiters by themselves, in units of evidence
	weight float64 // how much what the pieces look like counts beside that
	begins bool    // each delimiter begins an article; if not, delimiters separate articles
}

// A mark is one line, or part of a line, that may be a delimiter.
type mark struct {
	bundle.Span
	name string
}

// A candidate is a set of marks of one style in a file.
type candidate struct {
	*style
	shown string // the delimiter as a reader would write it
	marks []mark
	extra float64 // evidence that the style itself found for or against
}

// enough is the evidence that a candidate needs to split a file.
const enough = 3.0

// split cuts a file at the delimiters that the whole of it speaks for most,
// or not at all.
func split(s string, markdown bool) cut {
	f := find(s)
	best := strongest(s, f.candidates(s, markdown))
	if best == nil || best.style != &txtarStyle {
		if c := f.standing(s, markdown); c != nil && (best == nil || len(c.pieces(s)) > len(best.pieces(s))) {
			best = c
		}
	}
	if best == nil {
		best = strongest(s, blocks(s))
	}
	if best == nil {
		if c := f.opening(s); c != nil && c.convincing(s) {
			best = c
		}
	}
	out := whole(s)
	if best != nil {
		out = best.cut(s)
	}
	out.remarks = append(out.remarks, f.unsure(s, out, f.untaken(s, out, markdown))...)
	return out
}

// strongest returns the candidate with the most evidence, the first of
// equals, or nil when none has enough.
func strongest(s string, list []*candidate) *candidate {
	best, most := (*candidate)(nil), enough
	for _, c := range list {
		if score := c.evidence(s); score >= most && (best == nil || score > most) {
			best, most = c, score
		}
	}
	return best
}

// find looks at every line of s once.
func find(s string) *finder {
	var f finder
	for i := 0; i < len(s); {
		end, next := lineAt(s, i)
		f.line(s, i, end, next)
		i = next
	}
	return &f
}

// candidates returns what may be delimiters, in a fixed order.
func (f *finder) candidates(s string, markdown bool) []*candidate {
	var out []*candidate
	out = append(out, f.txtar()...)
	out = append(out, f.named(markdown)...)
	out = append(out, bars(s)...)
	out = append(out, formFeeds(s)...)
	out = append(out, f.banners(s)...)
	out = append(out, f.ruled(s, markdown)...)
	return out
}

// A finder gathers the lines of a file that may be delimiters.
type finder struct {
	labels   []label // in the order in which their kind was first met
	rules    []rule
	short    []rule // shorter ones, which count only between whole articles
	headings [7]int // Markdown headings by level
	wiki     int    // lines such as "== Name =="
	number   int    // of the line being looked at
}

// line looks at the line s[start:end]. Delimiters are short, and begin with
// punctuation.
func (f *finder) line(s string, start, end, next int) {
	f.number++
	line := strings.TrimRight(s[start:end], " \t")
	const longest = 250
	if line == "" || len(line) > longest || line[0] >= 'a' && line[0] <= 'z' || line[0] >= 'A' && line[0] <= 'Z' {
		return
	}
	m := mark{Span: bundle.Span{Start: start, End: next}}
	if name, ok := txtarName(line); ok {
		m.name = name
		f.addLabel('t', 0, m)
		return
	}
	if line = strings.TrimSpace(line); line == "" {
		return
	}
	if c, n, ok := ruleOf(line); ok {
		r := rule{Span: m.Span, char: c, length: n, line: f.number}
		if n < longRule {
			f.short = append(f.short, r)
		} else {
			f.rules = append(f.rules, r)
		}
		return
	}
	f.heading(line)
	f.labelled(line, m)
}

// addLabel files a mark under its kind.
func (f *finder) addLabel(kind rune, level int, m mark) {
	for i := range f.labels {
		if l := &f.labels[i]; l.kind == kind && l.level == level {
			l.marks = append(l.marks, m)
			return
		}
	}
	f.labels = append(f.labels, label{kind: kind, level: level, marks: []mark{m}})
}

// cut cuts s at the candidate's marks.
func (c *candidate) cut(s string) cut {
	out := cut{format: c.format, delimiter: c.shown, markers: len(c.marks), pieces: c.pieces(s)}
	last := len(out.pieces) - 1
	// Blank lines before the first delimiter, or behind the last one that
	// separates, are no article.
	if p := &out.pieces[0]; last > 0 && p.marker.Empty() && strings.TrimSpace(p.body.Of(s)) == "" {
		p.empty = true
	}
	if p := &out.pieces[last]; last > 0 && !c.begins && strings.TrimSpace(p.body.Of(s)) == "" {
		p.empty = true
	}
	return out
}

// pieces returns the text before the first mark and the text behind each.
func (c *candidate) pieces(s string) []piece {
	out := make([]piece, 0, len(c.marks)+1)
	p := piece{lead: c.begins}
	for _, m := range c.marks {
		p.body = bundle.Span{Start: p.marker.End, End: m.Start}
		out = append(out, p)
		p = piece{marker: m.Span, name: m.name}
	}
	p.body = bundle.Span{Start: p.marker.End, End: len(s)}
	out = append(out, p)
	if out[0].body.Empty() {
		out = out[1:]
	}
	return slices.Clip(out)
}
