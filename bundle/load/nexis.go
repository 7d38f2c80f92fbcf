package load

import (
	"context"
	"strconv"
	"strings"
	"unicode"
)

// Downloads of LexisNexis: text, and the same in HTML with an anchor before each
// document. Those of Nexis Uni are Word documents, see [nexisUni].
var (
	nexisFormat     = format{name: "nexis", between: "1 of N DOCUMENTS", is: isNexis, read: readNexis}
	nexisHTMLFormat = format{name: "nexis", between: "anchors of documents", is: isNexisHTML, read: readNexisHTML}
)

var (
	nexisMarker = pattern(`(?m)^[ \t\x{a0}]*(\d+) (?:of|von|de|sur|van) (\d+) (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTEN)[ \t\x{a0}]*\r?$`)
	nexisAnchor = pattern(`(?i)<a name="?doc_id_\d+_\d+"?[^>]*>`)
	nexisLength = pattern(`(?m)^[ \t\x{a0}]*(?:LENGTH|LÄNGE|LONGUEUR|LONGITUD|LENGTE|LUNGHEZZA): *\d+ \p{L}+`)
	nexisCount  = pattern(`(?i)<meta[^>]+documents="?(\d+)`)
	uniCount    = pattern(`^Documents? \((\d+)\)$`)
	nexisLabel  = pattern(`^(\p{Lu}[\p{Lu}-]{2,}(?: \p{Lu}[\p{Lu}-]*)?)\s?:\s*(.*)$`)
)

// nexisLabels are the labels of the head and of the tail of a document, in the
// languages of the service.
var nexisLabels = map[string]nexisPart{
	"BYLINE": nexisBy, "AUTEUR": nexisBy, "AUTOR": nexisBy, "AUTORE": nexisBy,
	"HEADLINE": nexisTitle, "KOP": nexisTitle, "TITRE": nexisTitle, "TITULAR": nexisTitle, "SCHLAGZEILE": nexisTitle,
	"SECTION": nexisHead, "RUBRIK": nexisHead, "RUBRIQUE": nexisHead, "SECCIÓN": nexisHead, "SECTIE": nexisHead, "RESSORT": nexisHead,
	"LENGTH": nexisHead, "LÄNGE": nexisHead, "LONGUEUR": nexisHead, "LONGITUD": nexisHead, "LENGTE": nexisHead,
	"DATELINE": nexisHead, "HIGHLIGHT": nexisHead, "SERIES": nexisHead, "DATUM": nexisHead, "ENCART": nexisHead, "HINWEIS": nexisHead, "SOURCE": nexisHead, "BRON": nexisHead,
	"TEKST": nexisBody, "TEXT": nexisBody, "TEXTE": nexisBody, "TEXTO": nexisBody, "BODY": nexisBody,
	"LOAD-DATE": nexisTail, "LANGUAGE": nexisTail, "GRAPHIC": nexisTail, "PUBLICATION-TYPE": nexisTail, "JOURNAL-CODE": nexisTail, "DISTRIBUTION": nexisTail,
	"UPDATE": nexisTail, "SPRACHE": nexisTail, "LANGUE": nexisTail, "IDIOMA": nexisTail, "TAAL": nexisTail, "DOCUMENT-TYPE": nexisTail, "ACC-NO": nexisTail,
	"PUBLICATIETYPE": nexisTail, "PUBLIKATIONSART": nexisTail, "TYPE-PUBLICATION": nexisTail, "TIPO-PUBLICACIÓN": nexisTail, "PUB-TYPE": nexisTail, "SUBJECT": nexisTail,
	"SUJET": nexisTail, "LOCALISATION-GEO": nexisTail, "ORGANISATION": nexisTail, "ORGANIZATION": nexisTail, "SECTEUR-ACTIVITE": nexisTail, "SOCIETE": nexisTail, "COMPANY": nexisTail, "SYMBOLE-BOURSIER": nexisTail, "TICKER": nexisTail,
	"INDUSTRY": nexisTail, "PERSON": nexisTail, "PERSONNE": nexisTail, "GEOGRAPHIC": nexisTail, "CORRECTION-DATE": nexisTail,
	"GRAFIK": nexisTail, "GRAFIEK": nexisTail, "GRAPHIQUE": nexisTail, "DATE-CHARGEMENT": nexisTail, "LADEDATUM": nexisTail, "LAAD-DATUM": nexisTail, "FECHA-CARGA": nexisTail, "PHOTO": nexisTail, "FOTO": nexisTail,
}

// A nexisPart is where a label stands, and what behind it.
type nexisPart uint8

const (
	nexisNone nexisPart = iota
	nexisHead
	nexisTitle
	nexisBy
	nexisBody
	nexisTail
)

// isNexis reports whether a text has the lines that part a download's documents,
// two of them or one with a document's labels, or is one document with the labels
// of its head and tail.
func isNexis(c *contents) bool {
	if strings.Contains(c.text, "DOCUMENT") || strings.Contains(c.text, "DOKUMENT") {
		if marks := nexisMarker().FindAllStringIndex(c.text, 2); len(marks) > 1 || len(marks) == 1 && nexisLength().MatchString(c.text) {
			return true
		}
	}
	return strings.Contains(c.text, "LOAD-DATE: ") && nexisLength().MatchString(c.text)
}

func readNexis(ctx context.Context, c *contents) (records, error) {
	var out records
	marks := nexisMarker().FindAllStringSubmatchIndex(c.text, -1)
	if len(marks) == 0 {
		out.between = "one Nexis document"
		if out = out.nexisDocument(blocksOf(c.text), 1, "1"); len(out.list) == 0 {
			return out, errOther
		}
		return out, nil
	}
	if cover := strings.TrimSpace(c.text[:marks[0][0]]); cover != "" {
		out.remarks = append(out.remarks, lineRemark{1, "the cover page before the first document is left out: " + quoted(clip(cover), 60)})
	}
	numbers := map[int]int{}
	ends := lineCounter{text: c.text}
	for k, m := range marks {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		to := len(c.text)
		if k+1 < len(marks) {
			to = marks[k+1][0]
		}
		n, _ := strconv.Atoi(c.text[m[2]:m[3]])
		of, _ := strconv.Atoi(c.text[m[4]:m[5]])
		numbers[n]++
		if k == 0 {
			out.announced = of
		}
		out = out.nexisDocument(blocksOf(c.text[m[1]:to]), ends.line(m[0]), c.text[m[2]:m[3]])
	}
	if len(out.list) == 0 {
		return out, errOther
	}
	out.remarks = append(out.remarks, oddNumbers(numbers)...)
	out.foldDoubles()
	return out, nil
}

// oddNumbers says which numbers of documents are missing below the highest, and
// which stand twice.
func oddNumbers(numbers map[int]int) []lineRemark {
	highest := 0
	for n := range numbers {
		highest = max(highest, n)
	}
	var missing, twice []string
	for n := 1; n <= highest && n < 1<<16; n++ {
		switch times := numbers[n]; {
		case times == 0:
			missing = append(missing, strconv.Itoa(n))
		case times > 1:
			twice = append(twice, strconv.Itoa(n))
		}
	}
	var out []lineRemark
	say := func(list []string, what string) {
		if n := len(list); n > 0 {
			shown := strings.Join(list[:min(n, 8)], ", ")
			if n > 8 {
				shown += ", …"
			}
			out = append(out, lineRemark{0, count(n, "number") + " of documents " + what + ": " + shown})
		}
	}
	say(missing, "missing")
	say(twice, "standing twice")
	return out
}

// isNexisHTML reports whether a page has the anchors of a download's documents.
func isNexisHTML(c *contents) bool {
	return isHTML(c) && (strings.Contains(c.text, "DOC_ID_") || strings.Contains(c.text, "doc_id_")) && nexisAnchor().MatchString(c.text)
}

func readNexisHTML(ctx context.Context, c *contents) (records, error) {
	var out records
	if m := nexisCount().FindStringSubmatch(c.text); m != nil {
		out.announced, _ = strconv.Atoi(m[1])
	}
	marks := nexisAnchor().FindAllStringIndex(c.text, -1)
	ends := lineCounter{text: c.text}
	for k, m := range marks {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		to := len(c.text)
		if k+1 < len(marks) {
			to = marks[k+1][0]
		}
		text := htmlText("<p>" + c.text[m[1]:to])
		if cut := nexisMarker().FindStringIndex(text); cut != nil && cut[0] < 200 {
			text = text[cut[1]:]
		}
		out = out.nexisDocument(blocksOf(text), ends.line(m[0]), strconv.Itoa(k+1))
	}
	if len(out.list) == 0 {
		return out, errOther
	}
	out.foldDoubles()
	return out, nil
}

// blocksOf returns what stands between blank lines, each line of it without the
// spaces around it.
func blocksOf(s string) [][]string {
	var out [][]string
	var block []string
	for line := range strings.SplitSeq(s, "\n") {
		line = strings.TrimFunc(line, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' })
		if line == "" {
			if len(block) > 0 {
				out = append(out, block)
			}
			block = nil
			continue
		}
		block = append(block, line)
	}
	if len(block) > 0 {
		out = append(out, block)
	}
	return out
}

// nexisDocument adds a document: its copyright, outlet, date, edition and headline
// stand above the labels, the text between those of the head and those of the tail.
func (r records) nexisDocument(blocks [][]string, line int, name string) records {
	var rec record
	rec.line = line
	var body, unlabelled []string
	part, labels := nexisNone, []string(nil)
	for _, b := range blocks {
		text := strings.Join(b, " ")
		m := nexisLabel().FindStringSubmatch(text)
		of := nexisNone
		if m != nil {
			of = nexisLabels[m[1]]
		}
		switch {
		case of == nexisTail && part != nexisNone:
			part = nexisTail
			labels = append(labels, m[1])
		case part == nexisTail:
		case of == nexisTitle && len(body) == 0:
			rec.title = ""
			rec.set(titleField, m[2])
			part = nexisHead
		case of == nexisBy && len(body) == 0:
			rec.set(authorField, m[2])
			part = nexisHead
		case of == nexisHead && len(body) == 0:
			part = nexisHead
		case of == nexisBody:
			part = nexisBody
			if m[2] != "" {
				body = append(body, m[2])
			}
		case part == nexisNone:
			unlabelled = append(unlabelled, text)
		default:
			body = append(body, text)
			part = nexisBody
		}
	}
	rest := rec.nexisHead(unlabelled)
	if len(body) == 0 {
		body = rest
	} else if rec.title == "" {
		rec.set(titleField, strings.Join(rest, " "))
	}
	rec.text = strings.Join(body, "\n\n")
	rec.unread = labels
	if rec.published == "" {
		rec.readDate(-1)
	}
	if !hasWord(rec.text) {
		r.remarks = append(r.remarks, lineRemark{line, "left out document " + name + ", which has no text"})
		return r
	}
	r.list = append(r.list, rec)
	return r
}

// nexisHead reads what stands above the labels, and returns what is neither
// copyright, outlet, date nor edition: the headline.
func (r *record) nexisHead(blocks []string) (rest []string) {
	seenDate := false
	for _, b := range blocks {
		low := strings.ToLower(b)
		switch {
		case strings.HasPrefix(low, "copyright") || strings.HasPrefix(b, "©") || strings.HasSuffix(low, "all rights reserved"):
		case r.outlet == "" && !seenDate:
			r.set(outletField, b)
		case !seenDate && isDate(firstDate(b)):
			r.date, seenDate = firstDate(b), true
		case seenDate && len(rest) == 0 && (strings.HasSuffix(low, " edition") || low == "edition" || isDate(firstDate(b)) && len(strings.Fields(b)) < 8):
		default:
			rest = append(rest, b)
		}
	}
	if !seenDate {
		return rest
	}
	if r.title == "" && len(rest) > 0 {
		r.set(titleField, rest[0])
		rest = rest[1:]
	}
	return rest
}

// firstDate returns the part of a line of a download's head that is its date:
// "May 4, 2031 Thursday Final Edition" begins with it.
func firstDate(s string) string {
	if d, rest, _ := scanDate(s); d != "" {
		return strings.TrimSpace(s[:len(s)-len(rest)])
	}
	for i, r := range s { // Donnerstag 4. Mai 2031
		if r == ' ' && i < 20 {
			if d, rest, _ := scanDate(strings.TrimLeft(s[i:], " ,")); d != "" {
				return strings.TrimSpace(strings.TrimLeft(s[i:], " ,")[:len(strings.TrimLeft(s[i:], " ,"))-len(rest)])
			}
		}
	}
	return ""
}

// foldDoubles makes one of documents that are equal to the byte, which downloads
// hold by the dozen, and says so.
func (r *records) foldDoubles() {
	first := map[string]int{}
	var kept []record
	folded := 0
	for _, rec := range r.list {
		key := rec.title + "\x00" + rec.outlet + "\x00" + rec.published + "\x00" + rec.text
		if _, ok := first[key]; ok {
			folded++
			continue
		}
		first[key] = len(kept)
		kept = append(kept, rec)
	}
	if folded > 0 {
		r.remarks = append(r.remarks, lineRemark{0, "folded " + count(folded, "document") + " equal to an earlier one in every word"})
		r.folded = folded
		r.list = kept
	}
}

// nexisUni reads the paragraphs of a Word document that Nexis Uni made: a document
// ends where it says so. Headlines stand on the cover, too, so that nothing is
// parted by a title; the head is found from its end.
func nexisUni(paragraphs []string) (records, bool) {
	var ends []int
	for i, p := range paragraphs {
		if strings.TrimSpace(p) == "End of Document" {
			ends = append(ends, i)
		}
	}
	if len(ends) == 0 {
		return records{}, false
	}
	out := records{name: "nexis-uni", between: "End of Document"}
	for _, p := range paragraphs[:ends[0]] {
		if m := uniCount().FindStringSubmatch(strings.TrimSpace(p)); m != nil {
			out.announced, _ = strconv.Atoi(m[1])
			break
		}
	}
	from := 0
	for n, end := range ends {
		rec, ok := uniDocument(paragraphs[from:end])
		if ok {
			out.list = append(out.list, rec)
		} else {
			out.remarks = append(out.remarks, lineRemark{0, "left out document " + strconv.Itoa(n+1) + ", which has no text"})
		}
		from = end + 1
	}
	out.foldDoubles()
	return out, len(out.list) > 0
}

// uniDocument reads one document of Nexis Uni.
func uniDocument(ps []string) (record, bool) {
	var rec record
	body := -1
	for i, p := range ps {
		if strings.TrimSpace(p) == "Body" {
			body = i
			break
		}
	}
	if body < 0 {
		return rec, false
	}
	head := body
	for i := body - 1; i >= 0; i-- {
		name, value, ok := uniLabel(ps[i])
		if !ok {
			if head < body && !strings.HasPrefix(ps[i], "Copyright") && !strings.HasPrefix(ps[i], "©") {
				break
			}
			head = i
			continue
		}
		if name == "Byline" {
			rec.set(authorField, value)
		}
		head = i
	}
	var above []string
	for i := head - 1; i >= 0 && len(above) < 4; i-- {
		above = append(above, strings.TrimSpace(ps[i]))
	}
	for i, s := range above { // from the labels upwards: [edition] date outlet headline
		if d := firstDate(s); isDate(d) {
			rec.date = d
			if i+1 < len(above) {
				rec.set(outletField, strings.TrimSuffix(above[i+1], "."))
			}
			if i+2 < len(above) {
				rec.set(titleField, above[i+2])
			}
			break
		}
	}
	var text []string
	for _, p := range ps[body+1:] {
		name, _, ok := uniLabel(p)
		if t := strings.TrimSpace(p); t == "Classification" || t == "Graphic" || t == "Notes" || ok && (name == "Load-Date" || name == "Publication-Type" || name == "Language" || name == "Correction-Date" || name == "Journal Code") {
			break
		}
		text = append(text, p)
	}
	rec.text = strings.Join(text, "\n\n")
	rec.readDate(-1)
	return rec, hasWord(rec.text)
}

// uniLabel splits a labelled paragraph of Nexis Uni: "Length:\u00a0512 words".
func uniLabel(p string) (name, value string, ok bool) {
	name, value, ok = strings.Cut(p, ":")
	if !ok {
		return "", "", false
	}
	switch name {
	case "Length", "Byline", "Section", "Dateline", "Highlight", "Load-Date", "Publication-Type", "Language", "Series", "Correction-Date", "Distribution", "Journal Code":
		return name, strings.TrimFunc(value, unicode.IsSpace), true
	}
	return "", "", false
}
