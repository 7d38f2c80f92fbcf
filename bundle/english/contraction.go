package english

import "strings"

// contracted are the endings of contractions and the words that each may stand
// for.
var contracted = []struct {
	end  string
	full []string
}{
	{"n't", []string{"not"}}, {"'m", []string{"am"}}, {"'re", []string{"are"}}, {"'ve", []string{"have"}}, {"'ll", []string{"will", "shall"}},
	{"'d", []string{"had", "would"}}, {"'s", []string{"is", "has", "us"}},
}

// InFullForms returns the long forms that a folded contraction may stand for:
// "do not" for "don't", "he is" and "he has" for "he's"; none for another word.
// What ends in 's may be a possessive as well.
func InFullForms(word string) []string {
	switch word {
	case "cannot", "can't":
		return []string{"can not"}
	case "won't":
		return []string{"will not"}
	case "shan't":
		return []string{"shall not"}
	case "gonna":
		return []string{"going to"}
	case "gotta":
		return []string{"got to"}
	case "wanna":
		return []string{"want to"}
	case "ain't":
		return nil // isn't, hasn't, am not: whoever writes it out has chosen
	}
	for _, c := range contracted {
		s, ok := strings.CutSuffix(word, c.end)
		if !ok || s == "" {
			continue
		}
		var out []string
		for _, full := range c.full {
			if full == "us" && s != "let" {
				continue
			}
			for _, before := range append(InFullForms(s), s) { // shouldn't've
				out = append(out, before+" "+full)
			}
		}
		return out
	}
	return nil
}
