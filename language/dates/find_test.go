package dates_test

import (
	"fmt"
	"strings"
	"testing"

	"crosscheck/article"
	"crosscheck/calendar"
	"crosscheck/language/dates"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// document is an article published on Wednesday 26 November 2025.
func document(body string) *article.Document {
	d := &article.Document{Text: body}
	at := 0
	for _, p := range strings.Split(body, "\n\n") {
		d.Blocks = append(d.Blocks, article.Block{Span: text.Span{Start: at, End: at + len(p)}, Role: article.Body})
		at += len(p) + 2
	}
	on := calendar.Date(2025, 11, 26)
	d.PublishedOn = calendar.Days(on, on+1)
	return d
}

func find(d *article.Document) []dates.Expression {
	return dates.Find(d, syntax.Parse(d, syntax.Default()), dates.Default())
}

func show(body string, e dates.Expression) string {
	out := []string{e.Span.Of(body), string(e.Type)}
	if e.Range.Resolved() {
		out = append(out, e.Range.From.String()+".."+e.Range.To.String())
	}
	for _, s := range []string{e.Granularity, string(e.Anchor), e.Length} {
		if s != "" && s != "none" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " | ")
}

func TestFind(t *testing.T) {
	day := func(w, d string, anchor string) string {
		return w + " | date | " + d + " | day | " + anchor
	}
	tests := []struct {
		name, text string
		want       []string
	}{
		{"in full", "They met on 26 November 2025.", []string{day("26 November 2025", "2025-11-26..2025-11-27", "absolute")}},
		{"American order", "They met on Nov. 26, 2025 in Rome.", []string{day("Nov. 26, 2025", "2025-11-26..2025-11-27", "absolute")}},
		{"points put the day first", "They met on 02.12.2025.", []string{day("02.12.2025", "2025-12-02..2025-12-03", "absolute")}},
		{"slashes may be either", "They met on 02/12/2025.", []string{"02/12/2025 | date"}},
		{"slashes settled elsewhere in the text", "They met on 02/12/2025 and on 25/12/2025.", []string{
			day("02/12/2025", "2025-12-02..2025-12-03", "absolute"), day("25/12/2025", "2025-12-25..2025-12-26", "absolute")}},
		{"of a raid that somebody was charged over, the one that has been", "Prosecutors have charged a man with theft for the 16 April raid on the dairy.", []string{
			day("the 16 April", "2025-04-16..2025-04-17", "published")}},
		{"a weekday in the past", "They met on Tuesday.", []string{day("Tuesday", "2025-11-25..2025-11-26", "published")}},
		{"a participle has the tense above it", "The council voted for a force to guard the town, the first units arriving Monday.", []string{day("Monday", "2025-11-24..2025-11-25", "published")}},
		{"what may have been", "The firm may have been sold on Monday.", []string{day("Monday", "2025-11-24..2025-11-25", "published")}},
		{"what could be", "Talks on Sunday could end the strike.", []string{day("Sunday", "2025-11-30..2025-12-01", "published")}},
		{"what could not be done", "Police could not find him on Sunday.", []string{day("Sunday", "2025-11-23..2025-11-24", "published")}},
		{"a timetable of two", "The king and the minister meet Monday.", []string{day("Monday", "2025-12-01..2025-12-02", "published")}},
		{"weekdays of another week", "On Sunday, 4 May, the dam broke. On Tuesday the water reached Ardel. The mayor said on Monday that it fell.", []string{
			day("Sunday, 4 May", "2025-05-04..2025-05-05", "published"), day("Tuesday", "2025-05-06..2025-05-07", "event"), day("Monday", "2025-11-24..2025-11-25", "published")}},
		{"weekdays of another paragraph", "On Sunday, 4 May, the dam broke.\n\nOn Tuesday the council met.", []string{
			day("Sunday, 4 May", "2025-05-04..2025-05-05", "published"), day("Tuesday", "2025-11-25..2025-11-26", "published")}},
		{"a quarter that ends when the firm's does", "Its fiscal fourth quarter ended 30 June.", []string{
			"fiscal fourth quarter | date | 2025-04-01..2025-07-01 | quarter | published", day("30 June", "2025-06-30..2025-07-01", "published")}},
		{"months to a month", "It lost money in the six months to September.", []string{
			"the six months | duration | 2025-04-01..2025-10-01 | published | P6M", "September | date | 2025-09-01..2025-10-01 | month | published"}},
		{"a year that ends in March", "For the year ending 31 March it expects a loss.", []string{
			"the year | date | 2025-04-01..2026-04-01 | year | published", day("31 March", "2026-03-31..2026-04-01", "published")}},
		{"trading days", "They left four trading days after 14 May.", []string{day("four trading days after 14 May", "2025-05-20..2025-05-21", "published")}},
		{"an order that the range shows", "They were away from 10/25 to 01/25.", []string{"10/25 to 01/25 | date | 2025-10-25..2026-01-26 | day | published"}},
		{"since year-end", "The index has risen since year-end.", []string{day("year-end", "2024-12-31..2025-01-01", "published")}},
		{"a time with three digits is none", "The gap is 2.123 pm wide.", nil},
		{"a weekday to come", "They will meet on Tuesday.", []string{day("Tuesday", "2025-12-02..2025-12-03", "published")}},
		{"last and next", "They met last Tuesday and will meet next Monday.", []string{
			day("last Tuesday", "2025-11-25..2025-11-26", "published"), day("next Monday", "2025-12-01..2025-12-02", "published")}},
		{"a month told in the past", "He was jailed in March.", []string{"March | date | 2025-03-01..2025-04-01 | month | published"}},
		{"a month to come", "The trial will begin in March.", []string{"March | date | 2026-03-01..2026-04-01 | month | published"}},
		{"early, mid and late", "It began in early March and ended in mid-July.", []string{
			"early March | date | 2025-03-01..2025-03-11 | month | published", "mid-July | date | 2025-07-11..2025-07-21 | month | published"}},
		{"this month", "Prices fell this month.", []string{"this month | date | 2025-11-01..2025-12-01 | month | published"}},
		{"a month later counts from the event", "He was jailed on 3 May 2024. A month later he was freed.", []string{
			day("3 May 2024", "2024-05-03..2024-05-04", "absolute"), "A month later | date | 2024-06-01..2024-07-01 | month | event"}},
		{"a month later than nothing", "A month later he was freed.", []string{"A month later | date"}},
		{"days within a month", "The talks ran on 5-7 March 2025.", []string{day("5-7 March 2025", "2025-03-05..2025-03-08", "absolute")}},
		{"quarters", "Sales fell in the third quarter of 2024.", []string{"the third quarter of 2024 | date | 2024-07-01..2024-10-01 | quarter | absolute"}},
		{"decades", "It was built in the 1990s.", []string{"the 1990s | date | 1990-01-01..2000-01-01 | decade | absolute"}},
		{"days ago", "She died two days ago.", []string{day("two days ago", "2025-11-24..2025-11-25", "published")}},
		{"a duration", "The talks lasted three weeks.", []string{"three weeks | duration | P3W"}},
		{"a set", "They meet every Friday.", []string{"every Friday | set | P1W"}},
		{"a time of day", "The blast was at 6:40 p.m. on Tuesday.", []string{"6:40 p.m. on Tuesday | time | 2025-11-25T18:40..2025-11-25T18:41 | minute | published"}},
		{"two amounts together", "She died two weeks and three days ago.", []string{day("two weeks and three days ago", "2025-11-09..2025-11-10", "published")}},
		{"whole quarters", "Sales fell in the last two quarters.", []string{"the last two quarters | duration | 2025-04-01..2025-10-01 | published | P6M"}},
		{"the number before its direction", "It rained in the 3 previous weeks.", []string{"the 3 previous weeks | duration | 2025-11-05..2025-11-26 | published | P3W"}},
		{"a quarter hung on its year", "Sales fell in 2024-Q3.", []string{"2024-Q3 | date | 2024-07-01..2024-10-01 | quarter | absolute"}},
		{"half a year", "Sales fell in H2 2024.", []string{"H2 2024 | date | 2024-07-01..2025-01-01 | year | absolute"}},
		{"a week by its number", "It opens in week 31 of 2026.", []string{"week 31 of 2026 | date | 2026-07-27..2026-08-03 | week | absolute"}},
		{"up to now", "He reigned from 3 May 2024 to now.", []string{day("3 May 2024 to now", "2024-05-03..2025-11-26", "absolute")}},
		{"between two days of a month", "It ran between the ninth and the seventeenth of April 2025.", []string{
			day("the ninth and the seventeenth of April 2025", "2025-04-09..2025-04-18", "absolute")}},
		{"two days side by side", "They met on the 18th and 19th of October.", []string{day("the 18th and 19th of October", "2025-10-18..2025-10-20", "published")}},
		{"two days apart are no stretch", "They met on 3 and 17 April 2025.", []string{day("17 April 2025", "2025-04-17..2025-04-18", "absolute")}},
		{"years with an alternative", "It ran between 2015 and 2018 or so.", []string{"2015 and 2018 | date | 2015-01-01..2019-01-01 | year | absolute"}},
		{"or more is a count", "The hall holds 2000 or more.", nil},
		{"a year to a month", "He reigned from 2014 to May 2018.", []string{"2014 to May 2018 | date | 2014-01-01..2018-06-01 | year | absolute"}},
		{"the week that starts", "They meet in the week starting on 9 February 2026.", []string{
			"the week starting on 9 February 2026 | date | 2026-02-09..2026-02-16 | week | absolute"}},
		{"later than", "It was never rebuilt later than 2018.", []string{"2018 | date | 2018-01-01..2019-01-01 | year | absolute"}},
		{"open at its end", "It was built in 2016 or later.", []string{"2016 or later | date | 2016-01-01.. | year | absolute"}},
		{"and later is no bound", "He came in 2016 and later left.", []string{"2016 | date | 2016-01-01..2017-01-01 | year | absolute"}},
		{"a baseline moves nothing", "Profit rose to $5 million in the third quarter from $4 million a year earlier. Sales fell 3% from a year earlier.", []string{
			"the third quarter | date | 2025-07-01..2025-10-01 | quarter | published", "a year earlier | date | 2024-07-01..2024-10-01 | quarter | event",
			"a year earlier | date | 2024-07-01..2024-10-01 | quarter | event"}},
		{"a year ago in a report of a quarter", "Profit rose to $5 million in the third quarter from $4 million a year ago.", []string{
			"the third quarter | date | 2025-07-01..2025-10-01 | quarter | published", "a year ago | date | 2024-07-01..2024-10-01 | quarter | event"}},
		{"a year earlier in a report of nine months", "Profit rose in the third quarter. For the nine months, it was $7 million, up from $6 million a year earlier.", []string{
			"the third quarter | date | 2025-07-01..2025-10-01 | quarter | published", "the nine months | duration | P9M",
			"a year earlier | date | 2024-01-01..2025-01-01 | year | event"}},
		{"the same quarter of another year", "Sales rose in the third quarter. They had fallen in the 2019 quarter.", []string{
			"the third quarter | date | 2025-07-01..2025-10-01 | quarter | published", "the 2019 quarter | date | 2019-07-01..2019-10-01 | quarter | event"}},
		{"the latest quarter is a topic", "Sales fell in the latest quarter. They had been $9 million a year ago.", []string{
			"the latest quarter | date | 2025-07-01..2025-10-01 | quarter | published", "a year ago | date | 2024-07-01..2024-10-01 | quarter | event"}},
		{"a year before a late part of one", "It closed in late 2020. Sales were higher a year earlier.", []string{
			"late 2020 | date | 2020-09-01..2021-01-01 | year | absolute", "a year earlier | date | 2019-01-01..2020-01-01 | year | event"}},
		{"a year ago elsewhere", "He resigned a year ago.", []string{"a year ago | date | 2024-01-01..2025-01-01 | year | published"}},
		{"the latest quarter", "Sales fell in the latest quarter.", []string{"the latest quarter | date | 2025-07-01..2025-10-01 | quarter | published"}},
		{"the year to date", "Sales fell 3% in the year to date.", []string{"the year to date | date | 2025-01-01..2025-11-26 | year | published"}},
		{"a length from a day", "The strike will run for two weeks starting 1 December.", []string{"two weeks starting 1 December | date | 2025-12-01..2025-12-15 | published"}},
		{"weeks nobody counted", "It was shut for weeks.", []string{"weeks | duration | PXW"}},
		{"a range that ends on a bare day", "It ran from April the 9th to the 17th.", []string{day("April the 9th to the 17th", "2025-04-09..2025-04-18", "published")}},
		{"over the end of the month", "It ran from April 27th to the 3rd.", []string{day("April 27th to the 3rd", "2025-04-27..2025-05-04", "published")}},
		{"a sum is no day", "They paid $12 December 3.", []string{day("December 3", "2025-12-03..2025-12-04", "published")}},
		{"the third month of a year", "They left in the third month of 2024.", []string{"the third month of 2024 | date | 2024-03-01..2024-04-01 | month | absolute"}},
		{"a weekday with its number", "They met on Friday 31.", []string{day("Friday 31", "2025-10-31..2025-11-01", "published")}},
		{"a day of the week before", "They met on Monday of last week.", []string{day("Monday of last week", "2025-11-17..2025-11-18", "published")}},
		{"a year before its month", "They met on 2025-Nov-20.", []string{day("2025-Nov-20", "2025-11-20..2025-11-21", "absolute")}},
		{"two digits of a year", "They met in April of 87.", []string{"April of 87 | date | 1987-04-01..1987-05-01 | month | absolute"}},
		{"a year in words", "They left in October two thousand and five.", []string{"October two thousand and five | date | 2005-10-01..2005-11-01 | month | absolute"}},
		{"the end of March to", "It ran from the end of March to early May 2024.", []string{"the end of March to early May 2024 | date | 2024-03-21..2024-05-11 | month | absolute"}},
		{"a month just over, told of as planned", "They will meet again in January.", []string{"January | date | 2026-01-01..2026-02-01 | month | published"}},
		{"the present of a timetable", "The court meets Monday.", []string{day("Monday", "2025-12-01..2025-12-02", "published")}},
		{"the present of reports", "The court says Monday.", []string{day("Monday", "2025-11-24..2025-11-25", "published")}},
		{"a plan given up", "The bridge had been due to open Friday.", []string{day("Friday", "2025-11-21..2025-11-22", "published")}},
		{"what takes effect", "The board raised fares effective 1 July.", []string{day("1 July", "2026-07-01..2026-07-02", "published")}},
		{"a programme's name", "She told This Week that he had left.", nil},
		{"the day before what is not dated", "He left the day before the vote.", []string{"the day before | date"}},
		{"year's end", "It is to be sold by year's end.", []string{"year's end | date | 2025-09-01..2026-01-01 | year | published"}},
		{"year-ago figures", "He came in 2019. Profit was above the year-ago figure.", []string{
			"2019 | date | 2019-01-01..2020-01-01 | year | absolute", "year-ago | date | 2024-01-01..2025-01-01 | year | published"}},
		{"a feast's weekend", "It was busy over the Easter weekend.", []string{day("Easter weekend", "2025-04-18..2025-04-22", "published")}},
		{"the weekend of a Monday off work", "They met on Labor Day weekend 2024.", []string{day("Labor Day weekend 2024", "2024-08-31..2024-09-03", "absolute")}},
		{"the weekend of a day", "They met in the weekend of 3 May 2025.", []string{day("the weekend of 3 May 2025", "2025-05-03..2025-05-05", "absolute")}},
		{"the next of its name", "She comes back next 6 April.", []string{day("next 6 April", "2026-04-06..2026-04-07", "published")}},
		{"months after a day", "He fled two months after 3 May 2024.", []string{day("two months after 3 May 2024", "2024-07-03..2024-07-04", "absolute")}},
		{"a school year is not the calendar's", "They left this academic year.", []string{"this academic year | date"}},
		{"a whole week", "They talked all week.", []string{"all week | duration | P1W"}},
		{"days nobody counted", "They talked for some days.", []string{"some days | duration | PXD"}},
		{"a season with over", "Prices fell over the summer.", []string{"the summer | date | 2025-06-01..2025-09-01 | season | published"}},
		{"a day of the month without the", "He will be back on 29th.", []string{day("29th", "2025-11-29..2025-11-30", "published")}},
		{"a day of another month", "They met on the 4th of last month.", []string{day("the 4th of last month", "2025-10-04..2025-10-05", "published")}},
		{"the week before last", "They met the week before last.", []string{"the week before last | date | 2025-11-10..2025-11-17 | week | published"}},
		{"the weekday before last", "They met the Tuesday before last.", []string{day("the Tuesday before last", "2025-11-18..2025-11-19", "published")}},
		{"before last Sunday", "They had left before last Sunday.", []string{day("last Sunday", "2025-11-23..2025-11-24", "published")}},
		{"weeks ago on a weekday", "They met two weeks ago on Tuesday.", []string{day("two weeks ago on Tuesday", "2025-11-11..2025-11-12", "published")}},
		{"a week after the next", "They will meet Friday week.", []string{day("Friday week", "2025-12-05..2025-12-06", "published")}},
		{"half a year is months", "They met half a year ago.", []string{"half a year ago | date | 2025-05-01..2025-06-01 | month | published"}},
		{"a year and a half", "They met a year and a half ago.", []string{"a year and a half ago | date | 2024-05-01..2024-06-01 | month | published"}},
		{"the week that ends", "They met in the week ending 7 March.", []string{
			"the week | date | 2025-03-01..2025-03-08 | week | published", day("7 March", "2025-03-07..2025-03-08", "published")}},
		{"the last weekday of a month", "They met on the last Friday of May.", []string{day("the last Friday of May", "2025-05-30..2025-05-31", "published")}},
		{"the second weekday of a month", "They met on the second Monday in June 2024.", []string{day("the second Monday in June 2024", "2024-06-10..2024-06-11", "absolute")}},
		{"a weekday of every month", "They meet on the third Saturday of every month.", []string{"the third Saturday of every month | set | P1M"}},
		{"half of last year", "They met in the first half of last year.", []string{"the first half of last year | date | 2024-01-01..2024-07-01 | year | published"}},
		{"months of last year", "It ran between May and July last year.", []string{"May and July last year | date | 2024-05-01..2024-08-01 | month | published"}},
		{"a year over two", "Thefts rose in 2023/24.", []string{"2023/24 | date | 2023-01-01..2025-01-01 | year | absolute"}},
		{"short for fiscal", "Sales fell in FY24.", []string{"FY24 | date | 2024-01-01..2025-01-01 | year | absolute"}},
		{"a quarter turned round", "Sales fell in 3Q 2024.", []string{"3Q 2024 | date | 2024-07-01..2024-10-01 | quarter | absolute"}},
		{"two lengths are one", "He was jailed for two years and six months.", []string{"two years and six months | duration | P2Y6M"}},
		{"two lengths of which one is the other's", "He spent three weeks, two days of them in Rome.", []string{"three weeks | duration | P3W", "two days | duration | P2D"}},
		{"stretches told together", "It rained in the last three months and two weeks.", []string{"the last three months and two weeks | duration | 2025-08-12..2025-11-26 | published | P3M2W"}},
		{"a working week", "They met this working week.", []string{"this working week | date | 2025-11-24..2025-11-29 | week | published"}},
		{"next, of a day still to come this week", "They will meet next Friday.", []string{day("next Friday", "2025-12-05..2025-12-06", "published")}},
		{"this upcoming", "They will meet this upcoming Friday.", []string{day("this upcoming Friday", "2025-11-28..2025-11-29", "published")}},
		{"the order that a weekday shows", "They will meet on Friday 05/12/2025.", []string{day("Friday 05/12/2025", "2025-12-05..2025-12-06", "absolute")}},
		{"spelled out", "She was born on January twenty-five nineteen eighty-six.", []string{day("January twenty-five nineteen eighty-six", "1986-01-25..1986-01-26", "absolute")}},
		{"spelled out is no day", "In March twenty five people left.", []string{"March | date | 2025-03-01..2025-04-01 | month | published"}},
		{"the small hours", "The dairy burned in the early hours of Sunday.", []string{"the early hours of Sunday | time | 2025-11-23T00:00..2025-11-23T06:00 | hour | published"}},
		{"a day after a feast", "They met the day after Christmas 2024.", []string{day("the day after Christmas 2024", "2024-12-26..2024-12-27", "absolute")}},
		{"a feast of two words", "They met on New Year's Eve last year.", []string{day("New Year's Eve last year", "2024-12-31..2025-01-01", "published")}},
		{"a feast that the moon gives", "They met on Eid al-Fitr.", []string{day("Eid al-Fitr", "2025-03-30..2025-03-31", "published")}},
		{"up to date", "He has been in Rome from January to date.", []string{"January to date | date | 2025-01-01..2025-11-26 | month | published"}},
		{"hours ago", "They met 48 hours ago.", []string{day("48 hours ago", "2025-11-24..2025-11-25", "published")}},
		{"a month in small letters", "They met in may.", []string{"may | date | 2025-05-01..2025-06-01 | month | published"}},
		{"may is a verb", "They may march on the town.", nil},
		{"a newspaper", "The Sunday Times said so.", nil},
		{"a person", "Ana May fled.", nil},
		{"2000 people are no year", "Some 2000 people fled.", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			d := document(test.text)
			var got []string
			for _, e := range find(d) {
				got = append(got, show(d.Text, e))
			}
			if strings.Join(got, "\n") != strings.Join(test.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
		})
	}
}

func TestAnInferredPublicationDateIsCarried(t *testing.T) {
	d := document("They met on Tuesday, and on 3 May 2024.")
	d.DateInferred = true
	es := find(d)
	if len(es) != 2 || !es[0].Uncertain || es[1].Uncertain {
		t.Errorf("got %+v, want the weekday uncertain and the full date not", es)
	}
}

func TestWithoutPublicationRelativeDatesStayUnresolved(t *testing.T) {
	d := document("They met on Tuesday.")
	d.PublishedOn = calendar.Range{}
	if es := find(d); len(es) != 1 || es[0].Range.Resolved() {
		t.Errorf("got %+v, want one unresolved date", es)
	}
}

func ExampleFind() {
	d := document("They will meet on Tuesday.")
	for _, e := range find(d) {
		fmt.Println(e.Span.Of(d.Text), e.Range.From, e.Range.To, e.Anchor)
	}
	// Output:
	// Tuesday 2025-12-02 2025-12-03 published
}

func FuzzFind(f *testing.F) {
	f.Add("On Nov. 26, 2025, the first week of early mid-March 5-7 two days ago between 1990 and 02.12.2025 6:40 p.m. Tuesday")
	f.Add("a million years ago, the 31st of February last year's third quarter in 5000 weeks the year two thousand\xff")
	f.Fuzz(func(t *testing.T, body string) {
		d := document(body)
		last := 0
		for _, e := range find(d) {
			if e.Span.Start < last || e.Span.End > len(body) || e.Span.Empty() {
				t.Fatalf("span %v after %d in %q", e.Span, last, body)
			}
			if r := e.Range; r.From.Known && r.To.Known && r.To.Day < r.From.Day {
				t.Fatalf("%q ends before it begins: %v %v", e.Span.Of(body), r.From, r.To)
			}
			last = e.Span.End
		}
	})
}

func BenchmarkFind(b *testing.B) {
	d := document(strings.Repeat("The blast was at 6:40 p.m. on Tuesday, two days after the talks of early March 2025 had ended in Rome. ", 100))
	sents := syntax.Parse(d, syntax.Default())
	b.SetBytes(int64(len(d.Text)))
	for b.Loop() {
		dates.Find(d, sents, dates.Default())
	}
}

func TestWhatIsCertain(t *testing.T) {
	tests := []struct{ text, want string }{
		{"He fled after May 2018.", "2018-06-01.."},
		{"He fled later than 2018.", "2019-01-01.."},
		{"He fled before 2020.", "..2020-01-01"},
		{"He fled prior to 2020.", "..2020-01-01"},
		{"He has lived there since 2018.", "2018-01-01..2019-01-01"},
		{"He fled in early 2018.", "2018-01-01..2019-01-01"},
		{"He fled after early 2018.", "2018-05-01.."},
		{"It ran from late 2018 to mid-2019.", "2018-09-01..2019-09-01"},
		{"It is banned from mid-2018 onwards.", "2018-05-01.."},
		{"He fled after Friday's vote.", "2025-11-21..2025-11-22"},
		{"He fled shortly after Friday.", "2025-11-21..2025-11-22"},
		{"He fled just before 5 p.m. on Friday.", "2025-11-21T17:00..2025-11-21T17:01"},
	}
	for _, test := range tests {
		es := find(document(test.text))
		if len(es) != 1 {
			t.Fatalf("%s: got %d expressions, want 1", test.text, len(es))
		}
		r := es[0].Extent()
		if got := r.From.String() + ".." + r.To.String(); got != test.want {
			t.Errorf("%s\ngot  %s\nwant %s", test.text, got, test.want)
		}
	}
}
