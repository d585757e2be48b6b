// SPDX-License-Identifier: Apache-2.0

// The functions of the platform's Go templates.
package main

import (
	"bytes"
	"errors"
	"fmt"
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
