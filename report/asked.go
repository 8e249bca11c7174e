package report

import (
	"slices"
	"strings"
)

// Asked is the question of a finding as the desk reads it. What may or may not have happened is put as a question, a date is
// not asked for by giving one, and the comma before “she said” is the article's, not the question's.
//
//	The police closed the bridge?            Is this so: The police closed the bridge?
//	When: The hall was inspected on 3 May?   When: The hall was inspected on …?
//	Who tells of the accord of 2015?         Who tells of the accord of 2015?
//	Who said “It gave way,”?                 Who said “It gave way”?
func (f *Finding) Asked() string {
	s := oneLine(f.Question.Text)
	if strings.Contains(s, ",") {
		s = commas.Replace(s)
	}
	s = strings.TrimLeft(s, ", ")
	switch f.Type {
	case "polarity", "event":
		if first, _, _ := strings.Cut(s, " "); strings.HasSuffix(s, "?") && !f.spokenOf() && !slices.Contains(auxiliaries, first) {
			s = "Is this so: " + s
		}
	case "date", "place":
		for _, side := range f.Sides {
			if v := oneLine(side.Value); (strings.HasPrefix(s, "When: ") || strings.HasPrefix(s, "Where: ")) && v != "" {
				s = replaceWhole(s, v, "…")
			}
		}
	}
	return s
}

// commas takes out those that a cut sentence leaves before a closing mark.
var commas = strings.NewReplacer(",”", "”", ",\"?", "\"?", " ,", ",", ",?", "?")

// spokenOf reports whether an event is only named, and nothing is said of it that may be so or not.
func (f *Finding) spokenOf() bool {
	return f.Type == "event" && strings.HasPrefix(f.Question.Text, "Who tells of ")
}

// auxiliaries begin a question that is answered by yes or no.
var auxiliaries = []string{"Did", "Does", "Do", "Is", "Are", "Was", "Were", "Has", "Have", "Had", "Will", "Would", "Can", "Could", "Should", "May", "Might"}

// shownAs is an answer as the desk reads it. That something is said to have happened is told by the question: the verb alone says nothing.
func shownAs(f *Finding, value string) string {
	s := strings.TrimSuffix(oneLine(value), ",")
	switch {
	case s == "":
		return "(says nothing else)"
	case f.Type == "event" && f.spokenOf():
		return "tells of it"
	case f.Type == "event" && !strings.Contains(s, " "):
		return "says so"
	}
	return s
}
