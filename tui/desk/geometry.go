package desk

// Sizes of the screen, in cells, below which it shows nothing.
const (
	minWidth  = 40
	minHeight = 10
)

// MaxText is the most cells of text in a line: longer ones are hard to read.
const MaxText = 96

// A Geometry is where everything stands on the screen. The mode on screen
// computes it when it is not valid; the zero geometry is not.
type Geometry struct {
	Valid  bool
	Title  int // rows of the title bar, a blank one included
	Header int // rows of the column headers, their rule included
	Body   int // rows of text
	Panel  int // rows of the panel below the columns, 0 if none
	Side   int // cells of the panel beside the columns, 0 if none
	Strip  int // rows of a strip of the mode's own above the status, 0 if none
	Status int // rows of the status, the hints included
}

// TooSmall reports whether the screen has no room for any mode.
func (d *Desk) TooSmall() bool { return d.Width < minWidth || d.Height < minHeight }

// Margin is how many rows stay visible above and below the focused sentence.
func (d *Desk) Margin() int { return min(2, d.Geo.Body/5) }

// LayoutNow is the size in bytes of the articles that are laid out at once;
// the layout of a longer one takes more than a frame and runs as a command.
const LayoutNow = 96 << 10
