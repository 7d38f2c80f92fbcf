package load

import (
	"context"
	"encoding/json"
	"net/url"
	"strings"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// htmlFormat is a web page as it was saved: the article is told from what stands
// around it by Mozilla's Readability.
var htmlFormat = format{name: "html", endings: []string{".html", ".htm", ".xhtml"}, is: isHTML, read: readHTML}

// isHTML reports whether a text begins like a web page, or is named as one.
func isHTML(c *contents) bool {
	if looksLikeHTML(c.text) {
		return true
	}
	switch ending(c.name) {
	case ".html", ".htm", ".xhtml":
		return strings.Contains(c.text, "<")
	}
	return false
}

// looksLikeHTML reports whether a text begins like a web page.
func looksLikeHTML(s string) bool {
	s = strings.TrimSpace(s[:min(len(s), 4096)])
	if !strings.HasPrefix(s, "<") {
		return false
	}
	s = strings.ToLower(s)
	for strings.HasPrefix(s, "<!--") || strings.HasPrefix(s, "<?xml") {
		_, rest, ok := strings.Cut(s, ">")
		if strings.HasPrefix(s, "<!--") {
			_, rest, ok = strings.Cut(s, "-->")
		}
		if !ok {
			return false
		}
		s = strings.TrimSpace(rest)
	}
	if rest, ok := strings.CutPrefix(s, "<!doctype html"); ok {
		_, rest, _ = strings.Cut(rest, "<") // an element, or the line is a sentence about pages
		return rest != "" && (rest[0] >= 'a' && rest[0] <= 'z' || rest[0] == '!')
	}
	return strings.HasPrefix(s, "<html") || strings.HasPrefix(s, "<head") || strings.HasPrefix(s, "<body")
}

func readHTML(_ context.Context, c *contents) (records, error) {
	r, err := pageRecord(c.text, "")
	if err != nil {
		return records{}, err
	}
	return records{list: []record{r}}, nil
}

// pageRecord reads a web page that was saved from an address, "" when that is not
// known.
func pageRecord(page, from string) (record, error) {
	var r record
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return r, errNoArticle("HTML that cannot be read: " + err.Error())
	}
	h := pageHead{}
	h.walk(root, 0)
	h.fill(&r.metadata, from)
	all := nodeText(root)
	address, _ := url.Parse(r.url)
	article, err := readability.FromDocument(root, address)
	if err == nil && article.Node != nil {
		r.text = nodeText(article.Node)
	}
	if !hasWord(r.text) {
		r.text = all
		r.remarks = append(r.remarks, note{-1, "the article could not be told from the page around it; all text of the page is kept"})
	} else if kept, whole := len(strings.Fields(r.text)), len(strings.Fields(all)); kept < whole {
		r.remarks = append(r.remarks, note{-1, "a web page: " + count(whole-kept, "word") + " around the article are left out"})
	}
	if !hasWord(r.text) {
		return r, errNoArticle("a web page without any text; what a script would load is not in it: save the page from the browser")
	}
	if r.title == "" && err == nil {
		r.title = article.Title()
	}
	r.readDate(-1)
	return r, nil
}

// A pageHead is what a page says of itself, each the first in the order of trust:
// what is written for search engines, for sharing, in the page.
type pageHead struct {
	linked, shared, named metadata // JSON-LD; og: and article:; other meta elements
	title, time, saved    string
}

// walk reads the elements that say something about the page.
func (h *pageHead) walk(n *html.Node, depth int) {
	if depth > deepestHTML {
		return
	}
	switch {
	case n.Type == html.CommentNode:
		h.singleFile(n.Data)
	case n.Type != html.ElementNode:
	case n.DataAtom == atom.Script && strings.Contains(attr(n, "type"), "ld+json") && n.FirstChild != nil:
		if root, ok := parseJSON(json.NewDecoder(strings.NewReader(n.FirstChild.Data)), 0); ok {
			h.linkedData(&root, 0)
		}
	case n.DataAtom == atom.Meta:
		h.meta(strings.ToLower(attr(n, "property")+attr(n, "name")+attr(n, "itemprop")), attr(n, "content"))
	case n.DataAtom == atom.Link && strings.EqualFold(attr(n, "rel"), "canonical"):
		h.named.set(urlField, attr(n, "href"))
	case n.DataAtom == atom.Title && h.title == "" && n.FirstChild != nil && n.Namespace == "":
		h.title = n.FirstChild.Data
	case n.DataAtom == atom.Time && h.time == "":
		h.time = attr(n, "datetime")
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		h.walk(c, depth+1)
	}
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if strings.EqualFold(a.Key, key) {
			return a.Val
		}
	}
	return ""
}

// linkedData reads the article of JSON-LD, in whatever graph it stands.
func (h *pageHead) linkedData(n *node, depth int) {
	if depth > 8 {
		return
	}
	if kind := n.get("@type"); kind != nil && n.kind == '{' {
		of := kind.words(" ")
		if strings.Contains(of, "Article") || strings.Contains(of, "Posting") || strings.Contains(of, "Report") {
			for key, f := range map[string]field{"headline": titleField, "datePublished": dateField, "url": urlField, "author": authorField, "publisher": outletField} {
				if v := n.get(key); v != nil {
					h.linked.set(f, unescape(v.words(", ")))
				}
			}
			return
		}
	}
	for i := range n.values {
		h.linkedData(&n.values[i], depth+1)
	}
}

// meta reads a meta element by its name.
func (h *pageHead) meta(name, value string) {
	switch name {
	case "og:title":
		h.shared.set(titleField, value)
	case "og:site_name":
		h.shared.set(outletField, value)
	case "og:url":
		h.shared.set(urlField, value)
	case "article:published_time", "og:article:published_time", "article:published":
		h.shared.set(dateField, value)
	case "article:author", "og:article:author":
		if !strings.Contains(value, "://") {
			h.shared.set(authorField, value)
		}
	case "twitter:title", "dc.title", "headline":
		h.named.set(titleField, value)
	case "author", "byl", "dc.creator", "parsely-author", "sailthru.author":
		h.named.set(authorField, value)
	case "application-name", "dc.publisher", "publisher":
		h.named.set(outletField, value)
	case "date", "pubdate", "publishdate", "dc.date", "dc.date.issued", "datepublished", "parsely-pub-date", "sailthru.date", "ptime", "article_date_original":
		h.named.set(dateField, value)
	}
}

// singleFile reads the comment of a page that was saved by SingleFile.
func (h *pageHead) singleFile(comment string) {
	if !strings.Contains(comment, "SingleFile") {
		return
	}
	for line := range strings.SplitSeq(comment, "\n") {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(line), "url:"); ok {
			h.saved = strings.TrimSpace(rest)
		}
	}
}

// fill gives an article what its page says, the most trusted first.
func (h *pageHead) fill(m *metadata, from string) {
	for _, by := range [...]*metadata{&h.linked, &h.shared, &h.named} {
		for f, value := range map[field]string{titleField: by.title, outletField: by.outlet, authorField: by.author, dateField: by.date, urlField: by.url} {
			if f == urlField && !strings.Contains(value, "://") || f == dateField && value != "" && !isDate(value) {
				continue
			}
			m.set(f, value)
		}
	}
	m.set(dateField, h.time)
	for _, address := range [...]string{h.saved, from} {
		if m.url == "" {
			m.set(urlField, address)
		}
	}
	m.title = withoutSite(m.title, m.outlet)
	if m.title == "" {
		m.title = withoutSite(strings.Join(strings.Fields(h.title), " "), m.outlet)
	}
	if u, err := url.Parse(m.url); err == nil && m.outlet == "" {
		m.outlet = strings.TrimPrefix(u.Hostname(), "www.")
	}
}

// withoutSite takes the name of the site off the end of a page's title: "Ferry
// sails - The Tide". It stands behind the last of the signs that part it, and is
// the outlet's, or short beside what stands before.
func withoutSite(title, outlet string) string {
	for _, sign := range [...]string{" | ", " – ", " — ", " - ", " :: ", " · "} {
		i := strings.LastIndex(title, sign)
		if i < 0 {
			continue
		}
		head, tail := strings.TrimSpace(title[:i]), strings.TrimSpace(title[i+len(sign):])
		if strings.EqualFold(tail, outlet) || len(strings.Fields(head)) >= 4 && len(strings.Fields(tail)) <= 4 && outlet == "" && sign != " - " {
			return head
		}
	}
	return title
}
