package load

import (
	"context"
	"strings"
)

// Downloads of ProQuest: text with rules between the documents, and HTML, by
// itself or in a message, with an anchor before each.
var (
	proquestFormat     = format{name: "proquest", between: "rules of underscores", is: isProquest, read: readProquest}
	proquestHTMLFormat = format{name: "proquest", between: "anchors of documents", is: isProquestHTML, read: readProquestHTML}
)

// proquestRule is the line between documents.
var proquestRule = strings.Repeat("_", 60)

// proquestLabels are the labels of a document, without spaces: real downloads
// have them damaged.
var proquestLabels = map[string]field{
	"title": titleField, "author": authorField, "publicationtitle": outletField, "publicationdate": dateField, "documenturl": urlField,
	"publicationinfo": otherField, "abstract": otherField, "links": otherField, "fulltext": noField, "subject": otherField, "location": otherField, "people": otherField,
	"company/organization": otherField, "publicationyear": otherField, "pages": otherField, "section": otherField, "publisher": otherField,
	"placeofpublication": otherField, "countryofpublication": otherField, "publicationsubject": otherField, "issn": otherField, "sourcetype": otherField,
	"languageofpublication": otherField, "documenttype": otherField, "documentfeature": otherField, "proquestdocumentid": otherField, "copyright": otherField,
	"lastupdated": otherField, "database": otherField, "column": otherField, "dateline": otherField, "illustration": otherField, "caption": otherField, "credit": otherField,
	"alternatetitle": otherField, "volume": otherField, "issue": otherField, "firstpage": otherField, "identifier/keyword": otherField, "businessindexingterm": otherField,
	"classification": otherField, "newsstream": otherField, "e-issn": otherField, "eissn": otherField, "accessionnumber": otherField, "source": otherField, "correspondenceauthor": otherField,
}

func isProquest(c *contents) bool {
	return strings.Contains(c.text, proquestRule) && (strings.Contains(c.text, "ProQuest") || strings.Contains(c.text, "Document URL:")) && strings.Contains(strings.ReplaceAll(c.text[:min(len(c.text), 1<<20)], " ", ""), "Fulltext:")
}

func readProquest(ctx context.Context, c *contents) (records, error) {
	var out records
	ends := lineCounter{text: c.text}
	at := 0
	for part := range strings.SplitSeq(c.text, proquestRule) {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		line := ends.line(at)
		at += len(part) + len(proquestRule)
		out.proquestDocument(strings.TrimLeft(part, "_"), line)
	}
	if len(out.list) == 0 {
		return out, errOther
	}
	out.foldDoubles()
	return out, nil
}

// isProquestHTML reports whether a page has the anchors of a download's documents.
func isProquestHTML(c *contents) bool {
	return strings.Contains(c.text, "DocID_MSTAR") && strings.Contains(c.text, "</")
}

func readProquestHTML(ctx context.Context, c *contents) (records, error) {
	var out records
	ends := lineCounter{text: c.text}
	parts := strings.Split(c.text, "DocID_MSTAR")
	at := len(parts[0])
	seen := map[string]bool{}
	for _, part := range parts[1:] {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		line := ends.line(at)
		at += len("DocID_MSTAR") + len(part)
		id, _, _ := strings.Cut(part, `"`)
		if _, rest, ok := strings.Cut(part, ">"); ok && !seen[id] {
			before := len(out.list)
			out.proquestDocument(htmlText("<p>"+rest), line)
			seen[id] = len(out.list) > before
		}
	}
	if len(out.list) == 0 {
		return out, errOther
	}
	out.foldDoubles()
	return out, nil
}

// A proquestReader reads the labelled lines of a document.
type proquestReader struct {
	record
	body  []string // paragraphs of the full text
	in    bool     // among them
	known int      // labels so far
	top   string   // the first line before any label: a title
	open  field    // the field in hand, which may go on on the next line
	said  string   // what it has so far
}

// proquestDocument adds a document, if a block is one: the pages before the first
// and behind the last are none.
func (r *records) proquestDocument(block string, line int) {
	const fewest = 3 // labels
	d := proquestReader{record: record{line: line}, open: otherField}
	for _, b := range blocksOf(block) {
		for i, l := range b {
			d.line(l, i == 0)
		}
		d.end()
	}
	if d.known < fewest {
		return
	}
	rec := d.record
	rec.text = strings.Join(d.body, "\n\n")
	if rec.title == "" {
		rec.set(titleField, d.top)
	}
	rec.readDate(-1)
	if !hasWord(rec.text) {
		r.remarks = append(r.remarks, lineRemark{line, "left out a document without a full text: " + quoted(rec.title, 60)})
		return
	}
	r.list = append(r.list, rec)
}

// line reads a line of a block, the first or one that may go on from another.
func (d *proquestReader) line(l string, first bool) {
	name, value, ok := strings.Cut(l, ":")
	name = strings.ToLower(strings.ReplaceAll(name, " ", ""))
	f, label := proquestLabels[name]
	switch {
	case ok && label && name == "fulltext":
		d.in, d.known = true, d.known+1
		if value = strings.TrimSpace(value); value != "" {
			d.body = append(d.body, value)
		}
	case ok && label:
		d.end()
		d.in, d.known = false, d.known+1
		d.open, d.said = f, strings.TrimSpace(value)
	case d.in && !first && len(d.body) > 0:
		d.body[len(d.body)-1] += " " + l // hard-wrapped
	case d.in:
		d.body = append(d.body, l)
	case d.open != otherField && !first:
		d.said += " " + l
	case d.top == "" && d.known == 0 && !strings.HasPrefix(l, "Document "):
		d.top = l
	}
}

// end enters the field in hand into the record.
func (d *proquestReader) end() {
	switch d.open {
	case otherField:
		return
	case outletField:
		d.said, _, _ = strings.Cut(d.said, ";")
	case dateField:
		d.said = undamaged(d.said)
	case urlField:
		d.said = withoutProxy(d.said)
	}
	d.set(d.open, d.said)
	d.open = otherField
}

// undamaged returns a date without the spaces that downloads have within words and
// numbers: "Ju n 2 4, 2031".
func undamaged(s string) string {
	if isDate(s) {
		return s
	}
	solid := strings.ReplaceAll(s, " ", "")
	if i := strings.IndexAny(solid, "0123456789"); i > 0 {
		if d := strings.ReplaceAll(solid[:i]+" "+solid[i:], ",", ", "); isDate(d) {
			return d
		}
	}
	return s
}

// withoutProxy takes a library's proxy off an address: it names the reader's
// library, and leads nobody else to the document.
func withoutProxy(s string) string {
	s = strings.TrimSpace(s)
	if i := strings.LastIndex(s, "?url="); i >= 0 {
		return s[i+len("?url="):]
	}
	return s
}
