package theme

import (
	"image/color"
	"strconv"
)

// Dark returns the theme for dark terminals. It is made for backgrounds from
// black to the slate grey of common editor themes.
func Dark() *Theme {
	return themed(palette{
		name: "dark", dark: true, ground: hex("16181d"),
		text: hex("c8ccd4"), bright: hex("f2f4f8"), muted: hex("a4abb8"), faint: hex("8a92a0"), rule: hex("3f4653"),
		accent: hex("7fc1ff"), focus: hex("2c4f7c"), linked: hex("24507a"), linkWeak: hex("223a52"),
		shared: hex("1d3a57"), near: hex("1b2f45"), reworded: hex("1b2530"),
		sharedInk: hex("6fb1ec"), rewordedInk: hex("6a93b8"), nearLine: hex("3f6d97"), rewordedLine: hex("3d5369"),
		quote: hex("e8c47c"), phrase: hex("d3b98a"), reported: hex("cfc6b2"), speaker: hex("8fd6c8"),
		drift: hex("2f2342"), driftInk: hex("c9a9ee"), backInk: hex("a99bc4"),
		alarm: hex("ff9a5c"), alarmGround: hex("43240f"),
		search: hex("5a4a12"), searchInk: hex("fff3c4"), current: hex("f4c430"), currentInk: hex("14161a"),
		inserted: hex("8cc8ff"), deleted: hex("a4abb8"),
		bar: hex("23272f"), box: hex("1c2027"), boxRule: hex("5b6473"), selected: hex("2c4f7c"),
		good: hex("8fd6c8"), bad: hex("ff9a5c"),
	})
}

// Light returns the theme for light terminals, made for backgrounds from white
// to the cream of common editor themes.
func Light() *Theme {
	return themed(palette{
		name: "light", ground: hex("ffffff"),
		text: hex("2b2f36"), bright: hex("000000"), muted: hex("4d5562"), faint: hex("636b78"), rule: hex("c3c8d0"),
		accent: hex("0a5ea8"), focus: hex("b9d9fb"), linked: hex("c4e0fb"), linkWeak: hex("dcebf9"),
		shared: hex("d3e6f8"), near: hex("e1edf8"), reworded: hex("eef3f8"),
		sharedInk: hex("1763ac"), rewordedInk: hex("4a6f94"), nearLine: hex("86aed6"), rewordedLine: hex("a8bbcf"),
		quote: hex("7a4b00"), phrase: hex("6f5427"), reported: hex("4f4531"), speaker: hex("00595a"),
		drift: hex("efe6fa"), driftInk: hex("5a2f92"), backInk: hex("5e4f7c"),
		alarm: hex("a63a00"), alarmGround: hex("ffe7d6"),
		search: hex("fff0b3"), searchInk: hex("3a2c00"), current: hex("ffc400"), currentInk: hex("ffffff"),
		inserted: hex("0a5ea8"), deleted: hex("4d5562"),
		bar: hex("eceff3"), box: hex("f7f8fa"), boxRule: hex("9aa2ae"), selected: hex("b9d9fb"),
		good: hex("00595a"), bad: hex("a63a00"),
	})
}

// hex returns the colour written as six hexadecimal digits. It is for the
// constants of this package: what is not a number is black.
func hex(s string) color.Color {
	n, _ := strconv.ParseUint(s, 16, 32)
	return color.RGBA{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), A: 0xff}
}
