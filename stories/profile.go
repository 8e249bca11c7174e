package stories

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"sync"

	"crosscheck/article"
	"crosscheck/text"
)

//go:embed stopwords.txt
var stopwordList string

// stopwords are the words of stopwords.txt, folded.
var stopwords = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(stopwordList) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, w := range strings.Fields(line) {
			out[text.Fold(w)] = true
		}
	}
	return out
})

// A profile is what an article is about.
type profile struct {
	keys []share // ascending by key
	norm float64 // length of the weighted vector before it was made a unit
}

// A share is a key of an article with how much the article makes of it.
type share struct {
	key   int32
	count float32 // weighted occurrences; after weigh, the unit vector's component
}

// A vocabulary numbers the keys of a batch in the order in which they are first met.
type vocabulary struct {
	number         map[key]int32
	df             []int32   // articles that have the key
	class          []byte    // what sort of key it is: see the key classes
	capital, plain []int32   // how often a word stands inside a sentence with and without a capital
	rarity         []float64 // logarithm of how rare the key is
}

// A key is a word of a class.
type key struct {
	class byte
	word  string
}

// The key classes.
const (
	wordKey   = 'w'
	nameKey   = 'n' // mostly written with a capital inside a sentence
	numberKey = '#'
	dayKey    = 'd' // a day that the text names, whatever its words
)

func (v *vocabulary) id(class byte, word string) int32 {
	k := key{class, word}
	n, ok := v.number[k]
	if !ok {
		n = int32(len(v.df))
		v.number[k], v.df, v.class = n, append(v.df, 0), append(v.class, class)
		v.capital, v.plain = append(v.capital, 0), append(v.plain, 0)
	}
	return n
}

// profile counts the keys of one article.
func (v *vocabulary) profile(a *Page, s Settings) profile {
	counts := map[int32]float64{}
	title := a.doc.Title.Value
	v.count(counts, title, text.Span{Start: 0, End: len(title)}, true, s.TitleWeight)
	seen := 0
	for _, b := range a.doc.Blocks {
		if !b.Role.Readable() {
			continue
		}
		weight := 1.0
		if b.Role == article.Title {
			weight = s.TitleWeight
		}
		if seen < s.LeadWords {
			weight *= s.LeadWeight
		}
		seen += v.count(counts, a.doc.Text, b.Span, b.Role == article.Title, weight)
	}
	for _, day := range a.dated {
		counts[v.id(dayKey, day.String())]++
	}
	p := profile{keys: make([]share, 0, len(counts))}
	for k, n := range counts {
		p.keys = append(p.keys, share{k, float32(n)})
		v.df[k]++
	}
	slices.SortFunc(p.keys, func(x, y share) int { return int(x.key - y.key) })
	return p
}

// count adds the keys of a stretch of text and returns how many words it has.
func (v *vocabulary) count(into map[int32]float64, body string, span text.Span, title bool, weight float64) int {
	words := 0
	for w := range text.WordsIn(body, span) {
		words++
		if stopwords()[w.Fold] || len(w.Fold) < 2 {
			continue
		}
		if w.Number {
			into[v.id(numberKey, w.Fold)] += weight
			continue
		}
		k := v.id(wordKey, stem(w.Fold))
		into[k] += weight
		switch {
		case !w.Capital:
			v.plain[k]++
		case !title && !opens(body, span, w):
			v.capital[k]++
		}
	}
	return words
}

// opens reports whether word w opens its sentence, where a capital says nothing.
func opens(body string, span text.Span, w text.Word) bool {
	before := strings.TrimRight(body[span.Start:w.Span.Start], " \t\r\n\"'“”‘’([")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:")
}

// stem takes the commonest ending off a folded word: enough to let "shots" meet "shot".
func stem(w string) string {
	if n := len(w); n > 4 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i' {
		return w[:n-1]
	}
	return w
}

// weigh settles which words are names and how rare each key is, and turns counts into unit vectors.
func (v *vocabulary) weigh(profiles []profile, s Settings) {
	n := float64(len(profiles)) + s.PriorDocuments
	v.rarity = make([]float64, len(v.df))
	for k := range v.class {
		if v.class[k] == wordKey && v.capital[k] > 2*v.plain[k] {
			v.class[k] = nameKey
		}
		v.rarity[k] = math.Max(0, math.Log(n/(float64(v.df[k])+0.5)))
	}
	for i := range profiles {
		p := &profiles[i]
		sum := 0.0
		for j := range p.keys {
			k := p.keys[j].key
			weight := math.Log1p(float64(p.keys[j].count)) * v.rarity[k] * s.classWeight(v.class[k])
			p.keys[j].count = float32(weight)
			sum += weight * weight
		}
		if p.norm = math.Sqrt(sum); p.norm > 0 {
			for j := range p.keys {
				p.keys[j].count = float32(float64(p.keys[j].count) / p.norm)
			}
		}
	}
}

func (s Settings) classWeight(class byte) float64 {
	switch class {
	case nameKey:
		return s.NameWeight
	case numberKey, dayKey:
		return s.NumberWeight
	}
	return 1
}
