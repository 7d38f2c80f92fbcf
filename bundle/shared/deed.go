package shared

import (
	"strings"

	"broadsheet/bundle/english"
	"broadsheet/bundle/text"
)

// A deed is a verb between two names: who does it to whom.
type deed struct {
	verb     int
	by, to   *fact // the names
	from, of int   // the words of it all
}

// deedGap is how many small words may stand between a name and its verb:
// "Reyes had also thanked the Rev. Marten".
const deedGap = 3

// deeds reads the verbs that stand between two names of u with nothing but
// small words around them: "Reyes thanked Marten", "Marten was thanked by
// Reyes".
func (k *contest) deeds(u *unit, fs []fact) []deed {
	var out []deed
	var last *fact
	for i := range fs {
		f := &fs[i]
		if f.subject != aName {
			continue
		}
		if last != nil && last.end < f.from && f.from-last.end <= 2*deedGap {
			if d, ok := k.deed(u, last, f); ok {
				out = append(out, d)
			}
		}
		last = f
	}
	return out
}

// deed reads what stands between two names as a verb, in the active or the
// passive.
func (k *contest) deed(u *unit, n, m *fact) (deed, bool) {
	l := k.line(u)
	verb, be, by := -1, false, false
	for i := n.end; i <= m.from; i++ {
		if strings.Trim(l.Before(i), " \u00a0\t\n.") != "" {
			return deed{}, false
		}
		if i == m.from {
			break
		}
		switch w, c := l.Word(i), english.Of(l.Word(i)); {
		case verb < 0 && english.VerbOf(w).Has(english.Be):
			be = true
		case verb >= 0 && w == "by":
			by = true
		case verb < 0 && c.Has(english.Auxiliary|english.Adverb), verb >= 0 && c.Has(english.Article|english.Courtesy|english.ShortOffice|english.Office):
		case verb < 0 && (k.l.class[u.toks[i].Word] == content || k.l.class[u.toks[i].Word] == speech) && u.toks[i].Shape&text.Capital == 0:
			verb = i
		default:
			return deed{}, false
		}
	}
	if verb < 0 || verb-n.end > deedGap || m.from-verb-1 > deedGap || be && !by && !strings.HasSuffix(l.Word(verb), "ing") ||
		english.VerbOf(l.Word(verb)).Has(english.Mutual) {
		return deed{}, false
	}
	d := deed{verb, n, m, n.from, m.end}
	if by {
		d.by, d.to = m, n
	}
	return d, true
}

// exchanges finds the verbs by which one side says that A did to B what by the
// other B did to A.
func (k *contest) exchanges() []difference {
	as := k.deeds(k.a, k.sa.facts)
	if len(as) == 0 {
		return nil
	}
	var out []difference
	bs := k.deeds(k.b, k.sb.facts)
	for _, x := range as {
		for _, y := range bs {
			if k.a.toks[x.verb].Stem == k.b.toks[y.verb].Stem && k.sameName(x.by, y.to) && k.sameName(x.to, y.by) && !k.sameName(x.by, y.by) && !k.sameName(x.to, y.to) {
				out = append(out, difference{Role, x.from, x.of, y.from, y.of, true, false})
			}
		}
	}
	return out
}
