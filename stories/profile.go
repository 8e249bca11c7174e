package stories

import (
	_ "embed"
	"math"
	"sort"
	"strings"
	"sync"

	"crosscheck/article"
	"crosscheck/language"
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

// A share is a key of an article with how much the article makes of it.
type share struct {
	key   int32
	count float64 // weighted occurrences; after weigh, the unit vector's component
}

// A vocabulary numbers the keys of a batch in the order in which they are first met.
type vocabulary struct {
	number map[string]int32
	df     []int32 // articles that have the key
	class  []byte  // what sort of key it is: see the key classes
}

// The key classes.
const (
	wordKey   = 'w'
	nameKey   = 'n' // written with a capital inside a sentence
	pairKey   = 'p' // two names in a row
	numberKey = '#'
)

func (v *vocabulary) id(class byte, a, b string) int32 {
	k := string(class) + a
	if b != "" {
		k += " " + b
	}
	n, ok := v.number[k]
	if !ok {
		n = int32(len(v.df))
		v.number[k], v.df, v.class = n, append(v.df, 0), append(v.class, class)
	}
	return n
}

// profile counts the keys of one article, ascending by key.
func (v *vocabulary) profile(a *language.Article, s Settings) []share {
	counts := map[int32]float64{}
	seen := 0
	title := a.Doc.Title.Value
	v.count(counts, title, text.Span{Start: 0, End: len(title)}, true, s.TitleWeight, 0, s)
	for _, b := range a.Doc.Blocks {
		if !b.Role.Readable() {
			continue
		}
		w := 1.0
		if b.Role == article.Title {
			w = s.TitleWeight
		}
		seen = v.count(counts, a.Doc.Text, b.Span, b.Role == article.Title, w, seen, s)
	}
	out := make([]share, 0, len(counts))
	for k, n := range counts {
		out = append(out, share{k, n})
		v.df[k]++
	}
	sort.Slice(out, func(i, j int) bool { return out[i].key < out[j].key })
	return out
}

// count adds the keys of a stretch of text; seen is the number of words before it.
func (v *vocabulary) count(into map[int32]float64, body string, span text.Span, title bool, weight float64, seen int, s Settings) int {
	words := text.Words(body, span)
	for i, w := range words {
		if stopwords()[w.Fold] || len(w.Fold) < 2 {
			continue
		}
		x := weight
		if seen+i < s.LeadWords {
			x *= s.LeadWeight
		}
		stem := stem(w.Fold)
		switch {
		case w.Number:
			into[v.id(numberKey, stem, "")] += x
		case w.Capital && !title && !opens(body, span, w):
			into[v.id(nameKey, stem, "")] += x
		default:
			into[v.id(wordKey, stem, "")] += x
		}
		if i > 0 && (w.Capital || w.Number) && (words[i-1].Capital || words[i-1].Number) && w.Span.Start-words[i-1].Span.End <= 2 &&
			!stopwords()[words[i-1].Fold] {
			into[v.id(pairKey, words[i-1].Fold, w.Fold)] += x
		}
	}
	return seen + len(words)
}

// opens reports whether word w opens its sentence, where a capital says nothing.
func opens(body string, span text.Span, w text.Word) bool {
	before := strings.TrimRight(body[span.Start:w.Span.Start], " \t\r\n\"'“”‘’([")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:")
}

// stem takes the commonest endings off a folded word: enough to let "shots" meet "shot".
func stem(w string) string {
	if n := len(w); n > 4 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != 'u' && w[n-2] != 'i' {
		return w[:n-1]
	}
	return w
}

// weigh turns counts into unit vectors: a key counts for more the fewer articles have it.
func (v *vocabulary) weigh(profiles [][]share, s Settings) {
	n := float64(len(profiles)) + s.PriorDocuments
	for _, p := range profiles {
		sum := 0.0
		for i := range p {
			idf := math.Log(n / (float64(v.df[p[i].key]) + 0.5))
			p[i].count = math.Log1p(p[i].count) * idf * s.classWeight(v.class[p[i].key])
			sum += p[i].count * p[i].count
		}
		if sum > 0 {
			norm := 1 / math.Sqrt(sum)
			for i := range p {
				p[i].count *= norm
			}
		}
	}
}

func (s Settings) classWeight(class byte) float64 {
	switch class {
	case nameKey:
		return s.NameWeight
	case pairKey:
		return s.PairWeight
	case numberKey:
		return s.NumberWeight
	}
	return 1
}
