package report

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
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
