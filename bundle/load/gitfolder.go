package load

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/visible"
)

// Changed lists the article files of a folder that git says changed in a
// period, those changed last first. Merges count where they changed what both
// lines had; renames are a file that went and one that came. Last counts the
// commits that changed an article file. It fails as
// [History] does, and where no article file changed.
func Changed(ctx context.Context, folder string, p Period) ([]bundle.ChangedFile, error) {
	if strings.HasPrefix(p.Rev, "-") {
		return nil, fmt.Errorf("%s: not a revision; give one as git does, such as main or v1..v2", visible.String(p.Rev))
	}
	g, err := repositoryOf(ctx, filepath.Join(folder, "x"))
	if err != nil {
		return nil, err
	}
	g.file = folder
	l, err := g.limit(ctx, p)
	if err != nil {
		return nil, err
	}
	prefix := strings.TrimSuffix(g.path, "x")
	var out []bundle.ChangedFile
	if l.tip != "" {
		if out, err = g.changed(ctx, prefix, l, p.Last); err != nil {
			return nil, err
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s: no article file changed in %s", visible.String(folder), cmp.Or(strings.TrimPrefix(p.String(), "since "), "what git remembers"))
	}
	return out, nil
}

func (g *git) changed(ctx context.Context, prefix string, l limit, last int) ([]bundle.ChangedFile, error) {
	args := append([]string{"log", "--topo-order", "--root", "-c", "--raw", "--no-abbrev", "--no-renames", "-z", "--encoding=UTF-8", "--format=" + logFormat}, quiet...)
	out, err := g.run(ctx, append(append(args, l.args(l.tip)...), "--", cmp.Or(prefix, "."))...)
	if err != nil {
		return nil, err
	}
	at := map[string]int{}
	var files []bundle.ChangedFile
	commits := 0
	for _, r := range parseLog(out) {
		if last > 0 && commits == last {
			break
		}
		counted := false
		for _, name := range append([]string{r.path}, r.others...) {
			name, below := strings.CutPrefix(name, prefix)
			if !below || !isArticle(name) {
				continue
			}
			i, ok := at[name]
			if !ok {
				i = len(files)
				at[name] = i
				_, gone := os.Stat(filepath.Join(g.file, filepath.FromSlash(name)))
				files = append(files, bundle.ChangedFile{Name: name, Newest: *r.public(), Gone: gone != nil && !g.bare})
			}
			files[i].Changes++
			if !counted {
				counted, commits = true, commits+1
			}
		}
	}
	slices.SortStableFunc(files, func(a, b bundle.ChangedFile) int { return cmp.Compare(b.Newest.Committed, a.Newest.Committed) })
	return files, nil
}
