package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"crosscheck/config"
	"crosscheck/pipeline"
)

// compareStatements sets pairs of statements against each other: one JSON object a line, or readable
// with its reasons.
func compareStatements(ctx context.Context, w io.Writer, rows []pairRow, readable bool, publishedA, publishedB string, c config.Config) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, r := range rows {
		k := pipeline.Compare(ctx, pipeline.Statement{ID: "a", Text: r.A, Published: publishedA}, pipeline.Statement{ID: "b", Text: r.B, Published: publishedB}, c)
		if readable {
			printComparison(w, k)
			continue
		}
		err := enc.Encode(comparison{ID: r.ID, Same: k.Same.Probability(), Agreement: k.Agreement, Verdict: k.Verdict, Score: k.Score, Note: k.Note, Why: k.Same.Parts()})
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

func printComparison(w io.Writer, k pipeline.Comparison) {
	fmt.Fprintf(w, "%s  %.2f\n", k.Verdict, k.Score)
	if k.Note != "" {
		fmt.Fprintln(w, k.Note)
	}
	fmt.Fprintf(w, "\nsame question  %.2f\n%s\n", k.Same.Probability(), k.Same.Explain())
	if k.Finding != nil {
		fmt.Fprintf(w, "\n%s, %s  %.2f\n%s\n", k.Finding.Type, k.Finding.Verdict, k.Finding.Confidence, k.Finding.Why.Explain())
	}
	fmt.Fprintf(w, "\nsay the same  %.2f\n", k.Agreement)
}
