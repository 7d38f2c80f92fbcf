package desk

import (
	"context"
	"testing"

	"broadsheet/bundle"
)

func TestStaleResultsAreDropped(t *testing.T) {
	d := New(Options{})
	d.Gen, d.Bundle = 4, &bundle.Bundle{Articles: []*bundle.Article{{Source: "a"}}}
	d.Search.Text, d.Search.serial = "x", 7
	d.Update(analysedMsg{gen: 3, err: context.Canceled})
	d.Update(searchedMsg{gen: 4, serial: 6, hits: &Hits{}})
	if d.Failed != nil || d.Search.Hits != nil {
		t.Error("a stale result was taken in")
	}
	d.Update(analysedMsg{gen: 4, err: context.Canceled})
	d.Update(searchedMsg{gen: 4, serial: 7, hits: &Hits{}})
	if d.Failed == nil || d.Search.Hits == nil {
		t.Error("a result was dropped that was asked for")
	}
}
