package furniture

import (
	_ "embed"
	"strings"
	"sync"

	"broadsheet/bundle/text"
)

//go:embed phrases.txt
var phraseFile string

// A phrase is something a page says to its readers.
type phrase struct {
	words []int32 // the numbers of its words in phraseTable; gap stands for up to mostBetween words
	sure  bool
}

const (
	gap         = -1
	mostBetween = 6
)

// phraseTable returns the phrases of phrases.txt by their first word, and the
// numbers of the words in them.
var phraseTable = sync.OnceValues(func() (table map[string][]phrase, numbers map[string]int32) {
	table, numbers = map[string][]phrase{}, map[string]int32{}
	for line := range strings.Lines(phraseFile) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' || line[0] == '[' {
			continue
		}
		line, sure := strings.CutPrefix(line, "!")
		p := phrase{sure: sure}
		words := strings.Fields(line)
		for _, w := range words {
			n, ok := numbers[w]
			switch {
			case w == "…":
				n = gap
			case !ok:
				n = int32(len(numbers))
				numbers[w] = n
			}
			p.words = append(p.words, n)
		}
		table[words[0]] = append(table[words[0]], p)
	}
	return table, numbers
})

// knows tells the finder the phrases of which the corpus has every word.
func (f *finder) knows() {
	f.phrases = map[text.WordID][]phrase{}
	table, numbers := phraseTable()
	ids := make([]text.WordID, len(numbers))
	for i := range ids {
		ids[i] = -1
	}
	for i := range f.c.Words {
		if n, ok := numbers[f.c.Words[i].Text]; ok {
			ids[n] = text.WordID(i)
		}
	}
	for first, ps := range table {
		id := ids[numbers[first]]
		if id < 0 {
			continue
		}
		for _, p := range ps {
			if here, ok := p.in(ids); ok {
				f.phrases[id] = append(f.phrases[id], here)
				f.class[id] |= phrasal
			}
		}
	}
}

// in returns the phrase in the words of a corpus, if it has them all.
func (p phrase) in(ids []text.WordID) (phrase, bool) {
	out := phrase{words: make([]int32, len(p.words)), sure: p.sure}
	for k, n := range p.words {
		out.words[k] = gap
		if n == gap {
			continue
		}
		if ids[n] < 0 {
			return out, false
		}
		out.words[k] = int32(ids[n])
	}
	return out, true
}

// told is what a run of words says to the page's readers.
type told struct {
	sure, likely int // phrases
	words        int // in them
}

// tells looks for phrases in the words.
func (f *finder) tells(tokens []text.Token) (out told) {
	until := 0
	for i, t := range tokens {
		if f.class[t.Word]&phrasal == 0 {
			continue
		}
		longest, sure := 0, false
		for _, p := range f.phrases[t.Word] {
			if n := matches(p.words, tokens[i:]); n > 0 && (p.sure && !sure || p.sure == sure && n > longest) {
				longest, sure = n, p.sure
			}
		}
		if longest == 0 {
			continue
		}
		if sure {
			out.sure++
		} else {
			out.likely++
		}
		if i+longest > until {
			out.words += i + longest - max(i, until)
			until = i + longest
		}
	}
	return out
}

// matches returns how many of the tokens, from the first on, the phrase takes,
// or 0.
func matches(words []int32, tokens []text.Token) int {
	n := 0
	for k, w := range words {
		if w == gap {
			for between := 0; between <= mostBetween && n+between < len(tokens); between++ {
				if m := matches(words[k+1:], tokens[n+between:]); m > 0 {
					return n + between + m
				}
			}
			return 0
		}
		if n >= len(tokens) || int32(tokens[n].Word) != w {
			return 0
		}
		n++
	}
	return n
}
