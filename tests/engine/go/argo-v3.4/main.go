// SPDX-License-Identifier: Apache-2.0

// Command argo-v3.4 asks the validator of Argo Workflows 3.4.11 about manifests.
package main

import (
	"dagc.test/core"
	wfv1 "github.com/argoproj/argo-workflows/v3/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v3/workflow/common"
	"github.com/argoproj/argo-workflows/v3/workflow/validate"
)

func main() {
	core.Main(core.Flags(), func(body []byte, submit bool) []core.Verdict {
		var file core.Objects
		for _, p := range common.ParseObjects(body, true) {
			file.Add(p.Object, p.Err)
		}
		namespaced := core.Pick[*wfv1.WorkflowTemplate](file)
		cluster := core.Pick[*wfv1.ClusterWorkflowTemplate](file)
		opts := validate.ValidateOpts{Lint: !submit}
		return file.Judge(func(value any) error {
			switch o := value.(type) {
			case *wfv1.Workflow:
				return validate.ValidateWorkflow(namespaced, cluster, o, opts)
			case *wfv1.WorkflowTemplate:
				return validate.ValidateWorkflowTemplate(namespaced, cluster, o, opts)
			case *wfv1.ClusterWorkflowTemplate:
				return validate.ValidateClusterWorkflowTemplate(nil, cluster, o, opts)
			case *wfv1.CronWorkflow:
				return validate.ValidateCronWorkflow(namespaced, cluster, o)
			}
			return core.ErrForeign
		})
	})
}
