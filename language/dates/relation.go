package dates

import (
	"crosscheck/language/numeral"
	"crosscheck/language/syntax"
)

// relation is the sense of the preposition before an expression.
func relation(ps []numeral.Piece, first int) string {
	if first == 0 {
		return ""
	}
	switch w := ps[first-1].Lower; w {
	case "by", "before", "after", "since", "until", "from":
		return w
	case "till":
		return "until"
	case "than":
		return compared(ps, first-2)
	case "to":
		if first > 1 && ps[first-2].Is("prior") {
			return "before"
		}
	}
	return ""
}

// compared is the sense of "later than" and "earlier than", whose first word stands at i.
func compared(ps []numeral.Piece, i int) string {
	if i < 0 {
		return ""
	}
	not := i > 0 && ps[i-1].Is("no", "not")
	switch {
	case ps[i].Is("later") && not:
		return "by"
	case ps[i].Is("later"):
		return "after"
	case ps[i].Is("earlier") && not:
		return "since"
	case ps[i].Is("earlier"):
		return "before"
	}
	return ""
}

// bound is true where the preposition before an expression has it alone for its object: not in "after Friday's
// vote", "after the March deal", "two days after Friday" and "shortly after Friday".
func bound(ps []numeral.Piece, m match, sent *syntax.Sentence, e *Expression) bool {
	if e.Relation == "" || m.last+1 < len(ps) && ps[m.last+1].Lower == "'" {
		return false
	}
	if m.first > 1 {
		w := ps[m.first-2]
		if units[w.Lower] > 0 || w.Is("shortly", "soon", "just", "right", "immediately", "long") || w.Is("and", "or") && m.first > 2 && ps[m.first-3].Is("before", "after") {
			return false
		}
	}
	if e.Last < 0 || e.Last >= len(sent.Tokens) {
		return true
	}
	t := sent.Tokens[e.Last]
	return t.Head <= e.Last || t.Rel != "compound" && t.Rel != "nmod:poss" && t.Rel != "amod" && t.Rel != "nummod"
}
