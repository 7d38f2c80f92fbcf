package versions

import (
	"context"
	"slices"
	"testing"

	"broadsheet/bundle"
)

// TestDirection asks which end of an order by likeness is the older, and what
// says so.
func TestDirection(t *testing.T) {
	for _, test := range []struct {
		name      string
		texts     []string
		reversed  bool
		direction string
	}{
		{"updated", []string{"Fees of Sall harbour. Last updated: 4 March 2032.", "Fees of Sall harbour, as in 2090. Last updated: 9 May 2031."}, true, byDates},
		{"mentioned", []string{"The lock opened in May 2031.", "The lock opened on 2031-06-02."}, false, byDates},
		{"abroad", []string{"Die Schleuse gilt ab 3. Juli 2031.", "Die Schleuse gilt ab 3. Mai 2031."}, true, byDates},
		{"growth", []string{"The lock is shut today, and nobody knows why.", "The lock is shut."}, true, byGrowth},
		{"nothing", []string{"The lock is shut.", "The gate is shut."}, false, ""},
		{"an amount", []string{"All 120450 crates came, 20319 of them wet.", "All 120450 crates came, 19999 of them wet."}, false, ""},
	} {
		b := bundleOf(test.texts...)
		order := []int{0, 1}
		got := orient(b, order)
		if reversed := order[0] == 1; got != test.direction || reversed != test.reversed {
			t.Errorf("%s: reversed %v by %q, want %v by %q", test.name, reversed, got, test.reversed, test.direction)
		}
	}
}

// TestDatesIn reads dates in the forms in which texts write them.
func TestDatesIn(t *testing.T) {
	for s, want := range map[string]int{
		"on 5 May 2031": 20310505, "on May 5, 2031": 20310505, "on May 5th 2031": 20310505, "in May 2031": 20310500,
		"2031-05-28": 20310528, "/2031/05/": 20310500, "in 2031": 20310000, "12031 boats": 0, "": 0, "203": 0, "the 1900s or 20x1": 19000000,
	} {
		if _, got := datesIn(s); got != want {
			t.Errorf("%q: %d, want %d", s, got, want)
		}
	}
}

// TestTurn asks that what was turned round says so, and is as it was when
// turned again.
func TestTurn(t *testing.T) {
	b := bundleOf(drafts...)
	b.Format = "dir"
	h, err := Trace(context.Background(), b, true)
	if err != nil {
		t.Fatal(err)
	}
	turned, err := h.Turn(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := turned.Turn(context.Background(), b)
	want := slices.Clone(h.Order)
	slices.Reverse(want)
	if !turned.Turned || !slices.Equal(turned.Order, want) || turned.OrderWords() != h.OrderWords()+", turned round" {
		t.Errorf("turned: %v %q", turned.Order, turned.OrderWords())
	}
	if again.Turned || !slices.Equal(again.Order, h.Order) || again.OrderWords() != h.OrderWords() {
		t.Errorf("turned twice: %v %q", again.Order, again.OrderWords())
	}
}

// TestTwoFilesOfAFolder are in no order, but two that were named one after the
// other are.
func TestTwoFilesOfAFolder(t *testing.T) {
	b := bundleOf("The lock is shut today, and nobody knows why.", "The lock is shut.")
	for format, by := range map[string]string{"dir": "likeness", "files": "the order given"} {
		b.Format = format
		h, err := Trace(context.Background(), &bundle.Bundle{Articles: b.Articles, Format: format}, true)
		if err != nil || h.By != by {
			t.Errorf("%s: ordered by %q, %v", format, h.By, err)
		}
	}
}
