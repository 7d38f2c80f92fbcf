// Package ledger finds the utterances that several articles print and holds
// their printings to one another.
//
// Quotes become utterances: the pieces of a sentence that its attribution
// splits are one. Utterances of the same words are one form. Each form is
// compared to those that share its rarest words (at most 24) by aligning their
// words: the longest common subsequence, weighted by how rare a word is in
// English. Of what nothing else ties to another, a form is held to what the same
// speaker says elsewhere, and its words to those that can stand for them
// (see [broadsheet/bundle/lexicon]). Linked forms are a cluster; its reference is
// the form that most articles print that are no copies of one another, then the
// one whose words most of them back, then the fullest, then the earliest. What the articles print outside marks is searched
// for the references last.
//
// Of each printing the ledger says what it did to the reference's words: altered
// them, gave them to somebody else, cut them, or printed them as they are. What
// the styles of two houses explain (see [english.SameStyle]), brackets and signed
// cuts alter nothing, unless a cut takes away the word that turns the sentence. A
// grave status is certain only where two articles that are no copies of each
// other stand against it at that very place, and none with it: one article alone
// may be the one that errs, and two against two have heard two things.
//
// Bounds: two utterances of more than 700 words are aligned between the runs of
// words that stand once in both, so that the work grows with their length and
// not with the product; a word that more than 256 forms share finds no
// candidates; at most 40 forms of one speaker are all compared to one another.
// The thresholds of [Keep]'s rules were set by reading pairs from news; each is
// explained where it stands.
package ledger
