package load

import (
	"bytes"
	"context"
	"os/exec"
	"strings"
)

// pdfFormat is a PDF, read by the program pdftotext where that is installed: every
// library at hand cuts words in two.
var pdfFormat = format{name: "pdf", endings: []string{".pdf"}, packed: true, is: isPDF, read: readPDF}

func isPDF(c *contents) bool { return bytes.HasPrefix(c.data, []byte("%PDF-")) }

func readPDF(ctx context.Context, c *contents) (records, error) {
	program, err := exec.LookPath("pdftotext")
	if err != nil {
		return records{}, errNoArticle("a PDF, and the program pdftotext, which reads them, is not installed (package poppler-utils); or save it as text first")
	}
	cmd := exec.CommandContext(ctx, program, "-enc", "UTF-8", "-q", "-", "-")
	cmd.Stdin = bytes.NewReader(c.data)
	out, err := cmd.Output()
	if ctx.Err() != nil {
		return records{}, ctx.Err()
	}
	if err != nil || !hasWord(string(out)) {
		return records{}, errNoArticle("a PDF in which pdftotext finds no text; a scan must be read by text recognition first")
	}
	return whollyText(strings.ReplaceAll(decode(out).text, "\f", "\n\n"))
}
