package furniture

import (
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle/text"
)

// Every phrase is written as the words of an article are folded, or it would
// never be found; a … stands between two words.
func TestPhrases(t *testing.T) {
	n := 0
	for line := range strings.Lines(phraseFile) {
		line = strings.TrimPrefix(strings.TrimSpace(line), "!")
		if line == "" || line[0] == '#' || line[0] == '[' {
			continue
		}
		n++
		var words []string
		text.Words(strings.ReplaceAll(line, "…", ""), func(start, end int, _ text.Shape) {
			words = append(words, text.Fold(strings.ReplaceAll(line, "…", "")[start:end]))
		})
		want := slices.DeleteFunc(strings.Fields(line), func(w string) bool { return w == "…" })
		if !slices.Equal(words, want) {
			t.Errorf("%q has the words %q", line, words)
		}
		if strings.HasPrefix(line, "…") || strings.HasSuffix(line, "…") {
			t.Errorf("%q: a gap at its end", line)
		}
	}
	if n < 500 {
		t.Errorf("%d phrases", n)
	}
}

func TestNames(t *testing.T) {
	for i, name := range Names {
		if name == "" {
			t.Errorf("feature %d has no name", i)
		}
	}
}

// A bracket that is a sentence by itself is furniture; one that cites a source
// or belongs to the story is not.
func TestAside(t *testing.T) {
	const before = "The ferry that crosses the Elm will stop sailing on Sundays, the council said after a long meeting on Tuesday night. "
	for bracket, want := range map[string]bool{
		"(RELATED: Mayor Answers Critics Of The Ferry)":        true,
		"[Strange Tales: The History of Eight Bridges]":        true,
		"(Photo: Ada Roe / Elm Press)":                         true,
		"(She has run the ferry for eleven years.)":            false,
		"[Elm News, Elm's Morning Room, 3/3/31]":               false,
		"(See the table for what each of the boats has cost.)": false,
	} {
		b, roles := find(t, "The Elm Ferry Stops Sailing On Sundays\n\n"+before+bracket+"\n\n"+before)
		for k, s := range b.Articles[0].Sentences {
			if s.Of(b.Articles[0].Text) == bracket && (roles[0][k].String() == "furniture") != want {
				t.Errorf("%s is %s", bracket, roles[0][k])
			}
		}
	}
}
