package spelling_test

import (
	"fmt"

	"crosscheck/language/spelling"
)

func ExampleFold() {
	fmt.Println(spelling.Fold("Aleś O’Roe-Źmicier"))
	// Output: ales oroe zmicier
}

func ExampleSkeleton() {
	fmt.Println(spelling.Skeleton("khalid") == spelling.Skeleton("halid"))
	// Output: true
}
