package speech

import (
	"strings"
	"unicode"

	"broadsheet/bundle"
	"broadsheet/bundle/english"
	"broadsheet/bundle/quote/marks"
)

// A turn is a paragraph of an interview or a transcript that begins with who
// speaks in it: "Q:", "LB:", "MR. HOLT:", "Lena Brandt:".
type turn struct {
	label   bundle.Span // without the colon; empty for a paragraph that is no turn
	content bundle.Span
}

// minTurns is how many paragraphs must be turns before any is: one label is a
// line of a list.
const minTurns = 3

// findTurns reads the turns of the article, by paragraph; nil when it has none.
func (p *parse) findTurns() []turn {
	var out []turn
	n, labels := 0, map[string]int{}
	for k, para := range p.a.Paragraphs {
		label, ok := turnLabel(para.Span.Of(p.a.Text))
		if !ok {
			continue
		}
		if out == nil {
			out = make([]turn, len(p.a.Paragraphs))
		}
		start := para.Start + strings.Index(para.Span.Of(p.a.Text), label)
		in := bundle.Span{Start: start + len(label) + 1, End: para.End}
		rest := in.Of(p.a.Text)
		in.Start += len(rest) - len(strings.TrimLeft(rest, " \t*_"))
		out[k] = turn{label: bundle.Span{Start: start, End: start + len(label)}, content: in}
		n++
		labels[label]++
	}
	if n < minTurns || len(labels) < 2 || n < 2*len(labels)-1 {
		return nil
	}
	return out
}

// turnLabel returns what stands before the colon that a paragraph's turn
// begins with: one to four words, each with a capital.
func turnLabel(t string) (string, bool) {
	t = strings.TrimLeft(t, "*_ \t")
	colon := strings.IndexByte(t[:min(len(t), 40)], ':')
	if colon < 1 || colon+1 >= len(t) || t[colon+1] != ' ' && t[colon+1] != '*' && t[colon+1] != '_' && t[colon+1] != '\t' {
		return "", false
	}
	label := strings.Trim(t[:colon], "*_ ")
	words := strings.Fields(label)
	if len(words) == 0 || len(words) > 4 {
		return "", false
	}
	for _, w := range words {
		for i, r := range w {
			if i == 0 && !unicode.IsUpper(r) || i > 0 && !unicode.IsLetter(r) && !strings.ContainsRune(".-'’", r) {
				return "", false
			}
		}
	}
	return label, true
}

// turnOf returns who takes the turn that paragraph k is.
func (p *parse) turnOf(k int) (said, bool) {
	if p.turns == nil || p.turns[k].label.Empty() {
		return said{ref: -1}, false
	}
	span := p.turns[k].label
	name := span
	for { // MR. HOLT
		first, rest, more := strings.Cut(name.Of(p.a.Text), " ")
		if !more || english.Of(strings.ToLower(strings.TrimSuffix(first, ".")))&(english.Office|english.Honorific|english.Article) == 0 {
			break
		}
		name.Start = name.End - len(rest)
	}
	return said{phrase: phrase{kind: turnPhrase, name: name, full: span}, rule: label, ref: -1}, true
}

// withTurns adds the turns that stand without quotation marks.
func (p *parse) withTurns(v *resolver, out []marks.Quote) []marks.Quote {
	for n := range p.lines {
		k := p.lines[n].paragraph
		s, ok := p.turnOf(k)
		if !ok || p.lines[n].headline || p.quotesIn(n) {
			continue
		}
		in := p.turns[k].content
		if p.tokens(in.End) == p.tokens(in.Start) {
			continue
		}
		s.line = n
		q := marks.Quote{Article: p.article, Span: in, Inner: in, Kind: marks.Unmarked, Continues: -1}
		credit(&q, p.a, v.voice(s))
		out = append(out, q)
	}
	return out
}

// quotesIn reports whether line n holds a quotation.
func (p *parse) quotesIn(n int) bool {
	for _, it := range p.lines[n].items {
		if it.kind == quotation {
			return true
		}
	}
	return false
}

// byTurn returns whom the label of a turn stands for: a name or its initials;
// Q is nobody whom the text names, and A the one whom the article is about
// before the first turn.
func (v *resolver) byTurn(ph phrase) (string, class) {
	text := clean(ph.name.Of(v.p.a.Text))
	switch strings.ToLower(text) {
	case "q", "question", "interviewer":
		return "", 0
	case "a", "answer":
		return v.asked()
	}
	if id := v.r.resolve(v.p.article, text, 0, false); id >= 0 {
		return v.r.people[id].name, v.r.people[id].gender
	}
	letters := strings.ReplaceAll(text, ".", "")
	if allCaps(letters) && len(letters) <= 3 {
		return v.byInitials(letters)
	}
	if c := english.Of(strings.ToLower(text)); c&(english.Human|english.Office|english.Organisation|english.Outlet) != 0 {
		return strings.TrimPrefix(text, "THE "), 0
	}
	if len(strings.Fields(text)) > 1 && !allCaps(text) {
		return text, 0 // named here only
	}
	return "", 0
}

// byInitials returns the one person of the article who has the initials.
func (v *resolver) byInitials(letters string) (string, class) {
	found := -1
	for id := range v.r.people {
		p := &v.r.people[id]
		if p.org || v.r.local[v.p.article].of(id) == 0 {
			continue
		}
		have := ""
		for _, w := range strings.Fields(p.name) {
			have += w[:1]
		}
		if have != letters && (len(have) < 2 || have[:1]+have[len(have)-1:] != letters) {
			continue
		}
		if found >= 0 {
			return "", 0
		}
		found = id
	}
	if found < 0 {
		return "", 0
	}
	return v.r.people[found].name, v.r.people[found].gender
}

// asked returns the one whom the article names before its first turn: the only
// person, or the one who is named most.
func (v *resolver) asked() (string, class) {
	count, order := map[int]int{}, []int{}
	for n := range v.p.lines {
		ln := &v.p.lines[n]
		if !v.p.turns[ln.paragraph].label.Empty() {
			break
		}
		for k := range ln.sentences {
			for _, nm := range ln.sentences[k].names {
				if id := v.r.resolve(v.p.article, nm.text, nm.gender, false); !nm.org && id >= 0 && !v.r.people[id].org {
					if count[id] == 0 {
						order = append(order, id)
					}
					count[id]++
				}
			}
		}
	}
	best, tie := -1, false
	for _, id := range order {
		switch {
		case best < 0 || count[id] > count[best]:
			best, tie = id, false
		case count[id] == count[best]:
			tie = true
		}
	}
	if best < 0 || tie {
		return "", 0
	}
	return v.r.people[best].name, v.r.people[best].gender
}
