package review

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// fastLine reads a line as this program writes them: strings without escapes,
// small numbers, the names that are known and each once. ok is false for any
// other, which encoding/json reads; ten thousand lines take it 100 ms.
func fastLine(data string) (l line, ok bool) {
	var of, with anchor
	s := scanner{rest: data}
	ok = s.object(func(name string) bool {
		switch name {
		case "v":
			return s.number(&l.Schema)
		case "id":
			return s.text(&l.ID)
		case "at":
			return s.text(&l.At)
		case "by":
			return s.text(&l.By)
		case "bundle":
			return s.text(&l.Bundle)
		case "do":
			return s.text((*string)(&l.Do))
		case "on":
			return s.text((*string)(&l.On))
		case "of":
			l.Of = &of
			return s.anchor(&of)
		case "with":
			l.With = &with
			return s.anchor(&with)
		case "sign":
			return s.text(&l.Sign)
		case "says":
			return s.text(&l.Says)
		case "undoes":
			return s.text(&l.Undoes)
		}
		return false
	})
	return l, ok && len(s.rest) == 0
}

// A scanner reads JSON from the front of rest. Its methods report whether it
// was what they read.
type scanner struct{ rest string }

func (s *scanner) anchor(a *anchor) bool {
	return s.object(func(name string) bool {
		switch name {
		case "in":
			return s.text(&a.Source)
		case "text":
			return s.text(&a.Text)
		case "url":
			return s.text(&a.URL)
		case "words":
			return s.text(&a.Words)
		case "n":
			return s.number(&a.N)
		case "before":
			return s.text(&a.Before)
		case "after":
			return s.text(&a.After)
		}
		return false
	})
}

func (s *scanner) take(c byte) bool {
	if len(s.rest) == 0 || s.rest[0] != c {
		return false
	}
	s.rest = s.rest[1:]
	return true
}

// object reads an object whose members value reads.
func (s *scanner) object(value func(name string) bool) bool {
	if !s.take('{') {
		return false
	}
	for {
		var name string
		if !s.text(&name) || !s.take(':') || !value(name) {
			return false
		}
		if !s.take(',') {
			return s.take('}')
		}
	}
}

func (s *scanner) text(to *string) bool {
	if !s.take('"') || *to != "" { // a name that stands twice
		return false
	}
	end := strings.IndexByte(s.rest, '"')
	if end < 0 {
		return false
	}
	for i := range end {
		if c := s.rest[i]; c < ' ' || c == '\\' {
			return false
		}
	}
	if !utf8.ValidString(s.rest[:end]) {
		return false
	}
	*to = s.rest[:end]
	s.rest = s.rest[end+1:]
	return true
}

func (s *scanner) number(to *int) bool {
	n := 0
	for n < len(s.rest) && s.rest[n] >= '0' && s.rest[n] <= '9' {
		n++
	}
	if n == 0 || n > 9 || s.rest[0] == '0' && n > 1 || *to != 0 {
		return false
	}
	v, err := strconv.Atoi(s.rest[:n])
	*to = v
	s.rest = s.rest[n:]
	return err == nil
}
