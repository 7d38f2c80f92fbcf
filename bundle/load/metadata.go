package load

import (
	"strings"
)

// metadata is what a block at the head of an article says about it.
type metadata struct {
	title, outlet, author, url string
	published                  string // RFC 3339, "" when unknown
	date                       string // the date as written
	text                       string // the article without the block
	remarks                    []note // offsets into the article with the block
}

// A field is a kind of metadata that articles carry.
type field uint8

const (
	noField     field = iota
	titleField        // the headline
	outletField       // who published it
	authorField
	dateField
	urlField
	otherField // known to be metadata, but not kept
)

// fields maps the names people use, in lower case with single spaces, to
// fields.
var fields = map[string]field{
	"title": titleField, "headline": titleField, "head": titleField,
	"outlet": outletField, "source": outletField, "publication": outletField, "publisher": outletField,
	"newspaper": outletField, "site": outletField, "site name": outletField, "website": outletField, "hostname": outletField,
	"publication title": outletField,
	"author":            authorField, "authors": authorField, "by": authorField, "byline": authorField, "writer": authorField,
	"date": dateField, "published": dateField, "published at": dateField, "published on": dateField, "publication date": dateField,
	"date published": dateField, "publish date": dateField, "pubdate": dateField, "datetime": dateField,
	"url": urlField, "link": urlField, "permalink": urlField, "canonical": urlField, "canonical url": urlField,
	"layout": otherField, "tags": otherField, "tag": otherField, "category": otherField, "categories": otherField,
	"section": otherField, "slug": otherField, "description": otherField, "summary": otherField, "draft": otherField,
	"language": otherField, "lang": otherField, "keywords": otherField, "id": otherField, "updated": otherField,
	"modified": otherField, "lastmod": otherField, "image": otherField, "subtitle": otherField, "type": otherField,
	"version": otherField, "retrieved": otherField, "accessed": otherField, "words": otherField, "length": otherField,
}

func fieldOf(name string) field {
	name = strings.ToLower(strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '_' || r == '-' || r == '\t' }), " "))
	return fields[name]
}

// set keeps the first value of a field. It reports whether the value is new.
func (m *metadata) set(f field, value string) bool {
	value = strings.Join(strings.Fields(value), " ")
	if value == "" {
		return true
	}
	to := map[field]*string{titleField: &m.title, outletField: &m.outlet, authorField: &m.author, dateField: &m.date, urlField: &m.url}[f]
	if to == nil || *to != "" && *to != value {
		return false
	}
	*to = value
	if f == authorField {
		if rest, ok := cutFold(value, "by "); ok {
			*to = rest
		}
	}
	return true
}

func cutFold(s, prefix string) (string, bool) {
	if len(s) > len(prefix) && strings.EqualFold(s[:len(prefix)], prefix) {
		return s[len(prefix):], true
	}
	return s, false
}

// readMetadata takes the block of metadata off the head of an article: YAML
// front matter, or header lines before the first blank line.
func readMetadata(s string) metadata {
	m, ok := frontMatter(s)
	if !ok {
		remarks := m.remarks
		m = headerLines(s)
		m.remarks = append(remarks, m.remarks...)
	}
	m.readDate(max(strings.Index(s, m.date), -1))
	return m
}

// readDate parses the date as written, which stands at the offset.
func (m *metadata) readDate(at int) {
	if m.date == "" {
		return
	}
	d, problem := parseDate(m.date)
	m.published = d
	if problem != "" {
		m.remarks = append(m.remarks, note{at, "the date " + quoted(m.date, 60) + " " + problem})
	}
}
