package load

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"testing"
)

// A record whose length is wrong costs the words it is wrong by, or its neighbour,
// and not what stands behind it.
func TestDamagedRecordsOfWARC(t *testing.T) {
	record := func(length int, body string) string {
		return fmt.Sprintf("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://tide.example/%s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", body[:4], length, body)
	}
	one, two, three := "weir broke on Sunday", "lamp went dark in May", "quay is dry again"
	for _, c := range []struct {
		name, in, want string
		damaged        bool
	}{
		{"whole", record(20, one) + record(21, two) + record(17, three), "weir lamp quay", false},
		{"too short", record(10, one) + record(21, two) + record(17, three), "weir lamp quay", true},
		{"too long", record(40, one) + record(21, two) + record(17, three), "weir quay", true},
		{"negative", record(-1, one) + record(21, two) + record(17, three), "lamp quay", true},
		{"something between", record(20, one) + "\x00\x01 garbage\n" + record(21, two) + strings.Repeat("x", 9000) + "WARC/1.1 is no line's beginning\n" + record(17, three), "weir lamp quay", true},
		{"cut off", record(20, one) + record(21, two)[:100], "weir lamp", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			err := responses(t.Context(), bufio.NewReader(strings.NewReader(c.in)), func(block io.Reader, uri string) error {
				got = append(got, strings.TrimPrefix(uri, "https://tide.example/"))
				return nil
			})
			if g := strings.Join(got, " "); g != c.want || (err == errBrokenOff) != c.damaged {
				t.Errorf("got %s (%v), want %s, damaged %t", g, err, c.want, c.damaged)
			}
		})
	}
}
