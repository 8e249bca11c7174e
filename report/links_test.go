package report

import (
	"bytes"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/xuri/excelize/v2"
)

var aim = regexp.MustCompile(`#'([^']+)'!A"&MATCH\("([^"]+)",'([^']+)'!\$([A-Z]+):\$([A-Z]+),0\)`)

// TestLinksLeadToTheirRowAfterSorting sorts every target sheet at random, as a person may, and follows every link by hand.
func TestLinksLeadToTheirRowAfterSorting(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, WriteWorkbook(&b, sampleReport(), Default()))
	f := open(t, b.Bytes())
	random := rand.New(rand.NewPCG(1, 2))
	sheets := map[string][][]string{}
	for _, s := range f.GetSheetList() {
		rows, err := f.GetRows(s)
		require.NoError(t, err)
		if len(rows) > 1 {
			random.Shuffle(len(rows)-1, func(i, j int) { rows[i+1], rows[j+1] = rows[j+1], rows[i+1] })
		}
		sheets[s] = rows
	}
	links := 0
	for _, s := range []string{"Questions", "Matrix", "Evidence", "Timeline"} {
		rows, _ := f.GetRows(s)
		for i := range rows {
			ref, _ := excelize.CoordinatesToCellName(1, i+1)
			formula, _ := f.GetCellFormula(s, ref)
			m := aim.FindStringSubmatch(formula)
			if m == nil {
				continue
			}
			links++
			require.Equal(t, m[1], m[3])
			require.Equal(t, m[4], m[5])
			col, _ := excelize.ColumnNameToNumber(m[4])
			number, _ := f.GetCellValue(s, ref)
			found := false
			for _, row := range sheets[m[1]] {
				if len(row) >= col && row[col-1] == m[2] {
					found = true
					require.Equal(t, number, row[0], "the row that %s leads to is of the same question", formula)
					break
				}
			}
			require.True(t, found, "%s leads nowhere", formula)
		}
	}
	require.Greater(t, links, 30)
}

// TestColumnsAreFoundAgain: the defined names, the hidden list and the row IDs lead to every column.
func TestColumnsAreFoundAgain(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, WriteWorkbook(&b, sampleReport(), Default()))
	f := open(t, b.Bytes())
	names := map[string]string{}
	for _, n := range f.GetDefinedName() {
		names[n.Name] = n.RefersTo
	}
	index, err := f.GetRows(IndexSheet)
	require.NoError(t, err)
	titles, columns := map[string]string{}, 0
	for _, row := range index {
		switch row[0] {
		case "batch":
			require.Equal(t, sampleReport().BatchID(), row[1])
		case "sheet":
			titles[row[1]] = row[2]
		case "column":
			columns++
			refers := names[DefinedName(row[1], row[2])]
			sheet, cell, ok := strings.Cut(refers, "!")
			require.True(t, ok, "%v has no name", row)
			require.Equal(t, titles[row[1]], strings.Trim(sheet, "'"))
			heading, err := f.GetCellValue(strings.Trim(sheet, "'"), strings.ReplaceAll(cell, "$", ""))
			require.NoError(t, err)
			require.Equal(t, row[3], heading)
		}
	}
	require.Greater(t, columns, 100)
}
