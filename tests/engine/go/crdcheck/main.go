// SPDX-License-Identifier: Apache-2.0

// Command crdcheck validates manifests as an API server with the CRDs of a folder does: unknown fields (strict),
// structural schema, value validation, CEL rules, object metadata. A document of another API group is foreign to it.
//
//	crdcheck -crds DIR PATH...        verdict lines as the validator programs print them
package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dagc.test/core"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	v1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/listtype"
	schemaobjectmeta "k8s.io/apiextensions-apiserver/pkg/apiserver/schema/objectmeta"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	apivalidation "k8s.io/apimachinery/pkg/api/validation"
	"k8s.io/apimachinery/pkg/util/validation/field"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"sigs.k8s.io/yaml"
)

type crd struct {
	structural *structuralschema.Structural
	validator  validation.SchemaValidator
	cel        *cel.Validator
}

// crds are the schemas of a folder by apiVersion and kind; a group without any version is known too.
type crds map[string]*crd

func load(dir string) (crds, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.io_*.yaml"))
	if err != nil || len(paths) == 0 {
		return nil, errors.Join(fmt.Errorf("no CRDs in %q", dir), err)
	}
	loaded := crds{}
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		var in v1.CustomResourceDefinition
		if err := yaml.Unmarshal(raw, &in); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		loaded[in.Spec.Group] = nil
		for _, version := range in.Spec.Versions {
			c, err := compile(version.Schema.OpenAPIV3Schema)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
			loaded[in.Spec.Group+"/"+version.Name+" "+in.Spec.Names.Kind] = c
		}
	}
	return loaded, nil
}

func compile(schema *v1.JSONSchemaProps) (*crd, error) {
	var props apiextensions.JSONSchemaProps
	if err := v1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(schema, &props, nil); err != nil {
		return nil, err
	}
	structural, err := structuralschema.NewStructural(&props)
	if err != nil {
		return nil, err
	}
	validator, _, err := validation.NewSchemaValidator(&props)
	if err != nil {
		return nil, err
	}
	return &crd{structural, validator, cel.NewValidator(structural, true, celconfig.PerCallLimit)}, nil
}

// check goes through the API server's steps for a create request in its order.
func check(c *crd, kind string, obj map[string]any) error {
	var problems []error
	track := structuralschema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true}
	for _, unknown := range pruning.PruneWithOptions(obj, c.structural, true, track) {
		problems = append(problems, fmt.Errorf("strict decoding error: unknown field %q", unknown))
	}
	add := func(list field.ErrorList) bool {
		if len(list) > 0 {
			problems = append(problems, list.ToAggregate())
		}
		return len(list) > 0
	}
	add(schemaobjectmeta.Validate(nil, obj, c.structural, false))
	if err := checkMeta(kind, obj); err != nil {
		problems = append(problems, err)
	}
	defaulting.Default(obj, c.structural)
	if !add(validation.ValidateCustomResource(nil, obj, c.validator)) {
		add(listtype.ValidateListSetsAndMaps(nil, c.structural, obj))
		if c.cel != nil {
			list, _ := c.cel.Validate(context.Background(), nil, c.structural, obj, nil, celconfig.RuntimeCELCostBudget)
			add(list)
		}
	}
	return errors.Join(problems...)
}

func checkMeta(kind string, obj map[string]any) error {
	meta, _, _, metaErr := schemaobjectmeta.GetObjectMetaWithOptions(obj, schemaobjectmeta.ObjectMetaOptions{})
	if metaErr != nil {
		return metaErr
	}
	if meta == nil || strings.HasPrefix(kind, "Cluster") {
		return nil
	}
	if meta.Namespace == "" {
		meta.Namespace = "default"
	}
	if meta.Name == "" && meta.GenerateName != "" {
		meta.Name = meta.GenerateName + "abcde" // the API server appends five characters
	}
	path := field.NewPath("metadata")
	return apivalidation.ValidateObjectMeta(meta, true, apivalidation.NameIsDNSSubdomain, path).ToAggregate()
}

// judge reads one document as kubectl would send it.
func judge(known crds, document []byte) (verdict core.Verdict, empty bool) {
	text, err := yaml.YAMLToJSONStrict(document)
	if err != nil {
		return core.Verdict{Kind: "-", Err: err}, false
	}
	if bytes.Equal(bytes.TrimSpace(text), []byte("null")) {
		return core.Verdict{}, true
	}
	var obj map[string]any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&obj); err != nil {
		return core.Verdict{Kind: "-", Err: err}, false
	}
	obj = numbers(obj).(map[string]any)
	kind, _ := obj["kind"].(string)
	version, _ := obj["apiVersion"].(string)
	group, _, _ := strings.Cut(version, "/")
	if _, found := known[group]; !found {
		return core.Verdict{Kind: kind, Err: core.ErrForeign}, false
	}
	c := known[version+" "+kind]
	if c == nil {
		return core.Verdict{Kind: kind, Err: fmt.Errorf("no CRD for kind %q of %q", kind, version)}, false
	}
	return core.Verdict{Kind: kind, Err: check(c, kind, obj)}, false
}

// numbers turns json.Number into int64 where it is one and float64 otherwise, as the API server's decoder does.
func numbers(x any) any {
	switch v := x.(type) {
	case map[string]any:
		for k := range v {
			v[k] = numbers(v[k])
		}
	case []any:
		for i := range v {
			v[i] = numbers(v[i])
		}
	case json.Number:
		if i, err := v.Int64(); err == nil {
			return i
		}
		f, _ := v.Float64()
		return f
	}
	return x
}

func main() {
	dir := flag.String("crds", "", "folder of the CRD files, such as argoproj.io_*.yaml")
	options := core.Flags()
	known, err := load(*dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, "crdcheck:", err)
		os.Exit(2)
	}
	core.Main(options, func(body []byte, _ bool) (verdicts []core.Verdict) {
		documents := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(body)))
		for {
			document, err := documents.Read()
			if err == io.EOF {
				return verdicts
			}
			if err != nil {
				return append(verdicts, core.Verdict{Kind: "-", Err: err})
			}
			if verdict, empty := judge(known, document); !empty {
				verdicts = append(verdicts, verdict)
			}
		}
	})
}
