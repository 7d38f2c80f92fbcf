package report

import (
	"slices"
	"strconv"

	"broadsheet/bundle/analysis"
)

// The most that the pictures of a page show: what stands beside each other on
// a wide screen, and what a reader looks through.
const (
	mostStories = 6
	mostColumns = 24
	mostRows    = 60
)

type (
	htmlStory struct {
		Title  string       // "" for the only one
		Says   *htmlPicture // who says what; nil for nobody anything
		Shares *htmlPicture // who shares how much with whom
	}
	htmlPicture struct {
		Corner string // over the heads of the rows
		More   string // what is left out
		Heads  []string
		Rows   []htmlRow
	}
	htmlRow struct {
		Head  htmlPiece
		Cells []htmlPiece
	}
)

// pictures are for each story who says what, and who shares how much with
// whom.
func (c *composer) pictures() (out []htmlStory) {
	if len(c.a.Bundle.Articles) < 2 {
		return nil
	}
	o := c.a.Overview()
	for i, st := range o.Stories {
		if st.Apart && len(o.Stories) > 1 || i == mostStories {
			break
		}
		articles := st.Articles[:min(len(st.Articles), mostColumns)]
		var s htmlStory
		if len(o.Stories) > 1 {
			s.Title = "Story of " + c.a.Label(st.Central)
		}
		left := ""
		if n := len(st.Articles) - len(articles); n > 0 {
			left = some(n, "more article")
		}
		if t := c.whoSaysWhat(slices.Sorted(slices.Values(articles))); len(t.Rows) > 0 {
			t.More = joined(t.More, left)
			s.Says = &t
		}
		m := c.whoSharesWithWhom(o, articles)
		m.More = joined(left)
		s.Shares = &m
		out = append(out, s)
	}
	return out
}

// joined says what is left out.
func joined(what ...string) string {
	s := ""
	for _, w := range what {
		if w != "" && s != "" {
			s += " and "
		}
		s += w
	}
	if s != "" {
		s += " left out"
	}
	return s
}

func heads(articles []int) (out []string) {
	for _, i := range articles {
		out = append(out, strconv.Itoa(i+1))
	}
	return out
}

// whoSaysWhat has a row for each statement that several articles make.
func (c *composer) whoSaysWhat(articles []int) htmlPicture {
	cover := c.a.Coverage(articles, false)
	const most = 6 // words, which lead to all
	t := htmlPicture{Corner: "statement", Heads: heads(articles)}
	more := 0
	for _, s := range cover.ByCount() {
		if s.Kind == analysis.OnlyIn || s.Kind == analysis.Titles {
			continue
		}
		for _, i := range s.Rows {
			if len(t.Rows) == mostRows {
				more++
				continue
			}
			st := &cover.Statements[i]
			art, sen := c.a.Bundle.Sentence(st.Ref)
			row := htmlRow{Head: htmlPiece{Text: opening(sen.Of(art.Text), most), A: st.Ref.Article + 1, S: st.Ref.Sentence + 1}}
			for _, article := range articles {
				row.Cells = append(row.Cells, statementCell(st, article))
			}
			t.Rows = append(t.Rows, row)
		}
	}
	if more > 0 {
		t.More = some(more, "more statement")
	}
	return t
}

// statementCell is how an article has a statement.
func statementCell(st *analysis.Statement, article int) htmlPiece {
	cell, ok := st.In(article)
	if !ok {
		return htmlPiece{}
	}
	if cell.Differs {
		return htmlPiece{Text: "!", Class: "o"}
	}
	p := htmlPiece{Text: kinSigns[cell.As]}
	if cell.As == analysis.Perhaps {
		p.Class, p.A, p.S = "p", cell.Article+1, cell.Sentence+1 // no sentence leads there
	}
	return p
}

// whoSharesWithWhom has a row and a column for each article.
func (c *composer) whoSharesWithWhom(o *analysis.Overview, articles []int) htmlPicture {
	t := htmlPicture{Corner: "article", Heads: append([]string{"sentences"}, heads(articles)...)}
	for _, i := range articles {
		body := len(o.Rows[i].Strip)
		row := htmlRow{Head: htmlPiece{Text: numberAndLabel(c.a, i), A: i + 1}, Cells: []htmlPiece{{Text: strconv.Itoa(body), Class: "p"}}}
		for _, k := range articles {
			p := htmlPiece{}
			if k != i {
				n := o.In(i, k)
				p = htmlPiece{Text: strconv.Itoa(n), Class: shade(n, body)}
			}
			row.Cells = append(row.Cells, p)
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// shade is the class of how much of a body is shared: up to a quarter, to a half,
// or more, which needs none.
func shade(n, of int) string {
	switch {
	case n == 0, 4*n <= of:
		return "p"
	case 2*n <= of:
		return "m"
	}
	return ""
}
