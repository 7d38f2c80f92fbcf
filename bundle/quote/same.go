package quote

import "strings"

// shortNames pairs given names with what their bearers are called.
var shortNames = func() map[string]string {
	m := map[string]string{}
	for _, pair := range strings.Fields(`bob:robert bobby:robert rob:robert bill:william billy:william will:william jim:james jimmy:james mike:michael mick:michael
tom:thomas tony:anthony dick:richard rick:richard rich:richard ted:edward ed:edward ned:edward jack:john johnny:john hank:henry harry:henry chuck:charles charlie:charles
liz:elizabeth beth:elizabeth betty:elizabeth kate:katherine kathy:katherine cathy:catherine peggy:margaret maggie:margaret meg:margaret sue:susan debbie:deborah
joe:joseph andy:andrew drew:andrew gus:august gene:eugene larry:lawrence jerry:gerald terry:terence bernie:bernard rudy:rudolph sandy:alexander alex:alexander
nate:nathan nat:nathaniel pat:patrick patty:patricia tricia:patricia jenny:jennifer becky:rebecca vicky:victoria mandy:amanda kim:kimberly chris:christopher
dave:david steve:steven stephen:steven jeff:jeffrey geoff:geoffrey greg:gregory matt:matthew dan:daniel danny:daniel don:donald ron:ronald tim:timothy sam:samuel ben:benjamin
ken:kenneth phil:philip phillip:philip doug:douglas fred:frederick al:albert lou:louis mohamed:mohammed muhammad:mohammed muqtada:moqtada`) {
		short, long, _ := strings.Cut(pair, ":")
		m[short] = long
	}
	return m
}()

// oneGiven reports whether two given names may be one person's: equal, an
// initial, a short form, or cut short.
func oneGiven(a, b string) bool {
	a, b = strings.Trim(a, "."), strings.Trim(b, ".")
	if a == b || a == "" || b == "" {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) == 1 || strings.Contains(a, ".") {
		return a[0] == b[0]
	}
	if s, ok := shortNames[a]; ok {
		a = s
	}
	if s, ok := shortNames[b]; ok {
		b = s
	}
	return a == b || len(a) >= 3 && strings.HasPrefix(b, a)
}

// mayBeOne reports whether two canonical names may be one person's, so that
// nobody is said to have another's words for a matter of spelling.
func mayBeOne(a, b string) bool {
	x, y := dropSuffix(strings.Fields(strings.ToLower(a))), dropSuffix(strings.Fields(strings.ToLower(b)))
	if len(x) == 0 || len(y) == 0 {
		return true
	}
	if !near(x[len(x)-1], y[len(y)-1]) {
		return false
	}
	if len(x) == 1 || len(y) == 1 {
		return true
	}
	for _, u := range x[:len(x)-1] {
		for _, v := range y[:len(y)-1] {
			if oneGiven(u, v) || near(u, v) && len(u) > 3 || len(u) > 3 && len(v) > 3 && u[:3] == v[:3] {
				return true
			}
		}
	}
	return false
}

// near reports whether two words differ by one letter at most.
func near(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) == len(b) {
		return i == len(a) || a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}
