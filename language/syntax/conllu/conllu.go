// Package conllu reads and writes the CoNLL-U format of Universal Dependencies: a line a word, a blank
// line between sentences. Start with Read.
package conllu

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
)

// A Word is one syntactic word of a sentence.
type Word struct {
	Form, Lemma, UPOS, XPOS, Rel string
	Head                         int // index in Sentence.Words; -1 for the root, -2 where it is not given
	Misc                         string
}

// A Range is a written token that holds several words: "don't" over do and n't.
type Range struct {
	First, Last int // indexes in Sentence.Words, both included
	Form, Misc  string
}

// A Sentence is its comments and its words.
type Sentence struct {
	Comments []string // with their "#"
	Words    []Word
	Ranges   []Range
}

// Forms lists the words as written.
func (s *Sentence) Forms() []string {
	out := make([]string, len(s.Words))
	for i, w := range s.Words {
		out[i] = w.Form
	}
	return out
}

// longest is the longest line that is read, in bytes.
const longest = 1 << 20

// Read reads all sentences. Empty nodes (8.1) are left out. An error names its line.
func Read(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var cur Sentence
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 1<<16), longest)
	flush := func() {
		if len(cur.Words) > 0 || len(cur.Comments) > 0 {
			out = append(out, cur)
		}
		cur = Sentence{}
	}
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		switch {
		case strings.TrimSpace(line) == "":
			flush()
		case line[0] == '#':
			cur.Comments = append(cur.Comments, line)
		default:
			if err := cur.row(line); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		}
	}
	flush()
	return out, lines.Err()
}

// ReadFile reads all sentences of a file, which may be packed (".gz").
func ReadFile(path string) ([]Sentence, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	return Read(r)
}

func (s *Sentence) row(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns instead of 10", len(f))
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	if a, b, ok := strings.Cut(f[0], "-"); ok {
		first, err1 := strconv.Atoi(a)
		last, err2 := strconv.Atoi(b)
		if err1 != nil || err2 != nil || first != len(s.Words)+1 || last < first {
			return fmt.Errorf("%q is no range of the words that follow", f[0])
		}
		s.Ranges = append(s.Ranges, Range{first - 1, last - 1, f[1], f[9]})
		return nil
	}
	if id, err := strconv.Atoi(f[0]); err != nil || id != len(s.Words)+1 {
		return fmt.Errorf("word number %q where %d is due", f[0], len(s.Words)+1)
	}
	w := Word{Form: f[1], Lemma: f[2], UPOS: f[3], XPOS: f[4], Rel: f[7], Misc: f[9], Head: -2}
	if f[6] != "_" {
		h, err := strconv.Atoi(f[6])
		if err != nil || h < 0 {
			return fmt.Errorf("head %q is no number", f[6])
		}
		w.Head = h - 1
	}
	s.Words = append(s.Words, w)
	return nil
}

// Write prints the sentence with a blank line after it.
func (s *Sentence) Write(w io.Writer) error {
	var b strings.Builder
	for _, c := range s.Comments {
		b.WriteString(c + "\n")
	}
	r := 0
	for i, x := range s.Words {
		if r < len(s.Ranges) && s.Ranges[r].First == i {
			m := s.Ranges[r]
			fmt.Fprintf(&b, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", m.First+1, m.Last+1, m.Form, some(m.Misc))
			r++
		}
		head := "_"
		if x.Head >= -1 {
			head = strconv.Itoa(x.Head + 1)
		}
		fmt.Fprintf(&b, "%d\t%s\t%s\t%s\t%s\t_\t%s\t%s\t_\t%s\n",
			i+1, x.Form, some(x.Lemma), some(x.UPOS), some(x.XPOS), head, some(x.Rel), some(x.Misc))
	}
	b.WriteByte('\n')
	_, err := io.WriteString(w, b.String())
	return err
}

// some is "_" for what is absent.
func some(v string) string {
	if v == "" {
		return "_"
	}
	return v
}
