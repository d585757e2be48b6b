// SPDX-License-Identifier: Apache-2.0

// What the documents of a run say that projections can name: secrets, depots, stacks and the target file.
package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A scalar as it is written.
type text string

func (t *text) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind != yaml.ScalarNode {
		return fmt.Errorf("line %d: no scalar", node.Line)
	}
	*t = text(node.Value)
	return nil
}

// A template with its type, or a text alone.
type entry struct {
	Key          string
	Name         string
	Directory    string
	Value        *text
	Template     *text
	Contents     *text
	TemplateType string `yaml:"templateType"`
}

func (e *entry) UnmarshalYAML(node *yaml.Node) error {
	if node.Kind == yaml.ScalarNode {
		value := text(node.Value)
		e.Value = &value
		return nil
	}
	type plain entry
	return node.Decode((*plain)(e))
}

func (e *entry) text() string {
	for _, t := range []*text{e.Value, e.Template, e.Contents} {
		if t != nil {
			return string(*t)
		}
	}
	return ""
}

type projection struct {
	TemplateType string `yaml:"templateType"`
	Secrets      []struct {
		ID           string
		ContextAlias string `yaml:"contextAlias"`
	}
	Depots []struct {
		Name         string
		ContextAlias string `yaml:"contextAlias"`
	}
	Projections struct {
		EnvVars         []entry `yaml:"envVars"`
		EnvVarsTemplate string  `yaml:"envVarsTemplate"`
		Files           []entry
		FilesTemplate   string `yaml:"filesTemplate"`
		Arguments       []entry
		Dictionaries    []struct {
			Name string
			Data yaml.Node
		}
	}
}

type depot struct {
	Type    string
	Spec    map[string]any
	Secrets []struct{ ID, Purpose string }
}

type step struct {
	Name string
	Spec struct {
		Stack     string
		StackSpec map[string]any `yaml:"stackSpec"`
		RunAsUser string         `yaml:"runAsUser"`
		Use       struct{ Projection *projection }
	}
}

// A document of any kind: a workflow, a resource beside it, or an object of Kubernetes.
type document struct {
	Kind       string
	Metadata   struct{ Name string }
	Data       map[string]string
	StringData map[string]string `yaml:"stringData"`

	Name, Type, Owner, Tenant, Workspace string
	Spec                                 yaml.Node
}

type workflow struct {
	document
	file string
	use  struct{ Projection *projection }
	dag  []step
}

type target struct {
	Secrets map[string]struct {
		Name string
		Keys map[string]string
	}
	Depots  map[string]depot
	Context map[string]yaml.Node
}

type cluster struct {
	objects   map[string]map[string]string // Kubernetes Secrets
	depots    map[string]depot
	stacks    map[string]*projection // by name and version; nil without a projection
	target    target
	workflows []workflow
}

func readCluster(files []string) (*cluster, error) {
	c := &cluster{objects: map[string]map[string]string{}, depots: map[string]depot{}, stacks: map[string]*projection{}}
	for _, file := range files {
		body, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		if strings.HasSuffix(file, "dagc.yaml") {
			err = yaml.Unmarshal(body, &c.target)
			for name, d := range c.target.Depots {
				c.depots[name] = d
			}
		} else {
			err = c.read(file, body)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	return c, nil
}

func (c *cluster) read(file string, body []byte) error {
	decoder := yaml.NewDecoder(bytes.NewReader(body))
	for {
		var d document
		if err := decoder.Decode(&d); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if err := c.add(file, d); err != nil {
			return err
		}
	}
}

func (c *cluster) add(file string, d document) error {
	switch {
	case d.Kind == "Secret":
		object := map[string]string{}
		for key, value := range d.Data {
			bytes, err := base64.StdEncoding.DecodeString(value)
			if err != nil {
				return err
			}
			object[key] = string(bytes)
		}
		for key, value := range d.StringData {
			object[key] = value
		}
		c.objects[d.Metadata.Name] = object
	case d.Type == "depot":
		var body depot
		if err := d.Spec.Decode(&body); err != nil {
			return err
		}
		c.depots[d.Name] = body
	case d.Type == "stack":
		var body struct {
			Name, Version string
			Projection    *projection
		}
		if err := d.Spec.Decode(&body); err != nil {
			return err
		}
		c.stacks[body.Name+":"+body.Version] = body.Projection
	case d.Type == "workflow":
		var body struct {
			Use struct{ Projection *projection }
			Dag []step
		}
		if err := d.Spec.Decode(&body); err != nil {
			return err
		}
		c.workflows = append(c.workflows, workflow{document: d, file: file, use: body.Use, dag: body.Dag})
	}
	return nil
}

// The keys of a secret as manifests call them, with their values.
func (c *cluster) secret(id string) map[string]string {
	name := id[strings.LastIndex(id, ":")+1:]
	row := c.target.Secrets[id]
	if row.Name != "" {
		name = row.Name
	}
	values := map[string]string{}
	for key, value := range c.objects[name] {
		values[key] = value
	}
	for from, to := range row.Keys {
		delete(values, to)
		values[from] = c.objects[name][to]
	}
	return values
}
