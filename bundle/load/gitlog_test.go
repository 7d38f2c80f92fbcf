package load

import (
	"reflect"
	"strings"
	"testing"
)

// entry is a commit as git log writes it.
func entry(commit, parents, message, raw, name string) string {
	return strings.Join([]string{commit, parents, "Ines Falk", "2031-05-04T10:00:00Z", "2031-05-05T10:00:00Z", message, raw, name, ""}, "\x00")
}

func TestParseLog(t *testing.T) {
	got := parseLog(entry("0a1b", "0a1d", "one\n\n:100644 100644 a b M\n", "\n:100644 100644 1111 2222 M", "a\x01b\nc.txt") +
		entry("0a1d", "0a1e 0a1f", "two", "\x00::100644 100644 100644 1111 2222 3333 MM", "\n\nst.txt") +
		entry("0a1e", "", "three", "\n:100644 000000 3333 0000 D", "st.txt") +
		entry("0a1f", "", "four", "\n:000000 120000 0000 4444 A", "link.txt"))
	of := func(commit, path, blob, status, message string, parents ...string) revision {
		return revision{commit: commit, path: path, blob: blob, status: status, message: message, parents: append([]string{}, parents...),
			author: "Ines Falk", authored: "2031-05-04T10:00:00Z", committed: "2031-05-05T10:00:00Z"}
	}
	want := []revision{
		of("0a1b", "a\x01b\nc.txt", "2222", "M", "one\n\n:100644 100644 a b M", "0a1d"),
		of("0a1d", "\n\nst.txt", "3333", "MM", "two", "0a1e", "0a1f"),
		of("0a1e", "st.txt", "", "D", "three"),
		of("0a1f", "link.txt", "", "A", "four"),
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

// Whatever stands in a log, a revision has a commit that git can be asked for,
// and a name that was in the log. What a name or a message holds makes no other
// revision.
func FuzzParseLog(f *testing.F) {
	f.Add(entry("0a1b", "", "one", "\n:100644 100644 1111 2222 M", "st.txt"), "x", "y")
	f.Add("0a1b\x00\x00\n\x00--output=x y\x00\nz", "a\x01b c", "0a1b\n:100644")
	f.Add("", "0a1b 2031-05-04T10:00:00Z", "\n")
	f.Fuzz(func(t *testing.T, log, name, message string) {
		for _, r := range parseLog(log) {
			if !isHash(r.commit) || r.path == "" || r.blob != "" && !isHash(r.blob) || strings.Contains(r.path, "\x00") || !strings.Contains(log, r.path) {
				t.Fatalf("%+v of %q", r, log)
			}
		}
		if name == "" || strings.Contains(name, "\x00") || strings.Contains(message, "\x00") {
			return
		}
		one := entry("0a1b", "0a1d", message, "\n:100644 100644 1111 2222 M", name)
		if got := parseLog(one + one); len(got) != 2 || got[0].path != name || got[1].path != name {
			t.Fatalf("%q: %+v", name, got)
		}
	})
}
