package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/language/spelling"
)

// A registry holds given names.
type registry map[string]given

// A given is whose a given name is: "f", "m" or "fm"; and whether it is one of those that Western Europe and America know.
type given struct {
	sex    string
	common bool
}

func (r registry) add(name, sex string, common bool) {
	if name = strings.TrimSpace(name); name == "" {
		return
	}
	g, ok := r[name]
	if ok && g.sex != sex {
		sex = "fm"
	}
	r[name] = given{sex, common || g.common}
}

// lines lists "name TAB f|m|fm TAB common|rare".
func (r registry) lines() []string {
	var out []string
	for n, g := range r {
		use := "rare"
		if g.common {
			use = "common"
		}
		out = append(out, n+"\t"+g.sex+"\t"+use)
	}
	return out
}

// readHumanNames adds the names of the package human-names, one file for each tongue and sex.
func (r registry) readHumanNames(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return err
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return err
		}
		var names []string
		if err := json.Unmarshal(b, &names); err != nil {
			return fmt.Errorf("reading %s: %w", f, err)
		}
		sex := "m"
		if strings.HasPrefix(filepath.Base(f), "female") {
			sex = "f"
		}
		for _, n := range names {
			r.add(n, sex, true)
		}
	}
	return nil
}

// tongues are the locales of the package faker whose given names are taken: those in Latin, Cyrillic or Greek letters, of which
// readers of English meet the names. Vietnamese is left out, its names being English words too often; Esperanto has no bearers.
var tongues = strings.Fields("af_ZA az cs_CZ da de de_AT de_CH el en en_AU en_GH en_IN en_NG en_NP en_ZA es es_MX fi fr fr_BE fr_CH fr_SN hr hu " +
	"id_ID it ku_kmr_latin lv mk nb_NO nl nl_BE pl pt_BR pt_PT ro ro_MD ru sk sl_SI sr_RS_latin sv tr uk uz_UZ_latin yo_NG zu_ZA")

// shortestName is the number of letters below which a name of another tongue is more often something else in English.
const shortestName = 3

// readFaker adds the names of the package faker, as names.json holds them: locale → female, male → names. A name of another
// tongue that is a word of English is left out: a capital would make a person of it.
func (r registry) readFaker(path string, english map[string]bool) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var locales map[string]map[string][]string
	if err := json.Unmarshal(b, &locales); err != nil {
		return fmt.Errorf("reading %s: %w", path, err)
	}
	for _, tongue := range tongues {
		for key, sex := range map[string]string{"female": "f", "male": "m"} {
			for _, n := range locales[tongue][key] {
				f := spelling.Fold(n)
				if !english[f] && len(f) >= shortestName && strings.Trim(f, "abcdefghijklmnopqrstuvwxyz") == "" {
					r.add(n, sex, false)
				}
			}
		}
	}
	return nil
}
