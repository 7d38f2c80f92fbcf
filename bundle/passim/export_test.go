package passim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

func newArticle(source, outlet, words string) *bundle.Article {
	a := &bundle.Article{Source: source, Outlet: outlet, Title: "The lock", Published: "2031-05-04T09:30:00+02:00", Text: words}
	text.Segment(a)
	return a
}

// exported reads back what a writer writes of articles.
func exported(t *testing.T, articles ...*bundle.Article) []document {
	var b bytes.Buffer
	w := NewWriter(&b)
	for _, a := range articles {
		if err := w.Write(a); err != nil {
			t.Fatal(err)
		}
	}
	var out []document
	for line := range strings.Lines(b.String()) {
		var d document
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			t.Fatal(err)
		}
		out = append(out, d)
	}
	if len(out) != len(articles) || w.Written() != len(articles) {
		t.Fatalf("%d lines of %d articles", len(out), len(articles))
	}
	return out
}

// postings are the n-grams that passim indexes, as its getPostings has it: n
// letters in lower case from the beginning of a word on, those that stand once.
func postings(s string, n int) []string {
	var chars []rune
	var at, begins []int
	for i, r := range []rune(s) {
		if unicode.IsLetter(r) {
			chars, at = append(chars, unicode.ToLower(r)), append(at, i)
		}
	}
	for i := range chars {
		if i == 0 || at[i]-at[i-1] > 1 {
			begins = append(begins, i)
		}
	}
	times := map[string]int{}
	for _, i := range begins {
		if i+n <= len(chars) {
			times[string(chars[i:i+n])]++
		}
	}
	return slices.DeleteFunc(slices.Sorted(maps.Keys(times)), func(g string) bool { return times[g] > 1 })
}

// pairs are those that passim compares: of two series, with five n-grams of 25
// letters or more in common that two to a hundred documents have.
func pairs(documents []document) []string {
	const n, fewest, mostDocuments = 25, 5, 100
	has := map[string][]int{}
	for i, d := range documents {
		for _, g := range postings(d.Text, n) {
			has[g] = append(has[g], i)
		}
	}
	common := map[[2]int]int{}
	for _, list := range has {
		if len(list) > mostDocuments {
			continue
		}
		for i, a := range list {
			for _, b := range list[i+1:] {
				if documents[a].Series != documents[b].Series {
					common[[2]int{a, b}]++
				}
			}
		}
	}
	var out []string
	for p, n := range common {
		if n >= fewest {
			out = append(out, documents[p[0]].ID+" "+documents[p[1]].ID)
		}
	}
	slices.Sort(out)
	return out
}

// TestPassimFindsWhatIsPlanted applies passim's rule for pairs to an export.
func TestPassimFindsWhatIsPlanted(t *testing.T) {
	const wire = "The harbour board voted on Tuesday to close the east lock for the whole of the winter, although the pilots had warned of it."
	filler := func(i int) string {
		return fmt.Sprintf("Paragraph %d of this paper speaks of %s.\n\n", i, strings.Join(slices.Repeat([]string{string(rune('a'+i)) + "pples", string(rune('k'+i)) + "ears"}, 4), " and "))
	}
	list := exported(t,
		newArticle("tide", "The Arden Tide", filler(1)+wire),
		newArticle("gull", "The Gull", filler(2)+strings.ToUpper(strings.ReplaceAll(wire, " ", "\r\n"))+filler(3)), // other line ends, capitals
		newArticle("again", "The Gull", filler(4)+wire),                                                            // not compared with its own outlet
		newArticle("nobody", "", filler(5)+strings.ReplaceAll(wire, "harbour", "harbor")),                          // of no known outlet
		newArticle("nobody too", "", wire+filler(6)),
		newArticle("other", "The Heron", filler(7)+"The harbour board voted on Tuesday."), // too little
	)
	want := []string{"again nobody", "again nobody too", "gull nobody", "gull nobody too", "nobody nobody too", "tide again", "tide gull", "tide nobody", "tide nobody too"}
	if got := pairs(list); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestLocsAreSentences(t *testing.T) {
	a := newArticle("tide", "The Arden Tide", "\ufeffThe ferry 👩‍🚀 left.\r\n\r\n“E\u0301cole 𝔄,” said Ines Falk. It was dark.\n")
	d := exported(t, a)[0]
	if len(d.Locs) != len(a.Sentences) || len(d.Locs) < 3 {
		t.Fatalf("%d locs of %d sentences", len(d.Locs), len(a.Sentences))
	}
	if d.Text != a.Text {
		t.Errorf("text %q, want %q", d.Text, a.Text)
	}
	runes := []rune(d.Text)
	for i, l := range d.Locs {
		if got := string(runes[l.Start : l.Start+l.Length]); got != a.SentenceText(i) || l.Loc != fmt.Sprint("s", i+1) {
			t.Errorf("%s: %q, want %q", l.Loc, got, a.SentenceText(i))
		}
	}
}

func TestFields(t *testing.T) {
	plain := newArticle("a/b.txt", "", "Words of it.")
	plain.Published = ""
	long := newArticle("a/b.txt", " The Gull ", "# Words of it")
	long.Format, long.Published = bundle.Markdown, "2031-05-04"
	list := exported(t, newArticle("a/b.txt", "The Arden Tide", "Words."), plain, long, newArticle("", "", "Words."))
	ids := map[string]bool{}
	for _, d := range list {
		ids[d.ID] = true
	}
	if len(ids) != len(list) || ids[""] {
		t.Errorf("ids %v", ids)
	}
	if d := list[0]; d.ID != "a/b.txt" || d.Series != "The Arden Tide" || d.Date != "2031-05-04" || d.Published != "2031-05-04T09:30:00+02:00" || d.Format != "" {
		t.Errorf("%+v", d)
	}
	if d := list[1]; d.Series != d.ID || d.Date != "" || d.Published != "" || d.Outlet != "" {
		t.Errorf("%+v", d)
	}
	if d := list[2]; d.Series != "The Gull" || d.Date != "2031-05-04" || d.Published != "" || d.Format != "markdown" {
		t.Errorf("%+v", d)
	}
	// No key is one of passim's own.
	data, err := json.Marshal(list[0])
	if err != nil {
		t.Fatal(err)
	}
	var keys map[string]any
	if err := json.Unmarshal(data, &keys); err != nil {
		t.Fatal(err)
	}
	for k := range keys {
		if slices.Contains([]string{"uid", "gid", "cluster", "size", "begin", "end", "src", "boiler", "pboiler"}, k) || strings.HasSuffix(k, "2") {
			t.Errorf("%s is passim's own", k)
		}
	}
}
