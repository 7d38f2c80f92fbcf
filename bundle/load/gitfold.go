package load

import (
	"context"
	"io"
	"maps"
	"path"
	"slices"
	"sort"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// revise says of each version of a bundle which commit made it, and folds
// versions of the same text into the first of them.
func (g *git) revise(ctx context.Context, b *bundle.Bundle, list []input, revs []revision) {
	at := map[string]*revision{}
	for i := range revs {
		at[list[i].source] = &revs[i]
	}
	to := make([]int, len(b.Articles)) // where each article of b stands in the end
	var kept []*bundle.Article
	var before *revision
	for i, a := range b.Articles {
		r, ok := at[a.Source]
		if !ok {
			to[i] = len(kept)
			kept = append(kept, a)
			continue
		}
		if a.Published == "" && r.authored != "" {
			a.Published, a.Committed = r.authored, true
		}
		a.Revision = r.public()
		if n := len(kept) - 1; n >= 0 && before != nil && sameArticle(kept[n], a) {
			into := kept[n].Revision
			into.Folded = append(into.Folded, bundle.Unchanged{Revision: *a.Revision, What: g.unchanged(ctx, before, r)})
			to[i] = n
		} else {
			to[i] = len(kept)
			kept = append(kept, a)
		}
		before = r
	}
	b.Articles = kept
	b.Splits = slices.DeleteFunc(b.Splits, func(s bundle.Split) bool {
		return s.First > 0 && s.First < len(to) && to[s.First] == to[s.First-1]
	})
	for i := range b.Splits {
		b.Splits[i].First = min(to[min(b.Splits[i].First, len(to)-1)], len(kept)-1)
	}
	b.Warnings = newestOnly(b.Warnings, to)
}

// newestOnly says what was guessed of several versions alike once, of the newest.
func newestOnly(ws []bundle.Warning, to []int) []bundle.Warning {
	last := map[string]int{}
	for i, w := range ws {
		last[w.Message] = i
	}
	var out []bundle.Warning
	for i, w := range ws {
		if w.Article >= 0 && last[w.Message] != i {
			continue
		}
		if w.Article >= 0 && w.Article < len(to) {
			w.Article = to[w.Article]
		}
		out = append(out, w)
	}
	return out
}

// forget leaves the first versions out of a bundle.
func forget(b *bundle.Bundle, n int) {
	b.Articles = b.Articles[n:]
	b.Splits = slices.DeleteFunc(b.Splits, func(s bundle.Split) bool { return s.First < n })
	for i := range b.Splits {
		b.Splits[i].First -= n
	}
	b.Warnings = slices.DeleteFunc(b.Warnings, func(w bundle.Warning) bool { return w.Article >= 0 && w.Article < n })
	for i := range b.Warnings {
		if b.Warnings[i].Article >= 0 {
			b.Warnings[i].Article -= n
		}
	}
}

func (r *revision) public() *bundle.Revision {
	subject, _, _ := strings.Cut(r.message, "\n")
	return &bundle.Revision{
		Commit: r.commit, State: r.state, Author: r.author,
		Authored: r.authored, Committed: r.committed, Subject: subject, Message: r.message, Path: r.path,
	}
}

// sameArticle reports whether two versions differ in no word and in nothing
// that is said about them but dates.
func sameArticle(a, b *bundle.Article) bool {
	return a.Text == b.Text && a.Title == b.Title && a.Author == b.Author && a.Outlet == b.Outlet && a.URL == b.URL
}

// unchanged says in words what a commit changed that left the text as it was.
func (g *git) unchanged(ctx context.Context, old, new *revision) string {
	switch {
	case old.path != new.path && old.blob == new.blob:
		if path.Dir(old.path) == path.Dir(new.path) {
			return "only renamed from " + visible.String(path.Base(old.path))
		}
		return "only moved from " + visible.String(old.path)
	case old.blob == new.blob:
		return "only the file’s mode"
	}
	a, errA := g.text(ctx, old)
	b, errB := g.text(ctx, new)
	if errA != nil || errB != nil {
		return "not the text"
	}
	if keys := frontKeys(a, b); len(keys) > 0 {
		return "only front matter: " + quoted(strings.Join(keys, ", "), 80)
	}
	return "only what is not shown as text"
}

func (g *git) text(ctx context.Context, r *revision) (string, error) {
	in, _, err := g.open(ctx, *r)()
	if err != nil {
		return "", err
	}
	defer in.Close()
	head, err := io.ReadAll(io.LimitReader(in, 2*maxFrontMatter))
	return string(head), err
}

// frontKeys are the keys of two texts' front matter whose lines differ, sorted.
func frontKeys(a, b string) []string {
	x, y := keyLines(a), keyLines(b)
	differ := map[string]bool{}
	for k := range x {
		differ[k] = x[k] != y[k]
	}
	for k := range y {
		differ[k] = x[k] != y[k]
	}
	maps.DeleteFunc(differ, func(_ string, is bool) bool { return !is })
	keys := slices.Collect(maps.Keys(differ))
	sort.Strings(keys)
	return keys
}

// keyLines are the lines of a text's front matter by the key they belong to.
func keyLines(s string) map[string]string {
	block, _, rest := cutFrontMatter(s)
	if rest < 0 {
		return nil
	}
	out := map[string]string{}
	key := ""
	for line := range strings.Lines(normalLines(block)) {
		if name, _, ok := strings.Cut(line, ":"); ok && name != "" && !strings.ContainsAny(name[:1], " \t-#") {
			key = strings.TrimSpace(name)
		}
		if key != "" {
			out[key] += line
		}
	}
	return out
}
