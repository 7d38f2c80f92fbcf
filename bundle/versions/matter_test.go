package versions

import "testing"

func TestMatter(t *testing.T) {
	for _, tt := range []struct {
		old, new string
		what     string
		grave    bool
	}{
		{"The tide took 3 boats.", "The tide took 5 boats.", "number", true},
		{"The tide took 5 boats.", "The tide took five boats.", "wording", false},
		{"The tide took 5 boats on the 3rd.", "The tide took six boats on the third.", "number", true},
		{"The tide took the boats at dusk.", "The tide took the boats at night.", "wording", false},
		{"The tide came at 9.30pm and cost 1.2m crowns.", "The tide came at 9:30 p.m. and cost 1.2 million crowns.", "wording", false},
		{"The tide came at 9.30pm.", "The tide came at 9:30 a.m.", "date", true},
		{"The tide came at 9 p.m. that day.", "The tide came at 9 a.m. that day.", "date", true},
		{"The tide cost 1.2m crowns.", "The tide cost 12m crowns.", "number", true},
		{"The tide cost 1.2m crowns.", "The tide cost 1.2bn crowns.", "number", true},
		{"The tide took 12 boats.", "The tide took a dozen boats.", "wording", false},
		{"The tide took boats, said Jan Ruud.", "The tide took boats, said Jane Ruud.", "name", true},
		{"The tide took boats in May and went.", "The tide took boats in June and went.", "date", true},
		{"The tide took boats on 3 May.", "The tide took boats on 3 June.", "date", true},
		{"The tide took boats, said May Ruud.", "The tide took boats, said June Ruud.", "name", true},
		{"The tide took the boats, at dusk.", "The tide took the boats at dusk.", "punctuation", false},
		{"“We saw it come,” she said.", "“We saw it rise,” she said.", "quote", true},
		{"The tide took the boats.", "The tide took the boats. Correction: it was the wind.", "correction", true},
		{"The tide took the boats.", "The tide took the boats. Editor’s note: it was the wind.", "correction", true},
		{"The tide took the boats.", "The tide took the boats. Correction (May 3): it was the wind.", "correction", true},
		{"The tide took the boats.", "The tide took the boats. Updated, 9 p.m. — it was the wind.", "correction", true},
		{"The tide took the boats.", "The tide took the boats. *An earlier version of this article misstated the hour.*", "correction", true},
		{"The tide took the boats.", "The tide took the boats. This story has been updated to say where.", "correction", true},
		{"The tide took the boats.", "The tide took the boats. A previous headline on this story named the wind.", "correction", true},
		{"The tide took the boats.", "The tide took the boats. Corrections officers watched.", "", false},
		{"The tide took the boats.", "The tide took the boats. An earlier version of this law said nothing.", "", false},
		{"The tide took the boats.", "The tide took the boats. Updated tables hang in the office.", "", false},
		{"The tide took the boats.", "The tide took the boats. This story was told to children.", "", false},
		{"The tide took the boats. “I shall never sail again,” said Holt.", "The tide took the boats.", "quote", true},
		{"The tide took the boats. Holt said “I shall never sail again.", "The tide took the boats.", "quote", true},
		{"The tide took the boats. Holt called it “the drawer”.", "The tide took the boats.", "", false},
		{"Tide takes boats\n\nNobody was there to see it go.", "Wind takes boats\n\nNobody was there to see it go.", "headline", true},
	} {
		old, new := articleOf(tt.old), articleOf(tt.new)
		changes := 0
		for _, op := range Compare(old, new) {
			what, grave := Matter(op, old, new)
			if op.Kind == Kept {
				if what != "" || grave {
					t.Errorf("%q: a kept sentence is a matter of %q", tt.new, what)
				}
				continue
			}
			if changes++; what != tt.what || grave != tt.grave {
				t.Errorf("%q to %q: %s %q, %v; want %q, %v", tt.old, tt.new, op.Kind, what, grave, tt.what, tt.grave)
			}
		}
		if changes != 1 {
			t.Errorf("%q to %q: %d changes", tt.old, tt.new, changes)
		}
	}
}

func TestNumeral(t *testing.T) {
	for word, want := range map[string]string{
		"12": "12", "012": "12", "12th": "12", "twelve": "12", "Twelfth": "12", "1,200": "1200", "forty": "40",
		"": "", "0": "", "th": "", "12a": "", "boat": "", "1.5": "",
	} {
		if got := numeral(word); got != want {
			t.Errorf("numeral(%q) = %q, want %q", word, got, want)
		}
	}
}
