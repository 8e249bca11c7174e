package sources_test

import (
	"strings"
	"testing"

	"crosscheck/sources"
)

func TestReadRatings(t *testing.T) {
	got, err := sources.ReadRatings(strings.NewReader("Score,Outlet,Since\n87,The Herald,1911\n,www.post.example,\n"))
	if err != nil || len(got) != 2 {
		t.Fatalf("got %+v, %v", got, err)
	}
	r, ok := sources.RatingOf(got, "herald")
	if !ok || len(r.Fields) != 2 || r.Fields[0] != (sources.RatingField{Name: "score", Value: "87"}) {
		t.Errorf("got %+v, %v\nwant the score and the year", r, ok)
	}
	if _, ok := sources.RatingOf(got, "https://post.example/"); !ok {
		t.Error("got nothing\nwant the outlet by its domain")
	}
}

func FuzzReadRatings(f *testing.F) {
	f.Add("outlet,score\nHerald,87\n")
	f.Add("\"\n,,\n")
	f.Fuzz(func(t *testing.T, s string) {
		rs, _ := sources.ReadRatings(strings.NewReader(s))
		for _, r := range rs {
			if r.Outlet == "" {
				t.Fatal("a rating of nobody")
			}
		}
	})
}
