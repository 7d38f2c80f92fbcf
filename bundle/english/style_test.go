package english

import (
	"strings"
	"testing"
)

// A plainLine is a line of words that white space parts, with the signs around
// them between the words.
type plainLine struct{ words, gaps []string }

func newPlainLine(s string) plainLine {
	var l plainLine
	gap := ""
	for f := range strings.FieldsSeq(s) {
		w := strings.TrimLeft(f, "$&")
		gap += f[:len(f)-len(w)]
		if w == "" {
			gap += " "
			continue
		}
		bare := strings.TrimRight(w, "%.,")
		l.gaps, l.words = append(l.gaps, gap), append(l.words, bare)
		gap = w[len(bare):] + " "
	}
	l.gaps = append(l.gaps, gap)
	return l
}

func (l plainLine) Words() int          { return len(l.words) }
func (l plainLine) Word(i int) string   { return strings.ToLower(l.words[i]) }
func (l plainLine) Capital(i int) bool  { return l.words[i][0] >= 'A' && l.words[i][0] <= 'Z' }
func (l plainLine) Before(i int) string { return l.gaps[i] }

// between returns what stands between the brackets of s.
func between(s string) Stretch {
	before, rest, _ := strings.Cut(s, "[")
	in, after, _ := strings.Cut(rest, "]")
	n := newPlainLine(before).Words()
	return Stretch{newPlainLine(before + in + after), n, n + len(strings.Fields(strings.ReplaceAll(in, "&", "")))}
}

func TestSameStyle(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"we [cannot] go", "we [can't] go", true},
		{"we [do not] go", "we [don't] go", true},
		{"we [will not] go", "we [won't] go", true},
		{"he [would not have] gone", "he [wouldn't've] gone", true},
		{"we are [gonna] go", "we are [going to] go", true},
		{"his [Momma] said", "his [Mama] said", true},
		{"we [wanna] go", "we [want to] go", true},
		{"so [he is] gone", "so [he's] gone", true},
		{"so [he has] gone", "so [he's] gone", true},
		{"[let us] go", "[let's] go", true},
		{"so [he will] go", "so [he's] go", false},
		{"we [do] go", "we [don't] go", false},
		{"the [No. 1] aim", "the [number one] aim", true},
		{"the [No. 2] aim", "the [number one] aim", false},
		{"said [no.] One came", "said [number] One came", false},
		{"an [e mail] came", "an [email] came", true},
		{"the [colour] of it", "the [color] of it", true},
		{"they [organised] it", "they [organized] it", true},
		{"they [filled] it", "they [filed] it", false},
		{"the [fourth] of them", "the [forth] of them", false},
		{"[Gov] Marlow", "[Governor] Marlow", true},
		{"in [nine] trucks", "in [9] trucks", true},
		{"in [nine] trucks", "in [8] trucks", false},
		{"some [twenty five] men", "some [25] men", true},
		{"some 15% [] more", "some 15 [percent] more", true},
		{"some 15 [per cent] more", "some 15 [percent] more", true},
		{"some 15 [] more", "some 15 [percent] more", false},
		{"by 6 [pm] at most", "by 6 [am] at most", false},
		{"by [6 pm] at most", "by [6pm] at most", true},
		{"on [Sept] 9", "on [September] 9", true},
		{"on [Sept] 9", "on [August] 9", false},
		{"salt & [] bread", "salt [and] bread", true},
		{"at a [café] there", "at a [cafe] there", true},
		{"the [NHB] came", "the [National Herring Board] came", true},
		{"the [NHB] came", "the [National Fish Board] came", false},
		{"the [USA] came", "the [United States] came", true},
		{"what [blasted] luck", "what [b ed] luck", false},
		{"it was [um] so", "it was [] so", true},
		{"it [was] so", "it [is] so", false},
	} {
		a, b := between(c.a), between(c.b)
		if got := SameStyle(a, b); got != c.want {
			t.Errorf("%s | %s: %v", c.a, c.b, got)
		}
		if SameStyle(b, a) != SameStyle(a, b) {
			t.Errorf("%s | %s: not the same both ways", c.a, c.b)
		}
	}
}

func TestSpelling(t *testing.T) {
	for _, pair := range [][2]string{
		{"organise", "organize"}, {"analysed", "analyzed"}, {"centre", "center"}, {"fibres", "fibers"}, {"travelled", "traveled"}, {"counsellor", "counselor"}, {"dialogue", "dialog"},
		{"judgement", "judgment"}, {"anaesthetic", "anesthetic"}, {"neighbours", "neighbors"}, {"towards", "toward"}, {"gen", "general"}, {"learnt", "learned"},
	} {
		if Spelling(pair[0]) != Spelling(pair[1]) {
			t.Errorf("%s is %s, %s is %s", pair[0], Spelling(pair[0]), pair[1], Spelling(pair[1]))
		}
	}
	for _, pair := range [][2]string{{"filled", "filed"}, {"four", "for"}, {"fourth", "forth"}, {"tree", "ter"}, {"wise", "size"}, {"calling", "caling"}} {
		if Spelling(pair[0]) == Spelling(pair[1]) {
			t.Errorf("%s and %s are one", pair[0], pair[1])
		}
	}
	seen := map[string]int{}
	sets(spellingData, func(set int, word string) {
		if other, ok := seen[word]; ok {
			t.Errorf("%q stands in sets %d and %d", word, other, set)
		}
		seen[word] = set
	})
}

func TestTurns(t *testing.T) {
	for word, want := range map[string]bool{"not": true, "never": true, "won't": true, "only": true, "unless": true, "may": true, "harbor": false, "will": false} {
		if Turns(word) != want {
			t.Errorf("%q: %v", word, !want)
		}
	}
}
