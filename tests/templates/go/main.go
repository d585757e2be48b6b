// SPDX-License-Identifier: Apache-2.0

// Renders every template of a corpus with text/template and Sprig, and compares with what dagc made of it.
//
//	templates_go CORPUS.jsonl             every template of a Go corpus
//	templates_go CORPUS.jsonl residual    of a Liquid corpus what is left to the operator, which is a Go template
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"
	"text/template"

	"github.com/Masterminds/sprig/v3"
	"sigs.k8s.io/yaml"
)

// Functions that dagc refuses, because they need a server, a clock, chance or a key in clear text.
var refused = strings.Fields(`ago bcrypt buildCustomCert date dateInZone dateModify date_in_zone date_modify decryptAES
	derivePassword duration durationRound encryptAES env expandenv genCA genCAWithKey genPrivateKey genSelfSignedCert
	genSelfSignedCertWithKey genSignedCert genSignedCertWithKey getHostByName htmlDate htmlDateInZone htpasswd
	mustDateModify mustToDate must_date_modify now randAlpha randAlphaNum randAscii randBytes randInt randNumeric shuffle
	toDate unixEpoch uuidv4`)

var builtIn = strings.Fields("and call eq ge gt html index js le len lt ne not or print printf println slice urlquery")

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

// The functions that are not in Sprig, and the three of Sprig that dagc does differently on purpose: README.md.
func functions(root *template.Template) template.FuncMap {
	funcs := sprig.TxtFuncMap()
	// Helm's
	funcs["toYaml"] = func(v any) string {
		data, err := yaml.Marshal(v)
		if err != nil {
			return ""
		}
		return strings.TrimSuffix(string(data), "\n")
	}
	funcs["fromYaml"] = func(text string) map[string]any {
		m := map[string]any{}
		if err := yaml.Unmarshal([]byte(text), &m); err != nil {
			m["Error"] = err.Error()
		}
		return m
	}
	funcs["required"] = func(message string, value any) (any, error) {
		if value == nil || value == "" {
			return value, errors.New(message)
		}
		return value, nil
	}
	funcs["tpl"] = func(text string, data any) (string, error) {
		t, err := root.Clone()
		if err != nil {
			return "", err
		}
		if t, err = t.New("tpl").Parse(text); err != nil {
			return "", err
		}
		var out bytes.Buffer
		err = t.Execute(&out, data)
		return out.String(), err
	}
	// The platform's
	follow := func(m any, path string) (any, bool) {
		at := m
		for _, key := range strings.Split(path, ".") {
			next, ok := at.(map[string]any)
			if !ok {
				return nil, false
			}
			if at, ok = next[key]; !ok {
				return nil, false
			}
		}
		return at, true
	}
	funcs["getNested"] = func(m any, path string) any { v, _ := follow(m, path); return v }
	funcs["hasNested"] = func(m any, path string) bool { _, ok := follow(m, path); return ok }
	funcs["getMapValue"] = func(m any, key string) any {
		if m, ok := m.(map[string]any); ok {
			return m[key]
		}
		return nil
	}
	// Sorted, because the order of Go's maps is chance.
	funcs["keys"] = func(dicts ...map[string]any) []string {
		keys := []string{}
		for _, dict := range dicts {
			for key := range dict {
				keys = append(keys, key)
			}
		}
		sort.Strings(keys)
		return keys
	}
	funcs["values"] = func(dict map[string]any) []any {
		values := []any{}
		for _, key := range funcs["keys"].(func(...map[string]any) []string)(dict) {
			values = append(values, dict[key])
		}
		return values
	}
	// Sprig's on lists, the built-in one on text.
	ofSprig := funcs["slice"].(func(any, ...any) any)
	slice := func(item any, indexes ...any) (any, error) {
		text, ok := item.(string)
		if !ok {
			return ofSprig(item, indexes...), nil
		}
		bounds := [2]int{0, len(text)}
		if len(indexes) > 2 {
			return nil, errors.New("too many indexes")
		}
		for i, index := range indexes {
			v := reflect.ValueOf(index)
			switch {
			case !v.IsValid():
				return nil, errors.New("nil index")
			case v.CanInt():
				bounds[i] = int(v.Int())
			case v.CanUint():
				bounds[i] = int(v.Uint())
			default:
				return nil, errors.New("bad index")
			}
			if bounds[i] < 0 || bounds[i] > len(text) {
				return nil, errors.New("out of range")
			}
		}
		if bounds[0] > bounds[1] {
			return nil, errors.New("out of range")
		}
		return text[bounds[0]:bounds[1]], nil
	}
	funcs["slice"] = slice
	funcs["mustSlice"] = slice
	return funcs
}

func render(text string, data any) (result string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	root := template.New("(root)")
	if root, err = root.Funcs(functions(root)).Parse(text); err != nil {
		return "", err
	}
	var out bytes.Buffer
	err = root.Execute(&out, data)
	return out.String(), err
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

// The corpus is JSON, which has no bytes that are no UTF-8.
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
