package desk

import (
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/tui/frame"
)

// A Story is the articles of one story, when a bundle holds several and the
// reader has chosen one. It is never changed once made; nil stands for all
// articles.
type Story struct {
	Number   int   // from one
	Articles []int // in reading order
	in       []bool
}

// Has reports whether an article tells the story.
func (s *Story) Has(article int) bool { return s == nil || article < len(s.in) && s.in[article] }

// Only is the articles of the story, nil for all.
func (s *Story) Only() []int {
	if s == nil {
		return nil
	}
	return s.Articles
}

// chooseStory shows one story in all views, or all of them with number 0.
func (d *Desk) chooseStory(number int) {
	if d.Story = nil; number > 0 {
		s := &Story{Number: number, in: make([]bool, len(d.Bundle.Articles))}
		s.Articles = slices.Clone(d.Found.Clusters[number-1])
		slices.Sort(s.Articles)
		for _, a := range s.Articles {
			s.in[a] = true
		}
		d.Story = s
	}
	d.endTrail()
	for _, m := range d.modes {
		if t, ok := m.(interface{ ShowOnly(articles []int) }); ok {
			t.ShowOnly(d.Story.Only())
		}
	}
	if number == 0 {
		d.Say("all stories are shown")
	} else {
		d.Say("only this story is shown, in all views; Esc shows all again")
	}
}

// storyWords say which story is shown; "" when all are.
func (d *Desk) storyWords() string {
	if d.Story == nil {
		return ""
	}
	return "story " + strconv.Itoa(d.Story.Number) + ", " + strconv.Itoa(len(d.Story.Articles)) + Plural(len(d.Story.Articles), " article", " articles")
}

// filter opens the box in which a story is chosen.
func (d *Desk) filter() {
	switch {
	case d.Unfound():
	case len(d.Found.Clusters) < 2:
		d.Say("this bundle tells one story: there is nothing to choose")
	default:
		b := &stories{d: d}
		if at := d.on.Place().Article; at < len(d.Found.Story) && d.Found.Story[at] > 0 {
			b.At = d.Found.Story[at]
		}
		d.Lay(b)
	}
}

// A stories is the box in which a story is chosen. What is typed narrows it.
type stories struct {
	List
	d *Desk
}

// mostStories is how many stories the box lists; typing brings up the rest.
const mostStories = 500

// found are the numbers of the stories with what was typed in their first
// title; 0 is all of them.
func (b *stories) found() []int {
	out := []int{}
	typed := strings.ToLower(b.Text)
	if typed == "" {
		out = append(out, 0)
	}
	for i := range b.d.Found.Clusters {
		if len(out) == mostStories {
			break
		}
		if strings.Contains(strings.ToLower(b.title(i+1)), typed) {
			out = append(out, i+1)
		}
	}
	return out
}

// title is what a story is called: as its first article.
func (b *stories) title(number int) string {
	c := b.d.Found.Clusters[number-1]
	if len(c) == 0 {
		return ""
	}
	return TitleOf(b.d.Bundle.Articles[c[0]])
}

// Typed is what narrows the list.
func (b *stories) Typed() (string, bool) { return b.Text, true }

// Key gives a key to the box.
func (b *stories) Key(k tea.KeyPressMsg) tea.Cmd {
	found := b.found()
	switch name := k.String(); {
	case name == "esc":
		b.d.Close()
	case name == "enter":
		b.d.Close()
		if b.At < len(found) {
			b.d.chooseStory(found[b.At])
		}
	case b.Move(k, len(found)):
	default:
		b.Edit(k)
	}
	return nil
}

// Content lists the stories.
func (b *stories) Content(int) (string, [][]frame.Piece, int) {
	t := b.d.Theme
	var rows [][]frame.Piece
	for i, n := range b.found() {
		number, text, faint := t.HelpKey, t.Box, t.BoxFaint
		if i == b.At {
			number, text, faint = t.BoxSelected.Over(number), t.BoxSelected, t.BoxSelected
		}
		if n == 0 {
			rows = append(rows, []frame.Piece{frame.In("     ", number), frame.In("all stories", text)})
			continue
		}
		rows = append(rows, []frame.Piece{frame.In(padLeft(strconv.Itoa(n), 4)+" ", number), frame.In(b.title(n), text), frame.In("  "+strconv.Itoa(len(b.d.Found.Clusters[n-1])), faint)})
	}
	if len(rows) == 0 {
		rows = append(rows, []frame.Piece{frame.In("no story is called so", t.BoxFaint)})
	}
	return "Show one story · type to narrow, Enter shows it in all views", rows, b.At
}

func padLeft(s string, n int) string { return strings.Repeat(" ", max(n-len(s), 0)) + s }
