package dates

import "crosscheck/language/syntax"

var ahead = set(`will shall 'll wo going gonna scheduled due expected planned set slated would plans plan hopes expects intends aims`)

// tenseAt is the tense of the verb that governs token t: by the parse where there is one, else by the
// words around.
func tenseAt(s *syntax.Sentence, t int) tense {
	if t < 0 || t >= len(s.Tokens) {
		return unclear
	}
	if u := s.Tokens[t].UPOS; u == syntax.X || u == "" {
		return guessed(s, t)
	}
	if h, rel := s.Tokens[t].Head, s.Tokens[t].Rel; h >= 0 && s.Tokens[h].UPOS == syntax.NOUN && (rel == "compound" || rel == "amod" || rel == "nummod") {
		return unclear // "a June agreement" is no time of the verb
	}
	for at, steps := t, 0; steps < 12; steps++ {
		tok := s.Tokens[at]
		if v := verbTense(s, at); v != unclear {
			return v
		}
		if tok.Head < 0 || tok.Head >= len(s.Tokens) {
			break
		}
		at = tok.Head
	}
	return unclear
}

// verbTense is the tense of one verb with its auxiliaries; infinitives and participles take that of what governs them.
func verbTense(s *syntax.Sentence, v int) tense {
	tok := s.Tokens[v]
	verb := tok.UPOS == syntax.VERB || tok.UPOS == syntax.AUX
	out := unclear
	for k := range s.Tokens {
		child := s.Tokens[k]
		if child.Head != v || k >= v && child.Rel != "aux" {
			continue
		}
		switch {
		case child.Rel == "aux" || child.Rel == "aux:pass" || child.Rel == "cop":
			switch {
			case child.Lemma == "will" || child.Lemma == "shall" || child.Form == "'ll" || child.Form == "wo":
				return future
			case child.XPOS == "VBD", child.Lemma == "have":
				out = past
			case child.XPOS == "VBZ" || child.XPOS == "VBP":
				if tok.XPOS == "VBN" {
					out = future
				}
			case child.XPOS == "MD" && child.Lemma != "can" && child.Lemma != "could":
				return future
			}
		case child.Form == "to" && child.Rel == "mark" && verb:
			return future
		}
	}
	if !verb && out == unclear {
		return unclear
	}
	if out != unclear {
		if out == past && ahead[tok.Form] && tok.XPOS == "VBN" {
			return future
		}
		return out
	}
	switch tok.XPOS {
	case "VBD":
		return past
	case "VBN":
		return past
	}
	return unclear // the present tells nothing: "says Tuesday", "opens Tuesday"
}

// guessed looks for the nearest mark of the future before the expression; without one, news is told in the past.
func guessed(s *syntax.Sentence, t int) tense {
	for k := t - 1; k >= 0 && k > t-12; k-- {
		w := s.Tokens[k].Form
		switch {
		case ahead[w]:
			return future
		case w == "said" || w == "was" || w == "were" || w == "had" || len(w) > 4 && w[len(w)-2:] == "ed":
			return past
		}
	}
	for k := t + 1; k < len(s.Tokens) && k < t+8; k++ {
		if w := s.Tokens[k].Form; w == "will" {
			return future
		}
	}
	return past
}
