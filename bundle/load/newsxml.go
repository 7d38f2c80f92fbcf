package load

import (
	"context"
	"strings"
)

// The vocabularies in which agencies and archives send articles: NITF, NewsML-G2
// and Factiva's.
var (
	nitfFormat    = format{name: "nitf", endings: []string{".xml"}, is: rooted("nitf"), read: readNewsXML}
	newsMLFormat  = format{name: "newsml", between: "news items", endings: []string{".xml"}, is: rooted("newsItem", "newsMessage", "NewsML"), read: readNewsXML}
	factivaFormat = format{name: "factiva", between: "Factiva articles", endings: []string{".xml"}, is: isFactivaXML, read: readNewsXML}
)

// isFactivaXML reports whether a text is XML with Factiva's articles.
func isFactivaXML(c *contents) bool {
	head := c.text[:min(len(c.text), 16<<10)]
	return strings.HasPrefix(strings.TrimSpace(head), "<") && strings.Contains(strings.ToLower(head), "<ppsarticle")
}

// newsItems are the elements that hold one article each.
var newsItems = []string{"newsItem", "ppsarticle", "nitf", "NewsItem"}

func readNewsXML(ctx context.Context, c *contents) (records, error) {
	root, err := parseXML([]byte(c.text))
	if err != nil {
		return records{}, err
	}
	var out records
	empty := 0
	root.each(func(e *element) bool {
		item := false
		for _, n := range newsItems {
			item = item || strings.EqualFold(e.name, n)
		}
		if !item {
			return ctx.Err() == nil
		}
		r := newsRecord(e)
		if !hasWord(r.text) {
			empty++
			return false
		}
		out.list = append(out.list, r)
		return false
	})
	if err := ctx.Err(); err != nil {
		return out, err
	}
	if len(out.list) == 0 {
		return out, errNoArticle("news items without a text (" + count(empty, "stub") + ")")
	}
	if empty > 0 {
		out.remarks = append(out.remarks, lineRemark{0, "left out " + count(empty, "news item") + " without a text"})
	}
	return out, nil
}

// newsRecord reads one news item.
func newsRecord(e *element) record {
	var r record
	r.set(titleField, e.said("headline", "hl1", "HeadLine", "title"))
	r.set(outletField, e.said("sourceName", "infoSource", "provider", "source", "doc.copyright"))
	for _, name := range [...]string{"infoSource", "provider"} {
		if s := e.find(name); s != nil && r.outlet == "" {
			if n := s.find("name"); n != nil {
				r.set(outletField, n.text())
			}
			r.set(outletField, s.attrs["literal"])
		}
	}
	by := e.said("byline", "bytag", "by", "byLine")
	if creator := e.find("creator"); by == "" && creator != nil {
		by = creator.said("name")
	}
	r.set(authorField, by)
	r.set(dateField, e.said("contentCreated", "publicationDate", "firstCreated", "versionCreated", "pubdata", "date.issue", "story.date"))
	for name, key := range map[string]string{"date.issue": "norm", "pubdata": "date.publication"} {
		if d := e.find(name); d != nil && r.date == "" {
			r.set(dateField, d.attrs[key])
		}
	}
	body := e.find("body.content", "inlineXML", "contentSet", "body", "inlineData")
	var parts []string
	if body != nil {
		if parts = body.paragraphs("p", "hl2", "para", "paragraph"); len(parts) == 0 {
			var b strings.Builder
			body.markup(&b)
			parts = []string{htmlText(b.String())}
		}
	} else {
		for _, name := range [...]string{"leadPara", "leadParagraph", "leadParagraphs", "tailPara", "tailParas", "tailParagraph", "tailParagraphs"} {
			for _, in := range e.every(name) {
				if ps := in.paragraphs("para", "paragraph", "p"); len(ps) > 0 {
					parts = append(parts, ps...)
				} else if s := in.text(); s != "" {
					parts = append(parts, s)
				}
			}
		}
	}
	for i := range parts {
		if strings.Trim(parts[i], ". ") == "" {
			parts[i] = "" // a stub of full stops
		}
	}
	r.text = strings.TrimSpace(strings.Join(parts, "\n\n"))
	r.readDate(-1)
	return r
}

// every returns the outermost elements of a name below e.
func (e *element) every(name string) []*element {
	var out []*element
	e.each(func(c *element) bool {
		if strings.EqualFold(c.name, name) {
			out = append(out, c)
			return false
		}
		return true
	})
	return out
}
