package desk

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/review"
	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
)

// A corrections is the box that lists what can be corrected at a sentence, and
// takes the value of what is chosen.
type corrections struct {
	List
	d     *Desk
	at    bundle.Ref
	items []correction
	asks  *correction // what a value is typed for
}

// A correction is what can be corrected.
type correction struct {
	says    string
	do      review.Deed
	article bool        // it is of the article
	value   bool        // it needs one
	was     string      // the value it has
	with    *bundle.Ref // the other sentence
	first   bool        // this sentence is to be the first of two
	lost    bool        // it opens the list of what has lost its text
}

// openCorrections opens the box.
func (d *Desk) openCorrections() {
	if c, is := d.on.(changes); is {
		at, _, why := c.Judged()
		if why == "" && !d.marking.read {
			why = unread
		}
		if why != "" {
			d.Say(why)
		} else {
			d.openLost(at)
		}
		return
	}
	at, ok := d.standing()
	if !ok {
		d.Say("there is no sentence here to correct")
		return
	}
	if d.Unfound() {
		return
	}
	d.Lay(&corrections{d: d, at: at, items: d.correctable(at)})
}

// correctable is what can be corrected at a sentence.
func (d *Desk) correctable(at bundle.Ref) (out []correction) {
	const most = 8 // other printings
	a, art := d.Found.Analysis, d.Bundle.Articles[at.Article]
	if qs := a.At(at).Quotes; len(qs) > 0 {
		was := a.Quotes[qs[0]].Speaker
		says := "the quote is somebody else's: type the name, nothing for nobody"
		if was != "" {
			says = "the quote is not " + visible.String(was) + "’s: type the name, nothing for nobody"
		}
		out = append(out, correction{says: says, do: review.Speaker, value: true, was: was})
	}
	if a.Roles.Of(at) == bundle.Furniture {
		out = append(out, correction{says: "this is text of the article, no furniture", do: review.NotFurniture})
	} else {
		out = append(out, correction{says: "this is furniture: the web page left it", do: review.Furniture})
	}
	sure, perhaps := a.Printings(at)
	for i, o := range append(sure, perhaps...) {
		if i == most {
			break
		}
		out = append(out, correction{says: "this does not say the same as " + d.placeWords(o), do: review.NotSame, with: &o})
	}
	for _, o := range perhaps[:min(len(perhaps), most)] {
		out = append(out, correction{says: "this does say the same as " + d.placeWords(o), do: review.Same, with: &o})
	}
	if f := d.marking.first; f != nil && f.Article != at.Article && f.Article < len(d.Bundle.Articles) && f.Sentence < len(d.Bundle.Articles[f.Article].Sentences) {
		out = append(out, correction{says: "this says the same as " + d.placeWords(*f), do: review.Same, with: f})
	} else {
		out = append(out, correction{says: "this says the same as another sentence: go there next and open this list again", first: true})
	}
	for _, f := range []correction{
		{says: "the title", do: review.Title, was: art.Title}, {says: "the outlet", do: review.Outlet, was: art.Outlet},
		{says: "the date", do: review.Date, was: art.Published}, {says: "the article’s place in the bundle", do: review.Order, was: strconv.Itoa(at.Article + 1)},
	} {
		f.article, f.value = true, true
		if f.says += " is not “" + visible.String(f.was) + "”"; f.was == "" {
			f.says = strings.TrimSuffix(f.says, " is not “”") + " is not given"
		}
		out = append(out, f)
	}
	if s := d.lostWords(); s != "" {
		out = append(out, correction{says: s + ": read them, set them to this place, or drop them", lost: true})
	}
	return out
}

// placeWords names a sentence with its first words.
func (d *Desk) placeWords(r bundle.Ref) string {
	words := strings.Fields(OneLine(d.Bundle, r))
	s := strings.Join(words[:min(len(words), 8)], " ")
	if len(words) > 8 {
		s += " …"
	}
	return d.Names[r.Article] + " #" + strconv.Itoa(Ordinal(r)) + ": " + s
}

// Typed is the value, while one is typed.
func (c *corrections) Typed() (string, bool) { return visible.String(c.Text), c.asks != nil }

// Key gives a key to the box.
func (c *corrections) Key(k tea.KeyPressMsg) tea.Cmd {
	d := c.d
	switch name := k.String(); {
	case name == "esc" && c.asks != nil:
		c.asks, c.Text = nil, ""
	case name == "esc":
		d.Close()
	case name == "enter" && c.asks != nil:
		return c.correct(c.asks, strings.TrimSpace(c.Text))
	case c.asks != nil:
		at := c.At
		c.Edit(k)
		c.At = at
	case name == "enter" && c.At < len(c.items):
		switch i := &c.items[c.At]; {
		case i.first:
			at := c.at
			d.marking.first = &at
			d.Close()
			d.Say("go to the sentence that says the same, and open the list again with the same key")
		case i.lost:
			d.openLost(c.at)
		case i.value:
			c.asks, c.Text = i, i.was
		default:
			return c.correct(i, "")
		}
	case name == "j":
		c.At = min(c.At+1, len(c.items)-1)
	case name == "k":
		c.At = max(c.At-1, 0)
	default:
		c.Move(k, len(c.items))
	}
	return nil
}

// correct makes a correction, unless its value cannot be one.
func (c *corrections) correct(i *correction, says string) tea.Cmd {
	d := c.d
	if i.do == review.Date && !review.Dated(says) {
		d.Warn("“" + visible.String(says) + "” is no date: want 2024-08-10 or 2024-08-10T19:56")
		return nil
	}
	if n, err := strconv.Atoi(says); i.do == review.Order && (err != nil || n < 1 || n > len(d.Bundle.Articles)) {
		d.Warn("“" + visible.String(says) + "” is no place: there are " + strconv.Itoa(len(d.Bundle.Articles)))
		return nil
	}
	d.Close()
	m := mark{at: c.at, do: i.do, says: says, with: i.with, told: "corrected"}
	m.subject = review.Subject{Thing: review.Sentence, Article: c.at.Article, Span: d.Span(c.at.Article, c.at.Sentence)}
	if i.article {
		m.subject = review.Subject{Thing: review.Article, Article: c.at.Article}
	}
	if i.with == d.marking.first {
		d.marking.first = nil
	}
	return d.mark(m)
}

// Content lists what can be corrected.
func (c *corrections) Content(width int) (string, [][]frame.Piece, int) {
	d, t := c.d, c.d.Theme
	if c.asks != nil {
		return "Correct · Enter keeps it, Esc goes back", d.Wrap([]frame.Piece{frame.In(c.asks.says, t.BoxFaint)}, width, 3), -1
	}
	var rows [][]frame.Piece
	for i, item := range c.items {
		st := t.Box
		if i == c.At {
			st = t.BoxSelected
		}
		rows = append(rows, []frame.Piece{frame.In(d.Truncate("  "+item.says, width, "…"), st)})
	}
	return "What is not so here? · Enter corrects, Esc closes", rows, c.At
}
