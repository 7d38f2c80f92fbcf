package main

import (
	"fmt"
	"slices"

	"broadsheet/bundle/disjoint"
)

// modelPenalty is the penalty on the weights of the model of reworded sentences.
const modelPenalty = 3.3

// modelHeldOut prints how weights fitted in the same way judge pairs that they
// were not fitted to: those of other sentences and, where there are several
// files, those of another file.
func modelHeldOut(all []sample) {
	of := origins(all)
	right, total := 0.0, 0.0
	for f := range folds {
		r, t := apart(all, func(i int) bool { return of[i]%folds == f })
		right, total = right+r, total+t
	}
	fmt.Printf("// held out, %d folds that have no sentence in common: %.1f %% judged as people do\n", folds, 100*right/total)
	var files []string
	for _, s := range all {
		if !slices.Contains(files, s.file) {
			files = append(files, s.file)
		}
	}
	for _, file := range files {
		if len(files) > 1 {
			right, total := apart(all, func(i int) bool { return all[i].file == file })
			fmt.Printf("// held out, the whole of %s: %.1f %% judged as people do\n", file, 100*right/total)
		}
	}
}

// origins numbers the pairs so that those that have a sentence in common, with
// one another or over others, have one number, and those numbers follow each
// other.
func origins(all []sample) []int {
	sets := disjoint.New(len(all))
	first := map[string]int32{}
	for i, s := range all {
		for _, side := range s.sides {
			if k, ok := first[side]; ok {
				sets.Join(k, int32(i))
			} else {
				first[side] = int32(i)
			}
		}
	}
	numbers := map[int32]int{}
	of := make([]int, len(all))
	for i := range all {
		least := sets.Least(int32(i))
		if _, ok := numbers[least]; !ok {
			numbers[least] = len(numbers)
		}
		of[i] = numbers[least]
	}
	return of
}

// apart returns how many of the pairs held out, by their weight, are judged as
// people do by weights fitted to the others, and how many there are.
func apart(all []sample, held func(i int) bool) (right, total float64) {
	var train, judge []sample
	for i, s := range all {
		if held(i) {
			judge = append(judge, s)
		} else {
			train = append(train, s)
		}
	}
	if len(train) == 0 || len(judge) == 0 {
		return 0, 0
	}
	return agreement(fit(train, modelPenalty), judge)
}

// agreement returns how many pairs, by their weight, weights judge as people do,
// and how many there are.
func agreement(w []float64, all []sample) (right, total float64) {
	for _, s := range all {
		total += s.weight
		if (probability(w, s.x) >= 0.5) == (s.same == 1) {
			right += s.weight
		}
	}
	return right, total
}
