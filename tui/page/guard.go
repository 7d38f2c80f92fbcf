package page

import "strings"

// The numbers above which a text is no article: all are far beyond what
// anybody writes, and small enough that the parser is done in milliseconds.
const (
	maxOpeners = 100  // blocks that one line opens
	maxIndent  = 200  // cells before the text of a line
	maxMarks   = 2000 // characters of a paragraph that may open an inline element
	maxBars    = 200  // cells of a table's row
	maxRefs    = 2000 // link reference definitions
)

// A guard counts what makes the Markdown parser slow.
type guard struct {
	openers, indent, marks, bars, refs int
	lead                               bool // nothing but block openers so far on this line
	blank                              bool // nothing at all
}

// slowToParse reports whether the text opens blocks, brackets or tables in
// numbers that only an attack explains. Parsing such text takes the parser
// quadratic time.
func slowToParse(text string) bool {
	g := guard{lead: true, blank: true}
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '\n' || c == '\r' {
			if g.blank {
				g.marks = 0
			}
			g.openers, g.indent, g.bars, g.lead, g.blank = 0, 0, 0, true, true
			continue
		}
		g.count(c)
		if c == ':' && i > 0 && text[i-1] == ']' {
			g.refs++
		}
		if g.openers > maxOpeners && ruleLine(text[i:]) {
			g.openers, g.lead = 0, false
		}
		if g.openers > maxOpeners || g.indent > maxIndent && !g.blank ||
			g.marks > maxMarks || g.bars > maxBars || g.refs > maxRefs {
			return true
		}
	}
	return false
}

// count takes account of one character of a line.
func (g *guard) count(c byte) {
	switch c {
	case ' ', '\t':
		if g.blank {
			g.indent++
		}
		return
	case '>', '-', '+', '*', '.', ')':
		if g.lead {
			g.openers++
		}
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
	default:
		g.lead = false
	}
	g.blank = false
	switch c {
	case '*', '[', '!', '`', '~', '_', '<', '&':
		g.marks++
	case '|':
		g.bars++
	}
}

// ruleLine reports whether the rest of the line is a rule between sections and
// not a nest of lists.
func ruleLine(text string) bool {
	end := strings.IndexAny(text, "\r\n")
	if end < 0 {
		end = len(text)
	}
	return (text[0] == '-' || text[0] == '*') && strings.Trim(text[:end], text[:1]+" \t") == ""
}
