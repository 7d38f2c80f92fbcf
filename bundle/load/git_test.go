package load

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"broadsheet/bundle"
)

// A repo is a git repository that a test writes; each commit is an hour later.
type repo struct {
	t     *testing.T
	dir   string
	hours int
}

func newRepo(t *testing.T) *repo {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git on this machine")
	}
	r := &repo{t: t, dir: t.TempDir()}
	r.git("init", "-q", "-b", "main")
	return r
}

func (r *repo) git(args ...string) string {
	r.t.Helper()
	c := exec.Command("git", append([]string{"-C", r.dir, "-c", "user.name=Ines Falk", "-c", "user.email=ines@example.org", "-c", "commit.gpgsign=false"}, args...)...)
	when := "2031-05-04T" + string("0123456789"[r.hours/10%3]) + string("0123456789"[r.hours%10]) + ":00:00+02:00"
	c.Env = append(os.Environ(), "GIT_AUTHOR_DATE="+when, "GIT_COMMITTER_DATE=2031-06-01T08:00:00+02:00", "GIT_CONFIG_GLOBAL=/dev/null")
	out, err := c.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return strings.TrimSpace(string(out))
}

func (r *repo) file(name string) string { return filepath.Join(r.dir, filepath.FromSlash(name)) }

func (r *repo) write(name, text string) {
	r.t.Helper()
	if err := os.MkdirAll(filepath.Dir(r.file(name)), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(r.file(name), []byte(text), 0o666); err != nil {
		r.t.Fatal(err)
	}
}

// commit commits everything and returns the commit's short name.
func (r *repo) commit(message string) string {
	r.t.Helper()
	r.hours++
	r.git("add", "-A")
	r.git("commit", "-q", "--allow-empty", "-m", message)
	return r.git("rev-parse", "--short=10", "HEAD")
}

// history reads a history, of which every version is told as the subject of
// its commit, or what it is instead, behind the folded ones' in brackets.
func (r *repo) history(file string, p Period) (string, *bundle.Bundle) {
	r.t.Helper()
	b, err := History(context.Background(), r.file(file), p)
	if err != nil {
		r.t.Fatal(err)
	}
	var out []string
	for _, a := range b.Articles {
		s := a.Revision.Subject + a.Revision.State.String()
		for _, u := range a.Revision.Folded {
			s += " (" + u.Subject + u.State.String() + ": " + u.What + ")"
		}
		out = append(out, s)
	}
	return strings.Join(out, ", "), b
}

// pier is a text of some length in which the pier closes in a month.
func pier(month string) string {
	return "# The pier closes\n\nThe pier at Sall closes in " + month + ".\n\nThe ferry to Kerr leaves from the north quay until then.\n\nNobody had asked the fishermen.\n"
}

// pierRepo is a repository in which story.md has three versions, the last
// under another name.
func pierRepo(t *testing.T) *repo {
	r := newRepo(t)
	r.write("story.md", pier("June"))
	r.commit("first")
	r.write("story.md", pier("July"))
	r.commit("second\n\nThe board has voted.")
	r.git("mv", "story.md", "pier story.md")
	r.commit("renamed")
	r.write("pier story.md", pier("August"))
	r.commit("third")
	return r
}

func TestHistory(t *testing.T) {
	r := pierRepo(t)
	got, b := r.history("pier story.md", Period{})
	if want := "first, second (renamed: only renamed from story.md), third"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	a := b.Articles[1]
	if v := a.Revision; v.Author != "Ines Falk" || v.Authored != "2031-05-04T02:00:00+02:00" || v.Committed != "2031-06-01T08:00:00+02:00" || v.Message != "second\n\nThe board has voted." || len(v.Commit) != 40 || v.Short() != v.Commit[:10] {
		t.Errorf("%+v", v)
	}
	if a.Published != a.Revision.Authored || !a.Committed || a.Source != "story.md@"+a.Revision.Short() {
		t.Errorf("%q, published %s", a.Source, a.Published)
	}
	for i, month := range []string{"June", "July", "August"} {
		if !strings.Contains(b.Articles[i].Text, month) {
			t.Errorf("version %d: %q", i, b.Articles[i].Text)
		}
	}
}

// A period begins with the version before its first change, also where that
// had another name.
func TestHistoryOfPeriod(t *testing.T) {
	t.Setenv("TZ", "UTC")
	r := pierRepo(t)
	for _, c := range []struct {
		p    Period
		want string
	}{
		{Period{Rev: "HEAD~1..HEAD"}, "second, third"},
		{Period{Rev: "HEAD~3..HEAD"}, "first, second (renamed: only renamed from story.md), third"},
		{Period{Last: 1}, "second (renamed: only renamed from story.md), third"},
		{Period{Since: "2031-06-01"}, "first, second (renamed: only renamed from story.md), third"}, // committed at six that day
		{Period{Since: "2001-01-01"}, "first, second (renamed: only renamed from story.md), third"},
	} {
		got, _ := r.history("pier story.md", c.p)
		if c.p.Rev == "HEAD~1..HEAD" { // the rename is the version that stood there
			got = strings.Replace(got, "renamed,", "second,", 1)
		}
		if got != c.want {
			t.Errorf("%v: got %s, want %s", c.p, got, c.want)
		}
	}
}

// Two lines of commits that met are no one line: each version is compared with
// one that the commit was made of.
func TestHistoryFollowsOneLine(t *testing.T) {
	r := newRepo(t)
	text := func(a, b string) string {
		return "The pier at Sall closes in " + a + ".\n\nIt is old.\n\nThe board meets on a Monday, as it always has.\n\nIt is slow.\n\nThe ferry sails at " + b + ".\n"
	}
	r.write("story.md", text("June", "eight"))
	r.commit("base")
	r.git("checkout", "-q", "-b", "side")
	r.write("story.md", text("June", "nine"))
	r.commit("side")
	r.git("checkout", "-q", "main")
	r.write("other.md", "Nothing of it.\n")
	r.commit("other")
	r.git("merge", "-q", "--no-ff", "-m", "merge side", "side")
	if got, _ := r.history("story.md", Period{}); got != "base, side" {
		t.Errorf("a merge of what only one line changed: %s", got)
	}
	r.git("checkout", "-q", "-b", "late", "HEAD")
	r.write("story.md", text("June", "ten"))
	r.commit("late")
	r.git("checkout", "-q", "main")
	r.write("story.md", text("July", "nine"))
	r.commit("main")
	r.git("merge", "-q", "--no-ff", "-m", "merge late", "late")
	got, b := r.history("story.md", Period{})
	if got != "base, side, main, merge late" {
		t.Errorf("a merge of what both changed: %s", got)
	}
	if last := b.Articles[len(b.Articles)-1].Text; !strings.Contains(last, "July") || !strings.Contains(last, "ten") {
		t.Errorf("the last version is %q", last)
	}
}

// What is staged and what is in the working copy are the newest versions, where
// they differ, and each in one of two ways only.
func TestHistoryOfWhatIsNotCommitted(t *testing.T) {
	r := pierRepo(t)
	const name = "pier story.md"
	r.write(name, pier("September"))
	if got, b := r.history(name, Period{}); !strings.HasSuffix(got, "third, not committed") || !strings.HasSuffix(b.Articles[len(b.Articles)-1].Source, "@not-committed") {
		t.Errorf("changed: %s", got)
	}
	r.git("add", name)
	if got, _ := r.history(name, Period{}); !strings.HasSuffix(got, "third, staged, not committed") {
		t.Errorf("staged: %s", got)
	}
	r.write(name, pier("October"))
	if got, _ := r.history(name, Period{}); !strings.HasSuffix(got, "third, staged, not committed, not committed") {
		t.Errorf("staged and changed: %s", got)
	}
	if got, _ := r.history(name, Period{Rev: "HEAD"}); !strings.HasSuffix(got, "third") {
		t.Errorf("of a revision: %s", got)
	}
	r.git("reset", "-q", "--hard")
	r.write(name, strings.ReplaceAll(pier("August"), "\n", "\r\n"))
	if got, _ := r.history(name, Period{}); !strings.HasSuffix(got, "third") {
		t.Errorf("other line ends: %s", got)
	}
}

// Versions whose text is the same are one, and what else they changed is said.
func TestHistoryFoldsWhatLeavesTheText(t *testing.T) {
	r := newRepo(t)
	front := func(topics, month string) string {
		return "---\ntitle: The pier\ntopics:\n  - " + topics + "\n---\n\n" + pier(month)
	}
	r.write("a.md", front("harbour", "June"))
	r.commit("first")
	r.write("a.md", front("harbour and sea", "June"))
	r.commit("topics")
	r.write("a.md", front("sea", "July"))
	r.commit("text")
	r.git("mv", "a.md", "docs.md")
	r.commit("name")
	got, b := r.history("docs.md", Period{})
	if want := "first (topics: only front matter: “topics”), text (name: only renamed from a.md)"; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	for _, w := range b.Warnings {
		if w.Article >= len(b.Articles) {
			t.Errorf("a warning of no article: %+v", w)
		}
	}
	if len(b.Splits) != len(b.Articles) {
		t.Errorf("%d splits of %d articles", len(b.Splits), len(b.Articles))
	}
}

// A history says what it lacks, or works where it seems not to.
func TestHistoryOfAwkwardRepositories(t *testing.T) {
	r := pierRepo(t)
	said := func(b *bundle.Bundle) string {
		var s []string
		for _, w := range b.Warnings {
			s = append(s, w.Message)
		}
		return strings.Join(s, "\n")
	}
	other := func(name string, args ...string) *repo {
		t.Helper()
		dir := filepath.Join(t.TempDir(), name)
		r.git(append(append([]string{"clone", "-q"}, args...), "file://"+filepath.ToSlash(r.dir), dir)...)
		return &repo{t: t, dir: dir}
	}
	if got, b := other("shallow", "--depth", "2").history("pier story.md", Period{}); got != "renamed, third" || !strings.Contains(said(b), "git fetch --unshallow") {
		t.Errorf("shallow: %s; %s", got, said(b))
	}
	if got, _ := other("bare.git", "--bare").history("pier story.md", Period{}); got != "first, second (renamed: only renamed from story.md), third" {
		t.Errorf("bare: %s", got)
	}
	r.write("docs/sub/note.md", "The lock at Sall is open.\n")
	r.commit("note")
	r.git("rm", "-q", "docs/sub/note.md")
	r.commit("note gone")
	got, b := r.history("docs/sub/note.md", Period{})
	if got != "note" || !strings.Contains(said(b), "deleted in commit") || !strings.Contains(said(b), "note gone") {
		t.Errorf("deleted: %s; %s", got, said(b))
	}
	if err := os.Symlink("pier story.md", r.file("link.md")); err == nil {
		if got, _ := r.history("link.md", Period{}); !strings.HasSuffix(got, "third") {
			t.Errorf("a link: %s", got)
		}
	}
}

// A word that git reads for nothing is no date, and what git reads as one is.
func TestDatesOfGit(t *testing.T) {
	for _, s := range []string{"2031-05-04", "2 weeks ago", "yesterday", "last friday", "5 May 2031", "May 5th", "one month ago", "1.day.2.hours.ago", "noon yesterday", "2031-05-04T10:00:00Z", "@1935914400", "sept 3", "2001-1-1 10:00 +0200"} {
		if !isGitDate(s) {
			t.Errorf("%q is none", s)
		}
	}
	for _, s := range []string{"nonsense", "", "ago", "2 wekes ago", "v1..v2", "2031-13-40", "the", "main"} {
		if isGitDate(s) {
			t.Errorf("%q is one", s)
		}
	}
}

// Of a folder the last changes are counted, not the files that they changed.
func TestChangedCountsChanges(t *testing.T) {
	r := pierRepo(t)
	r.write("a.md", pier("May"))
	r.write("b.md", pier("May"))
	r.commit("two files")
	r.write("a.md", pier("June"))
	r.commit("one file")
	r.write("notes.c", "int x;\n")
	r.commit("no article")
	for last, want := range map[int]string{1: "a.md 1", 2: "a.md 2, b.md 1", 3: "a.md 2, b.md 1, pier story.md 1"} {
		files, err := Changed(t.Context(), r.dir, Period{Last: last})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range files {
			got = append(got, fmt.Sprint(f.Name, " ", f.Changes))
		}
		slices.Sort(got)
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("last %d: %s, want %s", last, s, want)
		}
	}
}

// A version that a damaged repository has lost is left out, and called neither
// fetchable nor a partial clone.
func TestHistoryOfADamagedRepository(t *testing.T) {
	r := pierRepo(t)
	blob := strings.TrimSpace(r.git("rev-parse", "HEAD~2:story.md"))
	object := filepath.Join(r.dir, ".git", "objects", blob[:2], blob[2:])
	for _, damage := range []func() error{
		func() error { return errors.Join(os.Chmod(object, 0o600), os.WriteFile(object, []byte("x"), 0o600)) },
		func() error { return os.Remove(object) },
	} {
		if err := damage(); err != nil {
			t.Fatal(err)
		}
		got, b := r.history("pier story.md", Period{})
		if said := fmt.Sprint(b.Warnings); got != "first, third" || !strings.Contains(said, "damaged") || strings.Contains(said, "partial clone") {
			t.Errorf("%s; %s", got, said)
		}
	}
}

func TestHistoryErrors(t *testing.T) {
	r := pierRepo(t)
	for _, c := range []struct {
		file string
		p    Period
		want string
	}{
		{"no-such.md", Period{}, "remembers no version"},
		{"pier story.md", Period{Rev: "HEAD..HEAD"}, "unchanged in HEAD..HEAD"},
		{"story.md", Period{Rev: "HEAD~1..HEAD"}, "no version of it in HEAD~1..HEAD"},
		{".", Period{Rev: "HEAD"}, "a folder"},
		{"pier story.md", Period{Rev: "nowhere..HEAD"}, "git knows no revision nowhere..HEAD"},
		{"pier story.md", Period{Rev: "--output=x"}, "not a revision"},
		{"pier story.md", Period{Since: "nonsense"}, "“nonsense” is no date"},
	} {
		_, err := History(context.Background(), r.file(c.file), c.p)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %v: %v, want %q", c.file, c.p, err, c.want)
		}
	}
	outside := filepath.Join(t.TempDir(), "alone.md")
	if err := os.WriteFile(outside, []byte("Nobody asked.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := History(context.Background(), outside, Period{}); err == nil || !strings.Contains(err.Error(), "under no git repository") {
		t.Errorf("outside: %v", err)
	}
}
