// SPDX-License-Identifier: Apache-2.0
//
// Reads what dagc wrote with sigs.k8s.io/yaml, the reader of the engine, kubectl and Argo CD, and compares.
//
//	peers CORPUS
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"regexp"

	"sigs.k8s.io/yaml"
)

// The engine cuts a file here before any reader sees it.
var documentStart = regexp.MustCompile(`\n---`)

type corpusCase struct {
	Yaml  string `json:"yaml"`
	Value any    `json:"value"`
}

func check(line []byte) string {
	var want corpusCase
	if err := json.Unmarshal(line, &want); err != nil {
		return "corpus: " + err.Error()
	}
	pieces := documentStart.Split(want.Yaml, -1)
	if len(pieces) != 1 {
		return fmt.Sprintf("the engine cuts this in %d pieces: %q", len(pieces), want.Yaml)
	}
	var got any
	if err := yaml.UnmarshalStrict([]byte(want.Yaml), &got); err != nil {
		return err.Error() + " in " + want.Yaml
	}
	return firstDifference("", want.Value, got)
}

func firstDifference(path string, want, got any) string {
	if wantMap, ok := want.(map[string]any); ok {
		gotMap, _ := got.(map[string]any)
		for key, value := range wantMap {
			found, present := gotMap[key]
			if !present {
				return fmt.Sprintf("%s[%q] is missing", path, key)
			}
			if difference := firstDifference(fmt.Sprintf("%s[%q]", path, key), value, found); difference != "" {
				return difference
			}
		}
		if len(gotMap) != len(wantMap) {
			return fmt.Sprintf("%s has %d keys, not %d", path, len(gotMap), len(wantMap))
		}
		return ""
	}
	if wantList, ok := want.([]any); ok {
		gotList, _ := got.([]any)
		if len(gotList) != len(wantList) {
			return fmt.Sprintf("%s has %d items, not %d", path, len(gotList), len(wantList))
		}
		for i := range wantList {
			if difference := firstDifference(fmt.Sprintf("%s[%d]", path, i), wantList[i], gotList[i]); difference != "" {
				return difference
			}
		}
		return ""
	}
	if !reflect.DeepEqual(want, got) {
		return fmt.Sprintf("%s is %#v, not %#v", path, got, want)
	}
	return ""
}

func main() {
	file, err := os.Open(os.Args[1])
	if err != nil {
		panic(err)
	}
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<26)
	count, failures := 0, 0
	for lines.Scan() {
		count++
		if difference := check(lines.Bytes()); difference != "" {
			failures++
			if failures <= 10 {
				fmt.Println(difference)
			}
		}
	}
	if lines.Err() != nil {
		panic(lines.Err())
	}
	fmt.Printf("%d cases, %d failures\n", count, failures)
	if count == 0 || failures > 0 {
		os.Exit(1)
	}
}
