package matcher

import "fmt"

// Settings of asking whether two claims answer the same question. All weights are bits: how much a level
// speaks for (positive) or against it.
type Settings struct {
	// Join is the least probability, in [0,1], at which two claims are put in one question. Higher: fewer, purer questions.
	Join float64 `mapstructure:"join" yaml:"join"`
	// Floor is the least probability, in [0,1], between any two members of a question. Higher: questions fall apart sooner.
	Floor float64 `mapstructure:"floor" yaml:"floor"`
	// EventJoin is the least mean probability, in [0,1], that the claims of two groups ask the same about one event, for the groups to be
	// shown as one event on which outlets agree. Higher: more rows of agreement, with fewer outlets each.
	EventJoin float64 `mapstructure:"event_join" yaml:"event_join"`
	// EventOthers is how much two claims of different people count against one event, from 0 to 10 (a likeness below 0, where 1 is the surest
	// likeness). Higher: people to whom the like happened are sooner kept in rows of their own.
	EventOthers float64 `mapstructure:"event_others" yaml:"event_others"`
	// Shrink scales the sum of all fields, in (0,1]: they are not independent. Lower: all probabilities move towards even odds.
	Shrink float64 `mapstructure:"shrink" yaml:"shrink"`
	// TownKm is how many kilometres two towns must lie apart to be two places for sure, above 0: nearer ones may be parts of one.
	// Lower: more differences of place, and suburbs among them.
	TownKm float64 `mapstructure:"town_km" yaml:"town_km"`
	// MinCap is the least number of asks that may share a key for the key to bring them together. Higher: more pairs are looked at, slower.
	MinCap int `mapstructure:"min_cap" yaml:"min_cap"`
	// MaxCap is the most such asks, however large the story. Higher: more pairs in large stories, slower.
	MaxCap int `mapstructure:"max_cap" yaml:"max_cap"`
	// CapPerDoc is how many such asks there may be per article of the story, between MinCap and MaxCap.
	CapPerDoc int `mapstructure:"cap_per_doc" yaml:"cap_per_doc"`
	// Census is up to how many articles all of a batch are looked at to learn how rare a word is, from 2. Of a larger batch it is the earliest so
	// many, or twice, four times … as many, at least half of all. Lower: a few more articles change less of what was found before, and rarity is
	// known less well.
	Census int `mapstructure:"census" yaml:"census"`

	// Same weighs the fields of "same question?", in bits: each bit doubles the odds. Raise a weight and claims at that
	// level are sooner put in one question; lower it (or make it more negative) and they are sooner kept apart.
	Same SameBits `mapstructure:"same" yaml:"same"`
	// Event weighs what says that two claims tell of one event, in bits, where outlets are shown to agree that it happened. Raise a weight and such
	// claims are sooner put in one row.
	Event EventBits `mapstructure:"event" yaml:"event"`
	// Comparable weighs the fields of "one event?", in bits. Raise a weight and a difference at that level is sooner
	// called a contradiction; lower it and it is sooner shown as two events.
	Comparable ComparableBits `mapstructure:"comparable" yaml:"comparable"`
}

// SameBits weigh the fields of "same question?".
type SameBits struct {
	Prior          float64 `mapstructure:"prior" yaml:"prior"`                       // of two asks that share a key
	EventPrior     float64 `mapstructure:"event_prior" yaml:"event_prior"`           // of two claims of one event as a whole
	EventSame      float64 `mapstructure:"event_same" yaml:"event_same"`             // same predicate, a common one
	EventRare      float64 `mapstructure:"event_rare" yaml:"event_rare"`             // at most this much more for a rare one
	EventSynonym   float64 `mapstructure:"event_synonym" yaml:"event_synonym"`       // "free", "release", "the release"
	EventRelated   float64 `mapstructure:"event_related" yaml:"event_related"`       // a wider word, or the noun of a synonym
	EventOpposite  float64 `mapstructure:"event_opposite" yaml:"event_opposite"`     // of the event itself: same question, other answer
	EventOther     float64 `mapstructure:"event_other" yaml:"event_other"`           // unrelated predicates
	EventThing     float64 `mapstructure:"event_thing" yaml:"event_thing"`           // unrelated predicates, but the same thing is counted: "contains", "found" 214 beads
	EventMeasure   float64 `mapstructure:"event_measure" yaml:"event_measure"`       // unrelated predicates, but the same measure: "offered", "paid" a reward of 9 euros
	MeasuredSame   float64 `mapstructure:"measured_same" yaml:"measured_same"`       // figures that are the value of the same thing: "a turnover of"; a rare noun weighs up to counted_rare more
	MeasuredAlike  float64 `mapstructure:"measured_alike" yaml:"measured_alike"`     // of synonyms; "costs 9 euros" and "at a price of 9 euros"
	MeasuredOther  float64 `mapstructure:"measured_other" yaml:"measured_other"`     // of different things
	MeasuredOne    float64 `mapstructure:"measured_one" yaml:"measured_one"`         // one an attribute of something, the other part of what somebody does: "a 12-metre wave", "ran 12 metres"
	OwnerSame      float64 `mapstructure:"owner_same" yaml:"owner_same"`             // attributes of the same unnamed thing: the magnitude of "the quake", "the earthquake"
	OwnerKind      float64 `mapstructure:"owner_kind" yaml:"owner_kind"`             // of a thing and a kind of it: "the quake", "the aftershock"
	OwnerWord      float64 `mapstructure:"owner_word" yaml:"owner_word"`             // of things of one class under two words: "the tube", "the tunnel"
	OwnerOther     float64 `mapstructure:"owner_other" yaml:"owner_other"`           // of different things
	UnitSame       float64 `mapstructure:"unit_same" yaml:"unit_same"`               // percent, metres, euros
	CountedRare    float64 `mapstructure:"counted_rare" yaml:"counted_rare"`         // at most this much more where the noun is rare
	CountedSame    float64 `mapstructure:"counted_same" yaml:"counted_same"`         // same noun counted
	CountedAlike   float64 `mapstructure:"counted_alike" yaml:"counted_alike"`       // synonyms; "victims" and "people"
	CountedKind    float64 `mapstructure:"counted_kind" yaml:"counted_kind"`         // one a kind of the other
	CountedSort    float64 `mapstructure:"counted_sort" yaml:"counted_sort"`         // "people" and "women"
	CountedOther   float64 `mapstructure:"counted_other" yaml:"counted_other"`       // different things
	ModsSame       float64 `mapstructure:"mods_same" yaml:"mods_same"`               // same narrowing words, "political"
	ModsOne        float64 `mapstructure:"mods_one" yaml:"mods_one"`                 // one is narrower
	ModsOther      float64 `mapstructure:"mods_other" yaml:"mods_other"`             // narrowed differently
	PartOther      float64 `mapstructure:"part_other" yaml:"part_other"`             // "killed 3" against "3 killed"
	ScopeOther     float64 `mapstructure:"scope_other" yaml:"scope_other"`           // by/to, per, share
	ForOther       float64 `mapstructure:"for_other" yaml:"for_other"`               // figures that hold for different ones: a toll for lorries, a toll for cars
	RateSame       float64 `mapstructure:"rate_same" yaml:"rate_same"`               // figures reckoned by the same unit: 9 euros a share
	RateOther      float64 `mapstructure:"rate_other" yaml:"rate_other"`             // by different ones: a day, a year
	SubsetOther    float64 `mapstructure:"subset_other" yaml:"subset_other"`         // "two others", "including 14": a part against a whole
	NameSame       float64 `mapstructure:"name_same" yaml:"name_same"`               // same participant, a common name
	NameRare       float64 `mapstructure:"name_rare" yaml:"name_rare"`               // at most this much more for a rare one
	NameOther      float64 `mapstructure:"name_other" yaml:"name_other"`             // different named participants
	HeadSame       float64 `mapstructure:"head_same" yaml:"head_same"`               // same unnamed participant, "the driver"
	HeadOther      float64 `mapstructure:"head_other" yaml:"head_other"`             // different unnamed participants
	WordsFull      float64 `mapstructure:"words_full" yaml:"words_full"`             // weight of the claims' shared content words: at full overlap
	WordsNone      float64 `mapstructure:"words_none" yaml:"words_none"`             // and at none
	ContextFull    float64 `mapstructure:"context_full" yaml:"context_full"`         // the same of the sentences around them
	ContextNone    float64 `mapstructure:"context_none" yaml:"context_none"`         // and at none
	OtherNamesOnly float64 `mapstructure:"other_names_only" yaml:"other_names_only"` // both name somebody, nobody in common
	AgePerson      float64 `mapstructure:"age_person" yaml:"age_person"`             // age or office of one person
}

// EventBits weigh what says that two claims tell of one event. They were fitted by logistic regression on claims whose events people had
// marked as one or two.
type EventBits struct {
	Prior        float64 `mapstructure:"prior" yaml:"prior"`                 // of two claims of one story that share a key
	Alike        float64 `mapstructure:"alike" yaml:"alike"`                 // the same predicate, a synonym, or the noun of the verb
	Rare         float64 `mapstructure:"rare" yaml:"rare"`                   // for each bit of how seldom the claims of their story tell of such an event
	Central      float64 `mapstructure:"central" yaml:"central"`             // where all other articles of the story tell of such an event; a part of it where some do
	Words        float64 `mapstructure:"words" yaml:"words"`                 // for each bit that the words of both have for one question
	Rest         float64 `mapstructure:"rest" yaml:"rest"`                   // for each bit that participants in common and the sentences have for one question; other participants count in full
	FiguresOther float64 `mapstructure:"figures_other" yaml:"figures_other"` // both sentences give figures, none in common
	Noun         float64 `mapstructure:"noun" yaml:"noun"`                   // told in a noun: "the release"; twice where both are
}

// ComparableBits weigh the fields of "one event?".
type ComparableBits struct {
	Prior         float64 `mapstructure:"prior" yaml:"prior"`                   // two claims of one story that ask the same
	Given         float64 `mapstructure:"given" yaml:"given"`                   // more, where somebody sets two statements side by side
	OnePerson     float64 `mapstructure:"one_person" yaml:"one_person"`         // age or office of one person
	OtherStory    float64 `mapstructure:"other_story" yaml:"other_story"`       // of different stories
	TimeEqual     float64 `mapstructure:"time_equal" yaml:"time_equal"`         // same stated time
	TimeNested    float64 `mapstructure:"time_nested" yaml:"time_nested"`       // one time holds the other
	TimeDay       float64 `mapstructure:"time_day" yaml:"time_day"`             // one day apart: time zones, "Monday night"
	TimeWeek      float64 `mapstructure:"time_week" yaml:"time_week"`           // at most a week apart
	TimeMonth     float64 `mapstructure:"time_month" yaml:"time_month"`         // at most a month apart
	TimeBeyond    float64 `mapstructure:"time_beyond" yaml:"time_beyond"`       // further apart
	PlaceSame     float64 `mapstructure:"place_same" yaml:"place_same"`         // a place in common
	PlaceOther    float64 `mapstructure:"place_other" yaml:"place_other"`       // different places, of which one may lie in the other
	PlaceApart    float64 `mapstructure:"place_apart" yaml:"place_apart"`       // places of which none can lie in another
	NamesShared   float64 `mapstructure:"names_shared" yaml:"names_shared"`     // a participant in common
	NamesOther    float64 `mapstructure:"names_other" yaml:"names_other"`       // both name people, nobody in common
	Background    float64 `mapstructure:"background" yaml:"background"`         // one tells of an older event
	ContextShared float64 `mapstructure:"context_shared" yaml:"context_shared"` // the sentences share much besides
	ContextNone   float64 `mapstructure:"context_none" yaml:"context_none"`     // or nothing
	Together      float64 `mapstructure:"together" yaml:"together"`             // the articles name the same rarely named people
	Strangers     float64 `mapstructure:"strangers" yaml:"strangers"`           // both articles name people, none in common
	Published     float64 `mapstructure:"published" yaml:"published"`           // articles published more than a month apart
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{Join: 0.6, Floor: 0.15, EventJoin: 0.45, EventOthers: 0.3, Shrink: 0.7, TownKm: 100, MinCap: 48, MaxCap: 400, CapPerDoc: 8, Census: 512,
		Same: SameBits{Prior: -3, EventPrior: 0, EventSame: 2, EventRare: 2, EventSynonym: 2.2, EventRelated: 0.5, EventOpposite: 1.5, EventOther: -5, EventThing: -2, EventMeasure: -1, MeasuredSame: 3.5, MeasuredAlike: 3, MeasuredOther: -5, MeasuredOne: -2, OwnerSame: 2, OwnerKind: -1, OwnerWord: -3, OwnerOther: -5, UnitSame: 1.5, CountedRare: 2,
			CountedSame: 2, CountedAlike: 2.5, CountedKind: -0.5, CountedSort: -2, CountedOther: -5, ModsSame: 1, ModsOne: -0.7, ModsOther: -2.5,
			PartOther: -4, ScopeOther: -6, ForOther: -6, RateSame: 2, RateOther: -6, SubsetOther: -5, NameSame: 1, NameRare: 3, NameOther: -4, HeadSame: 1.5, HeadOther: -1.5,
			WordsFull: 3.5, WordsNone: -2.5, ContextFull: 2.5, ContextNone: -1, OtherNamesOnly: -1.5, AgePerson: 8},
		Event: EventBits{Prior: -2.9, Alike: 1.2, Rare: 0.6, Central: 3.5, Words: 0.55, Rest: 0.4, FiguresOther: -1.4, Noun: -1.1},
		Comparable: ComparableBits{Prior: 0.5, Given: 3, OnePerson: 2.5, Together: 2, Strangers: -2.5, OtherStory: -5, TimeEqual: 2, TimeNested: 1, TimeDay: 0, TimeWeek: -2, TimeMonth: -4, TimeBeyond: -6,
			PlaceSame: 0.7, PlaceOther: -1.5, PlaceApart: -4, NamesShared: 1, NamesOther: -1, Background: -4, ContextShared: 1, ContextNone: -1.5, Published: -2}}
}

// Validate lists every value that is out of range.
func (s Settings) Validate() []error {
	var errs []error
	unit := func(key string, v float64) {
		if v < 0 || v > 1 {
			errs = append(errs, fmt.Errorf("%s: %g is outside 0..1", key, v))
		}
	}
	unit("join", s.Join)
	unit("floor", s.Floor)
	unit("event_join", s.EventJoin)
	unit("shrink", s.Shrink)
	if s.EventOthers < 0 || s.EventOthers > 10 {
		errs = append(errs, fmt.Errorf("event_others: %g is outside 0..10", s.EventOthers))
	}
	if s.TownKm <= 0 {
		errs = append(errs, fmt.Errorf("town_km: %g is not above 0", s.TownKm))
	}
	if s.Floor > s.Join {
		errs = append(errs, fmt.Errorf("floor: %g is above join", s.Floor))
	}
	if s.MinCap < 2 || s.MaxCap < s.MinCap {
		errs = append(errs, fmt.Errorf("min_cap: need 2 ≤ min_cap ≤ max_cap"))
	}
	if s.CapPerDoc < 1 {
		errs = append(errs, fmt.Errorf("cap_per_doc: %d is less than 1", s.CapPerDoc))
	}
	if s.Census < 2 {
		errs = append(errs, fmt.Errorf("census: %d is less than 2", s.Census))
	}
	return errs
}
