// Package quotetest makes the articles that quotations are tested on.
package quotetest

import (
	"context"
	"fmt"
	"math"
	"math/rand"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/text"
)

// Corpus makes a corpus of plain articles; every sentence is body text.
func Corpus(texts ...string) (*text.Corpus, furniture.Roles) {
	b := &bundle.Bundle{}
	for i, t := range texts {
		a := &bundle.Article{Source: fmt.Sprintf("%03d.txt", i), Text: t, Language: text.Language(t)}
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	c, err := text.NewCorpus(context.Background(), b)
	if err != nil {
		panic(err)
	}
	roles := make(furniture.Roles, len(b.Articles))
	for i, a := range b.Articles {
		roles[i] = make([]bundle.Role, len(a.Sentences))
	}
	return c, roles
}

// Newsroom writes n articles about one story: half of what they quote is
// shared, now and then with a word changed or cut, the rest is their own. The
// same n gives the same articles.
func Newsroom(n int) []string {
	r := rand.New(rand.NewSource(1))
	words := strings.Fields(`the the the of to and a in that is was for on with as it by at from council harbour bridge budget mayor water school police river
station ferry market winter storm vote law tax report money street people workers union plan city country island teacher hospital engine captain boat weather evening`)
	for i := range 12000 {
		words = append(words, fmt.Sprintf("w%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676))
	}
	// The k-th word has a share of 1/k, as in any language (Zipf).
	pick := func() string { return words[int(math.Exp(r.Float64()*math.Log(float64(len(words)))))-1] }
	sentence := func(n int) string {
		s := make([]string, n)
		for i := range s {
			s[i] = pick()
		}
		return strings.ToUpper(s[0][:1]) + strings.Join(s, " ")[1:]
	}
	people := []string{"Ada Brook", "Tom Vale", "Ines Marlow", "Karl Oduya", "Wim de Groot", "Rosa Lindt"}
	var wire []string
	for range 200 {
		wire = append(wire, sentence(10+r.Intn(15)))
	}
	out := make([]string, n)
	for i := range out {
		var sb strings.Builder
		for range 8 {
			for range 3 {
				sb.WriteString(sentence(18) + ". ")
			}
			q := wire[r.Intn(len(wire))]
			switch r.Intn(6) {
			case 0, 1:
				q = sentence(14)
			case 2:
				f := strings.Fields(q)
				f[r.Intn(len(f))] = pick()
				q = strings.Join(f, " ")
			}
			who := people[r.Intn(len(people))]
			fmt.Fprintf(&sb, "\n\n“%s,” %s said on Monday. “%s.”\n\n%s said that %s.\n\n", q, who, sentence(9), strings.Fields(who)[1], strings.ToLower(sentence(12)))
		}
		out[i] = sb.String()
	}
	return out
}
