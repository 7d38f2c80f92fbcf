package load

import (
	"slices"
	"testing"
)

func TestComparePaths(t *testing.T) {
	want := []string{"A/1.txt", "a/v2.txt", "a/v10.txt", "a/V10b.txt", "a.txt", "B01", "b1", "b1x", "b02.txt", "b2.txt", "b10.txt", "é.txt"}
	for shift := range want {
		got := append(slices.Clone(want[shift:]), want[:shift]...)
		slices.Reverse(got)
		slices.SortFunc(got, comparePaths)
		if !slices.Equal(got, want) {
			t.Fatalf("order is %q\nwant %q", got, want)
		}
	}
}
