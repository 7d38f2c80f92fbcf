package speech

import (
	"testing"
	"unsafe"

	"broadsheet/bundle"
)

// A phrase comes back as it was kept, from less than two thirds of the room.
func TestKeep(t *testing.T) {
	if k, ph := unsafe.Sizeof(kept{}), unsafe.Sizeof(phrase{}); 3*k >= 2*ph {
		t.Errorf("kept in %d bytes of %d", k, ph)
	}
	for _, ph := range []phrase{
		{},
		{kind: namePhrase, from: 3, to: 1 << 20, name: bundle.Span{Start: 4, End: 1 << 30}, full: bundle.Span{Start: 2, End: 1<<31 - 1}, gender: female, org: true},
		{kind: pronounPhrase, from: 1, to: 2, full: bundle.Span{Start: 7, End: 9}, gender: male},
	} {
		k := ph.keep()
		if got := k.phrase(); got != ph {
			t.Errorf("%+v comes back as %+v", ph, got)
		}
	}
}
