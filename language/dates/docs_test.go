package dates_test

import (
	"os"
	"strings"
	"testing"
)

// TestDocs holds the table of docs/dates.md against what is read.
func TestDocs(t *testing.T) {
	page, err := os.ReadFile("../../docs/dates.md")
	if err != nil {
		t.Fatal(err)
	}
	rows := 0
	for line := range strings.Lines(string(page)) {
		cell := strings.Split(line, "|")
		if len(cell) != 5 || strings.HasPrefix(cell[1], " it says") || strings.HasPrefix(cell[1], "---") {
			continue
		}
		rows++
		text, want := strings.TrimSpace(cell[1]), strings.TrimSpace(cell[2])
		es := find(document(text))
		if len(es) != 1 {
			t.Errorf("%s\ngot %d expressions, want 1", text, len(es))
			continue
		}
		r, got := es[0].Extent(), "unknown"
		if r.Resolved() {
			got = open(r.From.String()) + " to " + open(r.To.String())
		}
		if got != want {
			t.Errorf("%s\ngot  %s\nwant %s", text, got, want)
		}
	}
	if rows == 0 {
		t.Error("the page has no table")
	}
}

func open(side string) string {
	if side == "" {
		return "open"
	}
	return side
}
