package load

import (
	"context"
	"strings"
)

// feedFormat is RSS, Atom or RDF: an article for each item that carries its text.
var feedFormat = format{name: "feed", between: "items of a feed", endings: []string{".rss", ".atom"}, is: rooted("rss", "feed", "rdf:RDF", "RDF"), read: readFeed}

// rooted returns a function that reports whether a text is XML whose first element
// has one of the names.
func rooted(names ...string) func(c *contents) bool {
	return func(c *contents) bool {
		head := strings.TrimSpace(c.text[:min(len(c.text), 16<<10)])
		if !strings.HasPrefix(head, "<") {
			return false
		}
		root := strings.Trim(rootOf(head), "<>")
		for _, n := range names {
			if root == n || strings.HasSuffix(root, ":"+n) {
				return true
			}
		}
		return false
	}
}

func readFeed(ctx context.Context, c *contents) (records, error) {
	root, err := parseXML([]byte(c.text))
	if err != nil {
		return records{}, err
	}
	var out records
	outlet, short := feedTitle(root), 0
	root.each(func(e *element) bool {
		if e.name != "item" && e.name != "entry" {
			return ctx.Err() == nil
		}
		r := feedItem(e)
		r.set(outletField, outlet)
		if hasWord(r.text) {
			out.list = append(out.list, r)
		} else {
			short++
		}
		return false
	})
	if err := ctx.Err(); err != nil {
		return out, err
	}
	if len(out.list) == 0 {
		return out, errNoArticle("a feed of headlines and addresses only, no text of an article in it; the pages themselves must be saved first")
	}
	if short > 0 {
		out.remarks = append(out.remarks, lineRemark{0, "left out " + count(short, "item") + " without a text"})
	}
	return out, nil
}

// feedTitle returns the name of a feed.
func feedTitle(root *element) string {
	if channel := root.find("channel", "feed"); channel != nil {
		for _, t := range channel.children {
			if t.name == "title" {
				return t.text()
			}
		}
	}
	return ""
}

// feedItem reads an item of a feed: the longest of its texts is the article.
func feedItem(e *element) (r record) {
	for _, name := range [...]string{"encoded", "content", "description", "summary"} {
		in := e.find(name)
		if in == nil {
			continue
		}
		var b strings.Builder
		in.markup(&b)
		if s := htmlText(b.String()); len(s) > len(r.text) {
			r.text = s
		}
	}
	r.set(titleField, htmlText(e.said("title")))
	r.set(authorField, e.said("creator", "author", "name"))
	r.set(dateField, e.said("pubDate", "published", "updated", "date"))
	r.set(urlField, e.said("link", "guid"))
	if l := e.find("link"); r.url == "" && l != nil {
		r.set(urlField, l.attrs["href"])
	}
	r.readDate(-1)
	return r
}

// markup writes an element's content as HTML: escaped HTML is text in it, and the
// elements of XHTML are elements.
func (e *element) markup(b *strings.Builder) {
	for _, c := range e.children {
		if c.name == "" {
			b.WriteString(c.data)
			continue
		}
		b.WriteString("<" + c.name + ">")
		c.markup(b)
		b.WriteString("</" + c.name + ">")
	}
}
