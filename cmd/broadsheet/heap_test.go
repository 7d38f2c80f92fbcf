package main

import (
	"runtime/debug"
	"strings"
	"testing"

	"broadsheet/bundle"
)

// The collector is told to keep the heap small for a large bundle alone, and
// never against whoever calls the program.
func TestLeanHeap(t *testing.T) {
	before := debug.SetGCPercent(100)
	defer debug.SetGCPercent(before)
	text := strings.Repeat("The ferry was late again. ", muchText/50)
	small := &bundle.Bundle{Articles: []*bundle.Article{{Text: text}}}
	large := &bundle.Bundle{Articles: []*bundle.Article{{Text: text}, {Text: text}}}
	for _, test := range []struct {
		name, gogc string
		b          *bundle.Bundle
		want       int
	}{
		{"small", "", small, 100},
		{"large, GOGC set", "80", large, 100},
		{"large", "", large, leanPercent},
	} {
		t.Setenv("GOGC", test.gogc)
		leanHeap(test.b)
		if got := debug.SetGCPercent(100); got != test.want {
			t.Errorf("%s: GC percent %d, want %d", test.name, got, test.want)
		}
	}
}
