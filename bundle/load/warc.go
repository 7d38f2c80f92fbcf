package load

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"

	"howett.net/plist"
)

// Pages as crawlers and Safari keep them: a WARC file holds a response after
// another, a web archive one page and its pictures.
var (
	warcFormat       = format{name: "warc", between: "responses of a WARC file", endings: []string{".warc"}, packed: true, is: isWARC, read: readWARC}
	webarchiveFormat = format{name: "webarchive", endings: []string{".webarchive"}, packed: true, is: isWebarchive, read: readWebarchive}
)

func isWARC(c *contents) bool {
	line, rest, _ := bytes.Cut(c.data[:min(len(c.data), 64)], []byte("\n"))
	version, ok := bytes.CutPrefix(bytes.TrimSpace(line), []byte("WARC/"))
	return ok && len(version) == 3 && bytes.Contains(rest, []byte(":"))
}

// readWARC reads the pages of a WARC file (ISO 28500), each an article. What is no
// page, or has no text, is counted.
func readWARC(ctx context.Context, c *contents) (records, error) {
	var out records
	left := 0
	err := responses(ctx, bufio.NewReader(bytes.NewReader(c.data)), func(block io.Reader, uri string) error {
		if r, ok := responsePage(block, uri); ok {
			out.list = append(out.list, r)
		} else {
			left++
		}
		return nil
	})
	if err == errBrokenOff {
		out.remarks = append(out.remarks, lineRemark{0, "the file is damaged; " + count(len(out.list), "page") + " of it could be read"})
	} else if err != nil {
		return out, err
	}
	if len(out.list) == 0 {
		return out, errNoArticle("a WARC file without a page that has a text")
	}
	if left > 0 {
		out.remarks = append(out.remarks, lineRemark{0, "left out " + count(left, "response") + " that are no page with a text"})
	}
	return out, nil
}

// errBrokenOff is returned for a WARC file of which something could not be read.
var errBrokenOff = errors.New("damaged")

// beginning reads on to the next line that begins a record. It reports whether what
// stood before it was more than empty lines.
func beginning(in *bufio.Reader) (damaged bool, err error) {
	for whole := true; ; {
		line, err := in.ReadSlice('\n')
		if whole && bytes.HasPrefix(line, []byte("WARC/")) {
			return damaged, nil
		}
		damaged = damaged || len(bytes.TrimSpace(line)) > 0
		if whole = err == nil; err != nil && err != bufio.ErrBufferFull {
			return damaged, err
		}
	}
}

// responses calls do with each response that a server gave, and the address that
// was asked for. Where a record is damaged it goes on at the next.
func responses(ctx context.Context, in *bufio.Reader, do func(block io.Reader, uri string) error) error {
	var broken error
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		damaged, err := beginning(in)
		if damaged {
			broken = errBrokenOff
		}
		if err != nil {
			return broken
		}
		head, err := textproto.NewReader(in).ReadMIMEHeader()
		size, problem := strconv.ParseInt(head.Get("Content-Length"), 10, 64)
		if err != nil || problem != nil || size < 0 {
			broken = errBrokenOff
			continue
		}
		block := &io.LimitedReader{R: in, N: size}
		if head.Get("WARC-Type") == "response" {
			if err := do(block, head.Get("WARC-Target-URI")); err != nil {
				return err
			}
		}
		if _, err := io.Copy(io.Discard, block); err != nil || block.N > 0 {
			return errBrokenOff
		}
	}
}

// responsePage reads an answer of a server; ok is false for what is no page.
func responsePage(block io.Reader, from string) (record, bool) {
	answer, err := http.ReadResponse(bufio.NewReader(block), nil)
	if err != nil || answer.StatusCode != http.StatusOK || !strings.Contains(answer.Header.Get("Content-Type"), "html") {
		return record{}, false
	}
	defer answer.Body.Close()
	var body io.Reader = answer.Body
	if answer.Header.Get("Content-Encoding") == "gzip" {
		if body, err = gzip.NewReader(answer.Body); err != nil {
			return record{}, false
		}
	}
	data, _ := io.ReadAll(io.LimitReader(body, mostMail)) // what came of an answer that is cut off is read
	r, err := pageRecord(decode(data).text, from)
	return r, err == nil
}

func isWebarchive(c *contents) bool {
	return bytes.HasPrefix(c.data, []byte("bplist00")) && bytes.Contains(c.data[:min(len(c.data), headBytes)], []byte("WebMainResource")) ||
		bytes.HasPrefix(c.data, []byte("bplist00")) && ending(c.name) == ".webarchive"
}

func readWebarchive(_ context.Context, c *contents) (records, error) {
	var archive struct {
		WebMainResource struct {
			WebResourceData []byte
			WebResourceURL  string
		}
	}
	if _, err := plist.Unmarshal(c.data, &archive); err != nil || len(archive.WebMainResource.WebResourceData) == 0 {
		return records{}, errNoArticle("a web archive without a page in it")
	}
	r, err := pageRecord(decode(archive.WebMainResource.WebResourceData).text, archive.WebMainResource.WebResourceURL)
	if err != nil {
		return records{}, err
	}
	return records{list: []record{r}}, nil
}
