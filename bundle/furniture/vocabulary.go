package furniture

import (
	"strings"
	"sync"
)

// A class says what a word is used for on a web page. A word may have
// several.
type class uint16

const (
	sharing    class = 1 << iota // networks, and what one does there
	signing                      // subscriptions, newsletters, apps
	linking                      // what points to other pages
	crediting                    // photographs and their sources
	caption                      // where somebody stands in a picture
	byline                       // who wrote, and when it was put on the page
	legal                        // rights and conditions
	dating                       // months, weekdays, clocks
	selling                      // advertisements
	imperative                   // what a page asks its reader to do
	reader                       // you, your, our
	pointing                     // what introduces a link to another page
	phrasal                      // begins a phrase of phrases.txt
)

// vocabulary gives the class of a folded word. The words are those that pages
// of any site are furnished with; no phrase of one site is among them.
var vocabulary = sync.OnceValue(func() map[string]class {
	m := map[string]class{}
	for _, l := range []struct {
		class class
		words string
	}{
		{sharing, `share shares shared sharing tweet tweets retweet facebook twitter reddit pinterest whatsapp linkedin instagram youtube tiktok
			telegram tumblr flipboard snapchat mastodon bluesky threads messenger email print addthis rss like likes followers`},
		{signing, `subscribe subscribed subscriber subscribers subscribing subscription subscriptions newsletter newsletters signup sign inbox
			register login log app apps download click alerts alert podcast free membership member account password delivered briefing`},
		{linking, `further related read more most popular trending recommended also see latest topics topic tags tag filed under continue reading next
			previous gallery galleries slideshow video videos photos watch search menu home back loading listen article comments comment links link articles
			stories story thought thoughts reply replies miss explore top editor's picks skip main content views view category categories`},
		{crediting, `photo photos photograph photographs photographer image images credit credits getty shutterstock courtesy illustration
			graphic screenshot screengrab handout pool ap afp reuters epa istock alamy unsplash pixabay via file picture pictures`},
		{caption, `pictured poses pose posing seen above below left right center centre centered looks waves walks speaks attends arrives file
			shows depicts appears undated foreground background`},
		{byline, `by reporting reported editing edited writer writers reporter reporters contributed author authors correspondent editor editors
			columnist contributor contributing staff bureau desk newsroom updated published posted modified written views`},
		{legal, `copyright rights reserved privacy policy terms cookies cookie disclaimer republished republish redistributed reproduced
			trademark permission llc inc conditions moderated moderation`},
		{dating, `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
			oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm est edt pst pdt cst
			cdt gmt bst utc ist et pt ct ago updated published posted
			januar februar märz mai juni juli oktober dezember uhr janvier février avril juin juillet août septembre octobre novembre décembre
			enero febrero marzo abril mayo junio julio septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio
			settembre ottobre dicembre janeiro fevereiro março maio junho julho setembro outubro novembro dezembro januari februari maart mei
			augustus`},
		{selling, `advertisement advertisements ad ads sponsored advertising promoted advertise affiliate commission sponsor deals
			anzeige werbung publicité publicidad pubblicità publicidade advertentie reclame`},
		{imperative, `log follow share subscribe sign click read see watch listen like join visit get download tap check send write contact call
			donate support register enter try view discover learn find browse scroll swipe print email please stay`},
		{pointing, `further related more also miss recommended popular trending latest read full next top watch listen elsewhere
			earlier photos video videos gallery slideshow tags tag topics topic categories keywords filed`},
		{reader, `you your yours you'll you're you've our us`},
	} {
		for _, w := range strings.Fields(l.words) {
			m[w] |= l.class
		}
	}
	return m
})

// unclear are the names of months and days that are other words without a
// capital.
var unclear = wordSet("may march sat sun mon mar dec mai maggio mayo maio mei augustus")

// inForce are the words before the day from which a policy or a law holds; the
// line is the document's own.
var inForce = wordSet("effective adopted enacted ratified revised amended approved gültig")

// counted holds what pages count: "12 comments", "3 thoughts on ...".
var counted = map[string]bool{"thought": true, "thoughts": true, "comment": true, "comments": true, "reply": true, "replies": true, "response": true,
	"responses": true, "share": true, "shares": true, "view": true, "views": true, "like": true, "likes": true, "reads": true}
