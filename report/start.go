package report

import (
	"fmt"
	"iter"

	"github.com/xuri/excelize/v2"
)

var startHere = Sheet{
	ID: SheetStart, Name: "Start here",
	Doc:     "What was read, what was found, and what to do first.",
	Example: "Contradictions | 3 | Both sentences seem to mean one event, and they cannot both be right. | open",
	free:    true,
	columns: func(*view) []Column {
		return []Column{
			{ID: "what", Header: "What", Width: 34}, {ID: "how_many", Header: "How many", Width: 10},
			{ID: "plain", Header: "In plain words", Width: 96}, {ID: "go", Header: "Go", Width: 16},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			for _, l := range v.startLines() {
				n := text("")
				if l.n >= 0 {
					n = number(l.n)
				}
				go_ := cell{}
				if l.sheet != "" {
					go_ = cell{text: "open", link: link{sheet: l.sheet}}
				}
				if !yield(row{cells: []cell{coloured(l.what, l.look), n, text(l.plain), go_}, lines: 1}) {
					return
				}
			}
		}
	},
}

// startLine is a line of Start here; n below 0 is not counted.
type startLine struct {
	what  string
	n     int
	plain string
	sheet string
	look  look
}

// kindLines is how many lines, beginning with the second, count questions by kind: the chart shows them.
const kindLines = 5

func (v *view) startLines() []startLine {
	t := v.tally()
	read := fmt.Sprintf("%s read in %s.", count(len(v.r.Documents), "article"), count(len(v.r.Stories), "story"))
	if t.unknown > 0 {
		read += fmt.Sprintf(" %d without outlet or date: please fill in on Articles.", t.unknown)
	}
	if n := len(v.r.Run.Unread); n > 0 {
		read += fmt.Sprintf(" %s could not be read; see Articles.", count(n, "file"))
	}
	lines := []startLine{
		{"Read", len(v.r.Documents), read, SheetArticles, plain},
		{"Contradictions", t.kinds["conflict"], "Both sentences seem to mean one event, and they cannot both be right.", SheetQuestions, red},
		{"Possible contradictions", t.kinds["possible"], "They may contradict each other; read both sentences before you say so.", SheetQuestions, amber},
		{"Probably two events or updates", t.kinds["different-event"] + t.kinds["update"], "The answers differ, but time or place suggest that they do not mean the same thing.", SheetQuestions, blue},
		{"Differ only in detail", t.kinds["compatible"], "Rounded, “at least”, another unit, less precise.", SheetQuestions, plain},
		{"Agree (folded)", t.kinds["agree"], "Outlets give the same answer. Clear the filter of Questions to see them.", SheetQuestions, green},
		{"Names to settle", t.names, "One name in several forms: settle each once, on Names.", SheetNames, plain},
		{"Quotes only one article has", t.aloneQuotes, "Nobody else printed these words: ask the speaker or the institution.", SheetQuotes, plain},
		{"Facts only one origin has", len(v.singles), "Only one outlet, or an agency and those who copied it, says so.", SheetSingle, plain},
		{"Could not compare", len(v.r.Skipped), "Sentences left out, each with the reason. Silence there is not agreement.", SheetSkipped, plain},
	}
	if folded := t.foldedText(); folded != "" {
		lines = append(lines, startLine{"Folded away", t.folded, folded, "", plain})
	}
	if since := v.sinceLast(t); since != "" {
		lines = append(lines, startLine{"New or changed", t.fresh + t.changed, since, SheetQuestions, plain})
	}
	todo := "Nothing waits for a decision."
	if n := t.open; n > 0 {
		todo = fmt.Sprintf("%s to decide in Status and Who is right, from the top; then Names and Quotes.", count(n, "question"))
	}
	return append(lines, startLine{"To do", t.open, todo, SheetQuestions, strong},
		startLine{"How to read this workbook", -1, "Colours, headings and lists are explained on Legend.", SheetLegend, plain})
}

// chart draws the number of questions by kind below the lines of Start here.
func (b *book) chart(s Sheet) error {
	first, last := 3, 2+kindLines
	below := len(b.v.startLines()) + 3
	return b.f.AddChart(s.Name, fmt.Sprintf("A%d", below), &excelize.Chart{
		Type: excelize.Bar,
		Series: []excelize.ChartSeries{{
			Name:       fmt.Sprintf("'%s'!$B$1", s.Name),
			Categories: fmt.Sprintf("'%s'!$A$%d:$A$%d", s.Name, first, last),
			Values:     fmt.Sprintf("'%s'!$B$%d:$B$%d", s.Name, first, last),
			Fill:       excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"7A8CA5"}},
		}},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "Questions by kind"}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		Dimension: excelize.ChartDimension{Width: 900, Height: 240},
		PlotArea:  excelize.ChartPlotArea{ShowVal: true},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: excelize.Font{Color: "333333", Size: 10}},
		YAxis:     excelize.ChartAxis{None: true},
		Format:    excelize.GraphicOptions{OffsetX: 4, OffsetY: 4},
	})
}
