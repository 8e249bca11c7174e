package numeral

// small are the cardinals below twenty and the tens, with the value each adds.
var small = map[string]float64{"zero": 0, "nought": 0, "naught": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
	"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60,
	"seventy": 70, "eighty": 80, "ninety": 90}

// scales multiply what stands before them.
var scales = map[string]float64{"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
	"lakh": 1e5, "crore": 1e7, "dozen": 12, "dozens": 12, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9, "trillions": 1e12,
	"lakhs": 1e5, "crores": 1e7, "mln": 1e6, "bln": 1e9, "bn": 1e9, "mn": 1e6, "tn": 1e12, "trn": 1e12, "mio": 1e6, "gross": 144}

// suffixes are scales only where glued to digits ("10k") or after a sum of money.
var suffixes = map[string]float64{"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12, "g": 1e9, "mm": 1e6, "mil": 1e6}

// ordinals that end a number; the rest of their number stands before them.
var ordinals = map[string]float64{"zeroth": 0, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
	"ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
	"seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
	"sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90}

var ordinalScales = map[string]float64{"hundredth": 1e2, "thousandth": 1e3, "millionth": 1e6, "billionth": 1e9, "trillionth": 1e12}

// denominators turn a numerator into a fraction: "two thirds".
var denominators = map[string]float64{"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
	"fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
	"tenth": 10, "tenths": 10, "hundredths": 100, "thousandths": 1000, "sixteenths": 16, "twentieths": 20}

// Cardinal is the value of a folded word below a hundred that counts by itself: "zero", "twelve", "forty".
func Cardinal(w string) (float64, bool) {
	v, ok := small[w]
	return v, ok
}

// Ordinal is the value of a folded ordinal of one word: "third", "twelfth".
func Ordinal(w string) (float64, bool) {
	v, ok := ordinals[w]
	return v, ok
}

// Spelled reports whether a folded word says a number or a part of one: "twelve", "million", "third", "halves".
func Spelled(w string) bool {
	_, scale := scales[w]
	_, ordinalScale := ordinalScales[w]
	return scale || ordinalScale || small[w] > 0 || w == "zero" || ordinals[w] > 0 || denominators[w] > 0
}

// IsScale reports whether a folded word is a scale ("million"), and its factor.
func IsScale(w string) (float64, bool) {
	v, ok := scales[w]
	return v, ok
}
