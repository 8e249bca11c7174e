package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed kin.txt.gz
var packedKin []byte

// kin is the table kin.txt.gz: pairs of words, read when first asked for, some 30 ms.
var kin = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for l := range strings.SplitSeq(unpack(packedKin), "\n") {
		a, rest, _ := strings.Cut(l, " ")
		for b := range strings.FieldsSeq(rest) {
			m[pair(a, b)] = true
		}
	}
	return m
})

// Kin reports whether two words of any sort mean the same or come from one word: "big" and "large", "Syrian" and "Syria",
// "conclusive" and "conclusively"; in small letters. Events and Nouns know more of verbs and nouns.
func Kin(a, b string) bool { return kin()[pair(a, b)] }
