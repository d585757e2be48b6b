// SPDX-License-Identifier: Apache-2.0

// Command podcheck holds the pods that the controller made against the API server's own pod validation (defaults, then
// ValidatePodCreate), and says which Pod Security level they meet.
//
//	argo-controller FILE ... | podcheck        prints file TAB workflow TAB node TAB ok|error TAB level TAB message
//
// Exit 1 when a pod is refused. Under -restricted a pod of a lower level is refused too; containers that Argo adds
// itself (init, wait) are left out of that question, since the cluster decides about them.
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	v1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/kubernetes/pkg/apis/core"
	corev1 "k8s.io/kubernetes/pkg/apis/core/v1"
	"k8s.io/kubernetes/pkg/apis/core/validation"
	"k8s.io/pod-security-admission/api"
	"k8s.io/pod-security-admission/policy"
)

type pod struct {
	Node        string            `json:"node"`
	Name        string            `json:"name"`
	Labels      map[string]string `json:"labels"`
	Annotations map[string]string `json:"annotations"`
	Spec        v1.PodSpec        `json:"spec"`
}

type file struct {
	File      string `json:"file"`
	Workflows []struct {
		Name string `json:"name"`
		Pods []pod  `json:"pods"`
	} `json:"workflows"`
}

func object(p pod) *v1.Pod {
	return &v1.Pod{
		TypeMeta:   metav1.TypeMeta{APIVersion: "v1", Kind: "Pod"},
		ObjectMeta: metav1.ObjectMeta{Name: p.Name, Namespace: "default", Labels: p.Labels, Annotations: p.Annotations},
		Spec:       *p.Spec.DeepCopy(),
	}
}

func validate(p pod) error {
	x := object(p)
	// what the service account admission and the scheduler's defaults fill in before validation
	if x.Spec.ServiceAccountName == "" {
		x.Spec.ServiceAccountName = "default"
	}
	corev1.SetObjectDefaults_Pod(x)
	var in core.Pod
	if err := corev1.Convert_v1_Pod_To_core_Pod(x, &in, nil); err != nil {
		return err
	}
	return validation.ValidatePodCreate(&in, validation.PodValidationOptions{}).ToAggregate()
}

// level returns the strictest Pod Security level that the user's containers meet.
func level(p pod, e policy.Evaluator) (string, string) {
	x := object(p)
	own := func(in []v1.Container, argo string) (out []v1.Container) {
		for _, c := range in {
			if c.Name != argo {
				out = append(out, c)
			}
		}
		return
	}
	x.Spec.InitContainers = own(x.Spec.InitContainers, "init")
	x.Spec.Containers = own(x.Spec.Containers, "wait")
	why := ""
	for _, l := range []api.Level{api.LevelRestricted, api.LevelBaseline} {
		r := policy.AggregateCheckResults(e.EvaluatePod(api.LevelVersion{Level: l, Version: api.LatestVersion()}, &x.ObjectMeta, &x.Spec))
		if r.Allowed {
			return string(l), why
		}
		if why == "" {
			why = r.ForbiddenDetail()
		}
	}
	return string(api.LevelPrivileged), why
}

// judge returns the verdict on one pod and its reason.
func judge(p pod, l, why string, restricted bool) (string, string) {
	if err := validate(p); err != nil {
		return "error", err.Error()
	}
	if restricted && l != string(api.LevelRestricted) {
		return "error", why
	}
	return "ok", ""
}

func main() {
	restricted := flag.Bool("restricted", false, "refuse pods that do not meet Pod Security restricted")
	quiet := flag.Bool("q", false, "print only what is refused")
	flag.Parse()
	e, err := policy.NewEvaluator(policy.DefaultChecks(), nil)
	if err != nil {
		fmt.Fprintln(os.Stderr, "podcheck:", err)
		os.Exit(2)
	}
	bad, n := 0, 0
	in, out := json.NewDecoder(bufio.NewReader(os.Stdin)), bufio.NewWriter(os.Stdout)
	for {
		var f file
		if err := in.Decode(&f); err == io.EOF {
			break
		} else if err != nil {
			fmt.Fprintln(os.Stderr, "podcheck:", err)
			os.Exit(2)
		}
		for _, w := range f.Workflows {
			for _, p := range w.Pods {
				l, why := level(p, e)
				verdict, message := judge(p, l, why, *restricted)
				n++
				if verdict != "ok" {
					bad++
				}
				if verdict != "ok" || !*quiet {
					message = strings.Join(strings.Fields(message), " ")
					fmt.Fprintf(out, "%s\t%s\t%s\t%s\t%s\t%s\n", f.File, w.Name, p.Node, verdict, l, message)
				}
			}
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, "podcheck:", err)
		os.Exit(2)
	}
	fmt.Fprintf(os.Stderr, "%d pods, %d refused\n", n, bad)
	if bad > 0 {
		os.Exit(1)
	}
}
