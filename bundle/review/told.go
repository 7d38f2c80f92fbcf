package review

import (
	"fmt"

	"broadsheet/bundle"
)

// mostTold is how many lines of a file a reader is told about one by one.
const mostTold = 20

// Told are the warnings about a book: files and lines that could not be read,
// and what has lost its text.
func Told(book *Book, errs []error, lost []*Act) (out []bundle.Warning) {
	tell := func(file string, line int, message string) {
		out = append(out, bundle.Warning{Article: -1, Source: file, Line: line, Message: message})
	}
	for _, err := range errs {
		tell("", 0, SafeError(err))
	}
	kept := book.Kept()
	for i, k := range kept {
		if i == mostTold {
			tell(k.File, 0, fmt.Sprintf("%d more lines are kept and not read", len(kept)-i))
			break
		}
		tell(k.File, k.Line, k.Why+"; the line is kept, not read")
	}
	for i, a := range lost {
		if i == mostTold {
			tell("", 0, fmt.Sprintf("%d more marks have lost their text", len(lost)-i))
			break
		}
		tell(a.File, a.Line, a.Words()+" has lost its text: "+a.About())
	}
	return out
}

// Warnings are [Told] of the book that was placed.
func (p *Placed) Warnings() []bundle.Warning {
	if p == nil {
		return nil
	}
	return Told(p.Book, p.Errs, p.Lost)
}
