package dates

import (
	"crosscheck/article"
	"crosscheck/language/syntax"
)

var ahead = set(`will shall 'll wo going gonna scheduled due expected planned set slated would plans plan hopes expects intends aims`)

// top is the token of a span that the others hang on: "weekend" in "the Easter weekend".
func top(s *syntax.Sentence, first, last int) int {
	for t := max(first, 0); t <= last && t < len(s.Tokens); t++ {
		if h := s.Tokens[t].Head; h < first || h > last {
			return t
		}
	}
	return first
}

// tenseAt is the tense of the verb that governs token t: by the parse where there is one, else by the
// words around.
func tenseAt(s *syntax.Sentence, t int) tense {
	if t < 0 || t >= len(s.Tokens) {
		return unclear
	}
	if u := s.Tokens[t].UPOS; u == syntax.X || u == "" {
		return guessed(s, t)
	}
	if ofNoun(s, t) {
		return unclear // "a June agreement" is no time of the verb
	}
	return climb(s, t)
}

// ofNoun reports whether token t tells a noun's time: "a June agreement", "the 16 April raid".
func ofNoun(s *syntax.Sentence, t int) bool {
	h, rel := s.Tokens[t].Head, s.Tokens[t].Rel
	return h >= 0 && s.Tokens[h].UPOS == syntax.NOUN && (rel == "compound" || rel == "amod" || rel == "nummod")
}

// noted is true where token t tells the time of a noun that a verb of the past speaks of: "was charged over the 16 April raid". What
// is talked of has mostly been, unless it lies near.
func noted(s *syntax.Sentence, t int) bool {
	if t < 0 || t >= len(s.Tokens) || s.Tokens[t].UPOS == syntax.X || s.Tokens[t].UPOS == "" {
		return false
	}
	return ofNoun(s, t) && climb(s, t) == past
}

// climb is the tense of the first verb above token t that shows one.
func climb(s *syntax.Sentence, t int) tense {
	participle := false
	for at, steps := t, 0; steps < 12; steps++ {
		tok := s.Tokens[at]
		v := verbTense(s, at)
		if participle && v == future && infinitive(s, at) {
			v = unclear // what happens beside an aim is told with the verb above: "voted for a force to keep the peace, the first units arriving Tuesday"
		}
		if v != unclear {
			return v
		}
		if tok.Rel == "nsubj" && tok.UPOS != syntax.VERB && open(s, tok.Head) {
			return future // "talks on Sunday could end the strike"
		}
		participle = participle || tok.XPOS == "VBG" && tok.UPOS == syntax.VERB
		if tok.Head < 0 || tok.Head >= len(s.Tokens) {
			break
		}
		at = tok.Head
	}
	return unclear
}

// infinitive is true of a verb with "to" that tells the aim of something else.
func infinitive(s *syntax.Sentence, v int) bool {
	return has(s, v, "to") && s.Tokens[v].XPOS == "VB" && (s.Tokens[v].Rel == "acl" || s.Tokens[v].Rel == "advcl")
}

// open is true of a verb under "could" that tells what may come: "could end", not "could have ended".
func open(s *syntax.Sentence, v int) bool {
	return v >= 0 && v < len(s.Tokens) && has(s, v, "could") && !has(s, v, "have") && !has(s, v, "not")
}

// has is true where a dependent with that form stands before token v.
func has(s *syntax.Sentence, v int, form string) bool {
	for k := max(0, v-6); k < v; k++ {
		if s.Tokens[k].Head == v && s.Tokens[k].Form == form {
			return true
		}
	}
	return false
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
				if has(s, v, "have") {
					return past // "may have closed"
				}
				return future
			}
		case child.Form == "to" && child.Rel == "mark" && verb:
			if pluperfect(s, tok.Head) {
				return past // "had been due to close on Friday": the plan is told as given up or over
			}
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
	return unclear // the present alone tells nothing; see timetabled
}

// timetabled is true where token t hangs on a present that a day of the week makes a plan: "the court meets Tuesday".
// Whoever "says" something has said it, and a caption tells what its picture shows.
func timetabled(s *syntax.Sentence, t int) bool {
	if t < 0 || t >= len(s.Tokens) || s.Tokens[t].Head < 0 || s.Role != article.Body {
		return false
	}
	v := s.Tokens[t].Head
	u := s.Tokens[v]
	finite := u.XPOS == "VBZ" || u.XPOS == "VBP" || u.XPOS == "VB" && u.Rel == "root" && subject(s, v) // "the king and the minister meet"
	if u.UPOS != syntax.VERB || !finite || reporting[u.Lemma] {
		return false
	}
	for _, k := range s.Children(v) {
		if s.Tokens[k].Rel == "aux" {
			return false
		}
	}
	return true
}

// scheduled is true where token t hangs on a verb whose present tells, with a day, what is to come: "she starts on 1 September". Other verbs may tell history so.
func scheduled(s *syntax.Sentence, t int) bool { return schedules[s.Tokens[s.Tokens[t].Head].Lemma] }

var schedules = set(`begin start open close end expire resume return retire join leave take commence kick step`)

// subject is true where a subject of verb v stands before it.
func subject(s *syntax.Sentence, v int) bool {
	for k := range v {
		if s.Tokens[k].Head == v && s.Tokens[k].Rel == "nsubj" {
			return true
		}
	}
	return false
}

// reporting are verbs whose present tense quotes what was said or found.
var reporting = set(`say tell report write add show note claim argue warn admit suggest indicate describe explain reveal confirm deny mean seem appear know think believe have`)

// pluperfect is true for "had been scheduled", "had been due", "had hoped".
func pluperfect(s *syntax.Sentence, v int) bool {
	if v < 0 || v >= len(s.Tokens) || s.Tokens[v].XPOS != "VBN" && s.Tokens[v].UPOS != syntax.ADJ {
		return false
	}
	for k := max(0, v-6); k < v; k++ {
		if c := s.Tokens[k]; c.Head == v && c.Form == "had" && c.Rel == "aux" {
			return true
		}
	}
	return false
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
