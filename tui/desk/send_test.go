package desk_test

import (
	"os"
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

// Where there is no clipboard the report goes to a file, never over another,
// and it is said where. Under --private it goes nowhere.
func TestReportWithoutClipboard(t *testing.T) {
	d := sendingDesk(t, desk.Options{Env: []string{"TERM=linux"}})
	trial.Press(d, "R", "y", "y")
	for _, name := range []string{"bay-stories-report.md", "bay-stories-report-2.md"} {
		if got := read(t, name); !strings.HasPrefix(got, "# ") {
			t.Errorf("%s: %.200s", name, got)
		}
	}
	if got := trial.Text(d); !strings.Contains(got, "no clipboard; saved: ") {
		t.Errorf("not said where:\n%s", got)
	}
	d = sendingDesk(t, desk.Options{Private: true})
	trial.Press(d, "R", "y", "w", "enter")
	if got := trial.Text(d); len(files(t)) > 0 || !strings.Contains(got, "--private") {
		t.Errorf("files %q:\n%s", files(t), got)
	}
}
