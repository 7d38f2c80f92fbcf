package load

import (
	"strings"
	"testing"
)

func TestParseLog(t *testing.T) {
	got := parseLog("0a1b 2031-05-04T10:00:00Z\x00\na\x01b\nc.txt\x000a1c 2031-05-03T10:00:00Z\x000a1d 2031-05-02T10:00:00Z\x00\n\nst.txt\x00")
	want := []revision{{"0a1b", "2031-05-04T10:00:00Z", "a\x01b\nc.txt"}, {"0a1d", "2031-05-02T10:00:00Z", "\nst.txt"}}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// Whatever stands in a log, a revision has a commit that git can be asked for,
// and a name that was in the log. What a name holds makes no other revision.
func FuzzParseLog(f *testing.F) {
	f.Add("0a1b 2031-05-04T10:00:00Z\x00\nst.txt\x00", "x")
	f.Add("0a1b 2031\x00\x00\n\x00--output=x y\x00\nz", "a\x01b c")
	f.Add("", "0a1b 2031-05-04T10:00:00Z")
	f.Fuzz(func(t *testing.T, log, name string) {
		for _, r := range parseLog(log) {
			if r.commit == "" || strings.Trim(r.commit, "0123456789abcdef") != "" || r.date == "" || r.path == "" || strings.Contains(r.path, "\x00") || !strings.Contains(log, r.path) {
				t.Fatalf("%q of %q", r, log)
			}
		}
		if name == "" || strings.Contains(name, "\x00") {
			return
		}
		head := "0a1b 2031-05-04T10:00:00Z"
		if got := parseLog(head + "\x00\n" + name + "\x00" + head + "\x00\n" + name + "\x00"); len(got) != 2 || got[0].path != name || got[1].path != name {
			t.Fatalf("%q: %q", name, got)
		}
	})
}
