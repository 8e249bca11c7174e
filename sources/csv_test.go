package sources_test

import (
	"strings"
	"testing"

	"crosscheck/sources"
)

func TestReadClaims(t *testing.T) {
	got, leftOut, err := sources.ReadClaims(strings.NewReader("note,Value,object,source\n,52,freed,Herald\nx,,freed,Post\n"))
	if err != nil || leftOut != 1 || len(got) != 1 || got[0] != said("freed", "Herald", "52") {
		t.Errorf("got %+v, %d left out, %v", got, leftOut, err)
	}
	for in, want := range map[string]string{
		"":                  "the table is empty: it needs a header",
		"object,source\n":   `no column "value" in the header`,
		"source,value,of\n": `no column "object" in the header`,
	} {
		if _, _, err := sources.ReadClaims(strings.NewReader(in)); err == nil || err.Error() != want {
			t.Errorf("%q\n got %v\nwant %s", in, err, want)
		}
	}
}

func FuzzReadClaims(f *testing.F) {
	f.Add("object,source,value\na,b,1\na,c,2\n")
	f.Add("\xef\xbb\xbfobject;source,value\n\"")
	f.Add("object,source,value\na,b,;;\na,c,1e400\na,d,12:61\na,e,-0\n")
	f.Fuzz(func(t *testing.T, s string) {
		claims, _, err := sources.ReadClaims(strings.NewReader(s))
		if err != nil {
			return
		}
		answers, records := sources.Weigh(claims, nil, 0.1, sources.Default())
		for _, a := range answers {
			if !(a.Probability >= 0 && a.Probability <= 1) {
				t.Fatalf("%+v", a)
			}
		}
		for _, r := range records {
			if !(r.Low <= r.Reliability && r.Reliability <= r.High) {
				t.Fatalf("%+v", r)
			}
		}
	})
}
