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

// judge adds how the page was judged to s.
func (p *page) judge(d *text.Doc, roles []bundle.Role, s *score) {
	called := make([]int, len(p.lines)) // words by line
	total, headed, titled := make([]int, len(p.lines)), make([]int, len(p.lines)), make([]int, len(p.lines))
	at := 0
	for k, role := range roles {
		body, left := 0, 0
		for _, t := range d.Sentence(k) {
			for at+1 < len(p.lines) && p.lines[at].End <= int(t.Start) {
				at++
			}
			total[at]++
			switch role {
			case bundle.Furniture:
				called[at]++
			case bundle.Heading:
				headed[at]++
			case bundle.Title:
				titled[at]++
			}
			switch p.lines[at].label {
			case "body":
				body++
			case "furniture":
				left++
			}
		}
		if body+left == 0 {
			continue
		}
		if body > left {
			s.body++
		}
		if role == bundle.Furniture {
			if body > left {
				s.wrong++
				s.misses = append(s.misses, "body called furniture: "+p.outlet+": "+short(p.a.SentenceText(k)))
			} else {
				s.right++
			}
		}
	}
	for k, l := range p.lines {
		n := total[k]
		if n == 0 || titled[k]*2 >= n && !strings.HasPrefix(p.suite, "pages") {
			continue
		}
		hit := called[k]*2 >= n
		t := strings.TrimRight(l.Of(p.a.Text), "\"”’') ")
		switch {
		case l.label == "body" && hit:
			s.falseLines++
		case l.label == "furniture":
			shaped := n >= 5 && strings.HasSuffix(t, ".") || strings.HasSuffix(t, "!") || strings.HasSuffix(t, "?")
			if shaped {
				s.shaped++
			}
			if hit {
				s.hit++
				if shaped {
					s.shapedHit++
				}
				continue
			}
			s.missed++
			if headed[k]*2 >= n {
				s.headings++
			}
			s.misses = append(s.misses, "missed: "+p.outlet+": "+short(l.Of(p.a.Text)))
		}
	}
}

// short cuts a line to what fits beside others.
func short(s string) string {
	const most = 150
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return strings.ReplaceAll(s, "\n", " ")
}
