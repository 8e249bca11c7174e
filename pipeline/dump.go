package pipeline

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"sort"

	"crosscheck/config"
)

// A Dump prints the result of one stage, one JSON object a line.
type Dump struct {
	Name  string
	Doc   string
	Until Stage
	Print func(r *Result, emit func(any))
}

// Dumps lists what `crosscheck dump` can print; tokens are printed as CoNLL-U by Tokens.
var Dumps = []Dump{
	{"text", "the text that offsets of HTML, PDF and DOCX refer to", Reading, dumpText},
	{"sentences", "every sentence with its role", Language, dumpSentences},
	{"quantities", "numbers, and what they count", Language, dumpQuantities},
	{"dates", "time expressions as ranges of days", Language, dumpDates},
	{"quotes", "who says what", Language, dumpQuotes},
	{"names", "mentions of names", Language, dumpNames},
	{"claims", "atomic claims, with who says so and how surely", Claiming, dumpClaims},
	{"stories", "which articles are on one event", Storytelling, dumpStories},
}

// Write runs the stages a dump stands on and prints it to w.
func (d Dump) Write(ctx context.Context, w io.Writer, paths []string, c config.Config) error {
	r, err := Run(ctx, paths, c, d.Until)
	if err != nil {
		return err
	}
	defer r.Close()
	buf := bufio.NewWriter(w)
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	d.Print(r, func(v any) {
		if err == nil {
			err = enc.Encode(v)
		}
	})
	if err != nil {
		return err
	}
	return buf.Flush()
}

func dumpText(r *Result, emit func(any)) {
	for _, d := range r.Batch.Documents {
		emit(struct {
			Doc  string `json:"doc"`
			Text string `json:"text"`
		}{d.ID, d.Text})
	}
}

func dumpSentences(r *Result, emit func(any)) {
	for _, a := range r.Articles {
		for _, s := range a.Sentences {
			start, end, t := speller{a}.at(s.Span)
			emit(struct {
				Doc   string `json:"doc"`
				Start int    `json:"start"`
				End   int    `json:"end"`
				Text  string `json:"text"`
				Role  string `json:"role"`
			}{a.Doc.ID, start, end, t, s.Role.String()})
		}
	}
}

func dumpQuantities(r *Result, emit func(any)) {
	for _, a := range r.Articles {
		for _, q := range a.Quantities {
			if q.Sum {
				continue // told in parts, and not written as a number
			}
			emit(speller{a}.quantity(q))
		}
	}
}

func dumpDates(r *Result, emit func(any)) {
	for _, a := range r.Articles {
		for _, e := range a.Dates {
			emit(speller{a}.date(e))
		}
	}
}

func dumpQuotes(r *Result, emit func(any)) {
	for _, a := range r.Articles {
		for _, q := range a.Quotes {
			emit(speller{a}.quote(q))
		}
	}
}

func dumpNames(r *Result, emit func(any)) {
	for _, a := range r.Articles {
		for _, m := range a.Names.Mentions {
			emit(speller{a}.mention(m))
		}
	}
}

func dumpClaims(r *Result, emit func(any)) {
	for i, a := range r.Articles {
		for _, c := range (speller{a}).claims(r.Claims[i], r.Tolls[i]) {
			emit(c)
		}
	}
}

func dumpStories(r *Result, emit func(any)) {
	type row struct {
		Doc   string `json:"doc"`
		Story string `json:"story"`
	}
	var rows []row
	for _, s := range r.Stories {
		for _, d := range s.Docs {
			rows = append(rows, row{r.Batch.Documents[d].ID, s.ID})
		}
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].Doc < rows[j].Doc })
	for _, x := range rows {
		emit(x)
	}
}

// Tokens prints every sentence as CoNLL-U with byte offsets in MISC.
func Tokens(ctx context.Context, w io.Writer, paths []string, c config.Config) error {
	r, err := Run(ctx, paths, c, Language)
	if err != nil {
		return err
	}
	defer r.Close()
	buf := bufio.NewWriter(w)
	for _, a := range r.Articles {
		fmt.Fprintf(buf, "# newdoc id = %s\n", a.Doc.ID)
		for _, sent := range a.Sentences {
			for i, t := range sent.Tokens {
				start, end, _ := speller{a}.at(t.Span)
				fmt.Fprintf(buf, "%d\t%s\t%s\t%s\t%s\t_\t%d\t%s\t_\tstart=%d|end=%d\n",
					i+1, t.Form, t.Lemma, t.UPOS, t.XPOS, t.Head+1, t.Rel, start, end)
			}
			buf.WriteByte('\n')
		}
	}
	return buf.Flush()
}
