// Package english says what English words and forms of writing mean to the
// finders, so that each meaning is decided once: the classes of words, and
// how numbers, ordinals, amounts of money, measures, clock times, days and
// dates are read and when two of them are one.
//
// Words are given folded (see text.Fold): in lower case, with straight
// apostrophes and without dots. What a word list holds is data and stands in
// words.txt. The package knows no article and no finding; it reads whatever
// offers its words as a [Line].
package english

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words.txt
var words string

// classes maps the words of words.txt to what they are. It is made when first
// asked for, so that a program that never asks pays nothing.
var classes = sync.OnceValue(func() map[string]Class {
	m := make(map[string]Class, 512)
	var in Class
	for line := range strings.Lines(words) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			in = named[strings.Trim(line, "[]")]
		default:
			for w := range strings.FieldsSeq(line) {
				m[w] |= in
			}
		}
	}
	return m
})

// Of returns the classes of a folded word, 0 for a word that has none.
func Of(word string) Class { return classes()[word] }
