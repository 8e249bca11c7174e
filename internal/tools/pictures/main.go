// Command pictures draws the sheets of a workbook as they print, one picture a sheet, with LibreOffice and poppler:
//
//	go run ./internal/tools/pictures workbook.xlsx docs/sheets
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: pictures WORKBOOK FOLDER")
		os.Exit(2)
	}
	if err := draw(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "pictures:", err)
		os.Exit(1)
	}
}

func draw(workbook, folder string) error {
	dir, err := os.MkdirTemp("", "pictures")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	if err := run("soffice", "-env:UserInstallation=file://"+dir+"/profile", "--headless", "--convert-to", "pdf", "--outdir", dir, workbook); err != nil {
		return err
	}
	pdf := filepath.Join(dir, strings.TrimSuffix(filepath.Base(workbook), filepath.Ext(workbook))+".pdf")
	text, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		return err
	}
	seen := map[string]bool{}
	for i, page := range strings.Split(strings.TrimSuffix(string(text), "\f"), "\f") {
		name := sheetOf(page)
		if name == "" || seen[name] {
			continue
		}
		seen[name] = true
		n := strconv.Itoa(i + 1)
		if err := run("pdftoppm", "-r", "96", "-f", n, "-l", n, "-singlefile", "-png", pdf, filepath.Join(folder, name)); err != nil {
			return err
		}
	}
	return nil
}

// sheetOf is the name of the sheet that a page belongs to, which its foot begins with, as a file name.
func sheetOf(page string) string {
	lines := strings.Split(strings.TrimSpace(page), "\n")
	name, _, _ := strings.Cut(strings.TrimSpace(lines[len(lines)-1]), "  ")
	return strings.ReplaceAll(strings.ToLower(name), " ", "-")
}

func run(name string, args ...string) error {
	if out, err := exec.Command(name, args...).CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w: %s", name, err, out)
	}
	return nil
}
