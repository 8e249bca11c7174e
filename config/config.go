// Package config assembles the settings of every room, reads them from a file and the environment,
// and says what is wrong with them, all at once, with line and key. It owns no threshold itself.
// Start with Load.
package config

import (
	"crosscheck/archive"
	"crosscheck/article"
	"crosscheck/blocking"
	"crosscheck/cache"
	"crosscheck/claims"
	"crosscheck/clash"
	"crosscheck/discrepancy"
	"crosscheck/fetch"
	"crosscheck/language"
	"crosscheck/language/dates"
	langnames "crosscheck/language/names"
	"crosscheck/language/quantity"
	"crosscheck/language/quotes"
	"crosscheck/language/syntax"
	"crosscheck/likeness"
	"crosscheck/matcher"
	"crosscheck/names"
	"crosscheck/origins"
	"crosscheck/report"
	"crosscheck/sources"
	"crosscheck/stories"
	"crosscheck/tune"
	"crosscheck/versions"
)

// Config is every setting of a run. Each section belongs to the room of the same name.
type Config struct {
	// Reading the files of a batch.
	Article article.Settings `mapstructure:"article" yaml:"article"`
	// What the words of one article say.
	Language Language `mapstructure:"language" yaml:"language"`
	// Who is who across the batch.
	Names names.Settings `mapstructure:"names" yaml:"names"`
	// Which articles are on one event.
	Stories stories.Settings `mapstructure:"stories" yaml:"stories"`
	// Which statements of a list are worth setting beside each other, for the command match.
	Blocking blocking.Settings `mapstructure:"blocking" yaml:"blocking"`
	// Which articles are copies, and which share a source.
	Origins origins.Settings `mapstructure:"origins" yaml:"origins"`
	// What an outlet changed between two versions of an article.
	Versions versions.Settings `mapstructure:"versions" yaml:"versions"`
	// How far each source can be trusted, and the transparency card.
	Sources sources.Settings `mapstructure:"sources" yaml:"sources"`
	// Claims made of sentences.
	Claims claims.Settings `mapstructure:"claims" yaml:"claims"`
	// How far two statements say the same in their words, for the command compare.
	Likeness likeness.Settings `mapstructure:"likeness" yaml:"likeness"`
	// When two statements clash, for the command compare.
	Clash clash.Settings `mapstructure:"clash" yaml:"clash"`
	// Which claims answer the same question, and whether they speak of one event.
	Matcher matcher.Settings `mapstructure:"matcher" yaml:"matcher"`
	// Whether the answers agree; from which probability on a difference is shown.
	Discrepancy discrepancy.Settings `mapstructure:"discrepancy" yaml:"discrepancy"`
	// How what was found is shown.
	Report report.Settings `mapstructure:"report" yaml:"report"`
	// What people decided, kept from run to run.
	Archive archive.Settings `mapstructure:"archive" yaml:"archive"`
	// What single articles were found to say, kept for the next run. It may be deleted.
	Cache cache.Settings `mapstructure:"cache" yaml:"cache"`
	// Downloading pages: the command fetch, and nothing else.
	Fetch fetch.Settings `mapstructure:"fetch" yaml:"fetch"`
	// Learning from what people decided.
	Tune tune.Settings `mapstructure:"tune" yaml:"tune"`
}

// Language holds the settings of the parts of package language.
type Language struct {
	// Sentences, words and grammar.
	Syntax syntax.Settings `mapstructure:"syntax" yaml:"syntax"`
	// Dates and times.
	Dates dates.Settings `mapstructure:"dates" yaml:"dates"`
	// Numbers and what they count.
	Quantities quantity.Settings `mapstructure:"quantities" yaml:"quantities"`
	// Names within one article.
	Names langnames.Settings `mapstructure:"names" yaml:"names"`
	// Who says what.
	Quotes quotes.Settings `mapstructure:"quotes" yaml:"quotes"`
}

// Settings are the same in the form that language.Read takes.
func (l Language) Settings() language.Settings {
	return language.Settings{Syntax: l.Syntax, Dates: l.Dates, Quantities: l.Quantities, Names: l.Names, Quotes: l.Quotes}
}

// Default are the shipped settings: those of config.yaml at the root of the repository.
func Default() Config {
	l := language.Default()
	return Config{
		Article:     article.Default(),
		Language:    Language{l.Syntax, l.Dates, l.Quantities, l.Names, l.Quotes},
		Names:       names.Default(),
		Stories:     stories.Default(),
		Blocking:    blocking.Default(),
		Origins:     origins.Default(),
		Versions:    versions.Default(),
		Sources:     sources.Default(),
		Claims:      claims.Default(),
		Likeness:    likeness.Default(),
		Clash:       clash.Default(),
		Matcher:     matcher.Default(),
		Discrepancy: discrepancy.Default(),
		Report:      report.Default(),
		Archive:     archive.Default(),
		Cache:       cache.Default(),
		Fetch:       fetch.Default(),
		Tune:        tune.Default(),
	}
}

// Validate lists every value that is out of range; each error begins with the key's full path.
func (c Config) Validate() []error {
	var out []error
	for _, room := range []struct {
		name string
		errs []error
	}{
		{"article", c.Article.Validate()},
		{"language.syntax", c.Language.Syntax.Validate()},
		{"language.dates", c.Language.Dates.Validate()},
		{"language.quantities", c.Language.Quantities.Validate()},
		{"language.names", c.Language.Names.Validate()},
		{"language.quotes", c.Language.Quotes.Validate()},
		{"names", c.Names.Validate()},
		{"stories", c.Stories.Validate()},
		{"blocking", c.Blocking.Validate()},
		{"origins", c.Origins.Validate()},
		{"versions", c.Versions.Validate()},
		{"sources", c.Sources.Validate()},
		{"claims", c.Claims.Validate()},
		{"clash", c.Clash.Validate()},
		{"likeness", c.Likeness.Validate()},
		{"matcher", c.Matcher.Validate()},
		{"discrepancy", c.Discrepancy.Validate()},
		{"report", c.Report.Validate()},
		{"archive", c.Archive.Validate()},
		{"cache", c.Cache.Validate()},
		{"fetch", c.Fetch.Validate()},
		{"tune", c.Tune.Validate()},
	} {
		for _, err := range room.errs {
			out = append(out, under(room.name, err))
		}
	}
	return out
}
