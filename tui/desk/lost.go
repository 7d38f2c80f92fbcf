package desk

import (
	"strconv"

	tea "charm.land/bubbletea/v2"

	"broadsheet/bundle"
	"broadsheet/bundle/review"
	"broadsheet/bundle/visible"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// A lostBox lists the marks that have lost their text, with what was said and of
// which words. Each can be set to where the reader stands, or dropped: the file
// keeps its line either way.
type lostBox struct {
	List
	d   *Desk
	at  bundle.Ref
	top int // the first that is shown
}

// lost are the marks that have lost their text and are not about to find one.
func (d *Desk) lost() (out []*review.Act) {
	if d.marking.placed == nil {
		return nil
	}
	going := map[*review.Act]bool{}
	for i := range d.marking.waiting {
		going[d.marking.waiting[i].undoes] = true
	}
	for _, a := range d.marking.placed.Lost {
		if !going[a] {
			out = append(out, a)
		}
	}
	return out
}

// lostWords says how many they are; "" for none.
func (d *Desk) lostWords() string {
	switch n := len(d.lost()); n {
	case 0:
		return ""
	case 1:
		return "1 mark has lost its text"
	default:
		return strconv.Itoa(n) + " marks have lost their text"
	}
}

// sayLost says it where a bundle is opened, and again when there are more.
func (d *Desk) sayLost() {
	n := len(d.lost())
	if n > d.marking.told {
		d.Say(d.lostWords() + "; " + d.KeyMap.Key(keys.MarkCorrect) + " lists them")
	}
	d.marking.told = n
}

// openLost opens the list for a sentence.
func (d *Desk) openLost(at bundle.Ref) {
	if len(d.lost()) == 0 {
		d.Say("no mark has lost its text")
		return
	}
	d.Lay(&lostBox{d: d, at: at})
}

// Typed is nothing: there is nothing to type.
func (l *lostBox) Typed() (string, bool) { return "", false }

// Choose chooses the mark in a row.
func (l *lostBox) Choose(row int) bool {
	if n := len(l.d.lost()); row >= min(l.room(), n-l.top) {
		return false
	}
	l.At = l.top + row
	return true
}

// room is how many marks are shown, above the words of the chosen one.
func (l *lostBox) room() int { return max(l.d.boxRoom()-9, 3) }

// Key gives a key to the list.
func (l *lostBox) Key(k tea.KeyPressMsg) tea.Cmd {
	d, all := l.d, l.d.lost()
	switch name := k.String(); {
	case name == "esc" || d.Closes(name, keys.MarkCorrect):
		d.Close()
	case len(all) == 0:
		d.Close()
	case name == "enter":
		return l.anchor(all[min(l.At, len(all)-1)])
	case name == "x" || name == "delete":
		return l.drop(all[min(l.At, len(all)-1)])
	case name == "j":
		l.At = min(l.At+1, len(all)-1)
	case name == "k":
		l.At = max(l.At-1, 0)
	default:
		l.Move(k, len(all))
	}
	return nil
}

// anchor sets a mark to where the reader stands.
func (l *lostBox) anchor(a *review.Act) tea.Cmd {
	d := l.d
	s, why := d.likeIt(a, l.at)
	if why != "" {
		d.Warn(why)
		return nil
	}
	d.Close()
	return d.mark(mark{at: l.at, subject: s, do: a.Do, says: a.Says, undoes: a, anew: true, told: "set to this place: " + a.Words()})
}

// likeIt is what stands at a sentence of the kind that a mark was about; why
// says why there is nothing.
func (d *Desk) likeIt(a *review.Act, at bundle.Ref) (s review.Subject, why string) {
	sentence := review.Subject{Thing: review.Sentence, Article: at.Article, Span: d.Span(at.Article, at.Sentence)}
	switch {
	case a.With != nil:
		return s, "it is about two sentences: x drops it, and " + d.KeyMap.Key(keys.MarkCorrect) + " says it of others"
	case a.On == review.Article:
		return review.Subject{Thing: review.Article, Article: at.Article}, ""
	case !a.Do.IsVerdict():
		return sentence, ""
	}
	var here []review.Subject
	if c, is := d.on.(changes); is {
		_, here, _ = c.Judged()
	} else if d.Found != nil {
		here = d.Found.SubjectsAt(at)
	}
	for _, s := range here {
		if s.Thing == a.On {
			return s, ""
		}
	}
	if a.Do == review.Checked {
		return sentence, ""
	}
	return s, "here is not " + thingWords(review.Subject{Thing: a.On}) + "; Esc, and go to one"
}

// drop takes a mark back that is about nothing any more.
func (l *lostBox) drop(a *review.Act) tea.Cmd {
	d := l.d
	cmd := d.mark(mark{at: bundle.Ref{Article: -1}, do: review.Undo, undoes: a, anew: true,
		told: "dropped: " + a.Words() + "; " + d.KeyMap.Key(keys.MarkUndo) + " brings it back"})
	if n := len(d.lost()); n == 0 {
		d.Close()
	} else {
		l.At = min(l.At, n-1)
	}
	return cmd
}

// Content lists the marks and, below, the words that the chosen one was about.
func (l *lostBox) Content(width int) (string, [][]frame.Piece, int) {
	d, t, all := l.d, l.d.Theme, l.d.lost()
	room := l.room()
	l.At = min(l.At, max(len(all)-1, 0))
	l.top = min(max(l.top, l.At-room+1, 0), l.At)
	var rows [][]frame.Piece
	for i := l.top; i < min(l.top+room, len(all)); i++ {
		st, sign := t.Box, "  "
		if i == l.At {
			st, sign = t.BoxSelected, "▸ "
		}
		rows = append(rows, []frame.Piece{frame.In(d.Truncate(sign+all[i].Words()+" · "+visible.String(all[i].Of.Source), width, "…"), st)})
	}
	if l.At < len(all) {
		a := all[l.At]
		rows = append(rows, nil)
		if a.Says != "" {
			rows = append(rows, d.Wrap([]frame.Piece{frame.In(a.Words(), t.Box)}, width, 3)...)
		}
		rows = append(rows, d.Wrap([]frame.Piece{frame.In("it was about ", t.BoxFaint), frame.In(a.Whole(), t.Box)}, width, 4)...)
	}
	return l.d.lostWords() + " · Enter: it is about what stands here", rows, l.At - l.top
}

// Hints are the keys of the list.
func (l *lostBox) Hints() []BoxHint {
	return []BoxHint{{"Enter", "it is about what stands here"}, {"x", "drops it"}, {"j k", "mark"}, {"Esc", "closes, to go to its place"}}
}
