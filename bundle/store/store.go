// Package store writes articles into a folder that package load reads again as
// the same bundle: the text byte for byte, and what is known of each article as
// front matter above it.
package store

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
)

// A Folder is a new folder that articles are put into, one file each.
type Folder struct {
	dir   string
	taken map[string]int // names of its files in lower case, since some systems tell no case apart, and the number that the next of that name tries
}

// New makes the folder dir, whose parent exists. It fails with [os.ErrExist]
// where there is anything of that name already.
func New(dir string) (*Folder, error) {
	if err := os.Mkdir(dir, 0o777); err != nil {
		return nil, err
	}
	return &Folder{dir: dir, taken: map[string]int{}}, nil
}

// Add writes an article to a file of its own and returns the file's name. The
// name is made of the article's [bundle.Article.Source], which may hold
// anything; a second article of one name gets a number. Title, outlet, author,
// address and date stand above the text where they are known.
func (f *Folder) Add(a *bundle.Article) (name string, err error) {
	ext := ".txt"
	if a.Format == bundle.Markdown {
		ext = ".md"
	}
	base := FileName(a.Source)
	name = base + ext
	key := strings.ToLower(name)
	for n := max(f.taken[key], 1); f.taken[strings.ToLower(name)] > 0; n++ {
		name = fmt.Sprintf("%s-%d%s", base, n+1, ext)
		f.taken[key] = n + 1
	}
	f.taken[strings.ToLower(name)] = max(f.taken[strings.ToLower(name)], 1)
	file, err := os.OpenFile(filepath.Join(f.dir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return "", err
	}
	if err = Write(file, a); err != nil {
		file.Close()
		return "", err
	}
	return name, file.Close()
}

// Write writes an article as a file of a folder holds it.
func Write(w io.Writer, a *bundle.Article) error {
	out := bufio.NewWriter(w)
	out.WriteString("---\n")
	for _, field := range []struct{ key, value string }{
		{"id", a.Source}, {"title", a.Title}, {"outlet", a.Outlet}, {"author", a.Author}, {"date", a.Published}, {"url", a.URL},
	} {
		if v := oneLine(field.value); v != "" {
			quoted, err := json.Marshal(v) // a string of JSON is one of YAML
			if err != nil {
				return err
			}
			fmt.Fprintf(out, "%s: %s\n", field.key, quoted)
		}
	}
	out.WriteString("---\n")
	out.WriteString(a.Text)
	return out.Flush()
}

// mostField bounds a field: front matter beyond some 64 kB is read as text.
const mostField = 4 << 10

// oneLine returns a field as it is read again: white space as single spaces.
func oneLine(s string) string {
	if len(s) > mostField {
		s = strings.ToValidUTF8(s[:mostField], "")
	}
	return strings.Join(strings.Fields(s), " ")
}

// mostName is how many bytes of a source a file's name is made of; most systems
// allow 255.
const mostName = 80

// FileName makes the name of a file, without an ending, of whatever an article
// or a group of them is called: letters, digits and single hyphens, which no
// system takes for a folder, a device or a hidden file.
func FileName(source string) string {
	for _, ext := range []string{".txt", ".md", ".text", ".markdown"} {
		source = strings.TrimSuffix(source, ext)
	}
	var b strings.Builder
	gap := false
	for _, r := range source {
		if r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '_' {
			gap = b.Len() > 0
			continue
		}
		if b.Len()+utf8.RuneLen(r) >= mostName {
			break
		}
		if gap {
			b.WriteByte('-')
			gap = false
		}
		b.WriteRune(r)
	}
	name := b.String()
	if name == "" || devices[strings.ToLower(name)] {
		name = "article" + strings.TrimSuffix("-"+name, "-")
	}
	return name
}

// devices are names that are no file's on Windows, whatever the ending.
var devices = map[string]bool{"con": true, "prn": true, "aux": true, "nul": true}

func init() {
	for _, d := range "123456789" {
		devices["com"+string(d)], devices["lpt"+string(d)] = true, true
	}
}
