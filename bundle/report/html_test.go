package report_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"golang.org/x/net/html"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/furniture"
	"broadsheet/bundle/report"
	"broadsheet/bundle/review"
	"broadsheet/bundle/shared"
	"broadsheet/bundle/text"
	"broadsheet/bundle/visible"
	"broadsheet/samples"
)

// TestHTMLHoldsEveryWord parses the page and finds the sentences of each article
// one after the other, and those that something leads to whole, by their number.
func TestHTMLHoldsEveryWord(t *testing.T) {
	for _, s := range samples.List() {
		t.Run(s.Name, func(t *testing.T) {
			a := sample(t, s.Name)
			found, articles := page(t, a)
			for i, art := range a.Bundle.Articles {
				rest := articles[i]
				for k := range art.Sentences {
					want := strings.Join(strings.Fields(visible.String(strings.Join(strings.Fields(art.SentenceText(k)), " "))), " ")
					if got, ok := found[fmt.Sprintf("%d.%d", i+1, k+1)]; ok && got != want {
						t.Errorf("article %d, sentence %d: %q, want %q", i+1, k+1, got, want)
					}
					_, after, ok := strings.Cut(rest, want)
					if !ok {
						t.Errorf("article %d, sentence %d: %q is not there", i+1, k+1, want)
					}
					rest = after
				}
			}
		})
	}
}

// TestHTMLIsSafe holds that nothing of a bundle becomes markup, an address that
// does something, or a control sequence, whatever field it stands in, and that
// the page asks for nothing.
func TestHTMLIsSafe(t *testing.T) {
	for _, bad := range []string{
		"<script src=//x.example/a.js></script>", `"><img src=x onerror=alert(1)>`, `' onmouseover='alert(1)`, "javascript:alert(1)", "JaVaScRiPt:alert(1)//http://x.example",
		"data:text/html,<script>alert(1)</script>", "\x1b[31m\x00\u202e\u2066\u200b\x9b", "</style><iframe src=//x.example>", "{{.Title}}<!--", "]]><svg onload=alert(1)>", "&#60;b>",
	} {
		b := &bundle.Bundle{Name: bad, Warnings: []bundle.Warning{{Article: -1, Source: bad, Message: bad}}}
		for i := range 2 {
			word := []string{"Ten", "Nine"}[i]
			art := &bundle.Article{Source: bad, Title: bad, Outlet: bad, Author: bad, URL: bad, Published: bad, Language: bad, Text: strings.ToValidUTF8(
				"The weir "+bad+" broke on Sunday and "+word+" boats sank at Olm.\n\n“We "+bad+" will mend it before the spring,” said Ina "+bad+" Rusk of the board.\n\n"+bad, "")}
			text.Segment(art)
			b.Articles = append(b.Articles, art)
		}
		a, err := analysis.RunReviewed(t.Context(), b, marked(t, b, bad), nil)
		if err != nil {
			t.Fatal(err)
		}
		var raw bytes.Buffer
		if err := report.HTML(&raw, a); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(raw.String(), "note “"); n < 2 {
			t.Errorf("%q: %d notes are in the page", bad, n)
		}
		for _, r := range raw.String() {
			if r != '\n' && unicode.IsControl(r) || unicode.In(r, unicode.Cf) {
				at := strings.IndexRune(raw.String(), r)
				t.Errorf("%q: %U is in the page: %q", bad, r, raw.String()[max(0, at-200):at+20])
				break
			}
		}
		root, err := html.Parse(&raw)
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.Type == html.CommentNode {
				t.Errorf("%q: a comment %q", bad, n.Data)
			}
			if n.Type != html.ElementNode {
				continue
			}
			if slices.Contains([]string{"script", "img", "svg", "iframe", "link", "object", "embed", "base", "form"}, n.Data) {
				t.Errorf("%q: an element %s", bad, n.Data)
			}
			for _, at := range n.Attr {
				if strings.HasPrefix(at.Key, "on") || at.Key == "style" || at.Key == "src" || at.Key == "href" && !strings.HasPrefix(at.Val, "#") {
					t.Errorf("%q: %s %s=%q", bad, n.Data, at.Key, at.Val)
				}
			}
		}
	}
}

// marked is a bundle in which a reader has said something in every field: of a
// sentence, an article, two sentences, and of what is lost.
func marked(t *testing.T, b *bundle.Bundle, says string) *review.Placed {
	t.Helper()
	first := review.Subject{Thing: review.Sentence, Span: b.Articles[0].Sentences[0].Span}
	acts := []review.Act{
		review.About(b, first, review.Note, says), review.About(b, first, review.Checked, ""), review.About(b, first, review.Speaker, says),
		review.About(b, review.Subject{Thing: review.Article}, review.Title, says),
		review.Sentences(b, bundle.Ref{}, bundle.Ref{Article: 1}, review.NotSame), review.About(b, first, review.Note, says),
	}
	lost := &acts[len(acts)-1]
	lost.Of.Words, lost.Of.Before, lost.Of.After = "Nobody <b>prints</b> such words\x1b[2J", says, says
	for i := range acts {
		acts[i].ID, acts[i].By, acts[i].At = fmt.Sprint(i), says, time.Date(2031, 5, 4, 12, i, 0, 0, time.UTC)
	}
	var none *review.Book
	p := review.Place(t.Context(), none.With(acts...), b, "")
	if len(p.Lost) != 1 {
		t.Fatalf("%d marks are lost", len(p.Lost))
	}
	return p
}

// A page is sent by mail: with everything that is found it has at most three
// times the bytes of the articles and what is known of them, and without findings
// next to nothing.
func TestHTMLIsSmall(t *testing.T) {
	size := func(a *analysis.Analysis) (page, text int) {
		var out bytes.Buffer
		if err := report.HTML(&out, a); err != nil {
			t.Fatal(err)
		}
		for _, art := range a.Bundle.Articles {
			text += len(art.Text) + len(art.Title) + len(art.Outlet) + len(art.Author) + len(art.URL) + len(art.Published)
		}
		return out.Len(), text
	}
	plain := &bundle.Article{Source: "a.txt", Text: "The ferry was late."}
	text.Segment(plain)
	empty, err := analysis.Run(t.Context(), &bundle.Bundle{Articles: []*bundle.Article{plain}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	if fixed, _ := size(empty); fixed > 2_700 {
		t.Errorf("a page with one sentence has %d bytes", fixed)
	}
	for _, s := range samples.List() { // of which nearly every sentence is marked
		if page, text := size(sample(t, s.Name)); page > 3*text {
			t.Errorf("%s: %d bytes, the articles have %d", s.Name, page, text)
		}
	}
}

// A page leads everywhere it says, is found through by its landmarks, and what
// is to be checked leads to its sentence and back.
func TestHTMLLeadsThereAndBack(t *testing.T) {
	for _, s := range samples.List() {
		a := sample(t, s.Name)
		var raw bytes.Buffer
		if err := report.HTML(&raw, a); err != nil {
			t.Fatal(err)
		}
		if s.Name == "two-desks" {
			golden(t, "two-desks.html", raw.Bytes())
		}
		root, err := html.Parse(&raw)
		if err != nil {
			t.Fatal(err)
		}
		ids, leads, tags := map[string]bool{}, map[string]bool{}, map[string]int{}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			tags[n.Data]++
			for _, at := range n.Attr {
				switch at.Key {
				case "id":
					if ids[at.Val] {
						t.Errorf("%s: two elements %q", s.Name, at.Val)
					}
					ids[at.Val] = true
				case "href", "aria-labelledby":
					if strings.HasPrefix(at.Val, "http") {
						continue
					}
					leads[strings.TrimPrefix(at.Val, "#")] = true
				}
			}
		}
		for l := range leads {
			if !ids[l] {
				t.Errorf("%s: %q leads nowhere", s.Name, l)
			}
		}
		for _, tag := range []string{"header", "nav", "main", "h1"} {
			if tags[tag] != 1 {
				t.Errorf("%s: %d elements %s", s.Name, tags[tag], tag)
			}
		}
		for i, c := range a.Checks(a.Sharing()) {
			if to, back := fmt.Sprintf("%d.%d", c.At.Article+1, c.At.Sentence+1), fmt.Sprintf("c%d", i+1); !leads[to] || !ids[back] || !leads[back] {
				t.Errorf("%s: nothing leads to %s, or back to %s", s.Name, to, back)
			}
		}
	}
}

// A page of very many articles shows so many rows and columns as can be looked
// through, and says what it leaves out.
func TestHTMLPicturesAreBounded(t *testing.T) {
	b := &bundle.Bundle{}
	var roles furniture.Roles
	var groups []shared.Group
	for i := range 60 {
		art := &bundle.Article{Source: fmt.Sprintf("%d.txt", i)}
		for k := range 80 {
			art.Text += fmt.Sprintf("Lock %d of the canal was shut at noon. ", k)
		}
		text.Segment(art)
		b.Articles, roles = append(b.Articles, art), append(roles, make([]bundle.Role, len(art.Sentences)))
	}
	for k := range 80 {
		g := shared.Group{Kind: shared.Verbatim, Earliest: -1, Members: []bundle.Ref{{Sentence: k}}}
		for i := 1; i < 60; i++ {
			g.Members = append(g.Members, bundle.Ref{Article: i, Sentence: k})
			g.Links = append(g.Links, shared.Link{A: bundle.Ref{Sentence: k}, B: bundle.Ref{Article: i, Sentence: k}, Kind: shared.Verbatim, Score: 1, Certain: true, Same: true})
		}
		groups = append(groups, g)
	}
	var out bytes.Buffer
	if err := report.HTML(&out, analysis.New(analysis.Analysis{Bundle: b, Roles: roles, Shared: groups})); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "<tr>"); n != 61+25 {
		t.Errorf("%d rows", n)
	}
	for _, want := range []string{"<caption>20 more statements and 36 more articles left out</caption>", "<caption>36 more articles left out</caption>"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("not said: %s", want)
		}
	}
}

// page parses the HTML report: the text of each element with an id, and of each
// article.
func page(t *testing.T, a *analysis.Analysis) (byID map[string]string, articles []string) {
	t.Helper()
	var buf bytes.Buffer
	if err := report.HTML(&buf, a); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(&buf)
	if err != nil {
		t.Fatal(err)
	}
	byID = map[string]string{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		var words strings.Builder
		for d := range n.Descendants() {
			if d.Type == html.TextNode && (n.Data != "article" || !strings.HasPrefix(href(d.Parent), "#c")) {
				words.WriteString(d.Data)
			}
		}
		text := strings.Join(strings.Fields(words.String()), " ")
		if n.Data == "article" {
			articles = append(articles, text)
		}
		for _, attr := range n.Attr {
			if attr.Key == "id" {
				byID[attr.Val] = text
			}
		}
	}
	return byID, articles
}

func href(n *html.Node) string {
	for _, attr := range n.Attr {
		if attr.Key == "href" {
			return attr.Val
		}
	}
	return ""
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
			if got := strings.Contains(buf.String(), `<b class=contrast>`+who+`</b>`); got != plain {
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
