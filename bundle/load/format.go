package load

import (
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"

	"broadsheet/bundle/visible"
)

// A format is a kind of file whose articles are its own records, or that holds
// other files, and not stretches of text between delimiters. One format is a value
// beside its reader and a line of formats.
type format struct {
	name    string
	between string   // what stands between its articles, as split says it; "" for a file of one article
	endings []string // of the files that a folder holds, in lower case
	packed  bool     // recognised by its first bytes: they are no text, or text in several encodings
	is      func(c *contents) bool
	read    func(ctx context.Context, c *contents) (records, error) // errOther where it is none after all
}

// errOther is returned by a format's reader for a file that is not of the format,
// so that the next one is asked.
var errOther = errors.New("of another format")

// formats are the formats that are read, in the order in which they are asked: the
// packed ones first, and of the others those that say more of a file.
var formats []format

func init() { // an archive reads whatever is read
	formats = []format{
		docxFormat, odtFormat, epubFormat, zipFormat, packFormat, tarFormat, pdfFormat, rtfFormat, warcFormat, webarchiveFormat,
		mhtmlFormat, boxFormat, mailFormat,
		nexisFormat, proquestFormat, factivaTextFormat,
		nexisHTMLFormat, proquestHTMLFormat, factivaHTMLFormat, htmlFormat,
		feedFormat, factivaFormat, nitfFormat, newsMLFormat,
		jsonFormat, jsonLinesFormat, tableFormat,
	}
}

// contents is a file to be recognised and read. The text is empty for a packed
// format.
type contents struct {
	name  string // of the file, for its ending; "" where it has none
	data  []byte
	text  string
	named map[string]string // see [Options.Columns]
	depth int               // in how many archives it lies
	room  *int64            // bytes that may yet be unpacked of it, and of the archive it lies in; nil before anything was
}

// records is what a format holds: articles, or files to be read in their turn.
type records struct {
	name      string // of the format, where it is not the reader's own
	between   string // likewise
	list      []record
	announced int // the articles that the file says it holds; 0 where it says nothing
	folded    int // of them, those equal to an earlier one
	files     []contents
	remarks   []lineRemark
}

// A record is an article that a structured format holds: its text and fields
// are its own, not stretches of the file.
type record struct {
	metadata
	line   int      // where it starts
	source string   // what the file calls it: a path in an archive
	unread []string // what it says beside, which is not shown, in order
}

// A lineRemark concerns a line of the file, or all of it when the line is 0.
type lineRemark struct {
	line    int
	message string
}

// errNoArticle is returned by a format's reader for a file that is of the
// format but holds no article, so that it is not taken for prose.
type errNoArticle string

func (e errNoArticle) Error() string { return string(e) }

// readFormat reads a file of one of the formats; ok is false for text between
// delimiters.
func readFormat(ctx context.Context, c *contents, packed bool) (f format, r records, ok bool, err error) {
	for _, f := range formats {
		if f.packed != packed || !f.is(c) {
			continue
		}
		r, err := f.read(ctx, c)
		if err == errOther {
			continue
		}
		return f, r, true, err
	}
	if !packed {
		err = notProse(c)
	}
	return f, r, false, err
}

// ending returns the ending of a file's name in lower case, with the dot.
func ending(name string) string { return strings.ToLower(path.Ext(name)) }

// endings returns the endings of all files that a folder may hold articles in.
var endings = sync.OnceValue(func() []string {
	out := slices.Clone(extensions)
	for _, f := range formats {
		for _, e := range f.endings {
			if !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
})

// notProse says what a text is that is not prose and that no format reads,
// and what to do; nil for prose.
func notProse(c *contents) error {
	head := strings.TrimSpace(c.text[:min(len(c.text), 2048)])
	switch {
	case rootOf(head) != "no element" && (strings.HasPrefix(head, "<?xml") || strings.HasPrefix(head, "<!DOCTYPE") && !looksLikeHTML(head)):
		return errNoArticle("XML of a kind that is not read (" + visible.String(rootOf(head)) + "); save its articles as text or HTML first")
	case (strings.HasPrefix(head, "{") || strings.HasPrefix(head, "[")) && ending(c.name) == ".json":
		return errNoArticle("not valid JSON; save it again, or name it .txt to read it as text")
	}
	return nil
}

// rootOf names the first element of XML.
func rootOf(s string) string {
	for s != "" {
		i := strings.IndexByte(s, '<')
		if i < 0 || i+1 >= len(s) {
			break
		}
		s = s[i+1:]
		if s[0] != '?' && s[0] != '!' {
			return "<" + s[:max(strings.IndexAny(s+">", " \t\r\n/>"), 0)] + ">"
		}
	}
	return "no element"
}

// countsTold says where a file announces another number of articles than it holds.
func (r *records) countsTold() []lineRemark {
	if r.announced == 0 || r.announced == len(r.list)+r.folded {
		return r.remarks
	}
	return append([]lineRemark{{0, fmt.Sprintf("announced %s, found %d", count(r.announced, "article"), len(r.list)+r.folded)}}, r.remarks...)
}

// opens reports whether one of the packed formats knows a file by its first bytes.
func opens(head []byte) bool {
	for _, f := range formats {
		if f.packed && f.is(&contents{data: head}) {
			return true
		}
	}
	return false
}
