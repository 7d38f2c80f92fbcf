package page

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Terminals do not agree on the width of some grapheme clusters. Those that
// know nothing of clusters add up their characters, others take the cluster
// for one glyph, and tmux does now this and now that. A terminal can confirm
// what it does (mode 2027); most say nothing. One wrong cell shifts the rest
// of the row, through all columns, so for a terminal that has not confirmed
// anything such clusters are shown in a form on which all agree.

// agreed returns the form of a grapheme cluster that takes the same cells
// whichever way a terminal measures, and whether it differs from the cluster.
//
// Emoji lose what makes one glyph of several: "👩‍👧" becomes "👩👧", a skin tone
// and the request for colour go. In scripts whose syllables are clusters, such
// as Devanagari, a mark that takes no cell parts what takes more than one.
func agreed(cluster string) (string, bool) {
	first, n := utf8.DecodeRuneInString(cluster)
	if n == len(cluster) {
		if regional(first) {
			return string('A' + first - 0x1f1e6), true // half of a flag
		}
		return cluster, false
	}
	if agree(cluster) {
		return cluster, false
	}
	var plain, parted strings.Builder
	for i, r := range cluster {
		if r != 0x200d && r != 0xfe0f && !(r >= 0x1f3fb && r <= 0x1f3ff) {
			plain.WriteRune(r)
		}
		if i > 0 && ansi.WcWidth.StringWidth(string(r)) > 0 {
			parted.WriteString(isolate)
		}
		parted.WriteRune(r)
	}
	for _, s := range []string{plain.String(), parted.String()} {
		if s != "" && agree(s) {
			return s, true
		}
	}
	if regional(first) {
		return string('A' + first - 0x1f1e6), true
	}
	return "\ufffd", true
}

func agree(s string) bool { return Width(s, ansi.WcWidth) == Width(s, ansi.GraphemeWidth) }

func regional(r rune) bool { return r >= 0x1f1e6 && r <= 0x1f1ff }
