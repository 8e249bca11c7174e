package quantity

import (
	_ "embed"
	"slices"
	"strings"
)

// A unit is what a number is measured in.
type unit struct {
	name     string // lower-case singular: "kilometre", "joule per square metre"
	dim      dimension
	factor   float64 // in the SI's unit of the dimension; 0 where it does not convert
	prefixes string  // of the symbol that are in use, as "k M G"; "" for none
}

// A dimension says what a unit measures. Units of equal dimensions convert into each other.
type dimension struct {
	powers [7]int8 // of what the SI is built of, in the order of baseDimensions
	of     string  // what else tells units apart: "data", "torque" (which has the powers of an energy)
}

// baseDimensions are the letters of length, mass, time, current, temperature, amount and light.
const baseDimensions = "LMTIKNJ"

func (u unit) time() bool { return u.dim == dimension{powers: [7]int8{2: 1}} }

// A prefix of the SI (SI Brochure, table 7).
type prefix struct {
	word, symbol string
	factor       float64
}

var prefixes = []prefix{{"quetta", "Q", 1e30}, {"ronna", "R", 1e27}, {"yotta", "Y", 1e24}, {"zetta", "Z", 1e21}, {"exa", "E", 1e18}, {"peta", "P", 1e15}, {"tera", "T", 1e12}, {"giga", "G", 1e9},
	{"mega", "M", 1e6}, {"kilo", "k", 1e3}, {"hecto", "h", 1e2}, {"deca", "da", 10}, {"deci", "d", .1}, {"centi", "c", .01}, {"milli", "m", 1e-3},
	{"micro", "µ", 1e-6}, {"nano", "n", 1e-9}, {"pico", "p", 1e-12}, {"femto", "f", 1e-15}, {"atto", "a", 1e-18},
	{"zepto", "z", 1e-21}, {"yocto", "y", 1e-24}, {"ronto", "r", 1e-27}, {"quecto", "q", 1e-30}}

var (
	byWord   = map[string]unit{}     // names of one word, singular and plural
	byName   = map[string]unit{}     // by unit.name, without those that prefixes, powers and quotients make
	byAbbr   = map[string]unit{}     // abbreviations in any case, folded
	bySymbol = map[string]symbol{}   // symbols without prefix, in their case
	wordy    = map[string][]string{} // names of several words, by their first, the longest first
)

// A symbol is the short form of a unit.
type symbol struct {
	unit
	alone alone
}

// alone says where a symbol without prefix may stand.
type alone uint8

const (
	anywhere alone = iota
	inParts        // only as a part of another unit: the m and the s of "m/s"
	nowhere        // never
)

//go:embed units.txt
var unitTable string

func init() {
	var derived [][]string
	for line := range strings.SplitSeq(unitTable, "\n") {
		line, _, _ = strings.Cut(line, "#")
		f := strings.Split(line, ";")
		for i := range f {
			f[i] = strings.TrimSpace(f[i])
		}
		for len(f) < 7 {
			f = append(f, "")
		}
		switch {
		case f[0] == "":
		case f[1] == "":
			derived = append(derived, f)
		default:
			name, homonym := strings.CutPrefix(f[0], "*")
			u := unit{name: name, dim: dimensionOf(f[1]), factor: number(f[2]), prefixes: f[6]}
			byName[name] = u
			if !homonym {
				word(name, u)
			}
			list(u, f)
		}
	}
	for _, f := range derived {
		u, ok := unitNamed(f[0])
		if !ok {
			panic("units.txt: no unit makes up " + f[0])
		}
		list(u, f)
	}
	for _, names := range wordy {
		slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	}
}

// list enters a unit under the names, abbreviations and symbol of its line.
func list(u unit, f []string) {
	for _, w := range strings.Fields(f[3]) {
		word(w, u)
	}
	for _, w := range strings.Fields(f[4]) {
		byAbbr[w] = u
	}
	if f[5] == "" {
		return
	}
	sym := symbol{unit: u}
	for mark, where := range map[string]alone{"*": inParts, "-": nowhere} {
		if rest, ok := strings.CutPrefix(f[5], mark); ok {
			f[5], sym.alone = rest, where
		}
	}
	bySymbol[f[5]] = sym
}

// word enters a name, in the singular and the plural.
func word(name string, u unit) {
	if first, _, several := strings.Cut(name, " "); several {
		wordy[first] = append(wordy[first], name)
		return
	}
	byWord[name] = u
	byWord[name+"s"] = u
}

// dimensionOf reads "L2 M T-3" and "data".
func dimensionOf(s string) (d dimension) {
	for _, f := range strings.Fields(s) {
		i := strings.IndexByte(baseDimensions, f[0])
		if i < 0 {
			d.of = f
			continue
		}
		d.powers[i] = 1
		if len(f) > 1 {
			d.powers[i] = int8(number(f[1:]))
		}
	}
	return d
}

// worded is the unit of one word, with a prefix or without: "kilometre", "hours", "femtobarn".
func worded(w string) (unit, bool) {
	if u, ok := byWord[w]; ok {
		return u, true
	}
	for _, p := range prefixes {
		rest, ok := strings.CutPrefix(w, p.word)
		if !ok {
			continue
		}
		u, ok := byWord[rest]
		if !ok {
			u, ok = byName[rest] // a word that is no unit without a prefix
		}
		if !ok {
			u, ok = byName[strings.TrimSuffix(rest, "s")]
		}
		if ok && u.prefixes != "" {
			return p.of(u), true
		}
	}
	return unit{}, false
}

// IsUnit reports whether a word in small letters, in the singular or the plural, is what a number before it is counted in: a unit of
// measurement or of time, a currency, a percentage.
func IsUnit(w string) bool {
	switch w {
	case "percent", "percentage", "per", "cent", "decade", "decades", "century", "centuries":
		return true
	}
	if _, ok := worded(w); ok {
		return true
	}
	if one, ok := plurals[w]; ok {
		w = one
	}
	if _, ok := national[w]; ok || currencies[w] != "" && len(w) > 3 {
		return true
	}
	one := strings.TrimSuffix(w, "s")
	_, ok := national[one]
	return ok || currencies[one] != "" && len(one) > 3
}

// of is the unit with the prefix before its name.
func (p prefix) of(u unit) unit {
	return unit{name: p.word + u.name, dim: u.dim, factor: p.factor * u.factor}
}

// symbolised is the unit of a symbol as written, "km" and "mW" but not "KM"; where says whether it may stand alone.
func symbolised(w string) (u unit, where alone, ok bool) {
	w = strings.Replace(w, "μ", "µ", 1) // the Greek letter for the sign
	if s, ok := bySymbol[w]; ok {
		return s.unit, s.alone, true
	}
	for _, p := range prefixes {
		rest, ok := strings.CutPrefix(w, p.symbol)
		if !ok {
			continue
		}
		if s, ok := bySymbol[rest]; ok && slices.Contains(strings.Fields(s.prefixes), p.symbol) {
			return p.of(s.unit), anywhere, true
		}
	}
	return unit{}, nowhere, false
}

// A factor is one unit of a product with its power: the second of "metre per square second" has -2.
type factor struct {
	unit
	power int
}

// product is the unit that factors make: "20 J/m²" is in joules per square metre.
func product(fs []factor) unit {
	if len(fs) == 1 && fs[0].power == 1 {
		return fs[0].unit
	}
	out := unit{factor: 1}
	var over, under []string
	for _, f := range fs {
		n, side := f.power, &over
		if n < 0 {
			n, side = -n, &under
		}
		*side = append(*side, powered(f.name, n))
		for i, p := range f.dim.powers {
			out.dim.powers[i] += p * int8(f.power)
		}
		switch {
		case f.dim.of != "" && f.power < 0:
			out.dim.of += "/" + f.dim.of
		case f.dim.of != "":
			out.dim.of += f.dim.of
		}
		for range n {
			if f.power > 0 {
				out.factor *= f.factor
			} else {
				out.factor = over0(out.factor, f.factor)
			}
		}
	}
	out.name = strings.Join(over, " ")
	for i, w := range under {
		switch {
		case i == 0 && len(over) == 0:
			out.name = "inverse " + w
		default:
			out.name += " per " + w
		}
	}
	return out
}

// over0 divides, and keeps 0, which does not convert.
func over0(x, y float64) float64 {
	if y == 0 {
		return 0
	}
	return x / y
}

// powered is a unit's name with its power.
func powered(name string, n int) string {
	switch n {
	case 1:
		return name
	case 2:
		return "square " + name
	case 3:
		return "cubic " + name
	}
	return name + " to the fourth"
}

// unitNamed is the unit of a name as product writes it.
func unitNamed(name string) (unit, bool) {
	if u, ok := byName[name]; ok {
		return u, true
	}
	var fs []factor
	sign := 1
	for k, part := range strings.Split(name, " per ") {
		if rest, ok := strings.CutPrefix(part, "inverse "); ok && k == 0 {
			sign, part = -1, rest
		}
		for ws := strings.Fields(part); len(ws) > 0; {
			f := factor{power: sign}
			switch ws[0] {
			case "square", "cubic":
				f.power *= map[string]int{"square": 2, "cubic": 3}[ws[0]]
				ws = ws[1:]
			}
			n := 0
			for k := len(ws); k > 0 && n == 0; k-- {
				u, ok := byName[strings.Join(ws[:k], " ")]
				if !ok && k == 1 {
					u, ok = worded(ws[0])
				}
				if !ok && k > 1 {
					u, ok = prefixed(ws[:k])
				}
				if ok {
					f.unit, n = u, k
				}
			}
			if n == 0 {
				return unit{}, false
			}
			if ws = ws[n:]; len(ws) > 2 && ws[0] == "to" && ws[1] == "the" && ws[2] == "fourth" {
				f.power, ws = f.power*4, ws[3:]
			}
			fs = append(fs, f)
		}
		sign = -1
	}
	if len(fs) == 0 {
		return unit{}, false
	}
	return product(fs), true
}

// prefixed is the unit of a name of several words whose first has a prefix: "kilowatt hour".
func prefixed(ws []string) (unit, bool) {
	for _, p := range prefixes {
		rest, ok := strings.CutPrefix(ws[0], p.word)
		if !ok {
			continue
		}
		if u, ok := byName[strings.Join(append([]string{rest}, ws[1:]...), " ")]; ok && u.prefixes != "" {
			return p.of(u), true
		}
	}
	return unit{}, false
}
