// Broadsheet-beam finds the articles of an archive that share text, as broadsheet
// sieve does, as a pipeline of Apache Beam, which runs on one machine or on a
// cluster: Flink, Spark, or whatever else has a job service of Beam's.
//
// It is a module of its own, so that none of Beam gets into broadsheet.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/textio"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/direct"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/flink"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/spark"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/universal"
)

var (
	input    = flag.String("input", "", "JSON Lines to read, packed or not; * and ? stand for several files")
	output   = flag.String("output", "", "the file to write: a JSON object for each pair of articles that share text")
	minWords = flag.Int("min-words", 20, "words that two articles must share")
	runner   = flag.String("runner", "direct", "direct, flink, spark or universal")
)

func main() {
	flag.Parse()
	beam.Init() // a worker on a cluster ends here
	if err := run(context.Background()); err != nil {
		fmt.Fprintf(os.Stderr, "broadsheet-beam: %v\n", err)
		os.Exit(1)
	}
}

// run builds the pipeline and has it run.
func run(ctx context.Context) error {
	if *input == "" || *output == "" || *minWords < 1 {
		return errors.New("--input FILE --output FILE: name what to read and what to write, and with --min-words a number of at least 1")
	}
	if _, err := os.Lstat(*output); err == nil {
		return fmt.Errorf("%s: there already; name another file", *output)
	}
	p, s := beam.NewPipelineWithRoot()
	textio.Write(s, *output, pairs(s, read(s, *input), *minWords))
	_, err := beam.Run(ctx, *runner, p)
	return err
}
