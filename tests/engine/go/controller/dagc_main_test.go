// SPDX-License-Identifier: Apache-2.0

package controller

// Argo's own controller as a program: it runs manifest files in process and prints what it did as JSON lines. The files
// dagc_*_test.go are compiled into the test binary of package controller, because they use its test helpers
// newController and woc.nodeID; TestMain takes the place of the test runner.
//
//	argo-controller FILE[@fail=a,b][@error=c][@hold=d] ...
//
// Every argument is one run. A name in a list is a node's display name, full name, template name, or the display
// name without the retry number; "a(0)" means the first attempt only. What is in no list succeeds.
// Limits: ARGO_SECONDS (120) and ARGO_ROUNDS (3000) for a workflow; ARGO_LOG=info shows the controller's log.

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	apiv1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/runtime"

	wfv1 "github.com/argoproj/argo-workflows/v4/pkg/apis/workflow/v1alpha1"
	"github.com/argoproj/argo-workflows/v4/util/logging"
)

type podOut struct {
	Wave        int               `json:"wave"`
	Node        string            `json:"node"` // display name
	NodeName    string            `json:"nodeName"`
	Template    string            `json:"template"`
	Name        string            `json:"name"`
	End         string            `json:"end"` // Succeeded, Failed, Error, held
	Labels      map[string]string `json:"labels,omitempty"`
	Annotations map[string]string `json:"annotations,omitempty"`
	Spec        apiv1.PodSpec     `json:"spec"`
}

type nodeOut struct {
	Name    string `json:"name"`
	Type    string `json:"type"`
	Phase   string `json:"phase"`
	Message string `json:"message,omitempty"`
}

type wfOut struct {
	From        string            `json:"from"` // kind of the document that was run
	Name        string            `json:"name"`
	Phase       string            `json:"phase"`
	Message     string            `json:"message,omitempty"`
	Stopped     string            `json:"stopped"` // why the run ended: done, idle, rounds, time, panic
	Rounds      int               `json:"rounds"`
	Labels      map[string]string `json:"labels,omitempty"`
	Annotations map[string]string `json:"annotations,omitempty"`
	Spec        wfv1.WorkflowSpec `json:"spec"`
	Pods        []podOut          `json:"pods"`
	Nodes       []nodeOut         `json:"nodes"`
	Created     []runtime.Object  `json:"created,omitempty"` // ConfigMaps, claims, task sets the controller made
}

type fileOut struct {
	File      string   `json:"file"`
	Errors    []string `json:"errors,omitempty"`
	Workflows []*wfOut `json:"workflows"`
}

// plan says how pods end; what it does not name succeeds.
type plan struct{ fail, err, hold map[string]bool }

var attempt = regexp.MustCompile(`\(\d+\)$`)

func (p plan) of(node wfv1.NodeStatus) string {
	names := []string{node.DisplayName, attempt.ReplaceAllString(node.DisplayName, ""), node.Name, node.TemplateName}
	for _, n := range names {
		switch {
		case p.hold[n]:
			return "held"
		case p.err[n]:
			return "Error"
		case p.fail[n]:
			return "Failed"
		}
	}
	return "Succeeded"
}

func set(s string) map[string]bool {
	m := map[string]bool{}
	for _, x := range strings.Split(s, ",") {
		if x != "" {
			m[x] = true
		}
	}
	return m
}

func number(name string, otherwise int) int {
	if n, err := strconv.Atoi(os.Getenv(name)); err == nil {
		return n
	}
	return otherwise
}

// guarded runs in its own goroutine, so that neither a panic nor a loop inside the controller ends the program.
func guarded(ctx context.Context, in *input, wf *wfv1.Workflow, p plan, from string) *wfOut {
	done := make(chan *wfOut, 1)
	go func() {
		out := &wfOut{From: from}
		defer func() {
			if r := recover(); r != nil {
				out.Stopped, out.Message = "panic", fmt.Sprint(r)
			}
			done <- out
		}()
		run(ctx, in, wf, p, out)
	}()
	select {
	case out := <-done:
		return out
	case <-time.After(time.Duration(number("ARGO_SECONDS", 120)+30) * time.Second):
		return &wfOut{From: from, Name: wf.Name, Stopped: "time", Message: "the controller did not come back"}
	}
}

// runArgument runs what one argument names.
func runArgument(ctx context.Context, arg string) fileOut {
	parts := strings.Split(arg, "@")
	p, path := plan{}, parts[0]
	for _, opt := range parts[1:] {
		switch key, value, _ := strings.Cut(opt, "="); key {
		case "fail":
			p.fail = set(value)
		case "error":
			p.err = set(value)
		case "hold":
			p.hold = set(value)
		default:
			path += "@" + opt
		}
	}
	in := read(ctx, path)
	out := fileOut{File: arg, Errors: in.errors, Workflows: []*wfOut{}}
	for i, wf := range in.runs {
		out.Workflows = append(out.Workflows, guarded(ctx, in, wf.DeepCopy(), p, in.from[i]))
	}
	return out
}

func TestMain(_ *testing.M) {
	level := logging.Error
	if l := os.Getenv("ARGO_LOG"); l != "" {
		level = logging.Level(l)
	}
	ctx := logging.WithLogger(context.Background(), logging.NewSlogLogger(level, logging.Text))
	os.Setenv("INFORMER_WRITE_BACK", "true") // the other way is to sleep for a second after each round
	enc := json.NewEncoder(os.Stdout)
	enc.SetEscapeHTML(false)
	os.Stdout = os.Stderr // nothing else may write between the JSON lines

	// Most of a run is waiting for informers, so several go on at once; the lines keep the order of the arguments.
	const atOnce = 8
	free := make(chan struct{}, atOnce)
	results := make([]chan fileOut, len(os.Args)-1)
	for i := range results {
		results[i] = make(chan fileOut, 1)
	}
	go func() {
		for i, arg := range os.Args[1:] {
			free <- struct{}{}
			go func() {
				results[i] <- runArgument(ctx, arg)
				<-free
			}()
		}
	}()
	for _, result := range results {
		if err := enc.Encode(<-result); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
	}
	os.Exit(0)
}
