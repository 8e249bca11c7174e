package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A lexicon holds what WordNet knows of ordinary words and of names.
type lexicon struct{ words, names []string }

// Lexicographer files of WordNet that hold names: see lexnames(5WN).
const (
	communication = 10
	group         = 14
	location      = 15
	object        = 17
	person        = 18
)

// readWordNet lists every single lower-case word, and "name TAB kind" for the capitalised ones; kind is
// place, organisation, person (a bearer), people (a nation, a faith, a tongue).
func readWordNet(dir string) (lexicon, error) {
	var l lexicon
	for _, part := range []string{"noun", "verb", "adj", "adv"} {
		f, err := os.Open(filepath.Join(dir, "data."+part))
		if err != nil {
			return l, err
		}
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			l.add(part, lines.Text())
		}
		f.Close()
		if err := lines.Err(); err != nil {
			return l, err
		}
	}
	return l, nil
}

func (l *lexicon) add(part, line string) {
	f := strings.Fields(line)
	if len(f) < 5 || strings.HasPrefix(line, " ") {
		return
	}
	file, _ := strconv.Atoi(f[1])
	n, err := strconv.ParseInt(f[3], 16, 0)
	if err != nil || len(f) < 4+2*int(n) {
		return
	}
	gloss := strings.Index(line, " | ")
	instance := strings.Contains(line[:max(gloss, 0)], " @i ")
	for i := range int(n) {
		w := strings.ReplaceAll(f[4+2*i], "_", " ")
		w, _, _ = strings.Cut(w, "(")
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case !unicode.IsUpper(first):
			if !strings.ContainsAny(w, " 0123456789/.'") && len(w) > 1 {
				l.words = append(l.words, w)
			}
		default:
			if k := kind(part, file, instance, w); k != "" {
				l.names = append(l.names, w+"\t"+k)
			}
		}
	}
}

func kind(part string, file int, instance bool, w string) string {
	single := !strings.Contains(w, " ")
	switch {
	case part == "adj" && single, file == person && !instance && single, file == communication && !instance && single:
		return "people"
	case part != "noun":
		return ""
	case (file == location || file == object) && instance:
		return "place"
	case file == group:
		return "organisation"
	case file == person && instance:
		return "person"
	}
	return ""
}
