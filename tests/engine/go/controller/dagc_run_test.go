// SPDX-License-Identifier: Apache-2.0

package controller

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	apiv1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/types"
	"k8s.io/client-go/tools/record"

	"github.com/argoproj/argo-workflows/v4/config"
	wfv1 "github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
)

// run drives one workflow until it is done or nothing moves any more.
func run(parent context.Context, in *input, wf *wfv1.Workflow, p plan, out *wfOut) {
	admit(wf)
	out.Name = wf.Name
	cancel, c := start(parent, in, wf)
	defer cancel()
	ctx, stop := context.WithTimeout(parent, time.Duration(number("ARGO_SECONDS", 120))*time.Second)
	defer stop()
	given := load(ctx, c, in)
	final := drive(ctx, newWorkflowOperationCtx(ctx, wf, c), p, out)
	out.Phase, out.Message = string(final.Status.Phase), final.Status.Message
	out.Labels, out.Annotations, out.Spec = final.Labels, final.Annotations, wf.Spec
	for _, n := range final.Status.Nodes {
		out.Nodes = append(out.Nodes, nodeOut{n.Name, string(n.Type), string(n.Phase), n.Message})
	}
	slices.SortFunc(out.Nodes, func(a, b nodeOut) int { return strings.Compare(a.Name, b.Name) })
	out.Created = created(ctx, c, given)
}

// admit fills in what the API server would.
func admit(wf *wfv1.Workflow) {
	if wf.Name == "" {
		wf.Name = wf.GenerateName[:min(len(wf.GenerateName), 58)] + "abcde"
	}
	if wf.Namespace == "" {
		wf.Namespace = "default"
	}
	wf.UID = types.UID("U")
	wf.CreationTimestamp = metav1.NewTime(cronTime)
}

// start makes a controller that knows the workflow, the templates and the service accounts.
func start(parent context.Context, in *input, wf *wfv1.Workflow) (context.CancelFunc, *WorkflowController) {
	account := defaultServiceAccount.DeepCopy()
	account.Namespace = wf.Namespace
	options := []any{wf, account, func(c *WorkflowController) {
		c.Config.Images = map[string]config.Image{}
		// The test helper's own recorder blocks after 64 events.
		c.eventRecorderManager = &testEventRecorderManager{&record.FakeRecorder{}}
	}}
	for _, o := range in.argo {
		options = append(options, o.DeepCopyObject())
	}
	for _, o := range in.core {
		if sa, ok := o.(*apiv1.ServiceAccount); ok && sa.Name != account.Name {
			options = append(options, sa)
		}
	}
	return newController(parent, options...)
}

// load puts the file's own objects into the cluster and returns their names, so that they are told apart from what the
// controller creates.
func load(ctx context.Context, c *WorkflowController, in *input) map[string]bool {
	core := c.kubeclientset.CoreV1()
	given := map[string]bool{}
	for _, o := range in.core {
		var err error
		switch x := o.(type) {
		case *apiv1.ConfigMap:
			given["ConfigMap/"+x.Name] = true
			_, err = core.ConfigMaps(x.Namespace).Create(ctx, x.DeepCopy(), metav1.CreateOptions{})
		case *apiv1.Secret:
			_, err = core.Secrets(x.Namespace).Create(ctx, x.DeepCopy(), metav1.CreateOptions{})
		case *apiv1.PersistentVolumeClaim:
			given["PersistentVolumeClaim/"+x.Name] = true
			_, err = core.PersistentVolumeClaims(x.Namespace).Create(ctx, x.DeepCopy(), metav1.CreateOptions{})
		}
		if err != nil {
			panic(err)
		}
	}
	return given
}

// drive reconciles round by round; every pod that appears is ended by the plan at once.
func drive(ctx context.Context, woc *wfOperationCtx, p plan, out *wfOut) *wfv1.Workflow {
	const patience = 8 // rounds without change; informers may lag behind by some milliseconds
	wave, idle, state := 0, 0, ""
	seen := map[string]bool{}
	out.Stopped = "rounds"
	for out.Rounds = 1; out.Rounds <= number("ARGO_ROUNDS", 3000); out.Rounds++ {
		woc.operate(ctx)
		fresh := endNewPods(ctx, woc, p, seen, wave, out)
		if fresh > 0 {
			wave++
		}
		if woc.wf.Status.Fulfilled() {
			out.Stopped = "done"
			break
		}
		if ctx.Err() != nil {
			out.Stopped = "time"
			break
		}
		now := describe(woc.wf)
		if fresh == 0 && now == state {
			idle++
			time.Sleep(time.Duration(idle) * 10 * time.Millisecond)
		} else {
			idle = 0
		}
		state = now
		if idle >= patience {
			out.Stopped = "idle"
			break
		}
		woc = newWorkflowOperationCtx(ctx, woc.wf, woc.controller)
	}
	return woc.wf
}

// endNewPods records the pods that were not there before and ends them; it returns how many.
func endNewPods(ctx context.Context, woc *wfOperationCtx, p plan, seen map[string]bool, wave int, out *wfOut) int {
	pods, err := woc.controller.kubeclientset.CoreV1().Pods("").List(ctx, metav1.ListOptions{})
	if err != nil {
		panic(err)
	}
	slices.SortFunc(pods.Items, func(a, b apiv1.Pod) int { return strings.Compare(a.Name, b.Name) })
	fresh := 0
	for i := range pods.Items {
		pod := &pods.Items[i]
		if seen[pod.Name] {
			continue
		}
		seen[pod.Name] = true
		fresh++
		node := woc.wf.Status.Nodes[woc.nodeID(pod)]
		end := p.of(node)
		out.Pods = append(out.Pods, podOut{wave, node.DisplayName, node.Name, node.TemplateName, pod.Name, end,
			pod.Labels, pod.Annotations, *pod.Spec.DeepCopy()})
		finish(ctx, woc, pod, end)
	}
	return fresh
}

// created lists the ConfigMaps, claims and task sets that the controller made.
func created(ctx context.Context, c *WorkflowController, given map[string]bool) (made []runtime.Object) {
	core := c.kubeclientset.CoreV1()
	if maps, err := core.ConfigMaps("").List(ctx, metav1.ListOptions{}); err == nil {
		for i := range maps.Items {
			if !given["ConfigMap/"+maps.Items[i].Name] {
				made = append(made, &maps.Items[i])
			}
		}
	}
	if claims, err := core.PersistentVolumeClaims("").List(ctx, metav1.ListOptions{}); err == nil {
		for i := range claims.Items {
			if !given["PersistentVolumeClaim/"+claims.Items[i].Name] {
				made = append(made, &claims.Items[i])
			}
		}
	}
	sets, err := c.wfclientset.ArgoprojV1alpha1().WorkflowTaskSets("").List(ctx, metav1.ListOptions{})
	if err == nil {
		for i := range sets.Items {
			made = append(made, &sets.Items[i])
		}
	}
	return made
}

// describe tells whether anything but time has changed.
func describe(wf *wfv1.Workflow) string {
	counts := map[string]int{}
	for _, n := range wf.Status.Nodes {
		counts[string(n.Type)+string(n.Phase)]++
	}
	return fmt.Sprint(wf.Status.Phase, wf.Status.Message, counts)
}
