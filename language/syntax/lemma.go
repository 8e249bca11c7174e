package syntax

import (
	_ "embed"
	"strings"

	"crosscheck/language/syntax/grammar"
	"crosscheck/lexicon"
)

//go:embed irregular.txt
var irregularFile string

// irregular maps "slew VERB" to "slay": forms too rare for the treebanks.
var irregular = readIrregular()

func readIrregular() map[string]string {
	out := map[string]string{}
	tag := ""
	for _, line := range strings.Split(irregularFile, "\n") {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			tag = strings.TrimSuffix(name, "]")
			continue
		}
		for _, entry := range strings.Split(line, ";") {
			f := strings.Fields(entry)
			for i := 1; i < len(f); i++ {
				if _, ok := out[f[i]+" "+tag]; !ok {
					out[f[i]+" "+tag] = f[0]
				}
			}
		}
	}
	return out
}

// lemma is the dictionary form of a word with tag t: what the treebanks say of this very word, then the
// list of irregular forms, then what they say of its ending.
func lemma(m *grammar.Model, form string, t uint16) string {
	l, known := m.Lemma(form, t)
	if known {
		return l
	}
	if i, ok := irregular[strings.ToLower(form)+" "+m.UPOS(t)]; ok {
		return i
	}
	return dictionary(l, strings.ToLower(form), m.UPOS(t))
}

// dictionary puts right a lemma guessed from an ending where it is no word, and one that differs in its last letters is:
// "ruled" is of "rule", not of "rul". A lemma for which the dictionary knows no better stays.
func dictionary(guess, form, upos string) string {
	known := lexicon.IsVerb
	switch upos {
	case "NOUN":
		known = lexicon.IsNoun
	case "VERB":
	default:
		return guess
	}
	if guess == form || known(guess) {
		return guess
	}
	for _, ending := range []string{"ed", "ing", "es", "s", "d", "ies", "ied"} {
		stem, ok := strings.CutSuffix(form, ending)
		if !ok || len(stem) < 2 {
			continue
		}
		candidates := []string{stem + "e", stem, undoubled(stem)}
		if ending == "ies" || ending == "ied" {
			candidates = []string{stem + "y"}
		}
		for _, c := range candidates {
			if known(c) {
				return c
			}
		}
	}
	return guess
}

// undoubled is a stem without the second of two like consonants at its end: "stopp" is "stop".
func undoubled(stem string) string {
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] {
		return stem[:n-1]
	}
	return stem
}
