package lexicon

import (
	"bufio"
	"bytes"
	"compress/gzip"
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed wordnet.txt.gz
var packed []byte

// A wordnet is the table that internal/tools/wordnet made. Senses are numbers; words of one sense share it.
type wordnet struct {
	hypers       [][]int32
	nouns, verbs map[string][]int32
	antonyms     map[string]bool
	nounsOf      map[string][]string // by verb
	verbsOf      map[string][]string // by noun
}

// net reads the table when it is first asked for: some 20 ms.
var net = sync.OnceValue(func() *wordnet {
	w := &wordnet{nouns: map[string][]int32{}, verbs: map[string][]int32{}, antonyms: map[string]bool{},
		nounsOf: map[string][]string{}, verbsOf: map[string][]string{}}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		panic("lexicon: the embedded table is damaged: " + err.Error())
	}
	s := bufio.NewScanner(z)
	for s.Scan() {
		section, count, _ := strings.Cut(s.Text(), " ")
		n, err := strconv.Atoi(count)
		if err != nil {
			panic("lexicon: the embedded table is damaged: " + s.Text())
		}
		for range n {
			s.Scan()
			w.line(section, s.Text())
		}
	}
	return w
})

func (w *wordnet) line(section, l string) {
	if section == "synsets" {
		w.hypers = append(w.hypers, ids(l))
		return
	}
	a, rest, _ := strings.Cut(l, " ")
	b, rest, _ := strings.Cut(rest, " ")
	switch {
	case section == "words" && b == "n":
		w.nouns[a] = ids(rest)
	case section == "words":
		w.verbs[a] = ids(rest)
	case a == "!":
		w.antonyms[pair(b, rest)] = true
	default:
		w.nounsOf[b] = append(w.nounsOf[b], rest)
		w.verbsOf[rest] = append(w.verbsOf[rest], b)
	}
}

func ids(l string) []int32 {
	if l == "" {
		return nil
	}
	out := make([]int32, 0, 3)
	for f := range strings.FieldsSeq(l) {
		n, _ := strconv.ParseInt(f, 36, 32)
		out = append(out, int32(n))
	}
	return out
}

func (w *wordnet) share(a, b []int32) bool {
	return slices.ContainsFunc(a, func(x int32) bool { return slices.Contains(b, x) })
}

// above reports whether one of as stands at most steps above one of bs.
func (w *wordnet) above(as, bs []int32, steps int) bool {
	if steps == 0 || len(bs) == 0 {
		return false
	}
	for _, b := range bs {
		for _, h := range w.hypers[b] {
			if slices.Contains(as, h) || w.above(as, w.hypers[b], steps-1) {
				return true
			}
		}
	}
	return false
}

func (w *wordnet) derived(verb, noun string) bool { return slices.Contains(w.nounsOf[verb], noun) }

// derivedSynonym reports whether noun derives from a verb that shares a sense with verb.
func (w *wordnet) derivedSynonym(verb, noun string) bool {
	if Light(verb) {
		return false
	}
	for _, v := range w.verbsOf[noun] {
		if !Light(v) && (w.share(w.verbs[verb], w.verbs[v]) || shareEvent(verb, v)) {
			return true
		}
	}
	return false
}
