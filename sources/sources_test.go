package sources_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"crosscheck/sources"
)

func said(object, source, value string) sources.Claim {
	return sources.Claim{Object: object, Source: source, Value: value}
}

func TestWeigh(t *testing.T) {
	for _, c := range []struct {
		name   string
		claims []sources.Claim
		want   string // value of the object "q"
	}{
		{"the majority, other things being equal", []sources.Claim{said("q", "a", "52"), said("q", "b", "52"), said("q", "c", "123")}, "52"},
		{"an exact tie names nobody", []sources.Claim{said("q", "a", "Oskela"), said("q", "b", "Ardel")}, "tied"},
		{"spelling of a value is no difference", []sources.Claim{said("q", "a", "1,200"), said("q", "b", "1200"), said("q", "c", "900")}, "1,200"},
		{"a rounded figure speaks for the exact one", []sources.Claim{said("q", "a", "12,345"), said("q", "b", "12,000"), said("q", "c", "15,310"), said("q", "d", "15,310"), said("q", "e", "12,345")}, "12,345"},
		{"an incomplete list speaks for the full one", []sources.Claim{said("q", "a", "lind; roe"), said("q", "b", "roe"), said("q", "c", "lind"), said("q", "d", "lind; roe"), said("q", "e", "marsh"), said("q", "f", "marsh")}, "lind; roe"},
		{"copies are one vote", []sources.Claim{
			{Object: "q", Source: "a", Value: "52", Origin: "x"}, {Object: "q", Source: "b", Value: "52", Origin: "x"}, {Object: "q", Source: "c", Value: "52", Origin: "x"},
			said("q", "d", "61"), said("q", "e", "61")}, "61"},
		{"a person's word is final", []sources.Claim{said("q", "a", "52"), said("q", "b", "52"), {Object: "q", Source: "c", Value: "123", Decided: 1}}, "123"},
		{"what a person ruled out is out", []sources.Claim{{Object: "q", Source: "a", Value: "52", Decided: -1}, said("q", "b", "52"), said("q", "c", "123")}, "123"},
	} {
		t.Run(c.name, func(t *testing.T) {
			answers, _ := sources.Weigh(c.claims, nil, 0, sources.Default())
			got := answers[0].Value
			if answers[0].Tied {
				got = "tied"
			}
			if got != c.want {
				t.Errorf("\n got %q (%.2f)\nwant %q", got, answers[0].Probability, c.want)
			}
		})
	}
}

func TestHumanVerdictsAndHistory(t *testing.T) {
	record := func(claims []sources.Claim, past []sources.Past) float64 {
		_, rs := sources.Weigh(claims, past, 0, sources.Default())
		i := slices.IndexFunc(rs, func(r sources.Record) bool { return r.Source == "a" && r.Kind == "" })
		return rs[i].Reliability
	}
	plain := record([]sources.Claim{said("q", "a", "1")}, nil)
	if math.Abs(plain-0.8) > 0.01 {
		t.Errorf("a source nobody can be held against\n got %.3f\nwant the prior, 0.8", plain)
	}
	if got := record([]sources.Claim{{Object: "q", Source: "a", Value: "1", Decided: -1}}, nil); math.Abs(got-8.0/13) > 0.01 {
		t.Errorf("one value ruled out by a person\n got %.3f\nwant 8/(10+3)", got)
	}
	old := []sources.Past{{Source: "a", Agreed: 0, Disputed: 20, AgeDays: 365}}
	if got := record(nil, old); math.Abs(got-8.0/20) > 0.01 {
		t.Errorf("twenty disputes, a half-life ago\n got %.3f\nwant 8/(10+10)", got)
	}
}

func TestTooFewToRate(t *testing.T) {
	var cs []sources.Claim
	for i := range 7 {
		for _, s := range []string{"a", "b", "c"} {
			cs = append(cs, said(fmt.Sprint("q", i), s, "yes"))
		}
	}
	cs = append(cs, said("alone", "a", "yes"))
	_, rs := sources.Weigh(cs, nil, 0, sources.Default())
	if rs[0].Rated || rs[0].N != 7 || rs[0].Alone != 1 || rs[0].Origins != 2 {
		t.Errorf("\n got %+v\nwant 7 compared, 1 alone, 2 origins, not rated", rs[0])
	}
}

// simulated is a batch of outlets with known accuracy; each answers about two thirds of the questions.
func simulated(seed uint64, outlets, questions int) (claims []sources.Claim, accuracy []float64) {
	r := rand.New(rand.NewPCG(seed, uint64(outlets)))
	for range outlets {
		accuracy = append(accuracy, 0.6+0.38*r.Float64())
	}
	for q := range questions {
		for i, a := range accuracy {
			if r.Float64() < 1.0/3 {
				continue
			}
			v := 'a'
			if r.Float64() > a {
				v = 'b' + rune(r.IntN(10))
			}
			claims = append(claims, said(fmt.Sprint("q", q), fmt.Sprint("outlet", 10+i), "v"+string(v)))
		}
	}
	return claims, accuracy
}

// The interval holds what it promises: nine in ten.
func TestIntervalsAreCalibrated(t *testing.T) {
	for _, outlets := range []int{4, 8, 12} {
		for _, questions := range []int{20, 60} {
			inside, all := 0, 0
			for seed := range uint64(960 / outlets) {
				claims, accuracy := simulated(seed, outlets, questions)
				_, rs := sources.Weigh(claims, nil, sources.Default().Dependence, sources.Default())
				for i, r := range rs {
					all++
					if r.Low <= accuracy[i] && accuracy[i] <= r.High {
						inside++
					}
				}
			}
			if share := float64(inside) / float64(all); share < 0.88 || share > 0.95 {
				t.Errorf("%d outlets, %d questions: inside the interval\n got %.3f\nwant 0.88 to 0.95", outlets, questions, share)
			} else {
				t.Logf("%d outlets, %d questions: %.3f", outlets, questions, share)
			}
		}
	}
}

func TestAnAddedCopyChangesNothing(t *testing.T) {
	claims, _ := simulated(7, 6, 40)
	for i := range claims {
		claims[i].Origin = claims[i].Source + " article"
	}
	s := sources.Default()
	answers, records := sources.Weigh(claims, nil, s.Dependence, s)
	for _, source := range []string{"copyist", "aaa", "zzz"} {
		more := slices.Clone(claims)
		for _, c := range claims {
			if c.Source == "outlet10" {
				c.Source = source
				more = append(more, c)
			}
		}
		again, rs := sources.Weigh(more, nil, s.Dependence, s)
		if !slices.EqualFunc(answers, again, func(a, b sources.Answer) bool {
			return a.Value == b.Value && a.Tied == b.Tied && math.Abs(a.Probability-b.Probability) < 1e-12
		}) {
			t.Errorf("%s: a copy changed an answer", source)
		}
		rs = slices.DeleteFunc(rs, func(r sources.Record) bool { return r.Source == source })
		for i := range records {
			if math.Abs(rs[i].Reliability-records[i].Reliability) > 1e-12 || rs[i].N != records[i].N || rs[i].Origins != records[i].Origins {
				t.Errorf("%s: a copy changed a record\n got %+v\nwant %+v", source, rs[i], records[i])
			}
		}
	}
}

func TestTheOrderOfClaimsDoesNotMatter(t *testing.T) {
	claims, _ := simulated(3, 5, 20)
	a, r := sources.Weigh(claims, nil, 0, sources.Default())
	slices.Reverse(claims)
	b, q := sources.Weigh(claims, nil, 0, sources.Default())
	if !reflect.DeepEqual(a, b) || !slices.Equal(r, q) {
		t.Error("the order of claims changed the result")
	}
}

func ExampleWeigh() {
	answers, _ := sources.Weigh([]sources.Claim{
		{Object: "people freed", Source: "Herald", Value: "52"},
		{Object: "people freed", Source: "Radio One", Value: "52"},
		{Object: "people freed", Source: "The Post", Value: "123"},
	}, nil, 0, sources.Default())
	fmt.Printf("%s %.2f\n", answers[0].Value, answers[0].Probability)
	// Output: 52 0.91
}
