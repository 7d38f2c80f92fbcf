package load

import (
	"bytes"
	"context"
	"encoding/base64"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"strings"
)

// Mail: one message, a box of them, and a web page as browsers save it in the
// same clothes.
var (
	mailFormat  = format{name: "eml", endings: []string{".eml"}, packed: true, is: isMail, read: readMail}
	boxFormat   = format{name: "mbox", between: "mail box", endings: []string{".mbox"}, packed: true, is: isBox, read: readBox}
	mhtmlFormat = format{name: "mhtml", endings: []string{".mhtml", ".mht"}, packed: true, is: isMHTML, read: readMHTML}
)

// mailHead returns the header lines of a message by their names in lower case.
func mailHead(data []byte) map[string]string {
	head := map[string]string{}
	last := ""
	for data = data[:min(len(data), 16<<10)]; len(data) > 0; {
		raw, rest, _ := bytes.Cut(data, []byte("\n"))
		line := strings.TrimRight(string(raw), "\r")
		data = rest
		if line == "" {
			return head
		}
		if line[0] == ' ' || line[0] == '\t' {
			if last == "" {
				return nil
			}
			head[last] += " " + strings.TrimSpace(line)
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok || name == "" || strings.ContainsAny(name, " \t") {
			return nil
		}
		last = strings.ToLower(name)
		if _, ok := head[last]; !ok {
			head[last] = strings.TrimSpace(value)
		}
	}
	return nil // no blank line: no message
}

// isMail reports whether data begins as a message does: with at least three of
// the headers that programs write, of which one is no other text's.
func isMail(c *contents) bool {
	head := mailHead(withoutEnvelope(c.data))
	own, all := 0, 0
	for _, name := range [...]string{"from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path", "content-type", "delivered-to", "content-transfer-encoding"} {
		if _, ok := head[name]; ok {
			all++
			if strings.Contains(name, "-") || name == "received" {
				own++
			}
		}
	}
	return all >= 3 && own >= 1 && !isMHTML(c)
}

// withoutEnvelope cuts the line off with which a mail box begins each message.
func withoutEnvelope(data []byte) []byte {
	if bytes.HasPrefix(data, []byte("From ")) {
		if _, rest, ok := bytes.Cut(data, []byte("\n")); ok {
			return rest
		}
	}
	return data
}

// isBox reports whether data begins with the line before the first message of a
// mail box, and a message behind it.
func isBox(c *contents) bool {
	return bytes.HasPrefix(c.data, []byte("From ")) && isMail(&contents{data: withoutEnvelope(c.data)})
}

// isMHTML reports whether data is a page saved as one message with its pictures.
func isMHTML(c *contents) bool {
	head := mailHead(c.data)
	return strings.HasPrefix(strings.ToLower(head["content-type"]), "multipart/related") && (head["snapshot-content-location"] != "" || strings.Contains(head["from"], "Saved by") || strings.Contains(strings.ToLower(head["content-type"]), "text/html"))
}

func readMail(ctx context.Context, c *contents) (records, error) {
	if bytes.Contains(c.data, []byte("DocID_MSTAR")) || bytes.Contains(c.data, []byte("roquest.com")) {
		if r, err := mailedDocuments(ctx, withoutEnvelope(c.data)); err != errOther {
			return r, err
		}
	}
	r, err := message(withoutEnvelope(c.data))
	if err != nil {
		return records{}, err
	}
	return records{list: []record{r}}, nil
}

// mailedDocuments reads the documents that ProQuest mails in one page.
func mailedDocuments(ctx context.Context, data []byte) (records, error) {
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return records{}, errOther
	}
	page := ""
	walkParts(mimePart{m.Header.Get, m.Body}, 0, func(p mimePart, kind string, body []byte) {
		if page == "" && kind == "text/html" {
			page = decode(body).text
		}
	})
	c := &contents{text: page}
	if !isProquestHTML(c) {
		return records{}, errOther
	}
	r, err := readProquestHTML(ctx, c)
	r.name, r.between = proquestHTMLFormat.name, proquestHTMLFormat.between
	return r, err
}

// readBox reads the messages of a box. One begins at a line "From " behind a blank
// line where a header follows; other lines like it are the text's.
func readBox(ctx context.Context, c *contents) (records, error) {
	var out records
	starts := []int{0}
	for at := 0; ; {
		i := bytes.Index(c.data[at:], []byte("\nFrom "))
		if i < 0 {
			break
		}
		at += i + 1
		before := bytes.TrimRight(c.data[max(at-3, 0):at], "\r")
		if bytes.HasSuffix(before, []byte("\n\n")) || bytes.HasSuffix(before, []byte("\n\r\n")) {
			if len(mailHead(withoutEnvelope(c.data[at:]))) > 1 {
				starts = append(starts, at)
			}
		}
		at++
	}
	for k, from := range starts {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		to := len(c.data)
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		line := 1 + bytes.Count(c.data[:from], []byte("\n"))
		r, err := message(withoutEnvelope(c.data[from:to]))
		if err != nil {
			out.remarks = append(out.remarks, lineRemark{line, "left out a message: " + err.Error()})
			continue
		}
		r.line = line
		out.list = append(out.list, r)
	}
	if len(out.list) == 0 {
		return out, errNoArticle("a mail box without a message that has a text")
	}
	return out, nil
}

func readMHTML(_ context.Context, c *contents) (records, error) {
	m, err := mail.ReadMessage(bytes.NewReader(c.data))
	if err != nil {
		return records{}, errOther
	}
	from := m.Header.Get("Snapshot-Content-Location")
	page, at := "", ""
	walkParts(mimePart{header: m.Header.Get, body: m.Body}, 0, func(p mimePart, kind string, body []byte) {
		if page == "" && (kind == "text/html" || kind == "application/xhtml+xml") {
			page, at = decode(body).text, p.header("Content-Location")
		}
	})
	if page == "" {
		return records{}, errNoArticle("a saved page without HTML in it")
	}
	if from == "" {
		from = at
	}
	r, err := pageRecord(page, from)
	if err != nil {
		return records{}, err
	}
	return records{list: []record{r}}, nil
}

// A mimePart is a message or a part of one.
type mimePart struct {
	header func(string) string
	body   io.Reader
}

// deepestMail is how deep parts of a message may nest, and mostMail how much of
// a message is read once decoded: text has less.
const (
	deepestMail = 12
	mostMail    = 64 << 20
)

// walkParts calls see for each part that holds something itself, decoded.
func walkParts(p mimePart, depth int, see func(p mimePart, kind string, body []byte)) {
	if depth > deepestMail {
		return
	}
	kind, params, err := mime.ParseMediaType(p.header("Content-Type"))
	if err != nil && kind == "" {
		kind = "text/plain"
	}
	if strings.HasPrefix(kind, "multipart/") && params["boundary"] != "" {
		for r := multipart.NewReader(p.body, params["boundary"]); ; {
			in, err := r.NextRawPart()
			if err != nil {
				return
			}
			walkParts(mimePart{in.Header.Get, in}, depth+1, see)
		}
	}
	var body io.Reader = io.LimitReader(p.body, mostMail)
	switch strings.ToLower(strings.TrimSpace(p.header("Content-Transfer-Encoding"))) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	data, _ := io.ReadAll(body) // what cannot be decoded is left out at its end
	see(p, kind, data)
}

// message reads one message: its text, or its HTML where the text is a stub.
func message(data []byte) (record, error) {
	var r record
	m, err := mail.ReadMessage(bytes.NewReader(data))
	if err != nil {
		return r, errNoArticle("a message whose head cannot be read")
	}
	words := mime.WordDecoder{CharsetReader: func(charset string, in io.Reader) (io.Reader, error) {
		b, err := io.ReadAll(in)
		return strings.NewReader(decodeAs(b, charset)), err
	}}
	read := func(v string) string {
		if s, err := words.DecodeHeader(v); err == nil {
			return s
		}
		return v
	}
	said := func(name string) string { return read(m.Header.Get(name)) }
	r.set(titleField, said("Subject"))
	r.set(dateField, m.Header.Get("Date"))
	if from, err := mail.ParseAddress(m.Header.Get("From")); err == nil && from.Name != "" {
		r.set(authorField, read(from.Name))
	} else {
		r.set(authorField, said("From"))
	}
	plain, page := "", ""
	walkParts(mimePart{m.Header.Get, m.Body}, 0, func(p mimePart, kind string, body []byte) {
		if strings.HasPrefix(strings.ToLower(p.header("Content-Disposition")), "attachment") {
			return
		}
		_, params, _ := mime.ParseMediaType(p.header("Content-Type"))
		switch {
		case kind == "text/plain" && plain == "":
			plain = decodeAs(body, params["charset"])
		case kind == "text/html" && page == "":
			page = htmlText(decodeAs(body, params["charset"]))
		}
	})
	if r.text = unquoteFrom(plain); len(strings.Fields(plain))*4 < len(strings.Fields(page)) {
		r.text = page
	}
	if !hasWord(r.text) {
		return r, errNoArticle("a message without a text")
	}
	r.readDate(-1)
	return r, nil
}

// unquoteFrom takes off the sign that a mail box puts before a line that begins
// with "From ".
func unquoteFrom(s string) string {
	if !strings.Contains(s, ">From ") {
		return s
	}
	return strings.TrimPrefix(strings.ReplaceAll("\n"+s, "\n>From ", "\nFrom "), "\n")
}
