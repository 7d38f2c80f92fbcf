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
