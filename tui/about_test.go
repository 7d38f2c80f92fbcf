package tui

import (
	"strings"
	"testing"

	"broadsheet/tui/trial"
)

// What is shown otherwise than it stands is said where it is said how the
// bundle was read.
func TestStandInsAreSaid(t *testing.T) {
	m := programOf(t, trial.Wide.Build(), Options{}, 100, 40, "v")
	if s := trial.Text(m.desk); !strings.Contains(s, "What is shown otherwise than it stands") || !strings.Contains(s, "3 characters") {
		t.Errorf("not said:\n%s", s)
	}
	m = programOf(t, trial.Ferry.Build(), Options{}, 100, 40, "v")
	if s := trial.Text(m.desk); strings.Contains(s, "otherwise than it stands") {
		t.Errorf("said of nothing:\n%s", s)
	}
}
