// SPDX-License-Identifier: Apache-2.0

// Command clusterdata says what data pods find in a cluster that holds the documents of some files: the ConfigMaps and
// Secrets among them, and the Secrets that the external-secrets operator (its own template package) makes of the
// ExternalSecrets among them. The operator's store is played by the Secrets: a remote key is the name of one.
//
//	clusterdata FILE...        one JSON line per object: {"file", "kind", "name", "data": {KEY: BASE64}, "error"}
//
// Documents of other kinds are left out. A document that the API server would refuse has an error and no data.
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	esv1 "github.com/external-secrets/external-secrets/apis/externalsecrets/v1"
	"github.com/external-secrets/external-secrets/pkg/template/v2"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/util/validation"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	"sigs.k8s.io/yaml"
)

type object struct {
	File  string            `json:"file"`
	Kind  string            `json:"kind"`
	Name  string            `json:"name"`
	Data  map[string][]byte `json:"data"`
	Error string            `json:"error,omitempty"`
}

// cluster is what the files hold so far; ExternalSecrets are computed when all Secrets are known.
type cluster struct {
	objects  []object
	external []external
	secrets  map[string]map[string][]byte
}

type external struct {
	file   string
	object esv1.ExternalSecret
}

func (c *cluster) add(file, kind, name string, data map[string][]byte, err error) {
	o := object{File: file, Kind: kind, Name: name}
	for key, value := range data {
		if value == nil {
			data[key] = []byte{} // JSON would say null
		}
	}
	if err == nil {
		err = check(data)
	}
	if err != nil {
		o.Error = err.Error()
	} else {
		o.Data = data
		if kind == "Secret" {
			c.secrets[name] = data
		}
	}
	c.objects = append(c.objects, o)
}

// check is the API server's: ValidateConfigMap and ValidateSecret of Kubernetes.
func check(data map[string][]byte) error {
	var problems []error
	total := 0
	for key, value := range data {
		for _, problem := range validation.IsConfigMapKey(key) {
			problems = append(problems, fmt.Errorf("key %q: %s", key, problem))
		}
		total += len(value)
	}
	if total > corev1.MaxSecretSize {
		problems = append(problems, fmt.Errorf("%d bytes", total))
	}
	return errors.Join(problems...)
}

func checkName(name string) error {
	var problems []error
	for _, problem := range validation.IsDNS1123Subdomain(name) {
		problems = append(problems, fmt.Errorf("name %q: %s", name, problem))
	}
	return errors.Join(problems...)
}

func (c *cluster) configMap(file string, document []byte) {
	var o corev1.ConfigMap
	err := errors.Join(yaml.UnmarshalStrict(document, &o), checkName(o.Name))
	data := map[string][]byte{}
	for key, value := range o.BinaryData {
		data[key] = value
	}
	for key, value := range o.Data {
		if _, both := data[key]; both {
			err = errors.Join(err, fmt.Errorf("key %q is in data and binaryData", key))
		}
		data[key] = []byte(value)
	}
	c.add(file, "ConfigMap", o.Name, data, err)
}

func (c *cluster) secret(file string, document []byte) {
	var o corev1.Secret
	err := errors.Join(yaml.UnmarshalStrict(document, &o), checkName(o.Name))
	data := map[string][]byte{}
	for key, value := range o.Data {
		data[key] = value
	}
	for key, value := range o.StringData {
		data[key] = []byte(value)
	}
	c.add(file, "Secret", o.Name, data, err)
}

func (c *cluster) read(file string) error {
	body, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	documents := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(body)))
	for {
		document, err := documents.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		var kind metav1.TypeMeta
		if err := yaml.Unmarshal(document, &kind); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		switch kind.Kind {
		case "ConfigMap":
			c.configMap(file, document)
		case "Secret":
			c.secret(file, document)
		case "ExternalSecret":
			e := external{file: file}
			if err := yaml.UnmarshalStrict(document, &e.object); err != nil {
				c.add(file, "Secret", e.object.Name, nil, err)
				continue
			}
			c.external = append(c.external, e)
		}
	}
}

// compute does what the operator does with target.template: every value is a template over the data of the store, and
// before them every literal of templateFrom is one that writes keys and values (pkg/controllers/templating/parser.go).
func (c *cluster) compute(o esv1.ExternalSecret) (map[string][]byte, error) {
	in := map[string][]byte{}
	for _, datum := range o.Spec.Data {
		value, known := c.secrets[datum.RemoteRef.Key][datum.RemoteRef.Property]
		if !known {
			return nil, fmt.Errorf("the store has no %q of %q", datum.RemoteRef.Property, datum.RemoteRef.Key)
		}
		in[datum.SecretKey] = value
	}
	if o.Spec.Target.Template == nil || o.Spec.Target.Template.EngineVersion != esv1.TemplateEngineV2 {
		return nil, errors.New("no template of engine v2")
	}
	var made corev1.Secret
	for _, from := range o.Spec.Target.Template.TemplateFrom {
		if from.Literal == nil || from.Target != esv1.TemplateTargetData {
			return nil, errors.New("templateFrom other than a literal for data")
		}
		literal := map[string][]byte{*from.Literal: []byte(*from.Literal)}
		if err := template.Execute(literal, in, esv1.TemplateScopeKeysAndValues, from.Target, &made); err != nil {
			return nil, err
		}
	}
	templates := map[string][]byte{}
	for key, text := range o.Spec.Target.Template.Data {
		templates[key] = []byte(text)
	}
	err := template.Execute(templates, in, esv1.TemplateScopeValues, esv1.TemplateTargetData, &made)
	return made.Data, err
}

func main() {
	c := &cluster{secrets: map[string]map[string][]byte{}}
	for _, file := range os.Args[1:] {
		if err := c.read(file); err != nil {
			fmt.Fprintln(os.Stderr, "clusterdata:", err)
			os.Exit(2)
		}
	}
	for _, e := range c.external {
		data, err := c.compute(e.object)
		c.add(e.file, "Secret", e.object.Spec.Target.Name, data, err)
	}
	out := json.NewEncoder(os.Stdout)
	for _, o := range c.objects {
		if err := out.Encode(o); err != nil {
			fmt.Fprintln(os.Stderr, "clusterdata:", err)
			os.Exit(2)
		}
	}
}
