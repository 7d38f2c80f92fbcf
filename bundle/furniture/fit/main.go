// Fit prints the weights by which package furniture judges lines, and how well
// weights fitted in the same way judge pages of outlets that they were not
// fitted to.
//
// usage: fit [-v] [-judge] FOLDER...
//
// With -v it lists the lines that were judged wrongly. With -judge it fits
// nothing and prints how the weights that the program has judge the pages.
//
// Every .json file of a FOLDER is a list of pages: {"url" or "outlet", "lines":
// [[label, text, ...], ...]}, the label being furniture, body or anything else
// for a line that is not judged, and "how": "whole" for a page that was saved with
// its menus. Lines are parted by empty lines, as the program would read them from
// a file.
//
// The outlets are parted into five; the pages of each part are judged by weights
// fitted to the others. Without whole pages of its own sources the weights of Page
// come out otherwise than those of the program: see there for what they came from.
package main

import (
	"context"
	"flag"
	"fmt"
	"log"
	"maps"
	"slices"

	"broadsheet/bundle/furniture"
)

func main() {
	log.SetFlags(0)
	verbose := flag.Bool("v", false, "list the lines that were judged wrongly")
	only := flag.Bool("judge", false, "fit nothing; judge with the program's weights")
	flag.Parse()
	if flag.NArg() == 0 {
		log.Fatal("usage: fit [-v] [-judge] FOLDER...")
	}
	all, err := readAll(flag.Args())
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	scores := map[string]*score{}
	if *only {
		err = judgeAll(ctx, furniture.Find, all, scores)
	} else {
		err = refit(ctx, all, scores)
	}
	if err != nil {
		log.Fatal(err)
	}
	printScores(scores, *verbose)
}

// readAll reads the pages of all folders.
func readAll(folders []string) (all []*page, err error) {
	for _, folder := range folders {
		ps, err := readFolder(folder)
		if err != nil {
			return nil, err
		}
		all = append(all, ps...)
	}
	return all, nil
}

// printScores prints the scores by suite, and behind all of them, if verbose,
// what was judged wrongly.
func printScores(scores map[string]*score, verbose bool) {
	names := slices.Sorted(maps.Keys(scores))
	for _, name := range names {
		fmt.Printf("// %-24s %s\n", name, scores[name])
	}
	if !verbose {
		return
	}
	for _, name := range names {
		for _, s := range scores[name].misses {
			fmt.Println("//", name, s)
		}
	}
}

// refit prints the weights that fit all pages, and adds to scores how those
// fitted without an outlet judge its pages.
func refit(ctx context.Context, all []*page, scores map[string]*score) error {
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
			return err
		}
		if err := judgeAll(ctx, m.Find, judge, scores); err != nil {
			return err
		}
	}
	m, err := fit(ctx, all)
	if err != nil {
		return err
	}
	fmt.Println("var weights = Model{")
	for _, t := range [...]struct {
		name string
		w    *furniture.Weights
	}{{"Text", &m.Text}, {"Page", &m.Page}} {
		fmt.Printf("\t%s: Weights{\n", t.name)
		for i, name := range furniture.Names {
			fmt.Printf("\t\t%s: {%.2f, %.2f},\n", name, t.w[i][0], t.w[i][1])
		}
		fmt.Println("\t},")
	}
	fmt.Println("}")
	fmt.Printf("// %d pages; outlets held out, %d folds:\n", len(all), folds)
	return nil
}
