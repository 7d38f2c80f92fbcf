package speech

import "testing"

// What stands before the end of a line is the same however the line ends.
func TestSpaceBeforeALineEnd(t *testing.T) {
	for _, s := range []string{"a", "a \n", "a\r\n", "a\r\n\r\n"} {
		if got := trimSpace(s); got != "a" {
			t.Errorf("%q ends with %q", s, got)
		}
	}
}
