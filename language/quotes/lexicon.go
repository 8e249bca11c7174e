package quotes

import (
	_ "embed"
	"strings"
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
