package claims

import (
	"strings"

	"crosscheck/language"
	"crosscheck/language/quantity"
	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// HowMany is the question for a count of those to whom something was done, in the passive: "how many
// people were killed" of "the collapse, killing three people", "how many men were released by the court" of
// "the release of three men by the court". It is "" where the claim is a sentence of its own, which
// Wording asks better, or says too little.
func HowMany(a *language.Article, c *Claim, ask *Ask) string {
	r := newReader(a, c.Sentence, Default())
	if ask.Value < 0 || c.Head < 0 || c.Head >= len(r.s.Tokens) || ask.Frame.Part != PartPatient {
		return ""
	}
	verb := strings.ToLower(c.Lemma)
	switch {
	case c.Nominal:
		verb = lexicon.VerbOf(verb)
		if verb == "" && lexicon.IsVerb(c.Lemma) {
			verb = c.Lemma
		}
	case r.tok(c.Head).XPOS != "VBG":
		return ""
	}
	q := &a.Quantities[ask.Value]
	if verb == "" || lexicon.Light(verb) || isA(verb, "undergo") || q.Kind != quantity.Count {
		return ""
	}
	out := "how many " + r.counted(q) + " were " + participle(verb)
	if by := r.doer(c); c.Nominal && by >= 0 {
		out += " by " + r.render(r.core(by), nil, "")
	}
	return out
}

// doer is the noun behind "by" among the words of a claim, or -1.
func (r *reader) doer(c *Claim) int {
	for _, t := range c.Said {
		if r.case_(t) == "by" && r.tok(t).UPOS != syntax.NUM {
			return t
		}
	}
	return -1
}

// counted is what a number counts with the adjectives between them, or "people".
func (r *reader) counted(q *quantity.Quantity) string {
	if q.OfToken <= q.Last || q.OfToken >= len(r.s.Tokens) {
		return "people"
	}
	return r.read(text.Span{Start: r.tok(q.Last + 1).Span.Start, End: r.tok(q.OfToken).Span.End})
}

// irregular are the participles that no rule makes, of verbs that people undergo.
var irregular = map[string]string{"shoot": "shot", "hold": "held", "take": "taken", "find": "found", "lose": "lost", "hit": "hit",
	"hurt": "hurt", "let": "let", "set": "set", "slay": "slain", "send": "sent", "strike": "struck", "catch": "caught", "bring": "brought",
	"keep": "kept", "leave": "left", "put": "put", "beat": "beaten", "give": "given", "drive": "driven", "choose": "chosen", "steal": "stolen",
	"buy": "bought", "sell": "sold", "pay": "paid", "see": "seen", "build": "built", "break": "broken", "kidnap": "kidnapped", "free": "freed"}

// participle is the past participle of a verb; a particle stays behind it: "round_up" gives "rounded up".
func participle(verb string) string {
	verb, rest, _ := strings.Cut(verb, "_")
	if rest != "" {
		rest = " " + strings.ReplaceAll(rest, "_", " ")
	}
	if p := irregular[verb]; p != "" {
		return p + rest
	}
	vowel := func(i int) bool { return i >= 0 && strings.IndexByte("aeiou", verb[i]) >= 0 }
	n := len(verb)
	vowels := 0
	for i := range n {
		if vowel(i) {
			vowels++
		}
	}
	switch {
	case n < 2:
	case verb[n-1] == 'e':
		return verb + "d" + rest
	case verb[n-1] == 'y' && !vowel(n-2):
		return verb[:n-1] + "ied" + rest
	case vowels == 1 && n > 2 && vowel(n-2) && !vowel(n-1) && strings.IndexByte("wxy", verb[n-1]) < 0:
		return verb + verb[n-1:] + "ed" + rest
	}
	return verb + "ed" + rest
}
