//go:build unix

package main

import (
	"runtime"
	"syscall"
	"time"
)

// systemUsage returns the processor time that the process has used, and the
// most memory in bytes that it has held.
func systemUsage() (cpu time.Duration, peak int64) {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0, 0
	}
	peak = int64(r.Maxrss) * 1024
	if runtime.GOOS == "darwin" || runtime.GOOS == "ios" { // which count in bytes
		peak = int64(r.Maxrss)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano()), peak
}
