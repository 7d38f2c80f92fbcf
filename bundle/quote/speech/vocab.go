package speech

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// A class is a set of things a word can be in a sentence. The rules know
// words by class only.
type class = english.Class

const (
	sayVerb    = english.Says         // introduces words in marks: said, told, wrote
	sayIng     = english.Saying       // its participle: saying
	sayWeak    = english.SaysPart     // takes a quoted fragment: called, blasted, praised
	sayWeakIng = english.SayingPart   // calling
	reports    = english.Reports      // tells what is said in other words, whatever follows
	sayNoun    = english.Claim        // claim, statement: "Smith's claim that"
	sayBare    = english.Say          // base form: say, tell; infinitive or plural
	auxVerb    = english.Auxiliary    // has, was, would
	adverb     = english.Adverb       // also, later
	prep       = english.Preposition  // of, in, at
	subord     = english.Subordinator // that, but, while: a clause begins
	det        = english.Determiner   // the, a, his
	pronoun    = english.Personal     // he, she, they, it
	possessive = english.Possessive   // his, her
	relative   = english.Relative     // who, which
	title      = english.Office       // President, Sen., spokeswoman: may stand before a name
	orgNoun    = english.Organisation // University, Committee
	docNoun    = english.Document     // report, letter, memo
	timeWord   = english.TimeWord     // Monday, August, yesterday
	particle   = english.Particle     // de, van, bin: inside a name
	suffix     = english.NameSuffix   // Jr., III
	male       = english.Male
	female     = english.Female
	honorific  = english.Courtesy // Mr., Ms., Sir: no part of a name
	bodyNoun   = english.Body     // campaign, company, mission: speaks as one
	outletish  = english.Outlet   // Times, Post, News
	human      = english.Human    // man, woman, lawyer: a common noun for somebody
)

// mattering are the classes that the rules know: whatever else a word is makes no
// difference to them.
const mattering = sayVerb | sayIng | sayWeak | sayWeakIng | reports | sayNoun | sayBare | auxVerb | adverb | prep | subord | det | pronoun |
	possessive | relative | title | orgNoun | docNoun | timeWord | particle | suffix | male | female | honorific | bodyNoun | outletish | human

// classOf returns what a folded word can be in a sentence.
func classOf(w string) class { return english.Of(w) & mattering }

// A wordInfo is what the rules know of a word form.
type wordInfo struct {
	bare       string // folded, without a possessive ending
	class      class
	according  bool // it may lead to a source, see [english.AccordingTo]
	speaks     bool // it stands for somebody, a body or a document, in the singular or the plural
	possessive bool
	lower      int32 // times it stands in lower case in the corpus
	upper      int32 // times it stands capitalised inside a sentence
}

// vocabulary looks every word of the corpus up once.
func vocabulary(c *text.Corpus) []wordInfo {
	v := make([]wordInfo, len(c.Words))
	for i, w := range c.Words {
		base := w.Text
		if b, ok := strings.CutSuffix(base, "'s"); ok {
			base, v[i].possessive = b, true
		}
		v[i].bare = base
		v[i].class, v[i].according = classOf(base), english.CueOf(base) == english.According
		v[i].speaks = (v[i].class|classOf(singular(base)))&speaking != 0
		if v[i].class == 0 && len(base) > 6 && (strings.HasSuffix(base, "ologist") || strings.HasSuffix(base, "woman") || strings.HasSuffix(base, "person")) {
			v[i].class = title | human
		}
		if v[i].class == 0 && !v[i].possessive && len(base) > 4 && (strings.HasSuffix(base, "s") || strings.HasSuffix(base, "men")) {
			v[i].class = classOf(singular(base)) & human // fishermen, neighbours
		}
		if v[i].class == 0 && strings.HasSuffix(base, "ly") && len(base) > 4 {
			v[i].class = adverb
		}
		if v[i].possessive {
			v[i].class &^= sayVerb | sayIng | sayWeak | sayWeakIng | sayBare | auxVerb | adverb | prep | subord
		}
	}
	for d := range c.Docs {
		toks := c.Docs[d].Tokens
		for k, t := range toks {
			switch {
			case t.Shape&text.Capital == 0:
				v[t.Word].lower++
			case k > 0 && toks[k-1].Shape&text.Capital == 0 && t.Start == toks[k-1].End()+1:
				v[t.Word].upper++
			}
		}
	}
	return v
}
