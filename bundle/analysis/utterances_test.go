package analysis_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/quote"
	"broadsheet/samples"
)

func TestUtterancesOfTheSample(t *testing.T) {
	b, err := samples.Open(t.Context(), "harbor-hack")
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.Run(t.Context(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, s := range a.Utterances(nil)[:3] {
		got = append(got, s.Name+"/"+s.Role)
		for _, u := range s.Utterances {
			row := ""
			for i := range b.Articles {
				if p, ok := a.In(&u, i); ok {
					row += string("Aactf"[p.As])
				} else {
					row += "_"
				}
			}
			got = append(got, row+" "+a.Opening(u.Reference)+" "+a.UtteranceWords(&u))
		}
	}
	want := []string{
		"Henrike Mølgaard/",
		"fffAA “We have seen…” printed by 3, altered by 2 (“so far” left out)",
		"Dorian Pell/campaign spokesperson",
		"ffcaf “These files were…” printed by 3, cut short by 1, worded otherwise by 1",
		"ffta_ “Kestria knows that…” printed by 2, worded otherwise by 1, told without marks by 1",
		"f____ “A stolen letter…” only in one article",
		"f____ “Whoever publishes it…” only in one article",
		"report/",
	}
	if !slices.Equal(got[:min(len(got), len(want))], want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, s := range a.Utterances([]int{1}) {
		for _, u := range s.Utterances {
			for _, p := range u.Printings {
				if x := a.Quotes[p.Quote]; x.Article != 1 || x.Kind == quote.Term {
					t.Errorf("among the utterances of the second article: %s", a.Opening(p.Quote))
				}
			}
		}
	}
}

func TestUtterancesSayWhoElseIsGivenTheWords(t *testing.T) {
	b, err := samples.Open(t.Context(), "harbor-hack")
	if err != nil {
		t.Fatal(err)
	}
	a, err := analysis.Run(t.Context(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, s := range a.Utterances(nil) {
		for _, u := range s.Utterances {
			for _, p := range u.Printings {
				if p.By != "" {
					got += fmt.Sprintf("%s: %d says %s;", s.Name, a.Quotes[p.Quote].Article+1, p.By)
				}
			}
		}
	}
	if want := "Aurélie Kastner: 5 says Dorian Pell;"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
