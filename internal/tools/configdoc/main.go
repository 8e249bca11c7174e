// Command configdoc writes config.yaml: every setting with its default, under the comment that
// documents its field. Run it from the root of the repository: go run ./internal/tools/configdoc
package main

import (
	"fmt"
	"os"

	"crosscheck/internal/tools/configdoc/doc"
)

func main() {
	text, err := doc.YAML(".")
	if err == nil {
		err = os.WriteFile("config.yaml", text, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "configdoc:", err)
		os.Exit(1)
	}
}
