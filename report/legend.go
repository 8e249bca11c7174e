package report

import "iter"

var legendSheet = Sheet{
	ID: SheetLegend, Name: "Legend",
	Doc:     "What the colours, words and columns mean.",
	Example: "Contradiction | Both sentences seem to mean one event (date, place, people), and they cannot both be right.",
	free:    true,
	columns: func(*view) []Column {
		return []Column{{ID: "what", Header: "What", Width: 34}, {ID: "means", Header: "What it means", Width: 120}}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for _, r := range v.legend() {
				if !yield(r) {
					return
				}
			}
		}
	},
}

func (v *view) legend() []row {
	line := func(what string, l look, means string) row {
		return row{cells: []cell{coloured(what, l), text(means)}}
	}
	part := func(name string) row { return row{title: true, lines: 2, cells: []cell{{text: name, look: title}}} }
	out := []row{
		part("Kinds"),
		line("Contradiction", red, "Both sentences seem to mean one event (date, place, people), and they cannot both be right."),
		line("Possible contradiction", amber, "They may contradict each other, but something speaks against it: read both."),
		line("Probably two events", blue, "The answers differ, and so do time, place or people: most likely both are right."),
		line("Later update", blue, "One is a later state of the same thing, a count that rose."),
		line("Differs in detail", plain, "Rounding, a bound (“at least”), a unit, less precise, another scope. Not an error."),
		line("Set aside", plain, "So much evidence was dropped in Keep? that fewer than two answers are left: nothing differs any more. Such rows are folded."),
		line("Agrees", green, "The same answer. How many independent origins stand behind it is in the group How sure."),
		part("Words"),
		line("Origin", strong, "Articles copied from one another, or from one agency, are one origin, however many outlets print them."),
		line("Answer A, B, C", strong, "The answers, grouped by value; A has the most independent origins behind it. That does not make it right."),
		line("Who is right", strong, "A, B or C; “more than one – scope or time differs” where both can be true; “cannot tell” is a result."),
		line("Cannot tell", strong, "The articles do not say enough. Absence from this workbook is never agreement: see Not compared."),
		part("Columns"),
		line("Dark grey heading", heading, "What was found. Typing here changes nothing."),
		line("Green heading", inputHeading, "For you to fill in; the lists offer what is read back."),
		line("Group ▸", handle, "A closed group of columns: press [+] above it to open."),
		line("Rows you do not see", strong, "Rows beyond the most pressing are filtered out by the column Show (group Machine). Data ▸ Clear filter shows them all."),
		line("Sorting", strong, "Sort, filter, hide and add columns as you like; links and the reading-back go by the row's ID."),
		part("Marks in sentences"),
		{cells: []cell{rich([]Stretch{{Text: "12", Mark: ValueRun}, {Text: " people"}}), text("The answer, where it stands in the sentence.")}},
		{cells: []cell{rich([]Stretch{{Text: "We will "}, {Text: "never ", Mark: Dropped}, {Text: "soon ", Mark: Changed}, {Text: "… ", Mark: Cut}, {Text: "pay"}}),
			text("A second version of a quotation: struck through – words left out without a sign; red – words put in or changed; grey – left out openly.")}},
		part("Sheets"),
	}
	for _, s := range v.sheets {
		out = append(out, line(s.Name, strong, s.Doc))
	}
	return append(out, part("This workbook"), line("Batch", strong, v.r.Run.Batch+" ("+v.r.BatchID()+")"),
		line("crosscheck", strong, "version "+v.r.Run.Version+", settings "+v.r.Run.Settings))
}
