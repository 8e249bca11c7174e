package report

import "fmt"

// ChartSheet is the hidden sheet that charts draw from: a list may be sorted, and would carry a chart's values away.
const ChartSheet = "_charts"

// plot writes names and one or more columns of values for a chart, below a line that is left for a heading; it returns the first
// and the last row.
func (b *book) plot(names []string, values ...[]float64) (from, to int) {
	from = b.plots + 2
	for i, name := range names {
		b.try(b.f.SetCellStr(ChartSheet, fmt.Sprintf("A%d", from+i), fit(clean(name))))
		for j, column := range values {
			b.try(b.f.SetCellValue(ChartSheet, fmt.Sprintf("%c%d", 'B'+j, from+i), column[i]))
		}
	}
	b.plots = from + len(names) - 1
	return from, b.plots
}

// plotted refers to cells of the hidden sheet.
func plotted(column string, from, to int) string {
	return fmt.Sprintf("'%s'!$%s$%d:$%s$%d", ChartSheet, column, from, column, to)
}
