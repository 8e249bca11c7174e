// Package likeness says how far two short texts say the same, by their words: which word of one stands for which of the other,
// and what is left over on either side. It is no matching, and asks nothing of what is claimed; the command compare uses it.
// Start with Of.
//
// # How words are set side by side
//
// A monolingual aligner after Sultan, Bethard and Sumner (2014, "Back to basics for monolingual alignment"): runs of equal words
// first, the longest first; then words of meaning that are equal, kin, or near in WordNet or in their letters, those with alike
// neighbours before others (neighbours in the tree and in the line); then small words whose neighbours stand side by side.
// Each word is used once. Beyond the paper: one word may stand for several ("UN" and "United Nations", "bailout" and "bail out").
//
//	The court  freed   the  editor  on Monday
//	    |        |            |          |
//	Monday : editor  released  by  court
//
// What it gets wrong: words that mean the same only in their sentence ("the vote", "the ballot box") stay alone, and two words of
// one form with two senses are one.
//
// # How alike is said
//
// As the share of words that have a partner, words that are rare in English counting more, with a few other measures of form
// (Fernando and Stevenson 2008 for WordNet, the baselines of the SemEval tasks on similarity for letters and runs of words).
// Settings weigh them; the weights were fitted on people's ratings by internal/tools/agreement.
package likeness

import (
	"math"

	"crosscheck/language"
	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
)

// A Likeness is what two texts have in common, measure by measure. Those named shares lie in [0,1].
type Likeness struct {
	Rare     float64 // share of words with a partner, by the square of their rarity: harmonic mean of both ways
	Lesser   float64 // share of words that have a like, by their rarity: the smaller of both ways
	Fewest   float64 // share of words of any sort with a partner, each counting alike: the smaller of both ways
	Content  float64 // share of words of meaning with a partner, each counting alike
	Missing  float64 // rarity of the words without a partner, summed: its logarithm
	Arcs     float64 // share of the trees' arcs between words of meaning that both have
	Order    float64 // longest common sequence of words, by the mean length
	Breaks   float64 // share of words with a partner where the order breaks off
	Pairs    float64 // share of neighbouring word pairs in common
	Triples  float64 // share of runs of three words in common
	Letters  float64 // cosine of letter triples
	Verbs    float64 // verbs with a partner: 1 all, 0 none there, -1 none of them
	Roots    float64 // what the main predicates have in common: 0 nothing, 1.5 the same word in the same part
	Numbers  float64 // numbers on both sides that differ: the logarithm of one more
	Lands    float64 // the same of countries, regions and peoples
	Negation float64 // 1 where only one is negated
	Lengths  float64 // shorter by longer
	Longer   float64 // words that one has more: the logarithm of one more
	Length   float64 // words in the mean: the logarithm
}

// Of measures the words of two texts, as a rule of one sentence each.
func Of(a, b *language.Article) Likeness {
	al := Align(a, b)
	x, y := al.A, al.B
	l := Likeness{Letters: letters(a.Doc.Text, b.Doc.Text), Order: order(x, y),
		Pairs: shared(runs(x, 2), runs(y, 2)), Triples: shared(runs(x, 3), runs(y, 3))}
	l.Rare = harmonic(al.covered(func(w *Word) float64 { return w.Rarity * w.Rarity }))
	l.Content = harmonic(al.covered(func(w *Word) float64 { return truth(w.Content) }))
	l.Fewest = min(al.covered(func(*Word) float64 { return 1 }))
	l.Lesser = min(al.liked(al.A, al.near), al.liked(al.B, func(j, i int) float64 { return al.near(i, j) }))
	l.Missing = math.Log1p(al.missing())
	l.Arcs = al.arcs()
	l.Breaks = al.breaks()
	l.Verbs = al.standing(func(w *Word) bool { return w.Tag == syntax.VERB && w.Content })
	l.Roots = al.roots()
	l.Numbers = al.exchanged(func(w *Word) bool { return w.Number })
	l.Lands = al.exchanged(land)
	l.Negation = truth(negated(x) != negated(y))
	if len(x) > 0 && len(y) > 0 {
		l.Lengths = float64(min(len(x), len(y))) / float64(max(len(x), len(y)))
		l.Longer = math.Log1p(math.Abs(float64(len(x) - len(y))))
		l.Length = math.Log(float64(len(x)+len(y)) / 2)
	}
	return l
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// land reports whether a word names a country, a region or a people: where two reports of one shape name two of them, they
// tell of two events.
func land(w *Word) bool {
	_, country := wordlists.Country(w.Form)
	return country || wordlists.Region(w.Form) || w.Tag != syntax.VERB && wordlists.People(w.Form)
}

func negated(xs []Word) bool {
	for i := range xs {
		switch xs[i].Form {
		case "not", "n't", "n’t", "never", "no", "denied", "denies", "without":
			return true
		}
	}
	return false
}
