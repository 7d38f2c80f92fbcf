package speech

import (
	"slices"
	"sort"
	"strings"

	"broadsheet/bundle/text"
)

// holders are the names of those who bear a role, by the role's head noun; of
// five and more it is not told who they are.
type holders map[string][]string

func (h holders) put(role, name string) {
	if len(h[role]) <= 4 && !slices.Contains(h[role], name) {
		h[role] = append(h[role], name)
	}
}

// merge adds the holders of another article. Roles do not depend on one
// another, so the order of the map does not tell.
func (h holders) merge(other holders) {
	for role, names := range other {
		for _, n := range names {
			h.put(role, n)
		}
	}
}

// only returns the one who bears a role, also by "ex-" and the role.
func (h holders) only(role string) (string, bool) {
	who := h[role]
	if len(who) == 0 {
		who = h[strings.TrimPrefix(role, "ex-")]
	}
	if len(who) != 1 {
		return "", false
	}
	return who[0], true
}

// holder returns the one person whom a role stands for: in the article, or
// else in the bundle when the article names that person too.
func (v *resolver) holder(role string) (string, bool) {
	if name, ok := v.roles.only(role); ok || len(v.roles[role]) > 0 {
		return name, ok
	}
	name, ok := v.anywhere.only(role)
	if !ok {
		return "", false
	}
	id := v.r.resolve(v.p.article, name, 0, false)
	return name, id >= 0 && v.r.local[v.p.article].of(id) > 0
}

// roleHolders returns the names of those who bear a role in the article, by
// the role's head noun.
func (p *parse) roleHolders(r *registry) holders {
	out := holders{}
	p.spokenRoles(r, out)
	for n := range p.lines {
		ln := &p.lines[n]
		for k := range ln.sentences {
			for i := range ln.sentences[k].names {
				nm := &ln.sentences[k].names[i]
				nm.person = -1
				if nm.org {
					continue
				}
				id := r.resolve(p.article, nm.text, nm.gender, false)
				if nm.person = id; id < 0 {
					continue
				}
				for _, role := range nm.roles {
					out.put(role, r.people[id].name)
				}
			}
		}
	}
	return out
}

// published returns "report from X" for the report that the paragraphs before
// offset at last say who published, or "".
func (v *resolver) published(head string, at int) string {
	p := v.p
	next := sort.Search(len(p.lines), func(n int) bool { return p.a.Paragraphs[p.lines[n].paragraph].Start > at })
	for n := next - 1; n >= 0 && n > next-5; n-- {
		items := p.lines[n].items
		for i := min(len(items), 4*farthest) - 3; i >= 0; i-- {
			if int(items[i].start) >= at || items[i].kind != word || p.fold(items[i]) != head {
				continue
			}
			k := i + 1
			if items[k].kind == word && p.endsIn(items[k], "ed") {
				k++ // released
			}
			if items[k].kind != word || p.fold(items[k]) != "by" && p.fold(items[k]) != "from" {
				continue
			}
			if ph := p.on(items).nounPhrase(k+1, len(items)); ph.kind == namePhrase && ph.from == k+1 {
				whose, _ := withoutArticle(clean(ph.full.Of(p.a.Text)))
				return head + " from " + whose
			}
		}
	}
	return ""
}

// rolesOf returns the head nouns of the roles that stand before a name, or
// after it between commas, and of them the office that is its title.
func (p cursor) rolesOf(nm name) (out []string, office string) {
	i := nm.item
	last := ""
	for k := i; k < len(p.items) && (p.items[k].kind == word && p.items[k].cap && p.items[k].class&title != 0 || p.items[k].kind == punct && p.joined(k, len(p.items))); k++ {
		if p.items[k].kind == word {
			if f := fullTitle(p.fold(p.items[k])); last == "vice" {
				last = "vice-" + f
			} else {
				last = f
			}
		}
	}
	if last != "" {
		out, office = append(out, last), last
	}
	if i > 0 && p.items[i-1].kind == word && !p.items[i-1].cap && p.items[i-1].class&(title|human) != 0 {
		out = append(out, p.fold(p.items[i-1]))
	} else if p.calling(i) {
		out = append(out, p.fold(p.items[i-1])) // the plumber Tom Vale
	}
	if i > 1 && p.comma(i-1) && p.items[i-2].kind == word && !p.items[i-2].cap && p.items[i-2].class&(title|human) != 0 && !p.items[i-2].poss {
		out = append(out, p.fold(p.items[i-2])) // the former mayor, Tom Vale
	}
	end := overBrackets(p.items, p.runEnd(i, len(p.items)))
	if end+1 < len(p.items) && p.comma(end) && p.is(end+1, det) {
		to := p.core(end+1, len(p.items))
		if last := p.items[to-1]; last.kind == word && last.class&(title|human) != 0 {
			out = append(out, p.fold(last))
		}
	}
	return out, office
}

// calling reports whether a noun that nobody listed stands right before the
// name at item i, with what makes it a noun: the plumber, harbour master at the
// start of the sentence.
func (p cursor) calling(i int) bool {
	const none = prep | det | pronoun | possessive | auxVerb | adverb | subord | relative | sayVerb | sayWeak | sayIng | sayWeakIng | sayBare | timeWord | docNoun | bodyNoun | orgNoun
	if i < 2 || p.items[i-1].kind != word || p.items[i-1].upper || p.items[i-1].poss || p.items[i-1].class&none != 0 || p.endsIn(p.items[i-1], "ed") || p.endsIn(p.items[i-1], "ing") {
		return false
	}
	for k := i - 2; k >= 0 && k >= i-4 && p.items[k].kind == word; k-- {
		it := p.items[k]
		if it.class&det != 0 && !it.upper || it.poss {
			return true
		}
		if it.upper {
			return it.class&det != 0 || k == i-2 && it.class&none == 0 && (k == 0 || p.items[k-1].kind != word)
		}
		if it.class&none != 0 {
			return false
		}
	}
	return false
}

// fullTitle spells out an abbreviated title.
func fullTitle(f string) string {
	switch f {
	case "sen":
		return "senator"
	case "rep":
		return "congressman"
	case "gov":
		return "governor"
	case "gen":
		return "general"
	case "rev":
		return "reverend"
	}
	return f
}

// overBrackets returns the item after the brackets that open at k or close
// there: the name in another script.
func overBrackets(items []item, k int) int {
	if k >= len(items) || items[k].kind != punct || items[k].r != '(' && items[k].r != ')' {
		return k
	}
	for n := k; n < len(items) && n < k+8; n++ {
		if items[n].kind == punct && items[n].r == ')' {
			return n + 1
		}
	}
	return k
}

// spokenRoles adds the titles that stand before last names inside quotations,
// as roles once held: people go on calling an ex-mayor mayor, so it does not
// tell who the mayor is.
func (p *parse) spokenRoles(r *registry, out holders) {
	toks := p.doc.Tokens
	for m, mk := range p.marks {
		if mk.Span.Empty() || p.marks[m].Parent >= 0 {
			continue
		}
		for k := p.tokens(mk.Inner.Start); k+1 < len(toks) && int(toks[k+1].End()) <= mk.Inner.End; k++ {
			t, next := toks[k], toks[k+1]
			if p.vocab[t.Word].class&title == 0 || p.vocab[next.Word].class&title != 0 || t.Shape&text.Capital == 0 || next.Shape&text.Capital == 0 || next.Start != t.End()+1 {
				continue
			}
			if k > 0 && p.words[toks[k-1].Word].Text == "vice" {
				continue
			}
			if id := r.resolve(p.article, p.words[next.Word].Text, 0, false); id >= 0 && !r.people[id].org {
				out.put("ex-"+fullTitle(p.words[t.Word].Text), r.people[id].name)
			}
		}
	}
}
