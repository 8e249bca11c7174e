package article

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// A charset is a single-byte encoding that a newsroom's files may be in.
type charset struct {
	name  string
	also  string // other names, between spaces
	table *charmap.Charmap
}

// charsets lists them with the likelier ones first: a tie goes to the first.
var charsets = []charset{
	{"windows-1252", " cp1252 iso-8859-1 latin1 latin-1 us-ascii ascii ansi ", charmap.Windows1252},
	{"windows-1250", " cp1250 ", charmap.Windows1250},
	{"windows-1251", " cp1251 ", charmap.Windows1251},
	{"koi8-r", " koi8 ", charmap.KOI8R},
	{"koi8-u", "", charmap.KOI8U},
	{"iso-8859-2", " latin2 latin-2 ", charmap.ISO8859_2},
	{"iso-8859-5", "", charmap.ISO8859_5},
	{"windows-1253", " cp1253 ", charmap.Windows1253},
	{"iso-8859-7", "", charmap.ISO8859_7},
	{"windows-1254", " cp1254 iso-8859-9 latin5 ", charmap.Windows1254},
	{"windows-1257", " cp1257 iso-8859-13 ", charmap.Windows1257},
	{"iso-8859-15", " latin9 latin-9 ", charmap.ISO8859_15},
	{"ibm866", " cp866 dos866 ", charmap.CodePage866},
	{"macintosh", " x-mac-roman mac ", charmap.Macintosh},
}

func (c charset) is(name string) bool {
	name = strings.ToLower(strings.TrimSpace(name))
	return name != "" && (name == c.name || strings.Contains(c.also, " "+name+" "))
}
