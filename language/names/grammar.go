package names

import (
	"slices"
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/language/wordlists"
)

// head is the token of a candidate on which its other words hang, -1 where the sentence has no grammar.
func (p *page) head(c candidate) int {
	ws, tokens := p.words[c.sentence], p.sents[c.sentence].Tokens
	first, last := ws[c.first].first, ws[c.last].last
	for i := first; i <= last && i < len(tokens); i++ {
		if h := tokens[i].Head; (h < first || h > last) && tokens[i].UPOS != syntax.PUNCT && tokens[i].UPOS != syntax.PART {
			return i
		}
	}
	return -1
}

// grammar is what a candidate's place in the sentence says: it speaks, though words stand between it and the verb; it is
// something, or stands beside what it is; it follows "in" with other words between.
func (p *page) grammar(c candidate, s Settings, weak float64) evidenceFor {
	var e evidenceFor
	tokens := p.sents[c.sentence].Tokens
	h := p.head(c)
	if h < 0 || tokens[h].Head < 0 {
		return e
	}
	gov := &tokens[tokens[h].Head]
	rel, _, _ := strings.Cut(string(tokens[h].Rel), ":")
	switch rel {
	case "nsubj":
		switch {
		case gov.UPOS == syntax.VERB && slices.Contains(speech, strings.ToLower(gov.Form)) && !p.adjacent(c, tokens[h].Head):
			e.person += s.Speech
		case gov.UPOS == syntax.NOUN && wordlists.Role(strings.ToLower(gov.Lemma)):
			e.person += s.RoleAfter
		}
	case "appos":
		if gov.UPOS == syntax.NOUN && wordlists.Role(strings.ToLower(gov.Lemma)) {
			e.person += s.RoleAfter
		}
	case "obl", "nmod":
		if ws := p.words[c.sentence]; c.first > 0 && wordlists.Never(ws[c.first-1].fold) {
			break // "in April Roe left"
		}
		for i := range tokens {
			if tokens[i].Head == h && tokens[i].Rel == "case" && strings.EqualFold(tokens[i].Form, "in") && i < p.words[c.sentence][c.first].first-1 {
				e.place += s.In * weak
			}
		}
	}
	return e
}

// acts reports whether a name stands where bodies do and things seldom: it does something, owns something, stands after
// "the" or in a bracket. before is the word before it.
func (p *page) acts(c candidate, before string) bool {
	ws := p.words[c.sentence]
	if ws[c.last].possessive || before == "the" && !p.modifies(ws, c.last+1) || c.first > 0 && ws[c.first-1].form == "(" {
		return true
	}
	h := p.head(c)
	if h < 0 {
		return true
	}
	rel, _, _ := strings.Cut(string(p.sents[c.sentence].Tokens[h].Rel), ":")
	return rel == "nsubj" || before == "by" || before == "at"
}

// list gives a name of unclear type that of the names it is listed with: "in Ardel, Quintby and Tolm".
func (p *page) list(cands []candidate, gs []group, s Settings) {
	type place struct{ sentence, token int }
	groups := map[place]int{}
	for k := range gs {
		for _, m := range gs[k].mentions {
			if h := p.head(cands[m]); h >= 0 {
				groups[place{cands[m].sentence, h}] = k
			}
		}
	}
	types := make([]Type, len(gs))
	for k := range gs {
		types[k] = gs[k].evidence(s).best(s)
	}
	for k := range gs {
		for _, m := range gs[k].mentions {
			i := cands[m].sentence
			h := p.head(cands[m])
			if h < 0 || p.sents[i].Tokens[h].Rel != "conj" {
				continue
			}
			first, ok := groups[place{i, p.sents[i].Tokens[h].Head}]
			if ok && types[k] == Other {
				gs[k].beside.lean(types[first], s.Listed)
			} else if ok && types[first] == Other {
				gs[first].beside.lean(types[k], s.Listed)
			}
		}
	}
}

// lean adds bits for a type.
func (e *evidenceFor) lean(t Type, bits float64) {
	switch t {
	case Person:
		e.person += bits
	case Organisation:
		e.organisation += bits
	case Place:
		e.place += bits
	}
}

// adjacent reports whether token t stands right before or behind a candidate.
func (p *page) adjacent(c candidate, t int) bool {
	ws := p.words[c.sentence]
	return t == ws[c.last].last+1 || t == ws[c.first].first-1
}
