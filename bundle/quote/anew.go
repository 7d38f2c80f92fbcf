package quote

import "strings"

// judges holds verbs by which somebody says or judges something, in a clause
// of its own, after having said something else: "..., and it blamed the bank".
// Verbs of thinking, asking and telling are left out, for what is told is as
// likely to go on with one of them.
var judges = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`said says added adds warned warns cautioned cautions claimed claims alleged alleges insisted insists argued argues
denied denies accused accuses blamed blames mocked mocks ridiculed ridicules called calls labeled labelled labels dubbed dubs branded brands named names
blasted blasts slammed slams praised praises hailed hails criticized criticises criticizes criticised condemned condemns denounced denounces dismissed dismisses
rejected rejects derided derides decried decries rebuked rebukes scolded scolds likened likens compared compares threatened threatens vowed vows pledged pledges
promised promises urged urges demanded demands predicted predicts noted notes stressed stresses cited cites conceded concedes acknowledged acknowledges`) {
		m[w] = true
	}
	return m
}()

// anew reports whether the speaker ph, who told something with the verb at j,
// says or judges something else in a clause that begins at item k, behind
// "and": "it blamed the bank". The subject is a pronoun that may stand for the
// speaker, with the verb right behind it: "it had blamed" is still part of
// what is told. Behind a comma the subject may be left out, unless the comma
// ends a list.
func (p *page) anew(items []item, ph phrase, j, k, to int) bool {
	if k+2 >= to || items[k].kind != word {
		return false
	}
	v := k
	switch {
	case items[k].class&pronoun != 0:
		if v++; !p.standsFor(items[k], ph) {
			return false
		}
	case !isComma(items[k-2]) || p.commaIn(items, j+1, k-2):
		return false
	}
	for v < to && items[v].kind == word && items[v].class&adverb != 0 {
		v++
	}
	return v+1 < to && items[v].kind == word && !items[v].upper && judges[p.fold(items[v])]
}

// commaIn reports whether a comma stands in items[from:to].
func (p *page) commaIn(items []item, from, to int) bool {
	for k := max(from, to-4*farthest); k < to; k++ {
		if isComma(items[k]) {
			return true
		}
	}
	return false
}

// standsFor reports whether the pronoun may stand for a speaker: he and she
// for somebody, it for a body or a document, they for a plural.
func (p *page) standsFor(it item, ph phrase) bool {
	f := p.fold(it)
	if ph.kind == pronounPhrase {
		return strings.EqualFold(f, ph.full.Of(p.a.Text))
	}
	head := ""
	if ph.kind == rolePhrase {
		head = roleKey(clean(ph.full.Of(p.a.Text)))
	}
	somebody := ph.kind == namePhrase && !ph.org || classOf[head]&(human|title) != 0 && classOf[head]&(bodyNoun|docNoun) == 0
	switch f {
	case "he", "she":
		return somebody && (ph.gender == 0 || ph.gender&it.class != 0)
	case "it":
		// A name of one word may be a country's or a company's.
		return !somebody || ph.kind == namePhrase && !strings.Contains(ph.name.Of(p.a.Text), " ") && ph.gender == 0
	case "they":
		return !somebody || strings.HasSuffix(head, "s") || ph.org
	}
	return false
}
