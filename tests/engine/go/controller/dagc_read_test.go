// SPDX-License-Identifier: Apache-2.0

package controller

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"
	"time"

	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	kubescheme "k8s.io/client-go/kubernetes/scheme"

	wfv1 "github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v4/workflow/common"
)

// input is what one file holds.
type input struct {
	errors []string
	argo   []runtime.Object // templates
	core   []runtime.Object // ConfigMaps, Secrets, claims, service accounts
	runs   []*wfv1.Workflow
	from   []string         // for each run the kind of its document
	lonely []*wfv1.Workflow // runs of the templates, for a file that starts nothing itself
}

// cronTime is the clock of every run: when a CronWorkflow fires and when a workflow is created.
var cronTime = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func read(ctx context.Context, path string) *input {
	in := &input{}
	body, err := os.ReadFile(path)
	if err != nil {
		in.errors = append(in.errors, err.Error())
		return in
	}
	for _, p := range common.ParseObjects(ctx, body, true) {
		if _, foreign := p.Object.(*metav1.ObjectMeta); foreign {
			continue
		}
		if p.Err != nil {
			in.errors = append(in.errors, p.Err.Error())
			if !runtime.IsStrictDecodingError(p.Err) { // an unknown field is pruned by the API server and the rest runs
				continue
			}
		}
		in.take(ctx, p.Object)
	}
	if len(in.runs) == 0 && len(in.errors) == 0 {
		for _, wf := range in.lonely {
			in.add("WorkflowTemplate", wf)
		}
	}
	in.takeCore(string(body))
	return in
}

func (in *input) add(from string, wf *wfv1.Workflow) {
	in.from = append(in.from, from)
	in.runs = append(in.runs, wf)
}

// take sorts one of Argo's objects in: what it starts, or what others refer to.
func (in *input) take(ctx context.Context, object metav1.Object) {
	if _, cluster := object.(*wfv1.ClusterWorkflowTemplate); !cluster && object.GetNamespace() == "" {
		object.SetNamespace("default")
	}
	switch o := object.(type) {
	case *wfv1.Workflow:
		in.add("Workflow", o)
	case *wfv1.CronWorkflow:
		name := fmt.Sprintf("%s-%d", o.Name, cronTime.Unix())
		wf := common.ConvertCronWorkflowToWorkflowWithProperties(ctx, o, name, cronTime)
		wf.Namespace = o.Namespace
		in.add("CronWorkflow", wf)
	case *wfv1.WorkflowTemplate:
		in.argo = append(in.argo, o)
		wf := common.NewWorkflowFromWorkflowTemplate(o.Name, false)
		wf.Namespace = o.Namespace
		in.lonely = append(in.lonely, wf)
	case *wfv1.ClusterWorkflowTemplate:
		in.argo = append(in.argo, o)
		in.lonely = append(in.lonely, common.NewWorkflowFromWorkflowTemplate(o.Name, true))
	}
}

var separator = regexp.MustCompile(`\n---`)

// takeCore keeps the documents of Kubernetes' own kinds; the rest does not decode here and is left out.
func (in *input) takeCore(body string) {
	decoder := kubescheme.Codecs.UniversalDeserializer()
	for _, text := range separator.Split("\n"+body, -1) {
		o, _, err := decoder.Decode([]byte(strings.TrimPrefix(text, "\n")), nil, nil)
		if err != nil {
			continue
		}
		if m, ok := o.(metav1.Object); ok && m.GetNamespace() == "" {
			m.SetNamespace("default")
		}
		in.core = append(in.core, o)
	}
}
