package quantity

import (
	"math"
	"strings"

	"crosscheck/language/numeral"
)

// hedges are what stands before a number to blur or bound it; the longest that fits is taken.
var hedges = table(`
about: about; around; roughly; approximately; some; circa; an estimated; estimated; more or less; in the region of; in the neighborhood of; in the neighbourhood of; somewhere around; close on; ~; ≈; ∼; c.; ca.; on average
nearly: nearly; almost; close to; just under; just below; approaching; just shy of; not quite; well-nigh
more-than: more than; over; upwards of; in excess of; exceeding; exceed; exceeds; exceeded; above; greater than; higher than; well over; larger than; bigger than; just over; beyond; >; no fewer than just; topping; surpassing; north of
at-least: at least; no fewer than; no less than; not less than; a minimum of; minimum of; a minimum; minimum; not fewer than; greater than or equal to; more than or equal to; equal to or more than; equal or more than; greater or equal than; greater or equal to; equal or greater than; equal or larger than; bigger or equal than; larger or equal than; equal to or greater than; more or equal than; ≥; ⩾; > =
at-most: at most; up to; as many as; as much as; no more than; not more than; a maximum of; maximum of; a maximum; maximum; max; max.; less than or equal to; equal to or less than; equal or less than; smaller or equal than; smaller than or equal to; equal or smaller than; less or equal than; ≤; ⩽; < =
less-than: less than; fewer than; under; below; lower than; smaller than; short of; well under; <; beneath
`)

// afterwards are what stands after a number to the same end.
var afterwards = table(`
at-least: or more; or above; or higher; or over; or greater; or older; and above; and over; and older; and up; plus; +; at least; or later; or larger; or bigger; or upwards; and more
at-most: or less; or fewer; or below; or lower; or under; or younger; and below; and under; at most; or smaller; tops
about: or so; or thereabouts; give or take; -odd; -ish; odd
`)

type hedge struct {
	words  []string
	approx Approx
}

func table(s string) []hedge {
	var out []hedge
	for _, line := range strings.Split(strings.TrimSpace(s), "\n") {
		name, list, _ := strings.Cut(line, ":")
		for _, phrase := range strings.Split(list, ";") {
			var ws []string
			for _, w := range strings.Fields(phrase) {
				if cut, dot := strings.CutSuffix(w, "."); dot && cut != "" {
					ws = append(ws, cut, ".")
				} else if rest, hyphen := strings.CutPrefix(w, "-"); hyphen && rest != "" {
					ws = append(ws, "-", rest)
				} else if strings.Contains(w, "-") && len(w) > 1 {
					a, b, _ := strings.Cut(w, "-")
					ws = append(ws, a, "-", b)
				} else {
					ws = append(ws, w)
				}
			}
			out = append(out, hedge{ws, Approx(name)})
		}
	}
	return out
}

// hedge finds the approximation around r and sets its interval.
func (s *scanner) hedge(r *reading) {
	r.approx = Exact
	if r.kind == Ordinal || r.kind == Rank || r.kind == Score {
		return
	}
	if r.sig == -1 { // an indefinite number keeps its own interval
		r.approx = Indefinite
		return
	}
	if r.value != nil && r.low != nil { // "5.2 ± 0.3" has its interval
		r.approx = About
		return
	}
	best := 0
	for j := r.first; j >= r.first-1; j-- { // "about a 5-mile run"
		if j < r.first && !s.at(j).Is("a", "an", "the", "another", "(") {
			break
		}
		for _, h := range hedges {
			n := len(h.words)
			if n > best && s.matches(j-n, h.words) && !s.adverbial(j-n, h) {
				best, r.approx, r.from = n, h.approx, j-n
			}
		}
		if best > 0 {
			break
		}
	}
	if best == 0 {
		for _, h := range afterwards {
			if n := len(h.words); n > best && s.matches(r.last+1, h.words) && !(h.words[0] == "plus" && s.at(r.last+2).Kind == numeral.Digits) && !s.at(r.last+n+1).Is("than") {
				best, r.approx, r.to = n, h.approx, r.last+n
			}
		}
	}
	if s.at(r.from-1).Is("not", "no") && r.from < r.first {
		switch r.approx {
		case MoreThan:
			r.approx = AtMost
		case LessThan:
			r.approx = AtLeast
		}
	}
	s.interval(r)
}

// adverbial is true for "over", "under" or "some" that do another job: "over the 5 km", "rose above".
func (s *scanner) adverbial(i int, h hedge) bool {
	w := h.words[0]
	return len(h.words) == 1 && (w == "over" || w == "under" || w == "below" || w == "above" || w == "beyond") && (s.at(i-1).Is("all", "hand", "took", "take", "turned", "turn") || s.block(i))
}

func (s *scanner) matches(i int, ws []string) bool {
	if i < 0 || i+len(ws) > len(s.ps) {
		return false
	}
	for k, w := range ws {
		if s.ps[i+k].Lower != w {
			return false
		}
	}
	return true
}

// interval sets the hard bounds that the approximation allows.
func (s *scanner) interval(r *reading) {
	lo, hi := r.low, r.high
	if r.value != nil {
		lo, hi = r.value, r.value
	}
	if lo == nil || hi == nil {
		return
	}
	wide := func(share float64) float64 { return math.Abs(share * *or(lo)) }
	switch r.approx {
	case AtLeast, MoreThan:
		r.low, r.high = lo, nil
	case AtMost, LessThan:
		r.low, r.high = nil, hi
	case About:
		r.low, r.high = ptr(*lo-wide(s.set.AboutShare)), ptr(*hi+math.Abs(*hi*s.set.AboutShare))
	case Nearly:
		r.low, r.high = ptr(*lo-wide(s.set.NearlyShare)), hi
	}
}

// vague are numbers that name only an order of magnitude, with their interval.
var vague = map[string][2]float64{"dozens": {24, 120}, "scores": {40, 200}, "hundreds": {200, 2000}, "thousands": {2000, 20000}, "millions": {2e6, 2e7},
	"billions": {2e9, 2e10}, "trillions": {2e12, 2e13}, "tens": {20, 100}}

// some are the small vague words before a scale: "several hundred".
var small = map[string][2]float64{"several": {3, 10}, "few": {2, 8}, "couple": {2, 3}, "many": {3, 99}, "handful": {3, 7}}

// indefinite reads "dozens of", "tens of thousands", "several hundred", "a couple of", "a few dozen".
func (s *scanner) indefinite(i int) (reading, bool) {
	p, first := s.at(i), i
	if p.Is("a") && s.at(i+1).Is("few", "couple", "handful") {
		i++
		p = s.at(i)
	}
	if v, ok := small[p.Lower]; ok {
		j := i + 1
		if s.at(j).Is("of") {
			j++
		}
		f, scale := numeral.IsScale(s.at(j).Lower)
		switch {
		case scale && f > 1 && s.at(j).Lower != "gross":
			return s.unsure(first, j, v[0]*f, v[1]*f), true
		case p.Is("couple") && first < i && s.at(i+1).Is("of"):
			return s.unsure(first, i, v[0], v[1]), true
		}
		return reading{}, false
	}
	v, ok := vague[p.Lower]
	if !ok || i > 0 && (s.at(i-1).Kind == numeral.Digits || s.at(i-1).Glued() && s.at(i-1).Lower == "-") {
		return reading{}, false
	}
	last := i
	if p.Is("scores", "tens") && !s.at(i+1).Is("of") {
		return reading{}, false
	}
	if s.at(i + 1).Is("of") {
		if _, more := vague[s.at(i+2).Lower]; more && s.at(i+2).Lower != "scores" {
			f, _ := numeral.IsScale(s.at(i + 2).Lower)
			v, last = [2]float64{v[0] * max(f, 1), v[1] * max(f, 1)}, i+2
		}
	}
	if p.Is("tens") && last == i {
		return reading{}, false
	}
	return s.unsure(first, last, v[0], v[1]), true
}

// unsure is a reading of an interval alone, with whatever unit follows ("hundreds of miles", "dozens of percent").
func (s *scanner) unsure(first, last int, lo, hi float64) reading {
	r := reading{first: first, last: last, kind: Count, low: ptr(lo), high: ptr(hi), sig: -1}
	j := last + 1
	if s.at(j).Is("of") {
		j++
	}
	if code, end := s.currencyName(j); code != "" && s.at(j).Kind == numeral.Word {
		r.kind, r.unit, r.last = Money, code, end
	} else if u, end := s.unitSpan(j); end >= 0 && len(s.at(j).Lower) > 2 {
		r.kind, r.unit, r.last = Measure, u.name, end
		if u.time() {
			r.kind = Duration
		}
	}
	return r
}
