package furniture

import "strings"

// marks says which signs a line holds, so that the searches for what is made
// of them run only where they can succeed.
type marks uint16

const (
	bar     marks = 1 << iota // |, or a slash between spaces
	slash                     // /
	at                        // @
	dotted                    // a full stop before a letter
	digits9                   // nine digits
	code                      // < > & { } ; =
	colon                     // : ( [
	wide                      // anything but ASCII
	quoted                    // a quotation mark
	signed                    // » • → ▶ › ·
	righted                   // © or ®
)

var markOf = func() (t [256]marks) {
	t['|'], t['/'], t['@'] = bar, slash|bar, at
	for _, c := range "<>&{};=" {
		t[c] = code
	}
	for _, c := range ":([" {
		t[c] = colon
	}
	t['"'] = quoted
	for c := 0x80; c < 0x100; c++ {
		t[c] = wide
	}
	return t
}()

// glance walks over s once and returns its marks.
func glance(s string) marks {
	var m marks
	digits := 0
	for i := range len(s) {
		c := s[i]
		m |= markOf[c]
		if c >= 0xc2 && m&(signed|righted) != signed|righted {
			m |= wideMark(s[i:])
		}
		if c == '.' && i+1 < len(s) && asciiLetter(s[i+1]) {
			m |= dotted
		} else if '0' <= c && c <= '9' {
			digits++
		}
	}
	if digits >= 9 {
		m |= digits9
	}
	if m&wide != 0 && strings.Contains(s, "“") {
		m |= quoted
	}
	return m
}

// wideMark returns the mark of the rune outside ASCII that s begins with.
func wideMark(s string) marks {
	switch {
	case len(s) >= 2 && s[0] == 0xc2:
		switch s[1] {
		case 0xa9, 0xae:
			return righted
		case 0xbb, 0xb7:
			return signed
		}
	case len(s) >= 3 && s[0] == 0xe2:
		switch [2]byte{s[1], s[2]} {
		case [2]byte{0x80, 0xa2}, [2]byte{0x86, 0x92}, [2]byte{0x96, 0xb6}, [2]byte{0x80, 0xba}:
			return signed
		}
	}
	return 0
}

// bars reports whether s holds bars that part the entries of a menu.
func bars(s string) bool {
	return strings.Contains(s, " | ") || strings.HasPrefix(s, "| ") || strings.Contains(s, " / ")
}

// signs reports whether s holds a sign that parts the entries of a menu, the
// bullet of a list apart.
func signs(s string) bool {
	return strings.ContainsAny(strings.TrimPrefix(s, "•"), "»•→▶›·")
}

// slashName reports whether s holds a name with a slash, as credits do:
// "Jane Poe/Harbor Press".
func slashName(s string) bool {
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '/')
		if i < 0 {
			return false
		}
		i += at
		at = i + 1
		if i > 1 && i+1 < len(s) && asciiLetter(s[i-1]) && (s[i+1] >= 'A' && s[i+1] <= 'Z' || strings.HasPrefix(s[i+1:], "for ")) && !strings.Contains(s, "://") {
			return true
		}
	}
}

func asciiLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// address reports whether s holds a web or mail address, a handle or a
// telephone number.
func address(s string) bool {
	if strings.Contains(s, "://") || strings.Contains(s, "www.") {
		return true
	}
	for at := 0; ; {
		i := strings.IndexByte(s[at:], '@')
		if i < 0 {
			break
		}
		i += at
		at = i + 1
		if at < len(s) && asciiLetter(s[at]) {
			return true
		}
	}
	for _, end := range [...]string{".com", ".org", ".net", ".co.uk", ".gov"} {
		if strings.Contains(s, end) {
			return true
		}
	}
	return phone(s)
}

// phone reports whether s holds a run of at least nine digits with nothing
// but the marks of telephone numbers between them.
func phone(s string) bool {
	digits := 0
	for i := range len(s) {
		switch c := s[i]; {
		case '0' <= c && c <= '9':
			if digits++; digits >= 9 {
				return true
			}
		case strings.IndexByte("-() +", c) < 0:
			digits = 0
		}
	}
	return false
}

// markup reports whether s holds remains of markup or script.
func markup(s string) bool {
	for _, m := range [...]string{"</", "/>", "/a>", "<div", "<span", "<img", "<script", "<iframe", "&lt;", "&gt;", "&nbsp;", "function(", "function (", "window.", "document.", "});", "var ", "{{", "}}", "px;", "getElement"} {
		if strings.Contains(s, m) {
			return m != "var " || strings.ContainsAny(s, "=;{")
		}
	}
	return false
}

// credit reports whether s names the source of a picture.
func credit(s string) bool {
	for _, m := range [...]string{"redit:", "Credit...", "CREDIT:", "redits:", "Image:", "IMAGE:", "(Image", "Photo:", "PHOTO:", "Photos:", "Photographs:", "Foto:", "FOTO:", "Fotos:", "Photo :", "Bildrechte:", "Archivbild:", "Symbolbild:", "(Photo", "[Photo",
		"Picture:", "Pictured:", "Photo by", "Photograph by", "Photography by", "hotographer:", "Photo courtesy", "Image courtesy", "Illustration by", "AP Photo", "/Getty", "/GETTY", "REUTERS/", "via REUTERS",
		"file photo", "File photo", "FILE PHOTO", "File Photo", "Submitted photo", "Image caption", "Image credit", "Image via", "Image source"} {
		if strings.Contains(s, m) {
			return true
		}
	}
	for _, m := range [...]string{"(foto", "(Foto", "(FOTO", "(photo", "(Bild:", "(bild:"} {
		if strings.HasPrefix(s, m) {
			return true
		}
	}
	if filed(s) {
		return true
	}
	end := strings.TrimRight(s, ". )]")
	for _, m := range [...]string{"Getty Images", "GETTY", "Getty", "Shutterstock", "/Reuters", "/AP", "/AFP", "/EPA", "via AP"} {
		if strings.HasSuffix(end, m) && len(s) < 400 {
			return true
		}
	}
	for _, m := range [...]string{"Reuters", "AP", "AFP", "Associated Press"} {
		if strings.HasSuffix(end, m) && strings.HasSuffix(s, ")") && strings.Contains(s, "(") {
			return true
		}
	}
	return false
}

// sourceEnd reports whether s ends with a source in brackets: "(Source: ...)".
func sourceEnd(s string) bool {
	i := strings.LastIndexByte(s, '(')
	if i < 0 || !strings.HasSuffix(strings.TrimRight(s, ". "), ")") {
		return false
	}
	for _, m := range [...]string{"Source:", "Source :", "Quelle:", "Fuente:", "Fonte:", "Bron:"} {
		if strings.HasPrefix(s[i+1:], m) {
			return true
		}
	}
	return false
}

// filed reports whether s begins as the caption of a picture from the files
// does: "FILE - In this ...".
func filed(s string) bool {
	rest, ok := strings.CutPrefix(s, "FILE")
	return ok && (strings.HasPrefix(rest, " -") || strings.HasPrefix(rest, " –") || strings.HasPrefix(rest, " —") || strings.HasPrefix(rest, " PHOTO"))
}

// reserved reports whether s is a notice of rights.
func reserved(s string) bool {
	return len(s) < 400 && (len(s) > 12 && strings.EqualFold(s[:9], "copyright") && strings.ContainsAny(s[9:], "0123456789") || strings.Contains(s, "ights reserved") || strings.Contains(s, "RIGHTS RESERVED") || strings.Contains(s, "rivacy Policy") && strings.Contains(s, "Terms") || strings.Contains(s, "©") && strings.ContainsAny(s, "0123456789"))
}

// initialled returns s without the initials in brackets with which a writer or
// an agency signs its last sentence: "... on Tuesday. (dpa/lno)".
func initialled(s string) string {
	const longest = 10 // bytes
	i := strings.LastIndexByte(s, '(')
	if i <= 0 || len(s)-i > longest || s[len(s)-1] != ')' {
		return s
	}
	for _, c := range []byte(s[i+1 : len(s)-1]) {
		if (c < 'a' || c > 'z') && c != '/' {
			return s
		}
	}
	if before := strings.TrimRight(s[:i], " "); strings.HasSuffix(before, ".") {
		return before
	}
	return s
}
