package main

import (
	"context"
	"fmt"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// A score counts how the lines and sentences of a file's pages were judged.
type score struct {
	hit, missed, headings int // lines of furniture
	shaped, shapedHit     int // and those written as sentences
	falseLines            int // lines of the body called furniture
	right, wrong, body    int // sentences called furniture; of the body
	misses                []string
}

func (s *score) String() string {
	share := func(a, b int) float64 { return float64(a) / float64(max(1, b)) }
	f1 := func(p, r float64) float64 {
		if p+r == 0 {
			return 0
		}
		return 2 * p * r / (p + r)
	}
	r := share(s.hit, s.hit+s.missed)
	p, lines := share(s.right, s.right+s.wrong), share(s.hit, s.hit+s.falseLines)
	return fmt.Sprintf("lines: precision %.3f recall %.3f f1 %.3f; sentences: precision %.3f f1 %.3f; sentence-shaped recall %.3f of %d; headings %.3f; body called furniture %.1f in 1,000",
		lines, r, f1(lines, r), p, f1(p, r), share(s.shapedHit, s.shaped), s.shaped, share(s.headings, s.hit+s.missed), 1000*share(s.wrong, s.body))
}

// A finder gives sentences their roles.
type finder func(context.Context, *text.Corpus) (furniture.Roles, error)

// judgeAll adds how find judges the pages, each by itself.
func judgeAll(ctx context.Context, find finder, pages []*page, scores map[string]*score) error {
	for _, p := range pages {
		c, err := corpus(ctx, []*page{p})
		if err != nil {
			return err
		}
		roles, err := find(ctx, c)
		if err != nil {
			return err
		}
		s := scores[p.suite]
		if s == nil {
			s = &score{}
			scores[p.suite] = s
		}
		p.judge(&c.Docs[0], roles[0], s)
	}
	return nil
}

// A tally counts the words of each line of a page by the role they were given.
type tally struct {
	total, called, headed, titled []int // called: furniture
}

// judge adds how the page was judged to s.
func (p *page) judge(d *text.Doc, roles []bundle.Role, s *score) {
	n := len(p.lines)
	t := tally{make([]int, n), make([]int, n), make([]int, n), make([]int, n)}
	at := 0
	for k, role := range roles {
		body, left := 0, 0
		for _, tok := range d.Sentence(k) {
			for at+1 < n && p.lines[at].End <= int(tok.Start) {
				at++
			}
			t.count(at, role)
			switch p.lines[at].label {
			case "body":
				body++
			case "furniture":
				left++
			}
		}
		if body+left > 0 {
			p.judgeSentence(k, role == bundle.Furniture, body > left, s)
		}
	}
	for k := range p.lines {
		p.judgeLine(k, &t, s)
	}
}

// count adds a word of line k.
func (t *tally) count(k int, role bundle.Role) {
	t.total[k]++
	switch role {
	case bundle.Furniture:
		t.called[k]++
	case bundle.Heading:
		t.headed[k]++
	case bundle.Title:
		t.titled[k]++
	}
}

// judgeSentence adds sentence k, which was called furniture or not and is of the
// body or not.
func (p *page) judgeSentence(k int, called, body bool, s *score) {
	if body {
		s.body++
	}
	switch {
	case called && body:
		s.wrong++
		s.misses = append(s.misses, "body called furniture: "+p.outlet+": "+short(p.a.SentenceText(k)))
	case called:
		s.right++
	}
}

// judgeLine adds line k, by what at least half of its words were called.
func (p *page) judgeLine(k int, t *tally, s *score) {
	n, l := t.total[k], p.lines[k]
	if n == 0 || t.titled[k]*2 >= n && !strings.HasPrefix(p.suite, "pages") {
		return
	}
	hit := t.called[k]*2 >= n
	switch {
	case l.label == "body" && hit:
		s.falseLines++
	case l.label == "furniture":
		shaped := sentenceShaped(l.Of(p.a.Text), n)
		if shaped {
			s.shaped++
		}
		if hit {
			s.hit++
			if shaped {
				s.shapedHit++
			}
			return
		}
		s.missed++
		if t.headed[k]*2 >= n {
			s.headings++
		}
		s.misses = append(s.misses, "missed: "+p.outlet+": "+short(l.Of(p.a.Text)))
	}
}

// sentenceShaped reports whether a line of so many words is written as a sentence.
func sentenceShaped(line string, words int) bool {
	line = strings.TrimRight(line, "\"”’') ")
	return words >= 5 && strings.HasSuffix(line, ".") || strings.HasSuffix(line, "!") || strings.HasSuffix(line, "?")
}

// short cuts a line to what fits beside others.
func short(s string) string {
	const most = 150
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return strings.ReplaceAll(s, "\n", " ")
}
