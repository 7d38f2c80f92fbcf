package load

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// mostRevisions bounds the versions read of one file; the newest are kept.
const mostRevisions = 1000

// History reads the versions of a file that git remembers, oldest first, with
// the git on this machine. The history is followed through renames; rev, such
// as "v1..HEAD" or "main", limits it and "" means all. A range begins with the
// file as it stood at its first end, so that the first change after it shows. Each version's date is
// its commit's unless its text names one.
//
// Git is told to run no hook, monitor, filter or pager that the repository
// might name. History fails when there is no git, when the file is in no
// repository or when git remembers no version of it.
func History(ctx context.Context, file, rev string) (*bundle.Bundle, error) {
	if strings.HasPrefix(rev, "-") {
		return nil, fmt.Errorf("%s: not a revision; give one as git does, such as main or v1..v2", rev)
	}
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s: a folder; name one file under git", visible.String(file))
	}
	g := git{dir: filepath.Dir(file), file: file}
	revs, err := g.revisions(ctx, rev)
	if err != nil {
		return nil, err
	}
	if base, _, ok := strings.Cut(rev, ".."); ok && base != "" && len(revs) > 0 {
		if r, ok := g.at(ctx, base, revs[0].path); ok {
			revs = append([]revision{r}, revs...)
		}
	}
	if len(revs) == 0 && rev != "" {
		return nil, fmt.Errorf("%s: git remembers no version of it in %s", visible.String(file), visible.String(rev))
	}
	if len(revs) == 0 {
		return nil, fmt.Errorf("%s: git remembers no version of it; name a file that was committed", visible.String(file))
	}
	var in inputs
	var dropped int
	if dropped = len(revs) - mostRevisions; dropped > 0 {
		revs = revs[dropped:]
	}
	for _, r := range revs {
		in.list = append(in.list, input{
			source: filepath.Base(r.path) + "@" + r.commit[:min(len(r.commit), 10)], path: r.path, markdown: isMarkdown(r.path),
			open: func() (io.ReadCloser, int64, error) { return g.show(ctx, r) },
		})
	}
	b, err := untilDone(ctx, func() (*bundle.Bundle, error) { return read(ctx, &in, Options{}) })
	if err != nil {
		return nil, err
	}
	b.Name, b.Format = filepath.Base(file), "git"
	at := map[string]revision{}
	for i, r := range revs {
		at[in.list[i].source] = r
	}
	for _, a := range b.Articles {
		if r, ok := at[a.Source]; ok && a.Published == "" {
			a.Published, a.Committed = r.date, true
		}
	}
	if dropped > 0 {
		b.Warnings = append(b.Warnings, bundle.Warning{Article: -1, Source: file, Message: fmt.Sprintf("%d older versions left out; name a range to read them", dropped)})
	}
	return b, nil
}

type git struct{ dir, file string }

type revision struct{ commit, date, path string }

// command prepares a git command that runs nothing the repository names.
func (g git) command(ctx context.Context, args ...string) *exec.Cmd {
	base := []string{"-C", g.dir, "--no-pager", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "log.showSignature=false"}
	c := exec.CommandContext(ctx, "git", append(base, args...)...)
	c.Env = append(c.Environ(), "GIT_TERMINAL_PROMPT=0", "LC_ALL=C")
	return c
}

// revisions lists the commits that changed the file, oldest first, each with
// the name that the file had in it.
func (g git) revisions(ctx context.Context, rev string) ([]revision, error) {
	args := []string{"log", "--follow", "--no-ext-diff", "--no-textconv", "-z", "--name-only", "--diff-filter=AMRC", "--format=%x01%H %aI"}
	if rev != "" {
		args = append(args, rev)
	}
	out, err := g.run(ctx, append(args, "--", filepath.Base(g.file))...)
	if err != nil {
		return nil, err
	}
	var revs []revision
	for entry := range strings.SplitSeq(out, "\x01") {
		head, names, _ := strings.Cut(strings.TrimLeft(entry, "\x00"), "\x00")
		commit, date, ok := strings.Cut(strings.TrimSpace(head), " ")
		path := strings.Trim(names, "\x00\n")
		if !ok || path == "" {
			continue
		}
		revs = append(revs, revision{commit: commit, date: date, path: path})
	}
	slices.Reverse(revs)
	return revs, nil
}

// at returns the file as it stood at a revision, under the name it had then or
// soon after; ok is false when it stood under neither.
func (g git) at(ctx context.Context, rev, path string) (r revision, ok bool) {
	out, err := g.run(ctx, "log", "-1", "--format=%H %aI", rev, "--")
	if err != nil {
		return revision{}, false
	}
	commit, date, ok := strings.Cut(strings.TrimSpace(out), " ")
	if !ok {
		return revision{}, false
	}
	if _, err := g.run(ctx, "cat-file", "-e", commit+":"+path); err != nil {
		return revision{}, false
	}
	return revision{commit: commit, date: date, path: path}, true
}

// show opens the file as it stood in a commit. The name is relative to the top
// of the repository, as git log gives it.
func (g git) show(ctx context.Context, r revision) (io.ReadCloser, int64, error) {
	out, err := g.run(ctx, "cat-file", "blob", r.commit+":"+r.path)
	if err != nil {
		return nil, 0, err
	}
	return io.NopCloser(strings.NewReader(out)), int64(len(out)), nil
}

func (g git) run(ctx context.Context, args ...string) (string, error) {
	c := g.command(ctx, args...)
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.Output()
	switch {
	case err == nil:
		return string(out), nil
	case ctx.Err() != nil:
		return "", ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return "", fmt.Errorf("%s: its history is read with git, which is not on this machine", visible.String(g.file))
	}
	if strings.Contains(stderr.String(), "not a git repository") {
		return "", fmt.Errorf("%s: one file under no git repository; name several versions, a folder of them or a bundle file", visible.String(g.file))
	}
	said, _, _ := strings.Cut(strings.TrimSpace(stderr.String()), "\n")
	return "", fmt.Errorf("%s: git says: %s", visible.String(g.file), visible.String(strings.TrimPrefix(said, "fatal: ")))
}
