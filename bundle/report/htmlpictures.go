package report

import (
	"fmt"
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
	htmlPicture struct {
		ID, Title string
		More      string // what is left out
		Signs     string // what the signs mean
		Heads     []htmlPiece
		Rows      []htmlRow
	}
	htmlRow struct {
		Text  string
		Cells []htmlPiece
	}
)

// pictures are for each story who says what, and who shares how much with
// whom.
func (c *composer) pictures() (tables, matrices []htmlPicture) {
	if len(c.a.Bundle.Articles) < 2 {
		return nil, nil
	}
	o := c.a.Overview()
	for i, st := range o.Stories {
		if st.Apart && len(o.Stories) > 1 || i == mostStories {
			break
		}
		articles := st.Articles[:min(len(st.Articles), mostColumns)]
		about, left := "", ""
		if len(o.Stories) > 1 {
			about = ", story of " + c.a.Label(st.Central)
		}
		if n := len(st.Articles) - len(articles); n > 0 {
			left = some(n, "more article")
		}
		if t := c.whoSaysWhat(slices.Sorted(slices.Values(articles))); len(t.Rows) > 0 {
			t.ID, t.Title = fmt.Sprintf("t%d", i+1), "Who says what"+about
			t.More = joined(t.More, left)
			tables = append(tables, t)
		}
		m := c.whoSharesWithWhom(o, articles)
		m.ID, m.Title, m.More = fmt.Sprintf("m%d", i+1), "Who shares with whom"+about, joined(left)
		matrices = append(matrices, m)
	}
	return tables, matrices
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

func (c *composer) heads(articles []int) (out []htmlPiece) {
	for _, i := range articles {
		out = append(out, htmlPiece{Text: strconv.Itoa(i + 1), A: i + 1})
	}
	return out
}

// whoSaysWhat has a row for each statement that several articles make.
func (c *composer) whoSaysWhat(articles []int) htmlPicture {
	cover := c.a.Coverage(articles, false)
	t := htmlPicture{Heads: c.heads(articles), Signs: kinSigns.key()}
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
			row := htmlRow{Text: opening(sen.Of(art.Text), firstWords)}
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
	p := htmlPiece{Text: kinSigns.as[cell.As], Class: "m" + strconv.Itoa(int(cell.As)), A: cell.Article + 1, S: cell.Sentence + 1}
	if cell.Differs {
		p.Text, p.Class = "!", "odd"
	}
	return p
}

// whoSharesWithWhom has a row and a column for each article.
func (c *composer) whoSharesWithWhom(o *analysis.Overview, articles []int) htmlPicture {
	t := htmlPicture{Heads: c.heads(articles)}
	for _, i := range articles {
		body := len(o.Rows[i].Strip)
		row := htmlRow{Text: numberAndLabel(c.a, i), Cells: []htmlPiece{{Text: strconv.Itoa(body)}}}
		for _, k := range articles {
			p := htmlPiece{Text: "–"}
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

// shade is the darker the more of a body is shared: none, up to a quarter, to a
// half, to three quarters, more.
func shade(n, of int) string {
	if n == 0 || of == 0 {
		return ""
	}
	return "m" + strconv.Itoa(3-min(3, (4*n-1)/of))
}
