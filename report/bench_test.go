package report

import (
	"fmt"
	"io"
	"iter"
	"os"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"
)

// benchRows is how many rows the benchmarks write; CROSSCHECK_ROWS sets another number.
func benchRows() int {
	if n, err := strconv.Atoi(os.Getenv("CROSSCHECK_ROWS")); err == nil {
		return n
	}
	return 100_000
}

// wide is a sheet of 15 columns, its rows made as they are written.
func wide(n int) Sheet {
	return Sheet{ID: "wide", Name: "Wide", Doc: "x", frozen: 1,
		columns: func(*view) []Column {
			var cols []Column
			for i := range 15 {
				cols = append(cols, Column{ID: fmt.Sprint("c", i), Header: fmt.Sprint("Column ", i), Width: 20})
			}
			return cols
		},
		rows: func(*view) iter.Seq[row] {
			return func(yield func(row) bool) {
				cells := make([]cell, 15)
				for i := range n {
					for j, v := range wideRow(i) {
						switch v := v.(type) {
						case string:
							cells[j] = text(v)
						case int:
							cells[j] = number(v)
						case float64:
							cells[j] = decimal(v)
						}
					}
					if !yield(row{cells: cells}) {
						return
					}
				}
			}
		}}
}

func wideRow(i int) []any {
	a := "At least " + strconv.Itoa(i%997) + " people were reported missing after the storm in district " + strconv.Itoa(i%3001) + ", officials said."
	b := "The storm in district " + strconv.Itoa(i%3001) + " left " + strconv.Itoa(i%991) + " missing, local authorities confirmed on Monday."
	return []any{i, "outlet" + strconv.Itoa(i%20), "outlet" + strconv.Itoa(i%19), a, b, "number", float64(i%1000) / 1000, i % 997, i % 991, float64(i) * 0.37,
		"2026-11-22", "2026-11-21", "https://news.example/" + strconv.Itoa(i), "yes", "note " + strconv.Itoa(i%50)}
}

// BenchmarkRows/ours writes rows as the workbook does, with styles, heights, a filter and its checks of the text.
// BenchmarkRows/library hands the same rows to the library's stream writer bare. The goal is at most 1.1 of its time.
func BenchmarkRows(b *testing.B) {
	n := benchRows()
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			if err := writeBook(io.Discard, newView(&Report{}, Default()), []Sheet{wide(n)}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("library", func(b *testing.B) {
		for b.Loop() {
			f := excelize.NewFile()
			sw, err := f.NewStreamWriter("Sheet1")
			if err != nil {
				b.Fatal(err)
			}
			for i := range n {
				if err := sw.SetRow("A"+strconv.Itoa(i+1), wideRow(i)); err != nil {
					b.Fatal(err)
				}
			}
			_ = sw.Flush()
			if err := f.Write(io.Discard); err != nil {
				b.Fatal(err)
			}
			_ = f.Close()
		}
	})
}

func BenchmarkWorkbook(b *testing.B) {
	r := sampleReport()
	for b.Loop() {
		if err := WriteWorkbook(io.Discard, r, Default()); err != nil {
			b.Fatal(err)
		}
	}
}
