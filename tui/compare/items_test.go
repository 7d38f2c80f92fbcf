package compare

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
	"broadsheet/bundle/versions"
)

// updating reports whether goldens, and the want sections of testdata, are to
// be rewritten: the flag is that of package golden.
func updating() bool { return flag.Lookup("update").Value.String() == "true" }

func articleOf(s string) *bundle.Article {
	a := &bundle.Article{Text: s}
	text.Segment(a)
	return a
}

// TestRows reads tables of two versions and the rows that show them. A sentence
// takes a line; a row is the old line, what happened, and the new line, each
// line told by its first words.
func TestRows(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no tables: %v", err)
	}
	for _, f := range files {
		t.Run(strings.TrimSuffix(filepath.Base(f), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(f)
			if err != nil {
				t.Fatal(err)
			}
			old, new := articleOf(string(ar.Files[0].Data)), articleOf(string(ar.Files[1].Data))
			ops := versions.Compare(old, new)
			items := Items(old, new, ops)
			got := []string{drawn(old, new, ops, items), Merge(old, new, ops, items).Article.Text + "\n"}
			for i, g := range got {
				if updating() {
					ar.Files[2+i].Data = []byte(g)
				}
				if want := string(ar.Files[2+i].Data); g != want {
					t.Errorf("%s: got:\n%s\nwant:\n%s", ar.Files[2+i].Name, g, want)
				}
			}
			if updating() {
				if err := os.WriteFile(f, txtar.Format(ar), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// oneLineEach is a column in which each sentence takes a line.
func oneLineEach(a *bundle.Article, items []Item, old bool) []Extent {
	out := make([]Extent, len(items))
	for i, it := range items {
		s := it.New
		if old {
			s = it.Old
		}
		if len(s) > 0 {
			first := a.Sentences[s[0]]
			out[i] = Extent{From: s[0], To: s[len(s)-1] + 1, Gap: s[0] > 0 && a.Sentences[s[0]-1].Paragraph != first.Paragraph}
		}
	}
	return out
}

func drawn(old, new *bundle.Article, ops []versions.Operation, items []Item) string {
	folds := Folds(items)
	rows, _ := Rows(items, [][]Extent{oneLineEach(old, items, true), oneLineEach(new, items, false)}, folds, func(int) bool { return true })
	var b strings.Builder
	begin := func(a *bundle.Article, line int) string {
		if line < 0 {
			return ""
		}
		s := strings.Join(strings.Fields(a.SentenceText(line)), " ")
		if len(s) > 26 {
			s = s[:26]
		}
		return s
	}
	last := -1
	for _, r := range rows {
		switch {
		case r.Item < 0:
			b.WriteByte('\n')
			continue
		case r.Fold:
			f := folds[In(folds, r.Item)]
			fmt.Fprintf(&b, "    ... %d unchanged ...\n", f.To-f.From)
			continue
		}
		word := ""
		if it := items[r.Item]; r.Item != last && !it.Kept {
			if word = ops[it.Op].Kind.String(); it.Away {
				word = "moved"
			}
		}
		last = r.Item
		b.WriteString(strings.TrimRight(fmt.Sprintf("%-26s | %-8s | %s", begin(old, r.Lines[0]), word, begin(new, r.Lines[1])), " ") + "\n")
	}
	return b.String()
}

// Every sentence of both versions stands in one item on its side, each side in
// its own order, and the merged text holds every word of both.
func FuzzItems(f *testing.F) {
	f.Add("The mayor left. She did not say why.", "She did not say why. The mayor left early on Monday.")
	f.Add("One is here.\n\nTwo is here. Three is here.", "Three is here. Four is here.\n\nOne is here.")
	f.Add("A 3 b.", "")
	f.Add("The *back door*, **shut**.\n\n- one\n- two", "The **front** door, shut.\n\n- one\n- _three_")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, format := range []bundle.Format{bundle.Plain, bundle.Markdown} {
			old := &bundle.Article{Text: strings.ToValidUTF8(a, "?"), Format: format}
			new := &bundle.Article{Text: strings.ToValidUTF8(b, "?"), Format: format}
			text.Segment(old)
			text.Segment(new)
			ops := versions.Compare(old, new)
			items := Items(old, new, ops)
			checkItems(t, old, new, items)
			checkRows(t, old, new, items)
			checkMerged(t, old, new, Merge(old, new, ops, items), items)
		}
	})
}

// checkItems checks that every sentence of both sides stands in one item, each
// side in its own order.
func checkItems(t *testing.T, old, new *bundle.Article, items []Item) {
	t.Helper()
	var o, n []int
	for _, it := range items {
		o, n = append(o, it.Old...), append(n, it.New...)
		if len(it.Old)+len(it.New) == 0 {
			t.Fatal("an item without a sentence")
		}
	}
	for what, got := range map[string][]int{"old": o, "new": n} {
		want := len(old.Sentences)
		if what == "new" {
			want = len(new.Sentences)
		}
		if len(got) != want {
			t.Fatalf("%s: %d sentences in the items, %d in the article", what, len(got), want)
		}
		for i, s := range got {
			if s != i {
				t.Fatalf("%s: sentence %d stands in place %d: %v", what, s, i, got)
			}
		}
	}
}

// checkRows checks that rows show every line of both sides once and in order,
// whatever is folded.
func checkRows(t *testing.T, old, new *bundle.Article, items []Item) {
	t.Helper()
	columns := [][]Extent{oneLineEach(old, items, true), oneLineEach(new, items, false)}
	folds := Folds(items)
	for closed := range 2 {
		rows, first := Rows(items, columns, folds, func(f int) bool { return f%2 < closed })
		hidden := 0
		seen := [2]int{}
		for i, r := range rows {
			if r.Item < 0 && (i == 0 || rows[i-1].Item < 0) {
				t.Fatalf("an empty row at %d of %+v", i, rows)
			}
			if r.Fold {
				f := folds[In(folds, r.Item)]
				hidden += f.To - f.From
				for it := f.From; it < f.To; it++ {
					seen[0] += columns[0][it].To - columns[0][it].From
					seen[1] += columns[1][it].To - columns[1][it].From
				}
				continue
			}
			for c, l := range r.Lines {
				if l >= 0 {
					if l != seen[c] {
						t.Fatalf("column %d shows line %d, want %d", c, l, seen[c])
					}
					seen[c]++
				}
			}
		}
		if seen != [2]int{len(old.Sentences), len(new.Sentences)} {
			t.Fatalf("%v lines shown or folded, %d of %d hidden", seen, hidden, len(items))
		}
		for i, r := range first {
			if r >= len(rows) || !rows[r].Fold && rows[r].Item != i {
				t.Fatalf("item %d begins at row %d", i, r)
			}
		}
	}
}

// checkMerged checks that the parts of a merged text are what they say, in
// order, and that it has the words of both versions.
func checkMerged(t *testing.T, old, new *bundle.Article, m *Merged, items []Item) {
	t.Helper()
	at := 0
	var news strings.Builder
	for _, p := range m.Parts {
		from := new
		if p.Old {
			from = old
		}
		if p.At < at || p.Span().Of(m.Article.Text) != p.Src.Of(from.Text) {
			t.Fatalf("part %+v is not what it says", p)
		}
		at = p.Span().End
		if !p.Old {
			news.WriteString(p.Src.Of(new.Text))
		}
		if s := m.Article.Sentences[p.Item]; p.At < s.Start || at > s.End {
			t.Fatalf("part %+v stands outside its sentence %v", p, s)
		}
	}
	var want strings.Builder
	for i := range new.Sentences {
		want.WriteString(new.SentenceText(i))
	}
	if got, want := squeezed(news.String()), squeezed(want.String()); got != want {
		t.Fatalf("the merged text has of the new version\n%q\nwant\n%q", got, want)
	}
	if len(m.Article.Sentences) != len(items) {
		t.Fatalf("%d sentences for %d items", len(m.Article.Sentences), len(items))
	}
}

func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

func TestIn(t *testing.T) {
	folds := []Fold{{1, 4}, {6, 9}}
	for item, want := range []int{-1, 0, 0, 0, -1, -1, 1, 1, 1, -1} {
		if got := In(folds, item); got != want {
			t.Errorf("In(%d) = %d, want %d", item, got, want)
		}
	}
}
