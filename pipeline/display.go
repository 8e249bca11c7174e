package pipeline

import (
	"slices"
	"strings"

	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/language"
	"crosscheck/report"
	"crosscheck/sources"
	"crosscheck/text"
)

// A display is what showing an article takes beside its outline: little of its details, worked out when it is read. So a run that finds an article
// and what comparing it found in the cache never unpacks the rest.
type display struct {
	Claims       []shownClaim
	Skips        []claims.Skip
	Unattributed []text.Span          // statements for which nobody is named
	Card         sources.CardSettings // by which the looks were taken
	Looks        []sources.Look       // what the card of its outlet finds in it, where it does not contradict itself
}

// A shownClaim is what is shown of a claim with a finding that rests on it.
type shownClaim struct {
	ID     string
	Behind report.Behind
}

// displayOf is the display of an article with its details.
func displayOf(a *language.Article, list []claims.Claim, skips []claims.Skip, s sources.CardSettings) *display {
	x := &display{Skips: skips, Unattributed: unattributed(a, list), Card: s}
	for i := range list {
		c := &list[i]
		x.Claims = append(x.Claims, shownClaim{c.ID, report.Behind{Kind: string(c.Kind), CheckWorthy: c.CheckWorthy}})
	}
	if a.Doc.Skip == "" {
		x.Looks = sources.LookAt(sources.Page{Article: a, Unattributed: x.Unattributed}, s)
	}
	return x
}

// unattributed lists the body sentences of an article that claim something for which nobody is named.
func unattributed(a *language.Article, list []claims.Claim) []text.Span {
	said, claims := make([]bool, len(a.Sentences)), make([]bool, len(a.Sentences))
	for i := range list {
		c := &list[i]
		claims[c.Sentence] = true
		said[c.Sentence] = said[c.Sentence] || c.Quote >= 0
	}
	var out []text.Span
	for i := range a.Sentences {
		if claims[i] && !said[i] && a.Sentences[i].Role == article.Body {
			out = append(out, a.Sentences[i].Span)
		}
	}
	return out
}

// show makes articles ready to be shown, until they are let go: with their outlines, or all that is known of them. A twin's claims have IDs of
// their own.
func (r *Result) show(docs []int, s sources.CardSettings) {
	for _, d := range docs {
		if !r.resident && r.original(d) == d {
			if raw := r.piece(d, displayPiece); raw != nil {
				x := &display{}
				if unpack(raw, x); x.Card == s {
					r.Articles[d], r.opened[d], r.shown[d] = outlined(r.Articles[d].Doc, r.piece(d, outlinePiece)), true, x
					continue
				}
			}
		}
		r.fetch([]int{d})
		r.shown[d] = displayOf(r.Articles[d], r.Claims[d], r.Skips[d], s)
	}
}

// looks is what the card of its outlet finds in article d, which is shown, and contradicts itself in places.
func (r *Result) looks(d int, inside []text.Span, s sources.CardSettings) []sources.Look {
	x := r.shown[d]
	if len(inside) > 0 {
		return sources.LookAt(sources.Page{Doc: d, Article: r.Articles[d], Unattributed: x.Unattributed, Inside: inside}, s)
	}
	out := slices.Clone(x.Looks)
	for i := range out {
		for k := range out[i].Where {
			out[i].Where[k].Doc = d
		}
	}
	return out
}

// claimIDs are the IDs of claims of article d, which is shown, with bytes of their own.
func (r *Result) claimIDs(d int, list []int) []string {
	out := make([]string, 0, len(list))
	for _, k := range list {
		out = append(out, strings.Clone(r.shown[d].Claims[k].ID))
	}
	return out
}
