package syntax

import (
	_ "embed"
	"strings"
)

//go:embed irregular.txt
var irregularFile string

// irregular maps "went VERB" to "go".
var irregular = readIrregular()

func readIrregular() map[string]string {
	out := map[string]string{}
	tag := ""
	for _, line := range strings.Split(irregularFile, "\n") {
		line, _, _ = strings.Cut(line, "#")
		line = strings.TrimSpace(line)
		if name, ok := strings.CutPrefix(line, "["); ok {
			tag = strings.TrimSuffix(name, "]")
			continue
		}
		for _, entry := range strings.Split(line, ";") {
			f := strings.Fields(entry)
			for i := 1; i < len(f); i++ {
				if _, ok := out[f[i]+" "+tag]; !ok {
					out[f[i]+" "+tag] = f[0]
				}
			}
		}
	}
	return out
}

// Lemma is the dictionary form of a word with its tags: "prisoners" → prisoner, "was" → be. Names keep
// their capitals; everything else is in lower case.
func Lemma(form string, upos Tag, xpos string) string {
	low := strings.ToLower(form)
	switch upos {
	case PROPN:
		return properLemma(form, low, xpos)
	case VERB, AUX:
		if l, ok := irregular[low+" VERB"]; ok {
			if upos == AUX || !auxiliaryOnly(low) {
				return l
			}
		}
		return verbLemma(low, xpos)
	case NOUN:
		if xpos == "NNS" || xpos == "NNPS" {
			return nounLemma(low)
		}
	case ADJ, ADV:
		if l, ok := irregular[low+" "+string(upos)]; ok {
			return l
		}
		if strings.HasPrefix(xpos, "JJ") && len(xpos) == 3 || strings.HasPrefix(xpos, "RB") && len(xpos) == 3 {
			return degreeLemma(low, xpos[2] == 'S')
		}
	case PRON, DET:
		if l, ok := irregular[low+" PRON"]; ok {
			return l
		}
		if low == "an" {
			return "a"
		}
	case PART:
		switch low {
		case "n't", "nt":
			return "not"
		}
	case NUM:
		return form
	}
	return low
}

// auxiliaryOnly lists clitics that stand for a main verb in no reading.
func auxiliaryOnly(low string) bool { return low == "'ll" || low == "'d" }

func properLemma(form, low, xpos string) string {
	if xpos != "NNPS" || len(form) < 4 || !strings.HasSuffix(low, "s") || strings.HasSuffix(low, "ss") {
		return form
	}
	if low == strings.ToUpper(form) || strings.ToUpper(form) == form {
		return form
	}
	l := nounLemma(low)
	if len(low) != len(form) || l == "" { // folding changed the length: no spelling to keep
		return form
	}
	if strings.HasPrefix(low, l) {
		return form[:len(l)]
	}
	return form[:1] + l[1:]
}

func nounLemma(low string) string {
	if l, ok := irregular[low+" NOUN"]; ok {
		return l
	}
	if i := strings.LastIndexByte(low, '-'); i > 0 && i+1 < len(low) {
		return low[:i+1] + nounLemma(low[i+1:])
	}
	has := func(s string) bool { return strings.HasSuffix(low, s) }
	n := len(low)
	switch {
	case n < 3 || !has("s") || has("ss") || has("us") || has("is"):
		if has("men") && n > 3 {
			return low[:n-3] + "man"
		}
		return strings.TrimSuffix(low, "'s")
	case has("'s"):
		return low[:n-2]
	case has("ies"):
		if n <= 4 {
			return low[:n-1]
		}
		return low[:n-3] + "y"
	case has("sses") || has("shes") || has("ches") || has("xes") || has("zzes"):
		if has("aches") && !has("caches") && n > 5 && !has("oaches") && !has("eaches") {
			return low[:n-1]
		}
		return low[:n-2]
	case has("oes") && n > 4 && !has("shoes") && !has("toes"):
		return low[:n-2]
	case has("ives") && (has("wives") || has("knives") || has("lives")):
		return low[:n-3] + "fe"
	case has("lves"), has("eaves"), has("oaves"):
		return low[:n-3] + "f"
	}
	return low[:n-1]
}

// verbLemma undoes -s, -ed, -en and -ing.
func verbLemma(low, xpos string) string {
	n := len(low)
	has := func(s string) bool { return strings.HasSuffix(low, s) }
	switch {
	case xpos == "VB" || xpos == "VBP" || xpos == "MD":
		return low
	case xpos == "VBZ":
		switch {
		case has("ies") && n > 4:
			return low[:n-3] + "y"
		case has("sses") || has("shes") || has("ches") && !has("aches") || has("xes") || has("zzes") || has("oes") || has("aches") && !has("rache"):
			return low[:n-2]
		case has("s") && !has("ss") && n > 2:
			return low[:n-1]
		}
	case has("ing") && n > 4 && (xpos == "VBG" || xpos == "NN"):
		return stem(low[:n-3])
	case has("ied") && n > 4:
		return low[:n-3] + "y"
	case has("ed") && n > 3:
		return stem(low[:n-2])
	}
	return low
}

func vowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// stem mends what is left when -ed or -ing is cut off: "stopp" → stop, "mak" → make.
func stem(s string) string {
	n := len(s)
	if n < 2 {
		return s
	}
	if l, ok := irregular[s+" STEM"]; ok {
		return l
	}
	last, prev := s[n-1], s[n-2]
	has := func(x string) bool { return strings.HasSuffix(s, x) }
	if last == prev && !vowel(last) {
		if n > 3 && strings.IndexByte("bdgmnprt", last) >= 0 || last == 'l' && n > 4 && doubledL(s) {
			return s[:n-1]
		}
		return s
	}
	switch {
	case last == 'u' || last == 'v' || last == 'z' && !has("tz") && !has("zz"):
		return s + "e"
	case last == 'c', last == 'g' && prev != 'n' && prev != 'o', has("dg"), has("rg"), has("lg"):
		return s + "e"
	case has("ng") && n > 3 && (s[n-3] == 'a' || s[n-3] == 'u') && !has("hang") && !has("bang"):
		return s + "e"
	case last == 's' && (vowel(prev) || prev == 'n' || prev == 'r' || prev == 'l' || prev == 'p') && !has("ss") && !has("us") || has("ous") || has("aus") || has("fus") || has("cus") && n > 4 && has("xcus"):
		return s + "e"
	case has("at") && n > 3 && !vowel(s[n-3]), has("it") && has("init") || has("cit") || has("unit") || has("ignit") || has("writ") || has("quit") && has("requit"):
		return s + "e"
	case has("iat"), has("eat") && has("creat"), has("uat"):
		return s + "e"
	case has("ot") && (has("mot") || has("vot") || has("not") || has("quot")), has("ut") && !has("out") && n > 3, has("et") && (has("delet") || has("plet") || has("pet") && has("compet")):
		return s + "e"
	case has("bl") || has("cl") || has("dl") || has("fl") || has("gl") || has("kl") || has("pl") || has("tl") || has("zl"):
		return s + "e"
	case has("ir") && !vowel(s[max(0, n-3)]), has("ur") && n > 2 && !vowel(s[n-3]) && !has("ccur") && !has("cur"), has("or") && (has("stor") || has("scor") || has("plor") || has("gnor") || has("stor") || has("dor")), has("ar") && !vowel(s[max(0, n-3)]) && !has("ear"):
		return s + "e"
	case (has("id") || has("ad") || has("od") || has("ud")) && n > 2 && !vowel(s[n-3]) && !has("avoid"):
		return s + "e"
	case (has("ak") || has("ik") || has("ok") || has("uk")) && n > 2 && !vowel(s[n-3]):
		return s + "e"
	case (has("am") || has("im") || has("um") || has("om")) && n > 2 && !vowel(s[n-3]) && !has("claim") && !has("tom") && !has("oom"):
		return s + "e"
	case (has("in") || has("an") || has("un") || has("on")) && n > 3 && !vowel(s[n-3]) && (has("bin") || has("fin") || has("lin") || has("min") && n > 5 || has("clin") || has("ambin") || has("tun") || has("phon") || has("hin") || has("agin") || has("vinc")):
		return s + "e"
	case (has("ap") || has("ip") || has("op") || has("yp")) && n > 2 && !vowel(s[n-3]) && !has("velop"):
		return s + "e"
	case (has("ul") || has("il") || has("al") || has("ol")) && n > 2 && !vowel(s[n-3]) && (has("ul") || has("fil") || has("pil") || has("mil") || has("tal") || has("trol") && false || has("sol")):
		return s + "e"
	case has("yz"), has("ys") && has("lys"), has("th") && (has("brea") || has("reath") || has("loath") || has("bath")), has("och"), has("eath") && has("breath"), has("uid") && has("guid"), has("eiv"), has("ieg"), has("erg"):
		return s + "e"
	case vowel(last) && last != 'o' && last != 'e' && last != 'i':
		return s + "e"
	}
	return s
}

// doubledL reports whether a double l comes from the ending (travelled) and not from the verb (called).
func doubledL(s string) bool {
	n := len(s)
	return vowel(s[n-3]) && n > 5 && (s[n-3] == 'e' || s[n-3] == 'a' && n > 6 || s[n-3] == 'o' && n > 5) && !strings.HasSuffix(s, "spell") && !strings.HasSuffix(s, "swell") && !strings.HasSuffix(s, "dwell") && !strings.HasSuffix(s, "stall") && !strings.HasSuffix(s, "smell")
}

func degreeLemma(low string, superlative bool) string {
	end := "er"
	if superlative {
		end = "est"
	}
	s, ok := strings.CutSuffix(low, end)
	n := len(s)
	if !ok || n < 2 {
		return low
	}
	switch {
	case s[n-1] == 'i':
		return s[:n-1] + "y"
	case s[n-1] == s[n-2] && !vowel(s[n-1]) && s[n-1] != 'l' && s[n-1] != 's':
		return s[:n-1]
	case strings.HasSuffix(s, "rg") || strings.HasSuffix(s, "at") || strings.HasSuffix(s, "is") || strings.HasSuffix(s, "id") || strings.HasSuffix(s, "af") ||
		strings.HasSuffix(s, "os") || strings.HasSuffix(s, "ar") && !strings.HasSuffix(s, "ear") || strings.HasSuffix(s, "im") && n > 3 || strings.HasSuffix(s, "ur") && n < 5 || strings.HasSuffix(s, "pl"):
		return s + "e"
	}
	return s
}
