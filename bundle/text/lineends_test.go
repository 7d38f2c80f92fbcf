package text

import "testing"

// What stands before the end of a line is the same however the line ends.
func TestSpaceBeforeALineEnd(t *testing.T) {
	for _, s := range []string{"a", "a \n", "a\r\n", "a\r\n\r\n"} {
		if got := skipSpaceBack(s, len(s)); got != 1 {
			t.Errorf("%q ends at %d, want 1", s, got)
		}
	}
}
