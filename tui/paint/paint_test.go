package paint

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"broadsheet/bundle"
	"broadsheet/tui/page"
	"broadsheet/tui/theme"
)

const prose = "The harbour board of Östervik — “nobody knew” — met on Tuesday; its chair left early. " +
	"港の理事会は火曜日に開かれ、🇸🇪 👩‍👩‍👧 👍🏽 ❤️ e\u0301 नमस्ते क्षेत्र \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd می\u200cخواهم \x1b[31mred\tend."

var methods = []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth}

// randomMarks returns n marks that begin and end anywhere in a text, even
// inside a rune.
func randomMarks(r *rand.Rand, n, text int, th *theme.Theme) []Mark {
	styles := []theme.Style{th.SharedVerbatim, th.SharedNear, th.QuoteSpeech, th.Drift, th.Search, th.FocusSentence, th.Contrast}
	marks := make([]Mark, n)
	for i := range marks {
		start := r.IntN(text)
		marks[i] = Mark{bundle.Span{Start: start, End: min(text, start+r.IntN(40))}, styles[r.IntN(len(styles))]}
	}
	return marks
}

// glyph is a grapheme cluster in its style.
type glyph struct {
	text  string
	style theme.Style
}

// read reads what a Painter wrote back into clusters and styles.
func read(t *testing.T, p *Painter, out string) []glyph {
	t.Helper()
	styles := map[string]theme.Style{}
	for st, seq := range p.prefixes {
		styles[seq] = st
	}
	var glyphs []glyph
	var st theme.Style
	for len(out) > 0 {
		if strings.HasPrefix(out, "\x1b[") {
			end := strings.IndexByte(out, 'm') + 1
			found, ok := styles[out[:end]]
			if !ok && out[:end] != reset {
				t.Fatalf("a sequence of no style: %q", out[:end])
			}
			st = found // none after a reset
			out = out[end:]
			continue
		}
		end := strings.IndexByte(out, '\x1b')
		if end < 0 {
			end = len(out)
		}
		g := graphemes.FromString(out[:end])
		for g.Next() {
			glyphs = append(glyphs, glyph{g.Value(), st})
		}
		out = out[end:]
	}
	return glyphs
}

// want returns the clusters of a line in their styles, one by one and without
// any of the cleverness of Line.
func want(l *page.Line, width int, m ansi.Method, base theme.Style, markup func(page.Style) theme.Style, marks []Mark) []glyph {
	var glyphs []glyph
	for _, r := range l.Runs {
		below := base
		if r.Style != 0 {
			below = markup(r.Style).Over(base)
		}
		g := graphemes.FromString(r.Text)
		for g.Next() {
			src := bundle.Span{Start: r.Src.Start + g.Start(), End: r.Src.Start + g.End()}
			if r.Atom || r.Src.Empty() {
				src = r.Src
			}
			st := below
			for _, m := range marks {
				if !src.Empty() && m.Overlaps(src) {
					st = m.Style.Over(st)
				}
			}
			glyphs = append(glyphs, glyph{g.Value(), st})
		}
	}
	for range width - l.Cells {
		glyphs = append(glyphs, glyph{" ", base})
	}
	return glyphs
}

func TestLineFlattensMarks(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, th := range []*theme.Theme{theme.Dark(), theme.Mono(), theme.ANSI16(true)} {
		for _, m := range methods {
			p := &Painter{Method: m}
			for range 60 {
				a := &bundle.Article{Text: strings.Repeat(prose, 2), Format: bundle.Format(r.IntN(2))}
				width := 12 + r.IntN(60)
				marks := randomMarks(r, r.IntN(30), len(a.Text), th)
				for _, l := range page.Layout(a, width, m).Lines {
					out := string(p.Line(nil, &l, width, th.Text, Markup(th), marks))
					if i := strings.LastIndex(out, "\x1b["); i >= 0 && !strings.HasPrefix(out[i:], reset) {
						t.Fatalf("a style reaches beyond %q", out)
					}
					if got := m.StringWidth(out); got != width {
						t.Fatalf("%d cells, want %d: %q", got, width, out)
					}
					got, want := read(t, p, out), want(&l, width, m, th.Text, Markup(th), marks)
					if !slices.Equal(got, want) {
						t.Fatalf("width %d\ngot  %v\nwant %v", width, got, want)
					}
				}
			}
		}
	}
}

func TestClipIsAWindowOfLine(t *testing.T) {
	th := theme.Dark()
	r := rand.New(rand.NewPCG(3, 4))
	for _, m := range methods {
		p := &Painter{Method: m}
		a := &bundle.Article{Text: prose}
		for _, l := range page.Layout(a, 70, m).Lines {
			for range 100 {
				from, width := r.IntN(80), r.IntN(60)
				out := ansi.Strip(string(p.Clip(nil, &l, from, width, th.Text, Markup(th), nil)))
				if got := m.StringWidth(out); got != width {
					t.Fatalf("%d cells, want %d: %q", got, width, out)
				}
				want := cells(&l, m, from, width)
				if got := strings.ReplaceAll(out, "\u200e", ""); got != want {
					t.Fatalf("[%d,%d): got %q, want %q", from, from+width, got, want)
				}
			}
		}
	}
}

// cells returns the text of some cells of a line; half a character is a space.
func cells(l *page.Line, m ansi.Method, from, width int) string {
	var b strings.Builder
	at := 0
	put := func(s string, n int) {
		switch {
		case at >= from && at+n <= from+width:
			b.WriteString(s)
		default:
			for c := at; c < at+n; c++ {
				if c >= from && c < from+width {
					b.WriteByte(' ')
				}
			}
		}
		at += n
	}
	for _, r := range l.Runs {
		g := graphemes.FromString(r.Text)
		for g.Next() {
			if g.Value() == "\u200e" {
				continue
			}
			put(g.Value(), page.Width(g.Value(), m))
		}
	}
	for at < from+width {
		put(" ", 1)
	}
	return b.String()
}

// TestColumnsStandUpright draws lines between bars, in the cells of the screen
// library and in a terminal emulator that measures in its own way without
// saying so, and looks where the bars are.
func TestColumnsStandUpright(t *testing.T) {
	th := theme.Dark()
	for _, m := range methods {
		p := &Painter{Method: m}
		for _, width := range []int{5, 16, 41} {
			a := &bundle.Article{Text: prose}
			marks := randomMarks(rand.New(rand.NewPCG(5, 6)), 40, len(prose), th)
			for _, l := range page.Layout(a, width, m).Lines {
				row := []byte("|")
				for range 3 {
					row = p.Line(row, &l, width, th.Text, Markup(th), marks)
					row = append(row, '|')
				}
				buf := uv.NewScreenBuffer(3*width+4, 1)
				buf.Method = m
				uv.NewStyledString(string(row)).Draw(buf, buf.Bounds())
				em := vt.NewEmulator(3*width+8, 1) // it wraps after a character of no width in its last column
				em.Write(row)
				for i := range 4 {
					if c := em.CellAt(i*(width+1), 0); m == ansi.WcWidth && (c == nil || !strings.Contains(c.Content, "|")) {
						t.Fatalf("width %d: bar %d is not at its place in a terminal: %q", width, i, row)
					}
					if c := buf.CellAt(i*(width+1), 0); c == nil || strings.TrimRight(c.Content, "\u200e") != "|" {
						t.Fatalf("width %d: bar %d is not at its place in %q", width, i, row)
					}
				}
			}
		}
	}
}

func TestField(t *testing.T) {
	p := New()
	for _, tt := range []struct {
		in    string
		width int
		want  string
	}{
		{"Harbour Post", 14, "Harbour Post  "},
		{"Harbour Post", 12, "Harbour Post"},
		{"Harbour Post", 8, "Harbour…"},
		{"港の理事会", 6, "港の …"},
		{"a\x1b[2Jb\u202ec\n", 20, "a␛[2Jb‹U+202E›c␊    "},
		{"Harbour", 1, "…"},
		{"Harbour", 0, ""},
		{"", 2, "  "},
	} {
		got := ansi.Strip(string(p.Field(nil, tt.in, tt.width, theme.Dark().Outlet)))
		if got != tt.want {
			t.Errorf("Field(%q, %d) = %q, want %q", tt.in, tt.width, got, tt.want)
		}
	}
}

// What goes on in the same style needs no sequence between, unless a terminal
// might join its first character to the one before.
func TestJoinLeavesOutWhatChangesNothing(t *testing.T) {
	p, st := New(), theme.Style{Attr: theme.Bold}
	for second, want := range map[string]string{
		"b":       "\x1b[0;1mab\x1b[m",
		"▇":       "\x1b[0;1ma▇\x1b[m",
		"אב":      "\x1b[0;1ma\x1b[m\x1b[0;1m\u200eאב\u200e\x1b[m",
		"\u0301x": "\x1b[0;1ma◌\u0301x\x1b[m", // a mark has a base of its own
	} {
		out := p.Text(nil, "a", st)
		if got := string(p.Join(p.Text(out, second, st), len(out), st)); got != want {
			t.Errorf("a and %q: %q, want %q", second, got, want)
		}
	}
}

func TestTextIsSafe(t *testing.T) {
	got := string(New().Text(nil, "x\x1b]0;t\x07\u009b1m", theme.Style{}))
	if want := "x␛]0;t␇‹U+009B›1m"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSequences(t *testing.T) {
	under := theme.Style{Attr: theme.Bold | theme.CurlyUnderline, Under: ansi.Blue, Fg: ansi.BrightRed, Bg: ansi.IndexedColor(99)}
	p := New()
	if got, want := p.prefix(under), "\x1b[0;1;4:3;58;5;4;91;48;5;99m"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	p.PlainUnderlines = true
	if got, want := p.prefix(under), "\x1b[0;1;4;91;48;5;99m"; got != want {
		t.Errorf("plain: got %q, want %q", got, want)
	}
	if got, want := p.prefix(theme.Style{Bg: theme.Dark().Ground}), "\x1b[0;48;2;22;24;29m"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// frame paints 60 rows of three columns of one article.
type frame struct {
	painter *Painter
	theme   *theme.Theme
	markup  func(page.Style) theme.Style
	page    *page.Page
	marks   []Mark
	dst     []byte
	found   []Mark
}

func newFrame(paragraphs, marks int) *frame {
	a := &bundle.Article{Text: strings.Repeat(strings.Repeat("The harbour board said “nobody knew” of it on Tuesday. ", 8)+"\n\n", paragraphs)}
	th := theme.Dark()
	return &frame{painter: New(), theme: th, markup: Markup(th), page: page.Layout(a, 62, ansi.WcWidth),
		marks: randomMarks(rand.New(rand.NewPCG(1, 1)), marks, len(a.Text), th)}
}

func (f *frame) paint(top int) {
	f.dst = f.dst[:0]
	for row := range 60 {
		for range 3 {
			l := &f.page.Lines[(top+row)%len(f.page.Lines)]
			f.found = f.found[:0]
			for _, mk := range f.marks {
				if mk.Overlaps(l.Src) {
					f.found = append(f.found, mk)
				}
			}
			f.dst = f.painter.Line(f.dst, l, 65, f.theme.Text, f.markup, f.found)
		}
		f.dst = append(f.dst, '\n')
	}
}

func TestPaintingAllocatesNothing(t *testing.T) {
	f := newFrame(20, 300)
	for top := range f.page.Lines {
		f.paint(top)
	}
	top := 0
	if n := testing.AllocsPerRun(100, func() { f.paint(top); top++ }); n > 0 {
		t.Errorf("%v allocations a frame", n)
	}
}

func BenchmarkFrame(b *testing.B) {
	for _, size := range []struct{ paragraphs, marks int }{{25, 500}, {250, 5000}, {2500, 50000}} {
		f := newFrame(size.paragraphs, size.marks)
		b.Run(fmt.Sprint(len(f.page.Lines), " lines, ", size.marks, " marks"), func(b *testing.B) {
			b.ReportAllocs()
			top := 0
			for b.Loop() {
				f.paint(top)
				top += 7
			}
			b.ReportMetric(float64(len(f.dst)), "bytes/frame")
		})
	}
}

func TestOnKeepsTheGround(t *testing.T) {
	p := New()
	ground := theme.Style{Attr: theme.Reverse}
	got := string(p.On(nil, "a\x1b[1mb\x1b[0mc\x1b[md", ground))
	back := string(p.Text(nil, "x", ground))
	back = back[:strings.IndexByte(back, 'x')]
	if want := back + "a\x1b[1mb\x1b[0m" + back + "c\x1b[m" + back + "d\x1b[m"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
