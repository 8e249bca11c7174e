package quantity

import (
	"strings"

	"crosscheck/language/numeral"
	"crosscheck/lexicon"
)

// leaveAlone is true for numbers that name something: "Boeing 737", "COVID-19", "Article 5", "G7", times, phone numbers.
func (s *scanner) leaveAlone(n numeral.Number) bool {
	p, prev, next := s.at(n.First), s.at(n.First-1), s.at(n.Last+1)
	if n.Words {
		return prev.Kind == numeral.Word && prev.Upper && p.Upper && n.First > 1 && !n.Scaled // "Formula One"
	}
	if n.Article {
		return false
	}
	glued := p.Glued() // for a signed number, its sign
	if p.Kind != numeral.Digits {
		p = s.at(n.First + 1)
	}
	p.Space = !glued
	switch {
	case prev.Lower == "[" && s.bracketed(n.First):
		return true
	case next.Lower == "%" && next.Glued() && s.at(n.Last+2).Glued() && s.at(n.Last+2).Kind != numeral.Symbol:
		return true // inside an address: "a%20b"
	case p.Glued() && prev.Kind == numeral.Word && !bareCurrency(prev.Lower): // "G7", "x2"
		return true
	case p.Glued() && prev.Lower == "-" && prev.Glued() && s.coded(n.First-2):
		return true
	case p.Glued() && prev.Is(":", "/", ".", "#", "@", "_") && prev.Glued():
		return true
	case prev.Is("#", "№"):
		return true
	case next.Is(":", "/", "_") && next.Glued() && s.at(n.Last+2).Glued() && s.at(n.Last+2).Kind == numeral.Digits:
		return true
	case next.Lower == "." && next.Glued() && s.at(n.Last+2).Glued() && s.at(n.Last+2).Kind == numeral.Digits:
		return true // "1.2.3"
	case (next.Lower == "-" && next.Glued() || prev.Lower == "-" && prev.Glued()) && s.phone(n.Last):
		return true
	case s.labelled(n.First - 1), s.labelledList(n.First), s.cited(n.First):
		return true
	}
	return s.inName != nil && s.inName(n.First)
}

// coded is true where piece i belongs to a run of letters, digits and hyphens that begins with letters, as the names of
// diseases, planes and files do: "COVID-19", "B2-17". "Mid-40s", "under-18s" and "a magnitude-6 quake" are none.
func (s *scanner) coded(i int) bool {
	for s.at(i).Glued() && (s.at(i-1).Lower == "-" || s.at(i-1).Kind != numeral.Symbol) {
		i--
	}
	p := s.at(i)
	return p.Kind == numeral.Word && !lexicon.Under(p.Lower, "magnitude") && !p.Is("mid", "pre", "post", "to", "and", "about", "under", "over", "sub")
}

// labelled is true where a label ends at piece i: "Article", "No.", "sections".
func (s *scanner) labelled(i int) bool {
	p := s.at(i)
	if p.Lower == "." && p.Glued() { // "No. 5", "Art. 3", "Figs. 2"
		return labels[strings.TrimSuffix(s.at(i-1).Lower, "s")] || labels[s.at(i-1).Lower]
	}
	one := strings.TrimSuffix(p.Lower, "s")
	return p.Kind == numeral.Word && (labels[p.Lower] || labels[one]) && (p.Upper || strict[p.Lower] || strict[one])
}

// maxLabels bounds how far back a list of labelled numbers is followed.
const maxLabels = 12

// labelledList is true for a later number of a list under one label in the plural: "Articles 5, 6 and 7".
func (s *scanner) labelledList(i int) bool {
	for steps := 0; steps < maxLabels; steps++ {
		k := i - 1
		for s.at(k).Is(",", "and", "or", "&") || s.at(k).Lower == "-" {
			k--
		}
		if k == i-1 {
			p := s.at(k)
			if p.Lower == "." {
				p = s.at(k - 1)
			}
			return steps > 0 && strings.HasSuffix(p.Lower, "s") && s.labelled(k)
		}
		if s.at(k).Kind == numeral.Word && len(s.at(k).Lower) == 1 && s.at(k).Glued() {
			k-- // "Figures 3A and 3C"
		}
		if s.at(k).Kind != numeral.Digits {
			return false
		}
		i = k
	}
	return false
}

// cited is true for the figures of "(26,29)" and "(3,7,12)", which refer to a list of works: set without spaces, and behind a word.
func (s *scanner) cited(i int) bool {
	first, last := i, i
	for s.at(first-1).Lower == "," && s.at(first-2).Kind == numeral.Digits {
		first -= 2
	}
	for s.at(last+1).Lower == "," && s.at(last+2).Kind == numeral.Digits {
		last += 2
	}
	for k := first + 1; k <= last; k++ {
		if s.at(k).Space || s.at(k).Kind == numeral.Digits && !s.at(k).Plain {
			return false
		}
	}
	return first < last && s.at(first-1).Lower == "(" && s.at(last+1).Lower == ")" && s.at(first-2).Kind == numeral.Word
}

// bracketed is true inside "[14]" and "[2–5, 7]", which refer to something.
func (s *scanner) bracketed(i int) bool {
	for ; i < len(s.ps); i++ {
		if s.ps[i].Lower == "]" {
			return true
		}
		if s.ps[i].Kind == numeral.Word {
			return false
		}
	}
	return false
}

// phone is true where three or more groups of digits hang together by hyphens.
func (s *scanner) phone(i int) bool {
	groups := 1
	for j := i; s.at(j-1).Lower == "-" && s.at(j-1).Glued() && s.at(j).Glued() && s.at(j-2).Kind == numeral.Digits; j -= 2 {
		groups++
	}
	for s.at(i+1).Lower == "-" && s.at(i+1).Glued() && s.at(i+2).Kind == numeral.Digits && s.at(i+2).Glued() {
		groups++
		i += 2
	}
	return groups > 2
}

// labels are words that a number after them belongs to as a name.
var labels = words(`article section chapter act resolution highway route interstate room flight boeing airbus channel level phase
formula psalm rule title part paragraph clause amendment item line gate terminal runway platform pier unit battalion brigade division
apollo windows iphone type model version no number nos figure fig table page pp vol volume issue lot proposition measure form
division protocol annex appendix apartment apt suite box exit zone sector grade tier class mark mk ward district precinct studio area
order decree law bill regulation`)

// strict are labels even in lower case.
var strict = words(`article section chapter highway route interstate flight boeing airbus version figure fig page pp volume paragraph clause exit annex appendix psalm phase channel step column row episode`)
