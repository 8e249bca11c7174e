// Command write puts every hostile input into a folder, one folder a class.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/internal/hostile"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: write DIR")
		os.Exit(2)
	}
	n := 0
	for _, in := range hostile.Inputs() {
		dir := filepath.Join(os.Args[1], strings.ReplaceAll(in.Class, " ", "-"))
		err := os.MkdirAll(dir, 0o755)
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, in.Name), in.Make(), 0o644)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "write:", err)
			os.Exit(1)
		}
		n++
	}
	fmt.Println(n, "inputs")
}
