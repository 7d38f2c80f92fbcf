package compare

// An Extent is the lines of a column that show an item: [From, To).
type Extent struct {
	From, To int
	Gap      bool // an empty line stands before it
}

// A Row is one row of the screen.
type Row struct {
	Item  int    // what it shows; -1 for an empty row
	Fold  bool   // it stands for the fold that begins with Item
	Lines [2]int // the line of each column, or -1
}

// Rows sets columns level, item by item: columns[c][i] is where column c shows
// item i. There are one or two columns. closed reports whether a fold hides
// its items. It also returns the first row of each item; that of a hidden one
// is the row of its fold.
func Rows(items []Item, columns [][]Extent, folds []Fold, closed func(fold int) bool) (rows []Row, first []int) {
	first = make([]int, len(items))
	blank := func() {
		if n := len(rows); n > 0 && rows[n-1].Item >= 0 {
			rows = append(rows, Row{Item: -1, Lines: [2]int{-1, -1}})
		}
	}
	behindFold, next := false, 0
	for i := 0; i < len(items); {
		if next < len(folds) && folds[next].From == i {
			f := folds[next]
			next++
			if closed(next - 1) {
				blank()
				for ; i < f.To; i++ {
					first[i] = len(rows)
				}
				rows = append(rows, Row{Item: f.From, Fold: true, Lines: [2]int{-1, -1}})
				behindFold = true
				continue
			}
		}
		if behindFold || gap(columns, i) {
			blank()
		}
		behindFold = false
		first[i] = len(rows)
		rows = appendItem(rows, columns, i)
		i++
	}
	return rows, first
}

// gap reports whether an item begins a paragraph: in the newest version that
// shows it.
func gap(columns [][]Extent, item int) bool {
	for c := len(columns) - 1; c >= 0; c-- {
		if p := columns[c][item]; p.From < p.To {
			return p.Gap
		}
	}
	return false
}

func appendItem(rows []Row, columns [][]Extent, item int) []Row {
	height := 1
	for _, c := range columns {
		height = max(height, c[item].To-c[item].From)
	}
	for k := range height {
		r := Row{Item: item, Lines: [2]int{-1, -1}}
		for c := range columns {
			if p := columns[c][item]; p.From+k < p.To {
				r.Lines[c] = p.From + k
			}
		}
		rows = append(rows, r)
	}
	return rows
}
