package shared

import (
	"strconv"
	"strings"
)

// numberValue reads a number as it is written in text: "1,250", "2.5", "22nd",
// "1990s", "four". What cannot be read gives -1, which equals no number.
func numberValue(w string) float64 {
	if v := numberWords[w]; v != 0 {
		return v
	}
	w = strings.ReplaceAll(w, ",", "")
	end := 0
	for end < len(w) && (w[end] >= '0' && w[end] <= '9' || w[end] == '.') {
		end++
	}
	v, err := strconv.ParseFloat(strings.Trim(w[:end], "."), 64)
	if err != nil {
		return -1
	}
	switch w[end:] {
	case "m", "mn":
		return v * 1e6
	case "bn", "b":
		return v * 1e9
	case "k":
		return v * 1e3
	}
	return v
}
