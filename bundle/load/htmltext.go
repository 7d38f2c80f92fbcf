package load

import (
	"html"
	"strings"

	nethtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// looksLikeMarkup reports whether a field that should hold a text holds HTML: an
// element of text and its end, or character references where spaces should be.
func looksLikeMarkup(s string) bool {
	if !strings.Contains(s, "<") {
		return strings.Contains(s, "&nbsp;") || strings.Contains(s, "&#8217;") || strings.Contains(s, "&amp;") || strings.Contains(s, "&quot;") || strings.Contains(s, "&rsquo;")
	}
	low := strings.ToLower(s)
	for _, tag := range [...]string{"<p>", "<p ", "<br", "</p>", "</div>", "</a>", "</em>", "</strong>", "</li>", "</span>", "</b>", "</i>", "</h2>"} {
		if strings.Contains(low, tag) {
			return true
		}
	}
	return false
}

// unescape reads the character references of a title.
func unescape(s string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	return html.UnescapeString(s)
}

// apart are the elements that stand by themselves: what they hold is a paragraph.
var apart = map[atom.Atom]bool{
	atom.P: true, atom.Div: true, atom.Section: true, atom.Article: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Ul: true, atom.Ol: true, atom.Blockquote: true, atom.Figure: true, atom.Figcaption: true, atom.Table: true, atom.Tr: true, atom.Header: true,
	atom.Footer: true, atom.Aside: true, atom.Nav: true, atom.Main: true, atom.Pre: true, atom.Dl: true, atom.Dt: true, atom.Dd: true, atom.Hr: true, atom.Form: true, atom.Center: true,
}

// unshown are the elements of which nothing is text.
var unshown = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Svg: true, atom.Iframe: true, atom.Select: true, atom.Button: true}

// htmlText returns the text of HTML: a paragraph for each element that stands by
// itself, with a blank line between them; white space as a browser shows it. The
// items of lists begin with a dash. No tag and no character reference is left.
func htmlText(s string) string {
	if !hasBlocks(s) {
		lines := strings.Split(s, "\n")
		for i, l := range lines {
			if strings.ContainsAny(l, "<&") {
				lines[i] = parsedText(l)
			}
		}
		return strings.Join(lines, "\n")
	}
	return parsedText(s)
}

// hasBlocks reports whether HTML has elements that part its text into paragraphs;
// otherwise its line ends do.
func hasBlocks(s string) bool {
	low := strings.ToLower(s)
	return strings.Contains(low, "<p") || strings.Contains(low, "<br") || strings.Contains(low, "<div") || strings.Contains(low, "<li")
}

var oneLine = strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ")

func parsedText(s string) string {
	root, err := nethtml.Parse(strings.NewReader(s))
	if err != nil {
		return s
	}
	return nodeText(root)
}

// nodeText is [htmlText] of a parsed element.
func nodeText(root *nethtml.Node) string {
	var w htmlWriter
	w.node(root, 0)
	w.end()
	return strings.Join(w.paragraphs, "\n\n")
}

// An htmlWriter gathers paragraphs.
type htmlWriter struct {
	paragraphs []string
	line       strings.Builder
	items      bool // the last paragraph is items of a list
	item       bool // the line is an item
}

// deepestHTML is how deep elements are followed; what nests deeper is written to
// break readers.
const deepestHTML = 2000

func (w *htmlWriter) node(n *nethtml.Node, depth int) {
	if depth > deepestHTML {
		return
	}
	switch n.Type {
	case nethtml.TextNode:
		w.line.WriteString(oneLine.Replace(n.Data))
		return
	case nethtml.ElementNode:
		if unshown[n.DataAtom] {
			return
		}
	case nethtml.CommentNode, nethtml.DoctypeNode:
		return
	}
	block := n.Type == nethtml.ElementNode && apart[n.DataAtom]
	switch {
	case n.DataAtom == atom.Br:
		w.line.WriteByte('\n')
	case n.DataAtom == atom.Td || n.DataAtom == atom.Th:
		w.line.WriteString("  ")
	case n.DataAtom == atom.Li:
		w.end()
		w.item = true
	case block:
		w.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, depth+1)
	}
	if block || n.DataAtom == atom.Li {
		w.end()
	}
}

// end ends the paragraph. Two line ends of its own make two of it.
func (w *htmlWriter) end() {
	text, item := w.line.String(), w.item
	w.line.Reset()
	w.item = false
	for _, part := range strings.Split(collapse(text), "\n\n") {
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		if item {
			part = "- " + part
		}
		if item && w.items {
			w.paragraphs[len(w.paragraphs)-1] += "\n" + part
		} else {
			w.paragraphs = append(w.paragraphs, part)
		}
		w.items = item
	}
}

// collapse makes one space of each stretch of white space that holds no line
// break of the page's own, which is written as \n.
func collapse(s string) string {
	var b strings.Builder
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(strings.Join(strings.Fields(line), " "))
	}
	return b.String()
}
