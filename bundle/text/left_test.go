package text

import (
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"broadsheet/bundle"
)

func TestLeftIn(t *testing.T) {
	a, err := txtar.ParseFile("testdata/left.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range a.Files {
		for line := range strings.Lines(string(f.Data)) {
			want := strings.TrimSpace(line)
			s := strings.NewReplacer("⟦", "", "⟧", "").Replace(want)
			got, at := "", 0
			for _, l := range LeftIn(s, bundle.Plain) {
				got += s[at:l.Start] + "⟦" + l.Of(s) + "⟧"
				at = l.End
			}
			if got += s[at:]; got != want {
				t.Errorf("%s:\n got %s\nwant %s", f.Name, got, want)
			}
		}
	}
}

// What the page left in a sentence does not end it, is none of its words, and
// is noted only where words of the sentence are left over.
func TestSegmentLeft(t *testing.T) {
	a := &bundle.Article{Text: `Council Votes To Close Bridge For Good

Council Votes To Close Bridge For Good Nobody knows who will pay for the ferry.

Ada Quill Ada Jane QuillWho will pay for the bridge? Quill under fire MORE said that she would vote. It was late.

The ferry stays. (RELATED: Ferry Sinks. Nobody Is Hurt)`}
	Segment(a)
	var left []string
	for _, l := range a.Left {
		left = append(left, l.Of(a.Text))
	}
	want := []string{"Council Votes To Close Bridge For Good", "Ada Jane QuillWho will pay for the bridge? Quill under fire MORE"}
	if strings.Join(left, "|") != strings.Join(want, "|") {
		t.Errorf("left %q, want %q", left, want)
	}
	if n := len(a.Sentences); n != 6 {
		t.Errorf("%d sentences, want 6", n)
	}
	c, err := NewCorpus(t.Context(), &bundle.Bundle{Articles: []*bundle.Article{a}})
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, tok := range c.Docs[0].Sentence(2) {
		words = append(words, c.Words[tok.Word].Text)
	}
	if got := strings.Join(words, " "); got != "ada quill said that she would vote" {
		t.Errorf("words %q", got)
	}
}

// A paragraph of any length is read once.
func BenchmarkLeftIn(b *testing.B) {
	s := strings.Repeat("The council of Harbor met on Monday (as it does) and the mayor, Ada Quill, said: more. ", 100)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		LeftIn(s, bundle.Plain)
	}
}
