package claims

import (
	"slices"

	"crosscheck/language/syntax"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// negation finds what negates a clause: a word among the dependents of its verb, "no" before its subject
// or object, "without" at its head, a governing verb that says it did not happen. Words of clauses below
// do not count: the scope of a negation is the subtree of the verb it stands at.
func (r *reader) negation(c *clause, all map[int]*clause) (bool, text.Span) {
	negated, cue := false, text.Span{}
	flip := func(i int) { negated, cue = !negated, r.tok(i).Span }
	for _, k := range r.kids[c.head] {
		switch {
		case r.rel(k) == "advmod" && lexicon.Negates(r.form(k)):
			if f := r.form(k); f == "no" && (r.has(k, "advmod", "longer") || k+1 < len(r.s.Tokens) && r.form(k+1) == "longer") || !r.notOnly(k) {
				flip(k)
			}
		case r.rel(k) == "advmod" && r.form(k) == "longer" && k > 0 && r.form(k-1) == "no":
			flip(k - 1)
		case r.rel(k) == "mark" && r.form(k) == "without":
			flip(k)
		case r.rel(k) == "nsubj" || r.rel(k) == "obj":
			if d := r.child(k, "det"); d >= 0 && slices.Contains([]string{"no", "neither"}, r.form(d)) {
				flip(d)
			} else if slices.Contains([]string{"nobody", "none", "nothing", "neither"}, r.form(k)) {
				flip(k)
			}
		}
	}
	if d := r.child(c.head, "det"); d >= 0 && r.form(d) == "no" && r.child(c.head, "cop") >= 0 {
		flip(d)
	}
	return negated, cue
}

// upToNow reports whether a negation tells what has not happened so far and may happen any day: "has not yet opened",
// "still has not opened", "has not opened so far".
func (r *reader) upToNow(c *clause, negation text.Span) bool {
	return slices.ContainsFunc(c.own, func(k int) bool {
		switch r.form(k) {
		case "yet":
			return r.rel(k) != "cc"
		case "still":
			return r.tok(k).Span.End <= negation.Start
		case "far":
			return k > 0 && r.form(k-1) == "so"
		}
		return false
	})
}

// perfect reports whether a clause stands in the present perfect: it tells how things are when it is written.
func (r *reader) perfect(c *clause) bool {
	return slices.ContainsFunc(r.kids[c.head], func(k int) bool {
		return r.rel(k) == "aux" && r.lemma(k) == "have" && (r.tok(k).XPOS == "VBZ" || r.tok(k).XPOS == "VBP")
	})
}

// notOnly reports whether a negator belongs to "not only", which denies nothing.
func (r *reader) notOnly(k int) bool {
	return k+1 < len(r.s.Tokens) && slices.Contains([]string{"only", "just", "merely", "simply"}, r.form(k+1))
}

// commitment follows the verbs above a clause: whether what it says is presented as a fact, and whether
// it is turned round. "He failed to pay" says that he did not pay; "he denied paying" leaves it open.
func (r *reader) commitment(c *clause, all map[int]*clause, own bool) (factive int8, negated bool) {
	factive, negated = 1, own
	for n, up := 0, all[c.attached]; up != nil && n < 10; n, up = n+1, all[up.attached] {
		rel := r.rel(c.head)
		if rel == "conj" {
			c = up
			continue
		}
		if rel != "xcomp" && rel != "ccomp" {
			return factive, negated
		}
		upNegated, _ := r.negation(up, all)
		switch {
		case isA(up.lemma, "not"):
			if rel == "xcomp" || up.lemma == "deny" {
				negated = negated == upNegated
			}
			if up.lemma == "deny" {
				factive = 0
			}
		case isA(up.lemma, "fact"):
		case isA(up.lemma, "manage"):
			if upNegated && rel == "xcomp" {
				negated = !negated
			}
		default:
			factive = 0
		}
		c = up
	}
	return factive, negated
}

// open reports whether a clause is a gerund without a doer behind a preposition that names it as an aim, a charge or a topic: "a step
// towards reopening the line", "accused of selling the hall". It does not say that this was done. Behind a preposition of time or
// manner it was: "after selling the hall", "by reopening the line" (Huddleston and Pullum 2002, ch. 14, §1.4).
func (r *reader) open(c *clause) bool {
	if r.tok(c.head).XPOS != "VBG" || r.child(c.head, "nsubj", "nsubj:pass") >= 0 {
		return false
	}
	return slices.ContainsFunc(r.kids[c.head], func(k int) bool {
		return k < c.head && (r.rel(k) == "mark" || r.rel(k) == "case") && slices.Contains(topical, r.form(k))
	})
}

// topical are the prepositions that name a deed without placing it in time or giving it as a means.
var topical = []string{"about", "against", "at", "for", "from", "in", "into", "of", "over", "regarding", "to", "toward", "towards"}

// modality says how firmly a clause is put: by its auxiliaries and adverbs, by "if", by a question mark,
// by the verb that governs it.
func (r *reader) modality(c *clause, all map[int]*clause) Modality {
	if r.question(c) {
		return Question
	}
	m := r.ownModality(c)
	if m != Certain {
		return m
	}
	rel := r.rel(c.head)
	up := all[c.attached]
	if rel != "xcomp" && rel != "csubj" && r.toInfinitive(c.head) {
		return Planned // "plans to ease", "flew there to ease", "is to ease": an aim and not a deed
	}
	if up == nil {
		return Certain
	}
	switch {
	case rel == "conj":
		return r.modality(up, all)
	case rel == "xcomp" && isA(up.lemma, "plan"):
		return Planned
	case rel == "xcomp" && (isA(up.lemma, "try") || up.lemma == "seem" || up.lemma == "appear" || up.lemma == "able" || up.lemma == "ready"):
		return Possible
	case rel == "ccomp" && isA(up.lemma, "mind"):
		return Possible
	case rel == "xcomp" || rel == "ccomp" && !isA(up.lemma, "say"):
		return r.ownModality(up)
	}
	return Certain
}

func (r *reader) ownModality(c *clause) Modality {
	for _, k := range r.kids[c.head] {
		f := r.form(k)
		switch {
		case r.rel(k) == "mark" && (f == "if" || f == "unless" || f == "whether"):
			return Conditional
		case r.rel(k) == "aux":
			switch f {
			case "may", "might", "could", "can", "should", "must", "ought":
				return Possible
			case "will", "shall", "'ll", "wo", "’ll":
				return Planned
			case "would", "'d":
				return Conditional
			}
		case r.rel(k) == "advmod" && isA(f, "maybe"):
			return Possible
		}
	}
	return Certain
}

// toInfinitive reports whether token i is an infinitive with "to".
func (r *reader) toInfinitive(i int) bool {
	return r.tok(i).XPOS == "VB" && slices.ContainsFunc(r.kids[i], func(k int) bool { return k < i && r.tok(k).XPOS == "TO" })
}

// question reports whether the clause is asked: its sentence ends in a question mark and it is the main
// clause, or the one before the mark.
func (r *reader) question(c *clause) bool {
	n := len(r.s.Tokens)
	for n > 0 && r.tok(n-1).UPOS == syntax.PUNCT && r.tok(n-1).Form != "?" {
		n--
	}
	return n > 0 && r.tok(n-1).Form == "?" && (r.rel(c.head) == "root" || r.rel(c.head) == "conj")
}

// past reports whether the clause tells of something finished: a verb in the past tense or the perfect.
func (r *reader) past(c *clause) bool {
	if x := r.tok(c.head).XPOS; x == "VBD" || x == "VBN" {
		return !slices.ContainsFunc(r.kids[c.head], func(k int) bool {
			return r.rel(k) == "aux" && (r.form(k) == "will" || r.form(k) == "is" || r.form(k) == "are") && r.tok(k).Rel != "aux:pass"
		})
	}
	return slices.ContainsFunc(r.kids[c.head], func(k int) bool {
		x := r.tok(k).XPOS
		return (r.rel(k) == "aux" || r.rel(k) == "cop") && x == "VBD"
	})
}
