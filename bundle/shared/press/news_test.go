package press_test

import (
	"strings"
	"testing"

	"broadsheet/bundle/shared/press"
)

func TestNewsIsTheSameEachTimeAndLikeRealNews(t *testing.T) {
	one, two := press.New(1).News(60), press.New(1).News(60)
	size, quotations, longest := 0, 0, 0
	for i, a := range one.Articles {
		if a.Text != two.Articles[i].Text {
			t.Fatalf("article %d is written in two ways", i)
		}
		size += len(a.Text)
		quotations += strings.Count(a.Text, "“")
		longest = max(longest, len(a.Text))
	}
	if per := size / 60; per < 4000 || per > 8000 {
		t.Errorf("%d bytes an article", per)
	}
	if quotations < 60*8 {
		t.Errorf("%d quotations in 60 articles", quotations)
	}
	if longest < 8000 {
		t.Errorf("no article prints the speech: the longest has %d bytes", longest)
	}
}
