package article

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestOnlyFetchTouchesTheNetwork: no package but fetch may open a connection. The readers of mail, feeds and web
// archives import parsers that live below net/, which open none.
func TestOnlyFetchTouchesTheNetwork(t *testing.T) {
	harmless := map[string]bool{"net/mail": true, "net/textproto": true, "net/url": true, "net/netip": true}
	root := ".."
	err := filepath.WalkDir(root, func(p string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(p, ".go") || strings.HasSuffix(p, "_test.go") {
			return err
		}
		rel, _ := filepath.Rel(root, p)
		if strings.HasPrefix(filepath.ToSlash(rel), "fetch/") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), p, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range file.Imports {
			path, _ := strconv.Unquote(i.Path.Value)
			if !strings.HasPrefix(path+"/", "net/") || harmless[path] {
				continue
			}
			raw, err := os.ReadFile(p)
			if err != nil {
				return err
			}
			for _, word := range []string{"http.Get", "http.Client", "http.DefaultClient", "http.Post", "http.NewRequest", "http.Transport", "net.Dial", "net.Listen", "ListenAndServe"} {
				if strings.Contains(string(raw), word) {
					t.Errorf("%s uses %s: only package fetch may touch the network", rel, word)
				}
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
