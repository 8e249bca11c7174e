// Command depth says how many sentences would have to be parsed if only those were that another outlet's can meet, or that a sheet
// shows. It reads what a run wrote with --json.
//
//	go run ./internal/tools/depth RUN.json …
//
// A sentence can meet another outlet's where both stand in one story and share a word that few sentences of the batch have: the
// cheapest key there is. A sheet shows it where it stands in a finding or in a quotation.
package main

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"

	"crosscheck/report"
	"crosscheck/text"
)

// A word is rare where at most fewest sentences have it, or rarest of all.
const (
	fewest = 5
	rarest = 0.03
)

func main() {
	log.SetFlags(0)
	for _, name := range os.Args[1:] {
		raw, err := os.ReadFile(name)
		if err != nil {
			log.Fatal(err)
		}
		var r report.Report
		if err := json.Unmarshal(raw, &r); err != nil {
			log.Fatalf("%s: %v", name, err)
		}
		all, meets, shown, either := depth(&r)
		share := func(n int) float64 { return 100 * float64(n) / float64(max(1, all)) }
		fmt.Printf("%s: %d sentences with claims; %.0f %% can meet another outlet's, %.0f %% are shown, %.0f %% either\n",
			filepath.Base(name), all, share(meets), share(shown), share(either))
	}
}

// A place is a sentence.
type place struct {
	doc        string
	start, end int
}

func depth(r *report.Report) (all, meets, shown, either int) {
	story, outlet := map[string]int{}, map[string]string{}
	for i, s := range r.Stories {
		for _, d := range s.Documents {
			story[d] = i + 1
		}
	}
	for _, d := range r.Documents {
		outlet[d.ID] = d.Outlet
	}
	words := map[place][]string{} // each once
	of := map[string]int{}        // sentences by word
	for i := range r.Claims {
		c := &r.Claims[i]
		at := place{c.Doc, c.Start, c.End}
		if _, ok := words[at]; ok {
			continue
		}
		words[at] = []string{}
		seen := map[string]bool{}
		for _, w := range text.Words(c.Text, text.Span{Start: 0, End: len(c.Text)}) {
			if len(w.Fold) > 3 && !seen[w.Fold] {
				seen[w.Fold] = true
				words[at] = append(words[at], w.Fold)
				of[w.Fold]++
			}
		}
	}
	rare := func(w string) bool { return of[w] <= max(fewest, int(rarest*float64(len(words)))) }
	type key struct {
		story int
		word  string
	}
	outlets := map[key]map[string]bool{}
	for at, ws := range words {
		for _, w := range ws {
			if k := (key{story[at.doc], w}); rare(w) && k.story > 0 {
				if outlets[k] == nil {
					outlets[k] = map[string]bool{}
				}
				outlets[k][outlet[at.doc]] = true
			}
		}
	}
	onSheet := map[string][]text.Span{}
	for f := range r.AllFindings() {
		for _, c := range f.Cells {
			onSheet[c.Doc] = append(onSheet[c.Doc], text.Span{Start: c.Start, End: c.End})
		}
	}
	for _, q := range r.Quotes {
		onSheet[q.Doc] = append(onSheet[q.Doc], text.Span{Start: q.Start, End: q.End})
	}
	for at, ws := range words {
		m := slices.ContainsFunc(ws, func(w string) bool { return len(outlets[key{story[at.doc], w}]) > 1 })
		s := slices.ContainsFunc(onSheet[at.doc], text.Span{Start: at.start, End: at.end}.Overlaps)
		all++
		meets += count(m)
		shown += count(s)
		either += count(m || s)
	}
	return all, meets, shown, either
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}
