package furniture

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// The features of a paragraph that the score weighs. Each lies between 0 and
// 1.
const (
	fBias = iota

	// How long it is; one of these is 1.
	fWords3
	fWords7
	fWords14
	fWords25
	fWords45

	// How it is written.
	fOpen      // no final stop
	fColon     // ends with a colon
	fAsking    // ends with a question mark
	fTitleCase // nearly every word has a capital
	fAllCaps   // no lower-case letter
	fLower     // begins in lower case
	fFunction  // share of function words
	fBrackets  // stands in brackets as a whole
	fBars      // holds | » • / → between words
	fSlashName // a name with a slash: Jane Poe/Harbor Press
	fQuote     // holds a quotation
	fDigits    // share of words with a digit

	// What it holds.
	fAddress    // a web or mail address, a handle
	fRights     // © or ®
	fMarkup     // remains of markup or script
	fEmoji      // begins with a picture sign
	fDateLine   // hardly anything but a date or a time
	fLabel      // begins with a label: "Related: ..."
	fByName     // "By Jane Poe"
	fNameOnly   // two or three capitalised words
	fCounted    // a number and a word of sharing: "12 shares"
	fAsks       // begins with what a page asks its reader to do
	fAsksMore   // and says on which network, or for what letter
	fBio        // says what its author does
	fWroteThis  // says who contributed
	fPure       // nothing but words of furniture and function words
	fShout      // five words or more in capitals
	fCredit     // the credit of a picture
	fReserved   // a notice of rights
	fLinkLabel  // the label points elsewhere: "Read more: ..."
	fStranger   // its words do not occur in the running text
	fKin        // share of its words that do
	fAsksShort  // asks in a few words
	fLinks      // short, with two words and more that point elsewhere
	fBioEnd     // a biography among the last paragraphs
	fOverCredit // a sentence right above the credit of a picture: its caption
	fListing    // in a list of entries with a name, a date and a text each: comments, teasers
	fTells      // tells of subscriptions or shares in a few words
	fFullDate   // weekday, month, day and year, as captions have them

	// Share of its words in a class, and whether there is any.
	fSharing
	fSigning
	fLinking
	fCrediting
	fCaption
	fByline
	fLegal
	fDating
	fSelling
	fReader
	fAnySharing
	fAnySigning
	fAnyCrediting
	fAnyLegal

	// Where it stands.
	fHead     // before the first paragraph of running text
	fTail     // behind the last
	fOpenHead // the same, without a final stop
	fOpenTail
	fAlone   // without a final stop between two paragraphs of running text
	fRun     // without a final stop beside another such line
	fUnder   // in a run of lines under one that points elsewhere
	fHeading // marked as a heading
	fList    // an item of a list
	fInner   // in a longer run of such lines between two paragraphs of running text
	fRow     // begins with a number or a date as its neighbour does: a row of a table
	fSparse  // without a final stop where most lines have none: a recipe, a table of results
	fAbove   // above the story, on a page that was saved whole
	fBelow   // below it

	// What is printed more than once.
	fRepeated  // stands in the article more than once
	fAgain     // and stood there before
	fElsewhere // stands in other articles in other surroundings

	// What it says to the page's readers, and of whom it tells.
	fSure       // sentences with a phrase that is sure make up half of it
	fLikely     // holds a phrase that is likely
	fSureShare  // share of its words in phrases
	fSureTwo    // two phrases and more
	fMail       // a mail address
	fHandle     // a short line with the name of an account
	fKinProse   // share of the content words of a long line that other paragraphs have
	fNoKin      // a finished line of which few words stand elsewhere
	fNoKinEnd   // the same, among the last paragraphs
	fAddressed  // a finished line that speaks to its reader and of no one else
	fAsksEnd    // a finished line that begins with what a page asks for, among the last paragraphs
	fLast       // the last paragraph
	fNumber     // nothing but a long number
	fForm       // a short line that begins as three others do: a form of the article
	fShoutAlone // a headline in capitals in the middle of the running text
	fLongRun    // a few words in a run of five such lines and more between paragraphs of running text
	fNameColon  // a writer's name, a colon and a headline
	fTitleRun   // a headline beside another one, in the running text or behind it
	fPlace      // a place in capitals, as over a press release
	fNote       // begins with the number of a note
	fAuthor     // says, among the last paragraphs, who somebody is that the text does not name
	fSummary    // begins as the points that sum a story up do, "Key points", or as the day from which rules hold
	fCreditEnd  // ends with the credit of a picture
	fDash       // begins with a dash, as signatures do
	fEndsTitle  // ends with the article's title, in the middle of nothing
	fUnderEnd   // a short line among the last lines, all under one that points elsewhere
	fGallery    // stands between the credits of two pictures
	fSignature  // the name, the account and the date under a post
	fWriter     // nothing but a name that a line about the writer holds
	fListed     // a short line in a list that a sentence with a colon introduces, or a row of results
	fPictures   // tells in the present tense what a picture shows, and when
	fCredited   // begins with the credit that another line is

	// What the paragraphs around it look like, in the second round.
	fBefore
	fBehind
	fBefore2
	fBehind2
	fOpenBefore
	fOpenBehind
	fSentenceAround // how much like furniture the lines around a finished sentence look

	features
)

// A paragraph is a paragraph of an article with what the score looks at.
type paragraph struct {
	first, last int // sentences
	start       int // offset in the article
	words       int
	open        bool    // no final stop
	prose       bool    // running text beyond doubt
	strange     uint64  // its sentences, from the first on, of which few words stand elsewhere
	sure        bool    // holds a phrase that is sure
	letter      bool    // a single letter
	clock       bool    // a time of day and nothing else
	dated       bool    // a line that is a date with its year
	counted     bool    // begins with a number or a date
	dayRow      bool    // begins with a day and goes on
	scored      bool    // ends with a number, as the rows of tables and results do
	fixture     bool    // a sentence that begins with a team and names a day
	pictured    bool    // begins with the name of a picture: the credit of what follows
	breaksOff   bool    // breaks off before the list that it introduces: "Take the link so that you can:"
	goesOn      bool    // ends with a comma, a semicolon or a colon: an item of a list, or what introduces it
	marker      bool    // points to what stands under it: "Related", "More stories:"
	authored    bool    // a heading that its author marked as one
	running     bool    // running text, whatever it says to its reader
	you         bool    // says "you" or "your"
	comments    bool    // announces the comments of readers
	sourced     bool    // ends with a source in brackets
	page        bool    // a line of a page that was saved whole
	parting     bool    // says that an advertisement stands here, and nothing of its neighbours
	form        uint64  // the word before a colon that the line begins with; 0 when none
	sparse      float32 // how little of the article is running text, 0 to 1
	key         uint64
	x           [features]float32
	alone       float32 // how likely it is furniture by itself, 0 to 1
	p           float32 // and with its neighbours
}

// counts is what one walk over the words of a paragraph counts.
type counts struct {
	capital, little, upper, function, digits int
	year, you                                bool
	pure                                     int // words of furniture and function words
	classes                                  [english.WebUses + 1]int
	inForce                                  bool // begins with the word before the day from which rules hold
	first, second                            class
}

// look fills the features that depend on the paragraph alone.
func (f *finder) look(i int, p *paragraph) {
	a, d := f.c.Bundle.Articles[i], &f.c.Docs[i]
	kind := a.Paragraphs[a.Sentences[p.first].Paragraph].Kind
	s := a.Text[a.Sentences[p.first].Start:a.Sentences[p.last].End]
	tokens := p.tokens(d)
	p.words = len(tokens)
	c := f.count(tokens, &p.key)
	if k := f.behindQuestion(i, p); k&imperative != 0 {
		c.first = k
	}
	x := &p.x
	x[fBias] = 1
	x[lengthFeature(p.words)] = 1
	x[fHeading] = yes(kind == bundle.Headline)
	x[fList] = yes(kind == bundle.ListItem)
	p.written(s, &c)
	if a.Format == bundle.Markdown {
		x[fMarkup] = 0 // signs and tags are the author's
	}
	p.used(&c)
	if p.breaksOff = x[fColon] == 1 && p.words >= 5 && f.c.Words[tokens[p.words-1].Word].Stop; p.breaksOff {
		x[fPure] = 0
	}
	f.says(p, s, tokens, &c)
	f.speaks(i, p, s, tokens, &c)
	if f.foreign(i) {
		x[fFunction] = usualFunction // the list of function words is English
	}
	p.counted = p.words >= 2 && p.open && x[fCounted] == 0 && x[fDateLine] == 0 && (tokens[0].Shape&text.Digits != 0 && !(x[fTitleCase] == 1 && p.words >= 4 && c.digits == 1) || c.first&dating != 0)
	p.letter = len(s) == 1 && asciiLetter(s[0])
	p.clock = f.clockTime(tokens)
	if p.open && len(tokens) >= 2 && strings.HasPrefix(s[int(tokens[0].End())-p.start:], ": ") {
		p.form = uint64(tokens[0].Word) + 1
	}
	p.pictured = c.first&crediting != 0
	p.parting = p.words == 0 || p.words <= 4 && x[fPure] == 1 && c.of(selling) > 0 || p.words <= 6 && x[fSure] == 1 && p.open && text.Parting(s)
	p.marker = p.words <= 6 && (x[fLinking] >= 0.5 || x[fLabel] == 1 && p.open || (x[fSure] == 1 || x[fPure] == 1 && p.words > 1) && p.open && c.of(pointing) > 0) && p.words > 0
	p.sourced = p.words <= 40 && sourceEnd(s)
	p.comments = p.open && p.words <= 4 && f.commented(tokens)
	if x[fSure] == 1 && p.words <= 4 && (p.open || x[fColon] == 1) && f.contact(tokens) {
		p.marker = true // "Media contact:" over a name, an office and a number
	}
	if x[fAddress] == 1 && c.digits == len(tokens) {
		x[fNumber] = 1 // nothing but a telephone number
	}
	p.dayRow = p.open && p.words >= 4 && p.words <= 25 && c.first&dating != 0 && tokens[0].Shape&text.Capital != 0 && tokens[1].Shape&text.Digits != 0 &&
		tokens[2].Shape&text.Digits == 0 && f.class[tokens[2].Word]&dating == 0
	p.scored = p.open && p.words >= 2 && p.words <= 20 && c.of(dating|sharing|linking|byline|crediting) == 0 &&
		(tokens[len(tokens)-1].Shape&text.Digits != 0 || p.words >= 3 && f.use[tokens[len(tokens)-1].Word].Has(english.WebPoints) && tokens[len(tokens)-2].Shape&text.Digits != 0)
	p.fixture = !p.open && p.words >= 4 && p.words <= 25 && c.of(dating) > 0 && c.first&(dating|byline|linking) == 0 && x[fDateLine] == 0 && playsNext(s)
	x[fPictures] = yes(f.pictures(p, s, tokens, &c))
	p.running = p.words >= 14 && x[fPictures] == 0 && !p.open && x[fFunction] >= 0.2 && kind != bundle.Headline && x[fMarkup] == 0 && x[fRights] == 0 && x[fWroteThis] == 0
	p.prose = p.running && x[fSure] == 0
	p.you = c.you
	p.authored = kind == bundle.Headline && a.Format == bundle.Markdown
}

// glanced is how much of a paragraph is searched for signs, in bytes.
const glanced = 600

// closing are the marks that may stand behind the last stop: closing quotation
// marks of every language, brackets, emphasis and the sign that ends a story.
const closing = `"'”’»“‘«)]}*_ ♦■◼`

// written fills the features that say how the paragraph is written.
func (p *paragraph) written(s string, c *counts) {
	x := &p.x
	end := strings.TrimRight(initialled(s), closing)
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(end)
	p.open = !strings.ContainsRune(".!?。！？", last) || strings.HasSuffix(end, "...")
	p.goesOn = strings.ContainsRune(",;:", last)
	if last == ':' && p.words >= 8 {
		p.open = false // it introduces what follows
	}
	n := float32(max(p.words, 1))
	x[fOpen] = yes(p.open)
	x[fColon] = yes(last == ':')
	x[fAsking] = yes(last == '?')
	x[fTitleCase] = yes(p.words >= 2 && (c.capital+c.little)*10 >= p.words*9 && c.capital >= 2)
	x[fAllCaps] = yes(c.upper > 0 && c.upper+c.digits >= p.words-p.words/8 && len(s) > 3)
	x[fShout] = yes(x[fAllCaps] == 1 && p.words >= 5)
	x[fLower] = yes(unicode.IsLower(first))
	x[fFunction] = float32(c.function) / n
	x[fDigits] = float32(c.digits) / n
	x[fBrackets] = yes((first == '(' || first == '[') && strings.ContainsAny(s[len(s)-min(3, len(s)):], ")]"))
	x[fNameOnly] = yes((p.words == 2 || p.words == 3) && c.capital == p.words && c.digits == 0 && p.open)
	short := s[:min(len(s), glanced)]
	m := glance(short)
	x[fQuote] = yes(m&quoted != 0 && p.words > 5)
	x[fBars] = yes(m&signed != 0 && signs(short) || m&bar != 0 && bars(short))
	x[fSlashName] = yes(m&slash != 0 && p.open && p.words <= 14 && slashName(short))
	x[fAddress] = yes(m&(slash|at|dotted|digits9) != 0 && address(short))
	x[fRights] = yes(m&righted != 0)
	x[fMarkup] = yes(m&code != 0 && markup(short))
	x[fEmoji] = yes(first >= 0x2190 && (unicode.Is(unicode.So, first) || first >= 0x1f300))
	x[fCredit] = yes((m&colon != 0 || c.of(crediting) > 0) && credit(short))
	x[fReserved] = yes((x[fRights] == 1 || c.of(legal) > 0) && reserved(short))
}

// says fills the features that hang on a phrase.
func (f *finder) says(p *paragraph, s string, tokens []text.Token, c *counts) {
	if len(tokens) < 2 {
		return
	}
	x := &p.x
	if len(tokens) <= 20 && tokens[0].Shape&text.Digits != 0 && f.use[tokens[1].Word].Has(english.WebCounted) {
		x[fCounted] = 1
	}
	label, link := f.label(tokens, s, p.start)
	link = link || label && x[fBrackets] == 1 || f.endsPointing(tokens)
	x[fLabel], x[fLinkLabel] = yes(label), yes(link && (p.open || x[fAsking] == 1 || p.words <= 20 && c.first&pointing != 0 && strings.HasPrefix(s[int(tokens[0].End())-p.start:], ":")))
	if c.first&caption != 0 && strings.HasPrefix(s[int(tokens[0].End())-p.start:], ":") {
		x[fCredit] = 1 // "Above: ..."
	}
	x[fFullDate] = yes(p.words <= 70 && f.fullDate(tokens))
	x[fWroteThis] = yes(p.words <= 60 && f.contributed(tokens))
	x[fByName] = yes(f.byName(tokens))
	x[fBio] = yes(f.biography(tokens))
	if f.moreStories(tokens) && p.open {
		x[fPure] = 1
	}
}

// usualFunction is the share of function words in English prose.
const usualFunction = 0.4

// used fills the features that say what the words are used for.
func (p *paragraph) used(c *counts) {
	x := &p.x
	n := float32(max(p.words, 1))
	for i, k := range [...]class{sharing, signing, linking, crediting, caption, byline, legal, dating, selling} {
		x[fSharing+i] = float32(c.of(k)) / n
	}
	x[fReader] = min(1, float32(c.of(reader))/n*4)
	x[fAnySharing] = yes(c.of(sharing) > 0)
	x[fAnySigning] = yes(c.of(signing) > 0)
	x[fAnyCrediting] = yes(c.of(crediting) > 0)
	x[fAnyLegal] = yes(c.of(legal) > 1)
	x[fDateLine] = yes(p.words <= 14 && c.of(dating) > 0 && c.digits > 0 && c.of(dating)+c.digits >= p.words-3)
	if c.inForce {
		x[fDateLine] = 0
	}
	p.dated = x[fDateLine] == 1 && c.year
	x[fCounted] = yes(p.words <= 4 && c.digits > 0 && c.of(sharing|linking) > 0)
	asks := c.first&imperative != 0 && !(x[fColon] == 1 && p.words >= 5) // no steps that follow
	x[fAsks] = yes(asks)
	told := c.of(sharing | signing)
	x[fAsksMore] = yes(asks && (p.x[fAddress] == 1 && p.words <= 8 || told >= 2 || told == 1 && p.words <= 25 || c.first&(sharing|signing) != 0 && p.words <= 25))
	x[fAsksShort] = yes(asks && p.words <= 5 && p.open)
	x[fLinks] = yes(p.open && p.words <= 7 && c.of(linking) >= 2)
	x[fTells] = yes(told > 0 && p.words <= 10)
	x[fPure] = yes(p.words > 0 && p.words <= 8 && c.pure == p.words && c.of(sharing|signing|linking|selling|crediting|byline) > int(x[fAsking]))
	x[fShout] = yes(x[fAllCaps] == 1 && p.words >= 5)
}

// of returns how many of the words are in one of the classes.
func (c *counts) of(k class) int {
	n := 0
	for m := k; m != 0; m &= m - 1 {
		n += c.classes[bits.TrailingZeros32(uint32(m))]
	}
	return n
}

// count walks over the words once; key becomes a hash of them.
func (f *finder) count(tokens []text.Token, key *uint64) counts {
	var c counts
	h := uint64(14695981039346656037)
	for i, t := range tokens {
		w := &f.c.Words[t.Word]
		k := f.class[t.Word]
		h = (h ^ uint64(t.Word)) * 1099511628211
		if k&dating != 0 && t.Shape&text.Capital == 0 && f.use[t.Word].Has(english.WebUnclearDate) {
			k &^= dating
		}
		for m := k; m != 0; m &= m - 1 {
			c.classes[bits.TrailingZeros32(uint32(m))]++
		}
		switch {
		case t.Shape&text.Digits != 0:
			c.digits++
			c.little++
			c.year = c.year || t.End()-t.Start == 4 && (w.Text[:2] == "19" || w.Text[:2] == "20")
		case t.Shape&text.Capital != 0:
			c.capital++
			if t.Shape&text.AllCaps != 0 || t.End()-t.Start == 1 {
				c.upper++
			}
		case t.End()-t.Start <= 3 || w.Stop:
			c.little++
		}
		if w.Stop {
			c.function++
			c.you = c.you || k&reader != 0 && w.Text[0] == 'y'
		}
		if k&^(caption|imperative|phrasal) != 0 || w.Stop || t.Shape&text.Digits != 0 {
			c.pure++
		}
		if i == 0 {
			c.inForce = f.use[t.Word].Has(english.WebInForce)
			c.first = k
		} else if i == 1 {
			c.second = k
		}
	}
	*key = h
	return c
}

func lengthFeature(words int) int {
	switch {
	case words <= 3:
		return fWords3
	case words <= 7:
		return fWords7
	case words <= 14:
		return fWords14
	case words <= 25:
		return fWords25
	}
	return fWords45
}

func yes(b bool) float32 {
	if b {
		return 1
	}
	return 0
}
