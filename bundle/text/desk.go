package text

import (
	"slices"
	"strings"
)

// deskOpeners begin the notes in brackets with which the desk of a wire
// service says what is new in a copy and who wrote it.
var deskOpeners = [...]string{"Adds ", "Updates ", "Recasts ", "Corrects ", "Refiles ", "Rewrites ", "Releads ", "Reporting by ", "Writing by ",
	"Editing by ", "Compiled by ", "Additional reporting by "}

// deskNotes returns where the notes of a desk begin that stand behind
// something else in a paragraph, often a bullet without a full stop.
func deskNotes(s string) []int {
	var starts []int
	for at := 0; ; {
		k := strings.Index(s[at:], " (")
		if k < 0 {
			return starts
		}
		at += k + 1
		rest := s[at+1:]
		if slices.ContainsFunc(deskOpeners[:], func(o string) bool { return strings.HasPrefix(rest, o) }) {
			starts = append(starts, at)
		}
	}
}
