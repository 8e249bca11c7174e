package tune

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// WriteWorkbook writes the measures for whoever tunes: a sheet and a chart of precision and recall by
// threshold, what moving each threshold would change, what to review next, and the weights that were learnt. diff is the proposed
// change of the settings, "" for none.
func WriteWorkbook(w io.Writer, m *Measures, diff string) error {
	f := excelize.NewFile()
	defer f.Close()
	s := sheets{f: f}
	s.start("Thresholds", []string{"Type", "Labels", "In force", "Proposed", "Precision there", "Lowest likely", "Recall there", "Why"}, 14, 8, 10, 10, 14, 14, 14, 90)
	for i, p := range m.Proposals {
		s.row(p.Type, m.Curves[i].Labels, p.Old.Report, p.New.Report, p.At.Precision, p.At.Low, p.At.Recall, p.Why)
	}
	s.row()
	s.row("Two reviewers", m.Agreement.Both, "", "", "", "", "", m.Agreement.String())
	s.start("Curves", []string{"Type", "Threshold", "Shown", "Real", "Precision", "Low", "High", "Recall"}, 14, 12, 10, 10, 12, 12, 12, 12)
	first := map[string][2]int{}
	for _, c := range m.Curves {
		from := s.at + 1
		for _, p := range slices.Backward(c.Points) {
			s.row(c.Type, p.Threshold, p.Shown, p.Real, p.Precision, p.Low, p.High, p.Recall)
		}
		first[c.Type] = [2]int{from, s.at}
	}
	s.charts(m.Curves, first)
	s.start("What if", []string{"Type", "Threshold", "", "Contradictions from here on", "Gained", "Lost", "Just above", "Just below"}, 14, 10, 12, 14, 26, 26, 80, 80)
	for _, c := range m.Cases {
		s.row(c.Type, c.Threshold, c.Note, c.Shown, c.Gained.String(), c.Lost.String(), examples(c.Above), examples(c.Below))
		s.wrap(max(len(c.Above), len(c.Below)))
	}
	if diff != "" {
		s.start("Change", []string{"Proposed change of the settings"}, 90)
		for line := range strings.SplitSeq(strings.TrimSuffix(diff, "\n"), "\n") {
			s.row(line)
		}
	}
	s.start("Review next", []string{"Type", "Why", "Score", "Finding", "Row"}, 14, 60, 10, 90, 24)
	for _, n := range m.Next {
		s.row(n.Type, n.Why, n.Score, n.Text, n.ID)
	}
	s.start("Weights", []string{"Field", "Times the shipped weight"}, 24, 30)
	if !m.Learnt {
		s.row(fmt.Sprintf("not learnt: needs %d labels of both kinds, there are %d", MinLabels, m.Weights.Labels))
	}
	for i := range m.Weights.Scale {
		s.row(m.Weights.Fields[i], m.Weights.Scale[i])
	}
	if s.err != nil {
		return s.err
	}
	f.SetActiveSheet(0)
	return f.Write(w)
}

// sheets writes simple lists.
type sheets struct {
	f    *excelize.File
	name string
	at   int
	err  error
}

func (s *sheets) start(name string, headings []string, widths ...float64) {
	if s.name == "" {
		s.try(s.f.SetSheetName("Sheet1", name))
	} else {
		_, err := s.f.NewSheet(name)
		s.try(err)
	}
	s.name, s.at = name, 0
	row := make([]any, len(headings))
	for i, h := range headings {
		row[i] = h
		col, _ := excelize.ColumnNumberToName(i + 1)
		s.try(s.f.SetColWidth(name, col, col, widths[i]))
	}
	s.row(row...)
	bold, err := s.f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	s.try(err)
	s.try(s.f.SetRowStyle(name, 1, 1, bold))
	s.try(s.f.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
}

// row writes values; texts are never read as formulas.
func (s *sheets) row(values ...any) {
	s.at++
	for i, v := range values {
		ref, _ := excelize.CoordinatesToCellName(i+1, s.at)
		if text, ok := v.(string); ok {
			s.try(s.f.SetCellStr(s.name, ref, text))
		} else {
			s.try(s.f.SetCellValue(s.name, ref, v))
		}
	}
}

// wrap makes the last row high enough for so many lines, each of which may take two.
func (s *sheets) wrap(lines int) {
	end, _ := excelize.CoordinatesToCellName(8, s.at)
	first, _ := excelize.CoordinatesToCellName(1, s.at)
	style, err := s.f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}})
	s.try(err)
	s.try(s.f.SetCellStyle(s.name, first, end, style))
	s.try(s.f.SetRowHeight(s.name, s.at, float64(max(1, 2*lines))*15))
}

// charts draws precision, with its interval, and recall of each type over the threshold.
func (s *sheets) charts(curves []Curve, rows map[string][2]int) {
	for i, c := range curves {
		at := rows[c.Type]
		series := func(name, col string) excelize.ChartSeries {
			return excelize.ChartSeries{Name: name, Categories: fmt.Sprintf("Curves!$B$%d:$B$%d", at[0], at[1]), Values: fmt.Sprintf("Curves!$%s$%d:$%s$%d", col, at[0], col, at[1])}
		}
		s.try(s.f.AddChart("Curves", fmt.Sprintf("J%d", 2+i*18), &excelize.Chart{Type: excelize.Line,
			Series: []excelize.ChartSeries{series("precision", "E"), series("lowest likely", "F"), series("recall", "H")},
			Title:  excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: c.Type}}}}))
	}
}

func (s *sheets) try(err error) {
	if s.err == nil {
		s.err = err
	}
}
