package load

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// mostRevisions bounds the versions read of one file; the newest are kept.
const mostRevisions = 1000

// A Period says which part of a file's history is read; the zero Period means
// all of it, and what is not committed yet.
type Period struct {
	Rev   string // as git has it, such as "v1..HEAD" or "main"; then nothing that is not committed is read
	Since string // a date as git reads it, such as "2031-05-04" or "2 weeks ago"
	Last  int    // so many of the newest changes; 0 is all
}

// String says the period in words, "" for all.
func (p Period) String() string {
	var s []string
	if p.Rev != "" {
		s = append(s, p.Rev)
	}
	if p.Since != "" {
		s = append(s, "since "+p.Since)
	}
	return visible.String(strings.Join(s, " "))
}

// History reads the versions of a file that git remembers, oldest first, with
// the git on this machine. Each version but the first was made of the one
// before it by the commit that its Revision names: where lines of commits met,
// the one is followed that has the text, and of two that both changed it the
// one merged into. Renames are followed. A period begins with the file as it
// stood at its first end, so that the first change after it shows. Behind what
// is committed stand, where they differ, what is staged and what is in the
// working copy. Versions of the same text are one, see [bundle.Revision]. Each
// version's date is the author's unless its text names one.
//
// Nothing that the repository names is run and nothing is fetched, see
// [git.command]: a version that a partial clone lacks is left out with a
// warning. History fails when there is no git, when the file is in no
// repository or when git remembers no version of it.
func History(ctx context.Context, file string, p Period) (*bundle.Bundle, error) {
	if strings.HasPrefix(p.Rev, "-") {
		return nil, fmt.Errorf("%s: not a revision; give one as git does, such as main or v1..v2", visible.String(p.Rev))
	}
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s: a folder; name one file under git", visible.String(file))
	}
	g, err := repositoryOf(ctx, file)
	if err != nil {
		return nil, err
	}
	defer g.texts.close()
	l, err := g.limit(ctx, p)
	if err != nil {
		return nil, err
	}
	var c chain
	if l.tip != "" {
		if c, err = g.chain(ctx, g.path, l); err != nil {
			return nil, err
		}
	}
	slices.Reverse(c.revs)
	if p.Rev == "" {
		work, err := g.uncommitted(ctx, &c)
		if err != nil {
			return nil, err
		}
		c.revs = append(c.revs, work...)
	}
	if err := g.nothing(ctx, &c, l, p); err != nil {
		return nil, err
	}
	in := inputs{warnings: g.remarks(&c, l)}
	if n := len(c.revs) - mostRevisions; n > 0 {
		in.warnings = append(in.warnings, remark{file, fmt.Sprintf("%d older versions left out; name a range to read them", n)})
		c.revs = c.revs[n:]
	}
	for _, r := range c.revs {
		in.list = append(in.list, input{source: r.source(), path: r.path, markdown: isMarkdown(r.path), open: g.open(ctx, r)})
	}
	b, err := untilDone(ctx, func() (*bundle.Bundle, error) { return (&opening{inputs: in}).upTo(ctx, len(in.list)) })
	if err != nil {
		return nil, err
	}
	b.Name, b.Format = filepath.Base(file), "git"
	g.revise(ctx, b, in.list, c.revs)
	if n := len(b.Articles) - 1 - p.Last; p.Last > 0 && n > 0 {
		forget(b, n)
	}
	return b, nil
}

// source names a version: its file, and the commit or what it is instead.
func (r *revision) source() string {
	name := path.Base(r.path) + "@"
	switch r.state {
	case bundle.Staged:
		return name + "staged"
	case bundle.Unstaged:
		return name + "not-committed"
	}
	return name + r.commit[:min(len(r.commit), shortHash)]
}

// shortHash is how many figures of a commit's name are shown.
const shortHash = 10

// A git is a file in a repository.
type git struct {
	file    string // as the reader names it
	dir     string // the top of the repository, where commands run
	path    string // of the file below that, with slashes
	bare    bool   // there is no working copy
	shallow bool
	texts   *texts
}

// repositoryOf finds the repository of a file, which need not exist any more,
// nor its folder: in a bare repository no file does.
func repositoryOf(ctx context.Context, file string) (*git, error) {
	at := file
	if real, err := filepath.EvalSymlinks(file); err == nil {
		at = real
	}
	dir, rest := filepath.Dir(at), filepath.Base(at)
	for {
		if info, err := os.Stat(dir); err == nil && info.IsDir() || filepath.Dir(dir) == dir {
			break
		}
		rest = filepath.Base(dir) + "/" + rest
		dir = filepath.Dir(dir)
	}
	g := &git{file: file, dir: dir}
	out, err := g.run(ctx, "rev-parse", "--is-shallow-repository", "--is-inside-work-tree", "--show-prefix")
	if err != nil {
		return nil, err
	}
	shallow, out, _ := strings.Cut(out, "\n")
	inside, prefix, _ := strings.Cut(out, "\n")
	prefix = strings.TrimSuffix(prefix, "\n")
	g.shallow, g.bare = shallow == "true", inside != "true"
	g.path = prefix + rest
	g.dir = dir + strings.Repeat("/..", strings.Count(prefix, "/")) // not cleaned: the folder may be a link
	g.texts = &texts{g: g}
	return g, nil
}

// nothing says why there are no versions to compare.
func (g *git) nothing(ctx context.Context, c *chain, l limit, p Period) error {
	file, when := visible.String(g.file), p.String()
	if len(c.revs) > 0 {
		return nil
	}
	if _, err := g.run(ctx, "rev-parse", "--verify", "--quiet", l.tip+":"+g.path); err == nil && when != "" {
		return fmt.Errorf("%s: unchanged in %s; name an earlier beginning", file, strings.TrimPrefix(when, "since "))
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if when != "" {
		return fmt.Errorf("%s: git remembers no version of it in %s", file, when)
	}
	return fmt.Errorf("%s: git remembers no version of it; name a file that was committed", file)
}

// remarks say what a reader of the history must know of it.
func (g *git) remarks(c *chain, l limit) (out []remark) {
	say := func(format string, args ...any) { out = append(out, remark{g.file, fmt.Sprintf(format, args...)}) }
	if c.exact {
		say("this is a partial clone, and nothing is fetched: renames are followed only where the text stayed the same")
	}
	if g.shallow && l.all() {
		say("this is a shallow clone: its oldest commit seems to have written everything; git fetch --unshallow brings the commits before it")
	}
	if d := c.deleted; d != nil {
		subject, _, _ := strings.Cut(d.message, "\n")
		say("deleted in commit %s (%s, %s: %s); these are the versions before", d.commit[:min(len(d.commit), shortHash)], d.authored[:min(len(d.authored), 10)], visible.String(d.author), visible.String(subject))
	}
	if c.restored > 0 {
		say("deleted and put back in between: the version after that is compared with the one before it")
	}
	return out
}

// errNotFetched says that a partial clone lacks what was asked for.
var errNotFetched = errors.New("not in this partial clone, and nothing is fetched; get it with git fetch --refetch, or clone without --filter")

// errDamaged says that a repository that should hold everything does not.
var errDamaged = errors.New("missing or damaged in this repository; git fsck says what is, another clone may have it whole")

// lacking says why a repository does not have what it names.
func (g *git) lacking(ctx context.Context) error {
	_, err := g.run(ctx, "config", "--get-regexp", `^(extensions\.partialclone|remote\..*\.(promisor|partialclonefilter))$`)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return errDamaged
	}
	return errNotFetched
}

func (g *git) run(ctx context.Context, args ...string) (string, error) {
	c := g.command(ctx, args...)
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		return "", g.failure(ctx, err, stderr.String())
	}
	return string(out), nil
}

// failure says why git failed, of what it wrote.
func (g *git) failure(ctx context.Context, err error, stderr string) error {
	file := visible.String(g.file)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return fmt.Errorf("%s: its history is read with git, which is not on this machine", file)
	case strings.Contains(stderr, "not a git repository"):
		return fmt.Errorf("%s: one file under no git repository; name several versions, a folder of them or a bundle file", file)
	case strings.Contains(stderr, "promisor remote") || strings.Contains(stderr, "lazy fetching disabled"):
		return errNotFetched
	}
	said := err.Error()
	for line := range strings.Lines(stderr) {
		line = strings.TrimSpace(line)
		if fatal, ok := strings.CutPrefix(line, "fatal: "); ok {
			said = fatal
			break
		}
	}
	return fmt.Errorf("%s: git says: %s", file, visible.String(said))
}

// open returns what opens the text of a revision.
func (g *git) open(ctx context.Context, r revision) func() (io.ReadCloser, int64, error) {
	if r.state == bundle.Unstaged {
		return func() (io.ReadCloser, int64, error) {
			f, err := os.Open(g.file)
			return f, 0, err
		}
	}
	return func() (io.ReadCloser, int64, error) { return g.texts.open(ctx, r.blob) }
}
