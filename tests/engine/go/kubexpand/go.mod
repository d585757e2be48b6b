// No tidy here: the tests of that package need modules that Kubernetes replaces inside its own tree.
module dagc.test/kubexpand

go 1.25.7

require k8s.io/kubernetes v1.35.4
