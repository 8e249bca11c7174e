package sources

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"crosscheck/text"
)

// A value is what a source says, in the form in which it is compared: a number, a list, or folded words.
type value struct {
	key     string
	number  float64
	numeric bool
	digits  int      // significant digits as written, of a number
	list    []string // sorted members; one for a plain value
}

// parseValue reads a value: "1,200", "12.5 %" and "$3.4 million" are numbers, "roe; lind" and "a|b" lists.
func parseValue(s string) value {
	folded := strings.Join(strings.Fields(text.Fold(s)), " ")
	if n, digits, ok := parseNumber(folded); ok {
		return value{key: "#" + strconv.FormatFloat(n, 'g', 12, 64), number: n, numeric: true, digits: digits}
	}
	v := value{}
	for _, m := range strings.FieldsFunc(folded, func(r rune) bool { return r == ';' || r == '|' }) {
		if m = strings.Trim(m, " ,.\""); m != "" {
			v.list = append(v.list, m)
		}
	}
	slices.Sort(v.list)
	v.list = slices.Compact(v.list)
	v.key = strings.Join(v.list, ";")
	return v
}

// scales are the words that multiply a number.
var scales = map[string]float64{"%": 1, "percent": 1, "per cent": 1, "thousand": 1e3, "million": 1e6, "billion": 1e9, "m": 1e6, "bn": 1e9, "k": 1e3}

// parseNumber reads a folded number with thousands separators, a currency sign or a scale word. A time of day counts in minutes.
func parseNumber(s string) (n float64, digits int, ok bool) {
	if h, m, isTime := strings.Cut(s, ":"); isTime {
		return parseClock(h, m)
	}
	s = strings.TrimLeft(s, "$€£~ ")
	end := 0
	for end < len(s) && strings.IndexByte("0123456789.,+-", s[end]) >= 0 {
		end++
	}
	scale := 1.0
	if rest := strings.TrimSpace(s[end:]); rest != "" {
		if scale, ok = scales[rest]; !ok {
			return 0, 0, false
		}
	}
	body := strings.ReplaceAll(s[:end], ",", "")
	n, err := strconv.ParseFloat(body, 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		return 0, 0, false
	}
	return n * scale, significant(body), true
}

// significant counts the significant digits of a written number: "1200" has 2, "12.50" has 4.
func significant(s string) int {
	s = strings.TrimLeft(s, "+-0.")
	if !strings.Contains(s, ".") {
		s = strings.TrimRight(s, "0")
	}
	return max(1, len(strings.ReplaceAll(s, ".", "")))
}

func parseClock(h, m string) (float64, int, bool) {
	late := 0.0
	if rest, pm := strings.CutSuffix(m, "pm"); pm {
		m, late = rest, 720
	} else {
		m = strings.TrimSuffix(m, "am")
	}
	hours, err := strconv.Atoi(h)
	minutes, err2 := strconv.Atoi(strings.TrimSpace(m))
	if err != nil || err2 != nil || hours < 0 || hours > 24 || minutes < 0 || minutes > 59 {
		return 0, 0, false
	}
	if late > 0 && hours == 12 {
		hours = 0
	}
	return late + float64(60*hours+minutes), 4, true
}

// mistaken is the probability that a source which is wrong says v where right is true.
func (s Settings) mistaken(v, right value) float64 {
	m := s.Mistakes
	switch {
	case v.numeric && right.numeric:
		return m.misnumbered(v, right)
	case v.numeric || right.numeric:
		return m.Unrelated
	case len(v.list) == 1 && len(right.list) == 1:
		return max(1/s.FalseValues, m.mislisted(v.list, right.list))
	}
	return max(m.Unrelated, m.mislisted(v.list, right.list))
}

func (m Mistakes) misnumbered(v, right value) float64 {
	top := math.Max(math.Abs(v.number), math.Abs(right.number))
	if top == 0 {
		return m.Unrelated
	}
	if v.digits < right.digits && roundTo(right.number, v.digits) == v.number {
		return m.Rounded
	}
	share := math.Abs(v.number-right.number) / top
	return max(m.Unrelated, m.Near*math.Exp(-share/m.NearShare))
}

// roundTo rounds n to that many significant digits.
func roundTo(n float64, digits int) float64 {
	out, err := strconv.ParseFloat(strconv.FormatFloat(n, 'e', max(0, digits-1), 64), 64)
	if err != nil {
		return n
	}
	return out
}

func (m Mistakes) mislisted(v, right []string) float64 {
	common := inCommon(v, right)
	if common == 0 {
		return 0
	}
	const nearly = 0.3 // a member spelt a little differently counts 0.8 of one
	share := common / float64(max(len(v), len(right)))
	switch least := float64(min(len(v), len(right))); {
	case len(v) < len(right) && common >= least-nearly:
		return m.Incomplete * share
	case len(v) > len(right) && common >= least-nearly:
		return m.Overfull * share
	}
	return m.Overlapping * share
}

// inCommon counts the members two sorted lists share; one that is only spelt a little differently counts 0.8.
func inCommon(a, b []string) float64 {
	n := 0.0
	var left []string
	for _, x := range a {
		if _, ok := slices.BinarySearch(b, x); ok {
			n++
		} else {
			left = append(left, x)
		}
	}
	used := map[string]bool{}
	for _, x := range left[:min(len(left), 30)] {
		for _, y := range b[:min(len(b), 30)] {
			if _, both := slices.BinarySearch(a, y); !both && !used[y] && spelt(x, y) {
				used[y] = true
				n += 0.8
				break
			}
		}
	}
	return n
}
