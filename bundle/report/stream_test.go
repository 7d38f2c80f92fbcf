package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"broadsheet/bundle/parallel"
)

// A stream writes what encoding/json writes of the whole.
func TestStreamIsJSON(t *testing.T) {
	type part struct {
		N int      `json:"n"`
		S []string `json:"s"`
	}
	for _, parts := range [][]part{{}, {{1, nil}}, {{1, []string{"a <b>", "\u2028"}}, {2, []string{}}}} {
		var want, got strings.Builder
		enc := json.NewEncoder(&want)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", " ")
		if err := enc.Encode(struct {
			Name  string `json:"name"`
			Inner part   `json:"inner"`
			List  []part `json:"list"`
		}{"x", part{3, []string{"y"}}, parts}); err != nil {
			t.Fatal(err)
		}
		s := newStream(&got)
		s.member("name", "x")
		s.member("inner", part{3, []string{"y"}})
		list(s, "list", len(parts), func(i int) part { return parts[i] })
		if err := s.end(); err != nil {
			t.Fatal(err)
		}
		if got.String() != want.String() {
			t.Errorf("got\n%s\nwant\n%s", got.String(), want.String())
		}
	}
}

// What is appended line by line is what encoding/json indents, escaped.
func TestIndentsAsEncodingJSONDoes(t *testing.T) {
	for _, v := range []any{
		nil, 1.5, "", "a", []int{}, map[string]any{}, []any{[]int{}, map[string]any{"": []any{nil}}},
		map[string]any{"a\"b\\": []any{"{[,:]}", "\\\"", true}, "é\u0301\u200d": []string{"\x7f", "\n\u0301", "\\\u0301", "\"\u0301a\u0301"}},
	} {
		one, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		var want bytes.Buffer
		json.Indent(&want, one, "  ", " ")
		if got := appendIndented(nil, one, "  "); string(got) != string(escapeInvisible(want.Bytes())) {
			t.Errorf("got\n%s\nwant\n%s", got, want.Bytes())
		}
	}
}

// Long lists keep their order, and a panic in one element is an error.
func TestListsKeepTheirOrder(t *testing.T) {
	var got strings.Builder
	s := newStream(&got)
	list(s, "list", 1000, func(i int) int { return i })
	var back struct{ List []int }
	if err := s.end(); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(got.String()), &back); err != nil || len(back.List) != 1000 {
		t.Fatal(len(back.List), err)
	}
	for i, n := range back.List {
		if i != n {
			t.Fatalf("element %d is %d", i, n)
		}
	}
	var f *parallel.Fault
	s = newStream(&got)
	list(s, "list", 1000, func(i int) int { return 1 / (i - 500) })
	if err := s.end(); !errors.As(err, &f) {
		t.Errorf("got %v", err)
	}
}

// Behind an error nothing is written, and the error is returned.
func TestStreamKeepsItsError(t *testing.T) {
	full := errors.New("no space left")
	s := newStream(writerFunc(func([]byte) (int, error) { return 0, full }))
	s.member("name", "x")
	list(s, "list", 3, func(i int) int { return i })
	if err := s.end(); !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
}

// Where a document is cut into pieces makes no difference to a letter's marks.
func TestPiecesKeepMarks(t *testing.T) {
	for shift := range 4 {
		text := strings.Repeat(" ", 1<<16-shift) + "e\u0301e"
		var got strings.Builder
		if _, err := (escaper{&got}).Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if got.String() != text {
			t.Errorf("cut %d bytes behind the letter's start: %q", shift, strings.TrimSpace(got.String()))
		}
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }
