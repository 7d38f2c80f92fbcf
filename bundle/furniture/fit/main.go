// Fit prints the weights by which package furniture judges lines, and how well
// weights fitted in the same way judge pages of outlets that they were not
// fitted to.
//
// usage: fit [-v] FOLDER...
//
// With -v it lists the lines that were judged wrongly.
//
// Every .json file of a FOLDER is a list of pages: {"url" or "outlet", "lines":
// [[label, text, ...], ...]}, the label being furniture, body or anything else
// for a line that is not judged. Lines are parted by empty lines, as the
// program would read them from a file.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"slices"

	"broadsheet/bundle/furniture"
)

func main() {
	log.SetFlags(0)
	verbose := flag.Bool("v", false, "list the lines that were judged wrongly")
	flag.Parse()
	if flag.NArg() == 0 {
		log.Fatal("usage: fit [-v] FOLDER...")
	}
	var all []*page
	for _, folder := range flag.Args() {
		ps, err := readFolder(folder)
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, ps...)
	}
	ctx := context.Background()
	scores := map[string]*score{}
	for fold := range folds {
		var learn, judge []*page
		for _, p := range all {
			if p.fold() == fold {
				judge = append(judge, p)
			} else {
				learn = append(learn, p)
			}
		}
		m, err := fit(ctx, learn)
		if err != nil {
			log.Fatal(err)
		}
		if err := judgeAll(ctx, m, judge, scores); err != nil {
			log.Fatal(err)
		}
	}
	m, err := fit(ctx, all)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("var weights = Model{")
	for i, name := range furniture.Names {
		fmt.Printf("\t%s: {%.2f, %.2f},\n", name, m[i][0], m[i][1])
	}
	fmt.Println("}")
	fmt.Printf("// %d pages; outlets held out, %d folds:\n", len(all), folds)
	var names []string
	for name := range scores {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Printf("// %-24s %s\n", name, scores[name])
	}
	for _, name := range names {
		for _, s := range scores[name].misses {
			if *verbose {
				fmt.Println("//", name, s)
			}
		}
	}
}
