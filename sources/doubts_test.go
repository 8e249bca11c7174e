package sources_test

import (
	"fmt"
	"reflect"
	"testing"

	"crosscheck/sources"
)

func TestDoubts(t *testing.T) {
	var claims []sources.Claim
	for q := range 10 {
		for _, s := range []string{"a", "b", "c", "d"} {
			claims = append(claims, said(fmt.Sprint("q", q), s, "right"))
		}
		for _, s := range []string{"x", "y"} {
			v := "right"
			if q < 3 {
				v = fmt.Sprint("odd", q) // x and y share three rare answers
			}
			claims = append(claims, said(fmt.Sprint("q", q), s, v))
		}
	}
	records, got := judge(claims, 0.02)
	if _, want := sources.Weigh(claims, nil, 0.02, sources.Default()); !reflect.DeepEqual(records, want) {
		t.Errorf("records\n got %+v\nwant %+v", records, want)
	}
	if len(got) != 1 || got[0].A != "x" || got[0].B != "y" || got[0].Rare != 3 || got[0].Compared != 10 {
		t.Errorf("\n got %+v\nwant x and y alone, three rare answers of ten", got)
	}
	for i := range claims {
		if s := claims[i].Source; s == "x" || s == "y" {
			claims[i].Origin = "one text"
		}
	}
	if _, got := judge(claims, 0); len(got) != 0 {
		t.Errorf("\n got %+v\nwant nothing: the copy is known", got)
	}
}

func judge(claims []sources.Claim, dependence float64) ([]sources.Record, []sources.Doubt) {
	t := sources.NewTable(sources.Default())
	t.Add(claims)
	return t.Judge(dependence, 0.9)
}
