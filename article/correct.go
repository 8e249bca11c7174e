package article

// corrected is where a correction by the desk is said to come from.
const corrected = "the desk"

// Correct sets what a person typed for an article: "outlet", "title", "author", "published" or "url". It
// reports false for any other field, and for a date that cannot be read; the article is then unchanged.
// It must be called before any later stage reads the document.
func (d *Document) Correct(field, value string) bool {
	f := Found{Value: value, From: corrected, Sure: 1}
	switch field {
	case "outlet":
		d.Outlet = f
	case "title":
		d.Title = f
	case "author":
		d.Author = f
	case "url":
		d.URL = f
	case "published":
		st, ok := readStamp(value)
		if !ok {
			return false
		}
		f.Value = st.text
		d.Published, d.PublishedOn, d.DateInferred = f, st.on, false
	default:
		return false
	}
	return true
}
