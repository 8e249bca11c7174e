package discrepancy

import (
	"slices"
	"strings"
	"unicode"

	"crosscheck/lexicon"
)

// relate aligns two utterances word by word and says how they stand to each other; ok is false where they
// merely share a phrase.
func relate(in *Input, a, b *utterance) (QuoteTie, bool) {
	pairs := align(a.words, b.words)
	shorter := min(len(a.words), len(b.words))
	t := QuoteTie{DocA: a.doc, QuoteA: a.quote, DocB: b.doc, QuoteB: b.quote, Words: shorter, Covered: float64(len(pairs)) / float64(shorter)}
	if t.Covered < 0.6 || len(pairs) < minSpoken {
		return t, false
	}
	t.atA, t.atB = a.words[pairs[0][0]].at, b.words[pairs[0][1]].at
	bodyA, bodyB := in.Batch.Docs[a.doc].Article.Doc.Text, in.Batch.Docs[b.doc].Article.Doc.Text
	t.Changes = changes(a.words, b.words, pairs)
	t.Relation = Verbatim
	for _, c := range t.Changes {
		if t.Relation == Verbatim && len(c.a) > 0 && len(c.b) > 0 {
			t.atA, t.atB = c.a[0].at, c.b[0].at
		}
		switch {
		case marked(bodyA, c.a) || marked(bodyB, c.b):
			t.Relation = worse(t.Relation, Abridged)
		case len(c.a) > 0 && len(c.b) > 0 && !onlySpelling(c):
			t.Relation = Altered
			t.Substantive = t.Substantive || substantive(bodyA, bodyB, c)
		case len(c.a) == 0 || len(c.b) == 0:
			if gap := max(len(c.a), len(c.b)); gap <= 3 && substantive(bodyA, bodyB, c) {
				t.Relation, t.Substantive = Altered, true
			} else {
				t.Relation = worse(t.Relation, Abridged)
			}
		}
	}
	if t.Relation == Verbatim && len(a.words) != len(b.words) {
		t.Relation = Abridged
	}
	return t, true
}

func worse(a, b QuoteRelation) QuoteRelation {
	if a == Altered {
		return a
	}
	return b
}

// align is the longest common subsequence of words: pairs of places, ascending.
func align(a, b []spoken) [][2]int {
	const most = 400 // words; a longer quotation is aligned by its beginning
	a, b = a[:min(most, len(a))], b[:min(most, len(b))]
	n, m := len(a), len(b)
	best := make([]int16, (n+1)*(m+1))
	for i := n - 1; i >= 0; i-- {
		for j := m - 1; j >= 0; j-- {
			at := i*(m+1) + j
			if a[i].fold == b[j].fold {
				best[at] = best[at+m+2] + 1
			} else {
				best[at] = max(best[at+1], best[at+m+1])
			}
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < n && j < m; {
		at := i*(m+1) + j
		switch {
		case a[i].fold == b[j].fold:
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case best[at+m+1] >= best[at+1]:
			i++
		default:
			j++
		}
	}
	return out
}

// changes lists the stretches between aligned words that differ. What one quotation has before the first
// or after the last shared word is not there in the other: it is cut, not changed.
func changes(a, b []spoken, pairs [][2]int) []change {
	var out []change
	for k := 1; k < len(pairs); k++ {
		x := a[pairs[k-1][0]+1 : pairs[k][0]]
		y := b[pairs[k-1][1]+1 : pairs[k][1]]
		if len(x)+len(y) > 0 {
			out = append(out, change{x, y})
		}
	}
	return out
}

// marked reports whether the words stand in brackets, or beside an ellipsis: an honest sign of editing.
func marked(body string, ws []spoken) bool {
	if len(ws) == 0 {
		return false
	}
	from, to := max(0, ws[0].at.Start-4), min(len(body), ws[len(ws)-1].at.End+4)
	around := body[from:to]
	return strings.ContainsAny(around, "[]()") || strings.Contains(around, "…") || strings.Contains(around, "...")
}

// onlySpelling reports whether a change is only one of spelling: a hyphen, an apostrophe, British and American.
func onlySpelling(c change) bool {
	join := func(ws []spoken) string {
		var b strings.Builder
		for _, w := range ws {
			b.WriteString(strings.ReplaceAll(w.fold, "'", ""))
		}
		return strings.NewReplacer("our", "or", "ise", "ize", "isation", "ization", "centre", "center").Replace(b.String())
	}
	x, y := join(c.a), join(c.b)
	return x == y || contraction[x] == y && y != "" || contraction[y] == x && x != ""
}

var contraction = map[string]string{"dont": "donot", "doesnt": "doesnot", "isnt": "isnot", "cant": "cannot", "wont": "willnot", "its": "itis", "were": "weare",
	"im": "iam", "ive": "ihave", "weve": "wehave", "wasnt": "wasnot", "didnt": "didnot", "havent": "havenot", "youre": "youare", "theyre": "theyare", "thats": "thatis", "gonna": "goingto"}

// modal are words that change how firmly something is said, or whether it is denied.
var modal = strings.Fields("not no never nothing none nobody n't cannot can't won't don't doesn't didn't isn't wasn't aren't weren't hasn't haven't without may might must should could would will shall can always before after")

// substantive reports whether a change touches the sense: a number, a name, a negation, a modal verb, a
// word and its opposite.
func substantive(bodyA, bodyB string, c change) bool {
	heavy := func(body string, ws []spoken) bool {
		return slices.ContainsFunc(ws, func(w spoken) bool {
			if slices.Contains(modal, w.fold) || strings.ContainsAny(w.fold, "0123456789") || strings.HasSuffix(w.fold, "n't") {
				return true
			}
			first := []rune(w.at.Of(body))[0]
			return unicode.IsUpper(first) && w.fold != "i" && !strings.HasPrefix(w.fold, "i'") && !startsSentence(body, w.at.Start)
		})
	}
	if len(c.a) > 4 || len(c.b) > 4 {
		return false // a stretch said otherwise, or left out
	}
	if heavy(bodyA, c.a) || heavy(bodyB, c.b) {
		return true
	}
	for _, x := range c.a {
		for _, y := range c.b {
			if lexicon.Opposed(x.fold, y.fold) {
				return true
			}
		}
	}
	return false
}

// startsSentence reports whether a word's capital is owed to its place.
func startsSentence(body string, at int) bool {
	before := strings.TrimRight(body[max(0, at-4):at], " \n\t")
	return before == "" || strings.ContainsAny(before[len(before)-1:], ".!?:\"'") || strings.HasSuffix(before, "“") || strings.HasSuffix(before, "”")
}
