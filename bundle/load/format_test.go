package load

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"
	"howett.net/plist"
)

// zipped makes a zip archive of names and contents by turns.
func zipped(files ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		f, _ := w.CreateHeader(&zip.FileHeader{Name: files[i], Method: map[bool]uint16{true: zip.Store, false: zip.Deflate}[files[i] == "mimetype"]})
		f.Write([]byte(files[i+1]))
	}
	w.Close()
	return b.String()
}

func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

func tarred(files ...string) string {
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i+1 < len(files); i += 2 {
		w.WriteHeader(&tar.Header{Name: files[i], Mode: 0o644, Size: int64(len(files[i+1])), Typeflag: tar.TypeReg})
		w.Write([]byte(files[i+1]))
	}
	w.Close()
	return b.String()
}

const (
	weir = "The weir at Torvik broke on Sunday night, and the boats lay in the mud until noon. Nobody was hurt, the keeper said."
	lamp = "The lamp on the north pier went dark for the third time this year. The board has ordered a new one from Lund."
)

// page is a page as a browser saves it: menus, the article, and more of the site.
func page(head, title string, paragraphs ...string) string {
	return "<!DOCTYPE html><html><head><meta charset=utf-8><title>" + title + " | The Tide</title>" + head + `</head><body><nav><ul><li><a href="/">Home</a><li><a href="/w">Weather</a></ul></nav><article><h1>` + title + "</h1><p>" +
		strings.Join(paragraphs, "</p><p>") + `</p></article><aside><a href="/x">Ten photographs of the harbour</a></aside><footer>Subscribe to our letter</footer></body></html>`
}

// long makes a text that is long enough for an article of a page.
func long(s string) []string {
	return []string{s, "It was the second time in a year, and the council, which met on Monday, asked for a report by the end of the month.", "“We have seen it coming for ten years,” said Ines Marlow, who runs the boatyard, “and we have said so at every meeting.”"}
}

var (
	ld     = `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Weir breaks &amp; boats lie dry","datePublished":"2031-03-04T19:56:00Z","author":[{"name":"Ann Lee"},{"name":"Bo Ek"}],"publisher":{"name":"The Tide"},"url":"https://tide.example/weir"}]}</script>`
	docx   = `<?xml version="1.0"?><w:document xmlns:w="w" xmlns:mc="mc"><w:body>%s</w:body></w:document>`
	wp     = func(s string) string { return "<w:p><w:r><w:t>" + s + "</w:t></w:r></w:p>" }
	nexis1 = "\n                               1 of 2 DOCUMENTS\n\n                          Copyright 2031 Tide Press Ltd\n                              All Rights Reserved\n\n                                  The Tide (Torvik)\n\n                           March 4, 2031 Tuesday\n                                 Final Edition\n\nWeir breaks and boats lie dry\n\nBYLINE: Ann Lee\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 23 words\n\nThe weir at Torvik broke on Sunday night, and the boats lay in\nthe mud until noon. Nobody was hurt, the keeper said.\n\nGRAPHIC: A boat\n\nLOAD-DATE: March 5, 2031\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n"
	nexis2 = strings.NewReplacer("1 of 2", "2 of 2", "The Tide (Torvik)", "The Lund Post", "Weir breaks and boats lie dry", "Lamp goes dark", "Ann Lee", "Bo Ek", "The weir at Torvik broke on Sunday night, and the boats lay in\nthe mud until noon. Nobody was hurt, the keeper said.", lamp).Replace(nexis1)
)

// TestFormats reads a small file in the shape of each format. What is wanted are
// title, outlet, author, date and text of each article.
func TestFormats(t *testing.T) {
	tide := "Weir breaks & boats lie dry|The Tide|Ann Lee, Bo Ek|2031-03-04T19:56:00Z|" + strings.Join(long(weir), "\n\n")
	mail := "From: =?utf-8?q?J=C3=B6rn_Ek?= <joern@tide.example>\r\nTo: desk@tide.example\r\nSubject: Weir breaks\r\nDate: Tue, 4 Mar 2031 19:56:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + weir + "\r\n"
	box := "From joern@tide.example Tue Mar  4 19:56:00 2031\n" + strings.ReplaceAll(mail, "\r", "") + "\n>From the pier nothing was seen.\n\nFrom the start it was known.\n\nFrom ann@tide.example Wed Mar  5 08:00:00 2031\nFrom: Ann Lee <ann@tide.example>\nSubject: Lamp\nMessage-ID: <2@x>\nDate: Wed, 5 Mar 2031 08:00:00 +0000\n\n" + lamp + "\n"
	uni := fmt.Sprintf(docx, wp("User Name: Reader")+wp("Documents (2)")+wp("1. Weir breaks")+wp("Client/Matter: -None-")+
		wp("Weir breaks")+wp("The Tide")+wp("March 4, 2031 Tuesday, FINAL EDITION")+wp("Copyright 2031 Tide Press")+wp("Section:\u00a0NEWS; Pg. 4")+wp("Length:\u00a023 words")+wp("Byline:\u00a0Ann Lee")+wp("Body")+wp(weir)+wp("Classification")+wp("Language: ENGLISH")+wp("Load-Date:\u00a0March 5, 2031")+wp("End of Document")+
		wp("Lamp goes dark")+wp("The Lund Post")+wp("March 5, 2031")+wp("Copyright 2031 Post")+wp("Length:\u00a022 words")+wp("Body")+wp(lamp)+"<w:p><w:r><w:br/><w:t>End of Document</w:t></w:r></w:p>")
	archive, _ := plist.Marshal(map[string]any{"WebMainResource": map[string]any{"WebResourceData": []byte(page(ld, "Weir breaks", long(weir)...)), "WebResourceURL": "https://tide.example/weir"}}, plist.BinaryFormat)
	var zst bytes.Buffer
	z, _ := zstd.NewWriter(&zst)
	z.Write([]byte(`{"title": "Weir breaks", "text": "` + weir + `"}` + "\n"))
	z.Close()
	answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(ld, "Weir breaks", long(weir)...)
	warc := fmt.Sprintf("WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 2\r\n\r\nx\n\r\n\r\nWARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://tide.example/weir\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(answer), answer)
	for _, tt := range []struct {
		name, in, format string
		want             []string
		warns            string // part of a warning; "" for none
	}{
		{"page.html", page(ld, "Weir breaks", long(weir)...), "html", []string{tide}, "words around the article are left out"},
		{"noendings", page(`<meta property="og:title" content="Weir breaks"><meta property="og:site_name" content="The Tide"><meta property="article:published_time" content="2031-03-04">`, "Weir breaks", long(weir)...), "html", []string{"Weir breaks|The Tide||2031-03-04|" + strings.Join(long(weir), "\n\n")}, "left out"},
		{"saved.mhtml", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://tide.example/weir\r\nSubject: Weir\r\nDate: Fri, 1 Jan 2038 00:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(page(ld, "Weir breaks", long(weir)...))) + "\r\n--b--\r\n", "mhtml", []string{tide}, "left out"},
		{"saved.webarchive", string(archive), "webarchive", []string{tide}, "left out"},
		{"crawl.warc", warc, "warc", []string{tide}, "left out"},
		{"crawl.warc.gz", gzipped(warc), "warc", []string{tide}, "left out"},
		{"a.eml", mail, "eml", []string{"Weir breaks||Jörn Ek|2031-03-04T19:56:00+01:00|" + weir + "\r\n"}, ""},
		{"a.mbox", box, "mbox", []string{"Weir breaks||Jörn Ek|2031-03-04T19:56:00+01:00|" + weir + "\n\nFrom the pier nothing was seen.\n\nFrom the start it was known.\n\n", "Lamp||Ann Lee|2031-03-05T08:00:00Z|" + lamp + "\n"}, ""},
		{"nexis.TXT", "Download Request: Selected Items: 1-2\n" + nexis1 + nexis2, "nexis", []string{"Weir breaks and boats lie dry|The Tide (Torvik)|Ann Lee|2031-03-04|" + weir, "Lamp goes dark|The Lund Post|Bo Ek|2031-03-04|" + lamp}, "cover page"},
		{"lies.txt", strings.ReplaceAll(nexis1+nexis2, "of 2", "of 9"), "nexis", []string{"Weir breaks and boats lie dry|The Tide (Torvik)|Ann Lee|2031-03-04|" + weir, "Lamp goes dark|The Lund Post|Bo Ek|2031-03-04|" + lamp}, "announced 9 articles, found 2"},
		{"gap.txt", nexis1 + strings.Replace(nexis2, "2 of 2", "4 of 2", 1), "nexis", []string{"Weir breaks and boats lie dry|The Tide (Torvik)|Ann Lee|2031-03-04|" + weir, "Lamp goes dark|The Lund Post|Bo Ek|2031-03-04|" + lamp}, "2 numbers of documents missing: 2, 3"},
		{"doubled.txt", nexis1 + strings.Replace(nexis1, "1 of 2", "2 of 2", 1), "nexis", []string{"Weir breaks and boats lie dry|The Tide (Torvik)|Ann Lee|2031-03-04|" + weir}, "folded 1 document"},
		{"uni.docx", zipped("[Content_Types].xml", "", "word/document.xml", uni), "nexis-uni", []string{"Weir breaks|The Tide|Ann Lee|2031-03-04|" + weir, "Lamp goes dark|The Lund Post||2031-03-05|" + lamp}, ""},
		{"one.docx", zipped("word/document.xml", fmt.Sprintf(docx, wp("Weir breaks")+wp(weir)+"<w:p><w:del><w:r><w:t>gone</w:t></w:r></w:del><mc:AlternateContent><mc:Choice><w:r><w:t>once</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>")), "docx", []string{"Weir breaks||||Weir breaks\n\n" + weir + "\n\nonce"}, ""},
		{"one.odt", zipped("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><text:h>Weir breaks</text:h><text:p>`+weir+`</text:p></office:body></office:document-content>`), "odt", []string{"Weir breaks||||Weir breaks\n\n" + weir}, ""},
		{"one.rtf", `{\rtf1\ansi\ansicpg1250\deff0{\fonttbl{\f0\fcharset238 Times;}{\f1\fcharset204 Courier;}}{\info{\title no}}\f0 Weir breaks\par\pard ` + weir + `\par Tuesday \u268?\'e8 {\f1\'c4\'e0} \u-10179?\u-8704?\'97 end\par}`, "rtf", []string{"Weir breaks||||Weir breaks\n\n" + weir + "\n\nTuesday Čč Да 😀— end"}, ""},
		{"a.csv", "id,title,body,date,site\n1,Weir breaks,\"" + weir + "\n\nIt was \"\"bad\"\".\",2031-03-04,The Tide\n2,Lamp," + strings.ReplaceAll(lamp, ",", "") + ",2031-03-05,Post\n", "csv", []string{"Weir breaks|The Tide||2031-03-04|" + weir + "\n\nIt was \"bad\".", "Lamp|Post||2031-03-05|" + strings.ReplaceAll(lamp, ",", "")}, "columns that are not shown: “id”"},
		{"bracket.txt", "[Wall falls]\n", "single", []string{"[Wall falls]||||[Wall falls]\n"}, ""},
		{"brace.txt", "{The wall fell.\n", "single", []string{"{The wall fell.||||{The wall fell.\n"}, ""},
		{"a.tsv", "headline\ttext\nWeir breaks\t" + weir + "\n", "csv", []string{"Weir breaks||||" + weir}, ""},
		{"a.rss", `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>The Tide</title><item><title>Weir breaks</title><link>https://tide.example/weir</link><dc:creator>Ann Lee</dc:creator><pubDate>Tue, 04 Mar 2031 19:56:00 GMT</pubDate><description>Short</description><content:encoded><![CDATA[<p>` + weir + `</p><p>More &amp; more.</p>]]></content:encoded></item><item><title>Bare</title></item></channel></rss>`, "feed", []string{"Weir breaks|The Tide|Ann Lee|2031-03-04T19:56:00Z|" + weir + "\n\nMore & more."}, "left out 1 item"},
		{"a.atom", `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Tide</title><entry><title type="html">Weir &amp;amp; boats</title><link href="https://tide.example/weir"/><author><name>Ann Lee</name></author><published>2031-03-04T19:56:00Z</published><content type="html">&lt;p&gt;` + weir + `&lt;/p&gt;</content></entry></feed>`, "feed", []string{"Weir & boats|The Tide|Ann Lee|2031-03-04T19:56:00Z|" + weir}, ""},
		{"a.xml", `<?xml version="1.0"?><nitf><head><pubdata date.publication="20310304"/></head><body><body.head><hedline><hl1>Weir breaks</hl1></hedline><byline>By Ann Lee</byline></body.head><body.content><p>` + weir + `</p><p>It held.</p></body.content></body></nitf>`, "nitf", []string{"Weir breaks||Ann Lee|2031-03-04|" + weir + "\n\nIt held."}, ""},
		{"b.xml", `<newsMessage><itemSet><newsItem><itemMeta/><contentMeta><contentCreated>2031-03-04T19:56:00Z</contentCreated><creator><name>Ann Lee</name></creator><infoSource literal="Tide"><name>The Tide</name></infoSource><headline>Weir breaks</headline></contentMeta><contentSet><inlineXML><html><body><p>` + weir + `</p></body></html></inlineXML></contentSet></newsItem></itemSet></newsMessage>`, "newsml", []string{"Weir breaks|The Tide|Ann Lee|2031-03-04T19:56:00Z|" + weir}, ""},
		{"f.txt", "HD Weir breaks\nBY Ann Lee\nWC 23 words\nPD 4 March 2031\nSN The Tide\nLP\n" + weir + "\nTD\nIt was\nbad.\n\nIt held.\nAN\nDocument TIDE1\n\nHD\nLamp\nPD\n5 March 2031\nLP\n" + lamp + "\nAN Document TIDE2\n", "factiva", []string{"Weir breaks|The Tide|Ann Lee|2031-03-04|" + weir + "\n\nIt was bad.\n\nIt held.", "Lamp|||2031-03-05|" + lamp}, ""},
		{"f.html", `<html><body><div class="article enArticle"><div id="hd"><span class="enHeadline">Weir breaks</span></div><div>Ann Lee</div><div>23 words</div><div>4 March 2031</div><div>The Tide</div><div>TIDE</div><p></p><p class="articleParagraph enarticleParagraph">` + weir + `</p><p>Tide Press</p><p>Document TIDE1</p></div></body></html>`, "factiva", []string{"Weir breaks|The Tide|Ann Lee|2031-03-04|" + weir}, ""},
		{"n.html", `<html><head><META DOCUMENTS="1"></head><body><A NAME="DOC_ID_1_0"></A><div><p>1 of 1 DOCUMENTS</p></div><div>The Tide</div><div>March 4, 2031 Tuesday</div><div>Weir breaks</div><div><span class="c7">LENGTH: </span>23 words</div><p>` + weir + `</p><div>LOAD-DATE: March 5, 2031</div></body></html>`, "nexis", []string{"Weir breaks|The Tide||2031-03-04|" + weir}, ""},
		{"p.txt", "Report from ProQuest\n" + proquestRule + "\nTitle: Weir breaks\n\nPublication title: The Tide;\nTorvik\n\nPublication date: Ma r 4, 20 31\n\nAuthor: Lee, Ann\n\nFull text: " + weir + "\n\nTwitter: @ann\n\nSubject: Weirs\n\nPlaceof publication: Torvik\n\nDocument URL: https://proxy.example/login?url=https://tide.example/weir\n" + proquestRule + "\nContact us\n", "proquest", []string{"Weir breaks|The Tide|Lee, Ann|2031-03-04|" + weir + "\n\nTwitter: @ann"}, ""},
		{"a.zip", zipped("two/b.txt", "Lamp\n\n"+lamp, "two/a.json", `{"title": "Weir breaks",`+"\n"+`"text": "`+weir+`"}`, "two/x.jpg", "\xff\xd8\xff", "__MACOSX/._a", "x"), "zip", []string{"Weir breaks||||" + weir, "Lamp||||Lamp\n\n" + lamp}, "left out 1 file of the archive"},
		{"a.tar.gz", gzipped(tarred("b.txt", "Lamp\n\n"+lamp, "a.md", "# Weir breaks\n\n"+weir)), "tar", []string{"Weir breaks||||# Weir breaks\n\n" + weir, "Lamp||||Lamp\n\n" + lamp}, ""},
		{"a.jsonl.zst", zst.String(), "jsonl", []string{"Weir breaks||||" + weir}, ""},
		{"b.epub", zipped("mimetype", "application/epub+zip", "META-INF/container.xml", `<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>`, "OPS/book.opf", `<package xmlns:dc="d"><metadata><dc:title>The Week</dc:title><dc:creator>Ann Lee</dc:creator></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`, "OPS/a.xhtml", "<html><body><h1>Weir breaks</h1><p>"+strings.Join(long(weir), "</p><p>")+"</p></body></html>"), "epub", []string{"Weir breaks|The Week|Ann Lee||Weir breaks\n\n" + strings.Join(long(weir), "\n\n")}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), tt.name)
			if err := os.WriteFile(path, []byte(tt.in), 0o600); err != nil {
				t.Fatal(err)
			}
			for _, in := range []string{path, filepath.Dir(path)} { // by name, and found in a folder
				if in != path && !isArticle(tt.name) {
					continue
				}
				b := open(t, Options{}, in)
				var got []string
				for _, a := range b.Articles {
					got = append(got, strings.Join([]string{a.Title, a.Outlet, a.Author, a.Published, a.Text}, "|"))
				}
				if in == path && b.Format != tt.format || !slices.Equal(got, tt.want) {
					t.Errorf("format %q\n got %q\nwant %q", b.Format, got, tt.want)
				}
				said := ""
				for _, w := range b.Warnings {
					said += w.Message + "\n"
				}
				if (tt.warns == "") != (said == "") || !strings.Contains(said, tt.warns) {
					t.Errorf("warnings are %q, want %q", said, tt.warns)
				}
			}
		})
	}
}

// TestNotProse holds that what is of a known kind and holds no article is an error
// that says so, and never an article.
func TestNotProse(t *testing.T) {
	for name, tt := range map[string]struct{ in, want string }{
		"a.json":    {`{"a": 1}`, "nothing is an article's text"},
		"b.json":    {`{"title": "x", "text": `, "not valid JSON"},
		"gdelt.txt": {`{"articles": [{"url": "https://x.example/1", "title": "Weir", "seendate": "20310304T000000Z", "domain": "x.example"}]}`, "headlines and addresses only"},
		"c.xml":     {`<?xml version="1.0"?><recipes><r/></recipes>`, "XML of a kind that is not read (<recipes>)"},
		"d.rss":     {`<rss><channel><title>T</title><item><title>Weir</title><link>https://x.example</link></item></channel></rss>`, "headlines and addresses only"},
		"e.html":    {`<html><body><script>load()</script></body></html>`, "without any text"},
		"f.csv":     {"name,age\nAnn,7\n", "without a column of texts"},
		"g.zip":     {zipped("a.jpg", "x"), "an archive without article files"},
		"h.docx":    {zipped("word/document.xml", "<w:document/>"), "without a text"},
		"i.warc":    {"WARC/1.0\r\nContent-Length: 1\r\n\r\nx", "without a page"},
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(tt.in), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := Open(t.Context(), []string{path}, Options{}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

// TestProseStaysProse holds that a text that only looks like one of the formats is
// an article, whole.
func TestProseStaysProse(t *testing.T) {
	for _, head := range []string{"From the pier nothing was seen: nobody slept.", "HD television comes to Torvik", "Title, Text, Date", "{Breaking} Weir fails", "<Torvik> The weir", "<!DOCTYPE html> begins a page", `<?xml version="1.0"?> begins a file`,
		"The clerk filed this.\n\n  1 of 3 DOCUMENTS\n\nMore came.", "LENGTH: 200 metres\n\nLOAD-DATE: never", `Use <a name="DOC_ID_1_0"> for that.`, "The anchor DocID_MSTAR stands on each page.", "WARC/1.0 is a format", "PK is how they sign"} {
		in := head + "\n\n" + weir + "\n"
		b := open(t, Options{}, filepath.Join(write(t, "in.txt", in), "in.txt"))
		if len(b.Articles) != 1 || b.Articles[0].Text != in {
			t.Errorf("%q: read as %s: %q", head, b.Format, b.Articles[0].Text)
		}
	}
}

// TestArchivesDoNotBurst holds that a small archive that comes to gigabytes, and
// archives within archives, end with an error.
func TestArchivesDoNotBurst(t *testing.T) {
	zeros := strings.Repeat("a ", 20<<20)
	deep := zipped("a.txt", weir)
	for range 6 {
		deep = zipped("a.zip", deep)
	}
	var many []string // each alone may come to what it does
	for i := range 12 {
		many = append(many, fmt.Sprintf("%d.zip", i), zipped("a.txt", strings.Repeat("a ", 3<<20)))
	}
	for name, tt := range map[string]struct{ in, want string }{
		"many.zip":  {zipped(append(many, "z.zip", zipped("a.txt", strings.Repeat("a ", 7<<20)))...), ""},
		"a.zip":     {zipped("a.txt", zeros), "unpacks to more than"},
		"a.txt.gz":  {gzipped(zeros), "unpacks to more than"},
		"deep.zip":  {deep, "archives within archives"},
		"bomb.docx": {zipped("word/document.xml", zeros), "unpacks to more than"},
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(tt.in), 0o600); err != nil {
			t.Fatal(err)
		}
		b, err := Open(t.Context(), []string{path}, Options{})
		if tt.want == "" {
			if err != nil || len(b.Articles) > 3 || len(b.Warnings) == 0 {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", name, err, tt.want)
		}
	}
}

// FuzzFormats reads whatever a file may hold as each of the formats: it ends, the
// texts are valid, and there is an article or an error.
func FuzzFormats(f *testing.F) {
	for _, s := range []string{page(ld, "Weir", long(weir)...), nexis1, zipped("a.txt", weir), gzipped(weir), "From a b\nFrom: a\nMessage-ID: x\nDate: y\n\nz", `{\rtf1\u1?\'e8{\fonttbl{\f0\fcharset204 x;}}\bin3 abc}`, "title,text\na,b\n",
		"HD x\nPD y\nLP z\nAN w\n", "WARC/1.0\r\nContent-Length: 3\r\nWARC-Type: response\r\n\r\nabc", `<rss><channel><item><description>x</description></item></channel></rss>`, `<nitf><body.content><p>x</p></body.content></nitf>`, "Content-Type: multipart/related; boundary=b\nFrom: <Saved by x>\n\n--b\nContent-Type: text/html\n\n<p>x\n--b--", proquestRule + "\nTitle: x\nPublication title: y\nFull text: z\nProQuest\n"} {
		f.Add([]byte(s), "a.txt")
	}
	f.Add([]byte("bplist00"), "a.webarchive")
	f.Fuzz(func(t *testing.T, data []byte, name string) {
		for _, packed := range []bool{true, false} {
			c := &contents{name: name, data: data}
			if !packed {
				d := decode(data)
				if d.binary {
					return
				}
				c.text = d.text
			}
			form, r, ok, err := readFormat(t.Context(), c, packed)
			if ok && err == nil && len(r.list)+len(r.files) == 0 {
				t.Fatalf("%s: neither an article nor an error", form.name)
			}
			for _, rec := range r.list {
				if !packed && !utf8.ValidString(rec.text+rec.title+rec.outlet) {
					t.Fatalf("%s: text is not valid UTF-8: %q", form.name, rec.text)
				}
			}
		}
	})
}
