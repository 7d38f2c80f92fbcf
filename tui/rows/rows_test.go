package rows

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// columns reads a drawing: one column to a line, one letter to a line of the
// column. A letter is an anchor whose key is the letter; a point is a line
// without one. A column in parentheses is hidden.
func columns(drawing string) []Column {
	var cols []Column
	for f := range strings.FieldsSeq(drawing) {
		c := Column{Hidden: f[0] == '('}
		f = strings.Trim(f, "()")
		c.Lines = len(f)
		for i, r := range f {
			if r != '.' {
				c.Anchors = append(c.Anchors, Anchor{Line: i, Key: int(r)})
			}
		}
		cols = append(cols, c)
	}
	return cols
}

// draw draws a grid in the same way, with a hyphen for a filler and a space
// after the end.
func draw(drawing string, g *Grid) string {
	var b strings.Builder
	for c, f := range strings.Fields(drawing) {
		f = strings.Trim(f, "()")
		var line strings.Builder
		for i := range g.Len() {
			if n := g.Row(i)[c]; n != None {
				line.WriteByte(f[n])
			} else if g.Filler(c, i) {
				line.WriteByte('-')
			}
		}
		fmt.Fprintln(&b, line.String())
	}
	return b.String()
}

func TestAlign(t *testing.T) {
	for _, tt := range []struct {
		name string
		cols string
		page int
		want string
	}{
		{"nothing shared", "... .....", 0, "...\n.....\n"},
		{"level already", ".a.b .a.b", 0, ".a.b\n.a.b\n"},
		{"one has more before", "...a. a..", 0, "...a.\n---a..\n"},
		{"each has more somewhere", "..a.b a...b", 0, "..a.--b\n--a...b\n"},
		{"three, two by two", ".a..b a...c .b.c", 0, ".a..b\n-a...-c\n.---b.c\n"},
		{"a moved passage", "abcd.x x.abcd", 0, "--abcd.x\nx.abcd\n"},
		{"a repeated passage between unique ones", "a.r.b r.a.....r.b.r", 0, "--a.----r.b\nr.a.....r.b.r\n"},
		{"two passages in two orders", "ab.. ba..", 0, "ab..\n-ba..\n"},
		{"what a page does not allow runs free", ".....a.b.c a.b.c", 16, ".....a.b.c\na.b.c\n"},
		{"what it allows is level", "..a.b.............c...d a.b............c..d", 16, "..a.b.............c...d\n--a.b............-c..-d\n"},
		{"what is used up is used up", "..a.b..c a.b.c", 16, "..a.b..c\n--a.b.c\n"},
		{"two of three", "..a .......a a", 16, "..a\n.......a\n--a\n"},
		{"a hidden column takes no rows", ".a (.......a) a", 0, ".a\n\n-a\n"},
		{"no columns", "", 0, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			g := Align(columns(tt.cols), tt.page)
			if got := draw(tt.cols, g); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

// random returns n columns that share passages, some of them moved or repeated.
func random(r *rand.Rand, n, lines int) []Column {
	cols := make([]Column, n)
	for c := range cols {
		cols[c].Lines = r.IntN(lines + 1)
		key := 0
		for line := 0; line < cols[c].Lines; line++ {
			key += r.IntN(3)
			switch r.IntN(5) {
			case 0, 1:
				cols[c].Anchors = append(cols[c].Anchors, Anchor{line, key, r.IntN(4)})
			case 2:
				if r.IntN(4) == 0 {
					cols[c].Anchors = append(cols[c].Anchors, Anchor{line, r.IntN(lines), 0})
				}
			}
		}
		cols[c].Hidden = r.IntN(6) == 0
	}
	return cols
}

func TestEveryLineStandsOnceAndInOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		cols := random(r, 1+r.IntN(7), 60)
		page := r.IntN(40)
		g := Align(cols, page)
		for c := range cols {
			line := 0
			var fills []int
			for i := range g.Len() {
				n := g.Row(i)[c]
				if n == None {
					if g.Filler(c, i) {
						fills = append(fills, i)
					}
					if got, want := g.LineAt(c, i), max(line-1, 0); !cols[c].Hidden && cols[c].Lines > 0 && got != want {
						t.Fatalf("LineAt(%d, %d) = %d, want %d", c, i, got, want)
					}
					continue
				}
				if n != line || g.RowOf(c, n) != i || g.LineAt(c, i) != n {
					t.Fatalf("row %d of column %d: line %d, want %d", i, c, n, line)
				}
				line++
			}
			for k, i := range fills { // on the page that ends with it
				on := 0
				for _, j := range fills[:k+1] {
					if j > i-page {
						on++
					}
				}
				if most := max(page/8, 1); page > 0 && on > most {
					t.Fatalf("column %d: %d fillers on the page that ends with row %d, allowed %d", c, on, i, most)
				}
			}
			if want := cols[c].Lines; line != want && !cols[c].Hidden || cols[c].Hidden && line > 0 {
				t.Fatalf("column %d: %d lines, want %d", c, line, want)
			}
		}
	}
}

// TestNothingMovedIsLevel checks that passages in one order all stand level,
// and that without a limit each level row is held by anchors of one key.
func TestNothingMovedIsLevel(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 300 {
		cols := make([]Column, 2+r.IntN(5))
		for c := range cols {
			for key := range 30 {
				cols[c].Lines += r.IntN(4)
				if r.IntN(3) > 0 {
					cols[c].Anchors = append(cols[c].Anchors, Anchor{Line: cols[c].Lines, Key: key})
					cols[c].Lines++
				}
			}
			r.Shuffle(len(cols[c].Anchors), func(i, j int) {
				cols[c].Anchors[i], cols[c].Anchors[j] = cols[c].Anchors[j], cols[c].Anchors[i]
			})
		}
		g := Align(cols, 0)
		row := map[int]int{}
		for c := range cols {
			for _, a := range cols[c].Anchors {
				at := g.RowOf(c, a.Line)
				if was, ok := row[a.Key]; ok && (was != at || !g.Level(at)) {
					t.Fatalf("key %d stands in rows %d and %d", a.Key, was, at)
				}
				row[a.Key] = at
			}
		}
	}
}

func TestHidingAColumnKeepsTheOthersLevel(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 200 {
		cols := random(r, 4, 40)
		for c := range cols {
			cols[c].Hidden = false
		}
		all := Align(cols, 0)
		cols[2].Hidden = true
		some := Align(cols, 0)
		for c, x := range cols {
			for d, y := range cols[:c] {
				if c == 2 || d == 2 {
					continue
				}
				for _, a := range x.Anchors {
					for _, b := range y.Anchors {
						row := all.RowOf(c, a.Line)
						held := a.Key == b.Key && row == all.RowOf(d, b.Line) && all.Level(row) && onSpine(cols, c, a) && onSpine(cols, d, b)
						if held && some.RowOf(c, a.Line) != some.RowOf(d, b.Line) {
							t.Fatalf("key %d no longer level in columns %d and %d", a.Key, d, c)
						}
					}
				}
			}
		}
	}
}

// onSpine reports whether a column keeps an anchor.
func onSpine(cols []Column, c int, a Anchor) bool {
	return slices.ContainsFunc(spine(cols)[c], func(h held) bool { return h.line == a.Line })
}

// TestHeaviest compares heaviest with trying every subsequence.
func TestHeaviest(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	w := web{place: r.Perm(8)}
	for range 300 {
		as := make([]anchored, r.IntN(10))
		for i := range as {
			as[i] = anchored{Anchor{Line: r.IntN(8), Weight: 1 + r.IntN(4)}, r.IntN(8)}
		}
		got, line, at := 0, -1, -1
		for _, a := range w.heaviest(as) { // sorts as
			if a.Line < line || w.place[a.passage] <= at {
				t.Fatalf("%v does not rise", as)
			}
			got, line, at = got+a.Weight, a.Line, w.place[a.passage]
		}
		want := 0
		for set := range 1 << len(as) {
			sum, line, at := 0, -1, -1
			for i, a := range as {
				if set>>i&1 == 0 {
					continue
				}
				if a.Line < line || w.place[a.passage] <= at {
					sum = -1
					break
				}
				sum, line, at = sum+a.Weight, a.Line, w.place[a.passage]
			}
			want = max(want, sum)
		}
		if got != want {
			t.Fatalf("weight %d, want %d, of %v", got, want, as)
		}
	}
}

func FuzzAlign(f *testing.F) {
	f.Add(uint64(1), uint8(3), uint8(40), int8(5))
	f.Fuzz(func(t *testing.T, seed uint64, n, lines uint8, limit int8) {
		r := rand.New(rand.NewPCG(seed, 0))
		cols := random(r, int(n%9), int(lines))
		for c := range cols { // anchors that point nowhere
			cols[c].Anchors = append(cols[c].Anchors, Anchor{r.IntN(300) - 20, 1, -3})
		}
		a, b := Align(cols, int(limit)), Align(cols, int(limit))
		if !slices.Equal(a.cells, b.cells) {
			t.Fatal("two answers to one question")
		}
	})
}

func BenchmarkAlign(b *testing.B) {
	for _, n := range []int{3, 7} {
		b.Run(fmt.Sprint(n, " columns"), func(b *testing.B) {
			r := rand.New(rand.NewPCG(1, 1))
			cols := random(r, n, 1)
			for c := range cols {
				cols[c] = Column{Lines: 2000}
				for line := 0; line < 2000; line += 1 + r.IntN(3) {
					cols[c].Anchors = append(cols[c].Anchors, Anchor{Line: line, Key: line + r.IntN(40)})
				}
			}
			b.ReportAllocs()
			for b.Loop() {
				Align(cols, 40)
			}
		})
	}
}
