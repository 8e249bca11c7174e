package pipeline

import (
	"crosscheck/article"
	"crosscheck/claims"
	"crosscheck/discrepancy"
)

// What an article says in detail (its words, figures and claims) takes several times the memory of its text and is wanted twice: when the
// answers of its matter are compared, and when they are shown. In a batch of more than a few articles it is put aside when it has been
// read, fetched with the articles that it is compared with, and let go again. Result.Articles, Claims and Skips then hold an
// article's details only while they are fetched; its outline stays.

// resident is the most articles of which all details stay in memory.
const resident = 64

// inMemory is how many bytes of details are put aside in memory before a file is used.
const inMemory = 8 << 20

// take puts what article i says where the stages look for it, or its details aside.
func (r *Result) take(i int, d *article.Document, k *reading) {
	r.Articles[i] = k.outlined(d)
	r.aside.put(2*i, k.Detail)
	r.aside.put(2*i+1, k.Asks)
	if r.resident {
		r.open(i)
	}
}

// fetch makes the details of articles ready, until they are let go.
func (r *Result) fetch(docs []int) {
	if r.resident {
		return
	}
	for _, d := range docs {
		r.open(d)
	}
}

// letGo forgets the details of articles, that is puts their outlines in their place.
func (r *Result) letGo(docs []int) {
	if r.resident {
		return
	}
	for _, d := range docs {
		r.Claims[d], r.Skips[d] = nil, nil
		if r.outline[d] != nil {
			r.Articles[d], r.outline[d] = r.outline[d], nil
		}
	}
}

// open fetches the details of one article, those of a twin from its original.
func (r *Result) open(d int) {
	of := d
	if r.TwinOf != nil && r.TwinOf[d] >= 0 && r.twinned {
		of = r.TwinOf[d]
	}
	raw := r.aside.get(2 * of)
	if raw == nil || r.outline[d] != nil {
		return // not compared, or open
	}
	a, x := detailed(r.Articles[d], raw)
	r.outline[d], r.Articles[d] = r.Articles[d], a
	r.Claims[d], r.Skips[d] = x.Claims, x.Skips
	for i := range x.Claims {
		x.Claims[i].Doc = d
		if of != d {
			x.Claims[i].ID = claims.Identity(a.Doc.SHA256, &x.Claims[i])
		}
	}
}

// parts divides the articles into lists that are compared without looking at any other: each holds the articles of one matter, or of
// several that share a quotation. of says for each tie the part it lies in. The parts are ordered by their first articles.
func parts(matter []int, ties []discrepancy.QuoteTie) (docs [][]int, of []int) {
	first := map[int]int{} // matter → its first article
	root := make([]int, len(matter))
	for d, m := range matter {
		if _, ok := first[m]; !ok || m < 0 {
			first[m] = d
		}
		root[d] = first[m]
	}
	find := func(d int) int {
		for root[d] != d {
			root[d] = root[root[d]]
			d = root[d]
		}
		return d
	}
	for i := range ties {
		a, b := find(ties[i].DocA), find(ties[i].DocB)
		root[max(a, b)] = min(a, b)
	}
	number := map[int]int{}
	for d := range matter {
		n, ok := number[find(d)]
		if !ok {
			n = len(docs)
			number[find(d)] = n
			docs = append(docs, nil)
		}
		docs[n] = append(docs[n], d)
	}
	for i := range ties {
		of = append(of, number[find(ties[i].DocA)])
	}
	return docs, of
}

// Close lets go of what was put aside. A report that was made of the result can no longer tell its claims.
func (r *Result) Close() { r.aside.close() }
