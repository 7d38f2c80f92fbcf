package furniture

import (
	"broadsheet/bundle"
	"broadsheet/bundle/english"
)

// toReader reports whether the article tells its reader throughout what to do
// and what happens to what is theirs, as terms, policies and manuals do: what
// pages say around other texts is their subject. A third of its longer
// paragraphs say "you", and it is kept in Markdown or its first lines name
// what it is. A page of advice says "you" as well, and has its furniture.
func (f *finder) toReader(i int, ps []paragraph) bool {
	named := f.c.Bundle.Articles[i].Format == bundle.Markdown
	for k := 0; k < len(ps) && k < 4 && !named; k++ {
		for _, t := range ps[k].tokens(&f.c.Docs[i]) {
			named = named || ps[k].words <= 12 && f.use[t.Word].Has(english.WebBinding)
		}
	}
	if !named {
		return false
	}
	const fewest, longer = 4, 12 // paragraphs, words
	long, yours := 0, 0
	for k := range ps {
		if p := &ps[k]; p.words >= longer && p.x[fQuote] == 0 && p.x[fRights] == 0 {
			long++
			if p.you {
				yours++
			}
		}
	}
	return long >= fewest && yours*3 >= long
}

// takeBack gives the running text of a document that speaks to its reader back
// what phrases took from it.
func takeBack(ps []paragraph) {
	for k := range ps {
		ps[k].prose = ps[k].prose || ps[k].running
	}
}

// asks takes what is said to the reader for the subject of a document that
// speaks to its reader, where the line tells of what the document tells of, and
// what stands in its headings.
func asks(a *bundle.Article, ps []paragraph) {
	const short = 7 // words
	for k := range ps {
		p := &ps[k]
		head := a.Paragraphs[a.Sentences[p.first].Paragraph].Kind == bundle.Headline && (a.Format == bundle.Markdown || k+1 < len(ps) && ps[k+1].running)
		if p.x[fNoKin] == 1 && k >= len(ps)-3 || p.x[fMarkup] == 1 || p.words <= short && !head && p.open {
			continue
		}
		for _, i := range [...]int{fSure, fSureShare, fSureTwo, fAsksMore, fAsksEnd, fAddressed, fMail, fReserved, fPure, fLinkLabel, fLinks, fDateLine} {
			p.x[i] = 0
		}
		p.sure, p.marker = false, false
	}
}
