// Bom writes the bill of materials of a built program, for whichever system it
// is: what `broadsheet licences --format cyclonedx` writes of itself.
//
//	go run ./cmd/broadsheet/licences/bom FILE > FILE.cdx.json
package main

import (
	"debug/buildinfo"
	"fmt"
	"os"

	"broadsheet/cmd/broadsheet/licences"
	"broadsheet/cmd/broadsheet/version"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "bom: name the program")
		os.Exit(2)
	}
	info, err := buildinfo.ReadFile(os.Args[1])
	if err == nil {
		err = licences.CycloneDX(os.Stdout, version.Number, info)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bom:", err)
		os.Exit(1)
	}
}
