package tui

import (
	"strings"
	"testing"

	"broadsheet/tui/trial"
)

// A key that means nothing where the reader is says so: a view's key in a
// comparison as well as one that nothing has.
func TestAKeyThatIsNoneSaysSo(t *testing.T) {
	m := programOf(t, trial.Regatta.Build(), Options{}, 100, 30)
	for _, k := range []string{"B", "9"} {
		press(m, k)
		if s := trial.Text(m.desk); !strings.Contains(s, k+" is no key here; ? lists those that are") {
			t.Errorf("%s in Read:\n%s", k, s)
		}
	}
	press(m, "V", "5")
	if s := trial.Text(m.desk); !strings.Contains(s, "1 Compare") || !strings.Contains(s, "5 is no key here") {
		t.Errorf("5 in Compare:\n%s", s)
	}
}
