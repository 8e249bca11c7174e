package report

import (
	"iter"
	"strings"
)

var quotesSheet = Sheet{
	ID: SheetQuotes, Name: "Quotes",
	Doc:     "One row an utterance: altered words and disputed speakers first. With a second version both stand there: changed words red, dropped ones struck through, open cuts grey.",
	Example: "1 | Ana Roe | director, Institute for Bridges | Nobody could have seen this coming. | Herald | only here | ask the institution: Institute for Bridges | not started",
	frozen:  2,
	note:    "No quotation was found.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "number", Header: "#", Width: 4}, {ID: "speaker", Header: "Speaker", Width: 20}, {ID: "title", Header: "Title as printed", Width: 26},
			{ID: "words", Header: "Words as printed", Width: 58, Tells: true}, {ID: "outlet", Header: "Outlet", Width: 14},
			{ID: "elsewhere", Header: "Found elsewhere?", Width: 14}, {ID: "check", Header: "Check", Width: 20},
			{ID: "status", Header: "Status", Width: 12, List: "quote_status", Input: true},
			{ID: "notes", Header: "Notes", Width: 30, Input: true},
			{ID: "date", Header: "Article date", Width: 14, Group: groupMachine}, {ID: "file", Header: "File", Width: 30, Group: groupMachine},
			{ID: "bytes", Header: "Bytes", Width: 14, Group: groupMachine},
			{ID: "show", Header: "Show", Width: 9, Group: groupMachine}, {ID: IDColumn, Header: "Row ID", Width: 22, Group: groupMachine},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for i, u := range v.utterances() {
				d := standing(u.first.Decision)
				status := d.Status
				if status == "" {
					status = QuoteStatusChoices[0]
				}
				if !yield(row{folded: u.folded, cells: []cell{
					number(i + 1), text(speakerName(u.first.Speaker)), text(speakerTitle(u.first.Speaker)), rich(u.runs), text(v.outlet(u.first.Outlet)),
					text(v.elsewhere(&u)), remarked(v.checkQuote(&u), v.told(earlier(u.first.Decision))), text(status), text(d.Notes),
					text(v.date(u.first.Doc, nil)), text(v.open(u.first.Doc)), text(rangeOf(u.first.Start, u.first.End)), showWord(u.folded), text(quoteID(&u)),
				}}) {
					return
				}
			}
		}
	},
}

// quoteID names an utterance by its fullest version.
func quoteID(u *utterance) string { return rowID(PrefixQuote, quoteKey(u.first)) }

func speakerName(s *Speaker) string {
	switch {
	case s == nil:
		return "not said who"
	case s.Name != nil && *s.Name != "":
		return oneLine(*s.Name)
	case s.Text != "":
		return oneLine(s.Text) + " (not named)"
	}
	return "not named"
}

func speakerTitle(s *Speaker) string {
	if s == nil {
		return ""
	}
	var parts []string
	for _, p := range []string{deref(s.Title), deref(s.Affiliation)} {
		if p != "" && !strings.Contains(strings.Join(parts, ", "), p) {
			parts = append(parts, oneLine(p))
		}
	}
	return strings.Join(parts, ", ")
}

// elsewhere says who else prints the words, and how.
func (v *view) elsewhere(u *utterance) string {
	if len(u.others) == 0 {
		if s := u.first.Speaker; s != nil && s.Name != nil && v.lonely[*s.Name] {
			return "only here; nobody else names the speaker"
		}
		return "only here"
	}
	how := map[string]string{}
	for _, q := range append([]*Quote{u.first}, u.others...) {
		for _, r := range q.Relations {
			how[quoteKey(q)+"\x00"+r.Quote], how[r.Quote+"\x00"+quoteKey(q)] = r.Relation, r.Relation
		}
	}
	var lines []string
	for _, q := range u.others {
		line := v.outlet(q.Outlet) + ": "
		switch how[quoteKey(u.first)+"\x00"+quoteKey(q)] {
		case "verbatim":
			line += "same words"
		case "abridged":
			line += "shorter"
		case "altered":
			line += "other words"
		case "other-speaker":
			line += "said by " + speakerName(q.Speaker)
		default:
			line += "a version"
		}
		if v.originOf(q.Doc) == v.originOf(u.first.Doc) && q.Doc != u.first.Doc {
			line += " (a copy)"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

// checkQuote says what to do about a quotation.
func (v *view) checkQuote(u *utterance) string {
	s := u.first.Speaker
	switch {
	case u.speaker && u.altered:
		return "who said it, and in which words? ask both outlets"
	case u.speaker:
		return "who said it? ask both outlets"
	case u.altered:
		return "which words? find the recording"
	case u.first.Parent != nil:
		return "second-hand: quoted within another statement"
	case s == nil:
		return "find who said it"
	case s.Anonymous || s.Name == nil:
		return "second-hand: unnamed, " + oneLine(s.Text)
	case s.Affiliation != nil && *s.Affiliation != "":
		return "ask the institution: " + oneLine(*s.Affiliation)
	case !u.alone:
		return "printed by several"
	}
	return "ask the speaker"
}
