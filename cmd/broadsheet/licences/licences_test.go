package licences

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// What is linked into the program on any system has its licence here, and
// nothing else has.
func TestEveryModuleHasItsLicence(t *testing.T) {
	if testing.Short() {
		t.Skip("runs the go command")
	}
	linked := map[string]bool{}
	for _, system := range []string{"linux", "darwin", "windows"} {
		c := exec.Command("go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{if not .Replace}}{{.Path}}{{end}}{{end}}{{end}}", "broadsheet/cmd/broadsheet")
		c.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=0")
		out, err := c.Output()
		if err != nil {
			t.Fatalf("%s: %v", c, err)
		}
		for m := range strings.FieldsSeq(string(out)) {
			linked[m] = true
		}
	}
	var listed []string
	for _, p := range Parts() {
		if p.Kind == Module {
			listed = append(listed, p.Name)
		}
	}
	if want := slices.Sorted(maps.Keys(linked)); !slices.Equal(listed, want) {
		t.Errorf("the licences are of\n%q\nlinked are\n%q\n; run go generate ./cmd/broadsheet/licences", listed, want)
	}
}

// Every text is there, is used, and can be shown on a terminal as it is.
func TestTexts(t *testing.T) {
	unused := map[string]bool{}
	err := fs.WalkDir(files, "texts", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			unused[path.Base(p)] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range Parts() {
		if p.Licence == "" || len(p.text()) < 100 {
			t.Errorf("%s: %q, %d bytes of text", p.Name, p.Licence, len(p.text()))
		}
		delete(unused, p.Text)
	}
	if len(unused) > 0 {
		t.Errorf("unused: %v", unused)
	}
	var out bytes.Buffer
	if err := Write(&out); err != nil {
		t.Fatal(err)
	}
	for _, r := range out.String() {
		if r == utf8.RuneError || unicode.IsControl(r) && r != '\n' && r != '\t' {
			t.Fatalf("%U in the texts", r)
		}
	}
}

// What our own files say of where a table came from is what is shown.
func TestNoticesAreTheirs(t *testing.T) {
	notice, err := os.ReadFile(filepath.FromSlash("../../../bundle/lexicon/NOTICE"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range Parts() {
		if strings.HasPrefix(p.Name, "WordNet") && p.text() != string(notice) {
			t.Error("bundle/lexicon/NOTICE is another; run go generate ./cmd/broadsheet/licences")
		}
	}
}

func TestCycloneDX(t *testing.T) {
	info := &debug.BuildInfo{
		GoVersion: "go1.99.1 X:something",
		Deps: []*debug.Module{
			{Path: "github.com/spf13/cobra", Version: "v1.2.3", Sum: "h1:abc="},
			{Path: "example.org/new", Version: "v0.0.1+incompatible"},
			{Path: "example.org/forked", Version: "v1.0.0", Replace: &debug.Module{Path: "example.org/fork", Version: "v1.0.1", Sum: "h1:def="}},
			{Path: "example.org/ours", Version: "v1.0.0", Replace: &debug.Module{Path: "./tui/ours"}},
		},
		Settings: []debug.BuildSetting{{Key: "GOOS", Value: "plan9"}, {Key: "-trimpath", Value: "true"}},
	}
	var out bytes.Buffer
	if err := CycloneDX(&out, "7.8.9", info); err != nil {
		t.Fatal(err)
	}
	var got bom
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if c := got.Metadata.Component; c.Name != "broadsheet" || c.Version != "7.8.9" || c.Licenses[0].License.ID != "MIT" {
		t.Errorf("the program: %+v", c)
	}
	if p := got.Metadata.Properties; len(p) != 1 || p[0].Value != "plan9" {
		t.Errorf("how it was built: %v", p)
	}
	var refs []string
	for _, c := range got.Components {
		if c.Type == "library" {
			refs = append(refs, c.Ref)
		} else if c.Type != "data" || len(c.Licenses) == 0 {
			t.Errorf("%+v", c)
		}
	}
	want := []string{"pkg:golang/github.com/spf13/cobra@v1.2.3", "pkg:golang/example.org/new@v0.0.1+incompatible", "pkg:golang/example.org/fork@v1.0.1", "pkg:golang/std@1.99.1"}
	if !slices.Equal(refs, want) {
		t.Errorf("libraries %q, want %q", refs, want)
	}
	if c := got.Components[0]; c.Licenses[0].License.ID != "Apache-2.0" || c.Properties[0].Value != "h1:abc=" {
		t.Errorf("%+v", c)
	}
	if len(got.Dependencies[0].DependsOn) != len(got.Components) {
		t.Errorf("%+v", got.Dependencies)
	}
}
