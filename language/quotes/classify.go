package quotes

import (
	"strings"

	"crosscheck/language/syntax"
)

// A use says what a stretch between marks is, by itself.
type use uint8

const (
	quotation use = iota // somebody's words: a clause, or long enough
	fragment             // a few words: somebody's if a cue takes them, else a term
	title                // the name of a work
)

// classify reads a stretch by its own words: "said" beside it is weighed elsewhere.
func (r *reader) classify(p *paragraph, in run, st Stretch) use {
	words, small, tensed, subject, capitals := 0, 0, false, false, 0
	for i := in.from; i < in.to; i++ {
		w := p.words[i]
		if w.mark || w.UPOS == syntax.PUNCT || !hasLetter(w.Form) {
			continue
		}
		words++
		if w.finite() {
			tensed = true
		}
		if w.UPOS == syntax.PRON || p.rel(i, "nsubj") {
			subject = true
		}
		switch {
		case w.capital():
			capitals++
		case !articleOrPreposition[w.lower]:
			small++
		}
	}
	if st.Opened && !st.Closed || st.Follows >= 0 {
		return quotation
	}
	if words == 0 {
		return fragment
	}
	ended := st.endsLikeSpeech(p.body)
	opens := p.opensClause(in.from)
	if ended && opens && strings.ContainsAny(last(strings.TrimSpace(st.Inner.Of(p.body))), ",?!") {
		return quotation
	}
	if small == 0 && capitals > 0 && words <= r.set.MaxTitle && words > 1 && !(ended && tensed) {
		return title
	}
	if !opens && !(words >= r.set.MinWords && tensed && p.words[min(in.from+1, in.to-1)].capital()) {
		return fragment
	}
	if words >= r.set.MinWords || tensed && subject && words > 2 || ended {
		return quotation
	}
	return fragment
}

// opensClause reports whether a quotation that begins at word i stands by itself: at the head of a sentence, behind a
// stop, or behind a cue.
func (p *paragraph) opensClause(i int) bool {
	if i == 0 || p.startsSentence(i) {
		return true
	}
	w := p.words[i-1]
	return w.is(",", ":", "—", "–", "--", ".", "?", "!", "that", "(", "...", "…") || w.mark || w.verb() && isCue(w) && w.UPOS != syntax.NOUN
}

// endsLikeSpeech reports a sentence's end, or the comma before "she said", inside the closing mark.
func (st Stretch) endsLikeSpeech(body string) bool {
	return strings.ContainsAny(last(strings.TrimSpace(st.Inner.Of(body))), ".?!,") && st.Closed
}

// spoken is what stretch k holds, without the marks of a quotation that ends inside it.
func (r *reader) spoken(k int) string {
	return strings.TrimRight(r.stretches[k].Inner.Of(r.body), " \t\n’'”\"")
}

func last(s string) string {
	if s == "" {
		return ""
	}
	return s[len(s)-1:]
}

func hasLetter(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r > 127
	})
}

// articleOrPreposition are words that titles of works write small.
var articleOrPreposition = set("a an the of in on at to for with and or but by from as vs nor is")

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// startsSentence reports whether word i opens its sentence.
func (p *paragraph) startsSentence(i int) bool { return p.sentence(i).from == i }
