// Package marks finds quotation marks in text and pairs them, and says what a
// quote is.
//
// A paragraph is read once, from left to right, with a stack of the marks that
// wait for their partner. What a mark may do is told by its neighbours first
// and by its shape then: a mark may stand the wrong way round, straight marks
// have no direction, and “ closes in German what it opens in English.
// Apostrophes, feet and inches, decades and markup are no marks.
//
// Where a mark has no partner the text is repaired, and the mark says so: an
// opening mark is taken to end where another opens ([Mark.Broken]) or with its
// paragraph ([Mark.Open]); what stands before a closing mark that nothing opened
// was quoted ([Mark.Orphan]). [Warn] counts the marks that stay open, so that
// the reader can be told.
//
// Marks nest six deep at most; deeper ones are passed over. The work grows with
// the length of the paragraph.
package marks
