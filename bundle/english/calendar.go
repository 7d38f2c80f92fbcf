package english

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed calendar.txt
var calendarData string

// noOffset stands for the offset of a zone that several countries use for
// different ones.
const noOffset = 1 << 12

// A yearbook holds the months of other languages, those that are written in
// full, and the minutes of time zones.
type yearbook struct {
	months map[string]int
	full   map[string]bool
	zones  map[string]int
}

var calendar = sync.OnceValue(func() yearbook {
	y := yearbook{map[string]int{}, map[string]bool{}, map[string]int{}}
	sections(calendarData, func(section, word string) {
		if month, ok := strings.CutPrefix(section, "month "); ok {
			month, short := strings.CutSuffix(month, " short")
			y.months[word], _ = strconv.Atoi(month)
			if !short {
				y.full[word] = true
			}
			return
		}
		zone, minutes, known := strings.Cut(word, ":")
		y.zones[zone] = noOffset
		if known {
			y.zones[zone], _ = strconv.Atoi(minutes)
		}
	})
	return y
})

// MonthAbroad returns the number, from 1, of the month that a folded word
// names in another language of Western news than English, or 0.
func MonthAbroad(word string) int {
	return calendar().months[word]
}

// IsZone reports whether a folded word stands for a time zone.
func IsZone(word string) bool {
	_, ok := calendar().zones[word]
	return ok
}

// ZoneMinutes returns the minutes by which a folded time zone's clocks are
// ahead of UTC; ok is false for one that names no single offset.
func ZoneMinutes(word string) (minutes int, ok bool) {
	minutes, ok = calendar().zones[word]
	return minutes, ok && minutes != noOffset
}
