// Package bench measures findings against the planted differences of samples/bench, or of any
// folder in the same form. Start with Run.
package bench

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/text"
)

// A Row is one planted item of a story.
type Row struct {
	Conflict bool
	Kind     string     // of a conflict: the type of finding; else why it is none
	Answers  [][]Answer // the competing answers, each with the places that give it
	About    string
}

// An Answer is one place that gives an answer: every span of File that holds the words.
type Answer struct {
	File  string
	Words string
	Spans []text.Span
}

// Gold reads gold.tsv of a story and finds its words in the articles.
func Gold(folder string) ([]Row, error) {
	path := filepath.Join(folder, "gold.tsv")
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comma, r.LazyQuotes = '\t', true
	lines, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	var out []Row
	for i, l := range lines {
		if i == 0 {
			continue
		}
		row := Row{Conflict: l[0] == "conflict", Kind: l[1], About: l[3]}
		for _, answer := range strings.Split(l[2], " | ") {
			places, err := readAnswer(folder, answer)
			if err != nil {
				return nil, fmt.Errorf("reading %s: line %d: %w", path, i+1, err)
			}
			row.Answers = append(row.Answers, places)
		}
		out = append(out, row)
	}
	return out, nil
}

// readAnswer reads "a.txt=words,b.txt=words"; a comma may also stand within the words.
func readAnswer(folder, s string) ([]Answer, error) {
	var out []Answer
	for _, part := range strings.Split(s, ",") {
		file, words, ok := strings.Cut(part, ".txt=")
		if !ok {
			if len(out) == 0 {
				return nil, fmt.Errorf("%q names no file", s)
			}
			out[len(out)-1].Words += "," + part
			continue
		}
		out = append(out, Answer{File: file + ".txt", Words: words})
	}
	for i := range out {
		raw, err := os.ReadFile(filepath.Join(folder, out[i].File))
		if err != nil {
			return nil, err
		}
		if out[i].Spans = occurrences(string(raw), out[i].Words); len(out[i].Spans) == 0 {
			return nil, fmt.Errorf("%s does not say %q", out[i].File, out[i].Words)
		}
	}
	return out, nil
}

func occurrences(body, words string) []text.Span {
	var out []text.Span
	for at := 0; ; {
		i := strings.Index(body[at:], words)
		if i < 0 {
			return out
		}
		out = append(out, text.Span{Start: at + i, End: at + i + len(words)})
		at += i + len(words)
	}
}
