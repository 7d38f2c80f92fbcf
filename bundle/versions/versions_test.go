package versions

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

var update = flag.Bool("update", false, "rewrite the want sections of testdata")

func articleOf(s string) *bundle.Article {
	a := &bundle.Article{Text: s}
	text.Segment(a)
	return a
}

// TestCompare reads tables of two versions and the operations between them.
// An operation is written as its kind, "moved" where it has, the sentences of
// both sides counted from 1, and its edits.
func TestCompare(t *testing.T) {
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
			got := describe(old, new, Compare(old, new))
			if *update {
				ar.Files[2].Data = []byte(got)
				if err := os.WriteFile(f, txtar.Format(ar), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			if want := string(ar.Files[2].Data); got != want {
				t.Errorf("got:\n%swant:\n%s", got, want)
			}
		})
	}
}

func describe(old, new *bundle.Article, ops []Operation) string {
	var s strings.Builder
	for _, op := range ops {
		s.WriteString(op.Kind.String())
		if op.Moved {
			s.WriteString(" moved")
		}
		fmt.Fprintf(&s, " %s > %s\n", counted(op.Old), counted(op.New))
		for _, e := range op.Edits {
			fmt.Fprintf(&s, "\t%s: %q > %q\n", e.Class, e.Old.Of(old.Text), e.New.Of(new.Text))
		}
	}
	return s.String()
}

func counted(sentences []int) string {
	if len(sentences) == 0 {
		return "-"
	}
	var parts []string
	for _, i := range sentences {
		parts = append(parts, fmt.Sprint(i+1))
	}
	return strings.Join(parts, ",")
}

// Every sentence is in exactly one operation, whatever the texts, and what the
// edits leave is the same on both sides.
func FuzzCompare(f *testing.F) {
	f.Add("The mayor left. She did not say why.", "She did not say why. The mayor left early on Monday.")
	f.Add("One. Two. Three.", "")
	f.Add("It cost $5 — so he said.", "It cost $6 -- so he said; \"no more\".")
	f.Fuzz(func(t *testing.T, a, b string) {
		old, new := articleOf(strings.ToValidUTF8(a, "?")), articleOf(strings.ToValidUTF8(b, "?"))
		ops := Compare(old, new)
		var o, n []int
		for _, op := range ops {
			o, n = append(o, op.Old...), append(n, op.New...)
			for _, e := range op.Edits {
				if e.Old.Start > e.Old.End || e.Old.End > len(old.Text) || e.New.Start > e.New.End || e.New.End > len(new.Text) {
					t.Fatalf("edit outside the text: %+v", e)
				}
			}
			if len(op.Old) > 0 && len(op.New) > 0 {
				if x, y := rest(old, op.Old, op.Edits, true), rest(new, op.New, op.Edits, false); x != y {
					t.Fatalf("outside the edits the sides differ:\n%q\n%q", x, y)
				}
			}
		}
		slices.Sort(o)
		if !slices.Equal(o, numbers(0, len(old.Sentences))) || !slices.Equal(n, numbers(0, len(new.Sentences))) {
			t.Fatalf("old sentences %v of %d, new %v of %d", o, len(old.Sentences), n, len(new.Sentences))
		}
	})
}

// rest returns the tokens of a side outside the edits, in one shape.
func rest(a *bundle.Article, sentences []int, es []Edit, old bool) string {
	v := newVocabulary()
	s := v.lex(a)
	names := map[int32]string{}
	for k, id := range v.ids {
		names[id] = k
	}
	var out []string
	for _, t := range s.tokens(sentences) {
		edited := false
		for _, e := range es {
			span := e.New
			if old {
				span = e.Old
			}
			edited = edited || span.Overlaps(t.Span)
		}
		if !edited {
			out = append(out, names[t.id])
		}
	}
	return strings.Join(out, " ")
}

func TestTypographyIsNoEdit(t *testing.T) {
	old := articleOf("“It’s over,” she said -- and left.  Nobody\nfollowed...")
	new := articleOf("\"It's over,\" she said – and left. Nobody followed…")
	for _, op := range Compare(old, new) {
		if op.Kind != Kept {
			t.Errorf("%s %v > %v: %v", op.Kind, op.Old, op.New, op.Edits)
		}
	}
}

func BenchmarkCompare(b *testing.B) {
	old, new := articleOf(draft(0)), articleOf(draft(1))
	b.ReportAllocs()
	for b.Loop() {
		Compare(old, new)
	}
}

// BenchmarkGit is what BenchmarkCompare is held against: git's comparison of
// the same two texts word by word.
func BenchmarkGit(b *testing.B) {
	git, err := exec.LookPath("git")
	if err != nil {
		b.Skip("there is no git")
	}
	dir := b.TempDir()
	var files []string
	for v := range 2 {
		f := filepath.Join(dir, fmt.Sprintf("%d.txt", v))
		if err := os.WriteFile(f, []byte(draft(v)), 0o666); err != nil {
			b.Fatal(err)
		}
		files = append(files, f)
	}
	for b.Loop() {
		// It ends with 1 when the files differ, as they do.
		if err := exec.Command(git, "diff", "--no-index", "--word-diff", files[0], files[1]).Run(); err == nil {
			b.Fatal("git sees no difference")
		}
	}
}

// draft writes a 2,000-word article; later versions change every seventh
// sentence and drop every thirtieth.
func draft(version int) string {
	var s strings.Builder
	for i := range 130 {
		if version > 0 && i%30 == 29 {
			continue
		}
		n := i
		if version > 0 && i%7 == 3 {
			n += version
		}
		fmt.Fprintf(&s, "Witness %d told the harbour board that barge %d had left pier %d before the gates of lock %d were shut. ", i, n, i%9, i%4)
		if i%5 == 4 {
			s.WriteString("\n\n")
		}
	}
	return s.String()
}
