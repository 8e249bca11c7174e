package syntax

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"io"
	"strings"
	"sync"
	"unicode"

	"crosscheck/text"
)

// A seam is a place where two sentences meet without a mark that the rules know: a greeting and its letter, a heading and its text, two
// remarks that somebody typed without stops. Whether a gap between two words is one is weighed by what stands around it: the words, how
// they are written, how long the sentence is already. The weights are whole numbers, learned by `go run ./internal/tools/seams` from the
// train parts of the treebanks; the rules cut first and are never overruled. A cut in doubt is not made: two sentences read as one lose
// less than one cut in two.

//go:embed seams.bin.gz
var seamFile []byte

// SeamKeys is how many features are told apart; weights lie under the hash of their feature.
const SeamKeys = 1 << 15

// SeamUnit is one unit of log-odds in the weights.
const SeamUnit = 16

// seamLead is the least log-odds, in units of the weights, at which a gap is cut. Lower: more of the letters and posts come apart, and
// more sentences of careful texts with them.
const seamLead = SeamUnit / 2

var seamWeights = sync.OnceValue(func() []int8 {
	z, err := gzip.NewReader(bytes.NewReader(seamFile))
	if err != nil {
		panic(err) // the file is part of this program: a test reads it
	}
	b, err := io.ReadAll(z)
	if err != nil || len(b) != SeamKeys {
		panic("seams.bin.gz does not hold the weights of seams")
	}
	out := make([]int8, len(b))
	for i, x := range b {
		out[i] = int8(x)
	}
	return out
})

// seams cuts a sentence that the rules found where two meet in it without a mark.
func seams(body string, sp text.Span) []text.Span {
	w := seamWeights()
	var out []text.Span
	Gaps(body, sp, func(keys []uint32, left, right int) bool {
		sum := 0
		for _, k := range keys {
			sum += int(w[k])
		}
		if sum < seamLead {
			return false
		}
		out = append(out, text.Span{Start: sp.Start, End: left})
		sp.Start = right
		return true
	})
	return append(out, sp)
}

// Gaps calls cut for every gap between two words of a sentence, from left to right, with the features of the gap, the offset where the
// word before it ends and that where the one behind it begins. Where cut says true, what comes after is looked at as a new sentence.
func Gaps(body string, sp text.Span, cut func(keys []uint32, left, right int) bool) {
	words := Tokenize(body, sp)
	if len(words) < 2 {
		return
	}
	g := gaps{words: words, seen: sp.Start, low: make([]string, len(words)), shapes: make([]string, len(words))}
	for i, w := range words {
		g.low[i], g.shapes[i] = strings.ToLower(w.Form), shapeOf(w.Form)
	}
	g.stopped = strings.ContainsAny(words[len(words)-1].Form, ".!?")
	for i := 1; i < len(words); i++ {
		left, right := words[i-1].Span.End, words[i].Span.Start
		if left < right && !g.judged(body, left) && cut(g.features(i), left, right) {
			g.begin = i
		}
	}
}

// judged reports whether the rules have looked at the gap behind offset i already, and said that the sentence goes on: it follows a mark
// that may end one ("e.g.", "1.)", "he waited..."), or lies inside a quotation. A dash joins more than it parts.
func (g *gaps) judged(body string, i int) bool {
	for ; g.seen < i; g.seen++ {
		switch body[g.seen] {
		case '"':
			g.quoted = !g.quoted
		case 0x9c, 0x9d: // the last byte of “ and of ”
			if g.seen >= 2 && body[g.seen-2] == 0xe2 && body[g.seen-1] == 0x80 {
				g.quoted = body[g.seen] == 0x9c
			}
		}
	}
	if g.quoted {
		return true
	}
	first := g.words[g.begin].Span.Start
	if _, n, _ := ordinal(body[first:min(len(body), first+reach)]); n > 0 && first+n == i {
		return true // "c) The third item"
	}
	if said := body[g.words[0].Span.Start:i]; possessive(said) && !strings.Contains(said, "‘") && !strings.Contains(said, " '") {
		return true // "the gardeners’ Club"
	}
	word := strings.TrimRight(body[g.words[0].Span.Start:i], ")]}\"'*_”’»")
	return word == "" || strings.HasSuffix(word, "…") || isDash(runeBefore(word, len(word))) || word[len(word)-1] == '-' || strings.IndexByte(".!?", word[len(word)-1]) >= 0
}

// possessive reports whether words end as the genitive of a plural or of a name in s does.
func possessive(s string) bool {
	stem, ok := strings.CutSuffix(s, "’")
	if !ok {
		stem, ok = strings.CutSuffix(s, "'")
	}
	return ok && strings.HasSuffix(stem, "s")
}

// gaps are the words of a sentence as they are looked at.
type gaps struct {
	words       []Token
	low, shapes []string
	begin       int  // of the running sentence
	stopped     bool // a full stop or its like ends the whole
	seen        int  // offset up to which quotation marks were looked for
	quoted      bool // a quotation is open there
	keys        []uint32
}

// at is entry i of a list of the words, with marks for what lies before the first and behind the last.
func at(list []string, i int) string {
	switch {
	case i < 0:
		return "^"
	case i >= len(list):
		return "$"
	}
	return list[i]
}

// features lists the features of the gap before word i.
func (g *gaps) features(i int) []uint32 {
	g.keys = g.keys[:0]
	n := uint32(0)
	add := func(parts ...string) {
		n++
		g.keys = append(g.keys, hashed(n, parts))
	}
	l, r := g.low[i-1], g.low[i]
	ls, rs := g.shapes[i-1], g.shapes[i]
	l2, r2 := at(g.low, i-2), at(g.low, i+1)
	ls2, rs2 := at(g.shapes, i-2), at(g.shapes, i+1)
	before, behind := lengthClass(i-g.begin), lengthClass(len(g.words)-i)
	end := "none"
	if g.stopped {
		end = "stop"
	}
	begins := "small"
	if isUpper(firstLetter(g.words[g.begin].Form)) {
		begins = "capital"
	}
	add()
	add(l)
	add(r)
	add(ls)
	add(rs)
	add(ls, rs)
	add(ls2, ls, rs)
	add(ls, rs, rs2)
	add(before)
	add(behind)
	add(before, rs)
	add(before, behind, rs)
	add(l, rs)
	add(r, ls)
	add(l, r)
	add(l2, l)
	add(r, r2)
	add(l2)
	add(r2)
	add(end, ls, rs)
	add(g.chunk(i-1, -1), rs)
	add(ls, g.chunk(i, 1))
	add(begins, rs, end)
	add(g.low[g.begin], before)
	add(g.low[g.begin], rs, before)
	return g.keys
}

// chunk is the shape of the stretch without white space that ends (step -1) or begins (step 1) with word i.
func (g *gaps) chunk(i, step int) string {
	first, last := i, i
	for k := i + step; k >= 0 && k < len(g.words) && last-first < longestShape; k += step {
		a, b := min(k, k-step), max(k, k-step)
		if g.words[a].Span.End != g.words[b].Span.Start {
			break
		}
		first, last = min(first, k), max(last, k)
	}
	var b strings.Builder
	for k := first; k <= last; k++ {
		b.WriteString(g.words[k].Form)
	}
	return shapeOf(b.String())
}

// longestShape is how many signs a shape has at most.
const longestShape = 6

// shapeOf tells how a word is written: "Xxx" of "Ana", "99" of "2024", "xx@xx." of a mail address.
func shapeOf(w string) string {
	var b [longestShape]byte
	n := 0
	for _, r := range w {
		c := byte('u')
		switch {
		case r >= 'a' && r <= 'z', r >= 0x80 && unicode.IsLower(r):
			c = 'x'
		case r >= 'A' && r <= 'Z', r >= 0x80 && unicode.IsUpper(r):
			c = 'X'
		case r >= '0' && r <= '9':
			c = '9'
		case r < 0x80:
			c = byte(r)
		}
		if n > 1 && b[n-1] == c && b[n-2] == c {
			continue
		}
		b[n] = c
		if n++; n == longestShape {
			break
		}
	}
	return string(b[:n])
}

// lengthClass puts numbers of words into few classes.
func lengthClass(n int) string {
	switch {
	case n <= 3:
		return "0123"[n : n+1]
	case n <= 5:
		return "5"
	case n <= 8:
		return "8"
	case n <= 15:
		return "15"
	}
	return "30"
}

// hashed is the place of a feature among the weights (FNV-1a, its bits mixed at the end).
func hashed(n uint32, parts []string) uint32 {
	h := uint32(2166136261) ^ n*7919
	for _, p := range parts {
		for i := range len(p) {
			h = (h ^ uint32(p[i])) * 16777619
		}
		h = (h ^ 31) * 16777619
	}
	h ^= h >> 15
	h *= 0x85ebca6b
	h ^= h >> 13
	return h % SeamKeys
}
