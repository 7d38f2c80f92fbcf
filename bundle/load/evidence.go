package load

import (
	"iter"
	"math"
	"path"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A look is what the pieces between delimiters tell about them.
type look struct {
	words    int  // at most longEnough
	metadata bool // begins with a block of metadata, a byline or a date
	titled   bool // begins with a line that reads like a title
	goesOn   bool // begins in the middle of a sentence or a thought
	ends     bool // ends like a text
	first    string
	lead     map[string]bool // the longer words near the start, in lower case
	names    []string        // two capitalised words in a row near the start
	phrases  []uint64        // hashes of seven words in a row
}

const (
	tooShort   = 12  // words: hardly an article
	longEnough = 40  // words: may well be one
	sample     = 150 // pieces that are looked at, at either end of a long file
)

// evidence weighs all that speaks for a candidate and against it. The scale
// is that of log odds; the weights were fitted to bundles of news that were
// joined by rules and to single articles with rules between their sections,
// and rounded. No command refits them; the tables of TestSplit hold what they
// have to tell apart.
func (c *candidate) evidence(s string) float64 {
	var looks []look
	lead := 0 // words before the first delimiter
	pieces := c.pieces(s)
	for i, p := range pieces {
		if i >= sample && i < len(pieces)-sample {
			continue
		}
		l := lookAt(p.body.Of(s))
		if p.lead && p.marker.Empty() {
			if lead = l.words; lead < longEnough {
				continue
			}
		}
		looks = append(looks, l)
	}
	for len(looks) > 0 && !c.begins && looks[len(looks)-1].words == 0 {
		looks = looks[:len(looks)-1]
	}
	if !c.begins && len(looks) > 0 && looks[0].words == 0 {
		looks = looks[1:]
	}
	if len(looks) == 0 || len(looks) == 1 && !c.begins && c.style != &barsStyle {
		return math.Inf(-1)
	}
	score := c.prior + c.extra + c.weight*pieceEvidence(looks, c.begins)
	if c.begins {
		if c.marks[0].name != "" {
			score += c.nameEvidence()
		}
		switch {
		case lead >= tooShort:
			score -= 4.5 * min(1, 1.5*c.weight)
		case lead > 0:
			score -= 1.5 * min(1, 1.5*c.weight)
		case lead == 0:
			score += 1.5
		}
	}
	return score
}

// features is what is measured of the pieces between delimiters, each as a
// share of the pieces, or of the neighbours, between 0 and 1.
type features struct {
	long, short      float64 // at least longEnough words; fewer than tooShort
	metadata, titled float64
	goesOn, cutOff   float64
	sameFirst        float64 // the first line is that of the piece before
	overlap          float64 // words near the head that are also near another's head
	fullNames        float64 // pieces whose head introduces by full name somebody whom an earlier piece named
	phrases          float64 // pieces that print seven words in a row which an earlier piece has
	uneven           float64 // pieces without a title, where the first piece has one
}

// pieceEvidence asks whether the pieces look like articles, one by one and
// beside each other.
func pieceEvidence(looks []look, begins bool) float64 {
	f := measure(looks, begins)
	score := 1.5*f.long - 1.5*f.short + 1.5*f.metadata + 3*f.titled - 4*f.goesOn - 0.8*f.cutOff
	score += 1.5*f.sameFirst + f.overlap + 2*f.fullNames + f.phrases - 4.5*f.uneven
	return score
}

// measure takes the pieces' features. Rival versions tell the same news at
// their heads, introduce the same people and print the same quotations;
// successive versions keep their title. The sections of one article move on.
func measure(looks []look, begins bool) features {
	var f features
	n := float64(len(looks))
	names, phrases := map[string]bool{}, map[uint64]bool{}
	for i, l := range looks {
		f.long += bit(l.words >= longEnough) / n
		f.short += bit(l.words < tooShort) / n
		f.metadata += bit(l.metadata) / n
		f.titled += bit(l.titled || l.metadata) / n
		f.goesOn += bit(l.goesOn && (i > 0 || begins)) / n
		f.cutOff += bit(!l.ends && l.words > 0) / n
		if i > 0 {
			before := looks[i-1]
			f.overlap += max(shared(before.lead, l.lead), shared(looks[0].lead, l.lead)) / (n - 1)
			f.sameFirst += bit(strings.EqualFold(before.first, l.first) && strings.Count(l.first, " ") >= 3) / (n - 1)
			f.fullNames += bit(anyIn(l.names, names)) / (n - 1)
			f.uneven += bit(looks[0].titled && !l.titled) / (n - 1)
			f.phrases += bit(anyIn(l.phrases, phrases)) / (n - 1)
		}
		for _, x := range l.names {
			names[x] = true
		}
		for _, x := range l.phrases {
			phrases[x] = true
		}
	}
	return f
}

func anyIn[T comparable](list []T, set map[T]bool) bool {
	return slices.ContainsFunc(list, func(x T) bool { return set[x] })
}

func bit(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// shared is the number of words that two sets share over the size of the
// smaller one.
func shared(a, b map[string]bool) float64 {
	if len(b) < len(a) {
		a, b = b, a
	}
	if len(a) < 4 {
		return 0
	}
	n := 0
	for w := range a {
		if b[w] {
			n++
		}
	}
	return float64(n) / float64(len(a))
}

// nameEvidence asks whether the labels are names: distinct, and looking like
// files, hosts or numbered things.
func (c *candidate) nameEvidence() float64 {
	distinct := map[string]bool{}
	plausible := 0.0
	for _, m := range c.marks {
		distinct[strings.ToLower(m.name)] = true
		ext := path.Ext(m.name)
		if strings.ContainsFunc(m.name, unicode.IsDigit) || len(ext) >= 3 && len(ext) <= 9 && !strings.Contains(ext, " ") {
			plausible++
		}
	}
	n := float64(len(c.marks))
	score := 1.5 * plausible / n
	if n > 1 {
		score -= 5 * (1 - float64(len(distinct))/n)
	}
	return score
}

// dateline matches the place, and the agency, that a news story begins with.
var dateline = pattern(`^(?:\p{Lu}{3}[\p{Lu}\s.,'’-]{0,40}|\p{Lu}[\p{L}\s.,'’-]{2,40})(?:\((?:\p{Lu}[\p{L}\s]{1,20})\)\s*[—–-]|[—–]\s)`)

// lookAt looks at one piece.
func lookAt(body string) look {
	l := look{words: countWords(body, longEnough)}
	if l.words == 0 {
		return l
	}
	head := body[:min(len(body), 4000)]
	m := readMetadata(head)
	l.metadata = m.text != head
	lines := headLines(m.text, 6)
	for i, h := range lines {
		if i < 4 && (isByline(h.text) || isDateLine(h.text)) {
			l.metadata = true
		}
	}
	if len(lines) > 0 {
		l.first = clean(lines[0].text)
		l.titled = m.title != "" || strings.Count(firstTitle(lines), " ") >= 3
		l.metadata = l.metadata || dateline().MatchString(lines[0].text) || len(lines) > 1 && dateline().MatchString(lines[1].text)
		l.goesOn = !l.metadata && goesOn(lines[0].text)
	}
	l.ends = endsLikeText(body)
	l.readLead(m.title + "\n" + m.text)
	l.readPhrases(body)
	return l
}

// goesOn reports whether a line begins in the middle of something: with a
// small letter, or a word that points back.
func goesOn(line string) bool {
	line = strings.TrimLeft(line, "“\"'‘(*_")
	if r, _ := utf8.DecodeRuneInString(line); unicode.IsLower(r) {
		word, _, _ := strings.Cut(line, " ")
		return word == strings.ToLower(word) // not "iPhone"
	}
	word, _, _ := strings.Cut(line, " ")
	switch strings.Trim(word, ",") {
	case "He", "She", "They", "But", "And", "However", "Meanwhile", "Also", "Nor", "Yet", "Instead", "Moreover", "Furthermore", "Then", "Additionally":
		return true
	}
	return false
}

// endsLikeText reports whether the last line ends with the end of a sentence,
// or is short, as the lines at the foot of a page are.
func endsLikeText(body string) bool {
	body = strings.TrimRightFunc(body[max(0, len(body)-400):], func(r rune) bool { return unicode.IsSpace(r) || r == utf8.RuneError })
	last := body[strings.LastIndexAny(body, "\n\r")+1:]
	if utf8.RuneCountInString(last) < 50 {
		return true
	}
	return strings.ContainsAny(last[max(0, len(last)-6):], ".!?…”\")")
}

// readLead gathers the longer words and the full names near the start.
func (l *look) readLead(s string) {
	l.lead = map[string]bool{}
	const most = 90
	n, prev, prevEnd := 0, "", -1
	for w, at := range fieldsAt(s[:min(len(s), 1200)]) {
		if n++; n > most {
			break
		}
		if utf8.RuneCountInString(w) >= 5 {
			l.lead[strings.ToLower(w)] = true
		}
		if capital(w) && len(w) > 2 {
			if prev != "" && s[prevEnd:at] == " " {
				l.names = append(l.names, prev+" "+w)
			}
			prev, prevEnd = w, at+len(w)
		} else {
			prev = ""
		}
	}
}

// readPhrases hashes each run of seven words, as far as the text is looked at.
func (l *look) readPhrases(s string) {
	const width, most = 7, 12000
	var ring [width]uint64
	n := 0
	for w := range fieldsAt(s[:min(len(s), most)]) {
		h := fnv64(strings.ToLower(w))
		ring[n%width] = h
		if n++; n < width {
			continue
		}
		sum := uint64(0)
		for k := range width {
			sum = sum*1099511628211 ^ ring[(n+k)%width]
		}
		l.phrases = append(l.phrases, sum)
	}
}

// fieldsAt yields the runs of letters and digits of s and where they start.
func fieldsAt(s string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		start := -1
		for i, r := range s {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				if start < 0 {
					start = i
				}
			} else if start >= 0 {
				if !yield(s[start:i], start) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(s[start:], start)
		}
	}
}

func fnv64(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}
