package article

// A Reader reads one form in which newsrooms have their articles.
type Reader struct {
	Name       string
	Doc        string
	Extensions []string // with the dot, in lower case; longer ones win
	read       func(id, path string, raw []byte, s Settings) ([]*draft, error)
}

// Readers lists the forms that a batch may hold.
var Readers = []Reader{
	{Name: "text", Doc: "plain text in any common encoding", Extensions: []string{".txt", ".text"}, read: readPlain},
	{Name: "markdown", Doc: "Markdown with front matter", Extensions: []string{".md", ".markdown"}, read: readMarkdown},
	{Name: "html", Doc: "a saved page", Extensions: []string{".html", ".htm", ".xhtml"}, read: readHTML},
}
