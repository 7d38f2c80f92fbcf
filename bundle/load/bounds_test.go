package load

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"strings"
	"testing"
	"time"
)

// laughs is YAML of a few lines whose aliases come to nine to the power of
// levels.
func laughs(levels int) string {
	var b strings.Builder
	b.WriteString("---\ntitle: T\na0: &a0 [" + strings.Repeat("ha,", 9) + "]\n")
	for i := 1; i < levels; i++ {
		fmt.Fprintf(&b, "a%d: &a%d [%s]\n", i, i, strings.Repeat(fmt.Sprintf("*a%d,", i-1), 9))
	}
	fmt.Fprintf(&b, "author: *a%d\n---\n\nThe ferry did not sail. Nobody knew why.\n", levels-1)
	return b.String()
}

func TestFrontMatterIsBounded(t *testing.T) {
	article := "---\n\nThe ferry did not sail. Nobody knew why.\n"
	for _, tt := range []struct{ name, in, warning string }{
		{"aliases of aliases", laughs(9), "with its aliases it comes to more than"},
		{"an alias inside of what it names", "---\ntitle: T\na: &a [*a]\n" + article, "with its aliases"},
		{"a long text many times", "---\ntitle: T\na: &a " + strings.Repeat("ha", 5000) + "\nauthor: [" + strings.Repeat("*a,", 100) + "]\n" + article, "with its aliases"},
		{"open brackets", "---\ntitle: T\nauthor: " + strings.Repeat("[", 30000) + "\n" + article, "more than front matter holds"},
		{"a few open brackets", "---\ntitle: T\nauthor: " + strings.Repeat("[", 1000) + "\n" + article, "lists in each other"},
		{"open braces", "---\ntitle: T\nauthor: " + strings.Repeat("{a: ", 900) + "\n" + article, "lists in each other"},
		{"dashes", "---\ntitle: T\nauthor:\n  " + strings.Repeat("- ", 3000) + "\n" + article, "lists in each other"},
		{"a field for each word", "---\ntitle: T\ntags: [" + strings.Repeat("a,", 20000) + "]\n" + article, "more than front matter holds"},
	} {
		began := time.Now()
		b, err := Open(t.Context(), []string{"-"}, Options{Stdin: strings.NewReader(tt.in)})
		if err != nil {
			t.Fatal(tt.name, err)
		}
		if len(b.Articles) != 1 || !strings.HasSuffix(b.Articles[0].Text, "Nobody knew why.\n") || !warned(b, "front matter", tt.warning, "kept as text") {
			t.Errorf("%s: %d articles, warnings %v", tt.name, len(b.Articles), b.Warnings)
		}
		if d := time.Since(began); d > 5*time.Second { // it took all memory, or half a minute
			t.Errorf("%s: took %v", tt.name, d)
		}
	}
}

func TestFrontMatterMayUseAliases(t *testing.T) {
	b, err := Open(t.Context(), []string{"-"}, Options{Stdin: strings.NewReader("---\ntitle: Ferry\nauthor: &who [Ann Lee, Bo Ek]\npublisher: *who\n---\n\nThe ferry did not sail.\n")})
	if err != nil {
		t.Fatal(err)
	}
	if a := b.Articles[0]; a.Title != "Ferry" || a.Author != "Ann Lee, Bo Ek" || a.Outlet != "Ann Lee, Bo Ek" || len(b.Warnings) > 0 {
		t.Errorf("%+v, warnings %v", a, b.Warnings)
	}
}

func TestNestedListsAreReadOnce(t *testing.T) {
	const deep = 9000
	in := `{"title": "Ferry", "text": ` + strings.Repeat("[", deep) + `"The ferry did not sail.", "` + strings.Repeat("Nobody knew why. ", 20000) + `"` + strings.Repeat("]", deep) + `}`
	began := time.Now()
	b, err := Open(t.Context(), []string{"-"}, Options{Stdin: strings.NewReader(in)})
	if err != nil {
		t.Fatal(err)
	}
	if b.Format != "jsonl" || !strings.HasPrefix(b.Articles[0].Text, "The ferry did not sail.\n\nNobody knew why.") {
		t.Errorf("format %q, text %.60q", b.Format, b.Articles[0].Text)
	}
	if d := time.Since(began); d > 10*time.Second { // 9,000 times 340 kB took a minute
		t.Errorf("took %v", d)
	}
}

func TestJSONStringOfEachShape(t *testing.T) {
	for in, want := range map[string]string{
		`"a"`: "a", `["a", ["b", "", ["c"]], 7, null]`: "a+b+c", `{"x": {"name": "no"}, "Name": "a"}`: "a",
		`{"name": "", "title": "b"}`: "b", `{"name": 7, "title": "b"}`: "", `{"name": null, "text": "c"}`: "c",
		`[{"name": "a", "x": [["y"]]}, {"title": "b"}]`: "a+b", `7`: "", `null`: "", `[]`: "", `{}`: "",
	} {
		n, _ := parseJSON(json.NewDecoder(strings.NewReader(in)), 0)
		if got := n.words("+"); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// A counter counts what is read of a stream without an end.
type counter struct {
	read int
	fill func([]byte)
}

func (c *counter) Read(b []byte) (int, error) {
	b = b[:min(len(b), 1000)]
	c.fill(b)
	c.read += len(b)
	if c.read > 10<<20 {
		return 0, errors.New("read on and on")
	}
	return len(b), nil
}

func TestStreamsThatAreNoText(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for name, fill := range map[string]func([]byte){
		"zeros":  func(b []byte) { clear(b) },
		"random": func(b []byte) { random.Read(b) },
		"a picture": func(b []byte) {
			random.Read(b)
			copy(b, "\x89PNG\r\n\x1a\n")
		},
	} {
		c := &counter{fill: fill}
		_, err := Open(t.Context(), []string{"-"}, Options{Stdin: c})
		if err == nil || !strings.Contains(err.Error(), "standard input: not a text file") {
			t.Errorf("%s: %v", name, err)
		}
		if c.read > 2*headBytes {
			t.Errorf("%s: %d bytes were read", name, c.read)
		}
	}
}

func TestLongTextsAreText(t *testing.T) {
	wide := func(s string) string {
		var b strings.Builder
		for i := range len(s) {
			b.WriteByte(s[i])
			b.WriteByte(0)
		}
		return b.String()
	}
	for name, in := range map[string]string{
		"a character over the edge": strings.Repeat("x", headBytes-1) + strings.Repeat("— Łódź. ", 1000),
		"UTF-16":                    "\xff\xfe" + wide(strings.Repeat("The ferry did not sail.\n", 5000)),
		"UTF-16 without a mark":     wide(strings.Repeat("The ferry did not sail.\n", 5000)),
		"an old encoding":           strings.Repeat("Das F\xe4hrschiff f\xe4hrt nicht.\n", 5000),
	} {
		if b, err := Open(t.Context(), []string{"-"}, Options{Stdin: strings.NewReader(in)}); err != nil || len(b.Articles) != 1 {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestReadBytesEndsWhenTold(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	n := 0
	_, err := readBytes(ctx, io.MultiReader(&counter{fill: func(b []byte) {
		for i := range b {
			b[i] = 'a'
		}
		if n++; n == 500 {
			cancel()
		}
	}}), 0)
	if !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
