//go:build !unix

package main

import "time"

// systemUsage returns nothing: this system is not asked.
func systemUsage() (cpu time.Duration, peak int64) { return 0, 0 }
