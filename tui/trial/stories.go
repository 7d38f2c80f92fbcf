package trial

import (
	"fmt"
	"strings"
)

// Wide is a story in scripts whose widths are hard to tell, with what a
// terminal must not be sent.
var Wide = Story{
	{"東京新聞", "漢字とかな👩‍👩‍👧 नमस्ते ❤️", "", "=a 漢字とかなを混ぜた文章は、幅の計算を狂わせやすい。 नमस्ते दुनिया.\nשלום עולם means hello world.\n\ne\u0301te\u0301 👍🏽 flags 🇩🇪 and \u202eback\u202c ends."},
	{"B\x1b[31m\u202e", "t\tt", "", "=a 漢字とかなを混ぜた文章は、幅の計算を狂わせやすい。 नमस्ते दुनिया.\n\x1b]0;title\x07 and \u009b31m"},
}

// Regatta is a story of four articles: two agencies of which one repeats the
// other and prints another number, one that rewords them and leaves the story,
// and one of its own.
var Regatta = Story{
	{"Quay Wire", "Regatta stopped after squall overturns boats", "2031-08-02T14:10", `
# Regatta stopped after squall overturns boats

~a A squall overturned {21} boats off Skarholm on Saturday and ended the summer regatta.
=b Lifeboats had everybody ashore within an hour.
=c The club had raced in this bay for ninety years without such a loss.
~q “We turned round the moment the alarm went off,” said Ilse Varga, the starter.
≈d The race will not be sailed again this year, the club decided.
Its treasurer puts the damage at 30,000 crowns.
`},
	{"The Ostby Courier", "Squall ends regatta off Skarholm", "2031-08-03T06:30", `
~a A squall overturned {12} boats off Skarholm on Saturday and ended the summer regatta.
=b Lifeboats had everybody ashore within an hour.
=c The club had raced in this bay for ninety years without such a loss.
~q “We turned round as soon as the alarm rang*,” said Captain Ilse Varga.
Two sisters from Ostby clung to a buoy for twenty minutes.
`},
	{"Harborside", "What to know about Saturday's squall", "2031-08-03T09:00", `
≈a On Saturday a sudden wind off Skarholm tipped over boats in the yearly race.
=b Lifeboats had everybody ashore within an hour.
≈d This year there will be no second try at the race.
* Mooring fees go up in January, the town says.
* A berth will cost a tenth more, and two tenths for visitors.
`},
	{"Gull Radio", "A day at the buoy", "", `
I had brought sandwiches and a radio that did not like salt.
“You could smell the rain before you saw it,” said my neighbour on the pier.
Nobody minded the wait.
`},
}

// Long makes a story of n articles of so many sentences, a third of them
// shared by five neighbours.
func Long(n, sentences int) Story { return Copied(n, sentences, 5) }

// Copied is [Long] with sentences that so many neighbours share.
func Copied(n, sentences, neighbours int) Story {
	var st Story
	for i := range n {
		var b strings.Builder
		for s := range sentences {
			switch s % 9 {
			case 0, 3:
				if s > 0 && s%9 == 0 {
					b.WriteString("\n")
				}
				fmt.Fprintf(&b, "=k%d The harbour office counted %d crates of salted herring on the northern quay before the evening tide.\n", i/neighbours*10000+s, s)
			case 6:
				fmt.Fprintf(&b, "“We have seen %d of these in as many winters,” said the keeper of light %d, who would not be hurried.\n", s, i)
			default:
				fmt.Fprintf(&b, "Article %d tells in its own words that boat %d came home late and that nobody on the pier had waited for it.\n", i, s)
			}
		}
		st = append(st, struct{ Outlet, Title, Date, Text string }{fmt.Sprintf("Outlet %d", i), "A title of the usual length", "2031-03-04", b.String()})
	}
	return st
}
