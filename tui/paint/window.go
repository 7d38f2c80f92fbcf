package paint

import (
	"slices"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"broadsheet/tui/page"
	"broadsheet/tui/theme"
)

// A window writes the cells [from, to) of a line.
type window struct {
	dst      []byte
	p        *Painter
	from, to int
	at       int         // the cell that comes next
	style    theme.Style // the style in force
	apart    bool        // the style is to be written again even if it is in force
}

// put writes text of the given number of cells; -1 has them counted.
func (w *window) put(text string, cells int, st theme.Style) {
	if cells < 0 {
		cells = page.Width(text, w.p.Method)
	}
	if w.at >= w.from && w.at+cells <= w.to {
		w.set(st)
		w.dst = append(w.dst, text...)
		w.at += cells
		return
	}
	if w.at+cells <= w.from || w.at >= w.to {
		w.at += cells
		return
	}
	w.set(st)
	g := graphemes.FromString(text)
	for g.Next() {
		cluster := g.Value()
		n := page.Width(cluster, w.p.Method)
		switch {
		case w.at >= w.from && w.at+n <= w.to:
			w.dst = append(w.dst, cluster...)
		case w.at < w.to: // cut by an edge
			for c := max(w.at, w.from); c < min(w.at+n, w.to); c++ {
				w.dst = append(w.dst, ' ')
			}
		}
		w.at += n
	}
}

// pad fills what is left of the window.
func (w *window) pad(st theme.Style) {
	at := max(w.at, w.from)
	if at >= w.to {
		return
	}
	w.set(st)
	for ; at < w.to; at++ {
		w.dst = append(w.dst, ' ')
	}
	w.at = at
}

// close pads the line and ends its style.
func (w *window) close(st theme.Style) []byte {
	w.pad(st)
	if w.style != (theme.Style{}) {
		w.dst = append(w.dst, reset...)
	}
	return w.dst
}

// set brings a style in force. A window begins in the terminal's own look,
// which needs no sequence.
func (w *window) set(st theme.Style) {
	if st == w.style && !w.apart {
		return
	}
	if st == (theme.Style{}) {
		w.dst = append(w.dst, reset...)
	} else {
		w.dst = append(w.dst, w.p.prefix(st)...)
	}
	w.style, w.apart = st, false
}

// cuts returns the offsets in r's text at which a mark begins or ends, with
// both ends of the text, in order. A mark that ends inside a grapheme cluster
// takes the whole cluster.
func cuts(dst []int, r *page.Run, marks []Mark) []int {
	dst = append(dst, 0, len(r.Text))
	for i := range marks {
		if at := marks[i].Start - r.Src.Start; at > 0 && at < len(r.Text) {
			dst = append(dst, clusterStart(r.Text, at))
		}
		if at := marks[i].End - r.Src.Start; at > 0 && at < len(r.Text) {
			dst = append(dst, clusterEnd(r.Text, at))
		}
	}
	slices.Sort(dst)
	return slices.Compact(dst)
}

// clusterStart returns the start of the grapheme cluster that holds the byte
// at offset at, which lies inside s.
func clusterStart(s string, at int) int {
	start, _ := cluster(s, at)
	return start
}

// clusterEnd returns at when a cluster starts there, else the end of the
// cluster it lies in.
func clusterEnd(s string, at int) int {
	start, end := cluster(s, at)
	if start == at {
		return at
	}
	return end
}

// cluster returns the bounds of the grapheme cluster that holds the byte at
// offset at. Between two ASCII characters there is always a bound, so it need
// look back no further than to such a place.
func cluster(s string, at int) (start, end int) {
	if s[at] < 0x80 && s[at-1] < 0x80 {
		return at, at + 1
	}
	from := at
	for from > 0 && !(s[from] < 0x80 && s[from-1] < 0x80) {
		from--
	}
	g := graphemes.FromString(s[from:])
	for g.Next() {
		if from+g.End() > at {
			return from + g.Start(), from + g.End()
		}
	}
	return at, at
}
