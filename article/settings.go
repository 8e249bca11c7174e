package article

import "fmt"

// Settings of reading.
type Settings struct {
	// MaxFileBytes is the largest file that is read, in bytes (1,024 to 4 GiB). Larger ones are listed as
	// unread. Raising it lets bigger archives in and costs memory: about eight times the size of the file.
	MaxFileBytes int64 `mapstructure:"max_file_bytes" yaml:"max_file_bytes"`
	// MaxArticleBytes is the longest article, in bytes of plain text (1,000 to 100 million). Longer ones
	// are listed as unread: they are lists or dumps, not articles.
	MaxArticleBytes int `mapstructure:"max_article_bytes" yaml:"max_article_bytes"`
	// MaxFiles is how many files one batch may hold, archives' members included (1 to 10 million).
	MaxFiles int `mapstructure:"max_files" yaml:"max_files"`
	// MaxPDFSeconds is how long one PDF may take (1 to 3,600). A longer one is named as unread. Lower: a batch with PDFs that were made
	// to loop ends sooner; higher: very long documents are read on slow machines.
	MaxPDFSeconds int `mapstructure:"max_pdf_seconds" yaml:"max_pdf_seconds"`
	// MaxNodes is how many tags a page may have (1,000 to 10 million). A page with more is read as plain
	// text, tag by tag, and loses what its structure says; raising it costs time, with the square of the number.
	MaxNodes int `mapstructure:"max_nodes" yaml:"max_nodes"`
	// MaxDepth is how deep archives, mails and the like may lie in one another (1 to 10).
	MaxDepth int `mapstructure:"max_depth" yaml:"max_depth"`
	// MaxUnpackedBytes is how many bytes one file may unpack to in all (1 MB to 64 GiB): an archive beyond it is
	// read up to there, and what follows is named as unread.
	MaxUnpackedBytes int64 `mapstructure:"max_unpacked_bytes" yaml:"max_unpacked_bytes"`
	// MaxRatio is how many times larger than its packed form a member of an archive may be (10 to 100,000).
	// Text shrinks to a third or a tenth; what shrinks a thousandfold was made to fill the memory.
	MaxRatio int64 `mapstructure:"max_ratio" yaml:"max_ratio"`
	// MaxArticles is how many articles one file (a table, a feed, an archive) may hold (1 to 1 million).
	MaxArticles int `mapstructure:"max_articles" yaml:"max_articles"`
	// Columns says which column of a table or which key of a JSON line holds what, where its name does not
	// tell: text, title, outlet, author, published, updated, url, language. "body" and "content" are known as text.
	Columns map[string]string `mapstructure:"columns" yaml:"columns"`
	// TitleWords is the most words a line may have to be taken for a headline or heading (3 to 60).
	// Raising it takes short paragraphs for headlines, lowering it takes long headlines for body.
	TitleWords int `mapstructure:"title_words" yaml:"title_words"`
	// LanguageWords is how many words an article needs before its language is judged (5 to 1,000);
	// a shorter one is taken for English.
	LanguageWords int `mapstructure:"language_words" yaml:"language_words"`
	// LanguageSure is how sure another language must be, from 0 to 1, before an article is left out.
	// Raising it keeps more articles in, lowering it leaves out English ones full of foreign names.
	LanguageSure float64 `mapstructure:"language_sure" yaml:"language_sure"`
	// RepeatArticles is in how many articles of one outlet, with different titles, a paragraph must stand
	// word for word to be boilerplate (2 to 100); twice as many for a full sentence of twelve words or more,
	// which may be background that is told again. Raising it keeps more of a site's furniture.
	RepeatArticles int `mapstructure:"repeat_articles" yaml:"repeat_articles"`
	// BoilerplateScore is the score at or above which a block of text is furniture rather than prose
	// (0.2 to 5); see boilerplate.go for what adds to it. Lower drops more text.
	BoilerplateScore float64 `mapstructure:"boilerplate_score" yaml:"boilerplate_score"`
}

// Default are the shipped settings.
func Default() Settings {
	return Settings{
		MaxFileBytes:     64 << 20,
		MaxArticleBytes:  2_000_000,
		MaxFiles:         100_000,
		MaxPDFSeconds:    60,
		MaxNodes:         30_000,
		MaxDepth:         3,
		MaxUnpackedBytes: 256 << 20,
		MaxRatio:         200,
		MaxArticles:      20_000,
		Columns:          map[string]string{},
		TitleWords:       25,
		LanguageWords:    20,
		LanguageSure:     0.8,
		RepeatArticles:   2,
		BoilerplateScore: 1,
	}
}

// Validate lists every value that is out of range, as errors that begin with the key.
func (s Settings) Validate() []error {
	var errs []error
	check := func(key string, v, low, high float64) {
		if !(v >= low && v <= high) { // also refuses NaN
			errs = append(errs, fmt.Errorf("%s: %v is outside %v..%v", key, v, low, high))
		}
	}
	check("max_file_bytes", float64(s.MaxFileBytes), 1024, 4<<30)
	check("max_article_bytes", float64(s.MaxArticleBytes), 1000, 100e6)
	check("max_files", float64(s.MaxFiles), 1, 10e6)
	check("max_pdf_seconds", float64(s.MaxPDFSeconds), 1, 3600)
	check("max_nodes", float64(s.MaxNodes), 1000, 10e6)
	check("max_depth", float64(s.MaxDepth), 1, 10)
	check("max_unpacked_bytes", float64(s.MaxUnpackedBytes), 1e6, 64<<30)
	check("max_ratio", float64(s.MaxRatio), 10, 100_000)
	check("max_articles", float64(s.MaxArticles), 1, 1e6)
	check("title_words", float64(s.TitleWords), 3, 60)
	check("language_words", float64(s.LanguageWords), 5, 1000)
	check("language_sure", s.LanguageSure, 0, 1)
	check("repeat_articles", float64(s.RepeatArticles), 2, 100)
	check("boilerplate_score", s.BoilerplateScore, 0.2, 5)
	return errs
}
