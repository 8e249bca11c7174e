package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"slices"
	"strings"

	"github.com/go-viper/mapstructure/v2"
	"github.com/spf13/viper"
	"gopkg.in/yaml.v3"
)

// FileName is the file that is read from the working folder where no other is named.
const FileName = "config.yaml"

// envPrefix heads the environment variables that override a key: CROSSCHECK_MATCHER_PRIOR for
// matcher.prior.
const envPrefix = "CROSSCHECK"

// delimiter separates the parts of a key inside viper; a dot would split outlets' names.
const delimiter = "::"

// A Loaded configuration remembers where each value came from.
type Loaded struct {
	Config
	File string            // "" where none was read
	From map[string]string // key path → "default", "config.yaml:12", "CROSSCHECK_…"
}

// Mistakes are all errors of a configuration together, one a line.
type Mistakes []error

func (m Mistakes) Error() string {
	lines := make([]string, len(m))
	for i, err := range m {
		lines[i] = err.Error()
	}
	return strings.Join(lines, "\n")
}

// Load reads the settings from a file and the environment over the defaults. An empty path means
// config.yaml in the working folder, if there is one. All mistakes are told at once, as Mistakes.
func Load(path string, environ []string) (*Loaded, error) {
	explicit := path != ""
	if !explicit {
		path = FileName
	}
	raw, err := os.ReadFile(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !explicit:
		return Decode("", nil, environ)
	case err != nil:
		return nil, Mistakes{fmt.Errorf("reading the configuration %s: %w", path, plain(err))}
	}
	return Decode(path, raw, environ)
}

// Decode is Load for bytes already read; file is only named in messages.
func Decode(file string, raw []byte, environ []string) (*Loaded, error) {
	known, order, sections := defaults()
	out := &Loaded{File: file, From: map[string]string{}}
	for _, key := range order {
		out.From[key] = "default"
	}
	keys, mistakes := readKeys(file, raw, known, sections)
	for path, line := range keys {
		out.From[path] = fmt.Sprintf("%s:%d", file, line)
	}
	v := viper.NewWithOptions(viper.KeyDelimiter(delimiter))
	v.SetConfigType("yaml")
	for _, key := range order {
		v.SetDefault(strings.ReplaceAll(key, ".", delimiter), known[key])
	}
	if len(mistakes) == 0 {
		if err := v.ReadConfig(bytes.NewReader(raw)); err != nil {
			mistakes = append(mistakes, fmt.Errorf("%s: %w", file, err))
		}
	}
	mistakes = append(mistakes, readEnviron(v, out, environ, known)...)
	if len(mistakes) > 0 {
		return nil, Mistakes(mistakes)
	}
	out.Config = Default()
	if err := v.UnmarshalExact(&out.Config, replaceLists); err != nil {
		return nil, Mistakes(located(file, keys, strings.Split(err.Error(), "\n")))
	}
	var wrong []string
	for _, err := range out.Validate() {
		wrong = append(wrong, err.Error())
	}
	if len(wrong) > 0 {
		return nil, Mistakes(located(file, keys, wrong))
	}
	return out, nil
}

// replaceLists makes a list in the file replace the default list whole, not merge with it.
func replaceLists(c *mapstructure.DecoderConfig) { c.ZeroFields = true }

// readEnviron takes over CROSSCHECK_… variables; unknown ones are mistakes.
func readEnviron(v *viper.Viper, out *Loaded, environ []string, known map[string]any) (mistakes []error) {
	byName := map[string]string{}
	for key := range known {
		byName[envName(key)] = key
	}
	for _, pair := range slices.Sorted(slices.Values(environ)) {
		name, value, _ := strings.Cut(pair, "=")
		if !strings.HasPrefix(name, envPrefix+"_") {
			continue
		}
		key, ok := byName[name]
		if !ok {
			mistakes = append(mistakes, fmt.Errorf("environment: %s names no setting", name))
			continue
		}
		var typed any
		if err := yaml.Unmarshal([]byte(value), &typed); err != nil || !fits(typed, known[key]) {
			mistakes = append(mistakes, fmt.Errorf("environment: %s: %q is not %s", name, value, kind(known[key])))
			continue
		}
		v.Set(strings.ReplaceAll(key, ".", delimiter), typed)
		out.From[key] = name
	}
	return mistakes
}

func envName(key string) string {
	return envPrefix + "_" + strings.ToUpper(strings.ReplaceAll(key, ".", "_"))
}

// located puts file and line before messages that begin with a key.
func located(file string, keys map[string]int, messages []string) (out []error) {
	for _, m := range messages {
		key, _, _ := strings.Cut(m, ":")
		switch line, ok := keys[key]; {
		case ok:
			out = append(out, fmt.Errorf("%s: line %d: %s", file, line, m))
		case file != "":
			out = append(out, fmt.Errorf("%s: %s", file, m))
		default:
			out = append(out, errors.New(m))
		}
	}
	return out
}

func under(section string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s.%w", section, err)
}

// plain is the reason of a file error without the path, which the message names already.
func plain(err error) error {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}

// kind names the type of a default in a fact-checker's words.
func kind(v any) string {
	switch reflect.ValueOf(v).Kind() {
	case reflect.Bool:
		return "true or false"
	case reflect.Int, reflect.Int64, reflect.Uint64:
		return "a whole number"
	case reflect.Float64:
		return "a number"
	case reflect.Slice:
		return "a list"
	case reflect.Map:
		return "a table"
	}
	return "a text"
}
