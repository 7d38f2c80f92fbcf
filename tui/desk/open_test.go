package desk_test

import (
	"errors"
	"strings"
	"testing"

	"broadsheet/bundle"
	"broadsheet/tui/desk"
	"broadsheet/tui/reading"
	"broadsheet/tui/trial"
)

// Only http and https are opened, after they were shown, as they are; without
// an opener or privately the address goes nowhere else than it should.
func TestAddressesAreShownBeforeTheyAreOpened(t *testing.T) {
	for _, tt := range []struct {
		url, opened, says string
		private           bool
		err               error
	}{
		{url: "https://tide.example/a b?x=1&y=$(id)", opened: "https://tide.example/a%20b?x=1&y=$(id)", says: "given to the browser"},
		{url: "http://tide.example/;rm", opened: "http://tide.example/;rm", says: "given to the browser"},
		{url: "file:///etc/passwd", says: "only addresses that begin with http"},
		{url: "javascript:alert(1)", says: "only addresses that begin with http"},
		{url: "https://user:pass@tide.example/", says: "only addresses that begin with http"},
		{url: "-https://x", says: "only addresses that begin with http"},
		{url: "https:///nohost", says: "only addresses that begin with http"},
		{url: "https://tide.example/\x1b[31m", says: "only addresses that begin with http"},
		{url: "", says: "only addresses that begin with http"},
		{url: "https://tide.example/", private: true, says: "not opened: --private"},
		{url: "https://tide.example/", opened: "https://tide.example/", err: errors.New("not found"), says: "(not found); sent to the terminal's clipboard: the address"},
	} {
		a := trial.Ferry.Build()
		a.Bundle.Articles[0].URL = tt.url
		var opened []string
		d := desk.New(desk.Options{Theme: "dark", Private: tt.private, Analyse: trial.Analysed(a), Open: func(at string) error {
			opened = append(opened, at)
			return tt.err
		}})
		d.SetModes(reading.New(d))
		trial.Open(d, a.Bundle, bundle.Ref{}, 110, 30)
		trial.Press(d, "O")
		if got := trial.Text(d); len(opened) > 0 || !strings.Contains(got, "address  ") || !strings.Contains(got, "harbor post.txt") || tt.opened != "" && !strings.Contains(got, tt.opened) {
			t.Errorf("%q: opened %q before it was shown:\n%s", tt.url, opened, got)
		}
		if linked := strings.Contains(d.Screen(), "\x1b]8;;"+strings.ReplaceAll(tt.opened, ";", "%3B")); tt.opened != "" && !linked {
			t.Errorf("%q is no link of the terminal", tt.url)
		}
		trial.Press(d, "enter")
		if got := trial.Text(d); strings.Join(opened, " ") != tt.opened || !strings.Contains(got, tt.says) {
			t.Errorf("%q: opened %q, want %q and %q\n%s", tt.url, opened, tt.opened, tt.says, got)
		}
	}
}
