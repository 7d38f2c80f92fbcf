package load

import (
	"context"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"broadsheet/bundle/visible"
)

// The two ways in which articles stand in JSON: in one value, at whatever depth,
// or one object a line.
var (
	jsonFormat      = format{name: "json", between: "JSON array", endings: []string{".json"}, is: isJSON, read: readJSON}
	jsonLinesFormat = format{name: "jsonl", between: "one JSON object a line", endings: []string{".jsonl", ".ndjson"}, is: isJSONLines, read: readJSONLines}
)

// jsonFields maps the keys of news collections (trafilatura, newspaper3k,
// news-please, NewsAPI, Media Cloud, the Guardian, Event Registry, JSON Feed,
// ninjs) to fields, beyond those of header lines.
var jsonFields = map[string]field{
	"sitename": outletField, "source domain": outletField, "domain": outletField, "site": outletField, "canonical domain": outletField, "media name": outletField, "media": outletField,
	"publishedat": dateField, "date publish": dateField, "published date": dateField, "publishedtime": dateField, "datepublished": dateField,
	"webpublicationdate": dateField, "firstpublished": dateField, "versioncreated": dateField, "publisheddate": dateField, "seendate": dateField, "pub date": dateField,
	"source url": urlField, "canonical link": urlField, "web url": urlField, "weburl": urlField, "external url": urlField, "article url": urlField,
	"article title": titleField, "webtitle": titleField,
}

// jsonText are the keys that hold an article's text, the best first.
var jsonText = []string{"text", "maintext", "article_text", "articleBody", "article_body", "text_content", "bodyText", "body_text", "content_text", "body", "fulltext", "full_text",
	"content_html", "body_xhtml", "content", "article", "texts", "paragraphs"}

// jsonParts are keys of objects that hold part of an article's own fields.
var jsonParts = []string{"fields", "_source", "attributes", "headlines", "bodies"}

// jsonAside are keys behind which no article of the collection stands: what
// readers wrote below one, pictures, people.
var jsonAside = map[string]bool{"comments": true, "replies": true, "images": true, "media": true, "authors": true, "author": true, "tags": true, "links": true, "entities": true, "related": true, "meta_data": true, "meta": true}

// isJSON reports whether a file may be one value of JSON, a list or an object.
func isJSON(c *contents) bool {
	t := strings.TrimLeft(c.text, " \t\r\n")
	return t != "" && (t[0] == '[' || t[0] == '{')
}

// isJSONLines reports whether a file may be one object of JSON a line.
func isJSONLines(c *contents) bool { return isJSON(c) && strings.TrimLeft(c.text, " \t\r\n")[0] == '{' }

// readJSON reads the articles of one value, at whatever depth they stand.
func readJSON(_ context.Context, c *contents) (records, error) {
	d := json.NewDecoder(strings.NewReader(c.text))
	root, ok := parseJSON(d, 0)
	if _, err := d.Token(); !ok || err != io.EOF {
		return records{}, errOther
	}
	if root.kind == '{' && !strings.Contains(strings.TrimSpace(c.text), "\n") && root.isArticle() {
		return records{}, errOther // one line
	}
	g := gatherer{ends: lineCounter{text: c.text}, site: root.site()}
	g.gather(&root)
	if len(g.list) == 0 {
		if root.kind == '[' && len(root.values) == 0 || !g.objects && ending(c.name) != ".json" {
			return records{}, errOther // [Harbour] is no JSON that anybody keeps articles in
		}
		return records{}, g.nothing()
	}
	g.remarks = append(g.remarks, unread(g.list)...)
	if len(g.list) == 1 && root.kind == '{' && root.isArticle() {
		g.between = "one JSON object"
	}
	return g.records, nil
}

// readJSONLines reads one object from each line. Lines that are none are left out
// with a remark; when they are many, the file is not of this kind.
func readJSONLines(_ context.Context, c *contents) (records, error) {
	g := gatherer{}
	no, odd := 0, 0
	for line := range strings.SplitSeq(c.text, "\n") {
		no++
		if strings.TrimSpace(line) == "" {
			continue
		}
		object, ok := jsonObject(line)
		if !ok {
			if odd++; odd > 3+len(g.list)/10 {
				return records{}, errOther
			}
			g.remarks = append(g.remarks, lineRemark{no, "left out a line that is not a JSON object: " + quoted(clip(line), 60)})
			continue
		}
		g.objects = true
		if !g.add(&object, no) {
			g.remarks = append(g.remarks, lineRemark{no, "left out an object without a text: " + quoted(clip(line), 60)})
		}
	}
	switch {
	case len(g.list) > 0:
	case g.objects:
		return records{}, g.nothing()
	default:
		return records{}, errOther
	}
	g.remarks = append(g.remarks, unread(g.list)...)
	return g.records, nil
}

// jsonObject reads a line that is one object; ok is false for any other.
func jsonObject(line string) (object node, ok bool) {
	d := json.NewDecoder(strings.NewReader(line))
	object, ok = parseJSON(d, 0)
	if _, err := d.Token(); !ok || err != io.EOF {
		return object, false
	}
	return object, object.kind == '{'
}

// unread says which keys were not read in one record or more, each once and in
// order.
func unread(list []record) []lineRemark {
	var keys []string
	for _, r := range list {
		keys = append(keys, r.unread...)
	}
	slices.Sort(keys)
	if keys = slices.Compact(keys); len(keys) == 0 {
		return nil
	}
	return []lineRemark{{0, "fields that are not shown: " + quoted(strings.Join(keys, ", "), 80)}}
}

// A gatherer collects the articles of a value.
type gatherer struct {
	records
	ends    lineCounter
	site    string // the outlet of a feed, for its items
	objects bool   // an object was met
	urls    int    // objects that have an address and no text
	keys    []string
}

// gather adds the articles below n in the order in which they stand.
func (g *gatherer) gather(n *node) {
	switch n.kind {
	case '[':
		for i := range n.values {
			in := &n.values[i]
			g.gather(in)
		}
	case '{':
		g.objects = true
		line := g.ends.line(int(n.at) - 1)
		if g.add(n, line) {
			return
		}
		before := len(g.list)
		for i, key := range n.keys {
			if !jsonAside[strings.ToLower(key)] {
				g.gather(&n.values[i])
			}
		}
		if len(g.list) == before && n.titled() {
			g.remarks = append(g.remarks, lineRemark{line, "left out an object without a text: " + quoted(n.titleOf(), 60)})
		}
	}
}

// nothing is the error for JSON without an article.
func (g *gatherer) nothing() error {
	if g.urls > 0 {
		return errNoArticle("headlines and addresses only, no text of an article in it; the pages themselves must be saved first")
	}
	keys := slices.Compact(slices.Sorted(slices.Values(g.keys)))
	return errNoArticle("JSON in which nothing is an article's text (it has " + visible.String(strings.Join(keys[:min(len(keys), 8)], ", ")) + "); texts are looked for under " + strings.Join(jsonText[:3], ", ") + ", body, content and the like")
}

// isArticle reports whether an object has an article's text of its own.
func (n *node) isArticle() bool {
	_, v := n.body()
	return v != nil
}

// titled reports whether an object looks like an article's, whether or not it has
// a text.
func (n *node) titled() bool { return n.titleOf() != "" }

func (n *node) titleOf() string {
	for i, key := range n.keys {
		if f := fieldOf(key); f == titleField || jsonFields[spaced(key)] == titleField {
			return n.values[i].words(" ")
		}
	}
	return ""
}

// site returns the title of a feed of JSON.
func (n *node) site() string {
	if v := n.get("version"); v == nil || !strings.Contains(v.text, "jsonfeed.org") {
		return ""
	}
	if v := n.get("title"); v != nil {
		return v.text
	}
	return ""
}

// body returns the key and the value that hold an article's text: of an object or
// of one that holds part of its fields. The value is nil when there is none.
func (n *node) body() (key string, v *node) {
	for _, k := range jsonText {
		in := n.get(k)
		if in == nil || in.kind == '{' || in.kind == 'v' {
			continue
		}
		if in.kind == '[' && slices.ContainsFunc(in.values, func(x node) bool { return x.kind == '{' && x.isArticle() }) {
			continue // a list of articles
		}
		if key == "" || v.words("") == "" {
			key, v = k, in
		}
	}
	return key, v
}

// spaced is a key as jsonFields has it.
func spaced(key string) string { return strings.ReplaceAll(strings.ToLower(key), "_", " ") }

// add adds the article that an object is; ok is false when it has no text.
func (g *gatherer) add(n *node, line int) bool {
	r := record{line: line}
	key, body := n.body()
	parts := []*node{n}
	for _, name := range jsonParts {
		if in := n.get(name); in != nil && in.kind == '{' {
			parts = append(parts, in)
			if body == nil {
				key, body = in.body()
			}
		}
	}
	if body == nil {
		if key, body = n.role("bodies"); body == nil {
			g.keys = append(g.keys, n.keys...)
			if n.get("url") != nil && n.titled() {
				g.urls++
			}
			return false
		}
	}
	r.text = body.words("\n\n")
	if strings.Contains(key, "html") || looksLikeMarkup(r.text) {
		r.text = htmlText(r.text)
	}
	if _, headline := n.role("headlines"); headline != nil {
		r.set(titleField, headline.words(" "))
	}
	for _, part := range parts {
		r.take(part, key)
	}
	if r.outlet == "" {
		r.outlet = g.site
	}
	r.title = strings.TrimSpace(unescape(r.title))
	r.readDate(0)
	g.list = append(g.list, r)
	return true
}

// take reads the fields of an object in the order of their names.
func (r *record) take(n *node, body string) {
	order := make([]int, len(n.keys))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(n.keys[a], n.keys[b]) })
	for _, i := range order {
		k := n.keys[i]
		f := fieldOf(k)
		if f == noField {
			f = jsonFields[spaced(k)]
		}
		if strings.EqualFold(k, body) || f == otherField || slices.Contains(jsonText, k) || slices.Contains(jsonParts, k) {
			continue
		}
		v := n.values[i].words(", ")
		if v != "" && (f == noField || !r.set(f, v)) {
			r.unread = append(r.unread, k)
		}
	}
}

// role returns the value of the main one of a list of parts with roles, as ninjs
// 2 and 3 write headlines and bodies.
func (n *node) role(name string) (key string, v *node) {
	list := n.get(name)
	if list == nil || list.kind != '[' {
		return "", nil
	}
	for i := range list.values {
		in := &list.values[i]
		value := in.get("value")
		if value == nil || value.kind != 's' || value.text == "" {
			continue
		}
		if role := in.get("role"); v == nil || role != nil && role.text == "main" {
			key, v = name, value
		}
	}
	return key, v
}
