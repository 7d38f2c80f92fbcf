package trial

import (
	"fmt"
	"strings"

	"broadsheet/bundle"
	segment "broadsheet/bundle/text"
)

// Pool is a story as it was printed four times in a day.
var Pool = []struct{ Date, Text string }{
	{"2031-05-09T07:30", `Old pool shut after boiler fails twice

The council shut the old pool in Ostby on Friday. Its boiler had failed twice in a week, and nobody could say why.

“We heard a bang like a dropped tray,” said Oona Pell, a swimmer. She had been in the water for ten minutes. Nobody was scalded.

The caretaker had warned of it in May. He was told to wait.

A new boiler costs 40,000 crowns. The council has 12,000. It will ask the county for the rest.

The pool was built in 1931. It has 6 lanes.
`},
	{"2031-05-09T09:10", `Old pool shut after boiler fails twice

The council shut the old pool in Ostby on Friday. Its boiler had failed twice in a week, and nobody could say why.

“We heard a bang like a dropped tray,” said Oona Pell, a swimmer. She had been in the water for ten minutes. Nobody was scalded.

The caretaker had warned of it in May. He was told to wait.

A new boiler costs 46,000 crowns. The council has 12,000. It will ask the county for the rest. The county has not answered.

The pool was built in 1931. It has 6 lanes.
`},
	{"2031-05-09T16:45", `Pool was warned of boiler, caretaker says

The council shut the old pool in Ostby on Friday. Its boiler had failed twice in a week. Nobody could say why.

The caretaker, Rasmus Holt, had warned of it in May. He was told to wait.

“We heard a bang like a dropped tray,” said Oona Pell, a swimmer. She had been in the water for ten minutes. Nobody was scalded.

A new boiler costs 46,000 crowns. The council has 12,000. It will ask the county for the rest. The county has not answered.

The pool was built in 1931. It has 6 lanes.
`},
	{"2031-05-10T08:00", `Pool was warned of boiler, caretaker says

The council shut the old pool in Ostby on Friday. Its boiler had failed twice in a week. Nobody could say why.

The caretaker, Rasmus Holt, had warned of it in April. He was not told to wait.

“We heard a bang like a dropped tray,” said Oona Pell, a swimmer. She had been in the water for almost ten minutes.

A new boiler costs 46,000 crowns. The council has 12,000, and it will ask the county for the rest.

The pool was built in 1931. It has 6 lanes.

Correction: An earlier version said that the warning came in May.
`},
}

// Drafts is the bundle of the pool's versions.
func Drafts() *bundle.Bundle {
	b := &bundle.Bundle{Name: "old-pool", Format: "dir"}
	for i, v := range Pool {
		b.Articles = append(b.Articles, Draft(fmt.Sprintf("pool-%d.txt", i+1), v.Date, v.Text))
	}
	return b
}

// Draft is a version of an article: its file, its date, its text.
func Draft(source, date, s string) *bundle.Article {
	a := &bundle.Article{Source: source, Outlet: "Ostby Post", Published: date, Text: s, Language: "en"}
	segment.Segment(a)
	if len(a.Sentences) > 0 {
		a.Title = a.SentenceText(0)
	}
	a.Words = len(strings.Fields(s))
	return a
}
