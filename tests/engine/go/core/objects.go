// SPDX-License-Identifier: Apache-2.0

package core

import (
	"context"
	"fmt"
	"reflect"
)

// Objects are the documents of one file as a release's parser gives them. The package knows no release: their types
// come in as type parameters, because each release has its own module.
type Objects struct {
	values []any
	errs   []error
}

// Add appends what the parser made of the next document.
func (o *Objects) Add(value any, err error) {
	o.values = append(o.values, value)
	o.errs = append(o.errs, err)
}

// Judge asks the release about each document that the parser could read.
func (o *Objects) Judge(validate func(value any) error) []Verdict {
	var verdicts []Verdict
	for i, value := range o.values {
		kind := "-"
		if t := reflect.TypeOf(value); t != nil {
			kind = t.Elem().Name()
		}
		err := o.errs[i]
		if kind == "ObjectMeta" { // what the parsers make of a kind that is not Argo's
			kind, err = "-", ErrForeign
		} else if err == nil {
			err = validate(value)
		}
		verdicts = append(verdicts, Verdict{kind, err})
	}
	return verdicts
}

// Template is what WorkflowTemplate and ClusterWorkflowTemplate of every release have in common.
type Template[T any] interface {
	DeepCopy() T
	GetName() string
}

// Templates answers a validator's question for a template from the documents of the same file. It hands out copies,
// because the validator sorts the tasks of a DAG in place.
type Templates[T Template[T]] map[string]T

// Pick collects the templates of one type.
func Pick[T Template[T]](o Objects) Templates[T] {
	found := Templates[T]{}
	for _, value := range o.values {
		if t, ok := value.(T); ok {
			found[t.GetName()] = t
		}
	}
	return found
}

// Get is the getter of the 3.x releases.
func (t Templates[T]) Get(name string) (T, error) {
	if found, ok := t[name]; ok {
		return found.DeepCopy(), nil
	}
	var none T
	return none, fmt.Errorf("template %q not found", name)
}

// WithContext is the same collection with the getter of the 4.x releases.
type WithContext[T Template[T]] struct{ Templates Templates[T] }

// Get is the getter of the 4.x releases.
func (w WithContext[T]) Get(_ context.Context, name string) (T, error) { return w.Templates.Get(name) }
