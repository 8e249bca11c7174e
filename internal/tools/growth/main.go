//go:build unix

// Command growth runs crosscheck on batches of growing size, one after the other, writes what each run cost, and draws it.
//
//	go run ./internal/tools/growth -bin bin/crosscheck -out docs/growth FOLDER FOLDER …
//
// makes docs/growth.csv and docs/growth.svg. Figures of other sizes that stand in the first are kept, so that sizes can be measured
// one at a time; without folders the picture alone is drawn again. The number of articles of a batch is the number of its files but
// for manifest.csv. Cache and archive are off: every run begins from nothing.
package main

import (
	"encoding/csv"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"syscall"
	"time"
)

// A cost is what one run took.
type cost struct {
	articles  int
	wall, cpu float64 // seconds
	peak      float64 // MB that stood in memory at most
}

func main() {
	log.SetFlags(0)
	bin := flag.String("bin", "bin/crosscheck", "the program to be measured")
	out := flag.String("out", "docs/growth", "write the figures and the picture here, with .csv and .svg added")
	flag.Parse()
	var costs []cost
	for _, folder := range flag.Args() {
		c, err := measure(*bin, folder)
		if err != nil {
			log.Fatalf("%s: %v", folder, err)
		}
		fmt.Printf("%d articles: %.1f s, %.1f s of processor time, %.0f MB\n", c.articles, c.wall, c.cpu, c.peak)
		costs = append(costs, c)
	}
	known, err := load(*out + ".csv")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		log.Fatal(err)
	}
	for _, k := range known {
		if !slices.ContainsFunc(costs, func(c cost) bool { return c.articles == k.articles }) {
			costs = append(costs, k)
		}
	}
	slices.SortFunc(costs, func(a, b cost) int { return a.articles - b.articles })
	if err := save(*out+".csv", costs); err != nil {
		log.Fatal(err)
	}
	for i := 1; i < len(costs); i++ {
		fmt.Printf("%d to %d articles: exponent of the processor time %.2f\n", costs[i-1].articles, costs[i].articles, exponent(costs[i-1], costs[i]))
	}
	if err := os.WriteFile(*out+".svg", draw(costs), 0o644); err != nil {
		log.Fatal(err)
	}
}

// measure runs the program on a folder, into a workbook that is thrown away.
func measure(bin, folder string) (cost, error) {
	var c cost
	err := filepath.WalkDir(folder, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() && d.Name() != "manifest.csv" {
			c.articles++
		}
		return err
	})
	if err != nil {
		return c, err
	}
	tmp, err := os.MkdirTemp("", "growth")
	if err != nil {
		return c, err
	}
	defer os.RemoveAll(tmp)
	cmd := exec.Command(bin, "run", folder, "--no-archive", "--no-cache", "--out", filepath.Join(tmp, "out.xlsx"))
	cmd.Stderr = os.Stderr
	began := time.Now()
	if err := cmd.Run(); err != nil {
		return c, err
	}
	c.wall = time.Since(began).Seconds()
	s := cmd.ProcessState
	c.cpu = (s.UserTime() + s.SystemTime()).Seconds()
	if u, ok := s.SysUsage().(*syscall.Rusage); ok {
		c.peak = float64(u.Maxrss) / 1024 // told in kilobytes
		if runtime.GOOS == "darwin" {
			c.peak /= 1024 // and there in bytes
		}
	}
	return c, nil
}

// exponent is how fast the processor time grows with the articles: 1 in a straight line, 2 with the square.
func exponent(a, b cost) float64 {
	return math.Log(b.cpu/a.cpu) / math.Log(float64(b.articles)/float64(a.articles))
}

func save(name string, costs []cost) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	w := csv.NewWriter(f)
	_ = w.Write([]string{"articles", "wall s", "processor s", "peak MB"})
	for _, c := range costs {
		_ = w.Write([]string{strconv.Itoa(c.articles), fmt.Sprintf("%.2f", c.wall), fmt.Sprintf("%.2f", c.cpu), fmt.Sprintf("%.0f", c.peak)})
	}
	w.Flush()
	return w.Error()
}

func load(name string) ([]cost, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, err
	}
	var out []cost
	for i, r := range rows[min(1, len(rows)):] {
		n, err := strconv.Atoi(r[0])
		var v [3]float64
		for j := range v {
			if err == nil && len(r) > j+1 {
				v[j], err = strconv.ParseFloat(r[j+1], 64)
			}
		}
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", name, i+2, err)
		}
		out = append(out, cost{n, v[0], v[1], v[2]})
	}
	return out, nil
}
