package listing

import (
	"slices"
	"strconv"

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

// ByArticle lays out the columns of a list in which a row is a text with a
// cell for each article: the text, whose column has the ID 0, and the articles,
// from 1 on. Cells are four wide where there are few, then three, two and one,
// and where that does not fit there is a window of them around the one chosen.
// Above, such as "said by", stands over them.
func (l *List) ByArticle(width int, head, above string) []Column {
	shown := l.shown()
	n := len(shown)
	each := 1
	for _, w := range []struct{ each, most int }{{4, 8}, {3, 16}, {2, 24}} {
		if n <= w.most && width-n*w.each >= narrowText {
			each = w.each
			break
		}
	}
	fit := min(n, max((width-leastText)/each, 1))
	if fit < n { // a window need not be the wider part
		fit = max((width-max(leastText, width/2))/each, 1)
	}
	at, there := slices.BinarySearch(shown, l.cell)
	if at = min(at, n-1); !there && n > 0 {
		l.cell = shown[at]
	}
	l.byArticle = true
	from := l.window(at, n, fit)
	if long := above + " article"; len(long) <= fit*each {
		above = long
	}
	if long := above + " " + strconv.Itoa(shown[from]+1) + " to " + strconv.Itoa(shown[from+fit-1]+1); fit < n && len(long) <= fit*each {
		above = long
	}
	if len(above) > fit*each {
		above = ""
	}
	cols := []Column{{Head: head, Named: true, Width: width - fit*each, Gap: 2, Sort: 1}}
	for _, i := range shown[from : from+fit] {
		cols = append(cols, Column{ID: i + 1, Head: strconv.Itoa(i + 1), Above: above, Width: each, Gap: min(each-1, 2), Cell: i + 1})
		above = ""
	}
	return cols
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

// KeepSight has the window show a cell in which there is something: of the row's,
// in their order, the one chosen or else the best one.
func (l *List) KeepSight(there []int, best int) {
	if l.Windowed() && !slices.Contains(there, l.cell) {
		l.Choose(best)
	}
}

// NextOf chooses the next cell of the row in which there is something, or the
// previous one. Without a window every cell is in sight, and it reports false.
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

// Numbered is the number and the name of an article.
func (l *List) Numbered(article int) string {
	n, name := strconv.Itoa(article+1), analysis.ShortName(l.Names[article])
	if name == "article "+n {
		return name
	}
	return n + " " + name
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
	return s + "; " + l.KeyMap.Key(keys.Back) + " shows all again"
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
