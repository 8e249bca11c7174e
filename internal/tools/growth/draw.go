//go:build unix

package main

import (
	"bytes"
	"fmt"
	"math"
)

// The picture is 640 by 400; both scales are logarithmic, so that growth in a straight line is a line at a known slope, drawn dashed.
const (
	width, height = 640.0, 400.0
	margin        = 56.0
)

// A line is one of the things that are drawn.
type line struct {
	name, colour string
	value        func(cost) float64
}

var lines = []line{
	{"processor time, s", "#1f5fa8", func(c cost) float64 { return c.cpu }},
	{"wall time, s", "#2e8b57", func(c cost) float64 { return c.wall }},
	{"peak memory, MB", "#b5502a", func(c cost) float64 { return c.peak }},
}

// draw makes the picture of the costs, which are sorted by their articles.
func draw(costs []cost) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n", width, height)
	if len(costs) == 0 {
		b.WriteString("</svg>\n")
		return b.Bytes()
	}
	x, y := scales(costs)
	for _, c := range costs {
		at := x.at(float64(c.articles))
		fmt.Fprintf(&b, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>\n",
			at, margin/2, at, height-margin, at, height-margin+18, c.articles)
	}
	for v := math.Pow(10, math.Ceil(y.low)); math.Log10(v) <= y.high; v *= 10 {
		fmt.Fprintf(&b, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/><text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%g</text>\n",
			margin, y.at(v), width-margin/2, y.at(v), margin-6, y.at(v)+4, v)
	}
	fmt.Fprintf(&b, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">articles</text>\n", width/2, height-14)
	for i, l := range lines {
		first, last := costs[0], costs[len(costs)-1]
		straight := l.value(first) * float64(last.articles) / float64(first.articles)
		if y.low <= math.Log10(straight) && math.Log10(straight) <= y.high {
			fmt.Fprintf(&b, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-dasharray=\"2 5\"/>\n",
				x.at(float64(first.articles)), y.at(l.value(first)), x.at(float64(last.articles)), y.at(straight), l.colour)
		}
		fmt.Fprintf(&b, "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"", l.colour)
		for _, c := range costs {
			fmt.Fprintf(&b, "%.1f,%.1f ", x.at(float64(c.articles)), y.at(l.value(c)))
		}
		b.WriteString("\"/>\n")
		for _, c := range costs {
			fmt.Fprintf(&b, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/><text x=\"%.1f\" y=\"%.1f\" fill=\"%s\" font-size=\"11\">%s</text>\n",
				x.at(float64(c.articles)), y.at(l.value(c)), l.colour, x.at(float64(c.articles))-6, y.at(l.value(c))-7, l.colour, short(l.value(c)))
		}
		fmt.Fprintf(&b, "<text x=\"%.1f\" y=\"%.1f\" fill=\"%s\">%s</text>\n", margin+8, margin/2+16*float64(i+1), l.colour, l.name)
	}
	fmt.Fprintf(&b, "<text x=\"%.1f\" y=\"%.1f\" fill=\"#777\">dashed: a straight line from the smallest batch</text>\n</svg>\n", margin+8, margin/2+16*float64(len(lines)+1))
	return b.Bytes()
}

// An axis places the powers of ten from low to high between from and to.
type axis struct{ low, high, from, to float64 }

func (a axis) at(v float64) float64 {
	return a.from + (math.Log10(v)-a.low)/(a.high-a.low)*(a.to-a.from)
}

func scales(costs []cost) (x, y axis) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, c := range costs {
		for _, l := range lines {
			low, high = min(low, math.Log10(l.value(c))), max(high, math.Log10(l.value(c)))
		}
	}
	first, last := math.Log10(float64(costs[0].articles)), math.Log10(float64(costs[len(costs)-1].articles))
	return axis{first, max(last, first+1), margin + 16, width - margin}, axis{math.Floor(low), math.Ceil(high), height - margin, margin / 2}
}

func short(v float64) string {
	if v < 10 {
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.0f", v)
}
