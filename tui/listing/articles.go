package listing

import (
	"slices"
	"strconv"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/visible"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// leastText is how many cells the text of a row has at least before the cells
// of the articles become a window; narrowText is how many it has before the
// cells get narrower.
const (
	leastText  = 30
	narrowText = 44
)

// The columns of a list by article that are no cells.
const (
	ColumnText  = 0
	ColumnCount = -1 // how many articles have the row
	ColumnWho   = -2 // which, see [List.Who]
)

// mostDigits is how many articles there are at most for heads of two rows over
// cells of one: with hundreds nobody finds a column by its number.
const mostDigits = 99

// ByArticle lays out the columns of a list in which a row is a text with a
// cell for each article: the text, and the articles, whose columns have IDs
// from 1 on. Cells are four wide where there are few, then three, two and one.
// Where that does not fit most cells would be blank or out of sight: then the
// row says how many articles have it and names them, and the article chosen
// keeps a column of its own. Above, such as "said by", stands over them.
func (l *List) ByArticle(width int, head, above string) []Column {
	shown := l.shown()
	n := len(shown)
	if at, there := slices.BinarySearch(shown, l.cell); !there && n > 0 {
		l.cell = shown[min(at, n-1)]
	}
	l.byArticle = true
	each := 0
	for _, w := range []struct{ each, most, text int }{{4, 8, narrowText}, {3, 16, narrowText}, {2, 24, narrowText}, {1, mostDigits, leastText}} {
		if n <= w.most && width-n*w.each >= w.text {
			each = w.each
			break
		}
	}
	if each == 0 {
		return l.whoByArticle(width, head, above)
	}
	if long := above + " article"; each > 2 && len(long) <= n*each {
		above = long
	}
	if each < 3 && len(above) > 9*each { // behind the ninth column numbers stand there
		above = ""
	}
	cols := []Column{{Head: head, Named: true, Width: width - n*each, Gap: 2, Sort: 1}}
	for _, i := range shown {
		cols = append(cols, Column{ID: i + 1, Head: strconv.Itoa(i + 1), Above: above, Width: each, Gap: min(each-1, 2), Cell: i + 1})
		above = ""
	}
	return cols
}

// whoByArticle is the layout for more articles than there is room for.
func (l *List) whoByArticle(width int, head, above string) []Column {
	const count = 6
	chosen := strconv.Itoa(l.cell + 1)
	one := max(len(chosen)+1, 4)
	who := max(width*2/5-count-one, 8)
	over := above + ", of " + strconv.Itoa(len(l.shown()))
	if long := over + " articles"; len(long) <= who {
		over = long
	}
	return []Column{
		{Head: head, Named: true, Width: width - count - one - who, Gap: 2, Sort: 1},
		{ID: ColumnCount, Head: "in", Width: count, Gap: 2, Right: true},
		{ID: l.cell + 1, Head: chosen, Width: one, Gap: 1, Cell: l.cell + 1},
		{ID: ColumnWho, Head: over, Width: who},
	}
}

// A Holder is an article that has a row, and the sign of how.
type Holder struct {
	Article int
	Sign    frame.Piece
}

// Who names the articles that have a row, in a width, and counts those that
// have no room. The one chosen is told from the others.
func (l *List) Who(all []Holder, width int) []frame.Piece {
	t := l.Theme
	var ps []frame.Piece
	used := 0
	for i, h := range all {
		number := strconv.Itoa(h.Article + 1)
		more := ""
		if left := len(all) - i - 1; left > 0 {
			more = "+" + strconv.Itoa(left+1)
		}
		if used+1+len(number)+2+len(more) > width {
			return append(ps, frame.In("+"+strconv.Itoa(len(all)-i), t.Faint))
		}
		st := t.Text
		if h.Article == l.cell {
			st = t.Title
		}
		ps = append(ps, h.Sign, frame.In(number+"  ", st))
		used += 1 + len(number) + 2
	}
	return ps
}

// Windowed reports whether only some of the cells have room.
func (l *List) Windowed() bool {
	n := 0
	for i := range l.cols {
		if l.cols[i].Cell > 0 {
			n++
		}
	}
	return n > 0 && n < len(l.shown())
}

// shown are the articles that have cells: all, or those of the stories that
// are shown.
func (l *List) shown() []int {
	if some := l.Filter.Story(); len(some) > 0 {
		return some
	}
	for i := len(l.all); i < len(l.Bundle.Articles); i++ {
		l.all = append(l.all, i)
	}
	return l.all
}

// NextOf chooses the next of the articles that have the row, which are in
// order, or the previous one. Where every cell is in sight it reports false.
func (l *List) NextOf(there []int, by int) bool {
	if !l.Windowed() {
		return false
	}
	at, found := slices.BinarySearch(there, l.cell)
	if by < 0 || found {
		at += by
	}
	switch {
	case at >= len(there):
		l.Say("this is the last printing")
	case at < 0:
		l.Say("this is the first printing")
	default:
		l.Choose(there[at])
	}
	return true
}

// Named is what an article is called in a list: its name, or its title where
// the name would be no more than its number.
func (l *List) Named(article int) string { return Named(l.Names, l.Bundle, article) }

// Named is what an article of a bundle is called in a list, given the names of
// all.
func Named(names []string, b *bundle.Bundle, article int) string {
	name := analysis.ShortName(names[article])
	if name == "article "+strconv.Itoa(article+1) {
		if title := desk.TitleOf(b.Articles[article]); title != "" {
			return title
		}
	}
	return name
}

// longestName is how many cells of a name stand in a sentence: a title is
// longer, and the number before it says which it is.
const longestName = 36

// Numbered is the number and the name of an article, as they stand in a
// sentence.
func (l *List) Numbered(article int) string {
	n, name := strconv.Itoa(article+1), l.Named(article)
	if name == "article "+n {
		return name
	}
	return n + " " + l.Truncate(name, longestName, "…")
}

// PlaceWords is how the place of a sentence is written: 2#4.
func (l *List) PlaceWords(article, sentence int) string {
	return strconv.Itoa(article+1) + "#" + strconv.Itoa(sentence+1)
}

// Counted counts the articles, for the line of views.
func (l *List) Counted() []frame.Piece {
	n := len(l.shown())
	return []frame.Piece{frame.In(strconv.Itoa(n)+desk.Plural(n, " article", " articles"), l.Theme.Faint)}
}

// Narrowed says that a list is empty by the filter that holds.
func (l *List) Narrowed(what string) string {
	s := what + " is “" + visible.String(l.Filter.Line) + "”"
	if l.Search.Active() {
		return s + " and has what is searched for"
	}
	return s + "; " + l.KeyMap.Key(keys.Unfilter) + " shows all again"
}

// Blank reports whether there is no row, so that there is no evidence of one.
func (l *List) Blank() bool { return l.lines() == 0 }

// Waiting says why there are no findings; "" when there are.
func (l *List) Waiting() string {
	switch {
	case l.Failed != nil:
		return "there are no findings: the analysis failed"
	case l.Found == nil:
		return "the analysis is still running …"
	}
	return ""
}

// Shown reports whether the list stands in the line of views: it does while the
// text is read article by article, to which its rows lead.
func (l *List) Shown() bool {
	_, reads := l.TextMode().(desk.Reader)
	return reads
}
