package drift

import (
	"math"
	"strings"
)

// choices is the number of typographic choices that are watched: curly or
// straight quotation marks, curly or straight apostrophes, "U.S." or "US",
// "percent" or "%", spaced or closed dashes.
const choices = 5

// marks notes which ways of writing a sentence uses: bit 2c for the first
// form of choice c, bit 2c+1 for the second.
type marks uint16

// marksOf reads a sentence's typography. A writer keeps to one house style,
// so a passage in another was taken from elsewhere.
func marksOf(s string) (m marks) {
	set := func(bit int) { m |= 1 << bit }
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"':
			set(1)
		case c == '\'' && between(s, i, 1):
			set(3)
		case c == '%':
			set(7)
		case c != 0xe2:
		case strings.HasPrefix(s[i:], "“"), strings.HasPrefix(s[i:], "”"):
			set(0)
		case strings.HasPrefix(s[i:], "’") && between(s, i, len("’")):
			set(2)
		case strings.HasPrefix(s[i:], "—"), strings.HasPrefix(s[i:], "–"):
			if i > 0 && s[i-1] == ' ' {
				set(8)
			} else {
				set(9)
			}
		}
	}
	if strings.Contains(s, "U.S.") {
		set(4)
	}
	if strings.Contains(s, "US ") {
		set(5)
	}
	if strings.Contains(s, "percent") || strings.Contains(s, "per cent") {
		set(6)
	}
	return m
}

// between reports whether the n bytes at s[i:] stand between ASCII letters.
func between(s string, i, n int) bool {
	return i > 0 && i+n < len(s) && letter(s[i-1]) && letter(s[i+n])
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// styleOdds puts into out, by unit, the log-odds of the unit's typography
// under the units off the story against those on it, each unit left out of
// its own account. q says how likely each unit is off the story.
func styleOdds(p *paper, q []float64, k *params, out []float64) {
	var on, off [2 * choices]float64
	for u, m := range p.marks {
		for j := range on {
			if m>>j&1 != 0 {
				on[j] += 1 - q[u]
				off[j] += q[u]
			}
		}
	}
	for u, m := range p.marks {
		sum := 0.0
		for j := range on {
			if m>>j&1 == 0 {
				continue
			}
			rival := float64(m >> (j ^ 1) & 1)
			mine, theirs := on[j]-(1-q[u]), on[j^1]-(1-q[u])*rival
			sum -= math.Log((mine + k.StyleA) / (mine + theirs + 2*k.StyleA))
			mine, theirs = off[j]-q[u], off[j^1]-q[u]*rival
			sum += math.Log((mine + k.StyleA) / (mine + theirs + 2*k.StyleA))
		}
		out[u] = min(max(sum, -k.StyleCap), k.StyleCap)
	}
}
