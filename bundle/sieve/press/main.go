// Press prints an archive to measure package sieve with, one JSON object a line: so
// many articles of 300 to 500 words by two hundred outlets, every hundredth a
// story that one to four later ones print a few sentences of, word for word or with a
// word changed. What it planted it says in a file. The words are made up, and as
// unevenly frequent as words are (Zipf 1949). The same number gives the same archive.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"sort"
	"strings"
	"time"
)

func main() {
	n := flag.Int("n", 1000, "articles")
	planted := flag.String("planted", "", "write to this file which articles share how many words: lines of two line numbers and a count")
	flag.Parse()
	if err := run(*n, *planted); err != nil {
		fmt.Fprintln(os.Stderr, "press:", err)
		os.Exit(1)
	}
}

func run(n int, planted string) error {
	truth := bufio.NewWriter(os.NewFile(0, os.DevNull))
	if planted != "" {
		f, err := os.Create(planted)
		if err != nil {
			return err
		}
		defer f.Close()
		truth = bufio.NewWriter(f)
		defer truth.Flush()
	}
	out := bufio.NewWriterSize(os.Stdout, 1<<20)
	p := newPress()
	enc := json.NewEncoder(out)
	for i := range n {
		a, from, shared := p.article(i)
		if err := enc.Encode(a); err != nil {
			return err
		}
		if from >= 0 {
			fmt.Fprintln(truth, from+1, i+1, shared)
		}
	}
	return out.Flush()
}

// An article as it is printed.
type article struct {
	Title   string `json:"title"`
	Outlet  string `json:"outlet"`
	Date    string `json:"date"`
	Content string `json:"text"`
}

// A story is an article that others copy.
type story struct {
	no        int
	sentences []string
	copies    int // still to come
}

type press struct {
	r       *rand.Rand
	words   []string
	until   []float64 // by word: how often it or a more frequent one comes
	stories []story
}

// common are the most frequent words, so that sentences look like some.
var common = strings.Fields(`the of and to in a that for on was with as is by at it from his be an had were are he has but not this
have their which they its who been after would more one when will about two all or new than there also first up out her she over so into if
last year could some other can no years people time because most only before under during against between`)

const (
	vocabulary = 40_000
	skew       = 1.02 // of the frequencies
	stories    = 100  // one article of so many
)

func newPress() *press {
	p := &press{r: rand.New(rand.NewPCG(1912, 7)), words: append([]string{}, common...)}
	seen := map[string]bool{}
	for len(p.words) < vocabulary {
		w := ""
		for range 2 + p.r.IntN(3) {
			w += string("bdfghklmnprstvwz"[p.r.IntN(16)]) + string("aeiou"[p.r.IntN(5)])
			if p.r.IntN(3) == 0 {
				w += string("lmnrst"[p.r.IntN(6)])
			}
		}
		if !seen[w] {
			seen[w] = true
			p.words = append(p.words, w)
		}
	}
	sum := 0.0
	for i := range p.words {
		sum += 1 / math.Pow(float64(i+3), skew)
		p.until = append(p.until, sum)
	}
	return p
}

func (p *press) word() string {
	x := p.r.Float64() * p.until[len(p.until)-1]
	return p.words[sort.SearchFloat64s(p.until, x)]
}

func (p *press) sentence(words int) string {
	ws := make([]string, words)
	for i := range ws {
		ws[i] = p.word()
	}
	ws[0] = strings.ToUpper(ws[0][:1]) + ws[0][1:]
	return strings.Join(ws, " ") + "."
}

// article writes article i; from is the story that it copies, -1 for none, and
// shared how many words of it.
func (p *press) article(i int) (a article, from, shared int) {
	outlet := p.r.IntN(200)
	a = article{Title: strings.TrimSuffix(p.sentence(5+p.r.IntN(5)), "."), Outlet: fmt.Sprintf("The %s Post", p.words[1000+outlet]),
		Date: time.Date(2031, 1, 1+i*360/1_000_000, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)}
	var body []string
	for left := 300 + p.r.IntN(200); left > 0; {
		k := 8 + p.r.IntN(24)
		body = append(body, p.sentence(k))
		left -= k
	}
	from = -1
	if k := p.r.IntN(stories / 3); k < len(p.stories) {
		s := &p.stories[k]
		from, shared = s.no, p.copy(s, body)
		if s.copies--; s.copies == 0 {
			p.stories = append(p.stories[:k], p.stories[k+1:]...)
		}
	} else if i%stories == 0 {
		p.stories = append(p.stories, story{i, append([]string{}, body...), 1 + p.r.IntN(4)})
	}
	body = append(body, fmt.Sprintf("Write to the desk of %s with what you know of this.", a.Outlet))
	var text strings.Builder
	for k, s := range body {
		if k > 0 && k%3 == 0 {
			text.WriteString("\n\n")
		} else if k > 0 {
			text.WriteByte(' ')
		}
		text.WriteString(s)
	}
	a.Content = text.String()
	return a, from, shared
}

// copy puts one to four sentences of a story into a body, some with a word changed.
func (p *press) copy(s *story, body []string) (words int) {
	at := p.r.IntN(len(s.sentences))
	for k := 0; k <= p.r.IntN(4) && at+k < len(s.sentences) && k < len(body); k++ {
		ws := strings.Fields(s.sentences[at+k])
		words += len(ws)
		if p.r.IntN(2) == 0 {
			ws[p.r.IntN(len(ws)-1)] = p.word()
			words--
		}
		body[k] = strings.Join(ws, " ")
	}
	return words
}
