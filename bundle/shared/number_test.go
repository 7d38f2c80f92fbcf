package shared

import "testing"

func TestNumberValue(t *testing.T) {
	for w, want := range map[string]float64{
		"1,250": 1250, "2.5": 2.5, "2,5": 2.5, "1,250,000": 1250000, "22nd": 22, "1990s": 1990, "us51": 51, "hk1,250": 1250, "four": 4,
		"3m": 3e6, "1.5bn": 1.5e9, "40k": 40000, "52km": 52, "f16": -1, "mp3": -1, "": -1, ",": -1,
	} {
		if got := numberValue(w); got != want {
			t.Errorf("numberValue(%q) = %v, want %v", w, got, want)
		}
	}
}

func TestSameMeasure(t *testing.T) {
	for _, c := range []struct {
		x    float64
		a    string
		y    float64
		b    string
		want bool
	}{
		{90, "mile", 145, "kilometer", true},
		{6, "mile", 10, "km", true},
		{250, "acre", 101, "hectare", true},
		{150, "pound", 68, "kg", true},
		{90, "mile", 90, "kilometer", false},
		{90, "mile", 80, "mile", false}, // one unit: the numbers differ
		{90, "mile", 36, "hectare", false},
		{90, "mile", 145, "goat", false},
	} {
		if got := sameMeasure(c.x, measures[c.a], c.y, measures[c.b]); got != c.want {
			t.Errorf("%v %s, %v %s: %v", c.x, c.a, c.y, c.b, got)
		}
	}
}
