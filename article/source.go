package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// domain is a bare host name, alone on its line: "Example.Net", "www.example.co.uk".
var domain = regexp.MustCompile(`(?i)^(?:https?://)?(?:www\.)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:com|net|org|info|news|tv|press|media|online|today|live|io|co|us|uk|eu|int|biz|me|[a-z]{2}))/?$`)

// bareDomain is the match of a line at the edge of an article that holds nothing but a domain, nil for any other.
func bareDomain(s string, edge bool) []string {
	if !edge || strings.IndexByte(s, ' ') >= 0 {
		return nil
	}
	return domain.FindStringSubmatch(s)
}

// publishedBy is "Originally published by NAME", "This article first appeared in NAME".
var publishedBy = regexp.MustCompile(`(?i)^(?:this (?:article|story|piece|text|column) )?(?:was |is )?(?:originally |first |re)(?:published|appeared|posted|printed)(?: here)? (?:by|in|on|at|from) (?:the website of )?([^.\n]{2,60}(?:\.[a-z]{2,6}(?:\.[a-z]{2})?)?)\.?$`)

// headerKeys are the names that a line "Name: value" above an article may have.
var headerKeys = map[string]field{
	"outlet": outlet, "source": outlet, "publisher": outlet, "publication": outlet, "newspaper": outlet, "site": outlet, "sitename": outlet,
	"site_name": outlet, "website": outlet, "agency": outlet, "media": outlet, "medium": outlet,
	"title": title, "headline": title, "subject": title,
	"author": author, "authors": author, "by": author, "byline": author, "writer": author, "reporter": author, "creator": author,
	"date": published, "published": published, "publishdate": published, "publish_date": published, "publication date": published,
	"published_at": published, "date published": published, "datepublished": published, "pubdate": published, "posted": published,
	"published on": published, "posted on": published, "created": published,
	"updated": updated, "modified": updated, "last updated": updated, "lastmod": updated, "date modified": updated, "datemodified": updated,
	"last modified": updated, "updated_at": updated,
	"url": url, "link": url, "canonical": url, "permalink": url, "source_url": url, "source url": url, "address": url,
	"language": language, "lang": language,
}

// headerLine splits "Outlet: The Herald" and says which piece of metadata it is.
func headerLine(s string) (f field, key, value string, ok bool) {
	i := strings.IndexByte(s, ':')
	if i <= 0 || i > 20 {
		return 0, "", "", false
	}
	key = fold(strings.Trim(s[:i], "*_ "))
	f, ok = headerKeys[key]
	value = strings.Trim(strings.TrimSpace(s[i+1:]), "*_\"' ")
	return f, key, value, ok && value != "" && len(value) < 500
}

func startsLikeHeader(s string) bool {
	_, _, _, ok := headerLine(s)
	return ok
}

// byLine is "By Ana Roe", "By Ana Roe and Ben Low, The Herald", "BY ANA ROE".
var byLine = regexp.MustCompile(`^(?i:by|written by|story by)[ :]\s*(\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|and|&|de|von|van|der|al|bin|la|di|da))*)(.*)$`)

// nameLine is a line of two to four capitalised words and nothing else.
var nameLine = regexp.MustCompile(`^(?:\p{Lu}[\p{Ll}\p{Lu}'’.-]*\s+){1,3}\p{Lu}[\p{L}'’-]+$`)

// byline reports whether a line names who wrote the article, and whom.
func byline(s string) (who, rest string, ok bool) {
	if len(s) > 160 || endsSentence(s) && text20(s) {
		return "", "", false
	}
	m := byLine.FindStringSubmatch(s)
	if m == nil {
		return "", "", false
	}
	who, rest = strings.TrimSpace(m[1]), strings.Trim(m[2], " ,|-–—•/")
	words := strings.Fields(who)
	if len(words) == 0 || len(words) > 12 {
		return "", "", false
	}
	// "By Monday the river had risen" goes on in small letters; a byline goes on with an outlet or a date.
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && unicode.IsLower(r) && !strings.HasPrefix(rest, "for ") && !strings.HasPrefix(rest, "in ") && !strings.HasPrefix(rest, "of ") {
		return "", "", false
	}
	if _, isMonth := months[strings.ToLower(words[0])]; isMonth {
		return "", "", false
	}
	return who, rest, true
}

func text20(s string) bool { return len(strings.Fields(s)) > 14 }

// dateline is a place in capitals, or a place and an agency, before a dash: "MINSK/PARIS – ", "Ardel (AP) — ",
// "WASHINGTON, Dec. 2 (Reuters) - ", "KYIV, Ukraine (AP) -- ".
var dateline = regexp.MustCompile(`^((?:\p{Lu}[\p{Lu}\p{M}'’.-]+|\p{Lu}{2,})(?:[ /,-]{1,2}(?:\p{Lu}[\p{L}'’.-]*|and|de|of|del|la|el))*(?:,\s*(?:\p{Lu}\p{L}+\.?\s+\d{1,2}(?:,\s*\d{4})?|\d{1,2}\s+\p{Lu}\p{L}+(?:\s+\d{4})?))?)\s*(\([^()]{2,40}\))?\s*(--+|[—–―_]|-)\s+`)
var agencyDateline = regexp.MustCompile(`^(\p{Lu}[\p{L}'’. /-]*(?:,\s*\p{Lu}[\p{L}'’. ]*)?(?:,\s*\p{Lu}\p{L}+\.?\s+\d{1,2}(?:,\s*\d{4})?)?)\s*(\([^()]{2,40}\))\s*(--+|[—–―_]|-)\s+`)

// findDateline is the length of the dateline at the start of a paragraph, 0 for none, and the words in its brackets.
func findDateline(s string) (n int, agency string) {
	head := s[:min(len(s), 160)]
	if m := agencyDateline.FindStringSubmatchIndex(head); m != nil {
		if a := agencyIn(head[m[4]+1 : m[5]-1]); a != "" && len(strings.Fields(head[:m[4]])) <= 8 {
			return m[1], a
		}
	}
	m := dateline.FindStringSubmatchIndex(head)
	if m == nil || !capitals(head[m[2]:m[3]]) {
		return 0, ""
	}
	if m[4] >= 0 {
		agency = agencyIn(head[m[4]+1 : m[5]-1])
	}
	if strings.TrimSpace(s[m[1]:]) == "" {
		return 0, ""
	}
	return m[1], agency
}

// capitals reports whether the first word of a dateline is in capitals ("SÃO PAULO, Brazil"), three letters at least.
func capitals(place string) bool {
	first := strings.FieldsFunc(place, func(r rune) bool { return r == ',' || r == '/' })[0]
	letters := 0
	for _, r := range first {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters >= 3 || strings.Contains(first, ".") && letters >= 2
}

// agencyIn is the short name of the agency that a short phrase names, "" for none.
func agencyIn(phrase string) string {
	for _, p := range strings.FieldsFunc(fold(phrase), func(r rune) bool { return r == '/' || r == ',' || r == ';' || r == '|' }) {
		if a := agencies[strings.TrimSpace(p)]; a != "" {
			return a
		}
	}
	return agencies[fold(phrase)]
}
