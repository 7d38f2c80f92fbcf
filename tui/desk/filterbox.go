package desk

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle/visible"
	"broadsheet/tui/filter"
	"broadsheet/tui/frame"
)

// A filterBox is the box in which a filter is typed. Its first row says what
// Enter does; those below complete the last word.
type filterBox struct {
	List
	d      *Desk
	passes *filter.Filter // what passes the line, once that is found
}

// A completion is what the last word of the line can become.
type completion struct {
	token string // what is put in its place
	says  string
	right string
	open  bool // a value is still to follow
}

// mostCompletions is how many completions the box lists; typing brings up the
// rest.
const mostCompletions = 200

// openFilter opens the box, with the filter that holds.
func (d *Desk) openFilter() {
	if d.Unfound() {
		return
	}
	b := &filterBox{d: d}
	if d.Filter != nil {
		b.Text = d.Filter.Line + " "
	}
	d.Lay(b)
}

// Typed is the filter.
func (b *filterBox) Typed() (string, bool) { return b.Text, true }

// Key gives a key to the box.
func (b *filterBox) Key(k tea.KeyPressMsg) tea.Cmd {
	found := b.completions()
	switch name := k.String(); {
	case name == "esc":
		b.d.stopFiltering()
		b.d.Close()
	case name == "enter" && b.At > 0 && b.At <= len(found):
		return b.complete(found[b.At-1])
	case name == "enter":
		return b.apply()
	case b.Move(k, len(found)+1):
	case b.Edit(k):
		return b.try()
	}
	return nil
}

// line is what is typed, with single spaces.
func (b *filterBox) line() string { return strings.Join(strings.Fields(b.Text), " ") }

// try has what passes the line found, so that the first row says how much it
// is before it holds.
func (b *filterBox) try() tea.Cmd {
	b.passes = nil
	q, err := filter.Parse(b.Text, b.d.filterNames())
	if err != nil || q.Empty() {
		b.d.stopFiltering()
		return nil
	}
	return b.d.selecting(b.line(), q)
}

// apply has the line hold, unless it is none, or nothing passes it: the first
// row says so.
func (b *filterBox) apply() tea.Cmd {
	q, err := filter.Parse(b.Text, b.d.filterNames())
	switch {
	case err != nil:
		return nil
	case q.Empty():
		b.d.stopFiltering()
		b.d.Close()
		return b.d.unfilter()
	case b.passes == nil || b.passes.Line != b.line():
		b.d.Close() // what is typed next is no part of it
		return b.d.setFilter(b.line())
	case len(b.passes.Articles) == 0:
		return nil
	}
	b.d.Close()
	return b.d.take(b.passes)
}

// complete puts a completion in the place of the last word.
func (b *filterBox) complete(c completion) tea.Cmd {
	head, _ := b.last()
	b.Text, b.At = head+c.token, 0
	if c.open {
		return b.try()
	}
	return b.apply()
}

// last is the word that is being typed, and the line before it.
func (b *filterBox) last() (head, word string) {
	tokens := filter.Tokens(b.Text)
	if len(tokens) == 0 || strings.HasSuffix(b.Text, " ") && strings.Count(b.Text, `"`)%2 == 0 {
		return b.Text, ""
	}
	word = tokens[len(tokens)-1]
	return b.Text[:max(len(b.Text)-len(word), 0)], word
}

// completions are what the last word can become.
func (b *filterBox) completions() (out []completion) {
	_, word := b.last()
	key, value, ok := strings.Cut(strings.ToLower(word), ":")
	value = strings.Trim(value, `"`)
	if i := slices.IndexFunc(filter.Keys[:], func(k filter.Key) bool { return ok && k.Name == key+":" }); i >= 0 {
		return b.values(filter.Keys[i].Name, value)
	}
	if word == "" {
		for _, k := range filter.Keys {
			if k.Name != "story:" || len(b.d.Found.StoryTitles) > 1 {
				out = append(out, completion{token: k.Name, says: k.Help, right: k.Name + k.Value, open: true})
			}
		}
		return out
	}
	for _, k := range [...]string{"story:", "is:", "speaker:", "art:"} {
		out = append(out, b.values(k, key)...)
	}
	return out[:min(len(out), mostCompletions)]
}

// values are what may stand behind a colon and holds what was typed there.
func (b *filterBox) values(key, typed string) (out []completion) {
	d := b.d
	add := func(value, says, right string) {
		if len(out) < mostCompletions && (strings.Contains(strings.ToLower(says), typed) || strings.HasPrefix(value, typed)) {
			out = append(out, completion{token: key + filter.Quoted(value), says: says, right: right})
		}
	}
	switch key {
	case "is:":
		for _, k := range filter.All {
			add(k.Name, k.Help, key+k.Name)
		}
	case "speaker:":
		for _, name := range d.Found.Said.Speakers {
			add(name, name, "")
		}
	case "story:":
		for i, title := range d.Found.StoryTitles {
			n := len(d.Found.Clusters[i])
			add(strconv.Itoa(i+1), title, key+strconv.Itoa(i+1)+", "+strconv.Itoa(n)+Plural(n, " article", " articles"))
		}
	default:
		for i, name := range d.Names {
			add(strconv.Itoa(i+1), name, key+strconv.Itoa(i+1))
		}
	}
	return out
}

// Content says what Enter does, and lists the completions.
func (b *filterBox) Content(width int) (string, [][]frame.Piece, int) {
	d, t := b.d, b.d.Theme
	says, st := "show everything", t.Box
	q, err := filter.Parse(b.Text, d.filterNames())
	switch {
	case err != nil:
		says, st = err.Error(), t.Error.Over(t.Box)
		st.Bg = t.Box.Bg
	case b.passes != nil && b.passes.Line == b.line() && len(b.passes.Articles) == 0:
		says, st = "nothing here is “"+visible.String(b.line())+"”", t.Error.Over(t.Box)
		st.Bg = t.Box.Bg
		err = errNothing
	case !q.Empty():
		says = "show " + visible.String(b.line()) + ", in all views" + b.count()
	}
	if b.At == 0 && err == nil {
		st = t.BoxSelected
	}
	rows := d.Wrap([]frame.Piece{frame.In(says, st)}, width, 3)
	at := 0
	for i, c := range b.completions() {
		text, faint := t.Box, t.BoxFaint
		if i+1 == b.At {
			text, faint, at = t.BoxSelected, t.BoxSelected, len(rows)
		}
		rows = append(rows, []frame.Piece{frame.In("  "+d.Pad(c.right, 20)+" ", faint), frame.In(visible.String(c.says), text)})
	}
	if strings.TrimSpace(b.Text) == "" {
		rows = append(rows, nil)
		rows = append(rows, d.Wrap([]frame.Piece{frame.In("Other words are searched for. Of one kind one must hold, of several all: is:altered is:fact art:2", t.BoxFaint)}, width, 3)...)
	}
	return "Filter all views · Enter shows, ↓ completes, Esc closes", rows, at
}

// errNothing says that a line can be meant and that nothing passes it.
var errNothing = errors.New("nothing passes")

// count says how much passes, once that is found.
func (b *filterBox) count() string {
	f := b.passes
	if f == nil || f.Line != b.line() {
		return " …"
	}
	n, of := len(f.Articles), len(b.d.Bundle.Articles)
	in := strconv.Itoa(n) + " of " + strconv.Itoa(of) + Plural(of, " article", " articles")
	if !f.Parts() {
		return ": " + in
	}
	return ": " + strconv.Itoa(f.Sentences) + Plural(f.Sentences, " sentence", " sentences") + " in " + in
}

// Choose chooses a completion, or what Enter does.
func (b *filterBox) Choose(row int) bool {
	if n := len(b.completions()); row > n {
		return false
	}
	b.At = row
	return true
}
