package matcher

import (
	"math"
	"slices"
	"strings"

	"crosscheck/language"
	"crosscheck/lexicon"
)

// Likeness says how alike two short texts are in their words. It is no matching: only `compare` uses it,
// to say how far two statements say the same.
type Likeness struct {
	Covered  float64 // harmonic mean of both ways in which the words of one are found in the other, in [0,1]
	Lesser   float64 // the smaller of the two ways
	Content  float64 // harmonic mean again, of the words that carry meaning
	Missing  float64 // weight of meaning words found nowhere in the other, as a share that 8 of them fill
	Order    float64 // longest common sequence of words, by the mean length
	Pairs    float64 // share of neighbouring word pairs in common
	Letters  float64 // cosine of letter triples
	Numbers  float64 // 1: the same numbers; 0: none on either side; -1: other numbers
	Lengths  float64 // shorter by longer
	Names    float64 // the same for capitalised words: 1 alike, 0 none, -1 others
	Negation float64 // 1 where only one is negated
}

// stop are the words that carry no meaning of their own.
var stop = stopWords()

func stopWords() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq("a an the of to in on at by for with from and or but as is are was were be been being it its this that these those he she they his her their " +
		"him them i you we our your my me us who which whom what when where there here not no do does did have has had will would can could may might shall should must if than then so such into over under about after before between up out off down also more most other some any all each " +
		"'s ’s n't s said say says") {
		m[w] = true
	}
	return m
}

// Alike measures the words of two articles, as a rule of one sentence each.
func Alike(a, b *language.Article) Likeness {
	x, y := lexemes(a), lexemes(b)
	ab, ba := covered(x, y), covered(y, x)
	l := Likeness{Lesser: min(ab, ba), Pairs: shared(bigrams(x), bigrams(y)), Letters: trigrams(a, b)}
	l.Covered = harmonic(ab, ba)
	cx, cy := content(x), content(y)
	l.Content = harmonic(covered(cx, cy), covered(cy, cx))
	l.Missing = min(1, (float64(len(cx))*(1-covered(cx, cy))+float64(len(cy))*(1-covered(cy, cx)))/8)
	l.Order = order(x, y)
	if len(x) > 0 && len(y) > 0 {
		l.Lengths = float64(min(len(x), len(y))) / float64(max(len(x), len(y)))
	}
	l.Numbers = standing(pickWords(x, func(w lexeme) bool { return w.number }), pickWords(y, func(w lexeme) bool { return w.number }))
	l.Names = standing(pickWords(x, func(w lexeme) bool { return w.name }), pickWords(y, func(w lexeme) bool { return w.name }))
	if negated(a) != negated(b) {
		l.Negation = 1
	}
	return l
}

func harmonic(a, b float64) float64 {
	if a+b == 0 {
		return 0
	}
	return 2 * a * b / (a + b)
}

func content(xs []lexeme) []lexeme {
	return slices.DeleteFunc(slices.Clone(xs), func(x lexeme) bool { return stop[x.lemma] })
}

// order is the longest common sequence of words by the mean length; texts beyond 200 words are cut.
func order(a, b []lexeme) float64 {
	a, b = a[:min(200, len(a))], b[:min(200, len(b))]
	if len(a)+len(b) == 0 {
		return 0
	}
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			up := row[j+1]
			if a[i].lemma == b[j].lemma {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			diagonal = up
		}
	}
	return 2 * float64(row[len(b)]) / float64(len(a)+len(b))
}

// A lexeme is one word made ready to be compared.
type lexeme struct {
	lemma        string
	weight       float64
	number, name bool
}

func lexemes(a *language.Article) []lexeme {
	var out []lexeme
	for _, s := range a.Sentences {
		for i, t := range s.Tokens {
			l := strings.ToLower(t.Lemma)
			if l == "" {
				l = strings.ToLower(t.Form)
			}
			if !strings.ContainsFunc(l, func(r rune) bool { return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r > 127 }) {
				continue
			}
			w := lexeme{lemma: l, weight: 1}
			w.number = strings.ContainsAny(l, "0123456789")
			w.name = i > 0 && t.Form != strings.ToLower(t.Form) && !w.number
			switch {
			case stop[l]:
				w.weight = 0.15
			case w.number || w.name:
				w.weight = 1.4
			case lexicon.Light(l):
				w.weight = 0.5
			case len(l) > 7:
				w.weight = 1.2
			}
			out = append(out, w)
		}
	}
	return out
}

// covered is the weighted share of xs that have a like among ys.
func covered(xs, ys []lexeme) float64 {
	sum, hit := 0.0, 0.0
	for _, x := range xs {
		best := 0.0
		for _, y := range ys {
			best = max(best, near(x.lemma, y.lemma))
			if best == 1 {
				break
			}
		}
		sum += x.weight
		hit += x.weight * best
	}
	if sum == 0 {
		return 0
	}
	return hit / sum
}

// near is how near two lemmas are, in [0,1].
func near(a, b string) float64 {
	if a == b {
		return 1
	}
	if stop[a] || stop[b] {
		return 0
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	share := 0.0
	if n >= 4 && 2*n >= max(len(a), len(b))+2 {
		share = float64(n) / float64(max(len(a), len(b)))
	}
	switch max(lexicon.Events(a, b), lexicon.Nouns(a, b)) {
	case lexicon.Synonym, lexicon.Derived:
		return max(share, 0.85)
	case lexicon.Kind, lexicon.Related:
		return max(share, 0.5)
	}
	return share
}

func bigrams(xs []lexeme) map[string]bool {
	out := map[string]bool{}
	for i := 1; i < len(xs); i++ {
		out[xs[i-1].lemma+" "+xs[i].lemma] = true
	}
	return out
}

func shared(a, b map[string]bool) float64 {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	if len(a)+len(b) == 0 {
		return 0
	}
	return 2 * float64(n) / float64(len(a)+len(b))
}

func trigrams(a, b *language.Article) float64 {
	count := func(s string) map[string]float64 {
		s = " " + strings.Join(strings.Fields(strings.ToLower(s)), " ") + " "
		m := map[string]float64{}
		for i := 0; i+3 <= len(s); i++ {
			m[s[i:i+3]]++
		}
		return m
	}
	x, y := count(a.Doc.Text), count(b.Doc.Text)
	var dot, nx, ny float64
	for k, v := range x { // integers in floats: the order of adding changes nothing
		dot += v * y[k]
		nx += v * v
	}
	for _, v := range y {
		ny += v * v
	}
	if nx == 0 || ny == 0 {
		return 0
	}
	return dot / math.Sqrt(nx*ny)
}

func pickWords(xs []lexeme, f func(lexeme) bool) []string {
	var out []string
	for _, x := range xs {
		if f(x) {
			out = append(out, x.lemma)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// standing is 1 for equal sets, -1 for sets without anything in common, 0 where both are empty, and
// between where they share a part.
func standing(a, b []string) float64 {
	if len(a) == 0 && len(b) == 0 {
		return 0
	}
	n := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			n++
		}
	}
	return 4*float64(n)/float64(len(a)+len(b)) - 1
}

func negated(a *language.Article) bool {
	for _, s := range a.Sentences {
		for _, t := range s.Tokens {
			switch strings.ToLower(t.Form) {
			case "not", "n't", "never", "no", "denied", "denies", "without":
				return true
			}
		}
	}
	return false
}

// AgreementWeights turn a likeness into how far two statements say the same.
type AgreementWeights struct {
	Base     float64 `mapstructure:"base" yaml:"base"`         // log odds of two texts without anything in common
	Covered  float64 `mapstructure:"covered" yaml:"covered"`   // words found in the other, both ways
	Lesser   float64 `mapstructure:"lesser" yaml:"lesser"`     // the smaller of the two ways
	Content  float64 `mapstructure:"content" yaml:"content"`   // the same of words that carry meaning
	Missing  float64 `mapstructure:"missing" yaml:"missing"`   // words that carry meaning and are not found
	Order    float64 `mapstructure:"order" yaml:"order"`       // words in the same order
	Pairs    float64 `mapstructure:"pairs" yaml:"pairs"`       // neighbouring words in common
	Letters  float64 `mapstructure:"letters" yaml:"letters"`   // letters in common
	Numbers  float64 `mapstructure:"numbers" yaml:"numbers"`   // numbers in common
	Lengths  float64 `mapstructure:"lengths" yaml:"lengths"`   // equally long
	Names    float64 `mapstructure:"names" yaml:"names"`       // names in common
	Negation float64 `mapstructure:"negation" yaml:"negation"` // only one negated
}

// Agreement is how far two statements say the same, in [0,1].
func (w AgreementWeights) Agreement(l Likeness) float64 {
	z := w.Base + w.Covered*l.Covered + w.Lesser*l.Lesser + w.Content*l.Content + w.Missing*l.Missing + w.Order*l.Order + w.Pairs*l.Pairs + w.Letters*l.Letters + w.Numbers*l.Numbers +
		w.Lengths*l.Lengths + w.Names*l.Names + w.Negation*l.Negation
	return 1 / (1 + math.Exp(-z))
}
