package load

import (
	"context"
	"slices"
	"strings"
)

// A revision is a commit that changed the file, and the file's name in it.
type revision struct{ commit, date, path string }

// revisions lists the commits that changed the file, oldest first, each with
// the name that the file had in it; follow is how git treats renames.
func (g git) revisions(ctx context.Context, rev, follow string) ([]revision, error) {
	args := []string{"log", follow, "--root", "-z", "--name-only", "--diff-filter=AMRC", "--format=" + logFormat}
	args = append(args, quiet...)
	if rev != "" {
		args = append(args, rev)
	}
	out, err := g.run(ctx, append(args, "--", g.name())...)
	if err != nil {
		return nil, err
	}
	revs := parseLog(out)
	slices.Reverse(revs)
	return revs, nil
}

// at returns the file as it stood at a revision, under the name it had then or
// soon after; ok is false when it stood under neither.
func (g git) at(ctx context.Context, rev, path string) (r revision, ok bool) {
	args := append([]string{"log", "-1", "-z", "--format=" + logFormat}, quiet...)
	out, err := g.run(ctx, append(args, rev, "--")...)
	if err != nil {
		return revision{}, false
	}
	commit, date, ok := logHead(strings.TrimSuffix(out, "\x00"))
	if !ok {
		return revision{}, false
	}
	if _, err := g.run(ctx, "rev-parse", "--verify", "--quiet", commit+":"+path); err != nil {
		return revision{}, false
	}
	return revision{commit: commit, date: date, path: path}, true
}

// logFormat is what [parseLog] reads: the commit and the author's date.
const logFormat = "%H %aI"

// parseLog reads what git log writes with -z and --name-only: the head of a
// commit, NUL, a line feed, a name, NUL, and so on. A name may hold any byte
// but NUL, so nothing else parts them; a commit without a name is left out.
func parseLog(out string) []revision {
	var revs []revision
	commit, date, ok := "", "", false
	for field := range strings.SplitSeq(out, "\x00") {
		name, isName := strings.CutPrefix(field, "\n")
		switch {
		case !isName:
			commit, date, ok = logHead(field)
		case ok && name != "":
			revs = append(revs, revision{commit: commit, date: date, path: name})
			ok = false
		}
	}
	return revs
}

// logHead reads one line of [logFormat]: hexadecimal figures and a date.
func logHead(s string) (commit, date string, ok bool) {
	commit, date, ok = strings.Cut(s, " ")
	if !ok || commit == "" || date == "" || strings.Trim(commit, "0123456789abcdef") != "" {
		return "", "", false
	}
	return commit, date, true
}
