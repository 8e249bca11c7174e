package sources

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"crosscheck/text"
)

// A Rating is what somebody else says of an outlet, shown beside its record and never mixed into it.
type Rating struct {
	Outlet string
	Fields []RatingField // every other column, in the order of the file
}

// A RatingField is one column of a rating, as written.
type RatingField struct{ Name, Value string }

// outletColumns are the headers under which the outlet may stand; without any of them it is the first column.
var outletColumns = []string{"outlet", "source", "name", "domain", "publisher", "publication"}

// ReadRatings reads a CSV file of outside ratings: a header, one column naming the outlet, and any others.
func ReadRatings(r io.Reader) ([]Rating, error) {
	rows, head, err := openCSV(r)
	if err != nil {
		return nil, err
	}
	outlet := max(0, slices.IndexFunc(head, func(h string) bool { return slices.Contains(outletColumns, h) }))
	var out []Rating
	for {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("outside ratings: %w", err)
		}
		x := Rating{Outlet: cell(row, outlet)}
		for i, h := range head {
			if v := cell(row, i); i != outlet && v != "" {
				x.Fields = append(x.Fields, RatingField{h, v})
			}
		}
		if x.Outlet != "" {
			out = append(out, x)
		}
	}
}

// RatingOf finds the rating of an outlet: by its name, folded, or by its domain with or without "www.".
func RatingOf(ratings []Rating, outlet string) (Rating, bool) {
	i := slices.IndexFunc(ratings, func(r Rating) bool { return same(r.Outlet) == same(outlet) })
	if i < 0 {
		return Rating{}, false
	}
	return ratings[i], true
}

func same(outlet string) string {
	s := strings.TrimSpace(text.Fold(outlet))
	s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
	return strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(s, "www."), "the "), "/")
}
