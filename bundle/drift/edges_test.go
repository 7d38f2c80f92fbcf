package drift

import "testing"

func TestSettle(t *testing.T) {
	tests := []struct {
		name, body string
		from, to   span
	}{
		{"inside a quotation", "The mayor spoke. \"We wait. We hope for rain. It may come.\" Wine is cheap. Growers are glad. Nets are dear.", span{2, 5}, span{3, 5}},
		{"curly marks", "The mayor spoke. “We wait. We hope for rain. It may come.” Wine is cheap. Growers are glad. Nets are dear.", span{2, 5}, span{3, 5}},
		{"the end of a quotation of its own", "The mayor spoke. She waits. Wine is cheap. “Growers are glad. Nets are dear. Pots are not,” they say. The mayor left.", span{2, 3}, span{2, 5}},
		{"no mark after it", "The mayor spoke. \"We wait. Wine is cheap. Growers are glad. Nets are dear.", span{2, 4}, span{2, 4}},
		{"a quotation left open, and another", "The mayor spoke. \"We wait. Wine is \"cheap\" now. Growers are glad. Nets are dear.", span{2, 4}, span{2, 4}},
		{"a paragraph of its own", "The mayor spoke. \"We wait.\n\nWine is cheap.\" Growers are glad. Nets are dear.", span{2, 4}, span{2, 4}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := newCorpus(t, test.body, "Something else stands here, and nothing of it is asked.")
			if got := papersOf(t, c)[0].settle(c, test.from); got != test.to {
				t.Errorf("got %v, want %v", got, test.to)
			}
		})
	}
}
