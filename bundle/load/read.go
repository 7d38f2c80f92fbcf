package load

import (
	"cmp"
	"context"
	"fmt"
	"path"
	"strings"

	"broadsheet/bundle"
	"broadsheet/bundle/text"
	"broadsheet/bundle/visible"
)

// A result is what one input gave: its articles, or why it was skipped.
type result struct {
	format   string
	articles []*bundle.Article
	split    bundle.Split
	warnings []bundle.Warning // the article is an index into articles, or -1
	skipped  string           // why a file in a folder was left out
	err      error
}

// readInput reads, decodes and splits one input. A file in a folder that is
// no text or may not be read is skipped; one given by name is an error.
func readInput(ctx context.Context, in *input, o Options) (result, error) {
	fail := func(err error) (result, error) {
		if ctx.Err() != nil {
			return result{}, ctx.Err()
		}
		if !in.named {
			return result{skipped: "left out: " + reason(err)}, nil
		}
		err = failure(in.path, err)
		return result{err: err}, err
	}
	r, size, err := in.open()
	if err != nil {
		return fail(err)
	}
	data, err := readBytes(ctx, r, size)
	r.Close()
	if err != nil {
		return fail(err)
	}
	out, err := readContents(ctx, in, o, &contents{name: path.Base(in.path), data: data})
	if err != nil {
		return fail(err)
	}
	return out, nil
}

// readContents reads a file by its format, or splits it.
func readContents(ctx context.Context, in *input, o Options, c *contents) (result, error) {
	b := builder{ctx: ctx, in: in, bytes: len(c.data)}
	asked := o.Delimiter != nil && in.named
	if f, r, ok, err := readFormat(ctx, c, true); err != nil {
		return result{}, err
	} else if ok {
		b.file = decoded{name: "utf-8"}
		if r.files != nil {
			return b.buildMembers(&f, r, o, c.depth+1)
		}
		return b.buildRecords(&f, r)
	}
	if b.file = decode(c.data); b.file.binary {
		return result{}, fmt.Errorf("not a text file (%s); save it as text first", binaryData)
	}
	c.text, c.named = b.file.text, o.Columns
	b.ends = lineCounter{text: c.text}
	if asked {
		b.cut = splitAt(c.text, o.Delimiter)
		return b.build()
	}
	f, r, ok, err := readFormat(ctx, c, false)
	switch {
	case err != nil:
		return result{}, err
	case ok:
		return b.buildRecords(&f, r)
	case !in.named:
		b.cut = whole(c.text)
		b.cut.remarks = bundleInFolder(c.text)
	default:
		b.cut = split(c.text, in.markdown)
	}
	return b.build()
}

// bundleInFolder says so when a file of a folder holds several articles in
// the native form: it is read as one all the same.
func bundleInFolder(s string) []note {
	if !strings.Contains(s, " --\n") && !strings.Contains(s, " --\r") {
		return nil
	}
	if c := split(s, false); c.format == "txtar" && c.markers > 1 {
		return []note{{-1, fmt.Sprintf("holds %d articles between lines such as %s; give the file itself to read them apart", c.markers, c.delimiter)}}
	}
	return nil
}

// buildRecords makes the articles of a structured file.
func (b *builder) buildRecords(f *format, from records) (result, error) {
	b.format = cmp.Or(from.name, f.name)
	between := cmp.Or(from.between, f.between)
	b.split = bundle.Split{Source: b.in.source, Delimiter: between, Markers: len(from.list) + from.folded, Announced: from.announced, Bytes: b.bytes, Encoding: b.file.name}
	if between == "" {
		b.split.Markers = 0
	}
	for i, r := range from.list {
		if err := b.ctx.Err(); err != nil {
			return result{}, err
		}
		a := &bundle.Article{Source: fmt.Sprintf("%s#%d", b.in.source, i+1), Encoding: b.file.name, Bytes: b.file.size(r.text)}
		switch {
		case r.source != "":
			a.Source = b.in.source + "/" + r.source
		case between == "":
			a.Source = b.in.source
		}
		for _, w := range r.remarks {
			b.warn(i, r.line, w.message)
		}
		b.finish(a, r.metadata, "", r.line)
	}
	if b.file.guess != "" {
		b.warn(b.only(), 0, b.file.guess)
	}
	for _, n := range b.file.notes {
		b.warn(-1, b.ends.line(n.offset), n.message)
	}
	for _, r := range from.countsTold() {
		b.warn(-1, r.line, r.message)
	}
	return b.result, nil
}

// buildMembers reads the files of an archive, each as if it lay in a folder, and
// puts their articles together in order.
func (b *builder) buildMembers(f *format, from records, o Options, depth int) (result, error) {
	b.format = f.name
	b.split = bundle.Split{Source: b.in.source, Delimiter: cmp.Or(from.between, f.between), Bytes: b.bytes, Encoding: b.file.name}
	if depth > deepestArchive {
		return result{}, errNoArticle("archives within archives, more than any that people keep; unpack them first")
	}
	for i := range from.files {
		c := &from.files[i]
		c.depth = depth
		in := *b.in
		if in.markdown = isMarkdown(c.name); f.between != "" {
			in.source, in.path, in.named = b.in.source+"/"+c.name, b.in.path+"/"+c.name, false
		}
		r, err := readContents(b.ctx, &in, o, c)
		if err != nil {
			if b.ctx.Err() != nil {
				return result{}, b.ctx.Err()
			}
			if f.between == "" {
				return result{}, err
			}
			from.remarks = append(from.remarks, lineRemark{0, "left out " + visible.String(c.name) + ": " + reason(err)})
			continue
		}
		first := len(b.articles)
		for _, w := range r.warnings {
			if w.Article >= 0 {
				w.Article += first
			}
			b.warnings = append(b.warnings, w)
		}
		b.articles = append(b.articles, r.articles...)
		if f.between == "" { // what was packed is read as itself
			b.format, b.split.Delimiter, b.split.Markers, b.split.Encoding = r.format, r.split.Delimiter, r.split.Markers, r.split.Encoding
		} else {
			b.split.Markers++
		}
	}
	for _, r := range from.remarks {
		b.warn(-1, r.line, r.message)
	}
	if len(b.articles) == 0 && len(from.remarks) > 0 {
		return result{}, errNoArticle("an archive in which nothing could be read as an article (" + from.remarks[len(from.remarks)-1].message + ")")
	}
	return b.result, nil
}

// A builder makes the articles of one file.
type builder struct {
	ctx   context.Context
	in    *input
	file  decoded
	bytes int
	cut   cut
	result
	articleOf []int // the article of each piece, or -1
	ends      lineCounter
}

func (b *builder) build() (result, error) {
	b.format = b.cut.format
	b.split = bundle.Split{Source: b.in.source, Delimiter: b.cut.delimiter, Markers: b.cut.markers, Bytes: b.bytes, Encoding: b.file.name}
	for _, p := range b.cut.pieces {
		if err := b.ctx.Err(); err != nil {
			return result{}, err
		}
		if b.isArticle(p) {
			b.articleOf = append(b.articleOf, len(b.articles))
			b.addPiece(p)
		} else {
			b.articleOf = append(b.articleOf, -1)
		}
	}
	b.decodingWarnings()
	for _, m := range b.cut.remarks {
		if m.offset < 0 {
			b.warn(-1, 0, m.message)
		} else {
			b.warn(b.articleAt(m.offset), b.ends.line(m.offset), m.message)
		}
	}
	if n := garbled(b.file.text); n > 0 {
		b.warn(b.only(), 0, fmt.Sprintf("looks garbled before it was saved (%s such as “â€™” for an apostrophe); left as it is", count(n, "place")))
	}
	return b.result, nil
}

// isArticle reports whether a piece is one. White space before the first
// delimiter is not, nor are the few words that may introduce a bundle;
// those are kept in a warning, in full.
func (b *builder) isArticle(p piece) bool {
	body := p.body.Of(b.file.text)
	if p.lead && b.cut.markers > 0 && p.marker.Empty() && isComment(body) {
		b.warn(-1, 1, "comment before the first article: "+quoted(body, len(body)))
		return false
	}
	return !p.empty
}

// addPiece makes an article of one piece of the file.
func (b *builder) addPiece(p piece) {
	body := p.body.Of(b.file.text)
	n := len(b.articles)
	a := &bundle.Article{Source: b.sourceOf(p), Encoding: b.file.name, Bytes: b.bytes}
	if b.in.markdown && !hasOtherEnding(p.name) || isMarkdown(p.name) {
		a.Format = bundle.Markdown
	}
	if len(b.cut.pieces) > 1 || b.cut.markers > 0 {
		a.Bytes = b.file.size(body)
	}
	m := readMetadata(body)
	for _, w := range m.remarks {
		line := 0
		if w.offset >= 0 {
			line = b.ends.line(p.body.Start + w.offset)
		}
		b.warn(n, line, w.message)
	}
	line := 0
	if b.cut.markers > 0 {
		line = b.ends.line(p.marker.Start)
	}
	b.finish(a, m, p.name, line)
	if p.lead && b.cut.markers > 0 {
		b.warn(n, 0, "text before the first delimiter is kept as an article")
	}
}

// finish gives an article its text and metadata, cuts it into sentences and
// adds it. The line is where it starts in the file, 0 for a whole file.
func (b *builder) finish(a *bundle.Article, m metadata, label string, line int) {
	a.Text = m.text
	a.Outlet, a.Author, a.URL, a.Published = m.outlet, m.author, m.url, m.published
	if a.Published == "" && m.date == "" {
		a.Published = pageDate(a.Text)
	}
	text.Segment(a)
	if a.Title = clean(m.title); !hasWord(a.Title) {
		a.Title = Title(a, label)
	}
	a.Language = text.Language(a.Text)
	if a.Words == 0 {
		b.warn(len(b.articles), line, "this article has no words")
	}
	b.articles = append(b.articles, a)
}

// sourceOf names a piece by its label, or by the file and its place in it.
func (b *builder) sourceOf(p piece) string {
	switch {
	case p.name != "":
		return p.name
	case b.cut.markers == 0 || p.lead:
		return b.in.source
	}
	return fmt.Sprintf("%s#%d", b.in.source, len(b.articles)+1)
}

// only returns the article a warning about the file concerns: its only one,
// or -1.
func (b *builder) only() int {
	if len(b.articles) == 1 {
		return 0
	}
	return -1
}

// decodingWarnings says how the bytes became text where that was a guess.
func (b *builder) decodingWarnings() {
	if b.file.guess != "" {
		b.warn(b.only(), 0, b.file.guess)
	}
	const most = 5
	for i, n := range b.file.notes {
		if i == most && len(b.file.notes) > most+1 {
			b.warn(b.only(), b.ends.line(n.offset), fmt.Sprintf("%s; so are %d later lines", n.message, len(b.file.notes)-i-1))
			break
		}
		b.warn(b.articleAt(n.offset), b.ends.line(n.offset), n.message)
	}
}

// articleAt returns the article whose piece holds the offset, or -1.
func (b *builder) articleAt(offset int) int {
	for i, p := range b.cut.pieces {
		if p.body.Contains(offset) {
			return b.articleOf[i]
		}
	}
	return -1
}

func (b *builder) warn(article, line int, message string) {
	b.warnings = append(b.warnings, bundle.Warning{Article: article, Source: b.in.source, Line: line, Message: message})
}

// hasOtherEnding reports whether name ends like a plain-text file.
func hasOtherEnding(name string) bool { return isArticle(name) && !isMarkdown(name) }

// garbled counts the places where UTF-8 was once read as windows-1252 and
// written again as UTF-8. A single one may be meant.
func garbled(s string) int {
	if n := strings.Count(s, "â€") + strings.Count(s, "Ã©") + strings.Count(s, "Ã¨") + strings.Count(s, "Ã¢â‚¬"); n > 1 {
		return n
	}
	return 0
}

// quoted returns a short safe copy of s in typographic quotation marks.
func quoted(s string, most int) string {
	s = strings.Join(strings.Fields(s), " ")
	return "“" + visible.String(shorten(s, most)) + "”"
}
