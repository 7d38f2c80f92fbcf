// Package speech finds what articles quote and who says it.
//
// A parse is an article as the rules read it: its paragraphs as items, which are
// words, punctuation marks and whole quotations. Attribution goes by the rules
// of English news style: a verb of saying with its subject before or behind the
// marks, "according to", labels and signatures in the sentence itself; then the
// sentence before, a colon, the line that follows. Other languages have a few
// rules of their own or none, see [broadsheet/bundle/english.Language].
//
// What is told in the article's own words is read by the same verbs, with what
// each may take for its object. A parse holds no name to be anybody's until all
// are read: then the names of the bundle are gathered, those that may be one
// person's made one, and genders learnt from titles, given names and pronouns.
// Each attribution is resolved in reading order, pronouns and roles by what was
// named before. Where two people fit, nobody is named.
//
// Bounds: a rule reads no farther than some 80 items, a few 320, from where it
// starts; a pronoun looks back ten sentences. The work grows with the text.
package speech
