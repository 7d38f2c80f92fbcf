package main

import (
	"encoding/base64"
	"fmt"
	"strings"
)

// A payload is what a file may hold to harm whoever looks at it.
type payload struct{ name, bytes string }

// marker names the payload at index i. Its digits stand as parameters in the
// sequences as well: no sequence of ours has a number so large.
func marker(i int) string { return fmt.Sprintf("Zq%d", number(i)) }

func number(i int) int { return 7000 + i }

// payloads makes all of them: each control sequence in each of its spellings,
// what hides, what turns round, what is no UTF-8, and what becomes code in
// another program.
func payloads() []payload {
	var out []payload
	add := func(name, format string) {
		n := fmt.Sprint(number(len(out)))
		s := strings.NewReplacer("{n}", n, "{m}", "Zq"+n, "{64}", base64.StdEncoding.EncodeToString([]byte("Zq"+n))).Replace(format)
		out = append(out, payload{name, s})
	}
	for _, intro := range []struct{ name, csi, osc, dcs, apc, sos, pm, st string }{
		{"7 bits", "\x1b[", "\x1b]", "\x1bP", "\x1b_", "\x1bX", "\x1b^", "\x1b\\"},
		{"C1 in UTF-8", "\u009b", "\u009d", "\u0090", "\u009f", "\u0098", "\u009e", "\u009c"},
		{"C1 as bytes", "\x9b", "\x9d", "\x90", "\x9f", "\x98", "\x9e", "\x9c"},
	} {
		for _, body := range []string{"{n};1H", "{n}m", "?{n}h", "2J\u001b[{n}J", ">{n}c", "={n};1u", "?{n}$p", "{n} q", "8;{n};{n}t", "{n}b", "{n};1r", "38:2::{n}:1:1m"} {
			add("CSI "+body+", "+intro.name, intro.csi+body)
		}
		for _, body := range []string{"0;{m}", "2;{m}", "8;;http://{m}.example", "52;c;{64}", "10;#{n}", "4;{n};?", "1337;SetUserVar=a={64}", "777;notify;{m};b", "9;{m}", "7;file://{m}/"} {
			for _, end := range []string{"\a", intro.st} {
				add("OSC "+body+", "+intro.name, intro.osc+body+end)
			}
		}
		for _, body := range []string{"+q{n}", "$q{n}m", "{n}q#0;2;0;0;0#0~~", "tmux;\x1b\x1b]0;{m}\a", "1000p{n}"} {
			add("DCS "+body+", "+intro.name, intro.dcs+body+intro.st)
		}
		add("APC, "+intro.name, intro.apc+"Ga=T,f=24,s=1,v=1;{64}"+intro.st)
		add("SOS, "+intro.name, intro.sos+"{m}"+intro.st)
		add("PM, "+intro.name, intro.pm+"{m}"+intro.st)
		for _, open := range []string{intro.csi, intro.osc, intro.dcs, intro.apc} {
			add("without an end, "+intro.name, open+"{n}")
		}
	}
	for _, s := range []string{"c", "7", "8", "(0", "#8", ">", "=", "M", "D", "N", "O", "%G", "n", "Z", "\\"} {
		add("escape "+s, "\x1b"+s+"{m}")
	}
	for _, s := range []string{"\x1b\n[{n}m", "\x1b\r[{n}m", "\x1b\x00[{n}m", "\x1b\u200b[{n}m", "\x1b\u00ad[{n}m", "\x1b\x1b[{n}m", "\x1b[\x18{n}m", "\xc2\n\x9b{n}m", "\x1b\x7f[{n}m", "\x1b[{n}\n;1m", "\x1b]0;{m}\n\a", "\x1b \u202e[{n}m"} {
		add("split", s)
	}
	for c := range 0x20 {
		if c != '\n' && c != '\r' && c != '\t' && c != 0 {
			add(fmt.Sprintf("control %02X", c), string(rune(c))+"{m}")
		}
	}
	add("delete", "\x7f{m}")
	for _, r := range "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069" {
		add(fmt.Sprintf("bidi %U", r), string(r)+"{m}"+string(r))
	}
	for _, r := range "\u200b\u200c\u200d\u2060\u2061\u2064\ufeff\u180e\u034f\u00ad\u2028\u2029\u0085\U000e0001\U000e007f\U000e0100\ufe0f\ufe00\u115f\u1160\u17b4\u2800\u3164\uffa0\U0001d159\ufff9\ufffb\uffff\ufdd0" {
		add(fmt.Sprintf("hidden %U", r), "a"+string(r)+string(r)+"{m}")
	}
	add("tags", "🏴"+hiddenIn("rm -rf", 0xe0000)+"{m}")
	add("bytes in selectors", "😀"+hiddenIn("rm -rf", 0xe0100)+"{m}")
	add("joiners as bits", strings.Repeat("م\u200c\u200d", 20)+"{m}")
	add("selectors on digits", "1\ufe0f2\ufe0e3\ufe0f{m}")
	add("stacked marks", "Z"+strings.Repeat("\u0300\u0323\u20dd", 30)+"{m}")
	add("a mark at the start", "\u0301{m}")
	for _, s := range []string{"\xc0\x9b", "\xc1\x9b", "\xe0\x82\x9b", "\xf0\x80\x82\x9b", "\xf8\x80\x80\x82\x9b", "\xc0\x80", "\xc0\xaf", "\xc2", "\xe2\x80", "\xf0\x9f\x98", "\xed\xa0\x80", "\xed\xb0\x80", "\xf4\x90\x80\x80", "\xff", "\xfe", "\x80", "\xbf\xbf", "\xe2\x80\x1b["} {
		add(fmt.Sprintf("not UTF-8 % X", s), s+"{n}m{m}")
	}
	for _, s := range []string{"<script>alert({n})</script>", "<img src=x onerror=alert({n})>", `"><svg/onload=alert({n})>`, "' onmouseover='alert({n})", "<!--{m}-->", "]]>{m}", "</article></html>{m}", "javascript:alert({n})", "data:text/html,{m}", "&#27;[{n}m", "&lt;b&gt;{m}"} {
		add("HTML "+s, s)
	}
	for _, s := range []string{"=1+{n}", "+{n}", "-{n}", "@SUM({n})", "\t={n}", "＝{n}", "＋{n}", `"={n}`, "=cmd|' /C calc'!A{n}", "=HYPERLINK(\"http://{m}.example\")"} {
		add("CSV "+s, s)
	}
	for _, s := range []string{"[x](javascript:alert({n}))", "![x](http://{m}.example/a.png)", "`{m}", "| {m} |", "[{m}]: http://x.example", "\\{m}", "{{.}}${HOME}%s%n{m}", "$(touch {m})"} {
		add("markup "+s, s)
	}
	return out
}

// hiddenIn writes s in invisible characters.
func hiddenIn(s string, base rune) string {
	var b strings.Builder
	for _, r := range s {
		b.WriteRune(base + r)
	}
	return b.String()
}
