package main

import (
	"path/filepath"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

// A kinship is what the data files say of one synset for kin.txt.gz: its words in small letters, whether one
// of them is written with a capital, and what its words derive from or pertain to.
type kinship struct {
	words   []string
	proper  bool
	derived [][2]end
}

// An end is one word of a synset by its number, from 1.
type end struct {
	set key
	n   int
}

// kin lists words that mean the same where the cut of nouns and verbs does not say so: "a b c" says that b and c are kin of a,
// each pair once. Adjectives and adverbs of one sense ("big", "large"), names of one thing ("Britain", "UK"), and words of which
// one derives from the other or pertains to it ("Syrian", "Syria"; "conclusive", "conclusively").
func kin(dict string) ([]string, error) {
	sets, rank := map[key]*kinship{}, map[string]map[key]int{}
	for name, pos := range map[string]byte{"noun": 'n', "verb": 'v', "adj": 'a', "adv": 'r'} {
		if err := lines(filepath.Join(dict, "data."+name), func(l string) { readKin(l, pos, sets) }); err != nil {
			return nil, err
		}
		err := lines(filepath.Join(dict, "index."+name), func(l string) {
			f := strings.Fields(l)
			n, _ := strconv.Atoi(f[2])
			for i, o := range f[len(f)-n:] {
				off, _ := strconv.Atoi(o)
				if rank[f[0]] == nil {
					rank[f[0]] = map[key]int{}
				}
				rank[f[0]][key{pos, off}] = i
			}
		})
		if err != nil {
			return nil, err
		}
	}
	pairs := map[[2]string]bool{}
	join := func(a string, ka key, b string, kb key, most int) {
		ra, oka := rank[a][ka]
		rb, okb := rank[b][kb]
		if a == b || !oka || !okb || ra >= most || rb >= most || !single(a) || !single(b) {
			return
		}
		pairs[[2]string{min(a, b), max(a, b)}] = true
	}
	for k, s := range sets {
		for _, d := range s.derived {
			if to := sets[d[1].set]; to != nil && d[0].n <= len(s.words) && d[1].n <= len(to.words) {
				join(s.words[d[0].n-1], k, to.words[d[1].n-1], d[1].set, senses)
			}
		}
		if most := senses; k.pos == 'a' || k.pos == 'r' || s.proper {
			if !s.proper {
				most = 2
			}
			for i, a := range s.words {
				for _, b := range s.words[:i] {
					join(a, k, b, k, most)
				}
			}
		}
	}
	of := map[string][]string{}
	for p := range pairs {
		of[p[0]] = append(of[p[0]], p[1])
	}
	out := make([]string, 0, len(of))
	for a, bs := range of {
		slices.Sort(bs)
		out = append(out, a+" "+strings.Join(bs, " "))
	}
	sort.Strings(out)
	return out, nil
}

func readKin(l string, pos byte, sets map[key]*kinship) {
	l, _, _ = strings.Cut(l, " | ")
	f := strings.Fields(l)
	off, _ := strconv.Atoi(f[0])
	n, _ := strconv.ParseInt(f[3], 16, 32)
	self, s := key{pos, off}, &kinship{}
	at := 4
	for range n {
		w, _, _ := strings.Cut(f[at], "(")
		s.words = append(s.words, strings.ToLower(w))
		s.proper = s.proper || w != strings.ToLower(w)
		at += 2
	}
	pointers, _ := strconv.Atoi(f[at])
	at++
	for range pointers {
		p := f[at : at+4]
		at += 4
		if p[0] != "+" && p[0] != `\` {
			continue
		}
		to, _ := strconv.Atoi(p[1])
		toPos := p[2][0]
		if toPos == 's' {
			toPos = 'a'
		}
		from, _ := strconv.ParseInt(p[3][:2], 16, 32)
		target, _ := strconv.ParseInt(p[3][2:], 16, 32)
		if from > 0 && target > 0 {
			s.derived = append(s.derived, [2]end{{self, int(from)}, {key{toPos, to}, int(target)}})
		}
	}
	sets[self] = s
}

// single reports whether a word is one word of letters: no underscore, no digit.
func single(w string) bool {
	return w != "" && unicode.IsLetter(rune(w[0])) && !strings.ContainsAny(w, "_0123456789/")
}

// leastCount is how often a word must stand in the definitions to be listed.
const leastCount = 3

// frequencies counts the words of WordNet's definitions and examples, one and a half million in all: "word count", the commonest
// first, headed by the number of all.
func frequencies(dict string) ([]string, error) {
	count, all := map[string]int{}, 0
	for _, name := range []string{"noun", "verb", "adj", "adv"} {
		err := lines(filepath.Join(dict, "data."+name), func(l string) {
			_, gloss, _ := strings.Cut(l, " | ")
			for w := range strings.FieldsFuncSeq(strings.ToLower(gloss), func(r rune) bool { return r != '\'' && !unicode.IsLetter(r) }) {
				if w = strings.Trim(w, "'"); w != "" {
					count[w]++
					all++
				}
			}
		})
		if err != nil {
			return nil, err
		}
	}
	var list []string
	for w, n := range count {
		if n >= leastCount {
			list = append(list, w)
		}
	}
	slices.SortFunc(list, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	out := []string{strconv.Itoa(all)}
	for _, w := range list {
		out = append(out, w+" "+strconv.Itoa(count[w]))
	}
	return out, nil
}
