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
