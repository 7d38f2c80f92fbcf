// Package english says what English words and forms of writing mean to the
// finders, so that each meaning is decided once: the classes of words, and
// how numbers, ordinals, amounts of money, measures, clock times, days and
// dates are read and when two of them are one.
//
// Words are given folded (see text.Fold): in lower case, with straight
// apostrophes and without dots. What a word list holds is data and stands in
// the files beside it, words.txt and others. The package knows no article and
// no finding; it reads whatever offers its words as a [Line].
package english

import (
	"embed"
	"strings"
	"sync"
)

// The data of the classes.
//
//go:embed words.txt grammar.txt people.txt saying.txt
var lists embed.FS

var classFiles = [...]string{"words.txt", "grammar.txt", "people.txt", "saying.txt"}

// classes maps the words of the data to what they are. It is made when first
// asked for, so that a program that never asks pays nothing.
var classes = sync.OnceValue(func() map[string]Class {
	m := make(map[string]Class, 4096)
	for _, file := range classFiles {
		data, err := lists.ReadFile(file)
		if err != nil {
			panic(err) // the build has it
		}
		sections(string(data), func(section, word string) { m[word] |= named[section] })
	}
	return m
})

// sections reads data that white space parts into words: it calls each with
// every word and the section that it stands in.
func sections(data string, each func(section, word string)) {
	section := ""
	for line := range strings.Lines(data) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section = strings.Trim(line, "[]")
		default:
			for w := range strings.FieldsSeq(line) {
				each(section, w)
			}
		}
	}
}

// Of returns the classes of a folded word, 0 for a word that has none.
func Of(word string) Class { return classes()[word] }
