package load

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"broadsheet/bundle/visible"
)

// articleEndings names the commonest endings of article files, for people.
const articleEndings = ".txt, .md, .html, .docx, .json and others"

// extensions lists the endings of files of text.
var extensions = []string{".txt", ".md", ".markdown", ".text"}

func isArticle(name string) bool {
	return slices.Contains(endings(), ending(name))
}

func isMarkdown(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".md" || ext == ".markdown"
}

// A folder is a tree of article files.
type folder struct {
	fsys   fs.FS
	shown  string                           // the folder as given
	prefix string                           // put before the names of its files to tell them from others'
	real   func(rel string) (string, error) // the true path of an entry; nil where there are no symbolic links
}

// A walk collects the article files of a folder.
type walk struct {
	folder
	files   []string
	others  []string        // files of other kinds
	links   []string        // folders behind symbolic links, read after all others
	away    []away          // symbolic links that lead out of the folder
	seen    map[string]bool // true paths of the folders that were read
	remarks []remark
}

// An away is a symbolic link that leads out of the folder. It is not followed:
// a folder that came from elsewhere must not bring what is private here onto
// the screen or into a report.
type away struct{ name, to string }

// addFolder adds the article files of f in natural order. Files of other
// kinds, and what cannot be read, are left out with a warning; hidden files
// and folders without one.
func (in *inputs) addFolder(ctx context.Context, f folder) error {
	w := walk{folder: f, seen: map[string]bool{}}
	w.visit(".")
	if err := w.read(ctx, "."); err != nil {
		return err
	}
	if err := w.follow(ctx); err != nil {
		return err
	}
	slices.SortFunc(w.files, comparePaths)
	if len(w.files) == 0 {
		return emptyFolder(&w)
	}
	for _, name := range w.files {
		in.list = append(in.list, input{
			source: name, folder: f.prefix, path: path.Join(f.shown, name), markdown: isMarkdown(name),
			open: func() (io.ReadCloser, int64, error) { return openFS(f.fsys, name) },
		})
	}
	if n := len(w.others); n > 0 {
		in.warnings = append(in.warnings, remark{f.shown, fmt.Sprintf("left out %s that %s (%s); articles end in %s",
			count(n, "file"), noArticle(n), kinds(w.others), articleEndings)})
	}
	if len(w.away) > 0 {
		in.warnings = append(in.warnings, remark{f.shown, "left out " + leadAway(w.away) + "; name what is to be read itself"})
	}
	in.warnings = append(in.warnings, w.remarks...)
	return nil
}

// visit reports whether the folder dir is read for the first time.
func (w *walk) visit(dir string) bool {
	if w.real == nil {
		return true
	}
	p, err := w.real(dir)
	if err != nil || w.seen[p] {
		return false
	}
	w.seen[p] = true
	return true
}

func (w *walk) read(ctx context.Context, dir string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	entries, err := fs.ReadDir(w.fsys, dir)
	if err != nil {
		if dir == "." {
			return failure(w.shown, err)
		}
		w.remarks = append(w.remarks, remark{w.prefix + dir, "folder left out: " + reason(err)})
		if len(entries) == 0 {
			return nil
		}
	}
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		mode := e.Type()
		link := mode&fs.ModeSymlink != 0
		if link {
			info, err := fs.Stat(w.fsys, name)
			if err != nil {
				if isArticle(name) {
					w.remarks = append(w.remarks, remark{w.prefix + name, "left out: a symbolic link that leads nowhere"})
				}
				continue
			}
			mode = info.Mode().Type()
			if to, out := w.leaves(name); out {
				if mode.IsDir() || isArticle(name) {
					w.away = append(w.away, away{name, to})
				}
				continue
			}
		}
		switch {
		case mode.IsDir() && link:
			w.links = append(w.links, name)
		case mode.IsDir():
			if w.visit(name) {
				if err := w.read(ctx, name); err != nil {
					return err
				}
			}
		case !mode.IsRegular():
			w.remarks = append(w.remarks, remark{w.prefix + name, "left out: a " + unreadable(mode) + ", not a file"})
		case isArticle(name):
			w.files = append(w.files, name)
		default:
			w.others = append(w.others, name)
		}
	}
	return nil
}

// leaves reports whether a symbolic link leads out of the folder, and where.
func (w *walk) leaves(name string) (to string, out bool) {
	if w.real == nil {
		return "", false
	}
	root, err := w.real(".")
	if err != nil {
		return "", false
	}
	if to, err = w.real(name); err != nil {
		return "", false // gone, which reading it will tell
	}
	return to, !inside(root, to)
}

// leadAway says how many symbolic links lead out of a folder, and names two.
func leadAway(list []away) string {
	named := make([]string, 0, 3)
	for _, a := range list[:min(len(list), 2)] {
		named = append(named, visible.String(a.name)+" to "+visible.String(a.to))
	}
	if n := len(list) - len(named); n > 0 {
		named = append(named, fmt.Sprintf("%d more", n))
	}
	verb := "lead"
	if len(list) == 1 {
		verb = "leads"
	}
	return fmt.Sprintf("%s that %s out of this folder (%s)", count(len(list), "symbolic link"), verb, strings.Join(named, ", "))
}

// follow reads the folders behind symbolic links, each true folder once, so
// that a loop ends.
func (w *walk) follow(ctx context.Context) error {
	for i := 0; i < len(w.links); i++ {
		name := w.links[i]
		if !w.visit(name) {
			w.remarks = append(w.remarks, remark{w.prefix + name, "left out: a symbolic link to a folder that is read already"})
			continue
		}
		if err := w.read(ctx, name); err != nil {
			return err
		}
	}
	return nil
}

func emptyFolder(w *walk) error {
	list := articleEndings
	name := visible.String(w.shown)
	if len(w.away) > 0 {
		return fmt.Errorf("%s: no article files (%s) here, only %s; name the files themselves to read them", name, list, leadAway(w.away))
	}
	if n := len(w.others); n > 0 {
		return fmt.Errorf("%s: no article files (%s) here, only %s of other kinds: %s; save them as text, or name the ones to read",
			name, list, count(n, "file"), kinds(w.others))
	}
	return fmt.Errorf("%s: no article files (%s) in this folder; put one article in each file, or name a file that holds several", name, list)
}

// kinds names a handful of files, or counts more of them by their endings,
// the most frequent first.
func kinds(names []string) string {
	if len(names) <= 4 {
		safe := make([]string, len(names))
		for i, n := range names {
			safe[i] = visible.String(n)
		}
		slices.SortFunc(safe, comparePaths)
		return strings.Join(safe, ", ")
	}
	counts := map[string]int{}
	for _, n := range names {
		counts[strings.ToLower(path.Ext(n))]++
	}
	var exts []string
	for e := range counts {
		exts = append(exts, e)
	}
	slices.SortFunc(exts, func(a, b string) int {
		if c := counts[b] - counts[a]; c != 0 {
			return c
		}
		return strings.Compare(a, b)
	})
	var parts []string
	for i, e := range exts {
		if i == 6 && len(exts) > 7 {
			parts = append(parts, fmt.Sprintf("and %d other kinds", len(exts)-i))
			break
		}
		if e == "" {
			e = "without an ending"
		}
		parts = append(parts, fmt.Sprintf("%d %s", counts[exts[i]], visible.String(e)))
	}
	return strings.Join(parts, ", ")
}

func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}

func noArticle(n int) string {
	if n == 1 {
		return "is no article"
	}
	return "are no articles"
}

// reason says in plain words why something could not be read.
func reason(err error) string {
	s := failure("", err).Error()
	return strings.TrimPrefix(s, ": ")
}
