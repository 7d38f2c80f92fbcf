// Package rows sets the lines of several columns in common rows, so that
// passages which belong together stand at the same height. It knows numbers
// only: what a line is, and why two belong together, is the caller's business.
//
// # How it works
//
// Columns share keys: an [Anchor] says that a line of a column begins the
// passage with a key. First, one order of keys is found that all columns can
// follow (the spine, spine.go); a passage that a column prints at another
// place than the spine is left out of that column's anchors, so that a moved
// passage never breaks the rows of the others. Second, the columns are laid
// row by row along the spine (grid.go): where a key is shared by two or more
// visible columns, those that are not yet at its row are given fillers.
//
// The spine is not one list but the chains of all columns together, which
// leave open what they say nothing about: for each column that joins, they are
// put in the order that suits it best, so that a passage is never taken for
// moved only because of the order in which columns were looked at.
//
// This is the anchored, or "patience", alignment that Bram Cohen made for
// differences of programs, and that golang.org/x/tools/internal/diff calls an
// anchored diff, carried from two files to several: passages that are unique
// in their column are matched first, by the heaviest increasing subsequence,
// and passages that occur more than once are matched only between them.
//
// # Fillers are bounded
//
// A column that has nothing where another has much would stand empty over
// several screens, and one that is held open a little at each passage is full
// of holes. So at most an eighth of a page is fillers, whichever rows the page
// begins with. Where that does not bring columns level they run free, without
// fillers, until it does; their passages stand apart there, which [Grid.Level]
// says.
package rows

// None stands in a row for a column that shows nothing there.
const None = -1

// An Anchor says that a line begins a passage.
type Anchor struct {
	Line   int // index of the line in its column
	Key    int // the passage; the same number in every column that has it
	Weight int // what keeping it level is worth against others; below one counts as one
}

// A Column is one column that is to be set.
type Column struct {
	Lines   int      // number of lines
	Anchors []Anchor // in any order; those with a line out of range are passed over
	Hidden  bool     // takes no rows. It still has its say in the spine, so that hiding a column never moves the others against each other
}

// Align sets columns in common rows, for pages of so many rows; a page below
// one means that there is no bound on fillers. The result depends on nothing else, and the
// cost is O(c·n log n) for c columns with n anchors each, and linear in lines.
func Align(cols []Column, page int) *Grid {
	return lay(cols, spine(cols), page)
}
