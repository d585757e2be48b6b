// Not a program: pins the release whose full CRDs are the narrowest of 4.0 (no letters in a schedule).
module dagc.test/crds-v4.0.5

go 1.25.7

require github.com/argoproj/argo-workflows/v4 v4.0.5
