// Package samples holds bundles that anyone can open at once, embedded in the
// binary, each with an answer key: what a careful reader finds in it.
//
// Every word was written for this package. People, outlets, companies and
// places are invented.
package samples

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/meant"
)

//go:embed harbor-hack night-ferry two-desks *.txtar *.key.json
var files embed.FS

// Default is the name of the sample that opens when none is asked for.
const Default = "harbor-hack"

// A Sample describes a bundle of this package.
type Sample struct {
	Name        string // what the command line calls it
	Title       string // its story in a few words
	Description string // what there is to see, one line of at most 100 characters
	Articles    int    // number of articles
}

var list = []Sample{
	{Default, "Hackers stole a campaign’s files, it says", "Five outlets, one story: wire copy, altered quotes, an article that wanders off, a scraped page.", 5},
	{"night-ferry", "A ferry runs aground", "Four versions of one article: what was changed, moved, added, cut and corrected in 28 hours.", 4},
	{"two-desks", "No bread in Ostwick; a viola in a sail", "A folder in which two stories lie together, three articles each.", 6},
	{"lantern-bridge", "A bridge of lamps reopens", "One bundle file in Markdown and plain text, six scripts and two languages.", 4},
}

// List returns the samples, the default one first. The caller owns the slice.
func List() []Sample { return append([]Sample(nil), list...) }

// Open reads the sample called name. It fails when there is none of that name
// or when ctx ends.
func Open(ctx context.Context, name string) (*bundle.Bundle, error) {
	if _, err := find(name); err != nil {
		return nil, err
	}
	return load.OpenFS(ctx, files, place(name), name, load.Options{})
}

// place returns where the sample called name is embedded: a folder, or a
// bundle file.
func place(name string) string {
	if _, err := fs.Stat(files, name); err == nil {
		return name
	}
	return name + ".txtar"
}

func find(name string) (Sample, error) {
	for _, s := range list {
		if s.Name == name {
			return s, nil
		}
	}
	names := make([]string, len(list))
	for i, s := range list {
		names[i] = s.Name
	}
	return Sample{}, fmt.Errorf("no sample is called %q; there are %s%s", name, strings.Join(names, ", "), meant.Hint(name, names))
}
