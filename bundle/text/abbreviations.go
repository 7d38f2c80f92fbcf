package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// An abbreviationClass says what can follow an abbreviation without a new
// sentence.
type abbreviationClass uint8

const (
	notAbbreviated abbreviationClass = iota
	title                            // Mr. Gen.: a name follows
	always                           // e.g. vs.: the sentence goes on whatever follows
	numbered                         // No. pp.: a number follows
	dated                            // Jan. Mon.: a day or a month may follow
	clock                            // a.m.: a weekday, a time zone or a place may follow
	listEnd                          // etc.: a capital begins a sentence
	measured                         // approx.: an amount may follow
	named                            // Inc. Calif. U.S.: only a function word tells a new sentence
)

// abbreviations holds the abbreviations of English prose, in lower case; those
// that are words too stand in capitalOnly as well.
var abbreviations = func() map[string]abbreviationClass {
	m := map[string]abbreviationClass{}
	for _, l := range []struct {
		class abbreviationClass
		words string
	}{
		{title, `mr mrs ms mx messrs mssrs mme mlle dr drs prof profs gen col maj capt cmdr cdr comdr lt sgt cpl pvt pfc adm brig ens
			gov govs sen sens rep reps rev fr hon msgr supt insp det dep atty attys asst ald amb pres sr sra srta mt ft mts ven
			pte lieut stn comm sub-lt dir sec-gen vice-adm lt-gen lt-col maj-gen brig-gen`},
		{always, `vs cf viz eg ie e.g i.e al-c aka`},
		{numbered, `no nos nr p pp pg pgs vol vols ch chap art arts fig figs sec secs para paras par ext op cl ver v § eq ref refs app n°`},
		{dated, `jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`},
		{listEnd, `etc`},
		{measured, `approx ca est tel min max hr hrs lb lbs oz yd yds sq cu mph kg km cm mm vers incl excl`},
		{named, `inc corp co cos ltd bros pty assn assoc univ inst dept govt div dist mfg intl natl bldg hosp jr sr esq ret al st ste
			ave blvd rd hwy fwy expwy expy pkwy ln ct pl sq tpk cres apt ste bld plz rte rt
			ala ariz ark calif cal colo conn del fla ga ida ill ind kan kans ky la mass md me mich minn miss mo mont neb nebr nev
			okla ore pa penn penna tenn tex va vt wash wis wisc wyo alta ont que sask n.s
			ph.d m.d b.a m.a b.s m.s j.d d.d.s d.phil ll.b ph.ds esp med surg ed eds trans repr adj adv cont dak env exp ex`},
	} {
		for _, w := range strings.Fields(l.words) {
			m[w] = l.class
		}
	}
	for _, w := range strings.Fields(`a.m p.m`) {
		m[w] = clock
	}
	return m
}()

// capitalOnly holds the abbreviations that are words when written in lower
// case.
var capitalOnly = set(`mar jun sat sun wed fri mon art ill ind mass wash ore miss mo la pa md me del cal ark kan ex ret app par rev hon fr
	dep sen gen col det ens tex conn mont rep reps gov dir pres ref refs ver ft ga ct pl est sr ms ok pop`)

// startsSentences holds the function words that seldom follow an
// abbreviation inside a name, so that one of them, with a capital, begins a
// sentence.
var startsSentences = set(`A About According Additionally After Afterwards Again All Also Although Among An And Another Any Anyone Are As At
	Because Before Being Besides Between Both But By Can Could Despite Did Do Does During Each Earlier Either Even Eventually Every Everyone
	Few Finally For From Further Furthermore Had Has Have He He'd He'll He's Hence Her Here His How However I I'd I'll I'm I've If In Indeed
	Instead Is It It's Its Just Last Later Let Like Many Maybe Meanwhile Millions More Moreover Most Much My Neither Never Nevertheless Next
	Nobody None Nonetheless Nor Not Nothing Now Of Often On Once One Only Or Other Others Otherwise Our Over Perhaps Please Rather She She'd
	She'll She's Should Similarly Since So Some Someone Sometimes Soon Still Such Than That That's The Their Then There There's Therefore These
	They They'd They'll They're They've This Those Though Through Throughout Thus To Today Together Tomorrow Two Under Unlike Until Upon Was
	We We'd We'll We're We've Were What What's Whatever When Whenever Where Whereas Whether Which While Who Who's Whom Whose Why With Within
	Without Would Yesterday Yet You You're Your`)

var (
	months = set(`January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept
		Oct Nov Dec`)
	clockNext = set(`ET EST EDT PT PST PDT CT CST CDT MT MST MDT GMT BST UTC CET CEST IST JST HKT AEST AEDT SGT Eastern Pacific Central
		Mountain Greenwich London Beijing Moscow Tokyo Paris New York Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu
		Thurs Fri Sat Sun January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept
		Sep Oct Nov Dec`)
	loudNames   = set(`Yahoo Yum Jeopardy Oklahoma Xũ Kung Xoo Oxy Wham Panic Westward Mamma`)
	domainEnd   = set(`com org net gov edu io co uk de fr js ts html htm php txt pdf`)
	speechVerbs = set(`said says asked asks added adds told tells wrote writes replied tweeted shouted yelled cried exclaimed insisted noted
		joked quipped continued explained responded recalled wondered demanded posted declared concluded warned`)
	pronouns    = set(`He She They We I It You`)
	units       = set(`ft in yd lb lbs oz min hr sec deg`)
	objectVerbs = set(`asked asks told tells shouted yelled tweeted demanded`)
	statement   = set(`that if whether for he she they`)
	amounts     = set(`million billion trillion percent per`)
	// ownClause holds what follows a speech verb that begins a statement of
	// its own ("Smith said he would go").
	ownClause = set(`that he she they it his her their its the a an there this these those no if whether`)
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// startsSentence reports whether w, as written, is a function word that
// begins a sentence.
func startsSentence(w string) bool {
	if startsSentences[w] {
		return true
	}
	return strings.Contains(w, "’") && startsSentences[strings.ReplaceAll(w, "’", "'")]
}

// wordBefore returns the letters, digits and inner full stops that end at i,
// at most 32 bytes of them.
func wordBefore(s string, i int) string {
	k := i
	for k > 0 && i-k < 32 {
		c := s[k-1]
		if asciiLetter(c) || asciiDigit(c) || c == '.' && k < i && k > 1 && asciiLetter(s[k-2]) {
			k--
			continue
		}
		if c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeLastRuneInString(s[:k])
		if !unicode.IsLetter(r) && r != '°' {
			break
		}
		k -= n
	}
	return s[k:i]
}

// abbreviationBefore returns the class of the abbreviation whose full stop
// stands at i.
func abbreviationBefore(s string, i int) abbreviationClass {
	w := wordBefore(s, i)
	if w == "" || len(w) > 10 {
		return notAbbreviated
	}
	var buf [16]byte
	lower := buf[:0]
	dots := 0
	for k := range len(w) {
		c := w[k]
		if asciiUpper(c) {
			c |= 0x20
		}
		if c == '.' {
			dots++
		}
		lower = append(lower, c)
	}
	class, ok := abbreviations[string(lower)]
	switch {
	case ok && capitalOnly[string(lower)] && asciiLower(w[0]):
		return notAbbreviated
	case ok:
		return class
	case dots > 0 && dottedShape(w):
		return named
	}
	return notAbbreviated
}

// dottedShape reports whether w is letters between full stops: U.S, J.R, f.e.
func dottedShape(w string) bool {
	part := 0
	for i := range len(w) {
		if w[i] == '.' {
			part = 0
			continue
		}
		if part++; part > 2 || !asciiLetter(w[i]) {
			return false
		}
	}
	return true
}

// romanNumeral reports whether w is a number in Roman letters.
func romanNumeral(w string) bool {
	return w != "" && w != "I" && strings.Trim(w, "IVXLC") == ""
}
