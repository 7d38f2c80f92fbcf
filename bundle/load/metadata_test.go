package load

import (
	"strings"
	"testing"
	"unicode/utf8"

	"broadsheet/bundle"
)

func TestReadMetadata(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     metadata // without remarks
		remark   string   // what one of the remarks holds
	}{
		{"none", "Just text.\n", metadata{text: "Just text.\n"}, ""},
		{"front matter", "---\ntitle: \"Wall: gone\"\nauthor:\n  - Ann Lee\n  - Bo Ek\ndate: 2031-03-04\nsource: Gazette\nlink: https://gazette.example/1\ntags: [a, b]\n---\n\nText.\n",
			metadata{title: "Wall: gone", author: "Ann Lee, Bo Ek", date: "2031-03-04", published: "2031-03-04", outlet: "Gazette", url: "https://gazette.example/1", text: "\nText.\n"}, ""},
		{"front matter, CRLF", "---\r\ntitle: Wall\r\n---\r\nText.\r\n", metadata{title: "Wall", text: "Text.\r\n"}, ""},
		{"front matter, dots", "\n---\nheadline: Wall\n...\nText.\n", metadata{title: "Wall", text: "Text.\n"}, ""},
		{"front matter with more", "---\ntitle: Wall\nmood: grim\n---\nText.\n", metadata{title: "Wall", text: "Text.\n"}, "“mood”"},
		{"broken YAML", "---\ntitle: \"Wall\ndate: [2031\n---\nText.\n", metadata{text: "---\ntitle: \"Wall\ndate: [2031\n---\nText.\n"}, "not valid YAML"},
		{"rule, not front matter", "---\nThe wall fell.\n---\nText.\n", metadata{text: "---\nThe wall fell.\n---\nText.\n"}, ""},
		{"rule without end", "---\ntitle: Wall\n\nText.\n", metadata{text: "---\ntitle: Wall\n\nText.\n"}, ""},

		{"header lines", "Title: Wall falls\nOutlet: Gazette\nAuthor: Ann Lee\nDate: 4 March 2031\nURL: https://gazette.example/1\n\nText.\n",
			metadata{title: "Wall falls", outlet: "Gazette", author: "Ann Lee", date: "4 March 2031", published: "2031-03-04", url: "https://gazette.example/1", text: "Text.\n"}, ""},
		{"any order and case", "by: By Ann Lee\nHEADLINE: Wall falls\n\nText.\n", metadata{title: "Wall falls", author: "Ann Lee", text: "Text.\n"}, ""},
		{"Markdown marks", "**Title:** Wall falls\n**Source:** Gazette\n\nText.\n", metadata{title: "Wall falls", outlet: "Gazette", text: "Text.\n"}, ""},
		{"no blank line", "Title: Wall falls\nOutlet: Gazette\nThe wall fell on Tuesday, they said.\n", metadata{title: "Wall falls", outlet: "Gazette", text: "The wall fell on Tuesday, they said.\n"}, ""},
		{"title above", "Wall falls\nBy: Ann Lee\nDate: 2031-03-04\n\nText.\n", metadata{author: "Ann Lee", date: "2031-03-04", published: "2031-03-04", text: "Wall falls\n\nText.\n"}, ""},
		{"one known name", "Title: Wall falls\n\nText.\n", metadata{title: "Wall falls", text: "Text.\n"}, ""},
		{"one known, one unknown", "Title: Wall falls\nMood: grim\n\nText.\n", metadata{title: "Wall falls", text: "Text.\n"}, "“Mood”"},
		{"CR line ends", "Title: Wall falls\rOutlet: Gazette\r\rText.\r", metadata{title: "Wall falls", outlet: "Gazette", text: "Text.\r"}, ""},
		{"only headers", "Title: Wall falls\nOutlet: Gazette\n", metadata{title: "Wall falls", outlet: "Gazette"}, ""},
		{"ambiguous date", "Title: Wall falls\nDate: 03/04/2031\n\nText.\n", metadata{title: "Wall falls", date: "03/04/2031", text: "Text.\n"}, "day first or month first"},
		{"nonsense date", "Title: Wall falls\nDate: the day after\n\nText.\n", metadata{title: "Wall falls", date: "the day after", text: "Text.\n"}, "no form that is known"},

		{"a speaker", "Quell: I heard it fall\n\nText.\n", metadata{text: "Quell: I heard it fall\n\nText.\n"}, ""},
		{"a headline with a colon", "Source: police hold three men after wall collapse\n\nText.\n", metadata{text: "Source: police hold three men after wall collapse\n\nText.\n"}, ""},
		{"in the middle", "Text.\n\nSource: LIB\nDate: 2031-03-04\n", metadata{text: "Text.\n\nSource: LIB\nDate: 2031-03-04\n"}, ""},
		{"address", "https://gazette.example/1\n\nText.\n", metadata{text: "https://gazette.example/1\n\nText.\n"}, ""},
	} {
		got := readMetadata(tt.in)
		var remarks []string
		for _, r := range got.remarks {
			remarks = append(remarks, r.message)
		}
		got.remarks = nil
		if got.title != tt.want.title || got.outlet != tt.want.outlet || got.author != tt.want.author || got.url != tt.want.url ||
			got.date != tt.want.date || got.published != tt.want.published || got.text != tt.want.text {
			t.Errorf("%s: got  %+v\nwant %+v", tt.name, got, tt.want)
		}
		if all := strings.Join(remarks, "; "); !strings.Contains(all, tt.remark) || tt.remark == "" && all != "" {
			t.Errorf("%s: remarks are %q, want %q", tt.name, all, tt.remark)
		}
	}
}

func TestParseDate(t *testing.T) {
	for in, want := range map[string]string{
		"2031-03-04":                         "2031-03-04",
		"2031-03-04T19:56:00Z":               "2031-03-04T19:56:00Z",
		"2031-03-04T19:56:00+02:00":          "2031-03-04T19:56:00+02:00",
		"2031-03-04T19:56:00.123Z":           "2031-03-04T19:56:00Z",
		"2031-03-04T19:56":                   "2031-03-04T19:56",
		"2031-03-04 19:56:30":                "2031-03-04T19:56:30",
		"2031/03/04":                         "2031-03-04",
		"20310304":                           "2031-03-04",
		"4 March 2031":                       "2031-03-04",
		"4th March, 2031":                    "2031-03-04",
		"the day":                            "",
		"March 4, 2031":                      "2031-03-04",
		"March 4th 2031":                     "2031-03-04",
		"Mar. 4, 2031 7:56 p.m.":             "2031-03-04T19:56",
		"Mar. 4, 2031, 12:05 a.m. EST":       "2031-03-04T00:05:00-05:00",
		"March 4 2031 at 7 pm":               "2031-03-04T19:00",
		"March 4 2031 , 07:56 PM":            "2031-03-04T19:56",
		"Tuesday, March 4, 2031":             "2031-03-04",
		"January 11, 2031 Saturday":          "2031-01-11",
		"Tue, 04 Mar 2031 19:56:00 +0000":    "2031-03-04T19:56:00Z",
		"Tue, 04 Mar 2031 19:56:00 GMT":      "2031-03-04T19:56:00Z",
		"Tue Mar  4 19:56:00 UTC 2031":       "2031-03-04T19:56:00Z",
		"4 March 2031 | 19:56 (UTC+1)":       "2031-03-04T19:56:00+01:00",
		"7:56 p.m. EDT, Mar. 4, 2031":        "2031-03-04T19:56:00-04:00",
		"7:56 pm ET, March 4 2031":           "",
		"Sept. 9, 2031":                      "2031-09-09",
		"9-Sep-2031":                         "2031-09-09",
		"04.03.2031":                         "2031-03-04",
		"25/03/2031":                         "2031-03-25",
		"03/25/2031":                         "2031-03-25",
		"03/03/2031":                         "2031-03-03",
		"03/04/2031":                         "",
		"3/25/31":                            "2031-03-25",
		"3/4/31":                             "",
		"25/26/2031":                         "",
		"31 February 2031":                   "",
		"February 29, 2032":                  "2032-02-29",
		"29 décembre 2031":                   "2031-12-29",
		"4. März 2031, 19:56 Uhr":            "2031-03-04T19:56",
		"4 de marzo de 2031":                 "2031-03-04",
		"4 juin 2031":                        "2031-06-04",
		"4 juillet 2031":                     "2031-07-04",
		"2031年3月4日":                          "2031-03-04",
		"March 2031":                         "",
		"4 Marching 2031":                    "",
		"":                                   "",
		"Mayor 4, 2031":                      "",
		"99999999999999999999 March 2031":    "",
		"2031-13-04":                         "",
		"2031-03-04T25:61":                   "2031-03-04",
		"Published 4 March 2031":             "",
		"4 March 2031, updated 5 March 2031": "2031-03-04",
	} {
		got, problem := parseDate(in)
		if got != want {
			t.Errorf("parseDate(%q) = %q, %q, want %q", in, got, problem, want)
		}
		if (got == "") != (problem != "") {
			t.Errorf("parseDate(%q) = %q with problem %q", in, got, problem)
		}
	}
}

func TestPageDate(t *testing.T) {
	for in, want := range map[string]string{
		"Wall falls\n\nMarch 4 2031 , 07:56 PM\u00a0 \u00a0•\u00a0 \u00a0 1085\u00a0views\n\nText.": "2031-03-04T19:56",
		"Wall falls\nPublished: 4 March 2031\n\nText.":                                              "2031-03-04",
		"Wall falls\nBy Ann Lee | March 4, 2031 | 3 min read\n\nText.":                              "2031-03-04",
		"Wall falls\nBy Ann Lee, March 4, 2031\n\nText.":                                            "2031-03-04",
		"Wall falls\nPosted on March 4, 2031 at 9:15 a.m.\nText.":                                   "2031-03-04T09:15",
		"Wall falls\nUpdated March 5, 2031\nText.":                                                  "",
		"On March 4, 2031 the wall fell.\n":                                                         "",
		"March 4, 2031 was a dark day for the town.\n":                                              "",
		"March 4, 2031 – the wall of the harbour fell, and with it the pride of the town.\n":        "",
		"Wall falls\n03/04/2031\nText.":                                                             "",
		"Wall falls\nText.":                                                                         "",
	} {
		if got := pageDate(in); got != want {
			t.Errorf("pageDate(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTitle(t *testing.T) {
	const lead = "The harbour wall at Eastmere fell into the sea on Tuesday, taking three boats with it, the harbour master said."
	for _, tt := range []struct{ name, given, text, label, want string }{
		{"given", "Wall falls", lead, "", "Wall falls"},
		{"first line", "", "Wall falls at Eastmere\n\n" + lead, "", "Wall falls at Eastmere"},
		{"question", "", "Did the wall have to fall?\n\n" + lead, "", "Did the wall have to fall?"},
		{"abbreviation", "", "Wall falls in the U.S.\n" + lead, "", "Wall falls in the U.S."},
		{"lead only", "", lead, "", "The harbour wall at Eastmere fell into the sea on Tuesday…"},
		{"one short sentence", "", "The wall fell.\n", "", "The wall fell."},
		{"two sentences", "", "The wall fell.\nNobody was hurt.\n", "", "The wall fell."},
		{"Markdown", "", "# Wall *falls* at [Eastmere](https://e.example)\n\n" + lead, "", "Wall falls at Eastmere"},
		{"setext", "", "Wall falls\n==========\n\n" + lead, "", "Wall falls"},
		{"section name above", "", "Region\n\nWall falls at Eastmere\n\n" + lead, "", "Wall falls at Eastmere"},
		{"section name only", "", "Region\n\n" + lead, "", "Region"},
		{"byline above", "", "By Ann Lee\nMarch 4, 2031\nWall falls at Eastmere\n\n" + lead, "", "Wall falls at Eastmere"},
		{"byline and lead", "", "By Ann Lee\n\n" + lead, "", "The harbour wall at Eastmere fell into the sea on Tuesday…"},
		{"wrapped", "", "The harbour wall at Eastmere fell into the sea on\nTuesday, taking three boats\nwith it.\n", "", "The harbour wall at Eastmere fell into the sea on Tuesday…"},
		{"wrapped in lower case", "", "The harbour wall at Eastmere fell into\nthe sea on Tuesday.\n", "", "The harbour wall at Eastmere fell into the sea on Tuesday."},
		{"label", "", lead, "Wall falls into the sea", "Wall falls into the sea"},
		{"file name", "", lead, "a b c.txt", "The harbour wall at Eastmere fell into the sea on Tuesday…"},
		{"no word", "", "***\n", "x", ""},
		{"late word", "", "***\n---\n***\n---\n***\n---\n***\n---\n***\n---\nwall\n", "", "wall"},
		{"one long word", "", strings.Repeat("w", 500), "", strings.Repeat("w", 60) + "…"},
		{"invisible mark", "", "\ufeffWall falls at Eastmere\n\n" + lead, "", "Wall falls at Eastmere"},
	} {
		if got := titled(tt.given, tt.text, tt.label); got != tt.want {
			t.Errorf("%s: title is %q, want %q", tt.name, got, tt.want)
		}
	}
}

// titled returns the title that an article gets.
func titled(given, s, label string) string {
	b := builder{in: &input{}}
	b.finish(&bundle.Article{}, metadata{title: given, text: s}, label, 0)
	return b.articles[0].Title
}

func FuzzMetadata(f *testing.F) {
	f.Add("---\ntitle: a\ndate: 03/04/2031\n---\ntext")
	f.Add("Title: a\nDate: 4 March 2031 7 pm EST\n\ntext")
	f.Add("Wall\nBy: x\nSource: y\n\ntext")
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		m := readMetadata(s)
		if !strings.HasSuffix(s, m.text) && !isSubsequence(m.text, s) {
			t.Fatalf("text %q is not what is left of %q", m.text, s)
		}
		for _, r := range m.remarks {
			if r.offset > len(s) {
				t.Fatalf("remark at %d of %d", r.offset, len(s))
			}
		}
		got := titled(m.title, m.text, "")
		if hasWord(m.text) && !hasWord(got) {
			t.Fatalf("title of %q is %q", s, got)
		}
		if !utf8.ValidString(got) || strings.ContainsAny(got, "\n\r") {
			t.Fatalf("title of %q is %q", s, got)
		}
		pageDate(m.text)
	})
}

// isSubsequence reports whether a is b with one run of bytes taken out.
func isSubsequence(a, b string) bool {
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	return len(a) <= len(b) && strings.HasSuffix(b, a[i:])
}
