package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"broadsheet/bundle/load"
	"broadsheet/bundle/meant"
	"broadsheet/samples"
)

// Every flag that more than one command has is declared here, once: it means
// the same and is worded alike everywhere.

// A closed is a flag that takes one of a closed set of words.
type closed struct {
	value *string
	words []string
}

func (c closed) String() string { return *c.value }
func (c closed) Type() string   { return "word" }

// Set takes a word of the set.
func (c closed) Set(word string) error {
	if !slices.Contains(c.words, word) {
		return meant.Want(word, c.words)
	}
	*c.value = word
	return nil
}

// closedFlag adds a flag of a closed set of words, which a shell completes.
func closedFlag(c *cobra.Command, value *string, name string, words []string, usage string) {
	c.Flags().Var(closed{value, words}, name, usage)
	complete(c, name, words...)
}

// complete says what a shell completes the value of a flag to; without words it
// is a word of the caller's own, and no file.
func complete(c *cobra.Command, name string, words ...string) {
	// It fails only where there is no such flag, or it is completed already.
	if err := c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}

// formatFlag adds the form in which a command writes; standard is the one that
// it writes unasked, "" where there is a screen instead.
func formatFlag(c *cobra.Command, value *string, formats []string, standard string) {
	*value = standard
	closedFlag(c, value, "format", formats, "write it as "+meant.Or(formats))
}

// sampleFlag adds the name of an embedded sample to read.
func sampleFlag(c *cobra.Command, value *string) {
	c.Flags().StringVar(value, "sample", "", "read an embedded sample by its name, see broadsheet samples")
	var names []string
	for _, s := range samples.List() {
		names = append(names, s.Name+"\t"+s.Title)
	}
	complete(c, "sample", names...)
}

// delimiterFlag adds the lines between the articles of a file.
func delimiterFlag(c *cobra.Command, value *string) {
	c.Flags().StringVar(value, "delimiter", "", "split files at the lines that this regular expression matches")
	complete(c, "delimiter")
}

// columnsFlag adds which columns of a table hold what of an article.
func columnsFlag(c *cobra.Command, value *map[string]string) {
	c.Flags().StringToStringVar(value, "columns", nil, "of a table the columns that hold "+meant.Or(load.Columns())+", such as text=Body,title=Headline")
	var words []string
	for _, w := range load.Columns() {
		words = append(words, w+"=")
	}
	complete(c, "columns", words...)
}

// sinceFlag adds the date before which nothing counts.
func sinceFlag(c *cobra.Command, value *string) {
	c.Flags().StringVar(value, "since", "", "only what is dated since then: of versions under git their commit, of an archive the article")
	complete(c, "since")
}

// reviewFlag adds the file in which what readers have marked is kept.
func reviewFlag(c *cobra.Command, value *string) {
	c.Flags().StringVar(value, "review", "", "keep verdicts, notes and corrections in this file, not beside the articles")
}

// choiceFlags add which findings are written, by what readers have marked.
func choiceFlags(c *cobra.Command, unreviewed *bool, only *string) {
	c.Flags().BoolVar(unreviewed, "unreviewed", false, "write only findings on which nobody has given a verdict")
	closedFlag(c, only, "only", []string{onlyMarked}, "with the word marked: write only findings on which somebody has said something")
}

const onlyMarked = "marked"

// toFlag adds the file or the folder that a command makes.
func toFlag(c *cobra.Command, value *string) {
	c.Flags().StringVar(value, "to", "", "write to this, which must not be there yet")
}

// debugFlag adds the flag that tells whoever mends the program more.
func debugFlag(c *cobra.Command, value *bool) {
	c.Flags().BoolVar(value, "debug", false, "print where in the program something failed")
}

// showing is how a command that shows a screen is told how.
type showing struct {
	conf                    configured
	plain, noMouse, private bool
	as                      string
}

func (s *showing) flags(c *cobra.Command) {
	s.conf.flags(c)
	c.Flags().BoolVar(&s.plain, "plain", false, "write plain linear text, as where there is no screen")
	c.Flags().BoolVar(&s.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	c.Flags().BoolVar(&s.private, "private", false, "leave no trace: remember no place, write no clipboard")
	c.Flags().StringVar(&s.as, "as", "", "mark things under this name, and not under $USER")
	complete(c, "as")
}

// flagError says what is wrong with a flag as everything else is said: which,
// its value, and what was perhaps meant.
func flagError(c *cobra.Command, err error) error {
	var value *pflag.InvalidValueError
	var unknown *pflag.NotExistError
	switch {
	case errors.As(err, &value):
		return usageError{fmt.Errorf("--%s %s: %w", value.GetFlag().Name, value.GetValue(), cause(value))}
	case errors.As(err, &unknown) && len(unknown.GetSpecifiedName()) > 1:
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if !f.Hidden {
				names = append(names, "--"+f.Name)
			}
		})
		return usageError{fmt.Errorf("%w%s", err, meant.Hint("--"+unknown.GetSpecifiedName(), names))}
	}
	return usageError{err}
}

// cause is why a value is none of the flag's, in words of the reader's.
func cause(e *pflag.InvalidValueError) error {
	var number *strconv.NumError
	switch kind := e.GetFlag().Value.Type(); {
	case !errors.As(e, &number):
		return e.Unwrap()
	case kind == "bool":
		return errors.New("want true or false")
	}
	return errors.New("want a number")
}
