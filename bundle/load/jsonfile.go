package load

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"broadsheet/bundle/visible"
)

// A record is an article that a structured format holds: its text and fields
// are its own, not stretches of the file.
type record struct {
	metadata
	line   int      // where it starts
	unread []string // keys whose values are not shown, in order
}

// jsonFields maps the keys of news collections (trafilatura, newspaper3k,
// news-please, NewsAPI) to fields, beyond those of header lines.
var jsonFields = map[string]field{
	"sitename": outletField, "source domain": outletField, "domain": outletField, "site": outletField,
	"publishedat": dateField, "date publish": dateField, "published date": dateField, "publishedtime": dateField, "datepublished": dateField,
	"source url": urlField, "canonical link": urlField, "web url": urlField,
}

// jsonText are the keys that hold an article's text, the best first.
var jsonText = []string{"text", "maintext", "article_text", "articleBody", "article_body", "body_text", "body", "fulltext", "full_text", "content", "article"}

// jsonRecords reads a file of JSON lines, one article in each, or a JSON
// array of articles, by itself or under the key "articles". ok is false when
// the file is something else: it does not parse, or its objects have no text.
func jsonRecords(s string) (format string, records []record, remarks []lineRemark, ok bool) {
	t := strings.TrimSpace(s)
	switch {
	case strings.HasPrefix(t, "["):
		format, records, ok = "json", jsonArray(s), true
	case strings.HasPrefix(t, "{"):
		if records = jsonArray(s); records != nil {
			format, ok = "json", true
			break
		}
		format = "jsonl"
		records, remarks, ok = jsonLines(s)
	}
	if !ok || len(records) == 0 || !slices.ContainsFunc(records, func(r record) bool { return hasWord(r.text) }) {
		return "", nil, nil, false
	}
	if keys := unreadKeys(records); len(keys) > 0 {
		remarks = append(remarks, lineRemark{message: "fields that are not shown: " + quoted(strings.Join(keys, ", "), 80)})
	}
	return format, records, remarks, true
}

// unreadKeys returns the keys that were not read in one record or more, each
// once and in order.
func unreadKeys(records []record) []string {
	var keys []string
	for _, r := range records {
		keys = append(keys, r.unread...)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// A lineRemark concerns a line of the file, or all of it when the line is 0.
type lineRemark struct {
	line    int
	message string
}

// jsonLines reads one object from each line. Lines that are none are left out
// with a remark; when they are many, the file is not of this kind.
func jsonLines(s string) (records []record, remarks []lineRemark, ok bool) {
	no := 0
	for line := range strings.SplitSeq(s, "\n") {
		no++
		if strings.TrimSpace(line) == "" {
			continue
		}
		var object map[string]json.RawMessage
		if err := json.Unmarshal([]byte(line), &object); err != nil {
			remarks = append(remarks, lineRemark{no, "left out a line that is not a JSON object (" + visible.String(err.Error()) + "): " + quoted(clip(line), 60)})
			if len(remarks) > 3+len(records)/10 {
				return nil, nil, false
			}
			continue
		}
		if r, found := jsonRecord(object); found {
			r.line = no
			records = append(records, r)
		} else {
			remarks = append(remarks, lineRemark{no, "left out an object without a text: " + quoted(clip(line), 60)})
		}
	}
	return records, remarks, len(records) > 0
}

// jsonArray reads an array of objects, or the one under "articles"; nil when
// the file does not parse, or an object has no text.
func jsonArray(s string) []record {
	var list []json.RawMessage
	whole := []byte(s)
	if json.Unmarshal(whole, &list) != nil {
		var object struct{ Articles []json.RawMessage }
		if json.Unmarshal(whole, &object) != nil || len(object.Articles) == 0 {
			return nil
		}
		list = object.Articles
	}
	var out []record
	at, line := 0, 1
	for _, raw := range list {
		if n := bytes.Index(whole[at:], raw); n >= 0 { // in order, so each byte is passed once
			line += bytes.Count(whole[at:at+n], []byte{'\n'})
			at += n
		}
		var object map[string]json.RawMessage
		if json.Unmarshal(raw, &object) != nil {
			return nil
		}
		r, ok := jsonRecord(object)
		if !ok {
			return nil
		}
		r.line = line
		out = append(out, r)
	}
	return out
}

// jsonRecord makes an article of an object. It has one of the keys that hold
// a text.
func jsonRecord(object map[string]json.RawMessage) (record, bool) {
	var r record
	key := ""
	for _, k := range jsonText {
		if raw, ok := object[k]; ok {
			if v := jsonString(raw, "\n\n"); key == "" || r.text == "" {
				r.text, key = v, k
			}
		}
	}
	if key == "" {
		return r, false
	}
	keys := make([]string, 0, len(object))
	for k := range object {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		f := fieldOf(k)
		if f == noField {
			f = jsonFields[strings.ReplaceAll(strings.ToLower(k), "_", " ")]
		}
		if k == key || f == otherField {
			continue
		}
		v := jsonString(object[k], ", ")
		if v != "" && (f == noField || !r.set(f, v)) {
			r.unread = append(r.unread, k)
		}
	}
	r.readDate(0)
	return r, true
}

// jsonString returns a string, the strings of a list joined, in whatever lists
// they stand, or the name in an object. It reads raw, which is valid, once,
// however deep its lists nest.
func jsonString(raw json.RawMessage, join string) string {
	var parts []string
	for d := json.NewDecoder(bytes.NewReader(raw)); ; {
		t, err := d.Token()
		if err != nil {
			return strings.Join(parts, join)
		}
		s, _ := t.(string)
		if t == json.Delim('{') {
			s = jsonName(d)
		}
		if s != "" {
			parts = append(parts, s)
		}
	}
}

// jsonName reads the rest of an object and returns its name, title or text,
// the first of them that says something; "" when one of them is no string.
func jsonName(d *json.Decoder) string {
	var found [3]string
	odd := false
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return ""
		}
		value, err := d.Token()
		if err != nil {
			return ""
		}
		if _, nested := value.(json.Delim); nested {
			jsonSkip(d)
		}
		for i, name := range []string{"name", "title", "text"} {
			if k, _ := key.(string); strings.EqualFold(k, name) && value != nil {
				s, isText := value.(string)
				found[i], odd = s, odd || !isText
			}
		}
	}
	d.Token() // the end of the object
	if odd {
		return ""
	}
	return cmp.Or(found[:]...)
}

// jsonSkip reads to the end of a list or an object whose beginning was read.
func jsonSkip(d *json.Decoder) {
	for depth := 1; depth > 0; {
		t, err := d.Token()
		if err != nil {
			return
		}
		switch t {
		case json.Delim('['), json.Delim('{'):
			depth++
		case json.Delim(']'), json.Delim('}'):
			depth--
		}
	}
}

// describe says what stands between the articles of a structured format.
func describe(format string) string {
	if format == "jsonl" {
		return "one JSON object a line"
	}
	return fmt.Sprintf("%s array", strings.ToUpper(format))
}
