package desk_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/reading"
	"broadsheet/tui/trial"
)

// sendingDesk is a desk with a bundle, in an empty folder.
func sendingDesk(t *testing.T, o desk.Options) *desk.Desk {
	t.Helper()
	t.Chdir(t.TempDir())
	a := trial.Long(3, 12).Build()
	a.Bundle.Name = "gull/../bay stories\x1b"
	o.Theme, o.Analyse = "dark", trial.Analysed(a)
	d := desk.New(o)
	d.SetModes(reading.New(d))
	trial.Open(d, a.Bundle, bundle.Ref{}, 120, 30)
	return d
}

func files(t *testing.T) (names []string) {
	t.Helper()
	all, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range all {
		names = append(names, f.Name())
	}
	return names
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatalf("%v; there are %q", err, files(t))
	}
	return string(b)
}

// Three keys save the report as a page; a file that is there is replaced only
// when Enter is pressed again.
func TestReportIsSavedByThreeKeys(t *testing.T) {
	d := sendingDesk(t, desk.Options{})
	trial.Press(d, "R", "w", "enter")
	const name = "bay-stories-report.html"
	if got := read(t, name); !strings.HasPrefix(got, "<!DOCTYPE html>") || !strings.HasSuffix(got, "</html>\n") {
		t.Errorf("no page: %.200s", got)
	}
	if got := trial.Text(d); !strings.Contains(got, "saved: ") || !strings.Contains(got, name) || !strings.Contains(got, "in writing") {
		t.Errorf("not said, or the report is gone:\n%s", got)
	}
	if err := os.WriteFile(name, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	trial.Press(d, "w", "enter")
	if got := trial.Text(d); read(t, name) != "mine" || !strings.Contains(got, "is there already") {
		t.Errorf("written over, or not said:\n%s", got)
	}
	trial.Press(d, "enter")
	if got := read(t, name); !strings.HasPrefix(got, "<!DOCTYPE html>") {
		t.Errorf("not replaced: %.200s", got)
	}
	if got := files(t); len(got) != 1 {
		t.Errorf("files %q", got)
	}
}

// The form is chosen by a key or by the name; a folder that is not there is
// said.
func TestFormOfTheReport(t *testing.T) {
	d := sendingDesk(t, desk.Options{})
	trial.Press(d, "R", "w", "down", "enter")
	if got := read(t, "bay-stories-report.md"); !strings.HasPrefix(got, "# ") {
		t.Errorf("no Markdown: %.200s", got)
	}
	trial.Press(d, "w", "ctrl+u", "a", ".", "t", "x", "t", "enter")
	if got := read(t, "a.txt"); !strings.Contains(got, "WHAT TO CHECK") {
		t.Errorf("no text: %.200s", got)
	}
	trial.Press(d, "w", "ctrl+u", "n", "o", "/", "a", ".", "m", "d", "enter")
	if got := trial.Text(d); !strings.Contains(got, "not saved: ") || !strings.Contains(got, "Send the report") {
		t.Errorf("an error is not said:\n%s", got)
	}
	trial.Press(d, "esc")
	if got := trial.Text(d); !strings.Contains(got, "in writing") {
		t.Errorf("Esc does not lead back:\n%s", got)
	}
	if got := files(t); len(got) != 2 {
		t.Errorf("files %q", got)
	}
}

// Where there is no clipboard what is copied, a sentence as well as the report,
// goes to a file that is its owner's alone and has what was copied last, and it
// is said where. Without a folder that is said, and under --private it goes
// nowhere.
func TestCopyingWithoutClipboard(t *testing.T) {
	for _, env := range []string{"TERM=linux", "TERM=dumb", "TERM=vt220", "TERM_PROGRAM=Apple_Terminal"} {
		home := t.TempDir()
		t.Setenv("HOME", home)
		folder := filepath.Join(home, "state", "copies")
		d := sendingDesk(t, desk.Options{Env: []string{env}, Copies: folder})
		for _, tt := range []struct{ keys, starts, what string }{
			{"R y", "# ", "the report as Markdown"},
			{"esc y", "“", "the sentence and its citation"},
		} {
			trial.Press(d, strings.Fields(tt.keys)...)
			path := filepath.Join(folder, "copied.txt")
			if got := read(t, path); !strings.HasPrefix(got, tt.starts) {
				t.Errorf("%s, %s: %.200q", env, tt.keys, got)
			}
			if st, err := os.Stat(path); err != nil || st.Mode().Perm() != 0o600 {
				t.Errorf("%s: %v, %v", env, st.Mode(), err)
			}
			if got := trial.Text(d); !strings.Contains(got, "this terminal has no clipboard; saved: ~/state/copies/copied.txt ("+tt.what) {
				t.Errorf("%s, %s: not said where:\n%s", env, tt.keys, got)
			}
		}
		if all, err := os.ReadDir(folder); len(all) != 1 || err != nil || len(files(t)) > 0 {
			t.Errorf("files %v and %v, %v", all, files(t), err)
		}
	}
	d := sendingDesk(t, desk.Options{Env: []string{"TERM=dumb"}})
	trial.Press(d, "y")
	if got := trial.Text(d); !strings.Contains(got, "not saved: there is no folder for it; set HOME") {
		t.Errorf("not said that there is no folder:\n%s", got)
	}
	folder := t.TempDir()
	d = sendingDesk(t, desk.Options{Private: true, Env: []string{"TERM=dumb"}, Copies: folder})
	trial.Press(d, "y", "R", "y", "w", "enter")
	all, _ := os.ReadDir(folder)
	if got := trial.Text(d); len(all)+len(files(t)) > 0 || !strings.Contains(got, "--private") {
		t.Errorf("files %v, %q:\n%s", all, files(t), got)
	}
}
