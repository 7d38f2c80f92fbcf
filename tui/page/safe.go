package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"broadsheet/bundle/visible"
)

const (
	// isolate ends the reach of right-to-left text. Many terminals reorder a
	// whole row of the screen by the Unicode bidirectional algorithm, so that
	// text of one column would change places with that of the next. A
	// left-to-right mark on each side keeps a line within its own cells. It
	// takes no cell, and unlike the isolate characters of Unicode 6.3 every
	// terminal that reorders knows it.
	isolate = "\u200e"

	dotted     = "◌" // what a mark is shown on when it has no base
	maxRunes   = 16  // runes in a grapheme cluster; more are a prank
	maxStacked = 5   // marks in a row: a Hebrew letter with dot, dagesh, vowel, meteg and accent has as many; more climb over other lines
)

// Width returns the number of cells that s, which holds no control character,
// takes as m measures it.
func Width(s string, m ansi.Method) int {
	if n, cells := prefixOfSingles(s); n == len(s) {
		return cells
	}
	return m.StringWidth(s)
}

// Safe returns s with every character that could harm or mislead a terminal
// replaced by a visible stand-in: what package visible replaces, and marks
// without a base. All terminals agree on the width of what it returns.
func Safe(s string) string {
	if n, _ := prefixOfSingles(s); n == len(s) {
		return s
	}
	return clusterwise(s)
}

// clusterwise is [Safe] cluster by cluster.
func clusterwise(s string) string {
	var b strings.Builder
	rtl := false
	g := graphemes.FromString(s)
	for g.Next() {
		c := g.Value()
		rtl = rtl || isRTL(c)
		if harmless(s, g.Start(), g.End()) {
			c, _ = agreed(c)
			b.WriteString(c)
			continue
		}
		for i := g.Start(); i < g.End(); {
			t, n, _ := standIn(s, i)
			b.WriteString(t)
			i += n
		}
	}
	if rtl {
		return isolate + b.String() + isolate
	}
	return b.String()
}

// harmless reports whether the grapheme cluster s[lo:hi] can go to a terminal
// as it is.
func harmless(s string, lo, hi int) bool {
	runes, marks := 0, 0
	for i := lo; i < hi; {
		r, n := utf8.DecodeRuneInString(s[i:hi])
		if marks++; r < 0x300 || !unicode.In(r, unicode.Mn, unicode.Me) {
			marks = 0
		}
		_, _, bad := visible.At(s, i)
		if runes++; bad || runes > maxRunes || marks > maxStacked {
			return false
		}
		i += n
	}
	return runes == 1 && s[lo] < 0x80 || Width(s[lo:hi], ansi.WcWidth) > 0 && Width(s[lo:hi], ansi.GraphemeWidth) > 0
}

// standIn returns what to show for the character at s[i:i+n], and whether that
// differs from the character itself.
func standIn(s string, i int) (text string, n int, replaced bool) {
	text, n, replaced = visible.At(s, i)
	if replaced {
		return text, n, true
	}
	c := s[i : i+n]
	if Width(c, ansi.WcWidth) > 0 && Width(c, ansi.GraphemeWidth) > 0 {
		text, replaced = agreed(c)
		return text, n, replaced
	}
	if based := dotted + c; Width(based, ansi.WcWidth) == 1 && Width(based, ansi.GraphemeWidth) == 1 {
		return based, n, true
	}
	return "\ufffd", n, true
}

// isRTL reports whether s holds a character that is written from right to left.
func isRTL(s string) bool {
	for _, r := range s {
		if r >= 0x590 && rtlRune(r) {
			return true
		}
	}
	return false
}

func rtlRune(r rune) bool {
	return r >= 0x590 && r <= 0x8ff || r >= 0xfb1d && r <= 0xfdff || r >= 0xfe70 && r <= 0xfefe ||
		r >= 0x10800 && r <= 0x10fff || r >= 0x1e800 && r <= 0x1efff
}
