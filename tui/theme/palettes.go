package theme

import (
	"image/color"
	"strconv"
)

// Dark returns the theme for dark terminals. It is made for backgrounds from
// black to the slate grey of common editor themes, with a reader's own colours.
func Dark(own ...Colours) *Theme { return themed(darkColours().with(own)) }

func darkColours() palette {
	return palette{
		name: "dark", dark: true, ground: hex("16181d"),
		text: hex("c8ccd4"), bright: hex("f4f6fa"), muted: hex("aab0bc"), faint: hex("8f969f"), rule: hex("3a404b"),
		accent: hex("6cb6ff"), focus: hex("2f5688"), linked: hex("284a73"), linkWeak: hex("22384f"),
		shared: hex("1c354f"), near: hex("1b2d41"), reworded: hex("1c2733"),
		sharedInk: hex("3f9bf3"), rewordedInk: hex("7d9dbd"),
		quote: hex("ecd79c"), phrase: hex("dccda4"), reported: hex("d6cfbf"), speaker: hex("93d3c6"),
		driftInk: hex("d2c4fc"), driftLine: hex("4d3d60"), backInk: hex("b3aac6"),
		alarm: hex("f28b38"), alarmGround: hex("3a2010"),
		search: hex("5c4b10"), searchInk: hex("fff3c4"), current: hex("f4c430"), currentInk: hex("14161a"),
		inserted: hex("6cb6ff"), deleted: hex("aab0bc"),
		bar: hex("22262e"), box: hex("1d2129"), boxRule: hex("5b6473"), selected: hex("2f5688"),
		good: hex("93d3c6"), bad: hex("f28b38"),
	}
}

// Light returns the theme for light terminals, made for backgrounds from white
// to the cream of common editor themes, with a reader's own colours.
func Light(own ...Colours) *Theme { return themed(lightColours().with(own)) }

func lightColours() palette {
	return palette{
		name: "light", ground: hex("ffffff"),
		text: hex("2b2f36"), bright: hex("000000"), muted: hex("4d5562"), faint: hex("5f6670"), rule: hex("c9ced6"),
		accent: hex("0a5ea8"), focus: hex("a9d0f9"), linked: hex("bcdaf8"), linkWeak: hex("d3e5f7"),
		shared: hex("d8e8f9"), near: hex("e4eef9"), reworded: hex("eef3f9"),
		sharedInk: hex("0f62b5"), rewordedInk: hex("44678a"),
		quote: hex("8f4f00"), phrase: hex("6f4c1c"), reported: hex("4b453c"), speaker: hex("00595a"),
		driftInk: hex("64336a"), driftLine: hex("dcc6d2"), backInk: hex("62556e"),
		alarm: hex("771a12"), alarmGround: hex("ffe3d3"),
		search: hex("ffeb99"), searchInk: hex("3a2c00"), current: hex("ffb700"), currentInk: hex("000000"),
		inserted: hex("0a5ea8"), deleted: hex("4d5562"),
		bar: hex("eceff3"), box: hex("f7f8fa"), boxRule: hex("9aa2ae"), selected: hex("a9d0f9"),
		good: hex("00595a"), bad: hex("771a12"),
	}
}

// hex returns the colour written as six hexadecimal digits. It is for the
// constants of this package: what is not a number is black.
func hex(s string) color.Color {
	n, _ := strconv.ParseUint(s, 16, 32)
	return color.RGBA{R: uint8(n >> 16), G: uint8(n >> 8), B: uint8(n), A: 0xff}
}
