package report_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/report"
	"broadsheet/bundle/text"
	"broadsheet/bundle/visible"
	"broadsheet/samples"
)

// TestHTMLHoldsEveryWord parses the page and finds each sentence whole, by its
// number.
func TestHTMLHoldsEveryWord(t *testing.T) {
	for _, s := range samples.List() {
		t.Run(s.Name, func(t *testing.T) {
			a := sample(t, s.Name)
			found, _ := page(t, a)
			for i, art := range a.Bundle.Articles {
				for k := range art.Sentences {
					want := strings.Join(strings.Fields(visible.String(strings.Join(strings.Fields(art.SentenceText(k)), " "))), " ")
					if got := found[fmt.Sprintf("a%ds%d", i+1, k+1)]; got != want {
						t.Errorf("article %d, sentence %d: %q, want %q", i+1, k+1, got, want)
					}
				}
			}
		})
	}
}

// TestHTMLIsSafe holds that words of an article become neither markup nor
// control sequences, and that the page asks for nothing.
func TestHTMLIsSafe(t *testing.T) {
	b := &bundle.Bundle{Name: "<script>alert(1)</script>"}
	for _, body := range []string{
		"The weir <script src=//x.example/a.js></script> broke on Sunday \x1b[31m& \u202enobody was hurt at all.",
		`The weir "><img src=x onerror=alert(1)> broke on Sunday and nobody was hurt at all.`,
	} {
		art := &bundle.Article{Source: "<b>", Title: "<i>", Text: body}
		text.Segment(art)
		b.Articles = append(b.Articles, art)
	}
	a, err := analysis.Run(t.Context(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	_, tags := page(t, a)
	for _, tag := range []string{"script", "img", "link", "iframe"} {
		if tags[tag] > 0 {
			t.Errorf("%d elements %s", tags[tag], tag)
		}
	}
	var raw bytes.Buffer
	if err := report.HTML(&raw, a); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(raw.String(), "\x1b\u202e") {
		t.Error("a control character is in the page")
	}
}

// page parses the HTML report: the text of each element with an id, and how
// often each tag stands in it.
func page(t *testing.T, a *analysis.Analysis) (byID map[string]string, tags map[string]int) {
	t.Helper()
	var buf bytes.Buffer
	if err := report.HTML(&buf, a); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&buf)
	if err != nil {
		t.Fatal(err)
	}
	byID, tags = map[string]string{}, map[string]int{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		tags[n.Data]++
		for _, attr := range n.Attr {
			if attr.Key == "id" {
				var words strings.Builder
				for d := range n.Descendants() {
					if d.Type == html.TextNode {
						words.WriteString(d.Data)
					}
				}
				byID[attr.Val] = strings.Join(strings.Fields(words.String()), " ")
			}
		}
	}
	return byID, tags
}

// TestCSV holds that every finding has its line, and that no cell is a formula.
func TestCSV(t *testing.T) {
	a := sample(t, "harbor-hack")
	var buf bytes.Buffer
	if err := report.CSV(&buf, a); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&buf).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, r := range rows {
		count[r[0]]++
		for _, cell := range r {
			if cell != "" && strings.Contains("=+-@", cell[:1]) {
				t.Errorf("cell %q begins a formula", cell)
			}
		}
	}
	members := 0
	for _, g := range a.Shared {
		members += len(g.Members)
	}
	if count["finding"] != 1 || count["shared"] != members || count["quote"] != len(a.Quotes) || count["drift"] != len(a.Drift) {
		t.Errorf("counts %v, want 1 head, %d shared, %d quotes, %d drift", count, members, len(a.Quotes), len(a.Drift))
	}
}
