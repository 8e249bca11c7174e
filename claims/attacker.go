package claims

import (
	"slices"
	"strings"

	"crosscheck/language/syntax"
)

// attackers are nouns for one who does harm to others.
var attackers = []string{"suspect", "gunman", "gunwoman", "shooter", "attacker", "assailant", "killer", "murderer", "perpetrator", "bomber", "hijacker"}

// lawful are nouns for those whose victim, in an article of other victims, is the one who made them.
var lawful = []string{"police", "officer", "deputy", "trooper", "sheriff", "cop", "policeman", "policewoman", "marshal", "agent", "team"}

// attacks reports whether a victim is one who harmed others.
func (v *victim) attacks(killers map[int]bool) bool {
	return v.himself || slices.Contains(attackers, v.noun) || v.entity >= 0 && killers[v.entity]
}

// murderSuicide reports whether token i says that who harmed others died by the own hand: "murder-suicide", "committed suicide".
func (r *reader) murderSuicide(i int) bool {
	if i > 0 && r.form(i-1) == "attempted" {
		return false
	}
	switch r.form(i) {
	case "murder-suicide", "murder/suicide":
		return true
	case "suicide":
		before := func(n int, words ...string) bool { return i >= n && slices.Contains(words, r.form(i-n)) }
		return before(2, "murder", "homicide") || i > 0 && strings.HasPrefix(r.lemma(i-1), "commit") || before(3, "murder")
	}
	return false
}

// onHimself reports whether at token i somebody turns a weapon on himself.
func (r *reader) onHimself(i int) bool {
	return r.tok(i).UPOS == syntax.PRON && strings.HasSuffix(r.form(i), "self") && i > 1 && r.form(i-1) == "on" && r.turning(i) >= 0
}

// turning is the token of "turn" not far before token i, or -1.
func (r *reader) turning(i int) int {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if r.lemma(k) == "turn" {
			return k
		}
	}
	return -1
}

// selfInflicted reports whether a sentence tells of a wound that somebody gave himself.
func (r *reader) selfInflicted() bool {
	for i := range r.s.Tokens {
		if f := r.form(i); f == "self-inflicted" || f == "inflicted" && i > 1 && r.form(i-1) == "-" && r.form(i-2) == "self" {
			return true
		}
	}
	return false
}
