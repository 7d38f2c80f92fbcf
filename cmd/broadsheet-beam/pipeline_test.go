package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"broadsheet/bundle/load"
	"broadsheet/bundle/sieve"
)

func TestMain(m *testing.M) {
	beam.Init()
	os.Exit(m.Run())
}

// archive is articles of six papers: some print one another's sentences, word for
// word or with small edits, all of one paper print its promise to readers.
func archive() []byte {
	said := []string{
		"The harbour board voted on Tuesday to close the east lock for the whole of the winter, although the pilots had warned of it.",
		"“We will not pay for a gate that nobody has asked for,” said Ines Falk, who speaks for the fishermen of Arden.",
		"Two ferries a day are to go round by the northern channel, which takes forty minutes longer when the tide is out.",
		"The council has put aside three million crowns for dredging, of which a third is spent already on the new quay.",
		"Nobody has measured how deep the silt lies before the lock since the flood of the year before last.",
		"The pilots want to be heard before the gates are shut, and they have written to the minister twice.",
	}
	edited := strings.NewReplacer("voted on Tuesday", "voted Tuesday", "forty minutes", "some 40 minutes", "three million crowns", "3 million crowns")
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	for i := range 60 {
		var b strings.Builder
		for k := range 3 {
			fmt.Fprintf(&b, "Article %d tells of %s street %d and of what stood there when the %s was built by hand in spring. ", i, []string{"Mill", "Gate", "Pine", "Rope", "Salt"}[(i+k)%5], i*7+k, []string{"pier", "barn", "church", "school"}[(i*3+k)%4])
		}
		for k, s := range said {
			if (i*i+k*7)%11 == 0 {
				if i%3 == 0 {
					s = edited.Replace(s)
				}
				b.WriteString("\n\n" + s)
			}
		}
		paper := i % 6
		if paper == 2 {
			b.WriteString("\n\nThis paper is read in every village between the two rivers, and it will always belong to those who read it and to nobody else.")
		}
		_ = enc.Encode(map[string]any{"id": fmt.Sprintf("a%03d", i), "title": fmt.Sprintf("What article %d tells", i), "outlet": fmt.Sprintf("Paper %d", paper), "text": b.String()})
	}
	return out.Bytes()
}

// sieved is what the sieve finds in a file, a line for each pair, under the ids.
func sieved(t *testing.T, file string) (lines []string) {
	s, err := load.NewStream(t.Context(), []string{file}, load.Options{})
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "out")
	if _, err := sieve.Run(t.Context(), s, []string{file}, out, sieve.Options{MinWords: 10, Largest: 100}); err != nil {
		t.Fatal(err)
	}
	var list bytes.Buffer
	if err := sieve.List(&list, out); err != nil {
		t.Fatal(err)
	}
	for text := range strings.Lines(list.String()) {
		var l sieve.Line
		if err := json.Unmarshal([]byte(text), &l); err != nil {
			t.Fatal(err)
		}
		if l.A == "" {
			continue
		}
		for _, place := range []*string{&l.A, &l.B} {
			var no int
			if _, err := fmt.Sscanf((*place)[strings.LastIndexByte(*place, ':'):], ":%d", &no); err != nil {
				t.Fatal(*place, err)
			}
			*place = fmt.Sprintf("a%03d", no-1)
		}
		data, err := json.Marshal(&l)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, string(data))
	}
	slices.Sort(lines)
	return lines
}

// TestPipelineIsTheSieve runs the pipeline on Beam's direct runner and asks that it
// finds what the sieve finds.
func TestPipelineIsTheSieve(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "articles.jsonl")
	data := archive()
	if err := os.WriteFile(file, data, 0o666); err != nil {
		t.Fatal(err)
	}
	want := sieved(t, file)
	if len(want) < 50 {
		t.Fatalf("the sieve finds %d pairs", len(want))
	}

	// On a cluster the lines come in any order, in several packed files, some twice.
	lines := slices.Collect(strings.Lines(string(data)))
	slices.Reverse(lines)
	for i, part := range []string{strings.Join(lines[:20], ""), strings.Join(lines[20:], "") + lines[0] + "{\"id\": \"odd\"}\nprose\n"} {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		if _, err := z.Write([]byte(part)); err != nil || z.Close() != nil {
			t.Fatal("cannot pack")
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("part-%d.jsonl.gz", i)), b.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	*input, *output, *minWords = filepath.Join(dir, "part-*.jsonl.gz"), filepath.Join(dir, "pairs.jsonl"), 10
	if err := run(t.Context()); err != nil {
		t.Fatal(err)
	}
	out, err := os.ReadFile(*output)
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Split(strings.TrimSpace(string(out)), "\n")
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("%d pairs, the sieve finds %d; first:\n%s\n%s", len(got), len(want), got[0], want[0])
	}
	if err := run(t.Context()); err == nil || !strings.Contains(err.Error(), "there already") {
		t.Errorf("a second run over its output: %v", err)
	}
}
