package tune

import (
	"fmt"
	"math"
)

// A Tier is the two thresholds of a type of finding: from Report on it is called a contradiction, from Possible on it is shown.
type Tier struct{ Report, Possible float64 }

// A Proposal is a change of one type's thresholds.
type Proposal struct {
	Type     string
	Old, New Tier   // equal where no change is proposed
	At       Point  // how the labelled findings fare from the new threshold on
	Why      string // in plain words
}

// propose looks for the smallest threshold that meets the target, and says why not where there is none. Where nothing that
// was labelled speaks against the threshold in force, it stays.
func propose(c Curve, old Tier, target float64) Proposal {
	p := Proposal{Type: c.Type, Old: old, New: old}
	at, ok := c.Smallest(target)
	now, any := c.from(old.Report)
	switch {
	case !ok && c.Labels < needed(target):
		p.Why = fmt.Sprintf("too few: %s, and at least %d are needed even if all of them are real", count(c.Labels, "label"), needed(target))
	case !ok:
		p.Why = fmt.Sprintf("no threshold has a precision that is surely at least %.2f: too many of the %d labels are benign", target, c.Labels)
	case any && now.Low >= target && at.Threshold >= old.Report:
		p.At, p.Why = now, "the threshold in force meets the target"
	default:
		p.At = at
		p.New.Report = c.below(at.Threshold)
		p.New.Possible = min(old.Possible, p.New.Report) // what is reported is at least shown
		p.Why = fmt.Sprintf("%d of %d labelled findings from here on are real; surely at least %.0f %%", at.Real, at.Shown, math.Floor(100*at.Low))
		if p.New == old {
			p.Why = "the threshold in force meets the target"
		}
	}
	return p
}

// needed is the least number of labels that can show a target met: all real, k of k, the lower end is k/(k+z²).
func needed(target float64) int { return int(math.Ceil(target * z * z / (1 - target))) }

// from is how the labelled findings fare from a threshold on; ok is false where there are none.
func (c Curve) from(threshold float64) (p Point, ok bool) {
	for _, q := range c.Points {
		if q.Threshold >= threshold {
			p, ok = q, true
		}
	}
	return p, ok
}

// below is a threshold rounded down to as few digits, two or more, as keep the next lower labelled finding out.
func (c Curve) below(threshold float64) float64 {
	next := 0.0
	for _, q := range c.Points {
		if q.Threshold < threshold {
			next = max(next, q.Threshold)
		}
	}
	for scale := 100.0; scale <= 1e6; scale *= 10 {
		if t := math.Floor(threshold*scale) / scale; t > next {
			return t
		}
	}
	return threshold
}

// A Change is one key of the settings with its value in force and the one that is proposed.
type Change struct {
	Key      string // "discrepancy.number.report"
	Old, New float64
}

// Changes are the settings that the proposals move.
func Changes(proposals []Proposal) []Change {
	var out []Change
	for _, p := range proposals {
		if p.New.Report != p.Old.Report {
			out = append(out, Change{"discrepancy." + p.Type + ".report", p.Old.Report, p.New.Report})
		}
		if p.New.Possible != p.Old.Possible {
			out = append(out, Change{"discrepancy." + p.Type + ".possible", p.Old.Possible, p.New.Possible})
		}
	}
	return out
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
