package meant

import "testing"

func TestWord(t *testing.T) {
	formats := []string{"text", "markdown", "html", "csv", "json"}
	for _, c := range []struct{ typed, want string }{
		{"jsn", "json"},
		{"JSON", "json"},
		{"jsno", "json"}, // neighbours swapped
		{"mardkwon", "markdown"},
		{"mark", "markdown"}, // its beginning
		{"m", ""},
		{"yaml", ""},
		{"cvs", "csv"},
		{"xsv", "csv"},
		{"tsn", ""}, // two of four letters are not near
		{"", ""},
		{string(make([]byte, 100)), ""},
	} {
		if got := Word(c.typed, formats); got != c.want {
			t.Errorf("%q: got %q, want %q", c.typed, got, c.want)
		}
	}
}

func TestWant(t *testing.T) {
	for _, c := range []struct {
		typed string
		words []string
		want  string
	}{
		{"x", nil, "want "},
		{"jsn", []string{"text", "json"}, "want text or json; did you mean json?"},
		{"pink", []string{"auto", "dark", "light", "mono"}, "want auto, dark, light or mono"},
		{"markd", []string{"marked"}, "want marked; did you mean marked?"},
	} {
		if got := Want(c.typed, c.words).Error(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
