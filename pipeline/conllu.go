package pipeline

import (
	"bufio"
	"fmt"
	"io"
	"os"

	"crosscheck/language/syntax"
	"crosscheck/language/syntax/conllu"
)

// GivenTokens prints a CoNLL-U file with its sentences and words kept and the grammar filled in.
func GivenTokens(w io.Writer, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	sents, err := conllu.Read(f)
	if err != nil {
		return fmt.Errorf("reading %s: %w", path, err)
	}
	syntax.Annotate(sents)
	buf := bufio.NewWriter(w)
	for i := range sents {
		if err := sents[i].Write(buf); err != nil {
			return err
		}
	}
	return buf.Flush()
}
