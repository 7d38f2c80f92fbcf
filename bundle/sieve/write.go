package sieve

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"broadsheet/bundle"
	"broadsheet/bundle/store"
)

func (r *run) path(name string) string { return filepath.Join(r.dir, name) }

// write writes a folder for each group and the list of all that was found. A
// folder has its name when it is complete; who begins again leaves it as it is.
func (r *run) write() error {
	edges, err := r.readEdges()
	if err != nil {
		return err
	}
	var groups [][]int
	if r.o.Like != nil {
		groups = likeGroups(edges, len(r.o.Like))
	} else {
		groups = groupsOf(edges, len(r.spool.places), r.o.Largest)
	}
	edges = nil
	r.m.Groups, r.m.Kept = len(groups), 0
	list, err := os.CreateTemp(r.dir, "lines-")
	if err != nil {
		return err
	}
	defer os.Remove(list.Name())
	w := bufio.NewWriter(list)
	err = r.head(w)
	for i, g := range groups {
		if err == nil {
			err = r.ctx.Err()
		}
		if err != nil {
			break
		}
		r.progress("writing", int64(i), int64(len(groups)))
		r.m.Kept += len(g)
		err = r.group(w, i, g)
	}
	if err == nil {
		err = r.copy(w, "lines", r.m.Lines)
	}
	if err = errors.Join(err, w.Flush(), list.Close()); err != nil {
		return err
	}
	return r.publish(list.Name())
}

// publish puts the list beside the folders.
func (r *run) publish(list string) error {
	in, err := os.Open(list)
	if err != nil {
		return err
	}
	defer in.Close()
	part := filepath.Join(r.out, "."+listName)
	f, err := os.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, in)
	if err = errors.Join(err, f.Close()); err != nil {
		os.Remove(part)
		return err
	}
	return os.Rename(part, filepath.Join(r.out, listName))
}

// head writes what was sieved and what could not be read.
func (r *run) head(w io.Writer) error {
	a := r.m.Arguments
	a.Named = nil
	line, err := jsonLine(Line{Schema: schema, Arguments: &a, Articles: r.m.Read.Articles})
	if err != nil {
		return err
	}
	if _, err := w.Write(line); err != nil {
		return err
	}
	return r.copy(w, "skipped", r.m.Skipped)
}

func (r *run) copy(w io.Writer, name string, n int64) error {
	f, err := os.Open(r.path(name))
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.CopyN(w, f, n)
	return err
}

// group writes the articles of a group, by date, those of no known date last.
func (r *run) group(w io.Writer, no int, members []int) error {
	articles := make([]*bundle.Article, len(members))
	for i, m := range members {
		a, err := r.spool.article(m)
		if err != nil {
			return err
		}
		articles[i] = a
	}
	order := make([]int, len(members))
	for i := range order {
		order[i] = i
	}
	stories := 0
	if r.o.Like != nil {
		stories = 1
	}
	slices.SortStableFunc(order[stories:], func(x, y int) int {
		p, q := articles[x].Published, articles[y].Published
		return cmp.Or(cmp.Compare(order01(p == ""), order01(q == "")), cmp.Compare(p, q))
	})
	line := Line{Group: fmt.Sprintf("%04d-%s", no+1, store.FileName(articles[order[0]].Title))}
	if no == 0 {
		r.m.First = line.Group
	}
	dir := filepath.Join(r.out, line.Group)
	part := filepath.Join(r.out, ".part")
	_, err := os.Lstat(dir)
	written := err == nil
	if !written {
		if err := os.RemoveAll(part); err != nil {
			return err
		}
		if err := os.Mkdir(part, 0o777); err != nil {
			return err
		}
	}
	digits := len(fmt.Sprint(len(members)))
	for i, k := range order {
		a := articles[k]
		name := fmt.Sprintf("%0*d-%s", max(digits, 2), i+1, fileName(a))
		line.Members = append(line.Members, Member{name, a.Source, a.Title, a.Outlet, a.Published, i < stories})
		if !written {
			if err := keep(filepath.Join(part, name), a); err != nil {
				return err
			}
		}
	}
	if !written {
		if err := os.Rename(part, dir); err != nil {
			return err
		}
	}
	out, err := jsonLine(line)
	if err != nil {
		return err
	}
	_, err = w.Write(out)
	return err
}

func order01(last bool) int {
	if last {
		return 1
	}
	return 0
}

// keep writes an article as a new file.
func keep(path string, a *bundle.Article) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	return errors.Join(store.Write(f, a), f.Close())
}

// fileName is what the file of an article is called behind its number.
func fileName(a *bundle.Article) string {
	name := a.Title
	if a.Outlet != "" {
		name = clip(a.Outlet, longestOutlet) + " " + name
	}
	ending := ".txt"
	if a.Format == bundle.Markdown {
		ending = ".md"
	}
	return store.FileName(name) + ending
}

// longestOutlet is how many letters of an outlet's name go into a file's.
const longestOutlet = 30

func clip(s string, most int) string {
	for i := range s {
		if most--; most < 0 {
			return s[:i]
		}
	}
	return s
}
