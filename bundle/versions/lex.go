package versions

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/lexicon"
	"broadsheet/bundle/text"
)

// A token is a word or a mark of punctuation.
type token struct {
	bundle.Span
	id     int32 // equal for tokens that make no difference
	fold   int32 // equal for words that differ in case only
	weight int32 // how much a match counts when words are aligned
	stem   int32 // equal for forms of one word
	tie    int32 // how much it counts when sentences are paired, see [vocabulary.tie]
	shape  text.Shape
	word   bool
	quoted bool // stands inside quotation marks
	begins bool // begins a sentence or stands in a headline, where a capital says nothing
}

// A side is one of the two articles as tokens.
type side struct {
	article *bundle.Article
	all     []token
	first   []int          // first[i] is the first token of sentence i; one more entry ends the last
	weights []int32        // by sentence: the ties of its tokens
	stems   []stems        // by sentence
	roles   []bundle.Role  // by sentence, nil where they are not known
	names   map[int32]bool // words written with a capital inside a sentence of either article
	common  map[int32]bool // stems written without one in either article
	foreign bool           // the text is known not to be English
}

func (s *side) sentences() int { return len(s.first) - 1 }

func (s *side) sentence(i int) []token { return s.all[s.first[i]:s.first[i+1]] }

func (s *side) headline(i int) bool {
	return s.article.Paragraphs[s.article.Sentences[i].Paragraph].Kind == bundle.Headline
}

// furniture reports whether sentences, if any, were all left by the web page.
func (s *side) furniture(sentences []int) bool {
	for _, i := range sentences {
		if i >= len(s.roles) || s.roles[i] != bundle.Furniture {
			return false
		}
	}
	return true
}

// tokens returns the tokens of adjacent sentences, none for none.
func (s *side) tokens(sentences []int) []token {
	if len(sentences) == 0 {
		return nil
	}
	return s.all[s.first[sentences[0]]:s.first[sentences[len(sentences)-1]+1]]
}

// weight returns the weight of adjacent sentences [from, to).
func (s *side) weight(from, to int) int32 {
	var w int32
	for ; from < to; from++ {
		w += s.weights[from]
	}
	return w
}

// A vocabulary numbers tokens alike on both sides.
type vocabulary struct {
	ids   map[string]int32
	stems map[int32]int32 // by fold
	names map[int32]bool  // by fold
	small map[int32]bool  // by stem: written without a capital
}

func newVocabulary() *vocabulary {
	return &vocabulary{ids: map[string]int32{}, stems: map[int32]int32{}, names: map[int32]bool{}, small: map[int32]bool{}}
}

func (v *vocabulary) id(s string) int32 {
	id, ok := v.ids[s]
	if !ok {
		id = int32(len(v.ids) + 1)
		v.ids[s] = id
	}
	return id
}

// Weights of a match: what a sentence is about counts more than its little
// words do, and punctuation hardly at all.
const (
	weightMark    = 1
	weightStop    = 3
	weightContent = 10
)

// ties are what a content word counts that stands in so many sentences of one
// version: what every other sentence names tells them no better apart than a
// little word does.
var ties = [...]int32{weightContent, weightContent, 5, 4, weightStop}

// tie weighs the tokens of both sides for the pairing of sentences, by how
// many sentences have them: the inverse document frequency of retrieval, with
// sentences for documents.
func (v *vocabulary) tie(o, n *side) {
	most := make([]int32, len(v.ids)+1) // by stem: in how many sentences of a side
	for _, s := range []*side{o, n} {
		count := make([]int32, len(most))
		last := make([]int, len(most)) // the sentence counted last, from 1
		for i := range s.sentences() {
			if s.headline(i) { // it says again what the article says
				continue
			}
			for _, t := range s.sentence(i) {
				if last[t.stem] != i+1 {
					last[t.stem] = i + 1
					count[t.stem]++
				}
				most[t.stem] = max(most[t.stem], count[t.stem])
			}
		}
	}
	for _, s := range []*side{o, n} {
		s.weights, s.stems = make([]int32, s.sentences()), make([]stems, s.sentences())
		for i := range s.sentences() {
			for k := s.first[i]; k < s.first[i+1]; k++ {
				t := &s.all[k]
				if t.tie = t.weight; t.weight == weightContent {
					t.tie = ties[min(int(most[t.stem]), len(ties)-1)]
				}
				if s.numbers(i, k) { // a new section moves them on
					t.tie = weightMark
				}
				s.weights[i] += t.tie
				s.stems[i].add(t.stem)
			}
		}
	}
}

// numbers reports whether token k of sentence i is figures that number the
// sentence, or a heading: "## 4. Nets".
func (s *side) numbers(i, k int) bool {
	if t := &s.all[k]; !t.word || t.shape&text.Digits == 0 || t.Len() > mostNumbering || k+1 >= s.first[i+1] || s.all[k+1].word {
		return false
	}
	for j := s.first[i]; j < k; j++ {
		if s.all[j].word {
			return false
		}
	}
	m := s.all[k+1].Of(s.article.Text)
	return m == "." || m == ")" || m == ":"
}

// mostNumbering is how many bytes what numbers a sentence has at most: "12.10".
const mostNumbering = 5

func (v *vocabulary) lex(a *bundle.Article) *side {
	s := &side{article: a, names: v.names, common: v.small}
	for i, sent := range a.Sentences {
		s.first = append(s.first, len(s.all))
		quoted := false
		headline := s.headline(i)
		first, within := true, false
		at := sent.Start
		raw := sent.Of(a.Text)
		text.Words(raw, func(start, end int, shape text.Shape) {
			quoted = v.marks(s, at, sent.Start+start, quoted)
			t := v.word(a.Text, bundle.Span{Start: sent.Start + start, End: sent.Start + end}, shape, quoted)
			if t.begins = first || headline || quoted && !within; !t.begins && shape&text.Capital != 0 {
				v.names[t.fold] = true
			}
			if shape&text.Capital == 0 && !v.small[t.stem] {
				v.small[t.stem] = true
			}
			first, within = false, quoted
			s.all = append(s.all, t)
			at = sent.Start + end
		})
		v.marks(s, at, sent.End, quoted)
	}
	s.first = append(s.first, len(s.all))
	return s
}

func (v *vocabulary) word(s string, at bundle.Span, shape text.Shape, quoted bool) token {
	form := plainForm(at.Of(s))
	lower := strings.ToLower(form)
	t := token{Span: at, id: v.id(form), fold: v.id("=" + lower), shape: shape, word: true, quoted: quoted, weight: weightContent}
	if lexicon.Stop(lower) {
		t.weight = weightStop
	}
	stem, ok := v.stems[t.fold]
	if !ok {
		stem = v.id("~" + lexicon.Stem(strings.TrimSuffix(lower, "'s")))
		v.stems[t.fold] = stem
	}
	t.stem = stem
	return t
}

// plainForm is a word without the differences that make no edit: the shape of
// its apostrophe, invisible characters and the line end that divides it.
func plainForm(w string) string {
	if strings.IndexByte(w, '\n') > 0 {
		w = text.Solid(w)
	}
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return strings.Map(func(r rune) rune {
				switch {
				case r == '’' || r == '‘' || r == 'ʼ':
					return '\''
				case unicode.Is(unicode.Cf, r):
					return -1
				}
				return r
			}, w)
		}
	}
	return w
}

// marks appends the punctuation of [from, to) and returns whether quotation
// marks are open behind it.
func (v *vocabulary) marks(s *side, from, to int, quoted bool) bool {
	str := s.article.Text
	for i := from; i < to; {
		r, n := utf8.DecodeRuneInString(str[i:])
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || unicode.IsControl(r) {
			i += n
			continue
		}
		end := i + n
		form := string(r)
		switch {
		case strings.ContainsRune(`"“”„‟«»`, r):
			form, quoted = `"`, !quoted
		case strings.ContainsRune("'‘’‚‛‹›`", r):
			form = "'"
		case isDash(str, i, n):
			form = "—"
			for end < to && str[end] == '-' { // "--" is a dash
				end++
			}
		case r == '…' || strings.HasPrefix(str[i:to], "..."):
			form = "…"
			for end < to && str[end] == '.' {
				end++
			}
		}
		s.all = append(s.all, token{Span: bundle.Span{Start: i, End: end}, id: v.id(form), fold: v.id(form), stem: v.id(form), weight: weightMark, quoted: quoted})
		i = end
	}
	return quoted
}

// isDash reports whether the character at s[i:] is a dash of any shape; a
// hyphen is one only when it stands apart, doubled or between figures.
func isDash(s string, i, n int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '–', '—', '―', '−':
		return true
	case '-':
		doubled := i+1 < len(s) && s[i+1] == '-'
		between := i > 0 && i+n < len(s) && digit(s[i-1]) && digit(s[i+n])
		apart := i > 0 && s[i-1] == ' ' && i+n < len(s) && s[i+n] == ' '
		return doubled || apart || between
	}
	return false
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// wordsOf counts the words of sentences.
func wordsOf(a *bundle.Article, sentences []int) int {
	n := 0
	for _, i := range sentences {
		n += wordsIn(a, a.Sentences[i].Span)
	}
	return n
}

func wordsIn(a *bundle.Article, s bundle.Span) int {
	n := 0
	text.Words(s.Of(a.Text), func(int, int, text.Shape) { n++ })
	return n
}
