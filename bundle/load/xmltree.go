package load

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"

	"golang.org/x/text/encoding/htmlindex"
)

// An element is an element of XML by its local name: the vocabularies of news
// write one name in one meaning.
type element struct {
	name     string
	attrs    map[string]string
	children []*element // elements, and texts as elements without a name
	data     string     // of a text
}

// mostElements bounds the elements of a file of XML, and deepestXML how deep they
// nest.
const (
	mostElements = 4 << 20
	deepestXML   = 500
)

// parseXML reads a file of XML as far as it is well formed.
func parseXML(data []byte) (*element, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	d.CharsetReader = func(charset string, in io.Reader) (io.Reader, error) {
		if enc, err := htmlindex.Get(charset); err == nil && !strings.EqualFold(charset, "utf-8") {
			return enc.NewDecoder().Reader(in), nil
		}
		return in, nil
	}
	root := &element{}
	stack := []*element{root}
	for n := 0; n < mostElements; n++ {
		t, err := d.Token()
		if err != nil {
			break
		}
		top := stack[len(stack)-1]
		switch v := t.(type) {
		case xml.StartElement:
			e := &element{name: v.Name.Local, attrs: map[string]string{}}
			for _, a := range v.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			if len(stack) < deepestXML {
				top.children = append(top.children, e)
			}
			stack = append(stack, e)
		case xml.EndElement:
			if len(stack) > 1 {
				stack = stack[:len(stack)-1]
			}
		case xml.CharData:
			top.children = append(top.children, &element{data: string(v)})
		}
	}
	if len(root.children) == 0 {
		return nil, errNoArticle("XML that cannot be read")
	}
	return root, nil
}

// each calls see for e's elements, outer before inner; below one for which it
// returns false no more.
func (e *element) each(see func(*element) bool) {
	for _, c := range e.children {
		if c.name != "" && see(c) {
			c.each(see)
		}
	}
}

// find returns the first element of a name below e, nil when there is none.
func (e *element) find(names ...string) *element {
	var found *element
	e.each(func(c *element) bool {
		if found != nil {
			return false
		}
		for _, n := range names {
			if strings.EqualFold(c.name, n) {
				found = c
				return false
			}
		}
		return true
	})
	return found
}

// said returns the text of the first element of one of the names, the best first.
func (e *element) said(names ...string) string {
	for _, n := range names {
		if f := e.find(n); f != nil {
			if s := f.text(); s != "" {
				return s
			}
		}
	}
	return ""
}

// text returns the words of an element and all it holds, on one line.
func (e *element) text() string {
	var b strings.Builder
	e.write(&b)
	return strings.Join(strings.Fields(b.String()), " ")
}

func (e *element) write(b *strings.Builder) {
	b.WriteString(e.data)
	for _, c := range e.children {
		switch c.name {
		case "br", "line-break", "tab", "s":
			b.WriteByte(' ')
		}
		c.write(b)
	}
}

// paragraphs returns the texts of the elements of given names below e, each once.
func (e *element) paragraphs(names ...string) []string {
	var out []string
	e.each(func(c *element) bool {
		for _, n := range names {
			if strings.EqualFold(c.name, n) {
				if s := c.text(); s != "" {
					out = append(out, s)
				}
				return false
			}
		}
		return true
	})
	return out
}
