package load

import (
	"context"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Downloads of Factiva in text, with a code of two letters before each field, and
// in HTML, with those codes or without.
var (
	factivaTextFormat = format{name: "factiva", between: "Factiva codes", is: isFactivaText, read: readFactivaText}
	factivaHTMLFormat = format{name: "factiva", between: "Factiva articles", is: isFactivaHTML, read: readFactivaHTML}
)

var (
	factivaClass = pattern(`(?i)class="?article [a-z]{2}Article`)
	factivaWords = pattern(`^[\d.,]+\s?\p{L}{1,12}$`)
	factivaTime  = pattern(`^\d{1,2}:\d{2}`)
)

// factivaCodes are the codes of fields. What a document is about has codes, too,
// which are not shown.
var factivaCodes = map[string]field{
	"HD": titleField, "BY": authorField, "SN": outletField, "PD": dateField, "LP": noField, "TD": noField,
	"CR": otherField, "WC": otherField, "ET": otherField, "SC": otherField, "ED": otherField, "PG": otherField, "LA": otherField, "CY": otherField, "CO": otherField, "IN": otherField,
	"NS": otherField, "RE": otherField, "IPC": otherField, "IPD": otherField, "PUB": otherField, "AN": otherField, "CLM": otherField, "SE": otherField, "VOL": otherField, "RF": otherField, "CT": otherField, "ART": otherField,
}

// isFactivaText reports whether a text has lines with the codes of title, date,
// text and number.
func isFactivaText(c *contents) bool {
	for _, code := range [...]string{"HD", "PD", "LP", "AN"} {
		if !strings.HasPrefix(c.text, code) && !strings.Contains(c.text, "\n"+code) {
			return false // most texts end here
		}
		if !factivaLine(c.text, code) {
			return false
		}
	}
	return true
}

// factivaLine reports whether a line has a code, and nothing or a space behind it.
func factivaLine(text, code string) bool {
	for at := 0; ; at++ {
		i := strings.Index(text[at:], code)
		if i < 0 {
			return false
		}
		at += i
		if end := at + len(code); (at == 0 || text[at-1] == '\n') && (end == len(text) || strings.IndexByte(" \t\r\n", text[end]) >= 0) {
			return true
		}
	}
}

func readFactivaText(ctx context.Context, c *contents) (records, error) {
	var out records
	f := factivaFields{}
	no := 0
	for line := range strings.SplitSeq(c.text, "\n") {
		no++
		if no%1024 == 0 && ctx.Err() != nil {
			return out, ctx.Err()
		}
		line = strings.TrimRight(line, "\r \t")
		code, value, _ := strings.Cut(strings.ReplaceAll(line, "\t", " "), " ")
		if _, ok := factivaCodes[code]; ok {
			if code == "HD" || code == "SE" && f.has("AN") {
				out.add(&f)
			}
			f.begin(code, no)
			line = strings.TrimSpace(value)
		}
		f.line(line)
	}
	out.add(&f)
	if len(out.list) == 0 {
		return out, errOther
	}
	out.foldDoubles()
	return out, nil
}

// factivaFields gathers the fields of one document.
type factivaFields struct {
	code  string
	start int
	paras map[string][]string
	open  bool // the last paragraph goes on
}

func (f *factivaFields) has(code string) bool { return len(f.paras[code]) > 0 }

func (f *factivaFields) begin(code string, line int) {
	if f.paras == nil {
		f.paras, f.start = map[string][]string{}, line
	}
	f.code, f.open = code, false
}

// line adds a line to the field in hand; lines without a blank one between them
// are one paragraph.
func (f *factivaFields) line(s string) {
	if s = strings.TrimSpace(s); s == "" || f.code == "" {
		f.open = false
		return
	}
	ps := f.paras[f.code]
	if f.open {
		ps[len(ps)-1] += " " + s
	} else {
		ps = append(ps, s)
	}
	f.paras[f.code], f.open = ps, true
}

// add adds the document whose fields were gathered.
func (r *records) add(f *factivaFields) {
	rec := record{line: f.start}
	for code, of := range factivaCodes {
		if of != noField && of != otherField {
			rec.set(of, strings.Join(f.paras[code], " "))
		}
	}
	if t := strings.Join(f.paras["ET"], ""); t != "" && rec.date != "" {
		if d := rec.date + " " + t; isDate(d) {
			rec.date = d
		}
	}
	rec.text = strings.Join(append(append([]string(nil), f.paras["LP"]...), f.paras["TD"]...), "\n\n")
	started := f.paras != nil
	*f = factivaFields{}
	rec.readDate(-1)
	switch {
	case hasWord(rec.text):
		r.list = append(r.list, rec)
	case started && rec.title != "":
		r.remarks = append(r.remarks, lineRemark{rec.line, "left out a document without a text: " + quoted(rec.title, 60)})
	}
}

// isFactivaHTML reports whether a page holds Factiva's articles.
func isFactivaHTML(c *contents) bool {
	return strings.Contains(c.text, "<") && (strings.Contains(c.text, "articleParagraph") || strings.Contains(c.text, `Article">`)) && factivaClass().MatchString(c.text)
}

func readFactivaHTML(ctx context.Context, c *contents) (records, error) {
	root, err := html.Parse(strings.NewReader(c.text))
	if err != nil {
		return records{}, errOther
	}
	var out records
	for _, article := range classed(root, "article") {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		out.add(factivaDivision(article))
	}
	if len(out.list) == 0 {
		return out, errOther
	}
	out.foldDoubles()
	return out, nil
}

// classed returns the outermost divisions of a class.
func classed(n *html.Node, class string) []*html.Node {
	if n.Type == html.ElementNode && n.DataAtom == atom.Div && strings.HasPrefix(attr(n, "class"), class+" ") {
		return []*html.Node{n}
	}
	var out []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out = append(out, classed(c, class)...)
	}
	return out
}

// factivaDivision reads an article in HTML: a table of codes, or divisions of
// which the headline is known by its name and the rest by what it looks like.
func factivaDivision(article *html.Node) *factivaFields {
	f := &factivaFields{}
	f.begin("", 0)
	body := false
	var see func(n *html.Node)
	see = func(n *html.Node) {
		if n.Type == html.ElementNode {
			text := strings.TrimSpace(nodeText(n))
			_, isCode := factivaCodes[text]
			switch {
			case isCode && (n.DataAtom == atom.Td || n.DataAtom == atom.B):
				f.begin(text, 0)
				return
			case attr(n, "id") == "hd" || strings.HasSuffix(attr(n, "class"), "Headline"):
				f.paras["HD"] = []string{text}
				return
			case n.DataAtom == atom.P && f.code != "" && !strings.Contains(attr(n, "class"), "articleParagraph"):
				f.open = false
				f.line(strings.ReplaceAll(text, "\n", " "))
				return
			case n.DataAtom == atom.P && (text == "" || body && !strings.Contains(attr(n, "class"), "articleParagraph")):
				return // the publisher and the number, behind the text
			case n.DataAtom == atom.P:
				code := f.code
				if code != "LP" && code != "TD" {
					code = "TD"
				}
				f.paras[code] = append(f.paras[code], strings.ReplaceAll(text, "\n", " "))
				body = true
				return
			case n.DataAtom == atom.Td && f.code != "" && !hasElement(n):
				f.line(text)
				return
			case n.DataAtom == atom.Div && !hasElement(n) && f.code == "" && !body:
				f.unlabelled(text)
				return
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			see(c)
		}
	}
	see(article)
	return f
}

// hasElement reports whether an element holds paragraphs, cells or divisions.
func hasElement(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (apart[c.DataAtom] || c.DataAtom == atom.Td || hasElement(c)) {
			return true
		}
	}
	return false
}

// unlabelled reads a line of the head of an article without codes: [author], the
// count of words, date, [time], outlet.
func (f *factivaFields) unlabelled(s string) {
	switch {
	case s == "":
	case len(f.paras["WC"]) == 0 && factivaWords().MatchString(s):
		f.paras["WC"] = []string{s}
	case len(f.paras["WC"]) == 0:
		if f.has("HD") {
			f.paras["BY"] = []string{s}
		}
	case len(f.paras["PD"]) == 0 && isDate(s):
		f.paras["PD"] = []string{s}
	case len(f.paras["PD"]) > 0 && len(f.paras["SN"]) == 0 && !factivaTime().MatchString(s):
		f.paras["SN"] = []string{s}
	}
}
