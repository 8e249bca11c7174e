package quotes

import (
	"strings"

	"crosscheck/language/numeral"
	"crosscheck/language/quantity"
	"crosscheck/lexicon"
	"crosscheck/text"
)

// Which changes of a quotation change its sense.

// modals say how firmly, how often or in which order a thing is meant.
var modals = set("will would can could may might must shall should ought need wont always before after")

// longest is the most words of a change that is weighed; beyond it a stretch is said otherwise.
const longest = 4

// backshift is the tense that modal verbs take in a reporter's sentence (Quirk et al. 1985, §14.31).
var backshift = map[string]string{"will": "would", "can": "could", "may": "might", "shall": "should"}

// weight says which kind of meaning differs between the words of two sides, or "". before is the word before the first side.
func weight(a, b []spoken, before string, woven bool) string {
	hedges := func(w spoken) bool { return modals[w.fold] && !w.capital } // the month is May
	denies := func(w spoken) bool { return lexicon.Negates(w.fold) }
	switch {
	case len(a) > longest || len(b) > longest:
		return ""
	case foldsOf(a, denies) != foldsOf(b, denies):
		return "negation"
	case hedged(a, hedges, woven) != hedged(b, hedges, woven):
		return "modal"
	case len(a) == 0 || len(b) == 0:
		return "" // left out: less is said, and nothing else
	}
	number := func(w spoken) bool { return numeral.Spelled(w.fold) || strings.ContainsAny(w.fold, "0123456789") }
	counted := numeral.Spelled(before) || strings.ContainsAny(before, "0123456789")
	for _, t := range []struct {
		name string
		of   func(spoken) bool
	}{
		{"number", number},
		{"unit", func(w spoken) bool { return counted && (quantity.IsUnit(w.fold) || scale(w.fold)) }},
		{"name", func(w spoken) bool { return w.capital }},
	} {
		if x, y := foldsOf(a, t.of), foldsOf(b, t.of); x != y && (t.name != "name" || x != "" && y != "") {
			return t.name // a name that one of them merely leaves out is no other name
		}
	}
	for _, x := range a {
		for _, y := range b {
			if lexicon.Opposed(x.fold, y.fold) {
				return "opposite"
			}
		}
	}
	return ""
}

// scale reports whether a word is a scale of numbers: "million".
func scale(fold string) bool { _, ok := numeral.IsScale(fold); return ok }

// wordBefore is the word before a stretch, folded; "" at the beginning.
func wordBefore(w []spoken, s text.Span) string {
	before := ""
	for i := range w {
		if w[i].span.Start >= s.Start {
			break
		}
		before = w[i].fold
	}
	return before
}

// hedged are the folded modal words of a stretch, in the past where it may have been woven in.
func hedged(w []spoken, hedges func(spoken) bool, woven bool) string {
	folds := foldsOf(w, hedges)
	if !woven {
		return folds
	}
	words := strings.Fields(folds)
	for i, x := range words {
		if past := backshift[x]; past != "" {
			words[i] = past
		}
	}
	return strings.Join(words, " ")
}

func foldsOf(w []spoken, of func(spoken) bool) string {
	var out strings.Builder
	for _, x := range w {
		if of(x) {
			out.WriteString(x.fold)
			out.WriteByte(' ')
		}
	}
	return out.String()
}
