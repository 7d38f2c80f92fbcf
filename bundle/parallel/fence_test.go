package parallel

import (
	"errors"
	"strings"
	"testing"
)

// TestPanicInGoroutine checks that a panic in one of the goroutines of a loop
// is its error.
func TestPanicInGoroutine(t *testing.T) {
	err := Each(t.Context(), 1000, func(i int) {
		if i == 700 {
			panic("700")
		}
	})
	var f *Fault
	if !errors.As(err, &f) || f.Error() != "700" || !strings.Contains(string(f.Stack), "TestPanicInGoroutine") {
		t.Errorf("got %v", err)
	}
}
