package bundle

import "testing"

func TestFileName(t *testing.T) {
	for source, want := range map[string]string{
		"lock/pier-v2.txt": "pier-v2", `old\lock.de.md`: "lock.de", "-": "-", "": "", "bare": "bare", "a/b/": "b",
	} {
		if got := FileName(source); got != want {
			t.Errorf("%q: %q, want %q", source, got, want)
		}
	}
}
