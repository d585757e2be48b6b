// SPDX-License-Identifier: Apache-2.0

// Writes src/tmpl/formats/unicode_tables.inc: what Go's unicode and strconv packages say of code points, because templates are
// held against Go's engine byte for byte.
//
//	go run tools/dev/make_template_tables.go > src/tmpl/formats/unicode_tables.inc
package main

import (
	"fmt"
	"strconv"
	"unicode"
)

func ranges(name string, is func(rune) bool) {
	fmt.Printf("constexpr RuneRange %s[] = {\n", name)
	start, count := rune(-1), 0
	for r := rune(0); r <= unicode.MaxRune+1; r++ {
		in := r <= unicode.MaxRune && is(r)
		if in && start < 0 {
			start = r
		} else if !in && start >= 0 {
			fmt.Printf("{0x%X, 0x%X},", start, r-1)
			start = -1
			if count++; count%6 == 0 {
				fmt.Println()
			}
		}
	}
	fmt.Println("};")
}

func main() {
	fmt.Println("// SPDX-License-Identifier: Apache-2.0")
	fmt.Println("// Made by tools/dev/make_template_tables.go from Unicode " + unicode.Version + "; do not edit.")
	ranges("kPrintable", strconv.IsPrint)
	ranges("kLetters", unicode.IsLetter)
	ranges("kDigits", unicode.IsDigit)
	ranges("kNumbers", unicode.IsNumber)
	ranges("kUpperCase", unicode.IsUpper)
	ranges("kLowerCase", unicode.IsLower)
	ranges("kTitleCase", unicode.IsTitle)
	ranges("kPunctuation", unicode.IsPunct)
	fmt.Println("constexpr CaseRange kCases[] = {")
	for i, c := range unicode.CaseRanges {
		d := c.Delta
		fmt.Printf("{0x%X, 0x%X, %d, %d, %d},", c.Lo, c.Hi, d[0], d[1], d[2])
		if i%4 == 3 {
			fmt.Println()
		}
	}
	fmt.Println("};")
}
