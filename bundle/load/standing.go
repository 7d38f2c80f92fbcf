package load

import (
	"path"
	"slices"
	"strings"

	"broadsheet/bundle"
)

// standingStyle is a file whose delimiters stand between what look like whole
// articles, each with a title and a text of its own, in whatever styles they
// are written. People who join articles by hand often give the first none and
// mix the styles of the others.
var standingStyle = style{format: "delimited"}

// most marks that are looked at for what stands between them.
const mostStanding = 1000

// A stand is a mark and what its style asks of the articles around it.
type stand struct {
	mark
	shown string // the delimiter as a reader would write it
	kind  rune   // as in label; 'r' for a rule or form feed, 'b' for bars, 's' for a row of signs between rival versions
}

// standing returns the delimiters, of all styles, behind each of which stands
// a whole article and before the first of which stands one too, or nil when
// there is none. Marks that do not are passed over: the headings and
// advertisements of one article.
func (f *finder) standing(s string, markdown bool) *candidate {
	all := f.stands(s, markdown)
	if len(all) == 0 || len(all) > mostStanding {
		return nil
	}
	if !markdown {
		rivals(s, all)
	}
	kept := keep(s, all, func(m stand, body string) bool { return wholeArticle(body, m.kind, markdown) })
	if len(kept) == 0 {
		return nil
	}
	// Where most delimiters of a style were found so, the others are ones too.
	found, of := map[string]int{}, map[string]int{}
	for _, m := range kept {
		found[m.shown]++
	}
	for _, m := range all {
		of[m.shown]++
	}
	kept = keep(s, all, func(m stand, body string) bool {
		return wholeArticle(body, m.kind, markdown) ||
			m.name != "" && found[m.shown] > 1 && 2*found[m.shown] > of[m.shown] && countWords(body, longEnough) >= longEnough
	})
	first := kept[0]
	if lead := s[:first.Start]; hasWord(lead) && !wholeArticle(lead, first.kind, markdown) && (len(kept) < 2 || first.name == "" || !isComment(lead)) {
		return nil
	}
	return standingCandidate(kept)
}

// keep returns the marks behind which stands what ok asks for, up to the next
// that is kept.
func keep(s string, all []stand, ok func(m stand, body string) bool) []stand {
	var kept []stand
	end := len(s)
	for _, m := range slices.Backward(all) {
		if ok(m, s[m.End:end]) {
			kept = append(kept, m)
			end = m.Start
		}
	}
	slices.Reverse(kept)
	return kept
}

// rivals makes the rows of signs that stand between rival versions of a story
// as good as names.
func rivals(s string, all []stand) {
	for i := range all {
		m := &all[i]
		from, to := 0, len(s)
		if i > 0 {
			from = all[i-1].End
		}
		if i+1 < len(all) {
			to = all[i+1].Start
		}
		if (m.kind == 'r' || m.kind == '#') && sameNews(s[from:m.Start], s[m.End:to]) {
			m.kind = 's'
		}
	}
}

func standingCandidate(kept []stand) *candidate {
	c := &candidate{style: &style{format: standingStyle.format, begins: kept[0].name != ""}}
	var shown []string
	native := true
	for _, m := range kept {
		c.marks = append(c.marks, m.mark)
		native = native && m.shown == nativeShown
		if !slices.Contains(shown, m.shown) {
			shown = append(shown, m.shown)
		}
	}
	if native {
		c.style = &txtarStyle
	}
	c.shown = strings.Join(shown, " and ")
	return c
}

// stands returns the lines that may be delimiters, in order: a name that no
// other of them has between signs, or a row of signs on a line that has no
// neighbour. Names that pages print between their paragraphs are none.
func (f *finder) stands(s string, markdown bool) []stand {
	var out []stand
	names := map[string]int{}
	for _, c := range f.named(markdown) {
		for _, m := range c.marks {
			names[strings.ToLower(m.name)]++
		}
	}
	for i := range f.labels {
		l := &f.labels[i]
		for _, m := range l.marks {
			name := strings.ToLower(m.name)
			if l.kind != 't' && (names[name] > 1 || interruptions[name]) || strings.ContainsRune("#*_", l.kind) && !alone(s, m.Span) {
				continue
			}
			kind := l.kind
			if ext := path.Ext(name); isArticle(name) || ext == ".html" || ext == ".htm" {
				kind = 't' // a file's name is as good as the native form
			}
			out = append(out, stand{m, l.shown(), kind})
		}
	}
	for _, r := range slices.Concat(f.rules, f.short) {
		if alone(s, r.Span) {
			out = append(out, stand{mark{Span: r.Span}, strings.Repeat(string(r.char), min(r.length, 72)), 'r'})
		}
	}
	for _, c := range append(bars(s), formFeeds(s)...) {
		kind := 'r'
		if c.style == &barsStyle {
			kind = 'b'
		}
		for _, m := range c.marks {
			if ownLine(s, m.Span) {
				out = append(out, stand{m, c.shown, kind})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b stand) int { return a.Start - b.Start })
	end := 0 // of the mark before: a form feed may stand in another's line
	return slices.DeleteFunc(out, func(m stand) bool {
		if m.Start < end {
			return true
		}
		end = m.End
		return false
	})
}

// interruptions are what pages print between rows of signs within an article.
var interruptions = map[string]bool{
	"ad": true, "ads": true, "advertisement": true, "advertising": true, "sponsored": true, "promoted": true, "end": true, "ends": true,
	"fin": true, "more": true, "read more": true, "break": true, "story continues": true, "story continues below": true,
	"story continues below advertisement": true, "article continues below": true, "notes": true, "notes to editors": true, "related": true,
}

// alone reports whether the lines above and below a line are blank.
func alone(s string, at bundle.Span) bool {
	above, below := around(s, rule{Span: at})
	return above == "" && below == ""
}

// ownLine reports whether a span is whole lines.
func ownLine(s string, at bundle.Span) bool {
	return (at.Start == 0 || s[at.Start-1] == '\n' || s[at.Start-1] == '\r') && (at.End == len(s) || s[at.End-1] == '\n' || s[at.End-1] == '\r')
}

// sameNews reports whether two pieces have words in common near their heads as
// rival versions of a story do.
func sameNews(a, b string) bool {
	var x, y look
	x.readLead(a)
	y.readLead(b)
	const much = 0.35
	return shared(x.lead, y.lead) >= much
}

// wholeArticle reports whether a piece reads like an article behind a mark of
// the given kind: it has a title on a line of its own, or metadata, and a text
// below it. Signs that Markdown uses, and rows of signs, which also part the
// sections of an article, ask for more than a name between other signs.
func wholeArticle(body string, kind rune, markdown bool) bool {
	head := body[:min(len(body), 4000)]
	m := readMetadata(head)
	if m.title != "" && m.text != head {
		return countWords(m.text, tooShort) >= tooShort
	}
	lines := headLines(m.text, 6)
	if len(lines) < 2 || goesOn(lines[0].text) || countWords(body, longEnough) < longEnough {
		return false
	}
	if kind == 't' {
		return true // the native form, which nobody writes by chance
	}
	if markdown && strings.ContainsRune("#*_rs", kind) {
		return strings.HasPrefix(lines[0].text, "# ")
	}
	least := 2
	if kind == 'r' || kind == '#' {
		least = 4
	}
	return countWords(firstTitle(lines), least) >= least
}
