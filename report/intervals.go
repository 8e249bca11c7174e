package report

import (
	"fmt"
	"io"
	"iter"

	"github.com/xuri/excelize/v2"
)

// recordSheet is the record of every outlet over all batches of an archive, in a workbook of its own.
var recordSheet = Sheet{
	ID: SheetRecord, Name: "Record",
	Doc:     "How often each outlet agreed with the independent majority, over all batches of the archive.",
	Example: "Herald | Record | 40 comparisons in earlier batches. Of ten more, likely 8 to 10 would be. | 40",
	frozen:  1,
	note:    "The archive holds no comparisons yet.",
	columns: func(*view) []Column {
		return []Column{
			{ID: "outlet", Header: "Outlet", Width: 26}, {ID: "what", Header: "What", Width: 30}, {ID: "words", Header: "In words", Width: 92},
			{ID: "compared", Header: "Compared", Width: 12},
			{ID: "reliability", Header: "Estimate", Width: 10, Group: groupSure}, {ID: "low", Header: "Low", Width: 8, Group: groupSure},
			{ID: "high", Header: "High", Width: 8, Group: groupSure},
		}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			outlets := v.byRecord()
			for _, s := range outlets {
				if !yield(pastRow(coloured(s.Outlet, strong), coloured("Record", strong), s.Compared, s.Rated, s.Reliability, s.Low, s.High)) {
					return
				}
			}
			for _, s := range outlets {
				for _, k := range s.ByKind {
					if !yield(pastRow(text(s.Outlet), text("Record: "+subject(k.Kind)), k.Compared, k.Rated, k.Reliability, k.Low, k.High)) {
						return
					}
				}
			}
		}
	},
}

func pastRow(outlet, what cell, compared int, rated bool, estimate, low, high *float64) row {
	words := fmt.Sprintf("%s with independent others, all batches together.", count(compared, "comparison")) + outlook(rated, low, high)
	return row{cells: append([]cell{outlet, what, text(words), number(compared)}, interval(estimate, low, high)...)}
}

// WriteRecord writes the record of outlets over all batches as a workbook: of each source the name, the figures and the kinds.
func WriteRecord(w io.Writer, outlets []Source, s Settings) error {
	return writeBook(w, newView(&Report{Schema: Schema, Sources: outlets}, s), []Sheet{recordSheet, intervalsSheet})
}

var intervalsSheet = Sheet{
	ID: SheetIntervals, Name: "Intervals",
	Doc:     "The outlets with enough comparisons for a record: a bar from the low to the high end of where the share of backed statements probably lies.",
	Example: "How many of ten more statements of each outlet independent others would probably back. | 12 outlets",
	free:    true,
	when:    func(v *view) bool { return v.s.OutletsSheet && v.rated() > 0 },
	columns: func(*view) []Column {
		return []Column{{ID: "text", Header: "Intervals", Width: 120}, {ID: "rated", Header: "Rated", Width: 14}}
	},
	rows: func(v *view) iter.Seq[row] {
		return func(yield func(row) bool) {
			drawn := ""
			if v.rated() > mostDrawn {
				drawn = fmt.Sprintf(" Drawn are the %d with the most comparisons.", mostDrawn)
			}
			yield(row{cells: []cell{text(intervalsText + drawn), text(count(v.rated(), "outlet"))}, lines: 3})
		}
	},
}

const intervalsText = "How many of ten more statements of each outlet independent others would probably back: nine times in ten as many as its bar says. " +
	"Where two bars overlap, no difference between the two outlets was measured. It says how often others agreed, not who was right."

// mostDrawn is the most bars that fit one page.
const mostDrawn = 20

// rated is the number of outlets with enough comparisons for a record.
func (v *view) rated() int {
	n := 0
	for i := range v.r.Sources {
		if v.r.Sources[i].Rated {
			n++
		}
	}
	return n
}

// intervals draws the interval of every outlet that has a record, in the order of the sheet that lists them. There is no
// mark within a bar, since any place in it is as good an answer.
func (b *book) intervals(s Sheet) error {
	var names []string
	var low, spread []float64
	for _, o := range b.v.byRecord() {
		if o.Rated && o.Low != nil && o.High != nil && len(names) < mostDrawn {
			names = append(names, b.v.outlet(o.Outlet))
			low, spread = append(low, 10**o.Low), append(spread, 10*(*o.High-*o.Low))
		}
	}
	if len(names) == 0 {
		return nil
	}
	from, to := b.plot(names, low, spread)
	bar := func(column string, fill excelize.Fill) excelize.ChartSeries {
		return excelize.ChartSeries{Categories: plotted("A", from, to), Values: plotted(column, from, to), Fill: fill}
	}
	return b.f.AddChart(s.Name, "A5", &excelize.Chart{
		Type: excelize.BarStacked,
		Series: []excelize.ChartSeries{
			bar("B", excelize.Fill{Type: "pattern"}), // unseen: it only moves the next one to its place
			bar("C", excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"7A8CA5"}}),
		},
		Title:     excelize.ChartTitle{Paragraph: []excelize.RichTextRun{{Text: "Of ten statements, backed by the independent majority in these articles"}}},
		Legend:    excelize.ChartLegend{Position: "none"},
		Dimension: excelize.ChartDimension{Width: 860, Height: uint(110 + 26*len(names))},
		XAxis:     excelize.ChartAxis{ReverseOrder: true, Font: excelize.Font{Color: "333333", Size: 10}},
		YAxis: excelize.ChartAxis{Minimum: new(0.0), Maximum: new(10.0), MajorUnit: 2, MajorGridLines: true,
			NumFmt: excelize.ChartNumFmt{CustomNumFmt: `0" of 10"`}, Font: excelize.Font{Color: "333333", Size: 10}},
		Format: excelize.GraphicOptions{OffsetX: 4, OffsetY: 4},
	})
}
