package text

import (
	"strings"
	"testing"
	"unsafe"

	"broadsheet/bundle"
)

// A token is sixteen bytes, and knows where it ends however long it is.
func TestTokenEnds(t *testing.T) {
	if n := unsafe.Sizeof(Token{}); n != 16 {
		t.Errorf("a token takes %d bytes", n)
	}
	for _, n := range []int{1, 255, 65535, 65536, 65537, longestWord} {
		tok := NewToken(7, 7+n, 3, 4, Capital|Digits)
		if got, want := tok.Span(), (bundle.Span{Start: 7, End: 7 + n}); got != want || tok.Word != 3 || tok.Stem != 4 || tok.Shape != Capital|Digits {
			t.Errorf("%d bytes: %+v, span %v", n, tok, got)
		}
	}
}

// What is longer than any word becomes several tokens, none of which begins
// inside a character, and is there whole.
func TestTokeniseEndlessWord(t *testing.T) {
	text := "Says " + strings.Repeat("é", longestWord/2+5) + " here."
	a := &bundle.Article{Text: text, Words: 3, Sentences: []bundle.Sentence{{Span: bundle.Span{End: len(text)}}}}
	var d Doc
	if _, err := d.tokenise(t.Context(), a, nil); err != nil {
		t.Fatal(err)
	}
	if len(d.Tokens) != 4 {
		t.Fatalf("%d tokens", len(d.Tokens))
	}
	for i, want := range []int{0, 5, 5 + longestWord - 1, len(text) - len("here.")} {
		if got := int(d.Tokens[i].Start); got != want {
			t.Errorf("token %d begins at %d, want %d", i, got, want)
		}
	}
	if got := int(d.Tokens[2].End()); got != len(text)-len(" here.") {
		t.Errorf("the endless word ends at %d of %d", got, len(text))
	}
}
