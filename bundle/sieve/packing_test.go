package sieve

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"
)

// packings are the containers of an archive of JSON Lines, by the name of the file.
var packings = map[string]func(t *testing.T, w io.Writer, lines []string){
	"b.jsonl.gz": func(t *testing.T, w io.Writer, lines []string) {
		z := gzip.NewWriter(w)
		io.WriteString(z, strings.Join(lines, "\n"))
		z.Close()
	},
	"b.zip": func(t *testing.T, w io.Writer, lines []string) {
		z := zip.NewWriter(w)
		for i, l := range lines {
			f, err := z.Create(fmt.Sprintf("in/%03d.json", i))
			if err != nil {
				t.Fatal(err)
			}
			io.WriteString(f, l)
		}
		z.Close()
	},
	"b.tgz": func(t *testing.T, w io.Writer, lines []string) {
		g := gzip.NewWriter(w)
		z := tar.NewWriter(g)
		data := strings.Join(lines, "\n")
		z.WriteHeader(&tar.Header{Name: "in/a.jsonl", Size: int64(len(data)), Mode: 0o600})
		io.WriteString(z, data)
		z.Close()
		g.Close()
	},
	"b.warc": func(t *testing.T, w io.Writer, lines []string) {
		for i, l := range lines {
			var text string
			if _, after, ok := strings.Cut(l, `"text":"`); ok {
				text = strings.TrimSuffix(after, `"}`)
			}
			page := "<html><head><title>Page</title></head><body><article><h1>Story</h1><p>" + strings.ReplaceAll(text, ". ", ".</p><p>") + "</p></article></body></html>"
			answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
			fmt.Fprintf(w, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tide.example/%d\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", i, len(answer), answer)
		}
	},
}
