package load

import (
	"strings"
	"unicode"

	"broadsheet/bundle/text"
)

// txtarStyle is the native form, the archive format of
// golang.org/x/tools/txtar: lines such as "-- name --", which nobody writes
// by chance.
var txtarStyle = style{format: "txtar", prior: 5, weight: 0.3, begins: true}

// nativeShown is the native delimiter as a reader would write it.
const nativeShown = "-- name --"

// txtarName returns the name in a txtar marker line. As in txtar, the marker
// begins the line; white space behind it is passed over.
func txtarName(line string) (string, bool) {
	name, ok := strings.CutPrefix(line, "-- ")
	if !ok || !strings.HasSuffix(name, " --") {
		return "", false
	}
	name = strings.TrimSpace(name[:len(name)-len(" --")])
	return name, name != ""
}

func (f *finder) txtar() []*candidate {
	for _, l := range f.labels {
		if l.kind == 't' {
			return []*candidate{{style: &txtarStyle, shown: l.shown(), marks: l.marks}}
		}
	}
	return nil
}

// aboutBundle holds the nouns with which a comment speaks of a bundle, and,
// with true, the words that only its first may be.
var aboutBundle = map[string]bool{
	"article": false, "articles": false, "bundle": false, "collection": false, "comment": false, "copies": false, "fixture": false,
	"outlets": false, "stories": false, "texts": false, "txtar": false, "versions": false,
	"collected": true, "compiled": true, "gathered": true, "saved": true, "note": true,
}

// isComment reports whether the text before the first article describes a
// bundle and is no article itself: one short paragraph without metadata that
// is not even a sentence, or speaks of the articles in its first words.
func isComment(s string) bool {
	const most, first = 40, 3 // words
	s = strings.TrimSpace(s)
	if !hasWord(s) || countWords(s, most+1) > most || readMetadata(s).text != s {
		return false
	}
	if lines := headLines(s, 10); len(lines) > 8 || !allTogether(lines) {
		return false
	}
	if len(text.Sentences(s)) == 1 && !strings.ContainsAny(s[len(strings.TrimRight(s, ".!?…。！？\"'”’») ")):], ".!?…。！？") {
		return true
	}
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
	for i, w := range words[:min(len(words), first)] {
		if leads, ok := aboutBundle[text.Fold(w)]; ok && (i == 0 || !leads) {
			return true
		}
	}
	return false
}

// allTogether reports whether no blank line stands between the lines.
func allTogether(lines []headLine) bool {
	for _, l := range lines[:max(0, len(lines)-1)] {
		if l.gap {
			return false
		}
	}
	return true
}
