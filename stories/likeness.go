package stories

import (
	"math"

	"crosscheck/article"
)

// Weights turn what two articles have in common into the log-odds that they are on one event. They were fitted by
// logistic regression on pairs of articles from batches full of look-alikes, a large story's pairs counting less each. A weight's unit depends on its measure.
type Weights struct {
	// Bias is the log-odds of two articles that have nothing to be said of them.
	Bias float64 `mapstructure:"bias" yaml:"bias"`
	// Cosine is for the likeness of the whole vocabularies (square root of the cosine, 0 to 1).
	Cosine float64 `mapstructure:"cosine" yaml:"cosine"`
	// Contained is for the part of the shorter article found in the longer (0 to 1).
	Contained float64 `mapstructure:"contained" yaml:"contained"`
	// Names is for shared names, rare ones counting more (logarithm of their summed rarity).
	Names float64 `mapstructure:"names" yaml:"names"`
	// Words is for shared other words: below 0, since long articles share many whatever they are about.
	Words float64 `mapstructure:"words" yaml:"words"`
	// Rarest is for the five rarest keys shared (a tenth of their summed rarity).
	Rarest float64 `mapstructure:"rarest" yaml:"rarest"`
	// Apart is for the time between publications (a quarter of the days' binary logarithm): below 0.
	Apart float64 `mapstructure:"apart" yaml:"apart"`
	// Undated is for a publication date that is not known: chosen on batches of short articles without any date. Higher joins more of them.
	Undated float64 `mapstructure:"undated" yaml:"undated"`
	// Length is for the length of the shorter article (a third of the logarithm of its keys): long ones share more by chance.
	Length float64 `mapstructure:"length" yaml:"length"`
	// EventDay is for opening with the same day.
	EventDay float64 `mapstructure:"event_day" yaml:"event_day"`
	// EventApart is for opening with days more than one apart (a quarter of the days' binary logarithm): below 0.
	EventApart float64 `mapstructure:"event_apart" yaml:"event_apart"`
	// Told is for days with which one opens and which the other tells anywhere (logarithm of their summed rarity).
	Told float64 `mapstructure:"told" yaml:"told"`
	// Persons is for people whom both name in full (logarithm of their summed rarity).
	Persons float64 `mapstructure:"persons" yaml:"persons"`
	// PersonsApart is for the same, the more the longer the time between the articles, as Apart counts it: a trial comes a year after
	// the crime. It takes part of Apart back.
	PersonsApart float64 `mapstructure:"persons_apart" yaml:"persons_apart"`
	// Places is for towns, districts and streets in the opening of both (logarithm of their summed rarity).
	Places float64 `mapstructure:"places" yaml:"places"`
	// Elsewhere is for openings that both name such a place, none in common: below 0.
	Elsewhere float64 `mapstructure:"elsewhere" yaml:"elsewhere"`
	// Ages is for ages that both tell (logarithm of their summed rarity).
	Ages float64 `mapstructure:"ages" yaml:"ages"`
	// OtherAges is for articles that both tell ages, none in common: below 0.
	OtherAges float64 `mapstructure:"other_ages" yaml:"other_ages"`
}

// softness flattens the log-odds before they are averaged over a group, so that one certain pair does not outvote
// several doubtful ones. Changing it needs another Threshold.
const softness = 3

// A Measures is what is measured of two articles, one number for each of the Weights but Bias, in their order.
type Measures [measured]float64

// measured is how many measures there are; those of the facts begin with eventDay.
const (
	eventDay = 8
	measured = 17
)

// MeasureNames are the keys of the weights in the order of the measures.
var MeasureNames = [measured]string{"cosine", "contained", "names", "words", "rarest", "apart", "undated", "length", "event_day", "event_apart", "told",
	"persons", "persons_apart", "places", "elsewhere", "ages", "other_ages"}

// List is the weights in the order of the measures.
func (w *Weights) List() Measures {
	return Measures{w.Cosine, w.Contained, w.Names, w.Words, w.Rarest, w.Apart, w.Undated, w.Length, w.EventDay, w.EventApart, w.Told, w.Persons,
		w.PersonsApart, w.Places, w.Elsewhere, w.Ages, w.OtherAges}
}

// likeness is how alike two articles are, in [0, 1].
func (g *gathering) likeness(a, b int) float64 {
	z := g.s.Weights.Bias
	m := g.measures(a, b)
	for i, w := range g.s.Weights.List() {
		z += w * m[i]
	}
	return 1 / (1 + math.Exp(-z/softness))
}

// measures measures two articles against each other.
func (g *gathering) measures(a, b int) Measures {
	x, y := &g.profiles[a], &g.profiles[b]
	c := g.common(x.keys, y.keys)
	m := Measures{math.Sqrt(c.cosine), 0, math.Log1p(c.names), math.Log1p(c.words), c.rarest / 10}
	if low := math.Min(x.norm, y.norm); low > 0 {
		m[1] = math.Sqrt(c.cosine * math.Max(x.norm, y.norm) / low)
	}
	far, known := apart(g.docs[a], g.docs[b])
	if m[5] = far; !known {
		m[6] = 1
	}
	m[7] = math.Log1p(float64(min(len(x.keys), len(y.keys)))) / 3
	g.factual(m[eventDay:], a, b, far)
	return m
}

// apart is a quarter of the binary logarithm of the days between two publications; known is false where a date is missing or only inferred.
func apart(a, b *article.Document) (far float64, known bool) {
	x, y := a.PublishedOn.From, b.PublishedOn.From
	if !x.Known || !y.Known || a.DateInferred || b.DateInferred {
		return 0, false
	}
	return math.Log2(1+math.Abs(float64(x.Day-y.Day))) / 4, true
}

// A sharing is what two articles have in common; names and words are summed rarity.
type sharing struct{ cosine, names, words, rarest float64 }

// rareKeys is how many of the rarest shared keys count as such.
const rareKeys = 5

func (g *gathering) common(a, b []share) sharing {
	var c sharing
	var top [rareKeys]float64 // ascending
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].key < b[j].key:
			i++
		case a[i].key > b[j].key:
			j++
		default:
			k := a[i].key
			c.cosine += float64(a[i].count) * float64(b[j].count)
			rarity := g.v.rarity[k]
			switch g.v.class[k] {
			case nameKey:
				c.names += rarity
			case wordKey:
				c.words += rarity
			}
			at := 0
			for ; at < rareKeys && top[at] < rarity; at++ {
				if at > 0 {
					top[at-1] = top[at]
				}
			}
			if at > 0 {
				top[at-1] = rarity
			}
			i, j = i+1, j+1
		}
	}
	for _, r := range top {
		c.rarest += r
	}
	return c
}
