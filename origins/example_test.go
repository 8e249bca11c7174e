package origins_test

import (
	"fmt"

	"crosscheck/article"
	"crosscheck/origins"
)

func ExampleFind() {
	docs := []*article.Document{
		doc("herald.txt", "Herald", wire, 2),
		doc("post.txt", "The Post", "From our wires. "+wire, 3),
		doc("radio.txt", "Radio One", other, 3),
	}
	o := origins.Find(docs, nil, origins.Default())
	fmt.Println(o.Of)
	for _, l := range o.Links {
		fmt.Printf("%s and %s: %s, from %s\n", docs[l.A].ID, docs[l.B].ID, l.Kind, docs[l.From].ID)
	}
	// Output:
	// [0 0 -1]
	// herald.txt and post.txt: outlet to outlet, from herald.txt
}
