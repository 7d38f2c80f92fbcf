package english

import (
	_ "embed"
	"sync"
)

// A Web says what a word is used for on a web page. A word may have several
// uses. Each has a section in web.txt.
type Web uint32

// The uses.
const (
	WebSharing     Web = 1 << iota // networks, and what one does there
	WebSigning                     // subscriptions, newsletters, apps
	WebLinking                     // what points to other pages
	WebCrediting                   // photographs and their sources
	WebCaption                     // where somebody stands in a picture
	WebByline                      // who wrote, and when it was put on the page
	WebLegal                       // rights and conditions
	WebDating                      // months, weekdays, clocks
	WebSelling                     // advertisements
	WebImperative                  // what a page asks its reader to do
	WebReader                      // you, your, our
	WebPointing                    // what introduces a link to another page
	WebCounted                     // what pages count: comments, replies
	WebAuthor                      // what those are who write for a paper: columnist, fellow
	WebCaptionVerb                 // waves, arrives: tells what a picture shows
	WebBeforeDay                   // until, since: before a day on which no picture was taken
	WebBinding                     // policy, terms: documents that bind their reader
	WebInForce                     // effective, amended: before the day from which rules hold
	WebUnclearDate                 // may, mai: a date with a capital only
	WebComments                    // comments, Kommentare: what readers wrote under a story
	WebPoints                      // points, goals: what rows of results count

	webUses = iota // how many there are
)

// WebUses is how many bits the uses take: those above are free for a finder's
// own.
const WebUses = webUses

var webNamed = map[string]Web{
	"sharing":      WebSharing,
	"signing":      WebSigning,
	"linking":      WebLinking,
	"crediting":    WebCrediting,
	"caption":      WebCaption,
	"byline":       WebByline,
	"legal":        WebLegal,
	"dating":       WebDating,
	"selling":      WebSelling,
	"imperative":   WebImperative,
	"reader":       WebReader,
	"pointing":     WebPointing,
	"counted":      WebCounted,
	"author":       WebAuthor,
	"caption-verb": WebCaptionVerb,
	"before-day":   WebBeforeDay,
	"binding":      WebBinding,
	"in-force":     WebInForce,
	"unclear-date": WebUnclearDate,
	"comments":     WebComments,
	"points":       WebPoints,
}

//go:embed web.txt
var webData string

var webWords = sync.OnceValue(func() map[string]Web {
	m := make(map[string]Web, 1024)
	sections(webData, func(section, word string) { m[word] |= webNamed[section] })
	for word, c := range classes() {
		if c.Has(Month | Weekday | HalfDay) {
			m[word] |= WebDating
		}
	}
	for word := range calendar().full {
		m[word] |= WebDating
	}
	for zone := range calendar().zones {
		m[zone] |= WebDating
	}
	return m
})

// WebOf returns what a folded word is used for on a web page, 0 for nothing
// known.
func WebOf(word string) Web { return webWords()[word] }

// Has reports whether w holds any of the uses of v.
func (w Web) Has(v Web) bool { return w&v != 0 }
