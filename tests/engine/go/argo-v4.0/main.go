// SPDX-License-Identifier: Apache-2.0

// Command argo-v4.0 asks the validator of Argo Workflows 4.0.7 about manifests.
package main

import (
	"context"

	"dagc.test/core"
	wfv1 "github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v4/util/logging"
	"github.com/argoproj/argo-workflows/v4/workflow/common"
	"github.com/argoproj/argo-workflows/v4/workflow/validate"
)

func main() {
	// The engine panics without a logger in the context.
	ctx := logging.WithLogger(context.Background(), logging.NewSlogLogger(logging.Error, logging.Text))
	core.Main(core.Flags(), func(body []byte, submit bool) []core.Verdict {
		var file core.Objects
		for _, p := range common.ParseObjects(ctx, body, true) {
			file.Add(p.Object, p.Err)
		}
		namespaced := core.WithContext[*wfv1.WorkflowTemplate]{Templates: core.Pick[*wfv1.WorkflowTemplate](file)}
		cluster := core.WithContext[*wfv1.ClusterWorkflowTemplate]{Templates: core.Pick[*wfv1.ClusterWorkflowTemplate](file)}
		opts := validate.ValidateOpts{Lint: !submit}
		return file.Judge(func(value any) error {
			switch o := value.(type) {
			case *wfv1.Workflow:
				return validate.ValidateWorkflow(ctx, namespaced, cluster, o, nil, opts)
			case *wfv1.WorkflowTemplate:
				return validate.ValidateWorkflowTemplate(ctx, namespaced, cluster, o, nil, opts)
			case *wfv1.ClusterWorkflowTemplate:
				return validate.ValidateClusterWorkflowTemplate(ctx, nil, cluster, o, nil, opts)
			case *wfv1.CronWorkflow:
				return validate.ValidateCronWorkflow(ctx, namespaced, cluster, o, nil)
			}
			return core.ErrForeign
		})
	})
}
