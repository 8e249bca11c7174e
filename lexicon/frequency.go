package lexicon

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"math"
	"strconv"
	"strings"
	"sync"
)

//go:embed frequency.txt.gz
var packedFrequency []byte

// A frequency is how often words stand in WordNet's definitions and examples.
type frequency struct {
	all   float64
	count map[string]float64
}

var frequencies = sync.OnceValue(func() frequency {
	head, rest, _ := strings.Cut(unpack(packedFrequency), "\n")
	f := frequency{count: map[string]float64{}}
	f.all, _ = strconv.ParseFloat(head, 64)
	for l := range strings.SplitSeq(rest, "\n") {
		w, n, _ := strings.Cut(l, " ")
		f.count[w], _ = strconv.ParseFloat(n, 64)
	}
	return f
})

// Rarity is how much a word of general English tells, in [0,1]: the logarithm of one over its share of all words (Spärck Jones
// 1972), 1 for a word that is not known, 0.2 for "the". The commonest of the forms given counts.
func Rarity(forms ...string) float64 {
	f, n := frequencies(), 0.0
	for _, w := range forms {
		n = max(n, f.count[w])
	}
	return math.Log(f.all/(n+1)) / math.Log(f.all)
}

// unpack is the text of an embedded table.
func unpack(b []byte) string {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err == nil {
		var out []byte
		if out, err = io.ReadAll(z); err == nil {
			return string(out)
		}
	}
	panic("lexicon: the embedded table is damaged: " + err.Error())
}
