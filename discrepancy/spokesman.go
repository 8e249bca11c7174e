package discrepancy

import (
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/evidence"
	"crosscheck/text"
)

// agreed is the question of an agreement, in the words of the member that speaks best for the others. Where nobody says it in a
// sentence of its own, as "the accord of 2015" is only spoken of, it asks who tells of it.
func (h *happening) agreed() Question {
	m := h.spokesman()
	said := h.wording(m, h.ownDoer(m)...)
	first, _, _ := strings.Cut(strings.ToLower(said), " ")
	switch {
	case h.claim(m).Whole, first == "we", first == "i", first == "you": // a speaker's own words
		return h.asked(m, upper(said)+"?")
	case slices.Contains(openers, first): // half of a clause
		doc := h.q.Members[m].Doc
		return h.asked(m, "Who tells of this: “"+shortened(words(h.in, doc, h.in.Batch.Docs[doc].Article.Sentences[h.claim(m).Sentence].Span))+"”?")
	}
	return h.asked(m, "Who tells of "+lower(said)+"?")
}

// ownDoer is where a member tells who did what an event noun names, if others do not tell that: who tells of "releasing prisoners" does not
// agree that the court released them.
func (h *happening) ownDoer(m int) []text.Span {
	by := claims.DoneBy(h.in.Batch.Docs[h.q.Members[m].Doc].Article, h.claim(m))
	if by.Empty() || !slices.ContainsFunc(h.at, func(o int) bool {
		return h.q.Members[o].Doc != h.q.Members[m].Doc && !slices.ContainsFunc(h.q.Link(m, o).Same.Parts(), func(p evidence.Part) bool { return p.Field == "who" && p.Bits > 0 })
	}) {
		return nil
	}
	return []text.Span{by}
}

// shortened is a sentence, cut at a word where it is long, without marks of quotation at its ends.
func shortened(s string) string {
	s = strings.Trim(s, "“”\"")
	if len(s) <= longestAsked {
		return s
	}
	at := strings.LastIndexByte(s[:longestAsked], ' ')
	return strings.TrimRight(s[:max(at, 0)], ",;:– ") + " …"
}

// longestAsked is how many bytes of a sentence stand in a question.
const longestAsked = 160

// openers begin the words of a clause that no noun stands before; such words are no question by themselves.
var openers = strings.Fields("to that which who whom what why how when where whether if it he she they not")

// lower makes an article or possessive that opened its sentence small.
func lower(s string) string {
	first, rest, _ := strings.Cut(s, " ")
	if w := strings.ToLower(first); slices.Contains(determiners, w) {
		return w + " " + rest
	}
	return s
}

// determiners stand before a noun.
var determiners = strings.Fields("the a an this that these those his her its their our my your some any no all both each every two three four five six seven eight nine ten several many few most more")

// spokesman is the member to word an agreement with: of those that are nearly as like the others as the most alike, one that reads
// as a sentence, else one that names the event, for which less likeness will do than for half of a clause; of equals the first.
func (h *happening) spokesman() int {
	like := make([]float64, len(h.at))
	most := 0.0
	for i, m := range h.at {
		like[i] = h.likeOthers(m)
		most = max(most, like[i])
	}
	for _, share := range []float64{nearly, half, 0} {
		best, rank := -1, 0
		for i, m := range h.at {
			if r := h.readable(m); like[i] >= share*most && r > rank && (share > 0 || h.claim(m).Nominal) {
				best, rank = i, r
			}
		}
		if best >= 0 {
			return h.at[best]
		}
	}
	return h.at[0]
}

// Shares of the greatest likeness from which a member may speak for the others: nearly as like, and half as like. The event may be
// named by any: that says nothing which the others might not.
const (
	nearly = 0.8
	half   = 0.5
)

// likeOthers is how likely a member is of one event with those of other articles, on average.
func (h *happening) likeOthers(m int) float64 {
	sum, n := 0.0, 0
	for _, o := range h.at {
		if h.q.Members[o].Doc != h.q.Members[m].Doc {
			sum, n = sum+chance(h.q.Link(m, o)), n+1
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// readable ranks how a member's words read by themselves.
func (h *happening) readable(m int) int {
	switch c := h.claim(m); {
	case c.Whole && c.Role == article.Body:
		return 3
	case c.Whole:
		return 2
	case c.Nominal:
		return 1
	}
	return 0
}
