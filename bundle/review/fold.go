package review

import (
	"sort"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// A folded is the words of an article as they are compared: folded, with one
// space before and behind each.
type folded struct {
	text  string
	at    []int // by word: where it begins in text
	spans []bundle.Span
	held  *postings // nil until somebody asks
}

// postings are the words of an article by the sentences that have them, so that what
// a sentence has become is found without reading all of them again.
type postings struct {
	with   map[string][]posting
	bounds [][2]int // by sentence: its words
}

// A posting is a sentence that has a word, and how often.
type posting struct{ sentence, times int32 }

// sentences returns the words of the article that f was made of by sentence.
func (f *folded) sentences(a *bundle.Article) *postings {
	if f.held != nil {
		return f.held
	}
	p := &postings{with: map[string][]posting{}}
	for k, s := range a.Sentences {
		from, to := f.from(s.Start), f.from(s.End)
		p.bounds = append(p.bounds, [2]int{from, to})
		for w := from; w < to; w++ {
			word := f.word(w)
			if list := p.with[word]; len(list) > 0 && list[len(list)-1].sentence == int32(k) {
				list[len(list)-1].times++
			} else {
				p.with[word] = append(list, posting{int32(k), 1})
			}
		}
	}
	f.held = p
	return p
}

func fold(s string) *folded {
	var f folded
	var b strings.Builder
	b.WriteByte(' ')
	text.Words(s, func(start, end int, _ text.Shape) {
		f.at = append(f.at, b.Len())
		f.spans = append(f.spans, bundle.Span{Start: start, End: end})
		b.WriteString(text.Fold(s[start:end]))
		b.WriteByte(' ')
	})
	f.text = b.String()
	return &f
}

// words are the words of s, folded as those of an article are.
func words(s string) string { return fold(s).text }

// from is the first word that begins at or behind an offset of the article.
func (f *folded) from(offset int) int {
	return sort.Search(len(f.spans), func(i int) bool { return f.spans[i].Start >= offset })
}

// run is the text of words from..to, with the spaces around it.
func (f *folded) run(from, to int) string {
	if from >= to {
		return " "
	}
	end := len(f.text)
	if to < len(f.at) {
		end = f.at[to]
	}
	return f.text[f.at[from]-1 : end]
}

// each calls yield with the number of the first word wherever the run of words
// stands, which has its spaces, until yield returns false.
func (f *folded) each(run string, yield func(word int) bool) {
	for at := 0; ; {
		i := strings.Index(f.text[at:], run)
		if i < 0 {
			return
		}
		at += i + 1 // behind the space
		if w := sort.SearchInts(f.at, at); w >= len(f.at) || !yield(w) {
			return
		}
	}
}

// hash names the words of the whole article.
func (f *folded) hash() string {
	h := uint64(14695981039346656037) // 64 bits of FNV-1a
	for i := range len(f.text) {
		h = (h ^ uint64(f.text[i])) * 1099511628211
	}
	const digits = "0123456789abcdef"
	var out [16]byte
	for i := range out {
		out[i] = digits[h>>(60-4*i)&15]
	}
	return string(out[:])
}
