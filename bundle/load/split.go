package load

import (
	"regexp"

	"broadsheet/bundle"
)

// A cut says how a file falls into articles. The markers and bodies of its
// pieces, in order, are the whole file.
type cut struct {
	format    string // txtar, delimited, single
	delimiter string // as a reader would write it
	markers   int    // delimiter lines found
	pieces    []piece
	remarks   []string
}

// A piece is one article of a file and the delimiter before it.
type piece struct {
	marker bundle.Span // empty when no delimiter stands before the body
	body   bundle.Span
	name   string // the label the delimiter gives it
	lead   bool   // text before the first delimiter, where each begins an article
}

// whole is the cut of a file that is one article.
func whole(s string) cut {
	return cut{format: "single", pieces: []piece{{body: bundle.Span{End: len(s)}}}}
}

func splitAt(s string, re *regexp.Regexp) cut { return whole(s) }

func split(s string, markdown bool) cut { return whole(s) }
