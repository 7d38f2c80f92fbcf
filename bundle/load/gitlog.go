package load

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// A revision is the file as it stood after a commit that changed it.
type revision struct {
	commit, path string
	others       []string // other files that the commit changed, where they were asked for
	blob         string   // of the text; "" where the commit took the file away
	parents      []string // the commits that changed the file last before this one
	status       string   // how the file stands to each of them, a letter each: A added, M changed, D deleted
	author       string
	authored     string // when it was written, RFC 3339
	committed    string // when it was committed, RFC 3339
	message      string
	state        bundle.State
}

// logFormat is what [parseLog] reads: the commit, its parents, the author, the
// author's date and the committer's, and the message, each ended by NUL.
const logFormat = "tformat:%H%x00%P%x00%an%x00%aI%x00%cI%x00%B"

const logFields = 6

// log lists the commits that changed a path under one name, the newest first,
// as git simplifies history: where two lines meet and one of them has the path
// as the merge left it, only that one is followed. The parents of each are
// those of what is left.
func (g *git) log(ctx context.Context, path string, args ...string) ([]revision, error) {
	all := append([]string{"log", "--parents", "--topo-order", "--root", "-c", "--raw", "--no-abbrev", "--no-renames", "-z", "--encoding=UTF-8", "--format=" + logFormat}, quiet...)
	out, err := g.run(ctx, append(append(all, args...), "--", path)...)
	if err != nil {
		return nil, err
	}
	return parseLog(out), nil
}

// parseLog reads what git log writes with -z and --raw: the fields of a commit
// and, behind a line feed, modes, blobs and letters, and then the name. A name
// may hold any byte but NUL, and so may a message; nothing else parts them.
func parseLog(out string) []revision {
	var revs []revision
	fields := strings.Split(out, "\x00")
	for len(fields) >= logFields {
		r := revision{
			commit: fields[0], parents: strings.Fields(fields[1]), author: fields[2],
			authored: fields[3], committed: fields[4], message: strings.TrimSpace(strings.ToValidUTF8(fields[5], "\ufffd")),
		}
		if !isHash(r.commit) || slices.ContainsFunc(r.parents, func(p string) bool { return !isHash(p) }) {
			return revs
		}
		fields = fields[logFields:]
		for len(fields) >= 2 {
			raw := strings.TrimPrefix(fields[0], "\n")
			if raw == "" { // stands before what is said of a merge
				fields = fields[1:]
				continue
			}
			if raw[0] != ':' {
				break
			}
			if r.path != "" {
				r.others = append(r.others, fields[1])
			} else if r.raw(raw) {
				r.path = fields[1]
			}
			fields = fields[2:]
		}
		if r.path != "" {
			revs = append(revs, r)
		}
	}
	return revs
}

// raw reads ":100644 100644 4a1f 5b2e M", of a merge with a mode, a blob and a
// letter for each parent more. What is no file is as good as none.
func (r *revision) raw(s string) bool {
	n := len(s) - len(strings.TrimLeft(s, ":"))
	f := strings.Fields(s[n:])
	if len(f) != 2*(n+1)+1 || len(f[len(f)-1]) != n || !isHash(f[2*n+1]) {
		return false
	}
	r.status = f[len(f)-1]
	if strings.HasPrefix(f[n], "100") {
		r.blob = f[2*n+1]
	}
	return true
}

func isHash(s string) bool { return len(s) >= 4 && strings.Trim(s, "0123456789abcdef") == "" }

// A limit is a part of a history.
type limit struct {
	tip   string
	until []string // ^commits: what these reach is left out
	since string   // a date as git reads it, or ""
}

func (l limit) args(tip string) []string {
	args := append([]string{tip}, l.until...)
	if l.since != "" {
		args = append([]string{"--since=" + l.since}, args...)
	}
	return args
}

func (l limit) all() bool { return len(l.until) == 0 && l.since == "" }

// A chain is a file's versions along one line of commits, oldest first: each
// was made of the one before it by the commit that it names.
type chain struct {
	revs     []revision
	deleted  *revision // the commit that took the file away, where nothing put it back
	restored int       // how often it was put back after such a commit
	exact    bool      // renames were told by texts that are the same only
}

// chain walks from the tip of a limit to the file's beginning or to the
// limit's, behind which stands the version from which the first change led on.
// Where two lines meet that both changed the file, the first parent's is
// followed.
func (g *git) chain(ctx context.Context, path string, l limit) (c chain, err error) {
	tip := l.tip
	for range mostRevisions {
		at, err := g.segment(ctx, path, tip, l, &c)
		if err != nil || at == nil {
			return c, err
		}
		from, parent, err := g.renamed(ctx, at, &c)
		if err != nil || from == "" {
			return c, err
		}
		path, tip = from, parent
		if g.reached(ctx, tip, l) { // the change that the rename is of is the first
			return c, g.base(ctx, path, tip, &c)
		}
	}
	return c, nil
}

// segment walks along the commits in which the file had one name. It returns
// that which gave it the name, nil where the limit ends it.
func (g *git) segment(ctx context.Context, path, tip string, l limit, c *chain) (*revision, error) {
	revs, err := g.log(ctx, path, l.args(tip)...)
	if err != nil || len(revs) == 0 {
		return nil, err
	}
	at := make(map[string]*revision, len(revs))
	for i := range revs {
		at[revs[i].commit] = &revs[i]
	}
	for r := &revs[0]; ; {
		switch {
		case r.blob != "":
			c.revs = append(c.revs, *r)
		case len(c.revs) == 0:
			c.deleted = r
		default:
			c.restored++
		}
		k := max(strings.IndexFunc(r.status, func(s rune) bool { return s != 'A' }), 0)
		if r.blob != "" && strings.Trim(r.status, "A") == "" {
			if from, _, err := g.renamed(ctx, r, c); err != nil || from != "" || len(r.parents) == 0 {
				return r, err
			}
		}
		if k >= len(r.parents) {
			k = 0
		}
		if len(r.parents) == 0 {
			break
		}
		next, ok := at[r.parents[k]]
		if !ok {
			if l.all() {
				return nil, nil
			}
			return nil, g.base(ctx, path, fmt.Sprintf("%s^%d", r.commit, k+1), c)
		}
		r = next
	}
	if l.all() {
		return nil, nil
	}
	return nil, g.base(ctx, path, revs[len(revs)-1].commit+"^", c)
}

// base puts the version that stood at a commit at the beginning of a chain.
func (g *git) base(ctx context.Context, path, commit string, c *chain) error {
	revs, err := g.log(ctx, path, "-1", commit)
	if err != nil || len(revs) == 0 || revs[0].blob == "" {
		return ctx.Err() // it did not stand there
	}
	c.revs = append(c.revs, revs[0])
	return nil
}

// reached reports whether a commit is outside a limit.
func (g *git) reached(ctx context.Context, commit string, l limit) bool {
	if l.all() {
		return false
	}
	out, err := g.run(ctx, append([]string{"rev-list", "-1"}, l.args(commit)...)...)
	return err == nil && strings.TrimSpace(out) == ""
}

// renamed returns the name that a file had before a commit that seems to have
// added it, and the parent in which it had it; "" where it was new.
func (g *git) renamed(ctx context.Context, r *revision, c *chain) (from, parent string, err error) {
	for k := range len(r.status) {
		parent := fmt.Sprintf("%s^%d", r.commit, k+1)
		if _, err := g.run(ctx, "rev-parse", "--verify", "--quiet", parent); err != nil {
			return "", "", ctx.Err()
		}
		for _, how := range likenesses {
			out, err := g.run(ctx, "diff-tree", "-r", "-z", "--raw", "--no-abbrev", "--diff-filter=R", "--no-ext-diff", "--no-textconv", how, parent, r.commit)
			if errors.Is(err, errNotFetched) { // it is told by texts that are not here
				c.exact = true
				continue
			}
			if err != nil {
				return "", "", err
			}
			if from := renamedTo(out, r.path); from != "" {
				return from, parent, nil
			}
			break
		}
	}
	return "", "", nil
}

// likenesses are how a name is looked for under which a file stood before: one
// that is gone and has half its text or, in a clone that lacks texts, all of
// it. What a file was copied of that is still there is another file.
var likenesses = []string{"-M", "-M100%"}

// renamedTo finds in what git diff-tree writes with -z from what a name was
// made.
func renamedTo(out, name string) string {
	fields := strings.Split(out, "\x00")
	for i := 0; i+2 < len(fields) && strings.HasPrefix(fields[i], ":"); i += 3 {
		if fields[i+2] == name {
			return fields[i+1]
		}
	}
	return ""
}

// wholeDay returns a date as git reads it, and a day as its beginning: of a day alone
// git makes that day at the time that it is now.
func wholeDay(since string) string {
	if _, err := time.Parse(time.DateOnly, since); err == nil {
		return since + " 00:00:00"
	}
	return since
}

// limit reads what the reader asked for.
func (g *git) limit(ctx context.Context, p Period) (limit, error) {
	l := limit{since: wholeDay(p.Since)}
	if p.Since != "" && !isGitDate(p.Since) {
		return l, fmt.Errorf("%s: “%s” is no date; give one as git does, such as 2031-05-04, “2 weeks ago” or yesterday", visible.String(g.file), visible.String(p.Since))
	}
	rev := p.Rev
	if rev == "" {
		rev = "HEAD"
	}
	out, err := g.run(ctx, "rev-parse", "--revs-only", rev)
	if err != nil {
		return l, err
	}
	for id := range strings.FieldsSeq(out) {
		switch {
		case strings.HasPrefix(id, "^"):
			l.until = append(l.until, id)
		case l.tip == "":
			l.tip = id
		}
	}
	if l.tip == "" && p.Rev != "" {
		return l, fmt.Errorf("%s: git knows no revision %s; give one such as main, v1..v2 or HEAD~5..HEAD", visible.String(g.file), visible.String(p.Rev))
	}
	return l, nil
}
