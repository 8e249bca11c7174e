package dates

import (
	"sort"

	"crosscheck/article"
	"crosscheck/language/numeral"
	"crosscheck/language/syntax"
	"crosscheck/text"
)

// Find lists the time expressions of a document in order.
func Find(d *article.Document, sents []syntax.Sentence, s Settings) []Expression {
	f := finder{d: d, sents: sents, ctx: published(d, s)}
	var found [][]match
	var cut [][]numeral.Piece
	for i := range sents {
		var ms []match
		var ps []numeral.Piece
		if sents[i].Role.Readable() {
			ps = numeral.Lex(d.Text, sents[i].Span)
			ms = (&scanner{ps: ps, block: verbs(ps, &sents[i])}).all()
		}
		found, cut = append(found, ms), append(cut, ps)
	}
	f.ctx.dayFirst = order(found)
	for i := range sents {
		f.sentence(i, cut[i], found[i])
	}
	return f.out
}

// A finder resolves what was found in the order of the text, remembering the last event told.
type finder struct {
	d     *article.Document
	sents []syntax.Sentence
	ctx   context
	out   []Expression
	block int // of the last event
	topic int // block of the last quarter told outright
	told  frame
}

func published(d *article.Document, s Settings) context {
	c := context{set: s}
	p := d.PublishedOn
	if !p.From.Known || !p.To.Known {
		return c
	}
	c.ref = p.From.Day
	width := p.To.Day - p.From.Day
	if p.To.Timed && p.To.Minute > 0 {
		width++
	}
	c.known = width <= 2
	c.monthly = !c.known && width <= 31
	if c.monthly {
		c.ref = p.To.Day - 1
	}
	return c
}

// order tells from dates such as 25.12.2025 whether the document writes the day first.
func order(found [][]match) int {
	n := 0
	for _, ms := range found {
		for _, m := range ms {
			if s := m.sense; s.form == numericForm {
				if s.first > 12 {
					n++
				} else if s.second > 12 {
					n--
				}
			}
		}
	}
	return max(-1, min(1, n))
}

// verbs marks the pieces that the grammar calls verbs: "may", "march".
func verbs(ps []numeral.Piece, sent *syntax.Sentence) []bool {
	out := make([]bool, len(ps))
	for i, p := range ps {
		if p.Is("may", "march", "mar", "august") {
			if t := tokenAt(sent, p.Span.Start); t >= 0 {
				u := sent.Tokens[t].UPOS
				out[i] = u == syntax.AUX || u == syntax.VERB
			}
		}
	}
	return out
}

func tokenAt(sent *syntax.Sentence, pos int) int {
	k := sort.Search(len(sent.Tokens), func(k int) bool { return sent.Tokens[k].Span.End > pos })
	if k == len(sent.Tokens) {
		return k - 1
	}
	return k
}

func (f *finder) sentence(i int, ps []numeral.Piece, ms []match) {
	sent := &f.sents[i]
	for _, m := range ms {
		if otherPeriod(ps, m) {
			f.ctx.hasTopic, f.ctx.eventG = false, "" // "a year earlier" now is a year, and no quarter
		}
		e := Expression{Span: text.Span{Start: ps[m.first].Span.Start, End: ps[m.last].Span.End}, Sentence: i, Type: typeOf(m.sense), Anchor: None, Length: m.sense.length}
		e.First, e.Last = tokenAt(sent, e.Span.Start), tokenAt(sent, e.Span.End-1)
		if m.sense.form != lengthForm && m.sense.form != setForm && m.sense.form != vagueForm || m.sense.closes != nil {
			f.ctx.tense = tenseAt(sent, top(sent, e.First, e.Last))
			f.ctx.noted = noted(sent, top(sent, e.First, e.Last))
			if f.ctx.tense == past && m.first > 0 && ps[m.first-1].Is("by", "until", "till", "through") {
				f.ctx.tense = unclear // a deadline told in the past may still lie ahead
			}
			if at := top(sent, e.First, e.Last); f.ctx.tense == unclear && timetabled(sent, at) && (m.sense.form == weekdayForm || m.sense.yearless() && scheduled(sent, at)) {
				f.ctx.tense = future
			}
			if opening := ms[0]; m.first > opening.last && opening.first < 2 && m.sense.yearless() {
				m.sense.ofYear(&opening.sense)
			}
			if m.first > 0 && ps[m.first-1].Is("effective") {
				f.ctx.tense = future // what is agreed takes effect later
			}
			if m.sense.within && f.ctx.tense == past {
				e.Type = Duration
				f.out = append(f.out, e)
				continue
			}
			e.Length = ""
			if m.sense.form == stretchForm {
				e.Length = m.sense.length
			}
			f.compared(ps, &m, sent)
			r, framed := f.told.weekday(&m.sense, sent, &f.ctx, e.First)
			if !framed {
				r = f.ctx.resolve(m.sense)
			}
			f.told.begin(&m.sense, sent, &f.ctx, r)
			e.Range, e.Within, e.Granularity, e.Anchor, e.Fuzz = r.r, r.within, r.gran, r.anchor, r.fuzz
			if !e.Range.Resolved() {
				e.Anchor = None
			}
			e.Uncertain = f.d.DateInferred && e.Anchor != Absolute && e.Anchor != None
			if e.Type == Date && r.gran == "hour" || r.gran == "minute" {
				e.Type = Time
			}
		}
		e.Day, e.Said = m.sense.dayName(), m.sense.calendar()
		e.Clock = clockOf(&m.sense, ps, m.first)
		e.Relation = relation(ps, m.first)
		e.Bound = bound(ps, m, sent, &e)
		f.remember(e, m.sense)
		f.out = append(f.out, e)
	}
}

// remember keeps the last resolved date as the event that "a month later" counts from. A baseline ("up from
// 12 a year earlier") is no event: the story stays where it was.
func (f *finder) remember(e Expression, s sense) {
	if e.Type != Date && e.Type != Time || !e.Range.From.Known || !e.Range.To.Known || s.form == shiftForm && s.dir < 0 && s.unit == yearUnit {
		return
	}
	if s.form == thatForm && s.unit == quarterUnit && f.ctx.hasTopic && e.Range == f.ctx.topic.r {
		f.topic = f.sents[e.Sentence].Block // named again, it is still the topic
	}
	f.ctx.event, f.ctx.eventG, f.ctx.hasEvent = e.Range, e.Granularity, true
	f.block = f.sents[e.Sentence].Block
	if over := !f.ctx.known || e.Range.To.Day <= f.ctx.ref; over && (s.form == quarterForm || s.latest && e.Granularity == "quarter") && s.until == nil && !s.yearSaid {
		f.ctx.topic, f.ctx.hasTopic = reading{r: e.Range, gran: e.Granularity, anchor: e.Anchor}, true
		f.topic = f.block
	}
}

// otherPeriod is true where figures begin that are not of a quarter: "for the nine months", "for the year".
func otherPeriod(ps []numeral.Piece, m match) bool {
	if m.first == 0 || !ps[m.first-1].Is("for", "in") {
		return false
	}
	switch s := m.sense; s.form {
	case lengthForm, stretchForm:
		return s.length == "P9M" || s.length == "P6M" || s.length == "P1Y"
	case thatForm, unitForm:
		return s.unit == yearUnit && s.dir == 0
	}
	return m.sense.form == yearForm && ps[m.first].Is("fiscal")
}

// compared reads "a year ago" as the same quarter of the year before where it gives the baseline of a sum:
// "profit in the third quarter rose to $5 million from $4 million a year ago".
func (f *finder) compared(ps []numeral.Piece, m *match, sent *syntax.Sentence) {
	s := &m.sense
	if s.form != shiftForm || s.unit != yearUnit || s.n != 1 || s.dir >= 0 || s.event || !f.ctx.hasTopic || f.topic < sent.Block-2 {
		return
	}
	for _, p := range ps[:m.first] {
		if p.Is("$", "€", "£", "¥", "%") {
			s.event, s.gran = true, "quarter"
			return
		}
	}
}

func typeOf(s sense) Type {
	switch s.form {
	case lengthForm, stretchForm:
		return Duration
	case setForm:
		return Set
	case clockForm:
		return Time
	}
	return Date
}
