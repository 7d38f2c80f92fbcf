package place

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/bundle/analysis"
	"broadsheet/bundle/text"
)

func testBundle() *bundle.Bundle {
	b := &bundle.Bundle{}
	for _, a := range []*bundle.Article{
		{Source: "a.txt", Outlet: "The Arden Tide", Title: "Pier closes", Text: "The pier at Sall will close for repairs in the first week of May. Nobody was asked."},
		{Source: "b.txt", Outlet: "Kerr Courier", Title: "No pier for Sall", Text: "Sall loses its pier. The board has spoken. The pier at Sall will close for repairs in the first week of May."},
	} {
		text.Segment(a)
		b.Articles = append(b.Articles, a)
	}
	return b
}

func TestFind(t *testing.T) {
	b := testBundle()
	for _, c := range []struct {
		place string
		want  Place
		err   string
	}{
		{"2#3", Place{Article: 1, Sentence: 2}, ""},
		{"2", Place{Article: 1}, ""},
		{"#2", Place{Sentence: 1}, ""},
		{"kerr", Place{Article: 1}, ""},
		{"no pier#2", Place{Article: 1, Sentence: 1}, ""},
		{"tide", Place{}, ""},
		{"3", Place{}, "no article 3"},
		{"1#9", Place{}, "no sentence 9"},
		{"0", Place{}, "counted from 1"},
		{"gazette", Place{}, "no article is called"},
		{"99999999999999999999", Place{}, "no article"},
		{"1#0", Place{}, "counted from 1"},
		{"1#99999999999999999999", Place{}, "no sentence 99999999999999999999"},
		{"tide#-3", Place{}, "no article is called"},
		{"", Place{}, "no article is called"},
	} {
		got, err := Find(b, nil, c.place)
		if c.err == "" && (err != nil || got != c.want) || c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)) {
			t.Errorf("%s: %v, %v; want %v %s", c.place, got, err, c.want, c.err)
		}
	}
}

func TestFindByKey(t *testing.T) {
	b := testBundle()
	a, err := analysis.Run(t.Context(), b, nil)
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Shared) == 0 {
		t.Fatal("the sentence that both articles have is not found")
	}
	if got, err := Find(b, a, a.Shared[0].Key); err != nil || got != a.Shared[0].Members[0] {
		t.Errorf("key %s: %v, %v", a.Shared[0].Key, got, err)
	}
}

func TestCut(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"bundle.txt", "odd:name"} {
		if err := os.WriteFile(name, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range [][3]string{
		{"bundle.txt:3#12", "bundle.txt", "3#12"},
		{"bundle.txt", "bundle.txt", ""},
		{"bundle.txt:", "bundle.txt:", ""},
		{"odd:name", "odd:name", ""},
		{"odd:name:2", "odd:name", "2"},
		{"nowhere:2", "nowhere:2", ""},
		{"-:2", "-", "2"},
	} {
		if path, place := Cut(c[0]); path != c[1] || place != c[2] {
			t.Errorf("%s: %q, %q", c[0], path, place)
		}
	}
}

func TestMemory(t *testing.T) {
	b, m := testBundle(), Memory{Dir: filepath.Join(t.TempDir(), "places")}
	paths := []string{"secret-source.txt"}
	if _, ok := m.Recall(paths, b); ok {
		t.Error("something is remembered before anything was")
	}
	want := Place{Article: 1, Sentence: 1}
	if err := m.Remember(paths, b, want, nil); err != nil {
		t.Fatal(err)
	}
	if got, ok := m.Recall(paths, b); !ok || got != want {
		t.Errorf("recalled %v, %v", got, ok)
	}
	if _, ok := m.Recall([]string{"other.txt"}, b); ok {
		t.Error("another bundle has the same place")
	}
	entries, _ := os.ReadDir(m.Dir)
	if len(entries) != 2 || entries[0].Name() != keyName {
		t.Fatalf("there are %v", entries)
	}
	data, _ := os.ReadFile(filepath.Join(m.Dir, entries[1].Name()))
	for _, word := range []string{"secret", "board", "Kerr"} {
		if strings.Contains(entries[1].Name()+string(data), word) {
			t.Errorf("the memory tells %q", word)
		}
	}
	if m.Changed(paths, b) || m.Changed([]string{"other.txt"}, b) {
		t.Error("the bundle is the same, or never seen, and has changed")
	}
	b.Articles[1].Text = "New lead. Sall loses its pier. The board has spoken. Ferries stop."
	text.Segment(b.Articles[1])
	if got, ok := m.Recall(paths, b); !ok || got != (Place{Article: 1, Sentence: 2}) {
		t.Errorf("after a sentence was added: %v, %v", got, ok)
	}
	if !m.Changed(paths, b) {
		t.Error("an article was edited, and the bundle has not changed")
	}
}
