package discrepancy

import (
	"cmp"
	"slices"
	"strings"

	"crosscheck/article"
	langnames "crosscheck/language/names"
	"crosscheck/language/quotes"
	"crosscheck/text"
)

// Words between quotation marks are the surest thing two articles can share: they are meant to be the
// same. Every quotation is cut into words; an index of runs of four words brings together those that
// share any, and an alignment shows what differs.

// An utterance is one stretch of quoted words.
type utterance struct {
	doc, quote int
	words      []spoken
}

// A spoken word is folded for comparison and keeps its place.
type spoken struct {
	fold string
	at   text.Span
}

// minSpoken is the fewest words of a quotation that are compared; shorter ones recur by chance.
const minSpoken = 5

// run is how many words in a row bring two quotations together. Shorter: chance meetings; longer: an
// altered word every third place hides a quotation.
const run = 3

func utterances(in *Input) []utterance {
	var out []utterance
	for d := range in.Batch.Docs {
		a := in.Batch.Docs[d].Article
		for q := range a.Quotes {
			x := &a.Quotes[q]
			if x.Kind != quotes.Direct && x.Kind != quotes.Mixed || a.Sentences[x.Sentence].Role != article.Body {
				continue
			}
			u := utterance{doc: d, quote: q}
			for _, sp := range x.Quoted {
				u.words = append(u.words, cut(a.Doc.Text, sp)...)
			}
			if len(u.words) >= minSpoken {
				out = append(out, u)
			}
		}
	}
	return out
}

// cut lists the words of a stretch, folded.
func cut(body string, sp text.Span) []spoken {
	var out []spoken
	start := -1
	flush := func(end int) {
		if start >= 0 {
			w := text.Span{Start: start, End: end}
			out = append(out, spoken{strings.ReplaceAll(strings.ToLower(w.Of(body)), "’", "'"), w})
			start = -1
		}
	}
	for i, r := range sp.Of(body) {
		at := sp.Start + i
		letter := r == '\'' || r == '’' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0xBF && r != '×' && !(r >= 0x2000 && r <= 0x206F)
		if letter && start < 0 {
			start = at
		} else if !letter {
			flush(at)
		}
	}
	flush(sp.End)
	return out
}

// A QuoteRelation says how two quotations stand to each other.
type QuoteRelation string

// The relations.
const (
	Verbatim     QuoteRelation = "verbatim"
	Abridged     QuoteRelation = "abridged"
	Altered      QuoteRelation = "altered"
	OtherSpeaker QuoteRelation = "other-speaker"
)

// A QuoteTie ties two quotations of different articles that share their words.
type QuoteTie struct {
	DocA, QuoteA, DocB, QuoteB int
	Relation                   QuoteRelation
	Covered                    float64   // share of the shorter one's words found in the other, [0,1]
	Substantive                bool      // what differs changes the sense: a number, a name, a negation, a modal verb
	Changes                    []change  // what differs
	Words                      int       // words of the shorter one
	atA, atB                   text.Span // the word before the first change, or the first shared word
}

// A change is a stretch that differs: the words of one side and those of the other, either may be none.
type change struct{ a, b []spoken }

// Ties lists the quotations that share their words across articles.
func Ties(in *Input) []QuoteTie {
	if in.utterances == nil {
		in.utterances = utterances(in)
		in.ties = tie(in)
	}
	return in.ties
}

func tie(in *Input) []QuoteTie {
	var out []QuoteTie
	for _, p := range meetings(in.utterances) {
		a, b := &in.utterances[p[0]], &in.utterances[p[1]]
		if a.doc == b.doc {
			continue
		}
		apart := in.Batch.Docs[a.doc].Story != in.Batch.Docs[b.doc].Story
		if apart && !acquainted(in, a.doc, b.doc) {
			continue
		}
		if t, ok := relate(in, a, b); ok && (!apart || t.Covered >= 0.85 && t.Words >= 7) {
			out = append(out, t)
		}
	}
	return out
}

// meetings lists the pairs of utterances that share a run of words.
func meetings(us []utterance) [][2]int {
	const tooMany = 64 // a run that so many quotations share is a phrase of the language
	index := map[string][]int{}
	for i := range us {
		w := us[i].words
		for k := 0; k+run <= len(w); k++ {
			key := w[k].fold
			for _, x := range w[k+1 : k+run] {
				key += " " + x.fold
			}
			if l := index[key]; len(l) == 0 || l[len(l)-1] != i {
				index[key] = append(l, i)
			}
		}
	}
	var out [][2]int
	for _, l := range index {
		if len(l) > tooMany {
			continue
		}
		for x, i := range l {
			for _, j := range l[x+1:] {
				out = append(out, [2]int{i, j})
			}
		}
	}
	slices.SortFunc(out, func(x, y [2]int) int { return cmp.Or(x[0]-y[0], x[1]-y[1]) })
	return slices.Compact(out)
}

// acquainted reports whether two articles name the same person in full: then the same words in both are
// one utterance, even where the articles were not gathered into one story.
func acquainted(in *Input, a, b int) bool {
	if in.Names == nil {
		return false
	}
	seen := map[int]bool{}
	for e, x := range in.Batch.Docs[a].Article.Names.Entities {
		if strings.Contains(x.Name, " ") {
			seen[in.Names.Of[a][e]] = true
		}
	}
	for e := range in.Batch.Docs[b].Article.Names.Entities {
		if g := in.Names.Of[b][e]; seen[g] && in.Names.Entities[g].Type == langnames.Person {
			return true
		}
	}
	return false
}
