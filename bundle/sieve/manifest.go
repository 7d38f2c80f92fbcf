package sieve

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"broadsheet/bundle/durable"
	"broadsheet/bundle/load"
	"broadsheet/bundle/visible"
)

// A stage is how far a sieve has come.
type stage int

// The stages, in their order.
const (
	reading   stage = iota // the archives are read, shingles written
	matching               // sentences that share shingles are paired
	verifying              // articles of such sentences are laid side by side
	writing                // groups are made and written
	done
)

// A manifest says what a folder is sieved from and how far that has come. It is
// written as a whole at each checkpoint; all that was done since is done again.
type manifest struct {
	Schema    string    `json:"schema"`
	Arguments arguments `json:"arguments"`
	Temp      string    `json:"temp,omitempty"` // the folder of the files in between, where it lies elsewhere
	Stage     stage     `json:"stage"`

	Units   int       `json:"units"` // of the archives that were read
	Read    tally     `json:"read"`
	Spool   spoolSize `json:"spool"`
	Skipped int64     `json:"skipped"` // bytes of the list of what was not read
	Runs    []string  `json:"runs"`    // of shingles
	Made    int       `json:"made"`
	Matched matched   `json:"matched"`
	Pairs   []string  `json:"pairs"` // runs of pairs of sentences
	Paired  int       `json:"paired"`
	Checked int64     `json:"checked"` // pairs of articles looked at
	Edges   int64     `json:"edges"`   // bytes of what they share
	Lines   int64     `json:"lines"`   // bytes of the list of pairs
	Shared  int       `json:"shared"`
	Groups  int       `json:"groups"`
	Kept    int       `json:"kept"`
	First   string    `json:"first,omitempty"`
}

// arguments are what decides what comes out.
type arguments struct {
	Archives []string    `json:"archives"`
	Like     []string    `json:"like,omitempty"` // hashes of the stories
	Since    string      `json:"since,omitempty"`
	Until    string      `json:"until,omitempty"`
	Outlets  []string    `json:"outlets,omitempty"`
	MinWords int         `json:"min_words"`
	Largest  int         `json:"largest"`
	Files    int         `json:"files"`
	Bytes    int64       `json:"bytes"`
	Named    []namedFile `json:"named,omitempty"` // the first thousand
	Rest     uint64      `json:"rest"`            // hash of all
}

type namedFile struct {
	Path     string    `json:"path"`
	Bytes    int64     `json:"bytes"`
	Modified time.Time `json:"modified"`
}

// mostNamed is how many files a manifest lists; of more, a hash must do.
const mostNamed = 1000

const (
	schema       = "broadsheet-sieve/1"
	manifestName = ".sieve.json"
	mostManifest = 4 << 20
)

func (a *arguments) of(files []load.File) {
	a.Files, a.Rest = len(files), fnvBasis
	for i, f := range files {
		a.Bytes += f.Bytes
		if i < mostNamed {
			a.Named = append(a.Named, namedFile{f.Path, f.Bytes, f.Modified})
		}
		for _, c := range []byte(fmt.Sprintf("%s\x00%d\x00%d\n", f.Path, f.Bytes, f.Modified.UnixNano())) {
			a.Rest = (a.Rest ^ uint64(c)) * fnvPrime
		}
	}
}

// differs says in words how what is asked differs from what was begun, "" for not
// at all.
func (a *arguments) differs(begun *arguments) string {
	switch {
	case !slices.Equal(a.Archives, begun.Archives):
		return "it was begun from other archives (" + visible.String(strings.Join(begun.Archives, ", ")) + ")"
	case !slices.Equal(a.Like, begun.Like):
		return "it was begun with other stories, or they have changed"
	case a.Since != begun.Since, a.Until != begun.Until, !slices.Equal(a.Outlets, begun.Outlets), a.MinWords != begun.MinWords, a.Largest != begun.Largest:
		return "it was begun with other options"
	}
	for i := range min(len(a.Named), len(begun.Named)) {
		x, y := a.Named[i], begun.Named[i]
		if x.Path != y.Path {
			return "files have come or gone since it was begun, " + visible.String(x.Path) + " among them"
		}
		if x.Bytes != y.Bytes || !x.Modified.Equal(y.Modified) {
			return visible.String(x.Path) + " has changed since it was begun"
		}
	}
	if a.Files != begun.Files || a.Rest != begun.Rest {
		return fmt.Sprintf("the files have changed since it was begun (%d then, %d now)", begun.Files, a.Files)
	}
	return ""
}

// readManifest reads the manifest of a folder; fs.ErrNotExist when there is none.
func readManifest(out string) (*manifest, error) {
	data, err := durable.Read(filepath.Join(out, manifestName), mostManifest)
	if err != nil {
		return nil, err
	}
	m := &manifest{}
	if err := m.parse(data); err != nil {
		return nil, fmt.Errorf("%s: %w", visible.String(filepath.Join(out, manifestName)), err)
	}
	return m, nil
}

// parse reads a manifest and checks what other code rests on.
func (m *manifest) parse(data []byte) error {
	if err := json.Unmarshal(data, m); err != nil {
		return err
	}
	for _, r := range slices.Concat(m.Runs, m.Pairs) {
		if r != filepath.Base(r) || !strings.HasSuffix(r, ".run") {
			return errors.New("names a file of another folder")
		}
	}
	if m.Temp != "" && !strings.HasPrefix(filepath.Base(m.Temp), tempPrefix) {
		return errors.New("names a folder for its files that it has not made")
	}
	switch {
	case m.Schema != schema:
		return fmt.Errorf("written by another version of broadsheet (%s)", visible.String(m.Schema))
	case m.Stage < 0 || m.Stage > done, m.Units < 0, m.Spool.Count < 0, m.Spool.Articles < 0, m.Spool.Words < 0, m.Checked < 0, m.Edges < 0, m.Lines < 0, m.Skipped < 0, m.Made < 0, m.Paired < 0:
		return errRun
	}
	return nil
}

func (m *manifest) write(out string) error {
	data, err := json.MarshalIndent(m, "", " ")
	if err != nil {
		return err
	}
	return durable.Replace(durable.OS, filepath.Join(out, manifestName), manifestName+".", append(data, '\n'), 0o600)
}

// holder returns the archive, a folder, that the folder out lies in, or "".
func holder(out string, archives []string) string {
	at, err := filepath.Abs(out)
	if err != nil {
		return ""
	}
	for _, a := range archives {
		dir, err := filepath.Abs(a)
		if err != nil {
			continue
		}
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			continue
		}
		if rel, err := filepath.Rel(dir, at); err == nil && filepath.IsLocal(rel) && rel != "." { // an archive itself is refused as a folder of other files
			return a
		}
	}
	return ""
}

// alone begins or goes on with the folder out as [begin] does, and keeps other
// sieves out of it until unlock is called. A folder that cannot be locked, as on
// some network disks, is used without.
func alone(out, temp string, a arguments) (m *manifest, unlock func(), err error) {
	if m, err = begin(out, temp, a); err != nil {
		return nil, nil, err
	}
	unlock, err = durable.Lock(out, 0)
	switch {
	case errors.Is(err, durable.ErrBusy):
		return nil, nil, fmt.Errorf("%s: another sieve is at work there; wait for it, or name another folder", visible.String(out))
	case err != nil:
		return m, func() {}, nil
	}
	if m, err = begin(out, temp, a); err != nil { // another may have come to its end in between
		unlock()
		return nil, nil, err
	}
	return m, unlock, nil
}

// begin makes the folder, or finds in it what was begun. Nobody's files are
// written over: a folder that holds anything else is an error.
func begin(out, temp string, a arguments) (*manifest, error) {
	m, err := readManifest(out)
	switch {
	case err == nil:
		if why := a.differs(&m.Arguments); why != "" {
			return nil, fmt.Errorf("%s: %s; give another --out, or remove the folder", visible.String(out), why)
		}
		return m, nil
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	entries, err := os.ReadDir(out)
	if err == nil && len(entries) > 0 {
		return nil, fmt.Errorf("%s: this folder holds other files; give --out a new one", visible.String(out))
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	if err := os.MkdirAll(out, 0o777); err != nil {
		return nil, err
	}
	m = &manifest{Schema: schema, Arguments: a}
	if temp != "" {
		if m.Temp, err = os.MkdirTemp(temp, tempPrefix); err != nil {
			return nil, err
		}
		if m.Temp, err = filepath.Abs(m.Temp); err != nil {
			return nil, err
		}
	}
	return m, m.write(out)
}

// tempPrefix is what the name of a folder elsewhere begins with. Files in another
// folder are never touched, whatever a manifest says.
const tempPrefix = "broadsheet-sieve-"

// work is the folder of the files in between.
func (m *manifest) work(out string) string {
	if m.Temp != "" {
		return m.Temp
	}
	return filepath.Join(out, ".sieve")
}

// clear removes the files in between, and no others.
func (m *manifest) clear(out string) {
	dir := m.work(out)
	for _, pattern := range [...]string{"articles", "words", "index", "lengths", "skipped", "edges", "lines", "lines-*", "shingles-*.run", "pairs-*.run"} {
		names, _ := filepath.Glob(filepath.Join(dir, pattern))
		for _, n := range names {
			os.Remove(n)
		}
	}
	os.Remove(dir)
}
