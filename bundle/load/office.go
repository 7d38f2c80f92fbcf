package load

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"path"
	"strings"
)

// Documents of word processors and books, each a zip archive of XML.
var (
	docxFormat = format{name: "docx", endings: []string{".docx"}, packed: true, is: isDOCX, read: readDOCX}
	odtFormat  = format{name: "odt", endings: []string{".odt"}, packed: true, is: holds("content.xml", "mimetypeapplication/vnd.oasis.opendocument.text"), read: readODT}
	epubFormat = format{name: "epub", between: "chapters of a book", endings: []string{".epub"}, packed: true, is: holds("META-INF/container.xml", "mimetypeapplication/epub+zip"), read: readEPUB}
)

// isDOCX reports whether data is a zip archive of a Word document.
func isDOCX(c *contents) bool { return holds("word/document.xml", "word/")(c) }

// holds returns a function that reports whether data is a zip archive with an
// entry, or, of only its beginning, with a mark of the kind.
func holds(entry, mark string) func(c *contents) bool {
	return func(c *contents) bool {
		if !isZip(c) {
			return false
		}
		if z, err := zip.NewReader(bytes.NewReader(c.data), int64(len(c.data))); err == nil {
			for _, f := range z.File {
				if f.Name == entry {
					return strings.HasPrefix(mark, "word/") || bytes.Contains(c.data[:min(len(c.data), 4096)], []byte(mark))
				}
			}
			return false
		}
		return bytes.Contains(c.data[:min(len(c.data), 4096)], []byte(mark))
	}
}

// zipEntry reads an entry of a zip archive, within what it may come to.
func zipEntry(c *contents, name string) ([]byte, error) {
	z, err := zip.NewReader(bytes.NewReader(c.data), int64(len(c.data)))
	if err != nil {
		return nil, errNoArticle("a damaged document: " + err.Error())
	}
	f, err := z.Open(name)
	if err != nil {
		return nil, errNoArticle("a document without its text (" + name + ")")
	}
	defer f.Close()
	data, err := c.unpack(f)
	if err == errBurst {
		return nil, err
	}
	if err != nil {
		return nil, errNoArticle("a damaged document: " + err.Error())
	}
	return data, nil
}

// readDOCX reads a Word document: one article, or as many as Nexis says end in it.
func readDOCX(_ context.Context, c *contents) (records, error) {
	data, err := zipEntry(c, "word/document.xml")
	if err != nil {
		return records{}, err
	}
	paragraphs, err := wordParagraphs(data)
	if err != nil {
		return records{}, err
	}
	if r, ok := nexisUni(paragraphs); ok {
		return r, nil
	}
	return whollyText(strings.Join(paragraphs, "\n\n"))
}

// whollyText is a document that is one article, with whatever it says at its head.
func whollyText(s string) (records, error) {
	if !hasWord(s) {
		return records{}, errNoArticle("a document without a text")
	}
	return records{list: []record{{metadata: readMetadata(s)}}}, nil
}

// wordParagraphs returns the paragraphs of a Word document as it reads now: without
// what was deleted in it, and of alternative contents the first.
func wordParagraphs(data []byte) ([]string, error) {
	var out []string
	var line strings.Builder
	d := xml.NewDecoder(bytes.NewReader(data))
	d.Strict = false
	end := func() {
		for _, part := range strings.Split(line.String(), "\n") {
			if part = strings.TrimSpace(part); part != "" {
				out = append(out, part)
			}
		}
		line.Reset()
	}
	text := false
	for {
		t, err := d.Token()
		if err == io.EOF {
			end()
			return out, nil
		}
		if err != nil {
			if len(out) == 0 {
				return nil, errNoArticle("a damaged document: " + err.Error())
			}
			end()
			return out, nil
		}
		switch v := t.(type) {
		case xml.StartElement:
			switch v.Name.Local {
			case "del", "instrText", "Fallback", "moveFrom", "pPr", "rPr", "sectPr":
				if err := d.Skip(); err != nil {
					return out, nil
				}
			case "t":
				text = true
			case "br", "cr":
				line.WriteByte('\n')
			case "tab", "noBreakHyphen":
				line.WriteString(map[string]string{"tab": "\t", "noBreakHyphen": "-"}[v.Name.Local])
			}
		case xml.EndElement:
			switch v.Name.Local {
			case "p":
				end()
			case "t":
				text = false
			}
		case xml.CharData:
			if text {
				line.Write(v)
			}
		}
	}
}

// readODT reads a text of an OpenDocument word processor.
func readODT(_ context.Context, c *contents) (records, error) {
	data, err := zipEntry(c, "content.xml")
	if err != nil {
		return records{}, err
	}
	root, err := parseXML(data)
	if err != nil {
		return records{}, err
	}
	var out []string
	root.each(func(e *element) bool {
		if e.name == "tracked-changes" {
			return false
		}
		if e.name == "p" || e.name == "h" {
			if s := e.text(); s != "" {
				out = append(out, s)
			}
			return false
		}
		return true
	})
	return whollyText(strings.Join(out, "\n\n"))
}

// readEPUB reads the chapters of a book in the order of its spine.
func readEPUB(_ context.Context, c *contents) (records, error) {
	list, book, err := bookIn(c)
	if err != nil {
		return records{}, err
	}
	var out records
	title, by := book.find("title"), book.find("creator")
	for _, href := range spine(book) {
		page, err := zipEntry(c, path.Join(path.Dir(list), href))
		if href == "" || err != nil {
			continue
		}
		r := record{source: href}
		text := decode(page).text
		r.text = htmlText(text)
		if len(strings.Fields(r.text)) < 50 {
			continue // a cover, a list of contents
		}
		if title != nil {
			r.outlet = title.text()
		}
		if by != nil {
			r.author = by.text()
		}
		out.list = append(out.list, r)
	}
	if len(out.list) == 0 {
		return out, errNoArticle("a book without a chapter of text")
	}
	return out, nil
}

// bookIn returns what a book says of itself, and the name of the entry that does.
func bookIn(c *contents) (entry string, book *element, err error) {
	where, err := zipEntry(c, "META-INF/container.xml")
	if err != nil {
		return "", nil, err
	}
	root, err := parseXML(where)
	if err != nil {
		return "", nil, err
	}
	rootfile := root.find("rootfile")
	if rootfile == nil {
		return "", nil, errNoArticle("a book without a list of its chapters")
	}
	entry = rootfile.attrs["full-path"]
	data, err := zipEntry(c, entry)
	if err != nil {
		return "", nil, err
	}
	book, err = parseXML(data)
	return entry, book, err
}

// spine returns the addresses of a book's pages in the order in which they are
// read, "" for one that its list lacks.
func spine(book *element) (pages []string) {
	items := map[string]string{}
	var order []string
	book.each(func(e *element) bool {
		switch e.name {
		case "item":
			items[e.attrs["id"]] = e.attrs["href"]
		case "itemref":
			order = append(order, e.attrs["idref"])
		}
		return true
	})
	for _, id := range order {
		pages = append(pages, items[id])
	}
	return pages
}
