package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// What a reviewer does with a workbook, as commands of the scripts.
var reviewerCommands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"label":       label,
	"shuffle":     shuffle,
	"libreoffice": libreOffice,
}

// label FILE SHEET HEADING VALUE N BY fills a column in the first N rows and signs them.
func label(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[4])
	ts.Check(err)
	edit(ts, args[0], func(f *excelize.File) error {
		rows, err := f.GetRows(args[1])
		if err != nil {
			return err
		}
		column, by := slices.Index(rows[0], args[2]), slices.Index(rows[0], "Checked by")
		if column < 0 {
			return fmt.Errorf("no column %s", args[2])
		}
		for i := 1; i < len(rows) && i <= n; i++ {
			for at, v := range map[int]string{column: args[3], by: args[5]} {
				if at >= 0 {
					ref, _ := excelize.CoordinatesToCellName(at+1, i+1)
					if err := f.SetCellStr(args[1], ref, v); err != nil {
						return err
					}
				}
			}
		}
		return nil
	})
}

// shuffle FILE SHEET turns the rows of a sheet round and adds a column of the reviewer's own.
func shuffle(ts *testscript.TestScript, _ bool, args []string) {
	edit(ts, args[0], func(f *excelize.File) error {
		rows, err := f.GetRows(args[1])
		if err != nil {
			return err
		}
		for i, j := 1, len(rows)-1; i < len(rows); i, j = i+1, j-1 {
			for c := range rows[0] {
				ref, _ := excelize.CoordinatesToCellName(c+1, i+1)
				v := ""
				if c < len(rows[j]) {
					v = rows[j][c]
				}
				if err := f.SetCellStr(args[1], ref, v); err != nil {
					return err
				}
			}
		}
		return f.InsertCols(args[1], "B", 1)
	})
}

// libreOffice FILE opens a workbook in LibreOffice and saves it again. Without LibreOffice it leaves the file alone.
func libreOffice(ts *testscript.TestScript, _ bool, args []string) {
	if _, err := exec.LookPath("soffice"); err != nil {
		return
	}
	dir := filepath.Join(ts.Getenv("WORK"), "libreoffice")
	cmd := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", dir, ts.MkAbs(args[0]))
	out, err := cmd.CombinedOutput()
	if err != nil {
		ts.Fatalf("soffice: %v: %s", err, out)
	}
	ts.Check(os.Rename(filepath.Join(dir, filepath.Base(args[0])), ts.MkAbs(args[0])))
}

func edit(ts *testscript.TestScript, name string, change func(*excelize.File) error) {
	f, err := excelize.OpenFile(ts.MkAbs(name))
	ts.Check(err)
	defer f.Close()
	ts.Check(change(f))
	ts.Check(f.Save())
}
