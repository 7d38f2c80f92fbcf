package page

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"broadsheet/bundle"
)

const tableGap = " │ "

// A cell is one cell of a table: its tokens and their width on one line.
type cell struct {
	toks  []token
	cells int
}

// table sets a table with aligned columns if each row fits on a line, and
// otherwise cell below cell, each led by the heading of its column. A cell is
// never wrapped beside another, since then the lines would not show the text
// in its order.
func (s *setter) table(n *east.Table, at setting) {
	var grid [][]cell
	columns := 0
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []cell
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			cells = append(cells, s.cell(c, at.style, len(grid) == 0))
		}
		grid = append(grid, cells)
		columns = max(columns, len(cells))
	}
	widths := make([]int, columns)
	total := (columns - 1) * Width(tableGap, s.method)
	for _, row := range grid {
		for i, c := range row {
			widths[i] = max(widths[i], c.cells)
		}
	}
	for _, w := range widths {
		total += w
	}
	p := s.narrow(at.prefix)
	if total <= s.width-max(runCells(p.first), runCells(p.rest)) {
		s.grid(grid, widths, n.Alignments, p)
		return
	}
	at.prefix = p
	s.stacked(grid, at)
}

// cell gathers the tokens of a table cell.
func (s *setter) cell(n ast.Node, style Style, head bool) cell {
	if head {
		style |= Strong
	}
	s.inlines(n, style)
	c := cell{toks: append([]token(nil), s.toks...)}
	s.toks = s.toks[:0]
	for i := range c.toks {
		c.cells += c.toks[i].cells
	}
	return c
}

// grid sets one line for each row, and one below the head.
func (s *setter) grid(grid [][]cell, widths []int, align []east.Alignment, p prefix) {
	lead := p.first
	for i, row := range grid {
		s.open(lead)
		lead = p.rest
		for j, c := range row {
			if j > 0 {
				s.ornament(tableGap)
			}
			left, right := 0, widths[j]-c.cells
			if j < len(align) && align[j] == east.AlignRight {
				left, right = right, left
			} else if j < len(align) && align[j] == east.AlignCenter {
				left = right / 2
				right -= left
			}
			s.ornament(strings.Repeat(" ", left))
			for _, t := range c.toks {
				s.put(t)
			}
			if j < len(row)-1 {
				s.ornament(strings.Repeat(" ", right))
			}
		}
		s.close()
		if i == 0 {
			line := make([]string, len(widths))
			for j, w := range widths {
				line[j] = strings.Repeat("─", w)
			}
			s.open(lead)
			s.delimiter(strings.Join(line, "─┼─"))
			s.close()
		}
	}
}

// delimiter adds to the line the rule below a table's head; its source is the
// row of dashes that stands there in the text.
func (s *setter) delimiter(rule string) {
	rest := s.text[s.shown:]
	from := strings.IndexAny(rest, "\r\n") + 1
	from += len(rest[from:]) - len(strings.TrimLeft(rest[from:], "\n >\t"))
	row := strings.TrimRight(s.restOfLine(s.shown+from), " \t")
	src := bundle.Span{Start: s.shown, End: s.shown}
	if row != "" && strings.Trim(row, "|:- \t") == "" {
		src = bundle.Span{Start: s.shown + from, End: s.shown + from + len(row)}
	}
	s.put(token{text: rule, src: src, cells: Width(rule, s.method), style: Ornament, atom: true})
}

// stacked sets each row as a block of its own, one line or more to a cell,
// below a line of the headings.
func (s *setter) stacked(grid [][]cell, at setting) {
	for i, row := range grid {
		if i > 1 {
			s.gap(at.bars())
		}
		if i > 0 {
			at.first = at.rest
		}
		if i == 0 {
			for j, c := range row {
				if j > 0 {
					s.label(nil, tableGap)
				}
				s.toks = append(s.toks, c.toks...)
			}
			s.setMarkdown(at)
			s.open(at.rest)
			s.delimiter(strings.Repeat("─", s.width-s.cells))
			s.close()
			continue
		}
		for j, c := range row {
			if len(c.toks) == 0 {
				continue
			}
			if j < len(grid[0]) {
				s.label(grid[0][j].toks, ": ")
			}
			s.toks = append(s.toks, c.toks...)
			s.block(prefix{at.first, append(at.rest[:len(at.rest):len(at.rest)], blanks(2))})
			at.first = at.rest
		}
	}
}

// label gathers words that lead a cell; they show no source of their own.
func (s *setter) label(words []token, end string) {
	for _, t := range words {
		t.src, t.atom = bundle.Span{}, true
		t.style = t.style&^Strong | Ornament
		s.toks = append(s.toks, t)
	}
	mark := strings.TrimRight(end, " ")
	blank := token{text: " ", cells: 1, style: Ornament, kind: space, atom: true}
	if mark != strings.TrimSpace(mark) {
		s.toks = append(s.toks, blank)
		mark = strings.TrimSpace(mark)
	}
	s.toks = append(s.toks, token{text: mark, cells: Width(mark, s.method), style: Ornament, atom: true}, blank)
}

// ornament adds to the line what the layout draws.
func (s *setter) ornament(text string) {
	if text != "" {
		n := Width(text, s.method)
		s.cells += n
		s.runs = append(s.runs, Run{Text: text, Cells: n, Style: Ornament})
	}
}
