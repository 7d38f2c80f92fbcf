package main

import (
	"fmt"
	"io"
	"runtime/metrics"
	"text/tabwriter"
	"time"

	"broadsheet/bundle/analysis"
)

// timings tell what each stage of a command cost. A nil *timings measures and
// writes nothing.
type timings struct {
	begun, last usage
	laps        []lap
}

// A lap is what one stage cost.
type lap struct {
	stage string
	usage
}

// usage is what the program has used since it began.
type usage struct {
	wall      time.Duration
	cpu       time.Duration // of all processors, by the program and for it; 0 where the system does not say
	allocated uint64        // bytes on the heap, freed ones too
}

// since returns what was used since u.
func (now usage) since(u usage) usage {
	return usage{now.wall - u.wall, now.cpu - u.cpu, now.allocated - u.allocated}
}

var processBegan = time.Now()

func used() usage {
	heap := []metrics.Sample{{Name: "/gc/heap/allocs:bytes"}}
	metrics.Read(heap)
	cpu, _ := systemUsage()
	return usage{wall: time.Since(processBegan), cpu: cpu, allocated: heap[0].Value.Uint64()}
}

// startTimings starts the clock, or returns nil when on is false.
func startTimings(on bool) *timings {
	if !on {
		return nil
	}
	now := used()
	return &timings{begun: now, last: now}
}

// ended notes that a stage has ended and the next begins.
func (t *timings) ended(stage string) {
	if t == nil {
		return
	}
	now := used()
	t.laps = append(t.laps, lap{stage, now.since(t.last)})
	t.last = now
}

// progress notes the stages of an analysis, which run one after another.
func (t *timings) progress() func(analysis.Progress) {
	if t == nil {
		return nil
	}
	return func(p analysis.Progress) { t.ended(p.Stage) }
}

// write writes a line for each stage, in the order they ran, and one for all:
// its name, wall and CPU seconds and allocated megabytes (of 1,000,000 bytes),
// and then the most memory that the process held at any time.
func (t *timings) write(w io.Writer) {
	if t == nil {
		return
	}
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(out, "stage\t%9s\t%9s\t%12s\n", "wall s", "cpu s", "allocated MB")
	for _, l := range append(t.laps, lap{"total", t.last.since(t.begun)}) {
		fmt.Fprintf(out, "%s\t%9.3f\t%9.3f\t%12.1f\n", l.stage, l.wall.Seconds(), l.cpu.Seconds(), float64(l.allocated)/1e6)
	}
	if _, peak := systemUsage(); peak > 0 {
		fmt.Fprintf(out, "peak MB\t\t\t%12.1f\n", float64(peak)/1e6)
	}
	out.Flush()
}
