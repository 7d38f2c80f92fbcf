package report

import (
	"strings"
	"testing"

	"broadsheet/bundle"
)

func TestSplit(t *testing.T) {
	b := &bundle.Bundle{
		Name: "wall.txt",
		Articles: []*bundle.Article{
			{Source: "a.txt", Title: "Wall\x1b[31m falls", Outlet: "Gazette", Published: "2031-03-04", Encoding: "utf-8", Bytes: 90, Words: 12,
				Text: "Wall\x1b[31m falls\n\nThe wall fell on Tuesday, they said. Nobody was hurt at all.\n"},
			{Source: "b\u202e", Encoding: "windows-1252", Bytes: 0},
			{Source: "c.txt", Title: "One", Encoding: "utf-8", Bytes: 4, Words: 1, Text: "One\n"},
		},
		Splits: []bundle.Split{
			{Source: "wall.txt", Delimiter: "-- name --", Markers: 2, Articles: 2, Bytes: 120, Encoding: "utf-8"},
			{Source: "c.txt", First: 2, Articles: 1, Bytes: 4, Encoding: "utf-8"},
		},
		Warnings: []bundle.Warning{
			{Article: 1, Source: "wall.txt", Line: 7, Message: "this article has no words"},
			{Article: -1, Source: "x\a", Message: "left out"},
		},
	}
	const want = `wall.txt: 3 articles from 2 files

wall.txt: 2 articles, split at -- name -- (found twice), 120 bytes, utf-8

1  a.txt
   title      Wall␛[31m falls
   outlet     Gazette
   published  2031-03-04
   starts     Wall␛[31m falls The wall fell on Tuesday, they
   ends       Tuesday, they said. Nobody was hurt at all.
   size       12 words, 90 bytes, utf-8

2  b‹U+202E›
   size       0 words, 0 bytes, windows-1252

3  c.txt
   title      One
   starts     One
   ends       One
   size       1 word, 4 bytes, utf-8

2 warnings
  wall.txt:7: article 2: this article has no words
  x␇: left out
`
	var sb strings.Builder
	if err := Split(&sb, b); err != nil {
		t.Fatal(err)
	}
	if sb.String() != want {
		t.Errorf("got\n%s\nwant\n%s", sb.String(), want)
	}
}

func TestSplitSaysSo(t *testing.T) {
	if err := Split(failing{}, &bundle.Bundle{}); err == nil {
		t.Error("a failed write is not reported")
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errFailing }

var errFailing = errorString("disk full")

type errorString string

func (e errorString) Error() string { return string(e) }
