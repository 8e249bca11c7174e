package stories

import "fmt"

// Settings of gathering stories. Factors of words multiply how often a word counts in its article.
type Settings struct {
	// Threshold is the average likeness, in [0, 1], from which two groups of articles are one story.
	// Higher splits one event into several stories; lower mixes events of the same kind.
	Threshold float64 `mapstructure:"threshold" yaml:"threshold"`
	// Settled is how many articles make a story that others may join, from 1; smaller ones are left over. 1 switches it off.
	Settled int `mapstructure:"settled" yaml:"settled"`
	// Attach is the average likeness, in [0, 1], from which what is left over joins the settled story it is most like. Higher: more stories of a few
	// articles beside a large one on the same event.
	Attach float64 `mapstructure:"attach" yaml:"attach"`
	// AttachMargin is how much more it must be like that story than like any other settled one, in [0, 1]. Higher: what lies between
	// two events of one kind rather stays alone.
	AttachMargin float64 `mapstructure:"attach_margin" yaml:"attach_margin"`
	// NameWeight multiplies names: words that mostly stand with a capital inside a sentence.
	NameWeight float64 `mapstructure:"name_weight" yaml:"name_weight"`
	// NumberWeight multiplies numbers and days.
	NumberWeight float64 `mapstructure:"number_weight" yaml:"number_weight"`
	// TitleWeight multiplies words that stand in the headline.
	TitleWeight float64 `mapstructure:"title_weight" yaml:"title_weight"`
	// LeadWeight multiplies words of the first LeadWords words, where news says what it is about.
	LeadWeight float64 `mapstructure:"lead_weight" yaml:"lead_weight"`
	// LeadWords is the length of the lead in words.
	LeadWords int `mapstructure:"lead_words" yaml:"lead_words"`
	// EventSentences is how many sentences that tell a day, from the first on, are taken to tell the day of the event. Higher takes in days
	// of the background.
	EventSentences int `mapstructure:"event_sentences" yaml:"event_sentences"`
	// LeadSentences is how many sentences, the headline among them, are searched for the places of the event. Higher takes in places of
	// the background.
	LeadSentences int `mapstructure:"lead_sentences" yaml:"lead_sentences"`
	// PriorDocuments is the size of an imagined archive in which every word is rare: it keeps the words that
	// all articles of a small batch share from losing their weight. 0 trusts the batch alone.
	PriorDocuments float64 `mapstructure:"prior_documents" yaml:"prior_documents"`
	// SmallBatch is the largest batch, in articles, all of which is taken to be one matter: questions are asked across its
	// stories, and answers about different events are shown as such. Higher: more rows of that kind in large batches. 0 switches it off.
	SmallBatch int `mapstructure:"small_batch" yaml:"small_batch"`
	// Weights say what likeness is made of.
	Weights Weights `mapstructure:"weights" yaml:"weights"`
	// Budget is the number of entries looked at for each article, from its rarest key on. It bounds the cost of a
	// batch to a multiple of its size; lower may miss a pair in very large batches.
	Budget int `mapstructure:"budget" yaml:"budget"`
	// Neighbours is the number of articles that each article is compared with, those that share most rare keys. It
	// should be above the size of the largest story.
	Neighbours int `mapstructure:"neighbours" yaml:"neighbours"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{Threshold: 0.42, Settled: 5, Attach: 0.34, AttachMargin: 0.1, NameWeight: 1.5, NumberWeight: 1, TitleWeight: 2.5, LeadWeight: 1.3, LeadWords: 80, EventSentences: 2, LeadSentences: 5, PriorDocuments: 20,
		Weights: Weights{Bias: -2.15, Cosine: 5.63, Contained: 4.09, Names: 0.44, Words: -0.53, Rarest: 2.76, Apart: -2.08, Undated: -0.8,
			Length: -3.26, EventDay: 0.56, EventApart: -0.99, Told: 0.81, Persons: 0.3, PersonsApart: 0.59, Places: 0.86, Elsewhere: -0.78,
			Ages: 0.87, OtherAges: -1.34},
		Budget: 2000, Neighbours: 150, SmallBatch: 12}
}

// Validate lists every value that is out of range; each error begins with the key.
func (s Settings) Validate() []error {
	var errs []error
	check := func(key string, v, low, high float64) {
		if !(v >= low && v <= high) {
			errs = append(errs, fmt.Errorf("%s: %v is outside %v..%v", key, v, low, high))
		}
	}
	check("threshold", s.Threshold, 0, 1)
	check("settled", float64(s.Settled), 1, 1e9)
	check("attach", s.Attach, 0, 1)
	check("attach_margin", s.AttachMargin, 0, 1)
	check("name_weight", s.NameWeight, 0, 100)
	check("number_weight", s.NumberWeight, 0, 100)
	check("title_weight", s.TitleWeight, 0, 100)
	check("lead_weight", s.LeadWeight, 0, 100)
	check("lead_words", float64(s.LeadWords), 0, 1e9)
	check("event_sentences", float64(s.EventSentences), 0, 1e9)
	check("lead_sentences", float64(s.LeadSentences), 0, 1e9)
	check("prior_documents", s.PriorDocuments, 0, 1e9)
	check("budget", float64(s.Budget), 1, 1e9)
	check("neighbours", float64(s.Neighbours), 1, 1e9)
	w := s.Weights
	for _, v := range []struct {
		key string
		v   float64
	}{{"bias", w.Bias}, {"cosine", w.Cosine}, {"contained", w.Contained}, {"names", w.Names}, {"words", w.Words}, {"rarest", w.Rarest},
		{"apart", w.Apart}, {"undated", w.Undated}, {"length", w.Length}, {"event_day", w.EventDay}, {"event_apart", w.EventApart}, {"told", w.Told},
		{"persons", w.Persons}, {"persons_apart", w.PersonsApart}, {"places", w.Places}, {"elsewhere", w.Elsewhere},
		{"ages", w.Ages}, {"other_ages", w.OtherAges}} {
		check("weights."+v.key, v.v, -100, 100)
	}
	return errs
}
