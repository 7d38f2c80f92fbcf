package config

import (
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"broadsheet/tui/desk"
	"broadsheet/tui/keys"
	"broadsheet/tui/theme"
)

// read reads a text as the file at a path.
func read(t *testing.T, text string) (*Config, string, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), fileName)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := Read(path)
	return c, path, err
}

func TestRead(t *testing.T) {
	c, _, err := read(t, `# mine
theme: light
colours:
  alarm: "#f00"
  shared-sign: 123456
keys:
  next-sentence: [ctrl+n, Down]
  copy: y
  view-1: [1]
  end: ["~"]
layers: [quotes]
`)
	if err != nil {
		t.Fatal(err)
	}
	if c.Theme != "light" || theme.Hex(c.Colours["alarm"]) != "#ff0000" || theme.Hex(c.Colours["shared-sign"]) != "#123456" {
		t.Errorf("%+v", c)
	}
	want := keys.Rebound{keys.NextSentence: {"ctrl+n", "down"}, keys.Copy: {"y"}, keys.View1: {"1"}, keys.End: {"~"}}
	if !reflect.DeepEqual(c.Keys, want) {
		t.Errorf("got %v, want %v", c.Keys, want)
	}
	if c.Layers == nil || !c.Layers.Has(desk.LayerQuotes) || c.Layers.Has(desk.LayerShared) {
		t.Errorf("layers %v", c.Layers)
	}
}

// What is empty configures nothing; a part whose lines are comments, too.
func TestReadNothing(t *testing.T) {
	for _, text := range []string{"", "# a word\n", "---\n", "theme:\ncolours:\n  # text: \"#fff\"\nkeys:\nlayers:\n"} {
		c, path, err := read(t, text)
		if err != nil || c.Theme != "" || len(c.Keys)+len(c.Colours) > 0 || c.Layers != nil || c.File != path {
			t.Errorf("%q: %+v, %v", text, c, err)
		}
	}
	if c, err := Read(filepath.Join(t.TempDir(), fileName)); err != nil || c.File != "" {
		t.Errorf("without a file: %+v, %v", c, err)
	}
	if c, err := Read(""); err != nil || c.File != "" {
		t.Errorf("without a folder: %+v, %v", c, err)
	}
	if c, _, err := read(t, "layers: []\n"); err != nil || c.Layers == nil || *c.Layers != 0 {
		t.Errorf("no layers: %+v, %v", c, err)
	}
}

// Each mistake is told with the file, its line and what to write.
func TestMistakes(t *testing.T) {
	for _, c := range []struct {
		text, says string
		line       int
	}{
		{"\ntheme: dakr\n", "dakr: is no theme; want auto, dark, light or mono; did you mean dark?", 2},
		{"theem: dark\n", "theem: is nothing to configure; want theme, colours, keys or layers; did you mean theme?", 1},
		{"theme: [dark]\n", ": is no theme", 1},
		{"colours:\n  alram: \"#fff\"\n", "alram: has no colour; broadsheet config --no-config lists them; did you mean alarm?", 2},
		{"colours:\n  text: \"#fff\"\n  alarm: #ff0000\n", "alarm: want a colour in quotation marks", 3},
		{"colours:\n  alarm: red\n", "alarm: red is no colour", 2},
		{"colours:\n  alarm: \"#ff00\"\n", "alarm: #ff00 is no colour", 2},
		{"colours: dark\n", "colours: want lines below it", 1},
		{"keys:\n  qiut: Q\n", "qiut: no action is called so; broadsheet config --no-config lists them; did you mean quit?", 2},
		{"keys:\n  quit: gg\n", "quit: gg: no key is called so", 2},
		{"keys:\n  quit:\n    - Q\n    - ctrl+c\n", "quit: ctrl+c: it is always quit", 4},
		{"keys:\n  quit: []\n", "quit: want a key, or a list of keys", 2},
		{"keys:\n  quit: s\n", "s is both next-shared and quit in the view Read", 2},
		{"keys:\n  sort: j\n", "j is both next-sentence and sort in the view Overview", 2},
		{"keys:\n  since: z\n", "z is both since and unfold-all in the view Compare", 2},
		{"layers: [shared, quots]\n", "quots: are no marks; want shared, quotes, drift or furniture; did you mean quotes?", 1},
		{"theme: dark\ntheme: light\n", "is no YAML here", 2},
		{"theme: dark\nkeys: {\n", "is no YAML", 2},
		{"just words\n", "want a name, a colon and a value", 1},
		{"theme: dark\n---\ntheme: light\n", "begins a second document", 3},
		{"theme: &a dark\n", "anchors, aliases and tags have no place here", 1},
		{"theme: \"d\x1b[31mark\"\n", "holds a control character", 1},
		{"theme: \"\\e[31m\"\n", "␛[31m: is no theme", 1},
		{"keys: " + strings.Repeat("[", 5000) + "\n", "lists in lists have no place here", 1},
		{strings.Repeat("a: b\n", 5000), "holds more than", 1},
	} {
		got, path, err := read(t, c.text)
		if err == nil || got != nil {
			t.Errorf("%q: read as %+v", c.text, got)
			continue
		}
		first, rest, _ := strings.Cut(err.Error(), "\n")
		if at := path + ":" + string(rune('0'+c.line)) + ": "; !strings.HasPrefix(first, at) || !strings.Contains(first, c.says) || strings.ContainsRune(first, '\x1b') {
			t.Errorf("%q: says %q", c.text, first)
		}
		if !strings.HasSuffix(rest, "--no-config starts without the configuration") {
			t.Errorf("%q: does not say how to go on: %q", c.text, rest)
		}
	}
}

// All mistakes are told at once, in the order of their lines, and not without
// end.
func TestManyMistakes(t *testing.T) {
	_, _, err := read(t, "layers: [x]\n"+"keys:\n"+strings.Repeat("  nothing"+"\u200b"+": x\n", 1)+"theme: y\n")
	if err == nil || strings.Count(err.Error(), "\n") != 3 || !regexp.MustCompile(`(?s):1: .*:3: .*:4: `).MatchString(err.Error()) {
		t.Errorf("%v", err)
	}
	var many strings.Builder
	for i := range 50 {
		many.WriteString("w" + strings.Repeat("x", i) + ": 1\n")
	}
	if _, _, err = read(t, many.String()); err == nil || strings.Count(err.Error(), "\n") != mostFaults+1 || !strings.Contains(err.Error(), "and 40 faults more") {
		t.Errorf("%v", err)
	}
}

// What is no file of a few lines is refused, and not waited for.
func TestHostileFiles(t *testing.T) {
	dir := t.TempDir()
	huge := filepath.Join(dir, "huge")
	if err := os.WriteFile(huge, make([]byte, mostBytes+1), 0o600); err != nil {
		t.Fatal(err)
	}
	loop := filepath.Join(dir, "loop")
	if err := os.Symlink(loop, loop); err != nil {
		t.Skip(err)
	}
	kept := filepath.Join(dir, "kept")
	if err := os.WriteFile(kept, []byte("theme: dark\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link")
	if err := os.Symlink(kept, link); err != nil {
		t.Fatal(err)
	}
	for path, says := range map[string]string{dir: "is no plain file", "/dev/zero": "is no plain file", huge: "is larger than 128 kB", loop: ""} {
		if path == "/dev/zero" {
			if _, err := os.Stat(path); err != nil {
				continue
			}
		}
		if c, err := Read(path); err == nil || !strings.Contains(err.Error(), path+": "+says) || !strings.Contains(err.Error(), "--no-config") {
			t.Errorf("%s: %+v, %v", path, c, err)
		}
	}
	if c, err := Read(link); err != nil || c.Theme != "dark" {
		t.Errorf("a link: %+v, %v", c, err)
	}
}

// What is printed is such a file: as it stands it changes nothing, and with
// every comment taken away it says what is built in.
func TestPrintedIsRead(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	mine, _, err := read(t, "theme: mono\ncolours:\n  alarm: \"#f00\"\nkeys:\n  copy: [\"'\"]\n  next-quote: [\"\\\\\", y]\nlayers: [drift]\n")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []*Config{{}, mine} {
		var b strings.Builder
		if err := c.Write(&b, "", false); err != nil {
			t.Fatal(err)
		}
		again, _, err := read(t, b.String())
		if err != nil {
			t.Fatalf("%v\n%s", err, b.String())
		}
		if again.Theme != c.Theme || len(again.Keys) != len(c.Keys) || len(again.Colours) != len(c.Colours) || !reflect.DeepEqual(again.Layers, c.Layers) {
			t.Errorf("printed %+v, read %+v", c, again)
		}
		for a, k := range c.Keys {
			if !reflect.DeepEqual(again.Keys[a], k) {
				t.Errorf("%s: printed %q, read %q", a, k, again.Keys[a])
			}
		}
		if c.File != "" && (!strings.Contains(b.String(), "(config.yaml:3)") || !strings.Contains(b.String(), "# The file is ")) {
			t.Errorf("does not say where it comes from:\n%s", b.String())
		}
	}
	var b strings.Builder
	if err := (&Config{}).Write(&b, "", false); err != nil {
		t.Fatal(err)
	}
	bare := regexp.MustCompile(`(?m)^( *)# ([a-z0-9-]+: .*  # )`).ReplaceAllString(b.String(), "$1$2")
	all, _, err := read(t, bare)
	if err != nil {
		t.Fatalf("%v\n%s", err, bare)
	}
	if len(all.Colours) != len(theme.Roles) || len(all.Keys) != len(keys.Names())-1 || all.Theme != "auto" || *all.Layers != desk.AllLayers {
		t.Errorf("%d colours, %d keys, %s", len(all.Colours), len(all.Keys), all.Theme)
	}
	for _, r := range theme.Roles {
		if dark, _ := r.Standard(); theme.Hex(all.Colours[r.Name]) != dark {
			t.Errorf("%s is %s, printed %s", r.Name, dark, theme.Hex(all.Colours[r.Name]))
		}
	}
}

func TestWhereTheThemeComesFrom(t *testing.T) {
	of := func(name string) *Config { return &Config{Theme: name, lines: map[string]int{"theme": 3}} }
	for _, c := range []struct {
		c        *Config
		flag     string
		noColour bool
		want     string
	}{
		{&Config{}, "", false, "# theme: auto  # as the terminal's background is\n"},
		{&Config{}, "", true, "# theme: auto  # no colours, as NO_COLOR in the environment asks\n"},
		{&Config{}, "dark", true, "\ntheme: dark  # for this call (--theme)\n"},
		{of("light"), "dark", false, "\ntheme: dark  # for this call (--theme)\n"},
		{of("light"), "", false, "\ntheme: light  # whatever the terminal's background (config.yaml:3)\n"},
		{of("light"), "", true, "\ntheme: light  # but NO_COLOR in the environment asks for no colours (config.yaml:3)\n"},
	} {
		var b strings.Builder
		if err := c.c.Write(&b, c.flag, c.noColour); err != nil || !strings.Contains(b.String(), c.want) {
			t.Errorf("want %q, got %v\n%.600s", c.want, err, b.String())
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("theme: dark\nkeys:\n  quit: [Q, \"\\\"\"]\ncolours: {text: \"#fff\"}\nlayers: [shared]\n")
	f.Add("a: *a\n")
	f.Fuzz(func(t *testing.T, text string) {
		if c, err := parse(fileName, []byte(text)); (c == nil) == (err == nil) {
			t.Errorf("%q: %v, %v", text, c, err)
		} else if err != nil && strings.ContainsAny(err.Error(), "\x1b\x00\r") {
			t.Errorf("%q: says %q", text, err)
		}
	})
}
