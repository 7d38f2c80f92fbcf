package theme

import (
	"fmt"
	"image/color"
	"reflect"
	"strings"
	"testing"

	"github.com/lucasb-eyer/go-colorful"
)

// styles returns every style of a theme by the name of its field.
func styles(t *Theme) map[string]Style {
	out := map[string]Style{}
	v := reflect.ValueOf(*t)
	for i := range v.NumField() {
		if st, ok := v.Field(i).Interface().(Style); ok {
			out[v.Type().Field(i).Name] = st
		}
	}
	signs := reflect.ValueOf(t.Signs)
	for i := range signs.NumField() {
		st, ok := signs.Field(i).Interface().(Style)
		if !ok {
			st = signs.Field(i).Interface().(Sign).Style
		}
		out["Signs."+signs.Type().Field(i).Name] = st
	}
	lists := reflect.ValueOf(t.Lists)
	for i := range lists.NumField() {
		if st, ok := lists.Field(i).Interface().(Style); ok {
			out["Lists."+lists.Type().Field(i).Name] = st
		}
	}
	for i, st := range t.Lists.Heat {
		out[fmt.Sprint("Lists.Heat", i)] = st
	}
	return out
}

func rgb(c color.Color) colorful.Color {
	out, _ := colorful.MakeColor(c)
	return out
}

// contrast is the contrast ratio of WCAG 2, from 1 to 21.
func contrast(a, b color.Color) float64 {
	lum := func(c color.Color) float64 {
		r, g, b := rgb(c).LinearRgb()
		return 0.2126*r + 0.7152*g + 0.0722*b
	}
	x, y := lum(a), lum(b)
	if x < y {
		x, y = y, x
	}
	return (x + 0.05) / (y + 0.05)
}

// grounds are the terminal backgrounds on which a theme must be readable.
func grounds(t *Theme) []color.Color {
	if t.Dark {
		return []color.Color{t.Ground, hex("000000"), hex("1e1e2e"), hex("282c34")}
	}
	return []color.Color{t.Ground, hex("fafafa"), hex("fdf6e3"), hex("f2f2f2")}
}

// drawn are the styles that only ever draw lines, bars and blocks, or that say
// nothing when they are not seen.
var drawn = map[string]bool{
	"ColumnRule": true, "BoxRule": true, "Map": true, "MapView": true, "Filler": true, "ProgressRest": true, "Under": true,
	"Lists.Near": true,
}

// TestTextIsReadable holds every text colour to the ratio that WCAG 2.2 asks of
// text (success criterion 1.4.3), on the backgrounds that the style itself
// sets, that a finding may set below it, and that the terminal may have.
func TestTextIsReadable(t *testing.T) {
	const least = 4.5
	for _, th := range []*Theme{Dark(), Light(), ANSI256(true), ANSI256(false)} {
		on := map[string]Style{
			"shared": th.SharedVerbatim, "near": th.SharedNear, "reworded": th.SharedReworded, "a weak link": th.LinkedWeak,
		}
		over := []string{
			"Text", "Strong", "Emphasis", "Code", "Link", "Quotation", "Heading", "QuoteSpeech", "QuotePhrase", "QuoteTerm",
			"QuoteReported", "QuoteAltered", "Speaker", "Cue", "Drift", "Background", "Contrast", "Possible",
		}
		all := styles(th)
		for name, st := range all {
			st = st.Over(th.Text)
			if drawn[name] {
				continue
			}
			if st.Bg != nil {
				if c := contrast(st.Fg, st.Bg); c < least {
					t.Errorf("%s: %s: contrast %.2f", th.Name, name, c)
				}
				continue
			}
			for _, g := range grounds(th) {
				if c := contrast(st.Fg, g); c < least {
					t.Errorf("%s: %s on %v: contrast %.2f", th.Name, name, rgb(g).Hex(), c)
				}
			}
		}
		for _, name := range over {
			for what, below := range on {
				st := all[name].Over(below).Over(th.Text)
				if c := contrast(st.Fg, st.Bg); c < least {
					t.Errorf("%s: %s on %s: contrast %.2f", th.Name, name, what, c)
				}
			}
		}
	}
}

// eyes are simulations of full colour blindness, as matrices over linear RGB
// (Machado, Oliveira and Fernandes, A Physiologically-based Model for
// Simulation of Color Vision Deficiency, 2009, severity 1.0).
var eyes = map[string][9]float64{
	"normal":       {1, 0, 0, 0, 1, 0, 0, 0, 1},
	"protanopia":   {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
	"deuteranopia": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
}

func seen(c color.Color, m [9]float64) colorful.Color {
	r, g, b := rgb(c).LinearRgb()
	return colorful.LinearRgb(m[0]*r+m[1]*g+m[2]*b, m[3]*r+m[4]*g+m[5]*b, m[6]*r+m[7]*g+m[8]*b).Clamped()
}

// TestKindsAreToldApart measures how far apart the colours of the kinds are,
// as CIEDE2000 differences: 1 is what a trained eye just sees side by side.
func TestKindsAreToldApart(t *testing.T) {
	type named struct {
		name string
		c    color.Color
	}
	for _, th := range []*Theme{Dark(), Light(), ANSI256(true), ANSI256(false)} {
		for _, set := range []struct {
			least  float64
			colors []named
		}{
			{12, []named{ // letters in the gutter
				{"shared", th.Signs.SharedVerbatim.Fg}, {"quote", th.Signs.QuoteSpeech.Fg}, {"drift", th.Signs.Drift.Fg},
				{"altered", th.Signs.QuoteAltered.Fg}, {"furniture", th.Signs.Furniture.Fg},
			}},
			{12, []named{ // words in a sentence
				{"text", th.Text.Fg}, {"quote", th.QuoteSpeech.Fg}, {"altered", th.QuoteAltered.Fg}, {"drift", th.Drift.Fg}, {"furniture", th.Furniture.Fg},
			}},
			{8, []named{{"speaker", th.Speaker.Fg}, {"quote", th.QuoteSpeech.Fg}}},
			{4, []named{ // tints behind text
				{"nothing", th.Ground}, {"shared", th.SharedVerbatim.Bg}, {"search", th.Search.Bg}, {"altered", th.QuoteAltered.Bg}, {"focus", th.FocusSentence.Bg},
			}},
			{2.5, []named{{"nothing", th.Ground}, {"reworded", th.SharedReworded.Bg}, {"verbatim", th.SharedVerbatim.Bg}}},
			{4, []named{{"verbatim", th.SharedVerbatim.Bg}, {"linked", th.Linked.Bg}, {"nothing", th.Ground}}},
			{10, []named{{"search", th.Search.Bg}, {"current", th.SearchCurrent.Bg}}},
		} {
			for eye, m := range eyes {
				for i, a := range set.colors {
					for _, b := range set.colors[:i] {
						d := 100 * seen(a.c, m).DistanceCIEDE2000(seen(b.c, m))
						if testing.Verbose() {
							t.Logf("%-6s %-13s %-10s %-10s %5.1f", th.Name, eye, a.name, b.name, d)
						}
						least := set.least
						if strings.HasSuffix(th.Name, "256") && eye != "normal" {
							least /= 2 // the 240 fixed colours hold no better ones; the letters tell the kinds apart
						}
						if d < least {
							t.Errorf("%s, %s: %s and %s differ by %.1f, want %.1f", th.Name, eye, a.name, b.name, d, least)
						}
					}
				}
			}
		}
	}
}

// TestKindsDifferWithoutColour checks that each kind of finding is told by
// attributes alone where there is no colour, and by its letter everywhere.
// Underlines are for facts that differ and altered words, in every theme.
func TestKindsDifferWithoutColour(t *testing.T) {
	for _, th := range []*Theme{Dark(), Light(), Mono(), ANSI16(true), ANSI16(false), ANSI256(true), ANSI256(false)} {
		letters := map[string]string{}
		signs := reflect.ValueOf(th.Signs)
		for i := range signs.NumField() {
			sign, ok := signs.Field(i).Interface().(Sign)
			if !ok {
				continue // its letter is the kind's
			}
			letter, name := sign.Letter, signs.Type().Field(i).Name
			if len(letter) != 1 || letters[letter] != "" {
				t.Errorf("%s: %s has the letter %q, as has %q", th.Name, name, letter, letters[letter])
			}
			letters[letter] = name
		}
		for name, st := range map[string]Style{
			"verbatim": th.SharedVerbatim, "near": th.SharedNear, "reworded": th.SharedReworded, "speech": th.QuoteSpeech, "phrase": th.QuotePhrase,
			"term": th.QuoteTerm, "reported": th.QuoteReported, "differing": th.QuoteDiffering, "drift": th.Drift, "background": th.Background,
		} {
			if st.Attr&underlines != 0 {
				t.Errorf("%s: %s is underlined", th.Name, name)
			}
		}
		if th.Ground != nil {
			continue
		}
		attrs := map[Attr]string{} // what is shared is told by its letters
		for name, st := range map[string]Style{
			"text": th.Text, "speech": th.QuoteSpeech, "differing": th.QuoteDiffering,
			"altered": th.QuoteAltered, "drift": th.Drift, "contrast": th.Contrast, "current": th.SearchCurrent,
		} {
			if was, ok := attrs[st.Attr]; ok {
				t.Errorf("%s: %s and %s have the same attributes %b", th.Name, name, was, st.Attr)
			}
			attrs[st.Attr] = name
		}
	}
}

// TestTheMapIsSeen holds the map's blocks to the ratio that WCAG 2.2 asks of
// graphics (success criterion 1.4.11).
func TestTheMapIsSeen(t *testing.T) {
	for _, th := range []*Theme{Dark(), Light(), ANSI256(true), ANSI256(false)} {
		for name, st := range styles(th) {
			if strings.HasPrefix(name, "Signs.") {
				if c := contrast(th.Quiet(st.Fg), th.Ground); c < 3 {
					t.Errorf("%s: %s in the map: contrast %.2f", th.Name, name, c)
				}
			}
		}
	}
	for _, th := range []*Theme{Dark(), Light(), ANSI256(true), ANSI256(false)} {
		if c := contrast(th.Lists.Near.Fg, th.Ground); c < 3 {
			t.Errorf("%s: the bar of a near copy: contrast %.2f", th.Name, c)
		}
	}
	if th := Mono(); th.Quiet(nil) != nil {
		t.Error("a colour out of nothing")
	}
}

func TestMonoHasNoColour(t *testing.T) {
	for name, st := range styles(Mono()) {
		if st.Fg != nil || st.Bg != nil || st.Under != nil {
			t.Errorf("%s has a colour: %v", name, st)
		}
	}
}

func TestANSI16UsesTheTerminalsColours(t *testing.T) {
	for _, dark := range []bool{true, false} {
		for name, st := range styles(ANSI16(dark)) {
			for _, c := range []color.Color{st.Fg, st.Bg, st.Under} {
				if c != nil && !strings.HasPrefix(fmt.Sprintf("%T", c), "ansi.Basic") {
					t.Errorf("%s has the colour %v", name, c)
				}
			}
		}
	}
}

func TestOver(t *testing.T) {
	below := Style{Fg: hex("111111"), Bg: hex("222222"), Under: hex("333333"), Attr: Bold | Underline}
	got := Style{Fg: hex("444444"), Attr: Italic}.Over(below)
	if want := (Style{Fg: hex("444444"), Bg: hex("222222"), Under: hex("333333"), Attr: Bold | Italic | Underline}); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
	got = Style{Attr: DottedUnderline}.Over(below)
	if want := (Style{Fg: below.Fg, Bg: below.Bg, Attr: Bold | DottedUnderline}); got != want {
		t.Errorf("an underline over another: got %v, want %v", got, want)
	}
}
