package grammar

import (
	"cmp"
	"slices"
)

// A lexicon knows which tags a frequent word of the training text carried.
type lexicon struct {
	index map[uint32]uint32 // low-case hash → sets index + 1
	sets  []tagSet
}

type tagSet struct {
	hash uint32
	tags []uint16
	// closed marks words seen so often that no other tag is considered.
	closed bool
}

func (l *lexicon) look(low uint32) (uint32, []uint16) {
	if i := l.index[low]; i > 0 {
		s := &l.sets[i-1]
		if s.closed {
			return s.hash, s.tags
		}
		return s.hash, nil
	}
	return 0, nil
}

const (
	lexiconLeast  = 3  // a word must be seen this often to enter the lexicon
	lexiconClosed = 40 // and this often for its tags to be a closed list
)

// buildLexicon counts the tags of every word.
func buildLexicon(sents []*tagged) *lexicon {
	counts := map[uint32]map[int]int{}
	for _, s := range sents {
		for i, f := range s.Forms {
			k := hashString(normal(lower(f)))
			if counts[k] == nil {
				counts[k] = map[int]int{}
			}
			counts[k][int(s.gold[i])]++
		}
	}
	l := &lexicon{index: map[uint32]uint32{}}
	keys := make([]uint32, 0, len(counts))
	for k := range counts {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	known := map[string]uint32{}
	for _, k := range keys {
		total := 0
		for _, n := range counts[k] {
			total += n
		}
		if total < lexiconLeast {
			continue
		}
		var set []uint16
		for t, n := range counts[k] {
			if n*50 >= total || n >= 5 {
				set = append(set, uint16(t))
			}
		}
		slices.SortFunc(set, func(a, b uint16) int {
			return cmp.Or(cmp.Compare(counts[k][int(b)], counts[k][int(a)]), cmp.Compare(a, b))
		})
		l.add(k, set, total >= lexiconClosed, known)
	}
	return l
}

func (l *lexicon) add(key uint32, set []uint16, closed bool, known map[string]uint32) {
	name := make([]byte, 0, 2*len(set)+1)
	for _, t := range set {
		name = append(name, byte(t), byte(t>>8))
	}
	if closed {
		name = append(name, 1)
	}
	i, ok := known[string(name)]
	if !ok {
		l.sets = append(l.sets, newTagSet(set, closed))
		i = uint32(len(l.sets))
		known[string(name)] = i
	}
	l.index[key] = i
}

// newTagSet fills in the hash, which looks at the three commonest tags alone, so that rare tags do
// not make every word a class of its own.
func newTagSet(set []uint16, closed bool) tagSet {
	h := uint64(7)
	for i, t := range set {
		if i == 3 {
			break
		}
		h = (h ^ uint64(t+1)) * mixA
	}
	return tagSet{finish(h), set, closed}
}
