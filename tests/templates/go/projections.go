// SPDX-License-Identifier: Apache-2.0

// What the projections of workflows come to when their templates are rendered with the secrets, by text/template and
// Sprig, or by osteele/liquid. It shares nothing with dagc but the manifests.
//
//	templates_go projections FILE...
//
// FILE is dagc.yaml (the target file), or holds workflows, resources beside them and the Kubernetes Secrets of the
// cluster. A line of JSON for every step:
//
//	{"file", "workflow", "step", "templates", "env": {NAME: BASE64}, "args": [BASE64], "files": {PATH: BASE64}, "error"}
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/osteele/liquid"
	"go.yaml.in/yaml/v3"
)

// The run's id that the controller program gives.
const runID = "U"

// Secrets of this object are harmless in YAML, and are seen there as they are; all others are one opaque word there,
// whatever their bytes: that is dagc's rule for envVarsTemplate and filesTemplate.
const tame = "tame"

type result struct {
	File      string            `json:"file"`
	Workflow  string            `json:"workflow"`
	Step      string            `json:"step"`
	Templates int               `json:"templates"`
	Env       map[string][]byte `json:"env"`
	Args      [][]byte          `json:"args"`
	Files     map[string][]byte `json:"files"`
	Error     string            `json:"error,omitempty"`
}

// One scope of a step: its projection, and those whose secrets and depots it sees, the nearest first.
type scope struct {
	cluster  *cluster
	workflow *workflow
	step     *step
	visible  []*projection
	kind     string            // where a template has none
	opaque   bool              // secrets are words
	words    map[string]string // what they stand for
	result   *result
}

func (s *scope) value(object, value string) string {
	if !s.opaque || object == tame {
		return value
	}
	word := fmt.Sprintf("qZ%dZq", len(s.words))
	s.words[word] = value
	return word
}

func (s *scope) put(rendered string) string {
	for word, value := range s.words {
		rendered = strings.ReplaceAll(rendered, word, value)
	}
	return rendered
}

func (s *scope) secretData(id, kind string) map[string]any {
	data := map[string]any{}
	for key, value := range s.cluster.secret(id) {
		value = s.value(id, value)
		if kind == "liquid" {
			value = base64.StdEncoding.EncodeToString([]byte(value))
		}
		data[key] = value
	}
	return data
}

func (s *scope) data(kind string) map[string]any {
	secrets, depots, purposes := map[string]any{}, map[string]any{}, map[string]any{}
	secretList, depotList := []any{}, []any{}
	for _, p := range s.visible {
		for _, use := range p.Secrets {
			if _, hidden := secrets[use.ContextAlias]; hidden {
				continue
			}
			secrets[use.ContextAlias] = s.secretData(use.ID, kind)
			secretList = append(secretList, map[string]any{"id": use.ID, "contextAlias": use.ContextAlias})
		}
		for _, use := range p.Depots {
			d := s.cluster.depots[use.Name]
			if _, known := depots[use.Name]; known {
				continue
			}
			one := map[string]any{"name": use.Name, "type": d.Type, "spec": d.Spec}
			depots[use.Name] = one
			if use.ContextAlias != "" {
				depots[use.ContextAlias] = one
			}
			names := []any{}
			for _, secret := range d.Secrets {
				names = append(names, secret.Purpose)
				purposes[use.Name+":"+secret.Purpose] = s.secretData(secret.ID, kind)
			}
			depotList = append(depotList, map[string]any{
				"name": use.Name, "contextAlias": use.ContextAlias, "secretPurposes": names})
		}
	}
	stackSpec := s.step.Spec.StackSpec
	if stackSpec == nil {
		stackSpec = map[string]any{}
	}
	return map[string]any{"secrets": secrets, "projectionSecrets": secretList, "depots": depots,
		"projectionDepots": depotList, "depotsPurposesSecrets": purposes, "defaultProjections": s.defaults(),
		"stackSpec": stackSpec}
}

func (s *scope) defaults() map[string]any {
	w := s.workflow
	data := map[string]any{}
	for key, node := range s.cluster.target.Context {
		data[key] = node.Value
	}
	if node, ok := s.cluster.target.Context["dataOsRunAsApikey"]; ok {
		var ref struct{ Secret, Key string }
		if err := node.Decode(&ref); err != nil {
			panic(err)
		}
		data["dataOsRunAsApikey"] = s.value(ref.Secret, s.cluster.secret(ref.Secret)[ref.Key])
	}
	data["dataOsRunId"] = runID
	data["dataOsResourceId"] = "workflow:v2alpha:" + w.Name
	if w.Workspace != "" {
		data["dataOsResourceId"] = "workflow:v2alpha:" + w.Name + ":" + w.Workspace
	}
	if w.Tenant != "" {
		data["dataOsTenantId"] = w.Tenant
	}
	for _, user := range []string{w.Owner, s.step.Spec.RunAsUser} {
		if user != "" {
			data["dataOsRunAsUser"] = user
		}
	}
	return data
}

var liquidEngine = func() *liquid.Engine {
	engine := liquid.NewEngine()
	engine.RegisterFilter("base64_decode", func(text string) (string, error) {
		bytes, err := base64.StdEncoding.DecodeString(text)
		return string(bytes), err
	})
	engine.RegisterFilter("base64_encode", func(text string) string {
		return base64.StdEncoding.EncodeToString([]byte(text))
	})
	return engine
}()

func (s *scope) render(template, kind string) string {
	if kind == "" {
		kind = s.kind
	}
	if kind == "none" {
		return template
	}
	s.result.Templates++
	var rendered string
	var err error
	if kind == "liquid" {
		rendered, err = liquidText(template, s.data(kind))
	} else {
		rendered, err = render(template, s.data(kind))
	}
	if err != nil {
		panic(fmt.Errorf("%q: %w", template, err))
	}
	return rendered
}

func liquidText(template string, data map[string]any) (string, error) {
	text, err := liquidEngine.ParseAndRenderString(template, data)
	if err != nil {
		return "", err
	}
	return text, nil
}

// The YAML that a template renders; nil when it is empty.
func (s *scope) renderYaml(template string) *yaml.Node {
	if template == "" {
		return nil
	}
	s.opaque, s.words = true, map[string]string{}
	defer func() { s.opaque = false }()
	var node yaml.Node
	if err := yaml.Unmarshal([]byte(s.render(template, "")), &node); err != nil {
		panic(fmt.Errorf("%q: %w", template, err))
	}
	if node.Kind == 0 {
		return nil
	}
	return node.Content[0]
}

func (s *scope) scalar(node *yaml.Node) []byte {
	switch {
	case node.Kind == yaml.AliasNode:
		return s.scalar(node.Alias)
	case node.Tag == "!!null":
		return []byte{}
	case node.Tag == "!!binary":
		bytes, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(node.Value), ""))
		if err != nil {
			panic(err)
		}
		return []byte(s.put(string(bytes)))
	}
	return []byte(s.put(node.Value))
}

func path(directory, name string) string {
	if directory == "" {
		directory = "/etc/dataos/secret"
	}
	return strings.TrimRight(directory, "/") + "/" + name
}

// The text of a mapping's values as templates.
func (s *scope) json(node *yaml.Node) any {
	switch node.Kind {
	case yaml.MappingNode:
		made := map[string]any{}
		for i := 0; i < len(node.Content); i += 2 {
			made[node.Content[i].Value] = s.json(node.Content[i+1])
		}
		return made
	case yaml.SequenceNode:
		made := []any{}
		for _, item := range node.Content {
			made = append(made, s.json(item))
		}
		return made
	}
	if node.Tag == "!!str" {
		return s.render(node.Value, "")
	}
	var value any
	if err := node.Decode(&value); err != nil {
		panic(err)
	}
	return value
}

func (s *scope) add(p *projection) {
	out := &p.Projections
	for _, variable := range out.EnvVars {
		s.result.Env[variable.Key] = []byte(s.render(variable.text(), variable.TemplateType))
	}
	if node := s.renderYaml(out.EnvVarsTemplate); node != nil {
		for i := 0; i < len(node.Content); i += 2 {
			s.result.Env[node.Content[i].Value] = s.scalar(node.Content[i+1])
		}
	}
	for _, file := range out.Files {
		s.result.Files[path(file.Directory, file.Name)] = []byte(s.render(file.text(), file.TemplateType))
	}
	if node := s.renderYaml(out.FilesTemplate); node != nil {
		for _, item := range node.Content {
			found := map[string]*yaml.Node{"directory": {Kind: yaml.ScalarNode}}
			for i := 0; i < len(item.Content); i += 2 {
				found[item.Content[i].Value] = item.Content[i+1]
			}
			s.result.Files[path(found["directory"].Value, found["name"].Value)] = s.scalar(found["contents"])
		}
	}
	for _, argument := range out.Arguments {
		s.result.Args = append(s.result.Args, []byte(s.render(argument.text(), argument.TemplateType)))
	}
	for _, dictionary := range out.Dictionaries {
		var encoded bytes.Buffer
		encoder := json.NewEncoder(&encoded)
		encoder.SetEscapeHTML(false)
		if err := encoder.Encode(s.json(&dictionary.Data)); err != nil {
			panic(err)
		}
		s.result.Files[path("/etc/dataos/config", dictionary.Name+".json")] = bytes.TrimSpace(encoded.Bytes())
	}
}

// A stack's secrets may be named by the `stackSpec` of the step that uses it.
func (s *scope) withNames(p projection) *projection {
	p.Secrets = append(p.Secrets[:0:0], p.Secrets...)
	for i := range p.Secrets {
		if strings.Contains(p.Secrets[i].ID, "{") {
			p.Secrets[i].ID = s.render(p.Secrets[i].ID, p.TemplateType)
			s.result.Templates--
		}
	}
	return &p
}

func (c *cluster) stepResult(w *workflow, st *step) (r *result) {
	r = &result{File: w.file, Workflow: w.Name, Step: st.Name, Env: map[string][]byte{}, Args: [][]byte{},
		Files: map[string][]byte{}}
	defer func() {
		if failed := recover(); failed != nil {
			r.Error = fmt.Sprint(failed)
		}
	}()
	if arguments, ok := st.Spec.StackSpec["arguments"].([]any); ok && st.Spec.Stack == "container" {
		for _, argument := range arguments {
			r.Args = append(r.Args, []byte(fmt.Sprint(argument)))
		}
	}
	kind := "go-template"
	ofStack := c.stacks[st.Spec.Stack]
	ofWorkflow, ofStep := w.use.Projection, st.Spec.Use.Projection
	if ofStack != nil && ofStack.TemplateType != "" {
		kind = ofStack.TemplateType
	}
	add := func(p *projection, visible ...*projection) {
		if p == nil {
			return
		}
		s := &scope{cluster: c, workflow: w, step: st, kind: kind, result: r}
		if p.TemplateType != "" {
			s.kind = p.TemplateType
		}
		if p == ofStack {
			p = s.withNames(*p)
			visible = append(visible, p)
		}
		for _, one := range visible {
			if one != nil {
				s.visible = append(s.visible, one)
			}
		}
		s.add(p)
	}
	add(ofStack, ofStep, ofWorkflow)
	add(ofWorkflow, ofWorkflow)
	add(ofStep, ofStep, ofWorkflow)
	return r
}

func projections(files []string) {
	c, err := readCluster(files)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	out := json.NewEncoder(os.Stdout)
	for i := range c.workflows {
		w := &c.workflows[i]
		for j := range w.dag {
			if err := out.Encode(c.stepResult(w, &w.dag[j])); err != nil {
				panic(err)
			}
		}
	}
}
