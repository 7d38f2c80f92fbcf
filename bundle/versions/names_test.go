package versions

import (
	"slices"
	"testing"

	"broadsheet/bundle"
)

// TestOrderOfNames asks in which order names stand, and what says so.
func TestOrderOfNames(t *testing.T) {
	const none = "the order given"
	for _, test := range []struct {
		names []string
		want  []int
		by    string
	}{
		{[]string{"pier-v10.txt", "pier-v9.txt"}, []int{1, 0}, "version numbers"},
		{[]string{"lock-2031-06-02.txt", "lock-2031-05-28.txt"}, []int{1, 0}, "dates"},
		{[]string{"20310528-0610.txt", "20310528-0510.txt", "20310527.txt"}, []int{2, 1, 0}, "dates"},
		{[]string{"002_1c77.txt", "001_9f21.txt"}, []int{1, 0}, "version numbers"},
		{[]string{"a/lock2.txt", "a/lock1.txt"}, []int{1, 0}, "version numbers"},
		{[]string{"lock (2).txt", "lock (1).txt"}, []int{1, 0}, "version numbers"},
		{[]string{"story_aa11b9.txt", "story_cc22b1.txt"}, []int{0, 1}, none},
		{[]string{"ferry 40.txt", "harbour 12.txt"}, []int{0, 1}, none},
		{[]string{"lock-2031-05-28.txt", "lock.txt"}, []int{0, 1}, none},
		{[]string{"v1.txt", "v1.md"}, []int{0, 1}, none},
	} {
		b := &bundle.Bundle{}
		for _, n := range test.names {
			b.Articles = append(b.Articles, &bundle.Article{Source: n})
		}
		if order, by := sequence(b, nil); by != test.by || !slices.Equal(order, test.want) {
			t.Errorf("%v: %v by %s, want %v by %s", test.names, order, by, test.want, test.by)
		}
	}
}
