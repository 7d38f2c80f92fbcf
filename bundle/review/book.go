package review

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
)

// A Book is the lines of one or several files. It is never changed once made;
// a nil one is empty. What stands in a line that cannot be read is kept, byte
// for byte.
type Book struct {
	lines []entry
	has   map[string]bool // the lines, without white space around them
}

// An entry is a line: an act, or one that is kept and not read.
type entry struct {
	text string
	act  *Act
	kept *Kept
}

// Acts are the lines that could be read, in their order.
func (b *Book) Acts() []*Act {
	if b == nil {
		return nil
	}
	out := make([]*Act, 0, len(b.lines))
	for i := range b.lines {
		if a := b.lines[i].act; a != nil {
			out = append(out, a)
		}
	}
	return out
}

// Kept are the lines that are kept and not read, in their order.
func (b *Book) Kept() (out []Kept) {
	if b == nil {
		return nil
	}
	for i := range b.lines {
		if k := b.lines[i].kept; k != nil {
			out = append(out, *k)
		}
	}
	return out
}

// A Kept is a line that is kept and not read.
type Kept struct {
	File string
	Line int // counted from 1
	Why  string
}

// String says which line it is and why: "stories/.broadsheet.jsonl:12: …". It
// may hold what a terminal obeys, in the file's name and in Why.
func (k Kept) String() string { return fmt.Sprintf("%s:%d: %s; kept, not read", k.File, k.Line, k.Why) }

// Parse reads the lines of a file. It never fails: what cannot be read is
// kept. Lines that are repeated count once.
func Parse(file string, data []byte) *Book {
	var b Book
	rest := strings.TrimPrefix(string(data), "\ufeff")
	n := strings.Count(rest, "\n") + 1
	b.lines, b.has = make([]entry, 0, n), make(map[string]bool, n)
	var numbers []int
	for number := 1; rest != ""; number++ {
		var l string
		l, rest, _ = strings.Cut(rest, "\n")
		if l = strings.TrimSpace(l); l == "" || b.has[l] {
			continue
		}
		b.has[l] = true
		b.lines, numbers = append(b.lines, entry{text: l}), append(numbers, number)
	}
	b.read(file, numbers)
	return &b
}

// read decodes the lines.
func (b *Book) read(file string, numbers []int) {
	workers, n := runtime.GOMAXPROCS(0), len(b.lines)
	acts := make([]Act, n)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w * n / workers; i < (w+1)*n/workers; i++ {
				a, err := decode(b.lines[i].text)
				if err != nil {
					b.lines[i].kept = &Kept{file, numbers[i], err.Error()}
					continue
				}
				a.File, a.Line = file, numbers[i]
				acts[i] = a
				b.lines[i].act = &acts[i]
			}
		})
	}
	wg.Wait()
}

// Empty reports whether there is nothing in it; nil is empty.
func (b *Book) Empty() bool { return b == nil || len(b.lines) == 0 }

// Len is how many lines there are.
func (b *Book) Len() int {
	if b == nil {
		return 0
	}
	return len(b.lines)
}

// With returns a book with some acts behind what is there. The work grows with
// the lines.
func (b *Book) With(acts ...Act) *Book {
	add := &Book{}
	for i := range acts {
		a := acts[i]
		a.File, a.Line = "", 0
		add.lines = append(add.lines, entry{text: encode(&a), act: &a})
	}
	return b.And(add)
}

// And returns a book with the lines of both: those of b as they stand, and
// behind them those that only other has.
func (b *Book) And(other *Book) *Book {
	out := &Book{has: map[string]bool{}}
	for _, from := range [...]*Book{b, other} {
		if from == nil {
			continue
		}
		for _, e := range from.lines {
			if !out.has[e.text] {
				out.has[e.text] = true
				out.lines = append(out.lines, e)
			}
		}
	}
	return out
}

// Has reports whether b holds every line of other.
func (b *Book) Has(other *Book) bool {
	if other == nil {
		return true
	}
	for _, e := range other.lines {
		if b == nil || !b.has[e.text] {
			return false
		}
	}
	return true
}

// Merge puts books together: every line of any of them once, those that say
// when in the order of time, then those that are kept. The order of the books
// makes no difference.
func Merge(books ...*Book) *Book {
	out := &Book{}
	for _, b := range books {
		out = out.And(b)
	}
	slices.SortFunc(out.lines, func(x, y entry) int {
		switch {
		case x.act != nil && y.act != nil:
			return cmp.Or(x.act.compare(y.act), strings.Compare(x.text, y.text))
		case x.act != nil:
			return -1
		case y.act != nil:
			return 1
		}
		return strings.Compare(x.text, y.text)
	})
	return out
}

// compare orders acts by when, and then by name.
func (a *Act) compare(b *Act) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) }

// Bytes are the lines as they stand in a file.
func (b *Book) Bytes() []byte {
	if b == nil {
		return nil
	}
	var out []byte
	for _, e := range b.lines {
		out = append(append(out, e.text...), '\n')
	}
	return out
}

// Standing returns what holds of the acts, the oldest first: what was undone is
// left out, the undoing too, and of several lines of one name the latest
// counts. The order of the lines makes no difference.
func (b *Book) Standing() []*Act {
	acts := b.Acts()
	latest := make(map[string]*Act, len(acts)) // by name
	for _, a := range acts {
		if other, there := latest[a.ID]; !there || other.before(a) {
			latest[a.ID] = a
		}
	}
	acts = slices.DeleteFunc(acts, func(a *Act) bool { return latest[a.ID] != a })
	slices.SortFunc(acts, (*Act).compare)
	undone := map[string]bool{}
	out := make([]*Act, 0, len(acts))
	for _, a := range slices.Backward(acts) {
		switch {
		case undone[a.ID]:
		case a.Do == Undo:
			undone[a.Undoes] = true
		default:
			out = append(out, a)
		}
	}
	slices.Reverse(out)
	return out
}

// before reports whether of two lines of one name b is the one that counts.
func (a *Act) before(b *Act) bool {
	if c := a.At.Compare(b.At); c != 0 {
		return c < 0
	}
	return strings.Compare(encode(a), encode(b)) < 0
}
