package report

import "strings"

// sentence is a cell's sentence in stretches, its value marked: those that came with it, or the ones that follow
// from where the value stands. Nothing is searched for: without a place, nothing is marked.
func (c *Cell) sentence() []Stretch {
	if len(c.Runs) > 0 {
		return c.Runs
	}
	if at := c.ValueAt; at != nil {
		a, b := at.Start-c.Start, at.End-c.Start
		if a >= 0 && a < b && b <= len(c.Text) && c.Text[a:b] == at.Text {
			return joined([]Stretch{{Text: c.Text[:a]}, {Text: c.Text[a:b], Mark: ValueRun}, {Text: c.Text[b:]}})
		}
	}
	return []Stretch{{Text: oneLine(c.Text)}}
}

// joined joins the lines of each stretch, keeping the blank at its ends.
func joined(runs []Stretch) []Stretch {
	out := runs[:0:0]
	for _, r := range runs {
		if r.Text == "" {
			continue
		}
		t := oneLine(r.Text)
		if t == "" {
			t = " "
		} else {
			if isBlank(r.Text[0]) && !isBlank(t[0]) {
				t = " " + t
			}
			if isBlank(r.Text[len(r.Text)-1]) && !isBlank(t[len(t)-1]) {
				t += " "
			}
		}
		out = append(out, Stretch{Text: t, Mark: r.Mark})
	}
	return out
}

func isBlank(b byte) bool { return strings.IndexByte(" \t\r\n", b) >= 0 }
