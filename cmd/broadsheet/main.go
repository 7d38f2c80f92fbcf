// Broadsheet opens rival versions of a story side by side.
package main

import (
	"context"
	"fmt"
	"os"

	"broadsheet/bundle/analysis"
	"broadsheet/bundle/load"
	"broadsheet/bundle/report"
)

func main() {
	var paths []string
	for _, a := range os.Args[1:] {
		if a != "report" && a != "--format" && a != "json" {
			paths = append(paths, a)
		}
	}
	ctx := context.Background()
	b, err := load.Open(ctx, paths, load.Options{Stdin: os.Stdin})
	if err == nil {
		var a *analysis.Analysis
		if a, err = analysis.Run(ctx, b, nil); err == nil {
			err = report.JSON(os.Stdout, a, "broadsheet 0.1.0")
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
