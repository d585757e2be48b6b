#!/bin/sh
cat > wf.yaml <<EOF
version: v2alpha
type: workflow
spec:
  dag: [
EOF
