package passim

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/load"
	"broadsheet/bundle/text"
)

// pieces are what random texts are made of.
var pieces = []string{"The ferry left at noon. ", "It was dark. ", " ", "\n\n", "\r\n", "é", "e\u0301", "👩‍🚀", "𝔄 ", "ß", "漢字。", "\u202e", "-", "\u2010", "well-known ", "“So,” she said. ", "\t", "\"", "\\"}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range 5 + r.IntN(80) {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String() + "The end."
}

// object is a line of JSON.
func object(t *testing.T, o map[string]any) string {
	data, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	return string(data) + "\n"
}

// put writes a file and the folders above it.
func put(t *testing.T, name, data string) {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if strings.HasSuffix(name, ".gz") {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		z.Write([]byte(data))
		z.Close()
		data = b.String()
	}
	if err := os.WriteFile(name, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}

// imported runs an import and returns what it told.
func imported(t *testing.T, o Options) (list []Cluster, said []string, err error) {
	o.Warn = func(m string) { said = append(said, m) }
	o.Tell = func(c Cluster) error { list = append(list, c); return nil }
	err = Import(t.Context(), o)
	return list, said, err
}

// places reads the passages of a bundle.
func placesIn(t *testing.T, folder string) (out []Passage) {
	data, err := os.ReadFile(filepath.Join(folder, PassagesFile))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		var p Passage
		if err := json.Unmarshal([]byte(line), &p); err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

// TestThereAndBack exports random articles, says at random what passim found in
// them, and checks that bundles come back with every byte and every place.
func TestThereAndBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	dir := t.TempDir()
	var in bytes.Buffer
	w := NewWriter(&in)
	articles := map[string]*bundle.Article{}
	var ids []string
	for i := range 40 {
		a := newArticle(fmt.Sprintf("papers/%d/é.txt", i), []string{"The Arden Tide", "The Gull", ""}[i%3], randomText(r))
		a.Title, a.URL, a.Format = fmt.Sprint("A ferry is late, ", i), "https://example.org/?a=1&b", bundle.Format(i%2)
		text.Segment(a)
		articles[a.Source], ids = a, append(ids, a.Source)
		if err := w.Write(a); err != nil {
			t.Fatal(err)
		}
	}
	put(t, filepath.Join(dir, "in.json.gz"), in.String())

	stretch := func(id string) (begin, end int, words string) {
		runes := []rune(articles[id].Text)
		begin = r.IntN(len(runes) - 1)
		end = begin + 1 + r.IntN(min(len(runes)-begin-1, 60)+1)
		end = min(end, len(runes))
		return begin, end, string(runes[begin:end])
	}
	known := func(o map[string]any, id, suffix string) {
		a := articles[id]
		o["id"+suffix], o["title"+suffix], o["url"+suffix], o["published"+suffix] = id, a.Title, a.URL, a.Published
		if o["series"+suffix] = id; a.Outlet != "" {
			o["series"+suffix], o["outlet"+suffix] = a.Outlet, a.Outlet
		}
		if a.Format == bundle.Markdown {
			o["format"+suffix] = markdown
		}
	}
	var clusters, aligned []string
	for i := range 400 {
		id := ids[r.IntN(len(ids))]
		begin, end, words := stretch(id)
		o := map[string]any{"uid": i, "cluster": int64(i%12) * 8589934592, "begin": begin, "end": end, "text": words, "src": []any{}, "size": 9, "locs": []string{"s1"}}
		known(o, id, "")
		clusters = append(clusters, object(t, o))
		other := ids[r.IntN(len(ids))]
		if other == id {
			continue
		}
		begin2, end2, words2 := stretch(other)
		o = map[string]any{"uid": i, "uid2": -i, "begin": begin, "end": end, "begin2": begin2, "end2": end2, "matches": 3,
			"s1": strings.ReplaceAll(words, "-", "\u2010") + "--", "s2": "-" + strings.ReplaceAll(words2, "-", "\u2010")}
		known(o, id, "")
		known(o, other, "2")
		aligned = append(aligned, object(t, o))
	}
	out := filepath.Join(dir, "found")
	put(t, filepath.Join(out, "out.json", "part-00000-x.json"), strings.Join(clusters[:150], ""))
	put(t, filepath.Join(out, "out.json", "part-00001-x.json.gz"), strings.Join(clusters[150:], ""))
	put(t, filepath.Join(out, "out.json", "_SUCCESS"), "")
	put(t, filepath.Join(out, "out.json", ".part-00000-x.json.crc"), "crc\x00")
	put(t, filepath.Join(out, "out.json", "_temporary", "0", "part-00000.json"), "{\"half a")
	put(t, filepath.Join(out, "align.json", "part-00000.json"), strings.Join(aligned, ""))
	put(t, filepath.Join(out, "align.json", "_SUCCESS"), "")
	put(t, filepath.Join(out, "tmp", "extents.parquet", "part-0.parquet"), "PAR1")

	for _, c := range []struct {
		found    string
		passages int
		whole    bool
	}{{out, len(clusters), true}, {filepath.Join(out, "out.json"), len(clusters), false}, {filepath.Join(out, "align.json"), 2 * len(aligned), true}} {
		o := Options{Found: []string{c.found}, To: filepath.Join(dir, fmt.Sprint("to", c.passages, c.whole))}
		if c.whole {
			o.Articles = []string{filepath.Join(dir, "in.json.gz")}
		}
		list, said, err := imported(t, o)
		if err != nil || len(said) > 0 {
			t.Fatal(err, said)
		}
		passages := 0
		if !slices.IsSortedFunc(list, func(a, b Cluster) int { return b.Articles - a.Articles }) {
			t.Error("not the largest first")
		}
		for _, cl := range list {
			folder := filepath.Join(o.To, cl.Folder)
			b, err := load.Open(t.Context(), []string{folder}, load.Options{})
			if err != nil || len(b.Articles) != cl.Articles || c.whole && len(b.Warnings) > 0 {
				t.Fatal(folder, err, cl, b.Warnings)
			}
			texts := map[string]string{}
			for _, a := range b.Articles {
				texts[a.Source] = a.Text
			}
			for _, p := range placesIn(t, folder) {
				passages++
				want := articles[p.ID]
				got, ok := texts[p.File]
				if !ok || c.whole && got != want.Text || !p.Placed {
					t.Fatalf("%s: %+v: text %q, want %q", folder, p, got, want.Text)
				}
				if words := string([]rune(want.Text)[p.CodeBegin:p.CodeEnd]); got[p.Begin:p.End] != words {
					t.Errorf("%s: %+v: %q, want %q", folder, p, got[p.Begin:p.End], words)
				}
				if i := slices.IndexFunc(want.Sentences, func(s bundle.Sentence) bool { return s.End > p.Begin && s.Start < p.End }); c.whole && i+1 != p.First {
					t.Errorf("%s: %+v: begins in sentence %d", folder, p, i+1)
				}
			}
			for _, a := range b.Articles {
				id := ""
				for _, p := range placesIn(t, folder) {
					if p.File == a.Source {
						id = p.ID
					}
				}
				want := articles[id]
				if a.Title != want.Title || a.Outlet != want.Outlet || a.Published != want.Published || a.URL != want.URL || a.Format != want.Format {
					t.Errorf("%s: %+v, want %+v", folder, a, want)
				}
			}
		}
		if passages != c.passages {
			t.Errorf("%s: %d passages of %d", c.found, passages, c.passages)
		}
	}
	if left, err := filepath.Glob(filepath.Join(dir, ".*")); err != nil || len(left) > 0 {
		t.Error("left behind:", left)
	}
}

// line is a passage of five characters.
const line = `{"id":"a","cluster":1,"begin":0,"end":5,"text":"Words"}` + "\n"

func TestWhatPassimDoesNotWrite(t *testing.T) {
	long := strings.Repeat("x", mostLine)
	for _, c := range []struct{ in, said string }{
		{"prose\n", "not one JSON object"},
		{"[1]\n", "not one JSON object"},
		{"null\n", "not one JSON object"},
		{"{\"id\":\"a\"} {}\n", "not one JSON object"},
		{"{\"id\":\"\xff\"}\n", "not UTF-8"},
		{`{"id":"a"}`, "neither a passage of a cluster nor a pair"},
		{`{"cluster":1,"begin":0,"end":5,"text":"Words"}`, "has no id"},
		{`{"id":["a"],"cluster":1,"begin":0,"end":5,"text":"Words"}`, "its id is no string"},
		{`{"id":"","cluster":1,"begin":0,"end":5,"text":"Words"}`, "its id is empty"},
		{`{"id":"a","cluster":{},"begin":0,"end":5,"text":"Words"}`, "its cluster is no string"},
		{`{"id":"a","cluster":1,"begin":"0","end":5,"text":"Words"}`, "its begin is no whole number"},
		{`{"id":"a","cluster":1,"begin":0.5,"end":5,"text":"Words"}`, "its begin is no whole number"},
		{`{"id":"a","cluster":1,"begin":0,"end":99999999999,"text":"Words"}`, "its end is no whole number"},
		{`{"id":"a","cluster":1,"begin":-1,"end":4,"text":"Words"}`, "begins at -1"},
		{`{"id":"a","cluster":1,"begin":5,"end":5,"text":""}`, "begins at 5 and ends at 5"},
		{`{"id":"a","cluster":1,"begin":0,"end":6,"text":"Words"}`, "6 characters apart, and the text has 5"},
		{`{"id":"a","cluster":1,"begin":0,"end":5}`, "has no text"},
		{`{"id":"a","cluster":1,"begin":0,"end":5,"text":7}`, "its text is no string"},
		{`{"id":"a","begin":0,"end":5,"begin2":0,"end2":5,"s1":"Words","s2":"Words"}`, "has no id2"},
		{`{"id":"a","id2":"b","begin":0,"end":5,"begin2":0,"end2":5,"s1":"Words"}`, "has no s2"},
		{strings.Repeat("[", 20000), "not one JSON object"},
		{`{"text":"` + long + `"}`, "longer than 64 MiB"},
	} {
		dir := t.TempDir()
		put(t, filepath.Join(dir, "out.json"), line+"\n"+c.in+"\n"+line)
		list, said, err := imported(t, Options{Found: []string{filepath.Join(dir, "out.json")}, To: filepath.Join(dir, "to")})
		if err != nil || len(list) != 1 || list[0].Passages != 2 || len(said) != 1 || !strings.Contains(said[0], "out.json:3: ") || !strings.Contains(said[0], c.said) {
			t.Errorf("%.80s: %v, %v, said %.300q", c.in, err, list, said)
		}
	}
}

func TestWhatIsNoOutput(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", "passim found nothing"},
		{"prose\n", "no line here is what passim writes"},
		{`{"id":"a","series":"b","text":"Words","locs":[]}`, "out.json:1: this is what passim reads"},
		{`{"id":"a","lines":[{"begin":0}],"text":"Words"}`, "out.json:1: this is what passim writes with --docwise"},
		{`{"id":"a","begin":3,"wid":"b","wbegin":2}`, "--linewise"},
		{"PAR1\x15\x04", "--output-format json"},
		{"\x1f\x8b\x08", "unexpected EOF"},
	} {
		dir := t.TempDir()
		put(t, filepath.Join(dir, "out.json"), c.in)
		_, _, err := imported(t, Options{Found: []string{dir}, To: filepath.Join(dir, "to")})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %s", c.in, err, c.want)
		}
		if left, _ := os.ReadDir(dir); len(left) != 1 {
			t.Errorf("%q: left behind %v", c.in, left)
		}
	}
	_, _, err := imported(t, Options{Found: []string{"nowhere"}, To: filepath.Join(t.TempDir(), "to")})
	if err == nil || err.Error() != "nowhere: no such file or directory" {
		t.Error(err)
	}
	dir := t.TempDir()
	put(t, filepath.Join(dir, "out.json", "_SUCCESS"), "")
	if _, _, err := imported(t, Options{Found: []string{dir}, To: filepath.Join(dir, "to")}); err == nil || !strings.Contains(err.Error(), "holds no part-* file") {
		t.Error(err)
	}
}

func TestNamesOfAnyKind(t *testing.T) {
	dir := t.TempDir()
	var in strings.Builder
	ids := []string{"../../a", "a", "A", "a.txt", "/a", "\x00", "\x1b[2J", "con", strings.Repeat("ü", 400), "a\x00b", "-"}
	for _, id := range ids {
		for _, cluster := range []any{1, "1", "../1", "01"} {
			in.WriteString(object(t, map[string]any{"id": id, "cluster": cluster, "begin": 0, "end": 5, "text": "Words", "title": id, "date": "\x1b"}))
		}
	}
	put(t, filepath.Join(dir, "found", "part-0"), in.String())
	list, said, err := imported(t, Options{Found: []string{filepath.Join(dir, "found")}, To: filepath.Join(dir, "to")})
	if err != nil || len(said) != 1 || !strings.Contains(said[0], "_SUCCESS") || len(list) != 3 { // 1 and "1" are one
		t.Fatal(err, said, list)
	}
	err = filepath.WalkDir(dir, func(name string, e os.DirEntry, err error) error {
		if rel, _ := filepath.Rel(dir, name); !strings.HasPrefix(rel, "to") && !strings.HasPrefix(rel, "found") && rel != "." || strings.Contains(name, "\x1b") {
			t.Errorf("%q stands outside", name)
		}
		return err
	})
	if err != nil {
		t.Error(err)
	}
	for _, c := range list {
		if c.Articles != len(ids) {
			t.Errorf("%+v: %d articles of %d", c, c.Articles, len(ids))
		}
	}
}

func TestArticlesThatAreOthers(t *testing.T) {
	dir := t.TempDir()
	found, in := filepath.Join(dir, "found"), filepath.Join(dir, "in.json")
	put(t, filepath.Join(found, "out.json", "part-0"), line+strings.ReplaceAll(line, `"a"`, `"b"`)+strings.ReplaceAll(line, `"a"`, `"c"`)+strings.ReplaceAll(line, `"a"`, `"d"`))
	put(t, filepath.Join(found, "out.json", "_SUCCESS"), "")
	put(t, in, `{"id":"a","text":"Words of it."}`+"\n"+`{"id":"b","text":"Other words."}`+"\n"+`{"id":"c","text":"Wor"}`+"\n"+`{"id":"a","text":"Twice."}`+"\n"+`{"id":"e"}`+"\n")
	list, said, err := imported(t, Options{Found: []string{found}, Articles: []string{in}, To: filepath.Join(dir, "to")})
	if err != nil || len(list) != 1 || list[0].Articles != 4 {
		t.Fatal(err, list)
	}
	for i, want := range []string{"in.json:5: has no text", "a: stands among the articles more than once", "part-0:2: b has other words between 0 and 5", "part-0:3: ends at 5, and c has 3 characters", "part-0:4: d is not among the articles"} {
		if i >= len(said) || !strings.Contains(said[i], want) {
			t.Errorf("said %q, want %s", said, want)
		}
	}
	for i, p := range placesIn(t, filepath.Join(dir, "to", list[0].Folder)) {
		if p.Placed != (i == 0 || i == 3) {
			t.Errorf("%+v", p)
		}
	}
	if _, _, err := imported(t, Options{Found: []string{found}, Articles: []string{found}, To: filepath.Join(dir, "to2")}); err == nil || !strings.Contains(err.Error(), "this is what passim found, not the articles") {
		t.Error(err)
	}
}

func TestNothingIsOverwritten(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "out.json"), line)
	put(t, filepath.Join(dir, "to", "mine.txt"), "Mine.")
	if _, _, err := imported(t, Options{Found: []string{dir}, To: filepath.Join(dir, "to")}); err == nil || !strings.Contains(err.Error(), "there already") {
		t.Error(err)
	}
	if list, _, err := imported(t, Options{Found: []string{dir}, To: filepath.Join(dir, "one"), Cluster: "1"}); err != nil || len(list) != 1 {
		t.Error(err, list)
	}
	if _, _, err := imported(t, Options{Found: []string{dir}, To: filepath.Join(dir, "none"), Cluster: "2"}); err == nil || !strings.Contains(err.Error(), "has no cluster 2") {
		t.Error(err)
	}
}

func TestManyWarningsAreCounted(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "out.json"), line+strings.Repeat("prose\n", 500))
	_, said, err := imported(t, Options{Found: []string{dir}, To: filepath.Join(dir, "to")})
	if err != nil || len(said) != mostWarnings+1 || said[mostWarnings] != "and 480 more like these" {
		t.Error(err, said)
	}
}

func FuzzFound(f *testing.F) {
	f.Add([]byte(line))
	f.Add([]byte(`{"id":"a","id2":"b","begin":0,"end":5,"begin2":0,"end2":5,"s1":"Wo-rds","s2":"Words"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		list, err := readFound(data)
		for _, p := range list {
			if err != nil || p.Of.ID == "" || p.Begin < 0 || p.End <= p.Begin || !utf8.ValidString(p.Text) {
				t.Errorf("%+v, %v", p, err)
			}
		}
		if a, err := readArticle(data); err == nil {
			o := newOffsets(a.Text)
			for n := range o.runes + 1 {
				at, ok := o.byteOf(n)
				if !ok || utf8.RuneCountInString(a.Text[:at]) != n {
					t.Errorf("%q: character %d at %d, %v", a.Text, n, at, ok)
				}
			}
			if _, ok := o.byteOf(o.runes + 1); ok {
				t.Error("a character behind the end")
			}
		}
	})
}
