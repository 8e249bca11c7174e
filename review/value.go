package review

import (
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"crosscheck/report"
)

// Spreadsheets rewrite what people type: a date becomes a number of days, True a truth value, 3 becomes 3.0, a dash another
// dash. A reader gives the words back that were meant.
//
//	46085      in a column of dates   2026-03-04
//	1          typed as a truth value TRUE, and True where the column's list offers that
//	12.0                              12
//	0.12       shown as a percentage  12%
//	"more than one - scope …"         the list's own "more than one – scope …"
type reader struct {
	f        *excelize.File
	from1904 bool
}

func newReader(f *excelize.File) reader {
	props, err := f.GetWorkbookProps()
	return reader{f, err == nil && props.Date1904 != nil && *props.Date1904}
}

// value is what stands in a cell of a column, as a person would say it; broken reports that a formula of theirs failed there.
func (r reader) value(t table, c column, raw string, ref string) (value string, broken bool) {
	value = strings.TrimSpace(strings.NewReplacer("_x000D_", "", "\r", "").Replace(raw))
	if value == "" {
		return "", false
	}
	if x, err := strconv.ParseFloat(value, 64); err == nil || value[0] == '#' {
		switch kind, _ := r.f.GetCellType(t.name, ref); kind {
		case excelize.CellTypeError:
			return "", true
		case excelize.CellTypeBool:
			value = map[bool]string{true: "TRUE", false: "FALSE"}[x != 0]
		case excelize.CellTypeUnset, excelize.CellTypeNumber:
			value = r.number(t, c, x, ref)
		}
	} else if day, clock, ok := strings.Cut(value, "T"); ok && len(day) == len(time.DateOnly) && strings.HasPrefix(clock, "00:00:00") {
		value = day // a day in a cell of the type date, which other programs write
	}
	return report.Offered(t.sheet, c.id, value), false
}

// dates are the columns in which a bare number of days is a date.
var dates = map[string]bool{"checked_on": true, "published": true}

// earliest is the least number of days that is read as a date where nothing else says so (1982): below it, it is a year.
const earliest = 30000

// digits is how many digits of a number spreadsheets keep.
const digits = 15

func (r reader) number(t table, c column, x float64, ref string) string {
	format := r.format(t.name, ref)
	switch {
	case isDate(format) || dates[c.id] && x >= earliest:
		return r.date(x)
	case strings.Contains(format, "%"):
		return plainNumber(x*100) + "%"
	}
	return plainNumber(x)
}

func plainNumber(x float64) string {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(x, 'g', digits, 64), 64)
	if err != nil {
		rounded = x
	}
	return strconv.FormatFloat(rounded, 'f', -1, 64)
}

// date is a number of days since the workbook's first day as a date, with the time where it has one.
func (r reader) date(days float64) string {
	at, err := excelize.ExcelDateToTime(days, r.from1904)
	switch {
	case err != nil:
		return plainNumber(days)
	case at.Round(time.Minute).Hour() == 0 && at.Round(time.Minute).Minute() == 0:
		return at.Round(time.Minute).Format(time.DateOnly)
	}
	return at.Round(time.Minute).Format("2006-01-02T15:04")
}

// format is the pattern in which a cell shows its number; the built-in ones that matter here are spelt out.
func (r reader) format(sheet, ref string) string {
	id, err := r.f.GetCellStyle(sheet, ref)
	if err != nil {
		return ""
	}
	style, err := r.f.GetStyle(id)
	if err != nil {
		return ""
	}
	switch n := style.NumFmt; {
	case style.CustomNumFmt != nil:
		return *style.CustomNumFmt
	case n == 9 || n == 10:
		return "0%"
	case n >= 14 && n <= 17, n == 22, n >= 27 && n <= 31, n == 36, n >= 50 && n <= 58: // dates, also those of East Asian editions
		return "yyyy-mm-dd"
	}
	return ""
}

// isDate reports whether a pattern shows days or years, outside quoted words and brackets.
func isDate(format string) bool {
	quoted := false
	for i := 0; i < len(format); i++ {
		switch ch := format[i] | 0x20; {
		case format[i] == '"':
			quoted = !quoted
		case quoted:
		case format[i] == '\\':
			i++
		case format[i] == '[':
			if end := strings.IndexByte(format[i:], ']'); end > 0 {
				i += end
			}
		case ch == 'y' || ch == 'd':
			return true
		}
	}
	return false
}
