package report

import (
	"slices"
	"strings"
	"unicode"

	folding "crosscheck/text"
)

// How a reviewed workbook is read back, whatever was done to it:
//
//   - Every column has a stable ID ("who_is_right"). The header cell of each is a defined name,
//     "cc_questions_who_is_right" → Questions!$I$1: spreadsheets move it along when columns or sheets are
//     inserted, moved or renamed, and LibreOffice and Google Sheets keep it through their exports.
//   - The hidden sheet _crosscheck lists the batch's ID, and for every sheet and column the ID with the heading
//     as it was printed, and what the columns for the reviewer were printed with, so that a correction is told from
//     what stood there. Where a defined name is lost, the heading still tells the column.
//   - Every row that a person can decide about has a row ID in the column "id" of the group Machine. Its prefix
//     says what it is ("q:" a question), so that the column is recognised by what it holds, even
//     when names and headings are gone. A row without an ID is the reviewer's own and is left alone.
//
// Rows are never addressed by number, columns never by letter.

// A Column is one column of a sheet.
type Column struct {
	ID     string  // stable: it is how the column is found again
	Header string  // what the desk reads
	Width  float64 // in characters
	Group  string  // "" where always visible; else the closed group that it belongs to
	List   string  // name of the list that its cells choose from, "" where free
	Input  bool    // for the reviewer to fill in
	Tells  bool    // the words by which a reader knows the row: with them it is noticed that a row was sorted apart from its ID
}

// The sheets' stable IDs. They head the defined names of the columns.
const (
	SheetStart     = "start"
	SheetQuestions = "questions"
	SheetMatrix    = "matrix"
	SheetEvidence  = "evidence"
	SheetQuotes    = "quotes"
	SheetNames     = "names"
	SheetSingle    = "single"
	SheetTimeline  = "timeline"
	SheetArticles  = "articles"
	SheetOutlets   = "outlets"
	SheetIntervals = "intervals"
	SheetRecord    = "record"
	SheetCopies    = "copies"
	SheetDraft     = "draft"
	SheetVersions  = "versions"
	SheetSkipped   = "skipped"
	SheetLegend    = "legend"
)

// IDColumn is the ID of the column that holds the row's ID, on every sheet that has one.
const IDColumn = "id"

// The prefixes of row IDs.
const (
	PrefixQuestion = "q:"
	PrefixEvidence = "e:"
	PrefixQuote    = "u:"
	PrefixName     = "n:"
	PrefixSingle   = "s:"
	PrefixArticle  = "a:"
)

// DefinedName is the workbook-wide name of a column's header cell.
func DefinedName(sheet, column string) string { return "cc_" + sheet + "_" + column }

// ColumnOf takes a DefinedName apart; ok is false for any other name.
func ColumnOf(definedName string) (sheet, column string, ok bool) {
	rest, ok := strings.CutPrefix(definedName, "cc_")
	if !ok {
		return "", "", false
	}
	sheet, column, ok = strings.Cut(rest, "_")
	return sheet, column, ok && sheet != "" && column != ""
}

// IndexSheet is the hidden sheet that lists the columns: rows of "batch" ID; "schema" version;
// "sheet" ID name; "column" sheet-ID column-ID heading "input"; "printed" row-ID column-ID value, or the
// mark of the words by which a row is known.
const IndexSheet = "_crosscheck"

// ListSheet is the hidden sheet that holds what the dropdowns offer.
const ListSheet = "_lists"

// BatchProperty is the custom document property that holds the batch's ID.
const BatchProperty = "crosscheck.batch"

// Undecided reports whether what stands in a cell was printed there to be replaced, and decides nothing.
func Undecided(value string) bool { return value == FillIn || value == StatusChoices[0] }

// What the dropdowns offer. The words are what a reviewed workbook holds.
var (
	// StatusChoices is the state of the work on a question, an outlet's fact or a name.
	StatusChoices = []string{"not started", "checking", "checked – accurate", "changed", "needs attention", "cannot verify"}
	// QuoteStatusChoices is the state of the work on a quotation.
	QuoteStatusChoices = []string{"not started", "asked", "confirmed", "denied", "not found", "cannot verify"}
	// RightChoices says which answer is right.
	RightChoices = []string{"A", "B", "C", "more than one – scope or time differs", "none", "cannot tell"}
	// KeepChoices says whether a piece of evidence belongs to its question.
	KeepChoices = []string{"keep", "drop – other event", "drop – misread", "drop – duplicate"}
	// SourceChoices is the kind of source that a verdict rests on.
	SourceChoices = []string{"primary", "secondary"}
	// SameChoices says whether the forms of a name are one bearer.
	SameChoices = []string{"one person", "two people", "cannot tell"}
	// FoundChoices says whether a fact was found elsewhere.
	FoundChoices = []string{"found – same", "found – differs", "not found"}
)

// verdicts lists, for each scale that can be set, what is offered.
var verdicts = map[string][]string{
	"words":   {"True", "False", "Misleading", "Unproven"},
	"numbers": {"1 – false", "2 – mostly false", "3 – half true", "4 – mostly true", "5 – true"},
}

// VerdictChoices is what the column Verdict offers on a scale.
func VerdictChoices(scale string) []string { return verdicts[scale] }

// lists names what each dropdown offers, in the order of the list sheet.
func lists(s Settings) []list {
	return []list{
		{"status", StatusChoices}, {"quote_status", QuoteStatusChoices}, {"right", RightChoices}, {"keep", KeepChoices},
		{"source", SourceChoices}, {"same", SameChoices}, {"found", FoundChoices}, {"verdict", VerdictChoices(s.VerdictScale)},
	}
}

// Offered is a value in the words of its column's list, where the list has it: spreadsheets change capitals and dashes,
// and people type no more than a choice begins with. Other values, and those of columns without a list, come back as they are.
func Offered(sheet, column, value string) string {
	name := ""
	for _, c := range ColumnsOf(sheet) {
		if c.ID == column {
			name = c.List
		}
	}
	var choices []string
	for _, l := range lists(Default()) {
		if l.name == name && name != "" {
			choices = l.choices
		}
	}
	if name == "verdict" { // whichever scale the workbook was printed with
		for _, scale := range sortedKeys(verdicts) {
			choices = append(slices.Clone(choices), verdicts[scale]...)
		}
	}
	begins := map[string]bool{}
	typed := wordsOf(value)
	for _, c := range choices {
		switch offered := wordsOf(c); {
		case offered == typed:
			return c
		case typed != "" && strings.HasPrefix(offered, typed+" "):
			begins[c] = true
		}
	}
	if len(begins) == 1 {
		return sortedKeys(begins)[0]
	}
	return value
}

// wordsOf are the letters and digits of a text, folded, a blank between two words.
func wordsOf(s string) string {
	return strings.Join(strings.FieldsFunc(folding.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// HeadingOf is what the desk calls a column of a row: the heading of the sheet that the row's ID belongs to.
func HeadingOf(row, column string) string {
	for _, s := range All() {
		if p := prefixOf[s.ID]; p == "" || !strings.HasPrefix(row, p) {
			continue
		}
		for _, c := range ColumnsOf(s.ID) {
			if c.ID == column {
				return c.Header
			}
		}
	}
	return column
}

// prefixOf is, for each sheet that is read back, the prefix of its rows' IDs.
var prefixOf = map[string]string{
	SheetQuestions: PrefixQuestion, SheetEvidence: PrefixEvidence, SheetQuotes: PrefixQuote,
	SheetNames: PrefixName, SheetSingle: PrefixSingle, SheetArticles: PrefixArticle,
}

// PrefixOf is the prefix of the IDs of a sheet's rows, "" where the sheet is not read back.
func PrefixOf(sheet string) string { return prefixOf[sheet] }

type list struct {
	name    string
	choices []string
}

// FillIn stands where a value on Articles is missing. Left as it is, it is no correction.
const FillIn = "please fill in"
