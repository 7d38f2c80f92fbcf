package text

import "testing"

func TestHashWords(t *testing.T) {
	run := func(words ...WordID) (ts []Token) {
		for i, w := range words {
			ts = append(ts, Token{Word: w, Start: int32(10 * i)})
		}
		return ts
	}
	if got := HashWords(run(1, 2)); got == HashWords(run(2, 1)) || got == HashWords(run(1)) || got != HashWords(run(1, 2)) {
		t.Errorf("runs are not told apart: %x", got)
	}
	if a, b := HashWords(run(1<<8)), HashWords(run(1<<16)); a == b {
		t.Error("the higher bytes of a word's number do not count")
	}
}

func TestKeyIgnoresTypography(t *testing.T) {
	if a, b := Key("“It’s the U.S. pier,” she said."), Key("\"It's the US pier\" she said"); a != b {
		t.Errorf("%s and %s", a, b)
	}
	if Key("It is open.") == Key("It is not open.") {
		t.Error("different words have one key")
	}
}
