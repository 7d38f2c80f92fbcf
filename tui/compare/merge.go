package compare

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"broadsheet/bundle"
	"broadsheet/bundle/versions"
)

// A Merged is two versions as one text: a sentence for each item, in which the
// words that were taken out stand before the words that were put in.
type Merged struct {
	Article *bundle.Article // made up for the screen; Sentences[i] is item i
	Parts   []Part          // in the order of the text
}

// A Part is a stretch of a merged text that one of the versions has.
type Part struct {
	At   int         // where it begins in the merged text
	Src  bundle.Span // the same bytes in the version it comes from
	Old  bool        // it comes from the old version
	Item int
	Edit int // index in the operation's edits; -1 for what is no edit
}

// Span returns where the part stands in the merged text.
func (p Part) Span() bundle.Span { return bundle.Span{Start: p.At, End: p.At + p.Src.Len()} }

// Merge makes one text of two versions. White space between words becomes a
// space. Where both are Markdown the text is, too: emphasis marks at the ends
// of what was taken out are left out, since they would be read with those of
// the newer version. Nothing else is changed.
func Merge(old, new *bundle.Article, ops []versions.Operation, items []Item) *Merged {
	m := &merger{old: old, new: new}
	m.out.Article = &bundle.Article{Source: new.Source, Title: new.Title, Language: new.Language}
	m.markdown = old.Format == bundle.Markdown && new.Format == bundle.Markdown
	if m.markdown {
		m.out.Article.Format = bundle.Markdown
	}
	for i := range items {
		m.item = i
		m.begin(&items[i])
		m.put(&items[i], &ops[items[i].Op])
		m.end()
	}
	m.out.Article.Text = m.text.String()
	return &m.out
}

type merger struct {
	old, new *bundle.Article
	text     strings.Builder
	out      Merged
	item     int
	last     rune // of the text so far
	markdown bool
	block    byte // of the paragraph, see blockOf
}

// begin opens a sentence, and a paragraph where the item begins one.
func (m *merger) begin(it *Item) {
	a, s := m.new, it.New
	if len(s) == 0 {
		a, s = m.old, it.Old
	}
	p := a.Sentences[s[0]].Paragraph
	opens := s[0] == 0 || a.Sentences[s[0]-1].Paragraph != p
	art := m.out.Article
	if opens || len(art.Paragraphs) == 0 {
		block := m.blockOf(a, s[0])
		switch {
		case m.text.Len() == 0:
		case block != 0 && block == m.block: // the next row of a table, the next item of a list
			m.text.WriteString("\n")
		default:
			m.text.WriteString("\n\n")
		}
		m.block = block
		para := bundle.Paragraph{Span: bundle.Span{Start: m.text.Len()}, Kind: a.Paragraphs[p].Kind, Level: a.Paragraphs[p].Level}
		if para.Kind == bundle.Code { // its lines may be edited: they are set as text
			para.Kind = bundle.Prose
		}
		art.Paragraphs = append(art.Paragraphs, para)
	} else {
		m.text.WriteByte(' ')
	}
	m.last = ' '
	art.Sentences = append(art.Sentences, bundle.Sentence{Span: bundle.Span{Start: m.text.Len()}, Paragraph: len(art.Paragraphs) - 1})
}

func (m *merger) end() {
	art := m.out.Article
	art.Sentences[len(art.Sentences)-1].End = m.text.Len()
	art.Paragraphs[len(art.Paragraphs)-1].End = m.text.Len()
}

// put writes an item's words.
func (m *merger) put(it *Item, op *versions.Operation) {
	switch {
	case len(it.New) == 0:
		m.part(Cover(m.old, it.Old), true, -1)
		return
	case len(op.Old) == 0:
		m.part(Cover(m.new, it.New), false, -1)
		return
	}
	span := Cover(m.new, it.New)
	at := span.Start
	for i, e := range op.Edits {
		m.part(bundle.Span{Start: at, End: max(e.New.Start, at)}, false, -1)
		if !e.Old.Empty() {
			if s := m.old.Text[:e.Old.Start]; s != "" && strings.ContainsAny(s[len(s)-1:], " \n\t") {
				m.space()
			}
			if n := m.marksAt(e.New); n > 0 { // what was taken out goes inside the emphasis
				m.part(bundle.Span{Start: e.New.Start, End: e.New.Start + n}, false, i)
				e.New.Start += n
			}
			m.part(m.unmarked(e.Old), true, i)
		}
		if !e.New.Empty() {
			m.part(e.New, false, i)
		}
		at = max(e.New.End, at)
	}
	m.part(bundle.Span{Start: at, End: span.End}, false, -1)
}

// unmarked is a span of the old version without the emphasis marks at its ends.
func (m *merger) unmarked(s bundle.Span) bundle.Span {
	if !m.markdown {
		return s
	}
	str := s.Of(m.old.Text)
	s.Start += len(str) - len(strings.TrimLeft(str, emphasis))
	s.End = max(s.Start, s.End-(len(str)-len(strings.TrimRight(str, emphasis))))
	return s
}

const emphasis = "*_`~"

// Emphasised returns the words that a span of emphasis marks opens, when that
// is all it holds and the article is Markdown: the marks are not shown, so the
// words must tell that they changed. Any other span is returned as it is.
func Emphasised(a *bundle.Article, s bundle.Span) bundle.Span {
	if a.Format != bundle.Markdown || s.Empty() || strings.Trim(s.Of(a.Text), emphasis) != "" {
		return s
	}
	rest := strings.TrimLeft(a.Text[s.End:], emphasis)
	n := strings.IndexAny(rest, emphasis+"\n")
	if first, _ := utf8.DecodeRuneInString(rest); n <= 0 || unicode.IsSpace(first) || !strings.ContainsRune(emphasis, rune(rest[n])) {
		return s
	}
	return bundle.Span{Start: s.Start, End: len(a.Text) - len(rest) + n}
}

// marksAt is how many emphasis marks a span of the newer version begins with.
func (m *merger) marksAt(s bundle.Span) int {
	if !m.markdown {
		return 0
	}
	str := s.Of(m.new.Text)
	return len(str) - len(strings.TrimLeft(str, emphasis))
}

var listed = regexp.MustCompile(`^(?:[-*+]|\d{1,9}[.)])[ \t]`)

// blockOf is 't' for a row of a Markdown table, 'l' for an item of a list, 0 for
// everything else: rows and items are one block only on adjacent lines.
func (m *merger) blockOf(a *bundle.Article, sentence int) byte {
	if !m.markdown {
		return 0
	}
	switch s := a.SentenceText(sentence); {
	case strings.HasPrefix(s, "|"):
		return 't'
	case listed.MatchString(s):
		return 'l'
	}
	return 0
}

// part writes a stretch of a version, with one space for white space. A space
// parts two words that stand in no version side by side.
func (m *merger) part(s bundle.Span, old bool, edit int) {
	a := m.new
	if old {
		a = m.old
	}
	if first, _ := utf8.DecodeRuneInString(s.Of(a.Text)); !s.Empty() && wordy(m.last) && wordy(first) {
		m.space()
	}
	for s.Start < s.End {
		str := s.Of(a.Text)
		n := wordRun(str)
		if n > 0 {
			m.write(a, bundle.Span{Start: s.Start, End: s.Start + n}, old, edit)
			s.Start += n
			continue
		}
		rest := strings.TrimLeftFunc(str, unicode.IsSpace)
		if m.markdown && underline.MatchString(str) { // it makes a heading of the line above
			m.text.WriteByte('\n')
			m.last = ' '
		} else {
			m.space()
		}
		s.Start += len(str) - len(rest)
	}
}

var underline = regexp.MustCompile(`^ *\r?\n *(?:=+|-+)\s*$`)

// wordRun returns the length of the text before white space that is anything
// but one space between words; 0 when the text begins with white space.
func wordRun(s string) int {
	behindSpace := true
	for i, r := range s {
		space := unicode.IsSpace(r)
		switch {
		case space && behindSpace && i > 0:
			return i - 1
		case space && (behindSpace || r != ' '):
			return i
		}
		behindSpace = space
	}
	if behindSpace && s != "" {
		return len(s) - 1
	}
	return len(s)
}

func (m *merger) write(a *bundle.Article, s bundle.Span, old bool, edit int) {
	m.out.Parts = append(m.out.Parts, Part{At: m.text.Len(), Src: s, Old: old, Item: m.item, Edit: edit})
	m.text.WriteString(s.Of(a.Text))
	m.last, _ = utf8.DecodeLastRuneInString(s.Of(a.Text))
}

func (m *merger) space() {
	if !unicode.IsSpace(m.last) {
		m.text.WriteByte(' ')
		m.last = ' '
	}
}

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// Cover returns the span from the first of some adjacent sentences to the last.
func Cover(a *bundle.Article, sentences []int) bundle.Span {
	return bundle.Span{Start: a.Sentences[sentences[0]].Start, End: a.Sentences[sentences[len(sentences)-1]].End}
}
