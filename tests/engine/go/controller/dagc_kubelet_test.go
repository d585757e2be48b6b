// SPDX-License-Identifier: Apache-2.0

package controller

import (
	"context"
	"encoding/json"
	"time"

	apiv1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"

	wfv1 "github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v4/workflow/common"
)

// finish plays kubelet and executor for one pod. Its containers carry no end time, so a retry's back-off is over at once.
// The informer must have the pod first and the new phase afterwards,
// otherwise a late watch event would undo the change.
func finish(ctx context.Context, woc *wfOperationCtx, pod *apiv1.Pod, end string) {
	store := woc.controller.PodController.TestingPodInformer().GetStore()
	wait := func(ok func(*apiv1.Pod) bool) {
		for i := 0; i < 400; i++ {
			if o, found, _ := store.GetByKey(pod.Namespace + "/" + pod.Name); found && ok(o.(*apiv1.Pod)) {
				return
			}
			time.Sleep(time.Duration(50+i*10) * time.Microsecond)
		}
	}
	wait(func(*apiv1.Pod) bool { return true })
	terminated := func(container string, code int32) {
		pod.Status.ContainerStatuses = append(pod.Status.ContainerStatuses, apiv1.ContainerStatus{Name: container,
			State: apiv1.ContainerState{Terminated: &apiv1.ContainerStateTerminated{ExitCode: code}}})
	}
	switch end {
	case "held":
		pod.Status.Phase = apiv1.PodRunning
	case "Succeeded":
		pod.Status.Phase = apiv1.PodSucceeded
	case "Failed":
		pod.Status.Phase = apiv1.PodFailed
		terminated(common.MainContainerName, 1)
	case "Error":
		pod.Status.Phase = apiv1.PodFailed
		terminated(common.MainContainerName, 0)
		terminated(common.WaitContainerName, 1)
	}
	updated, err := woc.controller.kubeclientset.CoreV1().Pods(pod.Namespace).Update(ctx, pod, metav1.UpdateOptions{})
	if err != nil {
		panic(err)
	}
	wait(func(have *apiv1.Pod) bool { return have.Status.Phase == updated.Status.Phase })
	_ = store.Update(updated)
	if end == "Succeeded" {
		report(ctx, woc, pod)
	}
}

// report hands in what the executor would: the output parameters of the template as "out:NAME", and the result.
func report(ctx context.Context, woc *wfOperationCtx, pod *apiv1.Pod) {
	var tmpl wfv1.Template
	result := false
	for _, c := range append(append([]apiv1.Container{}, pod.Spec.InitContainers...), pod.Spec.Containers...) {
		for _, e := range c.Env {
			if e.Name == common.EnvVarTemplate {
				_ = json.Unmarshal([]byte(e.Value), &tmpl)
			}
			result = result || e.Name == common.EnvVarIncludeScriptOutput && e.Value == "true"
		}
	}
	outputs := &wfv1.Outputs{}
	for _, p := range tmpl.Outputs.Parameters {
		p.Value = wfv1.AnyStringPtr("out:" + p.Name)
		outputs.Parameters = append(outputs.Parameters, p)
	}
	if result {
		text := "out"
		outputs.Result = &text
	}
	if len(outputs.Parameters) == 0 && !result {
		return
	}
	id := woc.nodeID(pod)
	_, err := woc.controller.wfclientset.ArgoprojV1alpha1().WorkflowTaskResults(pod.Namespace).Create(ctx, &wfv1.WorkflowTaskResult{
		TypeMeta: metav1.TypeMeta{APIVersion: "argoproj.io/v1alpha1", Kind: "WorkflowTaskResult"},
		ObjectMeta: metav1.ObjectMeta{Name: id, Namespace: pod.Namespace, Labels: map[string]string{
			common.LabelKeyWorkflow: woc.wf.Name, common.LabelKeyReportOutputsCompleted: "true"}},
		NodeResult: wfv1.NodeResult{Phase: wfv1.NodeSucceeded, Outputs: outputs},
	}, metav1.CreateOptions{})
	if err != nil {
		panic(err)
	}
	for i := 0; i < 400; i++ {
		if _, found, _ := woc.controller.taskResultInformer.GetStore().GetByKey(pod.Namespace + "/" + id); found {
			return
		}
		time.Sleep(time.Millisecond)
	}
}
