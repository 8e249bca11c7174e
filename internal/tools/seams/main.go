// Command seams makes the weights by which sentences are told apart where no mark parts them.
//
//	go run ./internal/tools/seams -treebanks DIR -out language/syntax/seams.bin.gz
//
// DIR holds a folder for each treebank with train.conllu.gz and dev.conllu. Learned is from the train files alone, each twice: with all
// sentences of a document on one line, and with its paragraphs apart. The dev files are measured at the end. The same files give the
// same bytes; it takes half a minute.
package main

import (
	"bytes"
	"compress/gzip"
	"flag"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"

	"crosscheck/language/syntax"
	"crosscheck/language/syntax/conllu"
	"crosscheck/text"
)

// How the weights are learned: logistic regression, with steps that shrink where a feature has been wrong often (AdaGrad).
const (
	passes   = 4
	step     = 0.1
	seed     = 1
	least    = 0.15 // a smaller weight is left out
	settled  = 1e-3 // what is surer than this is not learned from
	greatest = 127
)

func main() {
	log.SetFlags(log.Ltime)
	dir := flag.String("treebanks", "", "folder of treebanks, a folder each")
	out := flag.String("out", "", "file to write the weights to")
	flag.Parse()
	if err := run(*dir, *out); err != nil {
		log.Fatal(err)
	}
}

func run(dir, out string) error {
	trains, err := filepath.Glob(filepath.Join(dir, "*", "train.conllu.gz"))
	if err != nil {
		return err
	}
	var all []gap
	for _, path := range trains {
		for _, apart := range []bool{false, true} {
			docs, err := documents(path, apart)
			if err != nil {
				return err
			}
			for _, d := range docs {
				all = append(all, d.gaps()...)
			}
		}
	}
	log.Printf("%d gaps", len(all))
	weights := learn(all)
	if out != "" {
		if err := write(out, weights); err != nil {
			return err
		}
	}
	devs, err := filepath.Glob(filepath.Join(dir, "*", "dev.conllu"))
	if err != nil {
		return err
	}
	for _, path := range devs {
		for _, apart := range []bool{false, true} {
			docs, err := documents(path, apart)
			if err != nil {
				return err
			}
			measure(path, apart, docs, weights)
		}
	}
	return nil
}

// A gap is one between two words of what the rules take for one sentence.
type gap struct {
	keys []uint32
	cut  bool
}

// A document is a text in blocks, with the offsets at which its sentences begin in each.
type document struct {
	blocks []string
	starts []map[int]bool
	cuts   int // sentences but the first
}

// documents puts the sentences of a treebank together again: on one line, or with a block for each paragraph.
func documents(path string, apart bool) ([]document, error) {
	sents, err := conllu.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var out []document
	for _, s := range sents {
		body, fresh, paragraph := "", false, false
		for _, c := range s.Comments {
			if t, ok := strings.CutPrefix(c, "# text = "); ok {
				body = strings.TrimSpace(t)
			}
			fresh = fresh || strings.HasPrefix(c, "# newdoc")
			paragraph = paragraph || strings.HasPrefix(c, "# newpar")
		}
		first := fresh || len(out) == 0
		if first {
			out = append(out, document{})
		}
		d := &out[len(out)-1]
		if !first {
			d.cuts++
		}
		if first || apart && paragraph {
			d.blocks, d.starts = append(d.blocks, body), append(d.starts, map[int]bool{})
			continue
		}
		k := len(d.blocks) - 1
		d.blocks[k] += " "
		d.starts[k][len(d.blocks[k])] = true
		d.blocks[k] += body
	}
	return out, nil
}

// gaps lists the gaps that the rules leave, each with whether two sentences meet there.
func (d *document) gaps() []gap {
	var out []gap
	for b, body := range d.blocks {
		for _, sp := range syntax.SplitByRules(body, text.Span{End: len(body)}) {
			syntax.Gaps(body, sp, func(keys []uint32, _, right int) bool {
				out = append(out, gap{append([]uint32{}, keys...), d.starts[b][right]})
				return d.starts[b][right]
			})
		}
	}
	return out
}

func learn(all []gap) []int8 {
	w, wrong := make([]float64, syntax.SeamKeys), make([]float64, syntax.SeamKeys)
	order := rand.New(rand.NewPCG(seed, seed))
	for range passes {
		for _, i := range order.Perm(len(all)) {
			sum := 0.0
			for _, k := range all[i].keys {
				sum += w[k]
			}
			e := 1 / (1 + math.Exp(-sum))
			if all[i].cut {
				e--
			}
			if math.Abs(e) < settled {
				continue
			}
			for _, k := range all[i].keys {
				wrong[k] += e * e
				w[k] -= step * e / math.Sqrt(wrong[k]+1)
			}
		}
	}
	out := make([]int8, len(w))
	for k, x := range w {
		if math.Abs(x) >= least {
			out[k] = int8(max(-greatest, min(greatest, math.Round(x*syntax.SeamUnit))))
		}
	}
	return out
}

func write(path string, weights []int8) error {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return err
	}
	raw := make([]byte, len(weights))
	for i, w := range weights {
		raw[i] = byte(w)
	}
	if _, err = z.Write(raw); err != nil {
		return err
	}
	if err = z.Close(); err != nil {
		return err
	}
	log.Printf("%d bytes", b.Len())
	return os.WriteFile(path, b.Bytes(), 0o644)
}

// measure prints the F1 of boundaries by the rules alone and with the weights, at several leads.
func measure(path string, apart bool, docs []document, weights []int8) {
	for _, lead := range []int{0, 8, 16, 24, 32, 48} {
		right, found, gold := 0, 0, 0
		for _, d := range docs {
			gold += d.cuts
			right += len(d.blocks) - 1
			found += len(d.blocks) - 1
			for b, body := range d.blocks {
				for k, sp := range syntax.SplitByRules(body, text.Span{End: len(body)}) {
					if k > 0 {
						found++
						if d.starts[b][sp.Start] {
							right++
						}
					}
					syntax.Gaps(body, sp, func(keys []uint32, _, at int) bool {
						sum := 0
						for _, k := range keys {
							sum += int(weights[k])
						}
						if sum < lead {
							return false
						}
						found++
						if d.starts[b][at] {
							right++
						}
						return true
					})
				}
			}
		}
		log.Printf("%s, paragraphs apart: %v, least lead %.1f: %d of %d found, %d wrong, F1 %.4f", path, apart, float64(lead)/syntax.SeamUnit,
			right, gold, found-right, 2*float64(right)/float64(found+gold))
	}
}
