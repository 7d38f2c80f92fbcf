package speech

import (
	"strings"

	"broadsheet/bundle/english"
)

// papers reports whether a phrase is documents by the heap: "the leaked
// documents", "internal emails". Nobody speaks through those as through a
// report, for they have no one author.
func (p *parse) papers(ph phrase) bool {
	if ph.kind != rolePhrase {
		return false
	}
	head := headNoun(clean(ph.full.Of(p.a.Text)))
	if !strings.HasSuffix(head, "s") || classOf(head)&(bodyNoun|human) != 0 || classOf(singular(head))&docNoun == 0 {
		return false
	}
	return head == "papers" || classOf(singular(head))&bodyNoun == 0 // websites are bodies, newspapers perhaps
}

// tells reports whether the verb at j is one by which a document may say
// something, if ph is one. What it includes, uses or puts in a light is the
// article's word for it, and papers by the heap do not even call anything by a
// name.
func (p cursor) tells(ph phrase, j int) bool {
	if ph.kind != rolePhrase {
		return true
	}
	verb := p.fold(p.items[j])
	if p.papers(ph) {
		return english.VerbOf(verb).Has(english.OfPapers)
	}
	return !p.document(ph) || !english.VerbOf(verb).Has(english.Deed)
}

// document reports whether a phrase stands for one document, and not for a
// body that is called by the same word.
func (p *parse) document(ph phrase) bool {
	c := classOf(headNoun(clean(ph.full.Of(p.a.Text))))
	return ph.kind == rolePhrase && c&docNoun != 0 && c&(bodyNoun|human|title) == 0
}

// topical reports whether items[from:] is what a document is about and
// not what it says: "the report describes how the gates failed".
func (p cursor) topical(ph phrase, j, from int) bool {
	switch p.fold(p.items[from]) {
	case "how", "why":
	default:
		return false
	}
	return english.VerbOf(p.fold(p.items[j])).Has(english.Treats) && (p.document(ph) || p.papers(ph))
}
