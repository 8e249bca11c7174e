package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
)

// readGiven lists "name TAB f|m|fm".
func readGiven(dir string) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	sex := map[string]string{}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		var names []string
		if err := json.Unmarshal(b, &names); err != nil {
			return nil, err
		}
		mark := "m"
		if strings.HasPrefix(filepath.Base(f), "female") {
			mark = "f"
		}
		for _, n := range names {
			n = strings.TrimSpace(n)
			if n != "" && !strings.Contains(sex[n], mark) {
				sex[n] += mark
			}
		}
	}
	var out []string
	for n, s := range sex {
		if s == "mf" {
			s = "fm"
		}
		out = append(out, n+"\t"+s)
	}
	return out, nil
}
