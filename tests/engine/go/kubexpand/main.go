// SPDX-License-Identifier: Apache-2.0

// Command kubexpand expands $(VAR) references with Kubernetes' own package, as the kubelet does for a container. It
// reads JSON values
//
//	{"env": [{"name": "A", "value": "x"}, ...], "texts": ["$(A)", ...]}
//
// and writes one line for each, of the same shape with everything expanded: an environment value sees the entries
// before it, a text (of command or args) sees all of them.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"k8s.io/kubernetes/third_party/forked/golang/expansion"
)

type variable struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

type container struct {
	Env   []variable `json:"env"`
	Texts []string   `json:"texts"`
}

func (c *container) expand() {
	known := map[string]string{}
	lookUp := expansion.MappingFuncFor(known)
	for i := range c.Env {
		c.Env[i].Value = expansion.Expand(c.Env[i].Value, lookUp)
		known[c.Env[i].Name] = c.Env[i].Value
	}
	for i := range c.Texts {
		c.Texts[i] = expansion.Expand(c.Texts[i], lookUp)
	}
}

func main() {
	in, out := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	for {
		var c container
		err := in.Decode(&c)
		if err == io.EOF {
			return
		}
		if err == nil {
			c.expand()
			err = out.Encode(c)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, "kubexpand:", err)
			os.Exit(2)
		}
	}
}
