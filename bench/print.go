package bench

import (
	"cmp"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"text/tabwriter"
)

// A tally counts rows of stories.
type tally struct {
	conflicts, found, foundSure int
	benign, alarms, alarmsSure  int
	unlabelled, unlabelledSure  int
}

func (t *tally) add(s Story, kind string) {
	for _, o := range s.Rows {
		if kind != "" && o.Kind != kind {
			continue
		}
		if o.Conflict {
			t.conflicts++
			t.found += bit(o.Shown)
			t.foundSure += bit(o.Sure)
		} else {
			t.benign++
			t.alarms += bit(o.Shown)
			t.alarmsSure += bit(o.Sure)
		}
	}
	if kind == "" {
		for _, f := range s.Unlabelled {
			t.unlabelled++
			t.unlabelledSure += bit(accuses(f, true))
		}
	}
}

func bit(b bool) int {
	if b {
		return 1
	}
	return 0
}

// precision is of contradictions that hit a row of the gold.
func (t tally) precision() float64     { return ratio(t.found, t.found+t.alarms) }
func (t tally) precisionSure() float64 { return ratio(t.foundSure, t.foundSure+t.alarmsSure) }
func (t tally) recall() float64        { return ratio(t.found, t.conflicts) }
func (t tally) recallSure() float64    { return ratio(t.foundSure, t.conflicts) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Print writes precision and recall, with 90 % intervals by bootstrap over stories, then by kind.
func Print(w io.Writer, stories []Story, errors bool) error {
	tw := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(tw, "stories\tn\tconflicts\tfound\tof which sure\tprecision\trecall\tprecision, sure\trecall, sure\tbenign\tshown\tsure\tunlabelled\tsure")
	for _, part := range []struct {
		name string
		keep func(Story) bool
	}{
		{"all", func(Story) bool { return true }},
		{"tuned on", func(s Story) bool { return !s.HeldOut }},
		{"never tuned on", func(s Story) bool { return s.HeldOut }},
	} {
		kept := slices.DeleteFunc(slices.Clone(stories), func(s Story) bool { return !part.keep(s) })
		t := sum(kept, "")
		fmt.Fprintf(tw, "%s\t%d\t%d\t%d\t%d\t%s\t%s\t%s\t%s\t%d\t%d\t%d\t%d\t%d\n", part.name, len(kept), t.conflicts, t.found, t.foundSure,
			interval(kept, tally.precision), interval(kept, tally.recall), interval(kept, tally.precisionSure), interval(kept, tally.recallSure),
			t.benign, t.alarms, t.alarmsSure, t.unlabelled, t.unlabelledSure)
	}
	fmt.Fprintln(tw)
	fmt.Fprintln(tw, "kind\tplanted\tshown as a contradiction\tof which sure")
	for _, conflict := range []bool{true, false} {
		for _, k := range kinds(stories, conflict) {
			t := sum(stories, k)
			if conflict {
				fmt.Fprintf(tw, "%s\t%d\t%d\t%d\n", k, t.conflicts, t.found, t.foundSure)
			} else {
				fmt.Fprintf(tw, "benign: %s\t%d\t%d\t%d\n", k, t.benign, t.alarms, t.alarmsSure)
			}
		}
	}
	if err := tw.Flush(); err != nil || !errors {
		return err
	}
	return printErrors(w, stories)
}

func printErrors(w io.Writer, stories []Story) error {
	for _, s := range stories {
		for _, o := range s.Rows {
			if o.Conflict != o.Shown {
				what := "MISSED"
				if !o.Conflict {
					what = "FALSE ALARM"
				}
				fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", what, s.Name, o.Kind, o.About, words(o.Row))
			} else if o.Conflict && !o.Sure {
				fmt.Fprintf(w, "ONLY POSSIBLE\t%s\t%s\t%s\t%s\n", s.Name, o.Kind, o.About, words(o.Row))
			}
		}
		for _, f := range s.Unlabelled {
			fmt.Fprintf(w, "UNLABELLED\t%s\t%s %s\t%s\t%s\n", s.Name, f.Type, f.Verdict, f.Question.Text, values(f))
		}
	}
	return nil
}

func words(r Row) string {
	var out []string
	for _, a := range r.Answers {
		out = append(out, a[0].Words)
	}
	return strings.Join(out, " | ")
}

func sum(stories []Story, kind string) tally {
	var t tally
	for _, s := range stories {
		t.add(s, kind)
	}
	return t
}

func kinds(stories []Story, conflict bool) []string {
	var out []string
	for _, s := range stories {
		for _, o := range s.Rows {
			if o.Conflict == conflict && !slices.Contains(out, o.Kind) {
				out = append(out, o.Kind)
			}
		}
	}
	slices.Sort(out)
	return out
}

// resamples is how often stories are drawn for an interval; more only makes its ends steadier.
const resamples = 1000

// interval prints a figure with its 90 % bootstrap interval, stories drawn with replacement from a fixed seed.
func interval(stories []Story, figure func(tally) float64) string {
	if len(stories) == 0 {
		return "–"
	}
	rng := rand.New(rand.NewPCG(1, 2))
	draws := make([]float64, resamples)
	for i := range draws {
		var t tally
		for range stories {
			t.add(stories[rng.IntN(len(stories))], "")
		}
		draws[i] = figure(t)
	}
	slices.SortFunc(draws, cmp.Compare[float64])
	return fmt.Sprintf("%.3f [%.2f–%.2f]", figure(sum(stories, "")), draws[resamples/20], draws[resamples*19/20])
}
