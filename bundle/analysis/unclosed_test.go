package analysis

import (
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
)

// TestUnclosedMarks warns of opening marks without a partner, and not of a
// quotation that goes on in marks in the next paragraph.
func TestUnclosedMarks(t *testing.T) {
	for s, want := range map[string]string{
		"Rain fell. She said: “The gates stay shut.\n\nThe hall went quiet.\n":                                        "a quotation mark opens in sentence 2 and",
		"“The gates stay shut, Ada Brook said. “The boats are home,” she added.\n":                                    "a quotation mark opens in sentence 1 and",
		"“The first winter was hard. She said so.\n\n“The second was worse,” said Ada Brook of the harbour.\n":        "",
		"“The gates stay shut.\n\nShe said: “The boats are home.\n\nNobody rose from the benches of the hall.\n":      "2 quotation marks open",
		"“The gates stay shut,” said Ada Brook, and ‘nobody’ in the workers' union rose from the benches to reply.\n": "",
	} {
		a := &bundle.Article{Source: "a.txt", Text: s, Language: "en", Words: 20}
		text.Segment(a)
		found, err := Run(t.Context(), &bundle.Bundle{Articles: []*bundle.Article{a}}, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, w := range found.Warnings() {
			got += w.Message
		}
		if want == "" && got != "" || !strings.HasPrefix(got, want) {
			t.Errorf("%q: warnings %q, want %q", s, got, want)
		}
	}
}
