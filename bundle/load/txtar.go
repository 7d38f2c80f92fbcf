package load

import "strings"

// txtarStyle is the native form, the archive format of
// golang.org/x/tools/txtar: lines such as "-- name --", which nobody writes
// by chance.
var txtarStyle = style{format: "txtar", prior: 5, weight: 0.3, begins: true}

// txtarName returns the name in a txtar marker line. As in txtar, the marker
// begins the line; white space behind it is passed over.
func txtarName(line string) (string, bool) {
	name, ok := strings.CutPrefix(line, "-- ")
	if !ok || !strings.HasSuffix(name, " --") {
		return "", false
	}
	name = strings.TrimSpace(name[:len(name)-len(" --")])
	return name, name != ""
}

func (f *finder) txtar() []*candidate {
	for _, l := range f.labels {
		if l.kind == 't' {
			return []*candidate{{style: &txtarStyle, shown: "-- name --", marks: l.marks}}
		}
	}
	return nil
}
