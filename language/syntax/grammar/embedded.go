package grammar

import (
	_ "embed"
	"sync"
)

//go:embed model/en.bin.gz
var weights []byte

// Load is the shipped model of English. It is decoded at the first call, in about a tenth of a second.
var Load = sync.OnceValue(func() *Model {
	m, err := Decode(weights)
	if err != nil {
		panic(err) // the file is part of this program: a test decodes it
	}
	return m
})
