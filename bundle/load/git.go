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
// Nothing that the repository names is run and nothing is fetched, see
// [git.command]: a version that a partial clone lacks is left out with a
// warning. History fails when there is no git, when the file is in no
// repository or when git remembers no version of it.
func History(ctx context.Context, file, rev string) (*bundle.Bundle, error) {
	if strings.HasPrefix(rev, "-") {
		return nil, fmt.Errorf("%s: not a revision; give one as git does, such as main or v1..v2", rev)
	}
	if info, err := os.Stat(file); err == nil && info.IsDir() {
		return nil, fmt.Errorf("%s: a folder; name one file under git", visible.String(file))
	}
	g := git{dir: filepath.Dir(file), file: file}
	var in inputs
	revs, err := g.revisions(ctx, rev, "--follow")
	if errors.Is(err, errNotFetched) { // a rename is told by texts that are not here
		in.warnings = append(in.warnings, remark{file, "this is a partial clone, and nothing is fetched: the history was not followed through renames"})
		revs, err = g.revisions(ctx, rev, "--no-renames")
	}
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
	dropped := max(len(revs)-mostRevisions, 0)
	revs = revs[dropped:]
	for _, r := range revs {
		in.list = append(in.list, input{
			source: filepath.Base(r.path) + "@" + r.commit[:min(len(r.commit), 10)], path: r.path, markdown: isMarkdown(r.path),
			open: func() (io.ReadCloser, int64, error) { return g.show(ctx, r) },
		})
	}
	b, err := untilDone(ctx, func() (*bundle.Bundle, error) { return (&opening{inputs: in}).upTo(ctx, len(in.list)) })
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

// errNotFetched says that a partial clone lacks what was asked for.
var errNotFetched = errors.New("not in this partial clone, and nothing is fetched; get it with git fetch --refetch, or clone without --filter")

func (g git) run(ctx context.Context, args ...string) (string, error) {
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
func (g git) failure(ctx context.Context, err error, stderr string) error {
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
