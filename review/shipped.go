package review

import "crosscheck/report"

// shipped are the columns that this version prints on a sheet: for workbooks whose hidden sheet is lost.
func shipped(sheet string) []column {
	var out []column
	for _, c := range report.ColumnsOf(sheet) {
		out = append(out, column{id: c.ID, heading: c.Header, input: c.Input})
	}
	return out
}
