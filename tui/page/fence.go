package page

import (
	"github.com/charmbracelet/x/ansi"

	"broadsheet/bundle"
	"broadsheet/bundle/parallel"
)

// fenced returns the first layout that does not fail by an error in the
// program: the article as it should be, its Markdown as it is written, or a
// line that says that there is none.
func fenced(a *bundle.Article, width int, m ansi.Method, lay func(markdown bool) *Page) *Page {
	var fault *parallel.Fault
	for _, markdown := range []bool{true, false} {
		var p *Page
		f, _ := parallel.Contain(func() error { p = lay(markdown); return nil })
		if f == nil {
			p.Fault = fault
			return p
		}
		if fault == nil {
			fault = f
		}
	}
	return &Page{Article: a, Width: width, method: m, Fault: fault, Lines: []Line{unlaid(width)}}
}

// unlaid stands for the text of an article that could not be laid out.
func unlaid(width int) Line {
	text := ansi.Truncate("this article cannot be shown: an error in broadsheet", width, "")
	cells := len(text)
	return Line{Runs: []Run{{Text: text, Cells: cells, Style: Ornament}}, Cells: cells, Paragraph: -1}
}

// FaultWarning tells of the page's Fault.
func (p *Page) FaultWarning(article int) bundle.Warning {
	return bundle.Warning{Article: article, Source: p.Article.Source, Message: parallel.Report("laying out failed", "", p.Fault.Error())}
}
