package report_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/report"
	"broadsheet/bundle/shared"
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

// TestHTMLMarksPlainFacts holds that a fact that differs plainly is marked, and
// one that differs possibly is not.
func TestHTMLMarksPlainFacts(t *testing.T) {
	b := &bundle.Bundle{}
	for _, body := range []string{"Ada Marsh closed the weir.", "Ina Rusk shut the weir."} {
		art := &bundle.Article{Source: body[:3], Text: body}
		text.Segment(art)
		b.Articles = append(b.Articles, art)
	}
	first, second := bundle.Ref{Article: 0}, bundle.Ref{Article: 1}
	for _, plain := range []bool{true, false} {
		name := shared.Contrast{Pair: shared.Pair{A: bundle.Span{Start: 0, End: 9}, B: bundle.Span{Start: 0, End: 8}}, Class: shared.Name, Plain: plain}
		a := analysis.New(analysis.Analysis{
			Bundle: b,
			Roles:  furniture.Roles{{bundle.Body}, {bundle.Body}},
			Shared: []shared.Group{{Kind: shared.Reworded, Members: []bundle.Ref{first, second}, Earliest: -1, Links: []shared.Link{
				{A: first, B: second, Kind: shared.Reworded, Score: 0.5, Certain: true, Contrasts: []shared.Contrast{name}},
			}}},
		})
		var buf bytes.Buffer
		if err := report.HTML(&buf, a); err != nil {
			t.Fatal(err)
		}
		for _, who := range []string{"Ada Marsh", "Ina Rusk"} {
			if got := strings.Contains(buf.String(), `<span class="contrast">`+who+`</span>`); got != plain {
				t.Errorf("plain %v: %s marked %v", plain, who, got)
			}
		}
	}
}

// TestCSVHoldsNoFormula holds that the words of an article are no formula to a
// spreadsheet.
func TestCSVHoldsNoFormula(t *testing.T) {
	const formula = "=SUM(A1) stood on the wall of the weir at Torvik on Sunday morning."
	b := &bundle.Bundle{}
	for _, source := range []string{"+one.txt", "@two.txt"} {
		art := &bundle.Article{Source: source, Language: "en", Text: formula}
		text.Segment(art)
		b.Articles = append(b.Articles, art)
	}
	a, err := analysis.Run(t.Context(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if err := report.CSV(&buf, a); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&buf).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	cells := slices.Concat(rows...)
	for _, want := range []string{"'" + formula, "'+one.txt", "'@two.txt"} {
		if !slices.Contains(cells, want) {
			t.Errorf("no cell %q in %q", want, cells)
		}
	}
}

// TestCSV holds that every finding has its line.
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
	}
	members, facts := 0, 0
	for _, d := range a.Differences() {
		facts += len(d.Prints)
	}
	for _, g := range a.Shared {
		members += len(g.Members)
	}
	if count["finding"] != 1 || count["shared"] != members || facts == 0 || count["fact"] != facts || count["quote"] != len(a.Quotes) || count["drift"] != len(a.Drift) {
		t.Errorf("counts %v, want 1 head, %d shared, %d facts, %d quotes, %d drift", count, members, facts, len(a.Quotes), len(a.Drift))
	}
}
