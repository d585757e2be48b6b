// SPDX-License-Identifier: Apache-2.0

// Renders every template of a corpus with text/template and Sprig, and compares with what dagc made of it.
//
//	templates_go CORPUS.jsonl             every template of a Go corpus
//	templates_go CORPUS.jsonl residual    of a Liquid corpus what is left to the operator, which is a Go template
//	templates_go projections FILE...      what the projections of workflows come to: projections.go
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"text/template"
)

type line struct {
	Functions    []string          `json:"functions"`
	Data         map[string]any    `json:"data"`
	Group        string            `json:"group"`
	Template     string            `json:"template"`
	OK           bool              `json:"ok"`
	Text         string            `json:"text"`
	Finding      string            `json:"finding"`
	Residual     string            `json:"residual"`
	ResidualData map[string]string `json:"residual_data"`
}

// Integers of a document are int, other numbers float64: what a YAML reader gives, and our rule.
func natural(value any) any {
	switch v := value.(type) {
	case json.Number:
		if i, err := v.Int64(); err == nil && !strings.ContainsAny(v.String(), ".eE") {
			return int(i)
		}
		f, _ := v.Float64()
		return f
	case []any:
		for i := range v {
			v[i] = natural(v[i])
		}
	case map[string]any:
		for k := range v {
			v[k] = natural(v[k])
		}
	}
	return value
}

// Every function of Go and Sprig is there or refused, and nothing else is there.
func missing(have []string) (count int) {
	known := map[string]bool{}
	for _, name := range append(append([]string{}, have...), refused...) {
		known[name] = true
	}
	want := functions(template.New(""))
	for _, name := range builtIn {
		want[name] = nil
	}
	for name := range want {
		if !known[name] {
			fmt.Printf("dagc has no function %q\n", name)
			count++
		}
	}
	for _, name := range have {
		if _, ok := want[name]; !ok {
			fmt.Printf("dagc has a function %q of its own\n", name)
			count++
		}
	}
	return count
}

// The corpus is JSON, which has no bytes that are not UTF-8.
func valid(text string) string { return string([]rune(text)) }

func fresh(data []byte) map[string]any {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	var m map[string]any
	if err := decoder.Decode(&m); err != nil {
		panic(err)
	}
	return natural(m).(map[string]any)
}

func main() {
	if os.Args[1] == "projections" {
		projections(os.Args[2:])
		return
	}
	file, err := os.Open(os.Args[1])
	if err != nil {
		panic(err)
	}
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 64<<20)
	var data []byte
	count, errs, residuals, wrong := 0, 0, 0, 0
	for scanner.Scan() {
		var l line
		if err := json.Unmarshal(scanner.Bytes(), &l); err != nil {
			panic(err)
		}
		if l.Data != nil {
			var raw struct{ Data json.RawMessage }
			_ = json.Unmarshal(scanner.Bytes(), &raw)
			data = raw.Data
			if len(os.Args) == 2 {
				wrong += missing(l.Functions)
			}
			continue
		}
		count++
		if len(os.Args) > 2 {
			if l.Residual == "" || !l.OK {
				continue
			}
			residuals++
			again, err := render(l.Residual, l.ResidualData)
			if err != nil || valid(again) != l.Text {
				wrong++
				fmt.Printf("[%s, residual] %q\n  as    %q\n  gives %q %v\n  not   %q\n", l.Group, l.Template, l.Residual, again, err, l.Text)
			}
			continue
		}
		text, err := render(l.Template, fresh(data))
		text = valid(text)
		if err != nil {
			errs++
		}
		if (err == nil) != l.OK || (l.OK && text != l.Text) {
			wrong++
			if wrong <= 40 {
				fmt.Printf("[%s] %q\n  go:   %q %v\n  dagc: %q %s\n", l.Group, l.Template, text, err, l.Text, l.Finding)
			}
		}
		if l.Residual != "" && err == nil {
			residuals++
			again, err := render(l.Residual, l.ResidualData)
			again = valid(again)
			if err != nil || again != text {
				wrong++
				if wrong <= 40 {
					fmt.Printf("[%s, residual] %q\n  as    %q\n  gives %q %v\n  not   %q\n", l.Group, l.Template, l.Residual, again, err, text)
				}
			}
		}
	}
	fmt.Printf("%d templates, %d of them errors in both, %d residual templates, %d differences\n", count, errs, residuals, wrong)
	if wrong > 0 {
		os.Exit(1)
	}
}
