package crosscheck_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// rooms lists the packages from the lowest to the highest: a package may import only what stands
// above it in this list. See docs/architecture.md.
var rooms = []string{
	"text", "evidence", "calendar", "logistic", "pack", "linkage", "lexicon", "blocking",
	"article",
	"language/spelling", "language/wordlists",
	"language/numeral", "language/syntax/grammar", "language/syntax/conllu", "language/syntax", "language/dates", "language/quantity", "language/names", "language/pronouns", "language/quotes", "language",
	"likeness", "clash",
	"names",
	"origins", "stories", "versions",
	"claims",
	"matcher",
	"discrepancy",
	"sources",
	"report", "archive", "cache", "review", "tune", "fetch", "config",
	"pipeline",
	"bench",
	"cmd/crosscheck",
}

func TestImportsPointOneWay(t *testing.T) {
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") {
			return err
		}
		room := filepath.ToSlash(filepath.Dir(path))
		at := level(room)
		if at < 0 {
			return nil // tools and the root may import anything
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, imp := range file.Imports {
			p, _ := strconv.Unquote(imp.Path.Value)
			other, ours := strings.CutPrefix(p, "crosscheck/")
			if !ours || other == room {
				continue
			}
			if to := level(other); to >= at {
				t.Errorf("%s: %s must not import %s, which stands above it", path, room, other)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// level is the place of a package in rooms. A package below one (language/syntax/model) shares its place.
func level(room string) int {
	for r := room; r != "." && r != "/"; r = filepath.ToSlash(filepath.Dir(r)) {
		if i := slices.Index(rooms, r); i >= 0 {
			return i
		}
	}
	return -1
}
