package quote

import (
	"context"
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/quote/quotetest"
)

// sentences returns sentences of about n invented words in all.
func sentences(n int) []string {
	words := strings.Fields(`anchor barrel bridge captain cargo council engine ferry fish future gate harbour hospital island lamp letter lock market
		money morning neighbour night promise question reason road rope salt school signal stone timber town treasurer union village water weather widow winter`)
	rnd := rand.New(rand.NewSource(7))
	var out []string
	for n > 0 {
		var sb strings.Builder
		k := 8 + rnd.Intn(9)
		for i := range k {
			w := words[rnd.Intn(len(words))]
			if i == 0 {
				w = strings.ToUpper(w[:1]) + w[1:]
			} else {
				w = " " + w
			}
			sb.WriteString(w)
		}
		out = append(out, sb.String()+".")
		n -= k
	}
	return out
}

// TestLongQuotations prints a part of a long quotation elsewhere: the part is
// held to the place where it stands, wherever that is.
func TestLongQuotations(t *testing.T) {
	const by = " said Mayor Ada Brook."
	for _, n := range []int{701, 1500, 20_000} {
		said := sentences(n)
		whole := "“" + strings.TrimSuffix(strings.Join(said, " "), ".") + ",”" + by
		for _, at := range []int{0, len(said) / 2, len(said) - 2} {
			two := said[at] + " " + said[at+1]
			ws := strings.Fields(two)
			inside := strings.Join(ws[2:len(ws)-2], " ")
			swapped := append([]string(nil), ws...)
			swapped[len(ws)/2] = "nonsense"
			for _, c := range []struct {
				part   string
				status Status
				edit   string
				edits  int // at most: before the part, in it, behind it
			}{
				{two, Truncated, "", 2},
				{inside, Truncated, "", 2},
				{strings.Join(swapped, " "), Altered, "[" + strings.Trim(ws[len(ws)/2], ".") + ">nonsense]", 3},
			} {
				t.Run(fmt.Sprintf("%v of %d at sentence %d", c.status, n, at), func(t *testing.T) {
					part := "“" + strings.TrimSuffix(c.part, ".") + ",”" + by
					for _, texts := range [][]string{{whole, part}, {part, whole}} {
						b, r := found(t, texts)
						if len(r.Groups) != 1 || len(r.Groups[0].Members) != 2 {
							t.Fatalf("%d groups", len(r.Groups))
						}
						if m := r.Groups[0].Members[1]; m.Status != c.status || len(m.Edits) > c.edits || !strings.Contains(edits(r, b, m), c.edit) {
							t.Errorf("%v with %d edits, want %v", m.Status, len(m.Edits), c.status)
						}
					}
				})
			}
		}
	}
}

// TestLongPrintingOfShort prints a sentence in two articles and the speech
// that it stands in in a third: the sentence is the reference.
func TestLongPrintingOfShort(t *testing.T) {
	said := sentences(1500)
	part := "“" + strings.TrimSuffix(said[len(said)/2], ".") + ",” said Mayor Ada Brook."
	_, r := found(t, []string{part, "At noon " + part, "“" + strings.Join(said, " ") + "” said Mayor Ada Brook."})
	if len(r.Groups) != 1 || len(r.Groups[0].Members) != 3 || r.Groups[0].Members[2].Status != Verbatim {
		t.Errorf("%+v", r.Groups)
	}
}

// TestLongRivals holds the work of aligning long quotations to their words,
// not to the product, though nothing tells their parts from one another.
func TestLongRivals(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	var texts []string
	for range 3 {
		var sb strings.Builder
		for range 50_000 {
			sb.WriteString([]string{"lock ", "salt ", "lock salt ", "rope "}[rnd.Intn(4)])
		}
		texts = append(texts, "“"+sb.String()+"lamp,” said Mayor Ada Brook.")
	}
	found(t, texts)
}

func found(t *testing.T, texts []string) (*bundle.Bundle, Result) {
	t.Helper()
	c, roles := quotetest.Corpus(texts...)
	r, err := Find(context.Background(), c, roles, nil)
	if err != nil {
		t.Fatal(err)
	}
	check(t, c.Bundle, r)
	return c.Bundle, r
}
