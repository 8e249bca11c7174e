package discrepancy

import (
	"strings"

	"crosscheck/evidence"
	"crosscheck/matcher"
)

// clause says a part of the odds of one event as a person would: "the times given are 3 days apart".
func clause(p evidence.Part) string {
	switch p.Field {
	case "story":
		return "the articles tell of different events"
	case "person":
		return "one person has one age, and one office at a time"
	case "articles":
		return "the articles " + p.Level
	case "time":
		if strings.HasPrefix(p.Level, "one ") {
			return p.Level
		}
		return "the times given are " + p.Level
	case "participants":
		return "in the sentences, " + p.Level
	case "tense":
		return p.Level
	case "sentences":
		return "the sentences have " + p.Level
	case "published":
		return "the articles were published " + p.Level
	case "place":
		return "the sentences name " + p.Level
	}
	return p.Field + ": " + p.Level
}

// reasons lists what speaks for and against one event, in the order of the odds.
func reasons(l *matcher.Link) []string {
	var out []string
	for _, p := range l.Comparable.Parts() {
		switch {
		case p.Field == "prior":
		case p.Bits < 0:
			out = append(out, "Against one event: "+clause(p)+".")
		default:
			out = append(out, "For one event: "+clause(p)+".")
		}
	}
	return out
}

// doubts lists what speaks against one event, as clauses of the note.
func doubts(l *matcher.Link) []string {
	var out []string
	for _, p := range l.Comparable.Parts() {
		if p.Bits < 0 {
			out = append(out, clause(p))
		}
	}
	if len(out) == 0 {
		out = []string{"nothing ties them to one event"}
	}
	return out
}
