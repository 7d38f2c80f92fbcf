package english

import (
	"math/bits"
	"slices"
	"strings"
	"testing"
)

// files are the data files that are made of sections of words.
func files(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{"given.txt": givenNames, "verbs.txt": verbData, "languages.txt": languageData}
	for _, f := range classFiles {
		data, err := lists.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		all[f] = string(data)
	}
	return all
}

// Words stand folded, in a section, once in each, and no meaning has two
// sections.
func TestDataIsWellFormed(t *testing.T) {
	in := map[string]string{} // section: file
	for file, data := range files(t) {
		for line := range strings.Lines(data) {
			if name := strings.TrimSpace(line); strings.HasPrefix(name, "[") {
				if other := in[name]; other != "" && file != "given.txt" && other != "given.txt" {
					t.Errorf("%s: section %s stands in %s too", file, name, other)
				}
				in[name] = file
			}
		}
		seen := map[[2]string]bool{}
		sections(data, func(section, word string) {
			if section == "" {
				t.Errorf("%s: %q stands in no section", file, word)
			}
			if seen[[2]string{section, word}] {
				t.Errorf("%s: [%s] has %q twice", file, section, word)
			}
			seen[[2]string{section, word}] = true
			if word != strings.ToLower(word) || strings.ContainsAny(word, "’.,;") {
				t.Errorf("%s: [%s]: %q is not folded", file, section, word)
			}
		})
	}
}

// Every section of the data has a class, and every class words.
func TestEveryClassHasOneSection(t *testing.T) {
	words := map[string]int{}
	for file, data := range files(t) {
		if !slices.Contains(classFiles[:], file) {
			continue
		}
		sections(data, func(section, word string) { words[section]++ })
	}
	var all Class
	for name, c := range named {
		if words[name] == 0 {
			t.Errorf("class %s has no words", name)
		}
		if bits.OnesCount64(uint64(c)) != 1 || all.Has(c) {
			t.Errorf("class %s has no bit of its own", name)
		}
		all |= c
		delete(words, name)
	}
	for name := range words {
		t.Errorf("section [%s] has no class", name)
	}
}

func TestVerbsAreNamed(t *testing.T) {
	words := map[string]int{}
	sections(verbData, func(section, word string) { words[section]++ })
	for name := range words {
		if verbNamed[name] == 0 {
			t.Errorf("section [%s] is no kind of verb", name)
		}
	}
	if len(words) != len(verbNamed) {
		t.Errorf("%d sections, %d kinds", len(words), len(verbNamed))
	}
}

func TestLanguages(t *testing.T) {
	sections(languageData, func(section, word string) {
		switch _, what, _ := strings.Cut(section, " "); what {
		case "of", "source", "office", "function":
		default:
			if named[what] == 0 {
				t.Errorf("[%s] is no class", section)
			}
		}
	})
	if LanguageOf("en") != nil || LanguageOf("") != nil || LanguageOf("xx") != nil {
		t.Error("English has its own lists, an unknown language none")
	}
	de := LanguageOf("de")
	if de == nil || !de.Of("sagte").Has(Says) || !de.Of("bürgermeisterin").Has(Office) || !de.NamesSource("laut") || !de.JoinsOffice("von") {
		t.Error("German")
	}
	if !ForeignFunction("der") || ForeignFunction("harbor") {
		t.Error("function words")
	}
}

func TestGivenNames(t *testing.T) {
	for name, want := range map[string]Class{"robert": Male, "mary": Female, "jean": 0, "zorblax": 0} {
		if got := Given(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
	if InFull("bob") != "robert" || InFull("robert") != "robert" {
		t.Error("short names")
	}
}

func TestConcepts(t *testing.T) {
	sets, words := 0, map[string][]int{}
	Concepts(func(set int, word string) {
		sets = max(sets, set+1)
		words[word] = append(words[word], set)
	})
	if sets < 50 || sets >= 128 {
		t.Errorf("%d sets", sets)
	}
	if b, s := words["believe"], words["think"]; len(b) != 1 || len(s) != 1 || b[0] != s[0] {
		t.Errorf("believe %v, think %v", b, s)
	}
}
