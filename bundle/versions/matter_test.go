package versions

import (
	"fmt"
	"slices"
	"testing"

	"broadsheet/bundle"
)

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
		{"The tide hurt four people.", "The tide hurt four people and one died.", "number", true},
		{"The tide hurt four people.", "The tide hurt four people and broke one window.", "number", true},
		{"The tide hurt four people.", "The tide hurt four people, a dozen of them badly.", "number", true},
		{"The tide hurt people.", "The tide hurt hundreds of people.", "number", true},
		{"The tide hurt people.", "The tide hurt scores of people.", "number", true},
		{"The tide took the pier.", "The tide took the pier, and a new one.", "wording", false},
		{"The tide took the pier.", "The tide took the pier, and no one saw.", "negation", true},
		{"The tide took the pier.", "The tide took the pier, as one should expect.", "wording", false},
		{"The tide hurt a diver.", "The tide killed a diver.", "fate", true},
		{"A diver was killed by the tide.", "A diver died in the tide.", "wording", false},
		{"The skipper was arrested at dusk.", "The skipper was charged at dusk.", "fate", true},
		{"The alleged thief left by boat.", "The thief left by boat.", "fate", true},
		{"The chairman left by boat.", "The chairman resigned and left by boat.", "fate", true},
		{"The tide took the boats.", "The tide took the boats. A diver drowned.", "fate", true},
		{"3. The keeper rings the bell at dusk.", "4. The keeper rings the bell at dusk.", "numbering", false},
		{"(b) The keeper rings the bell at dusk.", "(c) The keeper rings the bell at dusk.", "numbering", false},
		{"R. Bells at the quay", "S. Bells at the quay", "numbering", false},
		{"The bell of section 4 rings at dusk.", "The bell of section 5 rings at dusk.", "numbering", false},
		{"The bells are those of Sections B(4) and D.1.", "The bells are those of Sections B(5) and D.7.", "numbering", false},
		{"See [the bell](https://tide.example/2030/3) first.", "See [the bell](https://tide.example/2031/5) first.", "wording", false},
		{"Call `ring(3)` at dusk.", "Call `ring(5)` at dusk.", "wording", false},
		{"The <span class=\"a1\">bell</span> rings.", "The <span class=\"b2\">bell</span> rings.", "wording", false},
		{"Each Keeper minds the Bell, and a keeper or manager may ring.", "Each Manager minds the Bell, and a keeper or manager may ring.", "wording", false},
		{"The first of the bells rings.", "The second of the bells rings.", "wording", false},
		{"Ring one of the bells.", "Ring any of the bells.", "wording", false},
		{"The bell isn't old at all.", "The bell is not old at all.", "wording", false},
		{"The bell didn&rsquo;t ring.", "The bell didn’t ring.", "punctuation", false},
		{"The bell rings today, as it did.", "Today the bell rings, as it did.", "wording", false},
		{"The keeper was alegged to be ill.", "The keeper was alleged to be ill.", "wording", false},
		{"Read the Polices of the quay, and all policies.", "Read the Policies of the quay, and all policies.", "wording", false},
		{"Long words hurt what we write.", "Long words spoil what we write.", "wording", false},
		{"The keeper may ring the bell.", "The keeper must ring the bell.", "modality", true},
		{"The keeper rings the bell at dusk.", "The keeper must ring the bell at dusk.", "modality", true},
		{"The keeper minds the bells, without limitation.", "The keeper minds the bells.", "wording", false},
		{"The keeper rings the bell.", "The keeper does not ring the bell.", "negation", true},
		{"**Yes**: ring at dusk and at dawn.", "**No**: ring at dusk and at dawn.", "wording", false},
		{"The bell is cast at Ruudworks and rings.", "The bell is cast at 37bells and rings.", "name", true},
		{"# Tides", "## Tides", "punctuation", false},
		{"The quay is open. “A Bell Of The Quay” means any bell.", "The quay is open.", "", false},
		{"The tide took the boats. A diver drowned.", "The tide took the boats.", "fate", true},
		{"The diver is dead. The tide took the boats.", "The diver is dead. The tide took the boats. His death shook the town.", "", false},
		{"The pier was unsafe, police said.", "The pier was unsafe, a witness said.", "source", true},
		{"Police said the pier was unsafe.", "Fire officials said the pier was unsafe.", "source", true},
		{"The pier was unsafe, said the skipper.", "The pier was unsafe, said the diver.", "source", true},
		{"The pier was unsafe, according to the mayor.", "The pier was unsafe, according to the union.", "source", true},
		{"The pier was unsafe.", "The pier was unsafe, officials said.", "source", true},
		{"The pier was unsafe, according to the union.", "The pier was unsafe.", "source", true},
		{"The pier was unsafe, the skipper said.", "The pier was unsafe, he said.", "wording", false},
		{"The pier was unsafe, police said.", "The pier was unsafe, police later said.", "wording", false},
		{"The pier was unsafe, police said.", "The pier was shaky, police said.", "wording", false},
		{"The pier was unsafe, the councils said.", "The pier was unsafe, the council's said.", "wording", false},
		{"The pier was unsafe, police said.", "The pier was unsafe, however, police said.", "wording", false},
		{"However police said it was unsafe.", "Police said it was unsafe.", "wording", false},
		{"The pier was unsafe, the council added.", "The pier was unsafe, the union added.", "source", true},
		{"The council added a pier.", "The union added a pier.", "wording", false},
		{"When the old pier broke the mayor said so.", "When the new pier broke the mayor said so.", "wording", false},
		{"The tide took the boats.\n\nBy Jan Ruud\n\nThe pier held.", "The tide took the boats.\n\nBy Jan Ruud and Ola Bret\n\nThe pier held.", "byline", true},
		{"The tide took the boats.\n\nBy Jan Ruud, staff writer\n\nThe pier held.", "The tide took the boats.\n\nThe pier held.", "byline", true},
		{"The tide took the boats.\n\nBy dusk the pier held.", "The tide took the boats.\n\nBy night the pier held.", "wording", false},
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

// What counters and prompts say is compared and quiet, a byline is one
// whatever the page made of it.
func TestFurnitureIsQuiet(t *testing.T) {
	old := articleOf("The tide took the pier.\n\n1,204 reads\n\nTwo dead in the Lind pier blast\n\nBy Jan Ruud")
	new := articleOf("The tide took the pier.\n\n3,377 reads\n\nFive dead in the Lind pier blast\n\nBy Jan Ruud and Ola Bret\n\nOne killed on the quay")
	roles := func(a *bundle.Article) []bundle.Role {
		r := make([]bundle.Role, len(a.Sentences))
		for i := 1; i < len(r); i++ {
			r[i] = bundle.Furniture
		}
		return r
	}
	var got []string
	for _, op := range CompareRoles(old, new, roles(old), roles(new)) {
		if op.Kind == Kept {
			continue
		}
		what, grave := Matter(op, old, new)
		got = append(got, fmt.Sprintf("%s %s %v", op.Kind, what, grave))
		for _, e := range op.Edits {
			if op.Furniture && e.Class < Wording {
				t.Errorf("an edit of furniture is of %s", e.Class)
			}
		}
	}
	slices.Sort(got)
	want := []string{"added furniture false", "edited byline true", "edited furniture false", "edited furniture false"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A number written in another way has not changed.
func TestRewrittenNumbers(t *testing.T) {
	for _, c := range []struct {
		old, new string
		class    Class
	}{
		{"The pier lost twenty-one planks.", "The pier lost 21 planks.", Wording},
		{"The pier lost twelve planks.", "The pier lost 12 planks.", Wording},
		{"The pier lost 1.2m crowns.", "The pier lost 1.2 million crowns.", Wording},
		{"The tide took it at 9.30pm sharp.", "The tide took it at 9:30 p.m. sharp.", Wording},
		{"The tide took it at 6:41pm sharp.", "The tide took it at 18:41 sharp.", Wording},
		{"The tide took it on May 12th, 2033.", "The tide took it on May 12, 2033.", Wording},
		{"Some 12,431 people saw it.", "Some 12,400 people saw it.", Number},
		{"The pier lost twenty-one planks.", "The pier lost 22 planks.", Number},
		{"It fell by 4.1 percent in a week.", "It fell by 4.3 percent in a week.", Number},
		{"It cost 12 million crowns to build.", "It cost 12 billion crowns to build.", Number},
		{"It closed on May 12 at last.", "It closed on May 13 at last.", Number},
	} {
		ops := Compare(articleOf(c.old), articleOf(c.new))
		got := Wording
		for _, op := range ops {
			for _, e := range op.Edits {
				got = min(got, e.Class)
			}
		}
		if got != c.class {
			t.Errorf("%s > %s: %s, want %s", c.old, c.new, got, c.class)
		}
	}
}
