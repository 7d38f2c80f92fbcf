package compare

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
	"broadsheet/tui/desk"
	"broadsheet/tui/frame"
	"broadsheet/tui/keys"
)

// mostEdits is how many edits of a sentence the status line tells.
const mostEdits = 6

// heads say what a whole sentence is of which something changed.
var heads = map[string]string{
	"headline": "the headline, ", "byline": "the byline, ", "correction": "a note of correction, ", "quote": "a quote, ",
	"fate": "somebody’s fate, ", "furniture": "furniture, ",
}

// Describe says in words what happened to the sentence where the reader
// stands.
func (m *Mode) Describe() []frame.Piece {
	t, r := m.Theme, &m.revision
	if r.item >= len(r.items) {
		return []frame.Piece{frame.In(r.waiting(), t.StatusText)}
	}
	if f, ok := m.folded(r.item); ok {
		n := r.folds[f].To - r.folds[f].From
		return []frame.Piece{frame.In(strconv.Itoa(n), t.StatusStrong), frame.In(" unchanged sentences; ", t.StatusText), frame.In(m.KeyMap.Key(keys.Unfold), t.StatusKey), frame.In(" shows them, ", t.StatusHint), frame.In(m.KeyMap.Key(keys.UnfoldAll), t.StatusKey), frame.In(" shows all", t.StatusHint)}
	}
	marked := m.markedWords()
	if f := r.field(r.item); f != nil {
		return slices.Concat(marked, []frame.Piece{m.changeNumber()}, m.describeField(f))
	}
	it := &r.items[r.item]
	op := &r.ops[it.Op]
	if it.Kept {
		return slices.Concat(marked, []frame.Piece{frame.In("unchanged; ", t.StatusText)}, m.standsSince(it))
	}
	ps := append(marked, m.changeNumber())
	what, grave := r.facts[r.item].what, r.facts[r.item].grave
	head := headOf(op)
	if op.Moved {
		head = m.movedHead(op)
	}
	if grave && (len(op.Old) == 0 || len(op.New) == 0 || what == "headline" || what == "byline" || what == "correction") || op.Furniture {
		head = heads[what] + head
	}
	st := t.StatusStrong
	if grave {
		st = t.StatusWarn
	}
	ps = append(ps, frame.In(head, st))
	if op.Moved {
		ps = append(ps, frame.In(" (", t.StatusHint), frame.In(m.KeyMap.Key(keys.Unfold), t.StatusKey), frame.In(" goes to the other place)", t.StatusHint))
	}
	if len(op.Old) > 0 && len(op.New) > 0 {
		ps = m.editWords(ps, op)
	}
	return append(glued(ps, "; "), m.standsSince(it)...)
}

// changeNumber tells which change it is where the reader stands.
func (m *Mode) changeNumber() frame.Piece {
	r := &m.revision
	return frame.In(fmt.Sprintf("change %d of %d: ", r.facts[r.item].number, r.counts.changes), m.Theme.StatusHint)
}

// headOf names what happened.
func headOf(op *versions.Operation) string {
	head := op.Kind.String()
	switch op.Kind {
	case versions.Split:
		head = fmt.Sprintf("split into %d sentences", len(op.New))
	case versions.Merged:
		head = fmt.Sprintf("merged from %d sentences", len(op.Old))
	}
	if op.Moved && op.Kind == versions.Kept {
		return "moved"
	}
	if op.Moved {
		return "moved and " + head
	}
	return head
}

// movedPast counts the sentences of the newer version that stayed in their
// order and that op has passed: below zero when it moved up.
func movedPast(ops []versions.Operation, op *versions.Operation) int {
	n := 0
	for i := range ops {
		x := &ops[i]
		if x.Moved || len(x.Old) == 0 || len(x.New) == 0 {
			continue
		}
		switch was, is := x.Old[0] < op.Old[0], x.New[0] < op.New[0]; {
		case is && !was:
			n += len(x.New)
		case was && !is:
			n -= len(x.New)
		}
	}
	return n
}

// movedHead says which way something moved and how far, and what else happened
// to it.
func (m *Mode) movedHead(op *versions.Operation) string {
	head := "moved"
	if n := movedPast(m.revision.ops, op); n > 0 {
		head += fmt.Sprintf(" down past %d sentence%s", n, desk.Plural(n, "", "s"))
	} else if n < 0 {
		head += fmt.Sprintf(" up past %d sentence%s", -n, desk.Plural(-n, "", "s"))
	}
	if op.Kind == versions.Kept {
		return head
	}
	plain := *op
	plain.Moved = false
	return head + " and " + headOf(&plain)
}

// glued puts a mark behind the last piece, so that no line begins with it.
func glued(ps []frame.Piece, mark string) []frame.Piece {
	if n := len(ps); n > 0 {
		ps[n-1].Text += mark
	}
	return ps
}

// editWords tells the edits of a sentence: "number 86 → 91".
func (m *Mode) editWords(ps []frame.Piece, op *versions.Operation) []frame.Piece {
	t := m.Theme
	for i, e := range op.Edits {
		sep := ", "
		if i == 0 {
			sep = ": "
		}
		if i == mostEdits {
			return append(ps, frame.In(fmt.Sprintf(" and %d more", len(op.Edits)-i), t.StatusHint))
		}
		class, st := e.Class.String(), t.StatusText
		if op.Furniture {
			class = "words"
		}
		if e.Class < versions.Wording {
			st = t.StatusWarn
		}
		old, new := e.Old.Of(m.Bundle.Articles[m.oldArticle()].Text), e.New.Of(m.Bundle.Articles[m.newArticle()].Text)
		ps = append(glued(ps, sep), frame.In(class+" ", st))
		switch {
		case e.Old.Empty():
			ps = append(ps, frame.In("+ ", t.StatusHint), frame.In(short(new), t.StatusStrong))
		case e.New.Empty():
			ps = append(ps, frame.In("− ", t.StatusHint), frame.In(short(old), t.StatusStrong))
		default:
			ps = append(ps, frame.In(short(old), t.StatusStrong), frame.In(" → ", t.StatusHint), frame.In(short(new), t.StatusStrong))
		}
	}
	return ps
}

// short folds white space, and leaves out the middle of what is long.
func short(s string) string {
	const most = 48
	f := strings.Fields(s)
	s = strings.Join(f, " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most*2/3]) + " … " + string(r[len(r)-most/4:])
	}
	return s
}

// isHeadline reports whether a sentence is the headline, which stands in its
// place whatever it says.
func isHeadline(a *bundle.Article, sentence int) bool {
	return sentence == 0 && a.Paragraphs[a.Sentences[0].Paragraph].Kind == bundle.Headline
}

// standsSince says since when the sentence stands so, and since when it
// stands at all.
func (m *Mode) standsSince(it *Item) []frame.Piece {
	t, h := m.Theme, m.revision.history
	article, s := m.newArticle(), it.New
	verb := "stands so since "
	if len(s) == 0 {
		article, s, verb = m.oldArticle(), it.Old, "stood so since "
	}
	at := desk.Ref(article, s[0])
	since, born := h.Since(at), h.Born(at)
	if isHeadline(m.Bundle.Articles[article], s[0]) { // there was one before, which need not have said it
		born = since
	}
	ps := []frame.Piece{frame.In(verb, t.StatusText), frame.In("version "+strconv.Itoa(since+1), t.StatusStrong)}
	if born < since {
		ps = append(glued(ps, ", "), frame.In("in other words since version "+strconv.Itoa(born+1), t.StatusText))
	}
	return ps
}
