package article

import (
	"slices"
	"strings"
)

// A cueList is a list of cues of which it is counted how many stand in a line. Nearly every line holds none, and every line of a batch is
// asked: so the pairs of letters with which cues begin are looked for, in one pass, and not each cue.
type cueList struct {
	begins  [1 << 10]uint64 // a bit for each pair of bytes
	byBegin map[uint16][]string
}

func newCueList(cues []string) *cueList {
	l := &cueList{byBegin: map[uint16][]string{}}
	for _, c := range cues {
		p := pairAt(c, 0) // a cue of one letter would be a mistake of ours
		l.begins[p>>6] |= 1 << (p & 63)
		l.byBegin[p] = append(l.byBegin[p], c)
	}
	return l
}

func pairAt(s string, i int) uint16 { return uint16(s[i])<<8 | uint16(s[i+1]) }

// count is the number of cues that stand in s, each counted once.
func (l *cueList) count(s string) int {
	var found []string
	for i := 0; i+1 < len(s); i++ {
		p := pairAt(s, i)
		if l.begins[p>>6]>>(p&63)&1 == 0 {
			continue
		}
		for _, c := range l.byBegin[p] {
			if strings.HasPrefix(s[i:], c) && !slices.Contains(found, c) {
				found = append(found, c)
			}
		}
	}
	return len(found)
}
