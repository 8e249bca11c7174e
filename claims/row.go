package claims

import (
	"slices"
	"strings"

	"crosscheck/language/syntax"
)

// Rows of people.
//
// "Mother, 2 children shot", "kills wife, two sons, himself", "her mother and younger sister were found dead": the grammar, above all that
// of headlines, often leaves some of a row out. So a row is followed from those whom it found, as far as nothing but commas and "and"
// stands between: in a headline to both sides; elsewhere to the right of an "and" behind the verb, and to its left where a plural verb says that there are
// more than one, or where somebody finds them.

// row is a place's victims with those of the same row whom the grammar left out. word is the token that says what was done.
func (r *reader) row(victims []victim, word int) []victim {
	for _, v := range victims {
		if v.noun == "" && v.known && v.n != 1 {
			return victims
		}
	}
	out := victims
	if !victims[0].himself {
		out = r.leftOf(r.begins(r.core(victims[0].token)[0]), victims, word)
	}
	last := victims[len(victims)-1].token
	for {
		s := r.beyond(last + 1)
		if s < 0 || r.bareAge(s) || !r.heading() && (last < word || r.form(last+1) == ",") {
			return out
		}
		v, end, ok := r.peopleFrom(s)
		if !ok || holds(out, v.token) || end+1 < len(r.s.Tokens) && r.pastAdverbs(end+1) != word && (harmed[r.form(end+1)] != "" || r.tok(end+1).UPOS == syntax.VERB || r.tok(end+1).UPOS == syntax.AUX) {
			return out
		}
		out = append(out, v)
		last = end
	}
}

// beyond is where the next of a row begins, behind its separator at token i; or -1.
func (r *reader) beyond(i int) int {
	n := len(r.s.Tokens)
	if i >= n {
		return -1
	}
	if r.form(i) == "," {
		i++
		if i < n && (joinsPeople(r.form(i)) || r.form(i) == "then") {
			i++
		}
		return i
	}
	if joinsPeople(r.form(i)) {
		i++
		if i+1 < n && r.form(i) == "then" && strings.HasSuffix(r.form(i+1), "self") {
			i++ // "killed two, and then himself"
		}
		return i
	}
	return -1
}

func joinsPeople(form string) bool { return form == "and" || form == "&" }

// leftOf follows a row from its known part, which begins at token first, to the left.
func (r *reader) leftOf(first int, victims []victim, word int) []victim {
	out := victims
	free := r.heading() // commas alone join
	plural := len(victims) == 1 && victims[0].n == 1 && r.manyDo(victims[0].token, word)
	for first > 1 {
		end := first - 1
		switch f := r.form(end); {
		case joinsPeople(f) && (free || plural || r.foundBefore(end, word)):
			end--
			if r.form(end) == "," {
				end--
			}
			free = free || plural
		case f == "," && free:
			end--
		default:
			return out
		}
		if end < 0 || harmed[r.form(end)] != "" || holds(out, end) || end < word && word < victims[0].token {
			return out
		}
		v, ok := r.victim(end)
		if !ok || v.noun == "" && v.entity < 0 {
			return out
		}
		out = append([]victim{v}, out...)
		first = r.begins(end)
	}
	return out
}

// manyDo reports whether a plural verb stands between a single person and the word that says what was done.
func (r *reader) manyDo(one, word int) bool {
	for i := one + 1; i < word; i++ {
		if slices.Contains([]string{"were", "are", "have"}, r.form(i)) {
			return r.tok(i).UPOS == syntax.AUX
		}
	}
	return false
}

// foundBefore reports whether the people who end before token and were found, with those behind it, in the state that word says.
func (r *reader) foundBefore(and, word int) bool {
	if harmed[r.form(word)] != "dead" {
		return false
	}
	at := r.begins(and-1) - 1
	return at >= 0 && slices.Contains([]string{"find", "leave", "discover"}, r.lemma(at))
}

// begins is the first token of the phrase that ends at a token.
func (r *reader) begins(end int) int {
	for end > 0 && r.inPhrase(end-1) {
		end--
	}
	return end
}

// inPhrase reports whether a token may stand within a short phrase of people, before its head.
func (r *reader) inPhrase(i int) bool {
	switch r.tok(i).UPOS {
	case syntax.DET, syntax.ADJ, syntax.NUM, syntax.NOUN, syntax.PROPN:
		return harmed[r.form(i)] == "" && undone[r.form(i)] == ""
	}
	if r.form(i) == "-" && i > 0 && i+1 < len(r.s.Tokens) { // "7-year-old", in parts
		return r.tok(i-1).Span.End == r.tok(i).Span.Start && r.tok(i).Span.End == r.tok(i+1).Span.Start
	}
	return r.form(i) == "'s" || r.form(i) == "’s" || r.possessive(i)
}

// possessive reports whether a pronoun says whose.
func (r *reader) possessive(i int) bool {
	return slices.Contains([]string{"his", "her", "their", "my", "our", "your"}, r.form(i))
}

// peopleFrom reads the short phrase of people that begins at token s, and where it ends.
func (r *reader) peopleFrom(s int) (v victim, end int, ok bool) {
	end = -1
	for k := s; k < len(r.s.Tokens) && k < s+7; k++ {
		if !strings.HasSuffix(r.form(k), "self") && !r.inPhrase(k) {
			break
		}
		if w, is := r.victim(k); is {
			v, end, ok = w, k, true
		} else {
			ok = false
		}
	}
	return v, end, ok
}

// holds reports whether a token heads one of the victims.
func holds(victims []victim, token int) bool {
	return slices.ContainsFunc(victims, func(v victim) bool { return v.token == token })
}
