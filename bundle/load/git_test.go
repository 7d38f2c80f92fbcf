package load

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// repository makes a git repository in which story.md has three versions, the
// last under another name.
func repository(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git on this machine")
	}
	dir := t.TempDir()
	run := func(args ...string) {
		t.Helper()
		c := exec.Command("git", append([]string{"-C", dir, "-c", "user.name=Ines Falk", "-c", "user.email=ines@example.org", "-c", "commit.gpgsign=false"}, args...)...)
		c.Env = append(os.Environ(), "GIT_AUTHOR_DATE=2031-05-04T10:00:00+02:00", "GIT_COMMITTER_DATE=2031-05-04T10:00:00+02:00", "GIT_CONFIG_GLOBAL=/dev/null")
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	write := func(name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	run("init", "-q")
	write("story.md", "# The pier closes\n\nThe pier at Sall closes in June.\n")
	run("add", ".")
	run("commit", "-qm", "first")
	write("story.md", "# The pier closes\n\nThe pier at Sall closes in July.\n")
	run("commit", "-qam", "second")
	run("mv", "story.md", "pier story.md")
	run("commit", "-qm", "renamed")
	return dir
}

func TestHistory(t *testing.T) {
	dir := repository(t)
	b, err := History(context.Background(), filepath.Join(dir, "pier story.md"), "")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, a := range b.Articles {
		name, commit, _ := strings.Cut(a.Source, "@")
		got = append(got, name+" "+a.Published)
		if len(commit) != 10 {
			t.Errorf("source %q names no commit", a.Source)
		}
	}
	want := "story.md 2031-05-04T10:00:00+02:00, story.md 2031-05-04T10:00:00+02:00, pier story.md 2031-05-04T10:00:00+02:00"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %s\nwant %s", strings.Join(got, ", "), want)
	}
	if !strings.Contains(b.Articles[0].Text, "June") || !strings.Contains(b.Articles[1].Text, "July") {
		t.Error("versions are not in the order in which they were written")
	}
	if b, err = History(context.Background(), filepath.Join(dir, "pier story.md"), "HEAD~1..HEAD"); err != nil || len(b.Articles) != 1 {
		t.Errorf("a range of a rename: %v, %v", b, err)
	}
	if b, err = History(context.Background(), filepath.Join(dir, "pier story.md"), "HEAD~2..HEAD~1"); err == nil {
		t.Errorf("a range in which the file had another name: %d versions", len(b.Articles))
	}
}

func TestHistoryErrors(t *testing.T) {
	dir := repository(t)
	for _, c := range []struct{ file, rev, want string }{
		{"no-such.md", "", "remembers no version"},
		{"pier story.md", "HEAD..HEAD", "remembers no version of it in HEAD..HEAD"},
		{".", "HEAD", "a folder"},
		{"pier story.md", "nowhere..HEAD", "git says"},
		{"pier story.md", "--output=x", "not a revision"},
	} {
		_, err := History(context.Background(), filepath.Join(dir, c.file), c.rev)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %s: %v, want %q", c.file, c.rev, err, c.want)
		}
	}
}

// A range shows the first change after its beginning, so it holds the version
// that stood there.
func TestHistoryRangeBeginsBefore(t *testing.T) {
	dir := repository(t)
	for range 2 {
		file := filepath.Join(dir, "pier story.md")
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, append(text, "\nFerries land at Kerr.\n"...), 0o666); err != nil {
			t.Fatal(err)
		}
		c := exec.Command("git", "-C", dir, "-c", "user.name=Ines Falk", "-c", "user.email=ines@example.org", "-c", "commit.gpgsign=false", "commit", "-qam", "more")
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	b, err := History(t.Context(), filepath.Join(dir, "pier story.md"), "HEAD~1..HEAD")
	if err != nil || len(b.Articles) != 2 {
		t.Fatalf("%v, %v", b, err)
	}
	if n := strings.Count(b.Articles[0].Text, "Kerr"); n != 1 {
		t.Errorf("the first version is not the one at the range's beginning: %q", b.Articles[0].Text)
	}
}
