package main

import "strings"

// poles are two ends of a scale each: a word of one end and a word of the
// other are used alike and say the opposite. WordNet ties only few of these
// pairs as antonyms.
var poles = [][2]string{
	{"rise increase gain climb jump surge soar grow advance rally rebound up rising growth upward leap skyrocket expand raise boost add higher high",
		"fall decrease lose decline drop slide slip plunge tumble sink plummet slump dip down falling downward shrink reduce cut lower low loss reduction lessen"},
	{"profit gain earn", "loss lose"},
	{"win victory triumph beat", "lose defeat loss"},
	{"confirm admit acknowledge concede", "deny dispute refute"},
	{"accept approve support back endorse favor", "reject oppose refuse block veto condemn"},
	{"arrest detain jail imprison capture convict", "release free acquit"},
	{"begin start launch open", "end finish close stop halt"},
	{"guilty convict", "innocent acquit"},
	{"allow permit legalize", "ban prohibit forbid bar outlaw"},
	{"buy purchase acquire", "sell"},
	{"survive live alive", "die dead kill"},
	{"strengthen improve", "weaken worsen"},
	{"arrive enter", "leave depart exit"},
	{"hire", "fire dismiss"},
	{"include", "exclude"},
	{"success succeed", "failure fail"},
	{"remember", "forget"},
	{"private", "public"},
	{"majority", "minority"},
	{"agree agreement", "disagree disagreement"},
	{"best good", "worst bad"},
	{"early", "late"},
}

func (r relations) addPoles() {
	for _, p := range poles {
		for _, a := range strings.Fields(p[0]) {
			for _, b := range strings.Fields(p[1]) {
				r.oppose(a, b)
			}
		}
	}
}
