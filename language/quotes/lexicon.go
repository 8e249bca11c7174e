package quotes

import (
	_ "embed"
	"strings"

	"crosscheck/language/syntax"
)

// A Frame is a set of ways in which a cue takes what is said.
type Frame uint32

// The frames, one for each heading of cues.txt.
const (
	FrameQuote      Frame = 1 << iota // stands beside a quotation
	FrameClause                       // takes a clause
	FrameAddressee                    // its object may be who is spoken to
	FrameInfinitive                   // takes "to" and a verb
	FrameObject                       // its object is what is said
	FrameBelief                       // takes a clause that is thought, not said
	FrameEvidence                     // takes a clause when a study or a document does it
	FrameNoun                         // a noun, with a clause
	FrameFor
	FrameOn
	FrameAbout
	FrameOf
	FrameToward // "to" and a noun
	FrameWith
	FrameAgainst
	FrameAs
	FrameOut // a particle: "pointed out"
	FrameOver
)

var frameNames = map[string]Frame{
	"quote": FrameQuote, "clause": FrameClause, "addressee": FrameAddressee, "object": FrameObject, "belief": FrameBelief,
	"evidence": FrameEvidence, "noun": FrameNoun, "for": FrameFor, "on": FrameOn, "about": FrameAbout, "of": FrameOf,
	"infinitive": FrameInfinitive, "to": FrameToward, "with": FrameWith, "against": FrameAgainst, "as": FrameAs,
	"out": FrameOut, "over": FrameOver,
}

// prepositions of the frames that take one.
var prepositions = map[string]Frame{
	"for": FrameFor, "on": FrameOn, "upon": FrameOn, "about": FrameAbout, "of": FrameOf, "to": FrameToward, "with": FrameWith,
	"against": FrameAgainst, "as": FrameAs, "out": FrameOut, "over": FrameOver,
}

//go:embed cues.txt
var cuesText string

var verbCues, nounCues = readCues(cuesText)

// readCues reads the word list.
func readCues(list string) (verbs, nouns map[string]Frame) {
	verbs, nouns = map[string]Frame{}, map[string]Frame{}
	var now Frame
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			now = 0
			for _, name := range strings.Fields(strings.Trim(line, "[]")) {
				now |= frameNames[name]
			}
		default:
			into := verbs
			if now&FrameNoun != 0 {
				into = nouns
			}
			for _, w := range strings.Fields(line) {
				into[w] |= now
			}
		}
	}
	return verbs, nouns
}

// irregular forms of the commonest verbs of saying, for text whose grammar is not known.
var irregular = map[string]string{"said": "say", "told": "tell", "wrote": "write", "spoke": "speak", "swore": "swear", "began": "begin",
	"thought": "think", "felt": "feel", "found": "find", "read": "read", "went": "go", "sang": "sing", "taught": "teach"}

// verbFrame is the dictionary form of a verb and the ways in which it takes what is said; 0 where it is no cue.
func verbFrame(w word) (string, Frame) {
	if f := verbCues[w.Lemma]; f != 0 && w.Lemma != w.lower {
		return w.Lemma, f
	}
	if l, ok := irregular[w.lower]; ok {
		return l, verbCues[l]
	}
	if f := verbCues[w.lower]; f != 0 {
		return w.lower, f
	}
	for _, form := range endings(w.lower) {
		if f := verbCues[form]; f != 0 {
			return form, f
		}
	}
	return "", 0
}

func verbFrameOf(w word) bool { _, f := verbFrame(w); return f != 0 }

// speaks reports whether a form is one of a verb that stands beside quotations, for text whose grammar is not known: "said".
func speaks(form string) bool {
	_, f := verbFrame(word{Token: &syntax.Token{}, lower: strings.ToLower(form)})
	return f&FrameQuote != 0
}

// endings lists what a regular form may be a form of: "denied" of "deny", "urging" of "urge".
func endings(form string) []string {
	for _, e := range []string{"ied", "ies"} {
		if stem, ok := strings.CutSuffix(form, e); ok && len(stem) > 1 {
			return []string{stem + "y"}
		}
	}
	for _, e := range []string{"ing", "ed", "es", "s"} {
		stem, ok := strings.CutSuffix(form, e)
		if !ok || len(stem) < 2 {
			continue
		}
		forms := []string{stem, stem + "e"}
		if n := len(stem); stem[n-1] == stem[n-2] {
			forms = append(forms, stem[:n-1])
		}
		return forms
	}
	return nil
}
